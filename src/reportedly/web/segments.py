"""A text cut at every boundary of the things marked in it, so that overlapping marks can be drawn."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportedly.records import Span


class Segment(NamedTuple):
    """A stretch in which nothing begins or ends, and the numbers of the marks that cover it, in order."""

    start: int
    end: int
    marks: tuple[int, ...]


def segments(length: int, marks: Sequence[Iterable[Span]]) -> tuple[Segment, ...]:
    """Segments of a text of that many characters, in order, that together hold each character once.

    ``marks[i]`` are the spans of mark ``i``; they may overlap and nest in any way. Spans are clipped to the text, empty
    ones leave no trace.
    """
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for number, spans in enumerate(marks):
        for start, end in spans:
            start, end = max(0, start), min(end, length)
            if start < end:
                opens.setdefault(start, []).append(number)
                closes.setdefault(end, []).append(number)
    cuts = sorted({0, length, *opens, *closes})
    out: list[Segment] = []
    depth: dict[int, int] = {}  # how many spans of a mark are open: those of one mark may overlap too
    for start, end in pairwise(cuts):
        for number in closes.get(start, ()):
            depth[number] -= 1
            if not depth[number]:
                del depth[number]
        for number in opens.get(start, ()):
            depth[number] = depth.get(number, 0) + 1
        out.append(Segment(start, end, tuple(sorted(depth))))
    return tuple(out)
