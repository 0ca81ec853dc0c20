"""Arcs to trees: the best head of each word where these make a tree, else the best tree; and the relation of each arc."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from reportedly.language.decode.links import FAR
from reportedly.language.decode.projective import best_tree
from reportedly.language.decode.punctuation import hung
from reportedly.language.labels import UPOS
from reportedly.language.model import Heads, Ints, Model
from reportedly.language.windows import Window

MARK = UPOS.index("PUNCT")
AT_ONCE = 16
"""Words whose heads' products are gathered at once: as many as stay in a processor's cache."""


def heads(window: Window, answer: Heads, words: Sequence[str]) -> Ints:
    """The head of each new word of the window, [W] (0: root, and for words of the context, which have theirs already).

    Every sentence is a projective tree of its own with one root. ``words`` are the new words.
    """
    low = window.fresh - window.begin + 1
    marks = np.flatnonzero(answer.upos == MARK).tolist()
    out = np.zeros(len(window.first), np.int64)
    edges = np.flatnonzero(np.diff(window.sentence[low - 1 :])) + low
    for begin, end in pairwise([*edges.tolist(), len(out)]):
        scores = np.concatenate([answer.arcs[begin:end, :1], answer.arcs[begin:end, begin:end]], 1)
        np.fill_diagonal(scores[:, 1:], FAR)
        own = [m - begin + 1 for m in marks[bisect_left(marks, begin) : bisect_left(marks, end)]]
        tree = hung(words[begin - low : end - low], own, best_tree(scores), scores)
        out[begin:end] = [head and head + begin - 1 for head in tree]
    return out


def relations(model: Model, answer: Heads, best: Ints) -> Ints:
    """The relation of each word to its head, for the window's last words: ``best`` [N] are their heads, the result is [N]
    indices into ``model.relations``.

    Few words are heads: each one's product with the relations' matrices is made once for all that hang on it.
    """
    child, head = answer.rel_child[len(answer.rel_child) - len(best) :], answer.rel_head[best]
    used = np.flatnonzero(np.bincount(best))
    of = np.searchsorted(used, best)
    turned = (answer.rel_head[used] @ model.rel).reshape(len(used), len(model.rel_bias), child.shape[1])
    parts = [slice(begin, begin + AT_ONCE) for begin in range(0, len(best), AT_ONCE)]
    bilinear = np.concatenate([(turned[of[part]] @ child[part, :, None])[:, :, 0] for part in parts])
    line = np.concatenate([child, head], 1) @ model.rel_line.T
    out: Ints = (bilinear + line + model.rel_bias).argmax(1)
    return out
