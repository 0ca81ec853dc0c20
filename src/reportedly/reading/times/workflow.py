"""Reading the time expressions of a text."""

import re
from collections.abc import Callable
from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import Anchors
from reportedly.reading.times.calendar import OutOfCalendar, Period
from reportedly.reading.times.heads import reckon_from_head
from reportedly.reading.times.meaning import Clock, Duration, Interval, Meaning, Repetition, Shift
from reportedly.reading.times.numeric import month_first
from reportedly.reading.times.resolution import value_of
from reportedly.reading.times.scan import expressions
from reportedly.reading.times.tense import Told, tense_near
from reportedly.records.time import Time, TimeKind

_PUBLISHED: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?", re.DOTALL)
_SINCE: Final = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
_AFTER: Final = re.compile(r"\b(?<!until )(?<!only )(?:after|following) $", re.IGNORECASE)
_OWNER: Final = re.compile(r"['’]s\b")
# A weekday that something begins or is put off to lies ahead, whenever that was decided.
_AHEAD: Final = re.compile(
    r"(?:\bfrom|\b(?:adjourn|postpone|suspend|defer|extend|remand|closed|given|gave|delay)\w*(?: [\w’'-]+){0,4} (?:until|till)) $",
    re.IGNORECASE,
)
_BEGUN: Final = re.compile(r"\s*(?:[.,;:)!?”\"»]|$|\b(?:in|on|at|and|unless|if|after|as|when|by|because|over|with)\b)")
_JOINED: Final = re.compile(r"(?:,|,? (?:and|or))(?: on)? ", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:until|till) $", re.IGNORECASE)


def find_times(
    text: str, published: str | None, *, tense: Callable[[int], Told | None] | None = None
) -> tuple[Time, ...]:
    """The dates, hours, durations and repetitions that a text names, in order, without overlap, as «t1», «t2» …

    ``published`` is an EDTF date, complete or not («2031-05-14», «2031-05», «2031»); anything else counts as None.
    ``tense`` says, for an offset, whether the words there speak of what lies behind or ahead; where it is not given
    or says None the words of the sentence decide. Below a dateline or a date that stands over a section, that date is
    what «today» and «Monday» are reckoned from. What cannot be resolved comes as far as EDTF can say it
    («XXXX-05-14») or, where it could say nothing («last week» without a date), not at all.

    A preposition is no part of an expression («since [2014]»), the words of a range are («from 3 to 7 May»).
    An empty tuple where the text names no time.
    """
    # 1. What relative expressions are reckoned from
    anchors = Anchors(published_period(published), month_first(text))
    times: list[Time] = []
    before = 0
    # 2. Each expression in order, because later ones lean on earlier ones
    for found in expressions(text):

        def told(start: int = found.start, end: int = found.end) -> Told | None:
            governed = tense(start) if tense else None
            if governed is not None:
                return governed
            near = tense_near(text, start, end)
            return Told(near) if near else None

        # 3. Its value
        anchors.begin(
            found.start,
            told,
            behind=_stands_after(_SINCE, text, found.start)
            or (_stands_after(_AFTER, text, found.start) and _OWNER.match(text, found.end) is not None),
            ahead=_AHEAD.search(text, max(0, found.start - 60), found.start) is not None
            and _BEGUN.match(text, found.end) is not None,
            until=_stands_after(_UNTIL, text, found.start),
            joined=_JOINED.fullmatch(text, before, found.start) is not None,
        )
        value = value_of(found.meaning, found.end, anchors)
        before = found.end
        # 4. What stands below a date that heads it is reckoned from that date
        named = anchors.named_at(found.end)
        if named is not None and named.unit == "day" and named.first == named.last:
            reckon_from_head(text, found.start, found.end, named, anchors)
        # 5. What has no value is no time that could be used, and is left out
        if value is not None:
            kind = "time" if isinstance(found.meaning, Shift) and "T" in value else kind_of(found.meaning)
            times.append(Time(id=f"t{len(times) + 1}", start=found.start, end=found.end, kind=kind, value=value))
    return tuple(times)


def _stands_after(preposition: re.Pattern[str], text: str, start: int) -> bool:
    return preposition.search(text, max(0, start - 12), start) is not None


def published_period(published: str | None) -> Period | None:
    """The day, month or year of publication; None for what is no date."""
    match = _PUBLISHED.fullmatch(published.strip()) if published else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None:
            return None
        if month is None:
            return calendar.year(year)
        return calendar.month(year, month) if day is None else calendar.day_of(year, month, day)
    except (OutOfCalendar, ValueError):
        return None


def kind_of(meaning: Meaning) -> TimeKind:
    """The kind in the reading format; parts of a day are dates, as their value is the day."""
    match meaning:
        case Duration():
            return "duration"
        case Repetition():
            return "set"
        case Clock() | Interval(first=Clock()):
            return "time"
    return "date"
