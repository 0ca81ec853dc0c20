"""What stretch of days an EDTF value covers, so that it can be put in order and drawn.

Read here: years, months, days, seasons and quarters (ISO 8601-2, codes 21–41), ISO weeks, unspecified digits («199X»),
intervals with open ends, and the qualifiers ``~ ? %``. A time of day is left out: the day is drawn.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_YEAR = re.compile(r"\d{1,4}X{0,3}")
_SPLIT_YEAR = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}  # seasons of the north: first month, months
_SPLIT_YEAR |= {33 + i: (1 + 3 * i, 3) for i in range(4)}  # quarters
_SPLIT_YEAR |= {37 + i: (1 + 4 * i, 4) for i in range(3)}  # quadrimesters
_SPLIT_YEAR |= {40 + i: (1 + 6 * i, 6) for i in range(2)}  # halves


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a value may mean; None at an open end.

    ``approximate`` where the value is qualified (about, uncertain), ``exact`` where it names one single day.
    """

    first: date | None
    last: date | None
    approximate: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one day, without «about» or «perhaps»."""
        return self.first is not None and self.first == self.last and not self.approximate

    @property
    def order(self) -> tuple[date, date]:
        """A key that sorts by beginning, then end; an open beginning sorts by its end."""
        first = self.first or self.last or date.max
        return first, self.last or date.max


def days(value: str) -> Days | None:
    """The days of an EDTF value; None where it has no place on the calendar («XXXX», «T21:00», «P2D»)."""
    approximate = any(sign in value for sign in "~?%")
    bare = re.sub(r"[~?%]", "", value.strip())
    if bare.count("/") == 1:
        begin, end = bare.split("/")
        first, last = _edge(begin), _edge(end)
        if first is None or last is None or (not first and not last):
            return None
        return Days(first[0] if first else None, last[1] if last else None, approximate)
    whole = _edge(bare)
    return Days(*whole, approximate) if whole else None


def _edge(text: str) -> tuple[date, date] | tuple[()] | None:
    """First and last day of one side of an interval; () where it is open, None where it cannot be read."""
    if text in ("", ".."):
        return ()
    try:
        return _plain(text.split("T")[0])
    except (ValueError, OverflowError):  # a 31st of February: no day of the calendar
        return None


def _plain(text: str) -> tuple[date, date] | None:
    text = re.sub(r"(-XX)+$", "", text)
    if day := _DAY.fullmatch(text):
        only = date(int(day[1]), int(day[2]), int(day[3]))
        return only, only
    if month := _MONTH.fullmatch(text):
        year, number = int(month[1]), int(month[2])
        return _months(year, *_SPLIT_YEAR.get(number, (number, 1)))
    if week := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    if len(text) == 4 and _YEAR.fullmatch(text):
        return date(max(1, int(text.replace("X", "0"))), 1, 1), date(int(text.replace("X", "9")), 12, 31)
    return None


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    years, month = divmod(first + count - 2, 12)
    end_year, end_month = year + years, month + 1
    return date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])
