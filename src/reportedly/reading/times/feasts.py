"""Feasts by name, and the day on which they fall in a year."""

from dataclasses import dataclass
from typing import Final

from reportedly.reading.times import calendar, hijri
from reportedly.reading.times.calendar import Period
from reportedly.reading.times.parts import weekday_of
from reportedly.reading.times.vocabulary import WORD_END

_MONDAY, _THURSDAY = 0, 3


@dataclass(frozen=True, slots=True)
class _Weekday:
    """The number-th weekday of a month (−1 is the last), or so many days after it."""

    month: int
    number: int
    weekday: int
    after: int = 0


@dataclass(frozen=True, slots=True)
class _Hijri:
    """A day of the Islamic calendar, or a whole month of it."""

    month: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class _Orthodox:
    """So many days after Easter Sunday as the Eastern churches reckon it."""

    after: int = 0


FEASTS: Final[dict[str, tuple[int, int] | int | _Weekday | _Hijri | _Orthodox]] = {
    # month and day, days after Easter Sunday, or a weekday of a month; those of one country only where the name is too
    "orthodox christmas": (1, 7),
    "orthodox easter": _Orthodox(),
    "orthodox good friday": _Orthodox(-2),
    "orthodox palm sunday": _Orthodox(-7),
    "nowruz": (3, 20),
    "ramadan": _Hijri(9),
    "ramazan": _Hijri(9),
    "muharram": _Hijri(1),
    "eid al-fitr": _Hijri(10, 1),
    "eid ul-fitr": _Hijri(10, 1),
    "eid al-adha": _Hijri(12, 10),
    "eid ul-adha": _Hijri(12, 10),
    "eid al-azha": _Hijri(12, 10),
    "ashura": _Hijri(1, 10),
    "mawlid": _Hijri(3, 12),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "new year": (1, 1),
    "twelfth night": (1, 5),
    "epiphany": (1, 6),
    "martin luther king day": _Weekday(1, 3, _MONDAY),
    "candlemas": (2, 2),
    "valentine's day": (2, 14),
    "presidents' day": _Weekday(2, 3, _MONDAY),
    "international women's day": (3, 8),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "st george's day": (4, 23),
    "may day": (5, 1),
    "international workers' day": (5, 1),
    "ve day": (5, 8),
    "memorial day": _Weekday(5, -1, _MONDAY),
    "juneteenth": (6, 19),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "assumption day": (8, 15),
    "labor day": _Weekday(9, 1, _MONDAY),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
    "thanksgiving day": _Weekday(11, 4, _THURSDAY),
    "thanksgiving": _Weekday(11, 4, _THURSDAY),
    "black friday": _Weekday(11, 4, _THURSDAY, after=1),
    "st andrew's day": (11, 30),
    "mardi gras": -47,
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "ascension day": 39,
    "pentecost": 49,
    "whitsun": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "corpus christi": 60,
}

FEAST: Final = (
    "(?:" + "|".join(name.replace("'", "['’]") for name in sorted(FEASTS, key=len, reverse=True)) + ")" + WORD_END
)


def feasts(name: str, year: int) -> list[Period]:
    """When a feast is in a year: mostly once; of the Islamic calendar's twice in some years. Raises OutOfCalendar for a year
    that the calendar does not have."""
    when = FEASTS[name]
    if isinstance(when, _Hijri):
        return hijri.whole_month(when.month, year) if when.day is None else hijri.feast(when.month, when.day, year)
    return [_once(when, year)]


def _once(when: tuple[int, int] | int | _Weekday | _Orthodox, year: int) -> Period:
    if isinstance(when, int):
        return calendar.day(calendar.move(calendar.easter(year), when))
    if isinstance(when, tuple):
        return calendar.day_of(year, *when)
    if isinstance(when, _Orthodox):
        return calendar.day(calendar.move(calendar.orthodox_easter(year), when.after))
    counted = weekday_of(calendar.month(year, when.month), when.number, when.weekday)
    return calendar.day(calendar.move(counted, when.after))


def feast_of_any_year(name: str) -> str | None:
    """«XXXX-12-25»; None for one that is not on the same day each year."""
    when = FEASTS[name]
    return f"XXXX-{when[0]:02}-{when[1]:02}" if isinstance(when, tuple) else None
