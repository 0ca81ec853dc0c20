"""Where two stretches of text meet, and what is near a stretch."""

from collections.abc import Iterable

from reportedly.reading.attributions.chains import Holding
from reportedly.records import Spans

PROGRAM = "reportedly"
"""How the program itself is called among those who read something."""


def meet(one: Spans, other: Spans) -> bool:
    """Whether they have a character in common."""
    return _common(one, other) > 0


def likeness(one: Spans, other: Spans) -> float:
    """The characters that they have in common as a share of those that either has, in [0, 1]."""
    common = _common(one, other)
    every = sum(b - a for a, b in (*one, *other)) - common
    return common / every if every else 0.0


def near(holding: Holding, spans: Spans) -> set[int]:
    """Those of many stretches that may have a character in common with these."""
    return {n for a, b in spans for at in _steps(a, b) for n in holding.near(at)}


def read_also(read_by: tuple[str, ...], reader: str) -> tuple[str, ...]:
    """Who read something, when ``reader`` has read it, too."""
    known = read_by or (PROGRAM,)
    return known if reader in known else (*known, reader)


def _common(one: Spans, other: Spans) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _steps(start: int, end: int) -> Iterable[int]:
    return (*range(start, end, Holding.BLOCK), end - 1)
