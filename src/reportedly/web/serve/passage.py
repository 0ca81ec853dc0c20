"""A stretch of a report's text in words that can be chosen, each with its characters."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from reportedly.records import Span

AROUND, MOST = 260, 4000
"""Characters shown on each side of what the passage is about, and the most that it holds."""
_WORD = re.compile(r"\w+(?:[-’'.]\w+)*|[^\w\s]")


class Word(NamedTuple):
    """A word or sign, the space before it, its characters, and whether it belongs to the words pointed at."""

    space: str
    text: str
    start: int
    end: int
    pointed: bool


class Passage(NamedTuple):
    """Words in order; ``before`` and ``after`` where the text goes on."""

    words: list[Word]
    before: bool
    after: bool


def passage(text: str, about: Iterable[Span], pointed: Iterable[Span] = ()) -> Passage:
    """The text around some spans, from the beginning of a word to the end of one; ``pointed`` are the words to point at."""
    spans, points = list(about), list(pointed)
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    start, end = max(0, first - AROUND), min(len(text), last + AROUND)
    if end - start > MOST:  # what it is about stands far apart: the beginning of it
        start, end = max(0, spans[0][0] - AROUND), min(len(text), max(spans[0][1], spans[0][0] - AROUND + MOST))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    words, at = [], start
    for found in _WORD.finditer(text, start, end):
        a, b = found.span()
        words.append(Word(text[at:a], found[0], a, b, any(s < b and a < e for s, e in points)))
        at = b
    return Passage(words, start > 0, end < len(text))
