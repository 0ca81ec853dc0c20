"""The best projective tree of a sentence from a chart of all its spans: in cubic time whatever the scores are."""

import numpy as np

from reportedly.language.model import Floats, Ints


def chart_tree(root: Floats, arcs: Floats) -> Ints:
    """The heads, [N] (numbered from 1, 0: root), of the projective tree with one root whose arcs' scores add up to most.

    ``root`` [N] scores each word as the root, ``arcs`` [N, N] each word (row) under each other (column). Eisner's
    algorithm (1996), all spans of one length at a time: a span is complete when its head has all its dependents in it on
    that side, incomplete when it ends in the head's newest dependent. Tables that end in ``begin`` are kept by a span's
    first word and its length less one, those in ``end`` by its last word: so a split of all spans is one sum of two slices.
    """
    n = len(root)
    shape = (n, n)
    right_begin, right_end, left_begin, left_end = (np.zeros(shape, np.float32) for _ in range(4))  # complete
    to_right, to_left = np.zeros(shape, np.float32), np.zeros(shape, np.float32)  # incomplete, by begin and by end
    split, right_split, left_split = (np.zeros(shape, np.int32) for _ in range(3))  # all by a span's first word
    for k in range(1, n):
        begin, end = slice(0, n - k), slice(k, n)
        first = np.arange(n - k)
        halves = right_begin[begin, :k] + left_end[end, k - 1 :: -1][:, :k]
        m = split[begin, k] = halves.argmax(1)
        joined = halves[first, m]
        to_right[begin, k] = joined + arcs[first + k, first]
        to_left[end, k] = joined + arcs[first, first + k]
        sides = to_right[begin, 1 : k + 1] + right_end[end, k - 1 :: -1][:, :k]
        m = right_split[begin, k] = sides.argmax(1)
        right_begin[begin, k] = right_end[end, k] = sides[first, m]
        sides = left_begin[begin, :k] + to_left[end, k:0:-1]
        m = left_split[begin, k] = sides.argmax(1)
        left_begin[begin, k] = left_end[end, k] = sides[first, m]
    last = np.arange(n)
    top = int((left_begin[0, last] + root + right_begin[last, n - 1 - last]).argmax())
    out = np.zeros(n, np.int64)
    # what is left to take apart: first word, length less one, head on the left, complete
    spans = [(0, top, False, True), (top, n - 1 - top, True, True)]
    while spans:
        i, k, rightwards, complete = spans.pop()
        if k == 0:
            continue
        if not complete:
            head, child = (i, i + k) if rightwards else (i + k, i)
            out[child] = head + 1
            m = int(split[i, k])
            spans += [(i, m, True, True), (i + m + 1, k - m - 1, False, True)]
        elif rightwards:
            m = int(right_split[i, k]) + 1
            spans += [(i, m, True, False), (i + m, k - m, True, True)]
        else:
            m = int(left_split[i, k])
            spans += [(i, m, False, True), (i + m, k - m, False, False)]
    return out
