"""Which time expressions belong to a word: those that stand there, and those that hang on it in the tree."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from reportedly.language.parsed import Parsed
from reportedly.records import Time

DATED = frozenset({"date", "time"})
_HANGING = frozenset({"obl", "nmod", "advmod"})


def time_at(parsed: Parsed, times: Sequence[Time], word: int) -> Time | None:
    """The first of the time expressions, which are in order, that shares a character with the word; None where none does."""
    n = bisect_right(times, parsed.starts[word], key=lambda t: t.end)
    return times[n] if n < len(times) and times[n].start < parsed.ends[word] else None


def times_hanging(parsed: Parsed, times: Sequence[Time], near: Collection[int]) -> Iterator[tuple[Time, int]]:
    """The dates and clock times that modify one of those words, each with its own first word, in order of the text.

    ``times`` are in order and do not overlap.
    """
    hanging = sorted(c for w in near for c in parsed.children(w) if parsed.relation[c].split(":")[0] in _HANGING)
    told: Time | None = None
    for word in hanging:
        t = time_at(parsed, times, word)
        if t is not None and t is not told and t.kind in DATED:
            yield t, bisect_right(parsed.starts, t.start) - 1
            told = t
