"""What stands before or after a date and belongs to it: «late May», «the first week of October», «Monday morning»."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from reportedly.reading.times.meaning import (
    About,
    Calendar,
    Clock,
    Deictic,
    Division,
    Fixed,
    Holiday,
    Interval,
    Meaning,
    Named,
    Nth,
    Numeric,
    OfDay,
    Part,
    Piece,
    Season,
    Shift,
    Stretch,
    UpTo,
    Within,
)
from reportedly.reading.times.relative import day_part
from reportedly.reading.times.seasons import WHICH
from reportedly.reading.times.shifts import HEDGE, count
from reportedly.reading.times.vocabulary import NUMBER, ORDINAL, UNIT, WEEKDAY, compiled, number, unit, weekday_number

_PIECES: Final[dict[str, Piece]] = {
    "early": "early", "mid": "mid", "late": "late", "start": "start", "beginning": "start", "middle": "mid",
    "end": "end", "close": "end", "turn": "start",
}  # fmt: skip
_COARSE: Final = (Calendar, Fixed, Season, Division, Deictic, Named, Within)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words before a date; ``build`` gives None where the two do not go together."""

    pattern: re.Pattern[str]
    build: Callable[[re.Match[str], Meaning], Meaning | None]


def is_day(meaning: Meaning) -> bool:
    """Whether it names one day, so that an hour or a part of the day may stand with it."""
    match meaning:
        case Calendar(day=day, weekday=weekday):
            return day is not None or weekday is not None
        case Deictic(unit="day") | Holiday() | Numeric():
            return True
        case Named(name=name):
            return name.weekday is not None
        case Within(inner=inner):
            return is_day(inner)
        case Shift(unit=unit_):
            return unit_ in ("day", "week")
        case Nth(unit=unit_):
            return unit_ == "day"
        case OfDay():
            return True
    return False


def _about(match: re.Match[str], inner: Meaning) -> Meaning | None:
    if isinstance(inner, Clock | Interval):
        return inner  # EDTF has no way to say «about four»
    return About(inner) if isinstance(inner, _COARSE) else None


def _part(match: re.Match[str], inner: Meaning) -> Meaning | None:
    piece = match["piece"].lower()
    if piece in ("earlier", "later"):
        return inner if isinstance(inner, Deictic | Calendar | OfDay) else None
    if isinstance(inner, OfDay):
        return inner
    if isinstance(inner, Deictic) and piece == "mid" and inner.unit == "day":
        return inner
    if is_day(inner):
        return inner if "of" not in match[0].lower().split() or piece in ("end", "close") else None
    return Part(_PIECES[piece], inner) if isinstance(inner, _COARSE) else None


def _nth(match: re.Match[str], inner: Meaning) -> Meaning | None:
    word, what = match["nth"].lower(), match["what"].lower()
    nth = -1 if word in ("last", "final") else number(word)
    if is_day(inner) or isinstance(inner, Clock | Interval | OfDay):
        return None
    if re.fullmatch(WEEKDAY, what, re.IGNORECASE):
        return Nth(nth, "day", Within(Calendar(weekday=weekday_number(what)), inner))
    if what == "half" and isinstance(inner, Calendar) and inner.month:
        return Nth(nth, "half", inner)
    if what in ("quarter", "half"):
        count = 4 if what == "quarter" else 2
        return (
            Division("quarter" if what == "quarter" else "half", nth if nth > 0 else count, inner)
            if nth <= count
            else None
        )
    return Nth(nth, "weekend" if what == "weekend" else unit(what)[1], inner)


def _stretch(match: re.Match[str], inner: Meaning) -> Meaning | None:
    """«the last three months of 2031»."""
    if not isinstance(inner, _COARSE) or is_day(inner):
        return None
    size, base_unit = unit(match["unit"])
    sign = 1 if match["which"].lower() in ("first", "opening") else -1
    return Stretch(sign * size * count(match["count"]), base_unit, inner)


def _of_day(match: re.Match[str], inner: Meaning) -> Meaning | None:
    if not is_day(inner) and not isinstance(inner, OfDay):
        return None
    return OfDay(day_part(match["part"]), inner.whole if isinstance(inner, OfDay) else inner)


def _late_on(match: re.Match[str], inner: Meaning) -> Meaning | None:
    return inner if is_day(inner) else None


def _shift(match: re.Match[str], inner: Meaning) -> Meaning | None:
    if isinstance(inner, Clock | Interval | Part):
        return None
    if match["how"].lower() == "from" and isinstance(inner, Calendar) and inner.day is None and inner.weekday is None:
        return None  # «500 barrels a day from July»
    size, base_unit = unit(match["unit"])
    words = match.groupdict().get("count")
    sign = -1 if match["how"].lower() in ("before", "prior to", "ahead of") else 1
    return Shift(sign * size * (count(words) if words else 1), base_unit, inner)


def _up_to(match: re.Match[str], inner: Meaning) -> Meaning | None:
    """«the three months to (the end of) March», «the year ending 31 March»."""
    last = inner.whole if isinstance(inner, Part) and inner.piece == "end" else inner
    if not isinstance(last, Calendar | Within) or (
        isinstance(last, Calendar) and last.month is None and last.weekday is None
    ):
        return None
    size, base_unit = unit(match["unit"])
    counted = match.groupdict()["count"]
    if counted is None and (match["unit"].lower().endswith("s") or base_unit == "day"):
        return None
    return UpTo(size * (count(counted) if counted else 1), base_unit, last)


def _eve(match: re.Match[str], inner: Meaning) -> Meaning | None:
    return Shift(-1, "day", inner) if is_day(inner) else None


def _week_of(match: re.Match[str], inner: Meaning) -> Meaning | None:
    return Nth(0, "week", inner) if is_day(inner) else None


PREFIXES: Final = (
    Prefix(compiled(r"(?:in or )?(?:about|around|circa|c\.|ca\.|roughly|approximately) "), _about),
    Prefix(compiled(r"(?:the )?(?:very )?(?P<piece>early|mid|late|earlier|later)(?: in| on)?(?: |-)"
                    r"(?:the (?!(?:week|month|year|decade|century|day)\b))?"), _part),
    Prefix(compiled(r"(?:the )?(?:very )?(?P<piece>start|beginning|middle|end|close|turn) of "), _part),
    Prefix(compiled(rf"(?:the )?(?P<nth>{ORDINAL}|last|final)(?: full)? (?P<what>day|week|weekend|month|quarter"
                    rf"|half|{WEEKDAY})"
                    r" (?:of|in) "), _nth),
    Prefix(compiled(rf"(?:the )?(?P<which>first|opening|last|final|closing) (?P<count>\d{{1,3}}|{NUMBER}|couple of) "
                    r"(?P<unit>days|weeks|months|years|quarters|decades) of (?:the )?"), _stretch),
    Prefix(compiled(r"(?:(?:the )?(?:late |early |mid-?(?=morning|afternoon))?|before )(?P<part>morning|afternoon"
                    r"|evening|night|early hours"
                    r"|small hours|dawn|dusk|daybreak|sunrise|nightfall|breakfast|lunchtime|first light)(?: time)?"
                    r"(?:(?: of| on) (?:the (?!\d))?|,? )"), _of_day),
    Prefix(compiled(r"(?:late|early|overnight)(?: on)? "), _late_on),
    Prefix(compiled(rf"{HEDGE}(?P<count>\d{{1,3}}|{NUMBER}|a couple of|an?)[ -](?P<unit>{UNIT})"
                    r" (?P<how>before|after|from|prior to|ahead of|following) (?:the )?"), _shift),
    Prefix(compiled(r"the (?P<unit>day|week|month|year) (?P<how>before|after) "), _shift),
    Prefix(compiled(rf"(?:the|their|its) (?:(?P<count>\d{{1,3}}|{NUMBER}) )?(?P<unit>(?:day|week|month|quarter|year)s?)"
                    r" (?:to|ending|ended|through|up to) (?:in |on )?"), _up_to),
    Prefix(compiled(r"(?:the )?eve of "), _eve),
    Prefix(compiled(r"(?:the )?week (?:of|beginning|starting|commencing|ending)(?: on)? "), _week_of),
)  # fmt: skip

DAY_PART_AFTER: Final = compiled(
    r",? (?:in the |at )?(?:early |late |mid-?)?(?P<part>morning|afternoon|evening|night|lunchtime)(?![^\W_])"
)
YEAR_AFTER: Final = compiled(
    r"(?:,? of|,? in)?,? (?P<which>that|this|last|next|the same|the following|the previous|the next) year(?![^\W_])"
)
THE_PERIOD: Final = compiled(r"(?:the )?(?P<unit>week|weekend|month|quarter|year|decade|century)(?![^\W_]|['’-])")
JOIN_CLOCK: Final = compiled(r"(?:,| at| from| around| about| by| before| after|,? between)* ")
JOIN_DAY: Final = compiled(r"\)?(?:,| on| of|, on)? (?=[^\W_])")
PERIODS_END: Final = compiled(r"(?:the )?(?P<unit>year|month|week)(?:['’]s)?[ -](?P<piece>end)(?![^\W_])")


def with_day_part(meaning: Meaning, match: re.Match[str]) -> Meaning:
    """«Monday» and «morning»."""
    return OfDay(day_part(match["part"]), meaning)


def with_year(meaning: Meaning, match: re.Match[str]) -> Meaning | None:
    """«August» and «of that year»: only where no year was written."""
    which = re.sub(r"\s+", " ", match["which"].lower())
    mentioned = which in ("that", "the same", "the following", "the previous", "the next")
    step = 0 if which in ("that", "the same", "this") else WHICH[which]
    year = Deictic("year", step, "mention" if mentioned else "published")
    match meaning:
        case Calendar(year=None, month=int()):
            return Within(meaning, year)
        case Season(year=None, which=None):
            return replace(meaning, year=year)
        case Division(year=None):
            return replace(meaning, year=year)
        case Holiday(year=None, which=None):
            return replace(meaning, year=year)
        case OfDay(whole=whole):
            inner = with_year(whole, match)
            return replace(meaning, whole=inner) if inner else None
        case Interval(first=Calendar() as first, last=Calendar() as last):
            opened, closed = with_year(first, match), with_year(last, match)
            return Interval(opened, closed) if opened and closed else None
    return None


def with_clock(day: Meaning, hours: Meaning) -> Meaning | None:
    """«Monday» and «3 p.m.», or «3 to 5 p.m.»."""
    match hours:
        case Clock(day=None):
            return replace(hours, day=day)
        case Interval(first=Clock(day=None) as first, last=Clock(day=None) as last):
            return Interval(replace(first, day=day), replace(last, day=day))
    return None
