"""Arcs to trees: the best head of each word, with cycles and second roots mended, and the relation of each arc."""

import numpy as np

from reportedly.language.decode.links import FAR
from reportedly.language.model import Heads, Ints, Model
from reportedly.language.windows import Window


def heads(window: Window, answer: Heads) -> Ints:
    """The head of each word of the window, [W] (0: root), every sentence a tree of its own with one root."""
    arcs = answer.arcs.copy()
    apart = window.sentence[:, None] != window.sentence[None, :]
    apart[:, 0] = False
    arcs[apart] = FAR
    np.fill_diagonal(arcs, FAR)
    best: Ints = arcs.argmax(1)
    best[0] = 0
    edges = np.flatnonzero(np.diff(window.sentence)) + 1
    for begin, end in zip(edges, [*edges[1:], len(best)], strict=True):
        _mend(best, arcs, int(begin), int(end))
    return best


def _mend(best: Ints, arcs: np.ndarray[tuple[int, int], np.dtype[np.float32]], begin: int, end: int) -> None:
    """Make one sentence's heads a tree: keep the best root, hang the others and every cycle where it costs least."""
    roots = [i for i in range(begin, end) if best[i] == 0]
    if len(roots) != 1:
        candidates = roots or range(begin, end)
        root = max(candidates, key=lambda i: arcs[i, 0])
        best[root] = 0
        for i in roots:
            if i != root:
                best[i] = begin + int(arcs[i, begin:end].argmax())
    loose = _loose(best, begin, end)
    while loose:
        # the word that loses least by hanging on what reaches the root takes its cycle along
        fast = [j for j in range(begin, end) if j not in loose]
        _, word, head = min((float(arcs[i, best[i]] - arcs[i, j]), i, j) for i in loose for j in fast)
        best[word] = head
        loose = _loose(best, begin, end)


def _loose(best: Ints, begin: int, end: int) -> set[int]:
    """The words from which no way leads up to the root."""
    fast: set[int] = {0}
    loose: set[int] = set()
    for start in range(begin, end):
        path: list[int] = []
        here = start
        while here not in fast and here not in loose and here not in path:
            path.append(here)
            here = int(best[here])
        (fast if here in fast else loose).update(path)
    return loose


def relations(model: Model, answer: Heads, best: Ints) -> Ints:
    """The relation of each word to its head: [W] indices into ``model.relations``."""
    child, head = answer.rel_child, answer.rel_head[best]
    n, size = child.shape
    kinds = len(model.rel_bias)
    bilinear = np.einsum("nrj,nj->nr", (child @ model.rel).reshape(n, kinds, size), head)
    line = np.concatenate([child, head], 1) @ model.rel_line.T
    out: Ints = (bilinear + line + model.rel_bias).argmax(1)
    return out
