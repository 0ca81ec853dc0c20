"""Stretches of the calendar, what they are called in EDTF, and how to move along them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade",
    "century",
]  # fmt: skip

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24  # EDTF's numbers for seasons independent of location

# The first month of a season in the northern hemisphere: only used to tell whether a season lies behind or ahead.
_SEASON_OPENS = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
_YEARS = range(1, 9999)  # what datetime.date can hold, less the last year, so that a period's end always exists


class OutOfCalendar(ValueError):
    """A date that no calendar has, or that lies outside the years 1 to 9998."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both included, with the EDTF value that says no more than the text did."""

    unit: Unit
    first: date
    last: date
    value: str


def day(when: date) -> Period:
    """One day."""
    return Period("day", when, when, when.isoformat())


def day_of(year: int, month: int, number: int) -> Period:
    """One day, by its numbers; raises OutOfCalendar for 30 February."""
    try:
        return day(date(year, month, number))
    except ValueError as error:
        raise OutOfCalendar(f"no such day: {year}-{month}-{number}") from error


def days(unit: Unit, first: date, last: date) -> Period:
    """Several days as an EDTF interval."""
    return Period(unit, first, last, f"{first.isoformat()}/{last.isoformat()}")


def week(when: date) -> Period:
    """The week that holds a day, Monday to Sunday."""
    monday = move(when, -when.weekday())
    return days("week", monday, move(monday, 6))


def weekend(when: date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    saturday = move(when, 5 - when.weekday())
    return days("weekend", saturday, move(saturday, 1))


def month(year: int, number: int) -> Period:
    """One month."""
    return Period("month", *_months(year, number, 1), f"{year:04}-{number:02}")


def quarter(year: int, number: int) -> Period:
    """A quarter of a calendar year, EDTF 33 to 36."""
    return Period("quarter", *_months(year, 3 * number - 2, 3), f"{year:04}-{32 + number}")


def half(year: int, number: int) -> Period:
    """A half of a calendar year, EDTF 40 and 41."""
    return Period("half", *_months(year, 6 * number - 5, 6), f"{year:04}-{39 + number}")


def season(year: int, number: int) -> Period:
    """A season, EDTF 21 to 24; a winter belongs to the year in which it begins."""
    return Period("season", *_months(year, _SEASON_OPENS[number], 3), f"{year:04}-{number}")


def year(number: int) -> Period:
    """One year."""
    return Period("year", *_months(number, 1, 12), f"{number:04}")


def decade(first_year: int) -> Period:
    """Ten years, «198X»."""
    return Period("decade", *_months(first_year, 1, 120), f"{first_year // 10:03}X")


def century(number: int) -> Period:
    """The years that share their first two digits: the twentieth century is «19XX», as in EDTF and in common use."""
    return Period("century", *_months(max(1, 100 * (number - 1)), 1, 1200), f"{number - 1:02}XX")


def containing(unit: Unit, when: date) -> Period:
    """The period of that unit in which a day lies."""
    if unit in ("second", "minute", "hour", "day"):
        return day(when)
    if unit == "weekend":
        return weekend(when)
    if unit == "week":
        return week(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit == "quarter":
        return quarter(when.year, (when.month + 2) // 3)
    if unit == "half":
        return half(when.year, (when.month + 5) // 6)
    if unit == "season":
        opened = when.month // 3 * 3 or 12
        number = next(number for number, first in _SEASON_OPENS.items() if first == opened)
        return season(when.year - (when.month < 3), number)
    if unit == "year":
        return year(when.year)
    if unit == "decade":
        return decade(when.year // 10 * 10)
    return century(when.year // 100 + 1)


def move(when: date, number: int, unit: Unit = "day") -> date:
    """A day some units later (earlier if negative); the 31st moves to the last day of a shorter month."""
    try:
        if unit in ("second", "minute", "hour"):
            return when
        if unit == "day":
            return when + timedelta(days=number)
        if unit in ("week", "weekend"):
            return when + timedelta(weeks=number)
        months = 12 * when.year + when.month - 1 + number * _MONTHS[unit]
        first = date(months // 12, months % 12 + 1, 1)
        return first.replace(day=min(when.day, _length(first)))
    except (OverflowError, ValueError) as error:
        raise OutOfCalendar(f"{when} and {number} {unit}s") from error


def easter(in_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    if in_year not in _YEARS:
        raise OutOfCalendar(f"the year {in_year}")
    golden, century_number, rest = in_year % 19, in_year // 100, in_year % 100
    epact = (19 * golden + century_number - century_number // 4 - (8 * century_number + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century_number % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    months, days_after = divmod(epact + weekday - 7 * late + 114, 31)
    return date(in_year, months, days_after + 1)


def orthodox_easter(in_year: int) -> date:
    """Easter Sunday of the Eastern churches, as a day of the Gregorian calendar (Meeus, for the Julian calendar)."""
    if in_year not in _YEARS:
        raise OutOfCalendar(f"the year {in_year}")
    moon = (19 * (in_year % 19) + 15) % 30
    weekday = (2 * (in_year % 4) + 4 * (in_year % 7) - moon + 34) % 7
    months, days_after = divmod(moon + weekday + 114, 31)
    return move(date(in_year, months, days_after + 1), in_year // 100 - in_year // 400 - 2)


def _months(in_year: int, first_month: int, number: int) -> tuple[date, date]:
    if in_year not in _YEARS:
        raise OutOfCalendar(f"the year {in_year}")
    first = date(in_year, first_month, 1)
    return first, move(move(first, number, "month"), -1)


def _length(first: date) -> int:
    following = date(first.year + (first.month == 12), first.month % 12 + 1, 1)
    return (following - first).days
