"""The best projective tree of a sentence: no two of its arcs cross.

English has next to no crossing arcs, so that a tree without any is likelier to be right where the words' single best heads
make none, or one with crossings (UAS on EWT dev .9075 with such trees mended arc by arc, .9114 with the best one).

Few of those heads are at fault, as a rule, so that the tree is searched for from them: of some words that cannot all keep
their heads each one in turn gets its next best, and what loses least so far goes on. The first tree is the best one. A
chart of all spans, which costs ten times as much, is left for the sentences that this does not settle soon.
"""

from heapq import heappop, heappush

import numpy as np

from reportedly.language.decode.chart import chart_tree
from reportedly.language.model import Floats

MOST_TRIED = 64
"""Choices of heads that are looked at before the chart is asked."""
_ROUNDING = 2**-22
"""Of two float32 sums of a chart: what they may be off together by, for each of their terms and each unit of their size."""


def best_tree(scores: Floats) -> list[int]:
    """The heads, [N] (numbered from 1, 0: root), of the projective tree with one root whose arcs' scores add up to most.

    ``scores`` [N, N + 1] are those of each word (row) as the root (column 0) and under each word (the others). Of trees
    that are as good but for rounding it is the chart's.
    """
    heads = [0, *scores.argmax(1).tolist()]
    words = conflict(heads)
    if not words:
        return heads[1:]
    found = _searched(scores, heads, words)
    return found if found is not None else chart_tree(scores[:, 0], scores[:, 1:]).tolist()


def conflict(heads: list[int]) -> list[int]:
    """Words that cannot all keep their heads: two roots, two whose arcs cross, or a circle; none for a projective tree.

    ``heads[w]`` is the head of word ``w``, 0 for the root; ``heads[0]`` means nothing.
    """
    words = range(1, len(heads))
    roots = [w for w in words if not heads[w]]
    if len(roots) > 1:
        return roots[:2]
    for word in words:
        head = heads[word]
        low, high = (word, head) if word < head else (head, word)
        between = heads[low + 1 : high]
        if not between:
            continue
        outer = min(between)
        if outer >= low:
            outer = max(between)
        if not low <= outer <= high:
            return [word, low + 1 + between.index(outer)]
    hangs = [True] + [False] * len(words)  # on the root, by what is known so far
    for word in words:
        path = []
        while not hangs[word]:
            hangs[word] = True
            path.append(word)
            word = heads[word]
        if word in path:
            return path[path.index(word) :]
    return []


def _searched(scores: Floats, heads: list[int], words: list[int]) -> list[int] | None:
    """The best tree, where it is found soon and better than any other by more than the chart may be off; else None.

    ``words`` cannot all keep the best ``heads``. In every tree one of such words has a worse head, and none of the others a
    better one, so that all trees are within reach and what is lost only grows on the way.
    """
    waiting: list[tuple[float, list[int]]] = []
    seen: set[tuple[int, ...]] = set()
    ranked: dict[int, tuple[list[int], list[float]]] = {}  # the heads of a word and their scores, the best first
    lost = 0.0
    for _ in range(MOST_TRIED):
        for word in words:
            if word not in ranked:
                order = (-scores[word - 1]).argsort(kind="stable")
                ranked[word] = order.tolist(), scores[word - 1, order].tolist()
            order, worth = ranked[word]
            rank = order.index(heads[word])
            if rank + 1 == len(order):
                continue
            changed = [*heads[:word], order[rank + 1], *heads[word + 1 :]]
            key = tuple(changed)
            if key not in seen:
                seen.add(key)
                heappush(waiting, (lost + worth[rank] - worth[rank + 1], changed))
        if not waiting:
            return None
        lost, heads = heappop(waiting)
        words = conflict(heads)
        if not words:
            ahead = waiting[0][0] - lost if waiting else np.inf
            return heads[1:] if _is_clearly_best(scores, heads[1:], ahead) else None
    return None


def _is_clearly_best(scores: Floats, heads: list[int], ahead: float) -> bool:
    """Whether any other tree is worse by more than rounding: one that is still waited for (by ``ahead`` at least), and one
    that gives some word of this tree a worse head."""
    rows = np.arange(len(heads))
    own = scores[rows, heads][:, None]
    worse = np.where(scores > own, -np.inf, scores)
    worse[rows, heads] = -np.inf
    off = _ROUNDING * len(heads) * float(np.abs(own).sum())
    return ahead > off and float((own - worse).min()) > off
