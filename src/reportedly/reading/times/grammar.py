"""Reading one expression at a place of the text: the simple rules, what joins them, and ranges."""

from dataclasses import dataclass
from typing import Final

from reportedly.reading.times import (
    absolute,
    clock,
    days,
    duration,
    four_figures,
    lists,
    numeric,
    relative,
    repetition,
    seasons,
    shifts,
)
from reportedly.reading.times.compound import (
    DAY_PART_AFTER,
    JOIN_CLOCK,
    JOIN_DAY,
    PERIODS_END,
    PREFIXES,
    THE_PERIOD,
    YEAR_AFTER,
    is_day,
    with_clock,
    with_day_part,
    with_year,
)
from reportedly.reading.times.meaning import (
    Calendar,
    Clock,
    Deictic,
    Duration,
    Interval,
    Meaning,
    OfDay,
    Part,
    Repetition,
)
from reportedly.reading.times.relative import PERIODS
from reportedly.reading.times.rule import Rule
from reportedly.reading.times.vocabulary import compiled, unit

_HOURS: Final[tuple[Rule, ...]] = (*clock.RULES, *four_figures.RULES)
_DATES: Final[tuple[Rule, ...]] = (
    *absolute.RULES,
    *days.RULES,
    *lists.RULES,
    *numeric.RULES,
    *seasons.RULES,
    *relative.RULES,
    *shifts.RULES,
)
_ALL: Final[tuple[Rule, ...]] = (*repetition.RULES, *_DATES, *_HOURS, *duration.RULES)
_OPENS_RANGE: Final = compiled(r"(?P<word>from|between) (?:the )?")
_TO: Final = compiled(r"(?: ?[-–—] ?|,? (?:to|through|till|until|up to) )(?:the )?")
_AND: Final = compiled(r"(?: ?[-–—] ?| and | to )(?:the )?")
_NOW: Final = compiled(r"(?:now|present(?: day)?|date)(?![^\W_]|-)")
_DEPTH: Final = 3  # «the night of the first Monday of next month» needs no more


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at ``text[start:end]`` and what it means."""

    start: int
    end: int
    meaning: Meaning


def read(text: str, start: int) -> Found | None:
    """The longest expression that begins exactly at ``start``; None if none does."""
    opened = _OPENS_RANGE.match(text, start)
    if opened:
        return _range(text, start, opened.end(), between=opened["word"].lower() == "between")
    first = _point(text, start, _ALL, _DEPTH)
    if first is None or isinstance(first.meaning, Duration | Repetition | Interval):
        return first
    return _range_from(text, start, first, between=False) or first


def _range(text: str, start: int, at: int, *, between: bool) -> Found | None:
    first = _point(text, at, (*_DATES, *_HOURS), _DEPTH) or _now(text, at)
    if first is None:
        return None
    if isinstance(first.meaning, Interval):
        return Found(start, first.end, first.meaning)
    return _range_from(text, start, first, between=between)


def _range_from(text: str, start: int, first: Found, *, between: bool) -> Found | None:
    joined = (_AND if between else _TO).match(text, first.end)
    if joined is None:
        return None
    last = _point(text, joined.end(), (*_DATES, *_HOURS), _DEPTH) or _now(text, joined.end())
    if last is None or isinstance(last.meaning, Interval):
        return None
    if isinstance(first.meaning, Clock) != isinstance(last.meaning, Clock):
        return None
    if is_day(first.meaning) != is_day(last.meaning) and joined[0].strip() in ("-", "–", "—"):
        return None  # «6 February – this year»
    return Found(start, last.end, Interval(first.meaning, last.meaning))


def _now(text: str, start: int) -> Found | None:
    """An end of «between 2019 and now», «from 1991 to the present»; alone the word says nothing."""
    match = _NOW.match(text, start)
    return Found(start, match.end(), Deictic("day", 0)) if match else None


def _point(text: str, start: int, rules: tuple[Rule, ...], depth: int) -> Found | None:
    best = _simple(text, start, rules)
    if depth:
        for found in _prefixed(text, start, depth):
            if best is None or found.end > best.end:
                best = found
    return _extended(text, best, depth) if best else None


def _simple(text: str, start: int, rules: tuple[Rule, ...]) -> Found | None:
    best: Found | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and (best is None or match.end() > best.end):
            meaning = rule.build(match)
            if meaning is not None:
                best = Found(start, match.end(), meaning)
    return best


def _prefixed(text: str, start: int, depth: int) -> list[Found]:
    found: list[Found] = []
    ended = PERIODS_END.match(text, start)
    if ended:
        found.append(Found(start, ended.end(), Part("end", Deictic(unit(ended["unit"])[1], 0))))
    for prefix in PREFIXES:
        match = prefix.pattern.match(text, start)
        if match is None:
            continue
        inner = _inner(text, match.end(), depth - 1)
        meaning = prefix.build(match, inner.meaning) if inner else None
        if inner and meaning is not None:
            found.append(Found(start, inner.end, meaning))
    return found


def _inner(text: str, start: int, depth: int) -> Found | None:
    """A date after a prefix; here «the month» alone is one."""
    found = _point(text, start, (*_DATES, *_HOURS), depth)
    if found is None:
        period = THE_PERIOD.match(text, start)
        if period:
            return Found(start, period.end(), Deictic(PERIODS[period["unit"].lower()], 0))
    return found


def _extended(text: str, found: Found, depth: int) -> Found:
    """The expression with the part of the day, the year and the hour that follow it."""
    meaning, end = found.meaning, found.end
    after_year = YEAR_AFTER.match(text, end)
    dated = with_year(meaning, after_year) if after_year else None
    if after_year and dated:
        meaning, end = dated, after_year.end()
    if isinstance(meaning, Clock | Interval):
        return _clock_with_day(text, Found(found.start, end, meaning), depth)
    if not is_day(meaning):
        return Found(found.start, end, meaning)
    part = DAY_PART_AFTER.match(text, end)
    if part and not isinstance(meaning, OfDay):
        meaning, end = with_day_part(meaning, part), part.end()
    joined = JOIN_CLOCK.match(text, end)
    hours = _simple(text, joined.end(), _HOURS) if joined else None
    whole = with_clock(meaning, hours.meaning) if hours else None
    if hours and whole is not None:
        return Found(found.start, hours.end, whole)
    return Found(found.start, end, meaning)


def _clock_with_day(text: str, found: Found, depth: int) -> Found:
    joined = JOIN_DAY.match(text, found.end)
    if joined is None or not depth:
        return found
    day = _point(text, joined.end(), _DATES, 1)  # «seven on the evening of 3 May»
    whole = with_clock(day.meaning, found.meaning) if day and is_day(day.meaning) else None
    if day is None or whole is None or (isinstance(day.meaning, Calendar) and day.meaning == Calendar()):
        return found
    return Found(found.start, day.end, whole)
