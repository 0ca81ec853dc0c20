"""Whether two statements can be about the same time."""

from reportedly.merge.stories.terms import AHEAD, RECIPIENT, Terms
from reportedly.merge.stories.words import words

NEAR_MISS = 14
"""Days within which two dates of one happening may differ: beyond that they are two happenings."""


CLOSE = 3
"""Days within which reports of one happening still correct each other on who did it and on how many."""


TELLING = 3
"""People from which their number tells one happening from another."""


def tolerance(t: Terms) -> int:
    """Days after it for which an event of that type is told without a date; longer where its sense allows it but once, and
    where the number of people tells it from others."""
    days = words().days
    counted = any(p.human and (p.number or 0) >= TELLING for p in t.on(RECIPIENT))
    return max(days.get(t.type, days["other"]), days.get(t.sense, 0), days["counted"] if counted else 0)


def window(t: Terms, *, answering: bool = False) -> tuple[int, int] | None:
    """First and last day on which what it says may lie; None where nothing bounds it.

    ``answering``: as the answer to a claim, which a denial is for as long as the claim is talked of.
    """
    if t.first is not None and t.last is not None:
        return t.first, t.last
    if t.day is None:
        return None
    if t.mood in AHEAD:
        return t.day - 1, t.day + words().days["ahead"]
    return t.day - (answered(t) if answering else tolerance(t)), t.day + 1


def answered(t: Terms) -> int:
    """Days after a happening within which it is still denied, undated."""
    return max(tolerance(t), words().days["denial"]) if t.polarity == "-" else tolerance(t)


def agreement(a: Terms, b: Terms) -> float | None:
    """How well the times agree, in (0, 1]; None where they cannot be one.

    1: the same day. .8: overlapping dates. .4 to .6: one is dated, and the other was told soon after (the sooner, the
    better). .5: neither is dated, and both were told about the same time. .4: different days of what happens only once.
    .3: nothing is known of one.
    """
    answering = a.polarity != b.polarity
    wa, wb = window(a, answering=answering), window(b, answering=answering)
    if a.kind == "relation" and not (a.dated and b.dated):
        return 0.5
    if wa is None or wb is None:
        return 0.3
    if a.dated and b.dated:
        if not _overlap(wa, wb):
            return 0.4 if a.sense in words().once and rival_dates(a, b) else None
        return 1.0 if a.exact and b.exact else 0.8
    if not a.dated and not b.dated:
        assert a.day is not None and b.day is not None
        apart = abs(a.day - b.day)
        most = max(answered(a), answered(b)) if answering else max(tolerance(a), tolerance(b))
        return 0.5 if apart <= most else None
    if not _overlap(wa, wb):
        return None
    known, told = (a, b.day) if a.dated else (b, a.day)
    assert known.last is not None and told is not None
    return max(0.4, 0.6 - 0.02 * abs(told - known.last))


def close(a: Terms, b: Terms) -> bool:
    """Whether two tellings of different things can still mean one happening: dated alike, or told within a few days.

    Stricter than :func:`agreement`: of two attacks in one week, told without a date, each may have its own actor and its
    own dead, and nothing is contradicted.
    """
    if a.dated and b.dated:
        return agreement(a, b) is not None
    if a.dated or b.dated:
        dated, told = (a, b.day) if a.dated else (b, a.day)
        return told is not None and dated.last is not None and 0 <= told - dated.last <= CLOSE
    return a.day is not None and b.day is not None and abs(a.day - b.day) <= CLOSE


def rival_dates(a: Terms, b: Terms) -> bool:
    """Whether both say the day, differently, and so near that one happening may be meant."""
    if not (a.exact and b.exact) or a.first is None or b.first is None:
        return False
    return 0 < abs(a.first - b.first) <= NEAR_MISS


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
