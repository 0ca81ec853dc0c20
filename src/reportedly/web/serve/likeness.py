"""Two texts side by side, paragraph by paragraph, with the words in which they differ."""

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from rapidfuzz import fuzz

LIKE = 45.0
"""Likeness, of 100, from which two paragraphs stand on one line."""
RUN = 5
"""So many words in a row that the other text has too, anywhere, are not marked: a paragraph may be cut in two there."""


class Piece(NamedTuple):
    """Some words, and whether the other text has them too."""

    words: str
    same: bool


def compared(one: str, other: str) -> list[tuple[list[Piece], list[Piece]]]:
    """Lines of two cells; a cell is empty where the other text has nothing like it.

    Paragraphs are matched in their order, so that a text and its cut, edited or extended copy stand beside each other.
    """
    left, right = _paragraphs(one), _paragraphs(other)
    runs = _runs(left), _runs(right)
    lines: list[tuple[list[Piece], list[Piece]]] = []
    for a, b in _aligned(left, right):
        if a is None or b is None:
            lines.append((_alone(a, runs[1]), _alone(b, runs[0])))
        else:
            lines.append(_pieces(a, b, runs))
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


Runs = set[tuple[str, ...]]


def _runs(paragraphs: list[str]) -> Runs:
    words = " ".join(paragraphs).split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def _pieces(a: str, b: str, runs: tuple[Runs, Runs]) -> tuple[list[Piece], list[Piece]]:
    one, other = a.split(), b.split()
    same = [False] * len(one), [False] * len(other)
    for tag, i, j, m, n in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            same[0][i:j], same[1][m:n] = [True] * (j - i), [True] * (n - m)
    return _marked(one, same[0], runs[1]), _marked(other, same[1], runs[0])


def _alone(paragraph: str | None, elsewhere: Runs) -> list[Piece]:
    words = paragraph.split() if paragraph is not None else []
    return _marked(words, [False] * len(words), elsewhere)


def _marked(words: list[str], same: list[bool], elsewhere: Runs) -> list[Piece]:
    """The words in pieces that the other text has or has not; ``same`` are those that its paragraph beside has."""
    for i in range(len(words) - RUN + 1):
        if tuple(words[i : i + RUN]) in elsewhere:
            same[i : i + RUN] = [True] * RUN
    return [
        Piece(" ".join(w for w, _ in group), one)
        for one, group in groupby(zip(words, same, strict=True), key=lambda x: x[1])
    ]
