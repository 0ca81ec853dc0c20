"""From the two ends of a range to one EDTF interval."""

from dataclasses import replace

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import Anchors, Resolved
from reportedly.reading.times.calendar import Period
from reportedly.reading.times.dates import resolve
from reportedly.reading.times.meaning import Calendar, Interval, Meaning, Season, Within


def interval(meaning: Interval, anchors: Anchors) -> Resolved:
    """«2011/2014»; None where an end cannot be resolved or the last lies before the first."""
    first, last = _shared(meaning.first, meaning.last)
    opened = resolve(first, anchors)
    closed = _next_weekday(opened, last) or resolve(last, anchors)
    if isinstance(opened, str) and isinstance(closed, str):
        return f"{opened}/{closed}"
    if not isinstance(opened, Period) or not isinstance(closed, Period):
        return None
    if opened.first > closed.first and opened.unit == closed.unit and not _year_written(first):
        opened = _year_before(opened)
    if opened.first > closed.last:
        return None
    if opened.value == closed.value:
        return opened  # «three or four minutes later»
    value = f"{opened.value.split('/')[0]}/{closed.value.split('/')[-1]}"  # EDTF has no interval inside another
    return Period(closed.unit, opened.first, closed.last, value)


def _shared(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """«3 May to 7 June 2019»: the year of the one holds for the other, or that before or after it."""
    match first, last:
        case Calendar(year=None, month=int() as month), Calendar(year=int() as year, month=int() as closing):
            return replace(first, year=year - (month > closing)), last
        case Calendar(year=int() as year, month=int() as month), Calendar(year=None, month=int() as closing):
            return first, replace(last, year=year + (month > closing))
        case Calendar(year=None, month=int() as month), Within(inner=Calendar(month=int() as closing), outer=year) if (
            month <= closing
        ):
            return Within(first, year), last  # «from 3 May to 7 June last year»
        case Season(year=None, which=None), Season(year=year) if year is not None:
            return replace(first, year=year), last
    return first, last


def _next_weekday(opened: Resolved, last: Meaning) -> Period | None:
    """«from Tuesday to Thursday»: the Thursday after that Tuesday."""
    if not isinstance(opened, Period) or not isinstance(last, Calendar) or last.weekday is None:
        return None
    if last != Calendar(weekday=last.weekday):
        return None
    return calendar.day(calendar.move(opened.first, (last.weekday - opened.first.weekday()) % 7 or 7))


def _year_before(period: Period) -> Period:
    if period.unit == "month":
        month = calendar.month(period.first.year - 1, period.first.month)
        return replace(month, value=month.value + period.value[len(month.value) :])  # «2030-03-~25» stays late March
    return calendar.day(calendar.move(period.first, -1, "year")) if period.unit == "day" else period


def _year_written(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.year is not None
