"""The Islamic calendar as it is reckoned (tabular, civil epoch): where its months and feasts fall in years of ours.

Months begin when the new moon is sighted, country by country, so that a reckoned day may be one off: its value says «about».
"""

from datetime import date, timedelta

from reportedly.reading.times.calendar import Period, move

_EPOCH = (
    227_015  # the ordinal (1 January of year 1 is 1) of 1 Muharram 1, 19 July 622 of the proleptic Gregorian calendar
)
_CYCLE, _CYCLE_DAYS = 30, 10_631


def starting(month: int, day: int, in_year: int) -> list[date]:
    """The days in a Gregorian year on which that day of the Islamic month falls: one, in a year of 33 two. An empty list for
    years before 622."""
    around = round((in_year - 622) * 33 / 32)
    found = (_day(year, month, day) for year in range(max(1, around - 2), around + 5))
    return [when for when in found if when is not None and when.year == in_year]


def feast(month: int, day: int, in_year: int) -> list[Period]:
    """The days of a feast, about."""
    return [Period("day", when, when, _about(when)) for when in starting(month, day, in_year)]


def whole_month(month: int, in_year: int) -> list[Period]:
    """The months of that number that begin in the year, about."""
    firsts = [(first, move(first, 29 if month % 2 else 28)) for first in starting(month, 1, in_year)]
    return [Period("month", first, last, f"{_about(first)}/{_about(last)}") for first, last in firsts]


def _about(when: date) -> str:
    return f"{when.isoformat()[:8]}~{when.isoformat()[8:]}"


def _day(year: int, month: int, day: int) -> date | None:
    before = (year - 1) * 354 + (3 + 11 * year) // _CYCLE
    ordinal = _EPOCH + before + (59 * (month - 1) + 1) // 2 + day - 1
    try:
        return date(1, 1, 1) + timedelta(days=ordinal - 1)
    except OverflowError:
        return None
