"""A part of a period: «late May», «the first week of October», «the last Friday of the month»."""

from dataclasses import replace
from datetime import date
from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import RANK, Resolved
from reportedly.reading.times.calendar import Period, Unit
from reportedly.reading.times.meaning import Piece

_OF_DECADE: Final = {"early": (0, 3), "start": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (7, 9)}
_OF_MONTH: Final = {"early": 5, "mid": 15, "late": 25, "start": 1}  # the end is the last day; all are approximate
_HALF_MONTH: Final = 15  # days
_MONTH_LENGTH: Final = len("XXXX-05")


def part_of(whole: Resolved, piece: Piece) -> Resolved:
    """The early, middle or late part: an approximate day of a month, some years of a decade.

    Of other periods EDTF can name no part, and the whole is returned rather than something more precise than the text.
    """
    if isinstance(whole, str):
        near = _OF_MONTH.get(piece)
        return f"{whole}-~{near:02}" if near and len(whole) == _MONTH_LENGTH else whole
    if whole is None:
        return None
    if whole.unit == "month":
        return replace(whole, value=f"{whole.value[:7]}-~{_OF_MONTH.get(piece, whole.last.day):02}")
    if whole.unit == "year" and piece == "start":
        return replace(whole, value=f"{whole.value[:4]}-~01")
    if whole.unit == "year" and piece == "end":
        return replace(whole, value=f"{whole.value[:4]}-12-~31")
    if whole.unit == "decade":
        first, last = (whole.first.year + step for step in _OF_DECADE[piece])
        return Period("decade", calendar.year(first).first, calendar.year(last).last, f"{first:04}/{last:04}")
    return whole


def about(found: Resolved) -> Resolved:
    """The same period, marked as approximate."""
    if isinstance(found, Period) and found.unit in ("year", "month", "day") and found.value[-1].isdigit():
        return replace(found, value=found.value + "~") if "/" not in found.value else found
    return found


def less_precise(base: Period, unit: Unit) -> str | None:
    """«the next day» after a date known only to the month: what is known, with the rest unspecified."""
    if base.value[-1] in "X~" or "/" in base.value:
        return None
    days = RANK[unit] <= RANK["day"]
    if base.unit == "month" and days:
        return f"{base.value[:7]}-XX"
    if base.unit == "year" and (days or unit == "month"):
        return f"{base.value[:4]}-XX" + ("-XX" if days else "")
    return None


def nth_of(outer: Period, number: int, unit: Unit) -> Resolved:
    """The number-th period of a unit in a longer one; −1 is the last, 0 the one that holds it."""
    if number == 0:
        return calendar.containing(unit, outer.first)
    if unit == "week":
        return _week_of(outer, number)
    if unit == "half":
        middle = calendar.move(outer.first, _HALF_MONTH)
        return (
            calendar.days("half", outer.first, calendar.move(middle, -1))
            if number == 1
            else calendar.days("half", middle, outer.last)
        )
    start = outer.first if number > 0 else outer.last
    if unit == "weekend" and number > 0:
        start = calendar.move(start, (5 - start.weekday()) % 7)
    elif unit == "weekend":
        start = calendar.move(start, -((start.weekday() - 5) % 7))  # its last Saturday
    found = calendar.containing(unit, calendar.move(start, max(0, number - 1), unit))
    return found if outer.first <= found.first <= outer.last else None


def stretch_of(outer: Period, number: int, unit: Unit) -> Resolved:
    """The first so many days, weeks, months of a period, or the last for a negative number; None where it is shorter."""
    if number > 0:
        first, last = outer.first, calendar.move(calendar.move(outer.first, number, unit), -1)
    else:
        first, last = calendar.move(calendar.move(outer.last, 1), number, unit), outer.last
    if first < outer.first or last > outer.last:
        return None
    if unit in ("month", "quarter"):
        return Period(outer.unit, first, last, f"{first:%Y-%m}/{last:%Y-%m}")
    if unit in ("year", "decade"):
        return Period(outer.unit, first, last, f"{first:%Y}/{last:%Y}")
    return calendar.days(outer.unit, first, last)


def up_to(last: Period, number: int, unit: Unit) -> Resolved:
    """So many days, weeks, months or years that end with a day or month; None where that is too long to end them."""
    first = calendar.move(calendar.move(last.last, 1), -number, unit)
    if last.unit == "month" and RANK[unit] >= RANK["month"]:
        return Period("month", first, last.last, f"{first:%Y-%m}/{last.last:%Y-%m}")
    return calendar.days("day", first, last.last) if last.unit == "day" else None


def nth_weekday(outer: Period, number: int, weekday: int) -> Resolved:
    """The number-th Monday of a period; −1 is the last. None where it has not so many."""
    when = weekday_of(outer, number, weekday)
    return calendar.day(when) if outer.first <= when <= outer.last else None


def weekday_of(outer: Period, number: int, weekday: int) -> date:
    """The number-th Monday from the beginning of a period on, even past its end; −1 is its last."""
    if number < 0:
        return calendar.move(outer.last, -((outer.last.weekday() - weekday) % 7))
    first = calendar.move(outer.first, (weekday - outer.first.weekday()) % 7)
    return calendar.move(first, 7 * (number - 1))


def _week_of(outer: Period, number: int) -> Resolved:
    """«the first week of October» is its first seven days."""
    if number > 0:
        first = calendar.move(outer.first, 7 * (number - 1))
        last = min(calendar.move(first, 6), outer.last)
    else:
        first, last = calendar.move(outer.last, -6), outer.last
    return calendar.days("week", first, last) if first <= last else None
