"""Two texts side by side, paragraph by paragraph, with the words in which they differ."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz

LIKE = 45.0
"""Likeness, of 100, from which two paragraphs stand on one line."""


class Piece(NamedTuple):
    """Some words, and whether the other text has them too."""

    words: str
    same: bool


def compared(one: str, other: str) -> list[tuple[list[Piece], list[Piece]]]:
    """Lines of two cells; a cell is empty where the other text has nothing like it.

    Paragraphs are matched in their order, so that a text and its cut, edited or extended copy stand beside each other.
    """
    left, right = _paragraphs(one), _paragraphs(other)
    lines: list[tuple[list[Piece], list[Piece]]] = []
    for a, b in _aligned(left, right):
        if a is None or b is None:
            lines.append(([Piece(a, False)] if a is not None else [], [Piece(b, False)] if b is not None else []))
        else:
            lines.append(_pieces(a, b))
    return lines


def _paragraphs(text: str) -> list[str]:
    return [p.strip() for p in re.split(r"\n\s*\n|\n", text) if p.strip()]


def _aligned(left: list[str], right: list[str]) -> list[tuple[str | None, str | None]]:
    """The pairing in order with the greatest likeness in sum, by dynamic programming."""
    score = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    like = [[fuzz.token_sort_ratio(a, b) for b in right] for a in left]
    for i in range(len(left) - 1, -1, -1):
        for k in range(len(right) - 1, -1, -1):
            paired = like[i][k] + score[i + 1][k + 1] if like[i][k] >= LIKE else -1.0
            score[i][k] = max(score[i + 1][k], score[i][k + 1], paired)
    pairs: list[tuple[str | None, str | None]] = []
    i = k = 0
    while i < len(left) and k < len(right):
        if like[i][k] >= LIKE and score[i][k] == like[i][k] + score[i + 1][k + 1]:
            pairs.append((left[i], right[k]))
            i, k = i + 1, k + 1
        elif score[i][k] == score[i + 1][k]:
            pairs.append((left[i], None))
            i += 1
        else:
            pairs.append((None, right[k]))
            k += 1
    pairs += [(a, None) for a in left[i:]] + [(None, b) for b in right[k:]]
    return pairs


def _pieces(a: str, b: str) -> tuple[list[Piece], list[Piece]]:
    one, other = a.split(), b.split()
    cells: tuple[list[Piece], list[Piece]] = ([], [])
    for tag, i, j, m, n in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        for cell, words in zip(cells, (one[i:j], other[m:n]), strict=True):
            if words:
                cell.append(Piece(" ".join(words), tag == "equal"))
    return cells
