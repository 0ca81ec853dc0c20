"""Pieces of a text: half-open pairs of code-point offsets into ``Document.text``."""

from collections.abc import Iterable

Span = tuple[int, int]
"""``(start, end)``: ``text[start:end]`` is the evidence, verbatim."""

Spans = tuple[Span, ...]
"""Pieces in order of the text; sources, cues and contents are often discontinuous."""


def covers(outer: Spans, inner: Spans) -> bool:
    """Whether every piece of ``inner`` lies within one piece of ``outer``; false where either is empty."""
    return bool(inner) and all(any(a <= start and end <= b for a, b in outer) for start, end in inner)


def hull(spans: Spans) -> Span:
    """The smallest span that holds all pieces. Raises ValueError where there is none."""
    return min(start for start, _ in spans), max(end for _, end in spans)


def joined(text: str, spans: Spans) -> str:
    """The words of all pieces, with an ellipsis where something between two of them is left out."""
    return " … ".join(text[start:end] for start, end in spans)


def merged(spans: Iterable[Span]) -> Spans:
    """The same characters as pieces in order that neither overlap nor touch."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)
