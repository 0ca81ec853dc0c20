"""The Islamic calendar as it is reckoned (tabular, civil epoch): where its months and feasts fall in years of ours.

Months begin when the new moon is sighted, country by country, so that a reckoned day may be one off: its value says «about».
"""

from datetime import date, timedelta

from reportedly.reading.times.calendar import OutOfCalendar, Period, move

_EPOCH = 227_015  # the ordinal (1 January of year 1 is 1) of 1 Muharram 1, 19 July 622 of the proleptic Gregorian calendar
_CYCLE, _CYCLE_DAYS = 30, 10_631


def starting(month: int, day: int, in_year: int) -> date:
    """The first day in a Gregorian year on which that day of the Islamic month falls. Raises OutOfCalendar for years before 622
    and those, one in 33, in which it does not fall."""
    around = round((in_year - 622) * 33 / 32)
    for year in range(max(1, around - 1), around + 3):
        found = _day(year, month, day)
        if found is not None and found.year == in_year:
            return found
    raise OutOfCalendar(f"month {month} of the Islamic calendar in {in_year}")


def feast(month: int, day: int, in_year: int) -> Period:
    """A feast's first day, about."""
    when = starting(month, day, in_year)
    return Period("day", when, when, f"{when.isoformat()[:8]}~{when.isoformat()[8:]}")


def whole_month(month: int, in_year: int) -> Period:
    """The month that begins in that year, about."""
    first = starting(month, 1, in_year)
    last = move(first, 29 if month % 2 else 28)
    value = "/".join(f"{d.isoformat()[:8]}~{d.isoformat()[8:]}" for d in (first, last))
    return Period("month", first, last, value)


def _day(year: int, month: int, day: int) -> date | None:
    before = (year - 1) * 354 + (3 + 11 * year) // _CYCLE
    ordinal = _EPOCH + before + (59 * (month - 1) + 1) // 2 + day - 1
    try:
        return date(1, 1, 1) + timedelta(days=ordinal - 1)
    except OverflowError:
        return None
