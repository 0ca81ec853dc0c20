"""Which time expressions belong to a word: those that stand there, and those that hang on it in the tree."""

from bisect import bisect_right
from collections.abc import Collection, Iterator

from reportedly.language.parsed import Parsed
from reportedly.records import Time

_DATED = frozenset({"date", "time"})
_HANGING = frozenset({"obl", "nmod", "advmod"})


def time_at(parsed: Parsed, times: tuple[Time, ...], word: int) -> Time | None:
    """The first time expression that shares a character with the word; None where there is none."""
    start, end = parsed.starts[word], parsed.ends[word]
    return next((t for t in times if t.start < end and start < t.end), None)


def times_hanging(parsed: Parsed, times: tuple[Time, ...], near: Collection[int]) -> Iterator[tuple[Time, int]]:
    """The dates and clock times that modify one of those words, each with its own first word, in order of the text."""
    for t in times:
        if t.kind in _DATED:
            first = bisect_right(parsed.starts, t.start) - 1
            words = range(first, bisect_right(parsed.starts, t.end - 1))
            if any(int(parsed.head[w]) in near and parsed.relation[w].split(":")[0] in _HANGING for w in words):
                yield t, first
