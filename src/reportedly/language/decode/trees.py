"""Arcs to trees: the best head of each word, with cycles and second roots mended, and the relation of each arc."""

import numpy as np
from numpy.typing import NDArray

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
    while loose.any():
        # the word that loses least by hanging on what reaches the root takes its cycle along
        out, fast = begin + np.flatnonzero(loose), begin + np.flatnonzero(~loose)
        loss = arcs[out, best[out]][:, None] - arcs[np.ix_(out, fast)]
        word, head = divmod(int(loss.argmin()), len(fast))
        best[out[word]] = fast[head]
        loose = _loose(best, begin, end)


def _loose(best: Ints, begin: int, end: int) -> NDArray[np.bool_]:
    """Which words of the sentence no way leads up from to the root, [end - begin]: each step looks twice as far up."""
    above = np.concatenate([[0], np.maximum(best[begin:end] - begin + 1, 0)])  # 0: the root
    for _ in range((end - begin).bit_length()):
        above = above[above]
    loose: NDArray[np.bool_] = above[1:] != 0
    return loose


def relations(model: Model, answer: Heads, best: Ints) -> Ints:
    """The relation of each word to its head, for the window's last words: ``best`` [N] are their heads, the result is [N]
    indices into ``model.relations``.

    Few words are heads: each one's product with the relations' matrices is made once for all that hang on it.
    """
    child, head = answer.rel_child[len(answer.rel_child) - len(best) :], answer.rel_head[best]
    used, of = np.unique(best, return_inverse=True)
    turned = (answer.rel_head[used] @ model.rel).reshape(len(used), len(model.rel_bias), child.shape[1])
    bilinear = np.einsum("nri,ni->nr", turned[of], child)
    line = np.concatenate([child, head], 1) @ model.rel_line.T
    out: Ints = (bilinear + line + model.rel_bias).argmax(1)
    return out
