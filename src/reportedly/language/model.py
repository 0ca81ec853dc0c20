"""The shipped model: one int8 ONNX file with all heads, run by onnxruntime on CPUs; no torch, no download, no key."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.language.windows import Window

WEIGHTS = Path(__file__).parent / "weights"

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads' answers for one window of ``W`` words (word 0 is ``[CLS]``); links are queries and keys.

    Shapes: labels [W]; ``arcs`` [W, W] from child to head; ``rel_*`` [W, 96]; ``names``, ``mentions``, ``acts``, ``types``,
    ``status`` [W, classes]; ``*_q`` and ``*_k`` [W, kinds × size].
    """

    upos: Ints
    xpos: Ints
    lemma: Ints
    arcs: Floats
    rel_child: Floats
    rel_head: Floats
    names: Floats
    mentions: Floats
    acts: Floats
    types: Floats
    status: Floats
    end_q: Floats
    end_k: Floats
    ante_q: Floats
    ante_k: Floats
    point_q: Floats
    point_k: Floats
    role_q: Floats
    role_k: Floats


OUTPUTS = tuple(Heads.__slots__)


class Model:
    """The network with its label lists and the small weights that are used on chosen words only."""

    def __init__(self, folder: Path = WEIGHTS, threads: int | None = None) -> None:
        """Load from ``folder``. ``threads``: for one run of the network; by default as many as there are processors, at
        most four. Raises FileNotFoundError where the folder has no model."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or min(4, len(os.sched_getaffinity(0)))
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # spinning threads starve other work on a busy machine and gain nothing measurable here
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(
            str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        lists = json.loads((folder / "labels.json").read_text(encoding="utf8"))
        self.relations: list[str] = lists["rel"]
        self.xpos: list[str] = lists["xpos"]
        self.feats: list[str] = lists["feats"]
        self.scripts: list[str] = lists["lemma"]
        small = np.load(folder / "small.npz")
        rel = small["rel"].astype(np.float32)  # [relations, 96, 96], turned once for the product with the children
        self.rel: Floats = rel.transpose(1, 0, 2).reshape(rel.shape[1], -1)  # [96, relations × 96]
        self.rel_line: Floats = small["rel_line"].astype(np.float32)  # [relations, 192]
        self.rel_bias: Floats = small["rel_bias"].astype(np.float32)
        self.role_bias: Floats = small["role_bias"].astype(np.float32)

    def run(self, windows: list[Window]) -> Iterator[tuple[Window, Heads]]:
        """Every window with its heads' answers, in the given order.

        Each is run by itself: an int8 product takes its scale from all that it is run with, so that a window's answers
        would depend on its neighbours. It costs nothing measurable: one window already fills the products.
        """
        for w in windows:
            feed = {
                "ids": np.asarray([w.ids], np.int64), "case": np.asarray([w.case], np.int64),
                "first": np.asarray([w.first], np.int64),
            }  # fmt: skip
            yield w, Heads(*(r[0] for r in self.session.run(list(OUTPUTS), feed)))


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model of this package, loaded once (about 0.2 s)."""
    return Model()
