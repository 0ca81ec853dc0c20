"""Arcs to trees: the best head of each word where these make a tree, else the best tree; and the relation of each arc."""

import numpy as np

from reportedly.language.decode.links import FAR
from reportedly.language.decode.projective import best_tree, is_tree
from reportedly.language.model import Heads, Ints, Model
from reportedly.language.windows import Window


def heads(window: Window, answer: Heads) -> Ints:
    """The head of each word of the window, [W] (0: root), every sentence a projective tree of its own with one root."""
    arcs = answer.arcs.copy()
    apart = window.sentence[:, None] != window.sentence[None, :]
    apart[:, 0] = False
    arcs[apart] = FAR
    np.fill_diagonal(arcs, FAR)
    best: Ints = arcs.argmax(1)
    best[0] = 0
    edges = np.flatnonzero(np.diff(window.sentence)) + 1
    for begin, end in zip(edges, [*edges[1:], len(best)], strict=True):
        own = np.maximum(best[begin:end] - begin + 1, 0)
        if not is_tree(own):
            own = best_tree(arcs[begin:end, 0], arcs[begin:end, begin:end])
            best[begin:end] = np.where(own > 0, own + begin - 1, 0)
    return best


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
