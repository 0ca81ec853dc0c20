"""The value of an expression, given its anchors."""

from reportedly.reading.times.anchors import Anchors, Resolved
from reportedly.reading.times.calendar import OutOfCalendar, Period
from reportedly.reading.times.dates import resolve
from reportedly.reading.times.hours import clock_value, hours_later, span_value
from reportedly.reading.times.intervals import interval
from reportedly.reading.times.meaning import Anniversary, Clock, Duration, Interval, Meaning, OfDay, Repetition, Shift

_EVENING = 18


def value_of(meaning: Meaning, end: int, anchors: Anchors) -> str | None:
    """EDTF for dates and hours, ISO 8601 for durations and repetitions; None where nothing can be said.

    The anchors keep what the expression, which ends at ``end``, names.
    """
    if isinstance(meaning, Duration | Repetition):
        return meaning.value
    try:
        value, named = _resolved(meaning, anchors)
    except OutOfCalendar:
        return None
    aside = isinstance(meaning, Anniversary) or (isinstance(meaning, Shift) and meaning.aside)
    if named is not None and not aside:
        clock = (
            value if isinstance(meaning, Shift) or (isinstance(meaning, Clock) and meaning.half != "guessed") else None
        )
        anchors.remember(named, end, late=_is_late(meaning), clock=clock if clock and "T" in clock else None)
    return value


def _resolved(meaning: Meaning, anchors: Anchors) -> tuple[str | None, Period | None]:
    match meaning:
        case Clock():
            return clock_value(meaning, anchors)
        case Interval(first=Clock() as first, last=Clock() as last):
            return span_value(first, last, anchors)
        case Shift(base="mention", unit="hour" | "minute" | "second") if anchors.clock is not None:
            return hours_later(anchors.clock, meaning)
        case Interval():
            found: Resolved = interval(meaning, anchors)
        case _:
            found = resolve(meaning, anchors)
    return (found.value, found) if isinstance(found, Period) else (found, None)


def _is_late(meaning: Meaning) -> bool:
    match meaning:
        case OfDay(part=part):
            return part in ("evening", "night")
        case Clock(hour=hour, day=day):
            return hour >= _EVENING or (day is not None and _is_late(day))
    return False
