"""A text in stretches that are short enough for one question."""

from reportedly.language.sentences import sentences
from reportedly.records import Span

MAX_CHARACTERS = 2_000
"""Of a passage: some 330 words, whose 35 statements and 20 attributions still fit an answer of 8,000 tokens."""


def passages(text: str, most: int = MAX_CHARACTERS) -> list[Span]:
    """Stretches of at most ``most`` characters, in order, that hold every character but white space.

    A passage ends with a paragraph where one ends in its second half, else with a sentence; only a sentence that is longer
    than a passage is cut. Empty for a text of white space.
    """
    out: list[Span] = []
    start = end = fresh = -1  # of the passage so far; where the last paragraph begins that opened in its second half
    for a, b, opens in (piece for s in sentences(text) for piece in _cut(*s, most)):
        if start >= 0 and b - start > most:
            if fresh > start:
                out.append((start, _stop(text, start, fresh)))
                start = fresh
            if b - start > most:
                out.append((start, end))
                start = a
            fresh = -1
        if start < 0:
            start = a
        elif opens and a - start > most // 2:
            fresh = a
        end = b
    return [*out, (start, end)] if start >= 0 else out


def _cut(start: int, end: int, opens: bool, most: int) -> list[tuple[int, int, bool]]:
    if end - start <= most:
        return [(start, end, opens)]
    return [(a, min(a + most, end), opens and a == start) for a in range(start, end, most)]


def _stop(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
