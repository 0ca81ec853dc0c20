"""The shipped model: one int8 ONNX file with all heads, run by onnxruntime on CPUs; no torch, no download, no key."""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.language.windows import Window

WEIGHTS = Path(__file__).parent / "weights"

AHEAD = 12
"""Windows for each thread that are run before their answers are asked for; an answer weighs one to two megabytes."""

SLOWER = ["SkipLayerNormFusion"]
"""What onnxruntime does to the graph by itself and would better not: its kernel for a sum and its normalisation in one takes six times
as long as the normalisation alone, a tenth of the whole run."""

Key = TypeVar("Key")
Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads' answers for one window of ``W`` words (word 0 is ``[CLS]``); links are queries and keys.

    Shapes: labels [W]; ``arcs`` [W, W] from child to head; ``rel_*`` [W, 96]; ``names``, ``mentions``, ``acts``, ``types``,
    ``status`` [W, classes]; ``*_q`` and ``*_k`` [W, kinds × size]; ``begins`` [W] the log-odds that a sentence begins at the word.
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
    begins: Floats


OUTPUTS = tuple(Heads.__slots__)


def whole_pieces(path: Path) -> Tokenizer:
    """The word-piece tokenizer of that file, which neither pads nor cuts what it is given."""
    tokenizer: Tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Model:
    """The network with its label lists and the small weights that are used on chosen words only."""

    def __init__(self, folder: Path = WEIGHTS, threads: int | None = None) -> None:
        """Load from ``folder``. ``threads``: how many windows run at once; by default as many as there are processors, at
        most four; one runs them in the caller's thread. Raises FileNotFoundError where the folder has no model."""
        self.threads = threads or min(4, len(os.sched_getaffinity(0)))
        options = onnxruntime.SessionOptions()
        # a window's products are small: two windows on two threads cost a fifth less of the processors than both threads
        # on one window after the other
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(
            str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
        self.tokenizer = whole_pieces(folder / "tokenizer.json")
        lists = json.loads((folder / "labels.json").read_text(encoding="utf8"))
        self.relations: list[str] = lists["rel"]
        self.xpos: list[str] = lists["xpos"]
        self.feats: list[str] = lists["feats"]
        self.scripts: list[str] = lists["lemma"]
        small = np.load(folder / "small.npz")
        rel = small["rel"].astype(np.float32)  # [relations, child's 96, head's 96], turned for the product with heads
        self.rel: Floats = rel.transpose(2, 0, 1).reshape(rel.shape[2], -1)  # [head's 96, relations × child's 96]
        self.rel_line: Floats = small["rel_line"].astype(np.float32)  # [relations, 192]
        self.rel_bias: Floats = small["rel_bias"].astype(np.float32)
        self.role_bias: Floats = small["role_bias"].astype(np.float32)

    def run(self, jobs: Iterable[tuple[Key, Window | None]]) -> Iterator[tuple[Key, Window | None, Heads | None]]:
        """Every job with the heads' answers to its window, in the given order; a job without a window waits its turn, too.

        While an answer is used the network runs on: at most ``AHEAD`` × ``threads`` further jobs are taken by then.
        """
        if self.threads == 1:
            for key, window in jobs:
                yield key, window, None if window is None else self.answer(window)
            return
        waiting: deque[tuple[Key, Window | None, Future[Heads] | None]] = deque()
        with ThreadPoolExecutor(self.threads, "reportedly-network") as pool:
            try:
                for key, window in jobs:
                    waiting.append((key, window, None if window is None else pool.submit(self.answer, window)))
                    if len(waiting) > AHEAD * self.threads:
                        yield _answered(*waiting.popleft())
                while waiting:
                    yield _answered(*waiting.popleft())
            finally:  # nobody asks for the rest, or a window has failed
                pool.shutdown(wait=False, cancel_futures=True)

    def answer(self, window: Window) -> Heads:
        """The heads' answers to one window, which is run by itself: an int8 product takes its scale from all that it is run
        with, so that a window's answers would depend on its neighbours. It costs nothing measurable: one window already
        fills the products."""
        feed = {"ids": window.ids[None], "case": window.case[None], "first": window.first[None]}
        return Heads(*(r[0] for r in self.session.run(list(OUTPUTS), feed)))


def _answered(key: Key, window: Window | None, answer: Future[Heads] | None) -> tuple[Key, Window | None, Heads | None]:
    return key, window, None if answer is None else answer.result()


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model of this package, loaded once (about 0.2 s)."""
    return Model()
