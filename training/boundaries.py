"""Teach an exported model where sentences begin without a sign: ``python -m training.boundaries MODEL SHARED``.

MODEL is a folder that ``training.export`` has made. On its vectors, which stay as they are, a small network learns from those of a word and
the one before it whether a sentence begins between them, wherever the rules of ``language/sentences.py`` see no end: in the treebanks'
training parts as running text, as they are and with many paragraphs in one line, as where line ends are lost; and, that nothing
begins inside their sentences, in the project's own passages. MODEL's graph gets it as one more head, in full precision; all else in
the file stays as it is.
"""

import argparse
import random
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits

from reportedly.language.model import SLOWER, whole_pieces
from reportedly.language.windows import PieceMaker, Window, windows
from training.running import Running, ewt, gum, passages

HIDDEN = 64
OUTPUT = "begins"
NEVER = -20.0
"""Log-odds of one that has learnt nothing."""
JOINED = 0.7
"""Share of a treebank's paragraphs that run on in one line in its second copy."""
EPOCHS, STEP, RATE, DECAY, DROPPED = 8, 512, 2e-3, 1e-2, 0.2

Rows = tuple[Tensor, Tensor, Tensor]
"""Vectors of the word before and the word itself [N, 2 × width], whether a sentence begins there [N], and how much each counts [N]."""


class Boundaries(nn.Module):
    """The log-odds that a sentence begins at each word; one that has learnt nothing says that none does."""

    def __init__(self, width: int = 384, hidden: int = HIDDEN) -> None:
        super().__init__()
        self.before, self.here = nn.Linear(width, hidden, bias=False), nn.Linear(width, hidden)
        self.out = nn.Linear(hidden, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.constant_(self.out.bias, NEVER)

    def forward(self, h: Tensor) -> Tensor:
        """Vectors of words [B, W, width] → [B, W]; what it says of the first word means nothing."""
        before = self.before(h)
        before = torch.cat([before[:, :1], before[:, :-1]], 1)
        out: Tensor = self.out(torch.relu(before + self.here(h)))[..., 0]
        return out


def words_of(graph: onnx.ModelProto) -> str:
    """The name of the words' vectors in an exported graph. Raises ValueError where it gathers them in another way than ``network.py``."""
    gathered = [n.output[0] for n in graph.graph.node if n.op_type == "GatherElements"]
    if len(gathered) != 1:
        raise ValueError(
            f"{len(gathered)} gathers of elements in the graph, where one gathers the words' vectors; export it anew"
        )
    return str(gathered[0])


def attach(graph: onnx.ModelProto, boundaries: Boundaries) -> None:
    """Add that head to the graph, or put it in the place of the one that is there; its answers are the output ``begins`` [windows, words]."""
    g, own = graph.graph, "boundaries/"
    for held in (g.node, g.initializer, g.output):
        kept = [x for x in held if not x.name.startswith(own) and x.name != OUTPUT]
        del held[:]
        held.extend(kept)
    numbers = {k: v.detach().numpy() for k, v in boundaries.state_dict().items()}
    given = {
        "before": numbers["before.weight"].T, "here": numbers["here.weight"].T, "bias": numbers["here.bias"],
        "out": numbers["out.weight"].T, "out_bias": numbers["out.bias"],
        "from": np.array([0]), "second": np.array([1]), "last": np.array([-1]), "words": np.array([1]), "one": np.array([2]),
    }  # fmt: skip
    g.initializer.extend(onnx.numpy_helper.from_array(np.ascontiguousarray(x), own + k) for k, x in given.items())

    def add(operator: str, inputs: str, output: str, **given: int) -> None:
        names = [x if x == vectors else own + x for x in inputs.split()]
        g.node.append(
            onnx.helper.make_node(
                operator, names, [output if output == OUTPUT else own + output], own + "n_" + output, **given
            )
        )

    vectors = words_of(graph)
    add("MatMul", f"{vectors} before", "projected")
    add("Slice", "projected from second words", "first_word")
    add("Slice", "projected from last words", "others")
    add("Concat", "first_word others", "moved", axis=1)
    add("MatMul", f"{vectors} here", "own")
    add("Add", "moved own", "both")
    add("Add", "both bias", "sum")
    add("Relu", "sum", "hidden")
    add("MatMul", "hidden out", "scaled")
    add("Add", "scaled out_bias", "wide")
    add("Squeeze", "wide one", OUTPUT)
    g.output.append(onnx.helper.make_tensor_value_info(OUTPUT, onnx.TensorProto.FLOAT, ["windows", "words"]))


class Vectors:
    """The vectors that the words have in an exported model, on which all its heads sit."""

    def __init__(self, folder: Path) -> None:
        graph = onnx.load(str(folder / "reader.onnx"))
        self.name = words_of(graph)
        graph.graph.output.append(
            onnx.helper.make_tensor_value_info(self.name, onnx.TensorProto.FLOAT, ["windows", "words", None])
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            graph.SerializeToString(), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
        self.pieces = PieceMaker(whole_pieces(folder / "tokenizer.json"))

    def __call__(self, window: Window) -> NDArray[np.float32]:
        """[W, width]."""
        feed = {"ids": window.ids[None], "case": window.case[None], "first": window.first[None]}
        out: NDArray[np.float32] = self.session.run([self.name], feed)[0][0]
        return out


def rows(vectors: Vectors, texts: Iterable[Running], kept: float, weight: float, rng: random.Random) -> Rows:
    """What is learnt from the texts: every beginning, and that share of the words where none is, which count the more."""
    pairs, labels, weights = [], [], []
    for text in texts:
        parsed, asked, begins = text.cut()
        runs = vectors.pieces([parsed.words[a:b] for a, b in pairwise(parsed.bounds.tolist())])
        for w in windows(runs, parsed.bounds, parsed.paragraph):
            chosen = [n for n in range(w.fresh, w.end) if asked[n] and (begins[n] or rng.random() < kept)]
            if not chosen:
                continue
            h = torch.from_numpy(vectors(w))
            at = torch.tensor(chosen) - w.begin + 1
            pairs.append(torch.cat([h[at - 1], h[at]], 1))
            labels += [float(begins[n]) for n in chosen]
            weights += [weight * (1.0 if begins[n] else 1 / kept) for n in chosen]
    return torch.cat(pairs), torch.tensor(labels), torch.tensor(weights)


def fit(given: Rows, hidden: int = HIDDEN, epochs: int = EPOCHS) -> Boundaries:
    """Learn from the rows, the rate falling to nothing."""
    pairs, labels, weights = given
    width = pairs.shape[1] // 2
    mean, deviation = pairs.mean(0), pairs.std(0) + 1e-3
    pairs = (pairs - mean) / deviation
    first, last = nn.Linear(2 * width, hidden), nn.Linear(hidden, 1)
    learner = nn.Sequential(nn.Dropout(DROPPED), first, nn.ReLU(), nn.Dropout(DROPPED), last)
    optimizer = torch.optim.AdamW(learner.parameters(), lr=RATE, weight_decay=DECAY)
    each = -(-len(labels) // STEP)
    falling = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, epochs * each)
    for _ in range(epochs):
        order = torch.randperm(len(labels))
        for chosen in order.split(STEP):
            losses = binary_cross_entropy_with_logits(learner(pairs[chosen])[:, 0], labels[chosen], reduction="none")
            optimizer.zero_grad()
            (losses * weights[chosen]).mean().backward()
            optimizer.step()
            falling.step()
    out = Boundaries(width, hidden)
    with torch.no_grad():
        scaled = first.weight / deviation
        out.before.weight.copy_(scaled[:, :width])
        out.here.weight.copy_(scaled[:, width:])
        out.here.bias.copy_(first.bias - scaled @ mean)
        out.out.load_state_dict(last.state_dict())
    return out.eval()


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(0)
    vectors = Vectors(args.model)
    web = list(ewt(args.shared / "data/syntax/ewt-train.conllu.gz"))
    genres = list(gum(args.shared / "data/gum/train.jsonl.gz"))
    sets = (
        (web, 0.25, 1.0),
        ([t.joined(JOINED, rng) for t in web], 0.2, 0.7),
        (genres, 0.25, 1.0),
        ([t.joined(JOINED, rng) for t in genres], 0.25, 0.7),
        (list(passages(args.corpus, args.shared / "bench/quoted.py")), 0.1, 0.5),
    )
    parts = [rows(vectors, texts, kept, weight, rng) for texts, kept, weight in sets]
    pairs, labels, weights = (torch.cat(x) for x in zip(*parts, strict=True))
    boundaries = fit((pairs, labels, weights))
    path = args.model / "reader.onnx"
    graph = onnx.load(str(path))
    attach(graph, boundaries)
    onnx.save(graph, str(path))
    with torch.no_grad():
        width = pairs.shape[1] // 2
        found = boundaries(torch.stack([pairs[:, :width], pairs[:, width:]], 1))[:, 1] > 0
    right = int((found & (labels > 0)).sum())
    print(
        f"{int(labels.sum())} sentences begin at {len(labels)} words; {int(found.sum())} found, {right} of them rightly"
    )


if __name__ == "__main__":
    main()
