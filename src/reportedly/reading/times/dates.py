"""From the meaning of a date to the period it names."""

from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import RANK, Anchors, Resolved
from reportedly.reading.times.calendar import OutOfCalendar, Period
from reportedly.reading.times.deictics import UNKNOWN_DAY, deictic, named
from reportedly.reading.times.feasts import feast_of_any_year, feasts
from reportedly.reading.times.meaning import (
    About,
    Anniversary,
    Calendar,
    Deictic,
    Division,
    Fixed,
    Holiday,
    Meaning,
    Named,
    Nth,
    Numeric,
    OfDay,
    Overnight,
    Part,
    Season,
    Shift,
    Stretch,
    UpTo,
    Within,
)
from reportedly.reading.times.parts import about, less_precise, nth_of, nth_weekday, part_of, stretch_of, up_to

_LAST_MONTH: Final = 12
_OF_CLOCK: Final = {"hour": Fraction(1), "minute": Fraction(1, 60), "second": Fraction(1, 3600)}  # in hours
_HALF_DAY, _DAY = 12, 24  # hours
_OTHER_MONTH_DAYS: Final = 45  # so far from the report, «the 17th» is of the month named last


def resolve(meaning: Meaning, anchors: Anchors) -> Resolved:
    """The period that a date means; None where what it leans on is missing.

    Raises OutOfCalendar for a date that no calendar has.
    """
    match meaning:
        case Calendar():
            return _calendar(meaning, anchors)
        case Numeric():
            return _numeric(meaning, anchors)
        case Fixed(unit="decade", number=number):
            return calendar.decade(number)
        case Fixed(number=number):
            return calendar.century(number)
        case Season():
            return _season(meaning, anchors)
        case Division():
            return _division(meaning, anchors)
        case Holiday():
            return _holiday(meaning, anchors)
        case Deictic():
            return deictic(meaning, anchors)
        case Overnight():
            today = anchors.today()
            return calendar.days("day", calendar.move(today, -1), today) if today else None
        case Named():
            return named(meaning, anchors)
        case Within():
            return _within(meaning, anchors)
        case Shift():
            return _shift(meaning, anchors)
        case Anniversary(number=number, unit=unit, of=of):
            found = resolve(of, anchors)
            moved = calendar.move(found.first, number, unit) if isinstance(found, Period) else None
            return calendar.containing(found.unit, moved) if isinstance(found, Period) and moved else None
        case UpTo(number=number, unit=unit, last=last):
            found = resolve(last, anchors)
            return up_to(found, number, unit) if isinstance(found, Period) else None
        case Nth():
            return _nth(meaning, anchors)
        case Stretch(number=number, unit=unit, outer=outer):
            whole = resolve(outer, anchors)
            return stretch_of(whole, number, unit) if isinstance(whole, Period) else None
        case Part(piece=piece, whole=whole):
            return part_of(resolve(whole, anchors), piece)
        case OfDay(part=part, whole=whole):
            found = resolve(whole, anchors)
            after_night = part == "morning" and whole == Deictic("day", 0, "narrated") and anchors.late
            return _next_day(found) if after_night else found
        case About(whole=whole):
            return about(resolve(whole, anchors))
    return None


def _next_day(found: Resolved) -> Resolved:
    return calendar.day(calendar.move(found.last, 1)) if isinstance(found, Period) and found.unit == "day" else found


def dated(year: int, month: int, day: int | None) -> Period:
    """A month, or a day of it."""
    return calendar.month(year, month) if day is None else calendar.day_of(year, month, day)


def _calendar(written: Calendar, anchors: Anchors) -> Resolved:
    if written.month is not None:
        if written.year is not None:
            return dated(written.year, written.month, written.day)
        return _without_year(written, written.month, anchors)
    if written.day is not None:
        return _day_of_month(written, written.day, anchors)
    if written.year is not None:
        return calendar.year(written.year)
    return _weekday(written.weekday, anchors) if written.weekday is not None else None


def _numeric(written: Numeric, anchors: Anchors) -> Resolved:
    month_first = written.second > _LAST_MONTH or (anchors.month_first and written.first <= _LAST_MONTH)
    readings = [(written.first, written.second), (written.second, written.first)]
    found = [
        _calendar(Calendar(written.year, month, day, written.weekday), anchors)
        for month, day in (readings if month_first else readings[::-1])
        if month <= _LAST_MONTH
    ]
    agreeing = [f for f in found if isinstance(f, Period) and f.first.weekday() == written.weekday]
    today = anchors.published
    if len(agreeing) > 1 and today is not None:
        return min(agreeing, key=lambda f: abs((f.first - today.first).days))
    return agreeing[0] if agreeing else found[0]


def _without_year(written: Calendar, month: int, anchors: Anchors) -> Resolved:
    years = anchors.years()
    if not years:
        dated(2000, month, written.day)  # a leap year: what it does not have no year has
        return f"XXXX-{month:02}" + (f"-{written.day:02}" if written.day else "")
    choices = [period for year in years if (period := _possible(year, month, written.day))]
    if written.weekday is not None:
        choices = [period for period in choices if period.first.weekday() == written.weekday] or choices
    return anchors.choose(choices)


def _weekday(weekday: int, anchors: Anchors) -> Resolved:
    """«Monday»: the last one, the same day included, or the next one if the words look ahead."""
    today = anchors.today()
    if today is None:
        return UNKNOWN_DAY
    told = anchors.mentioned
    if anchors.joined and told is not None and told.unit == "day" and told.first > today:
        return calendar.day(calendar.move(told.first, (weekday - told.first.weekday()) % 7))
    back = (today.weekday() - weekday) % 7
    if back and not anchors.behind and (anchors.ahead or anchors.tense() == "future"):
        return calendar.day(calendar.move(today, 7 - back))
    return calendar.day(calendar.move(today, -back))


def _day_of_month(written: Calendar, day: int, anchors: Anchors) -> Resolved:
    """«the 17th»: of the month named last where that is another, else the nearest one to the report."""
    told, today = anchors.mentioned, anchors.published
    told_elsewhere = today is None or (told and abs((told.first - today.first).days) > _OTHER_MONTH_DAYS)
    looks_ahead = today is not None and told is not None and told.last < today.first and anchors.tense() == "future"
    if told and RANK[told.unit] <= RANK["month"] and told_elsewhere and not looks_ahead:
        return calendar.day_of(told.first.year, told.first.month, day)
    if today is None or RANK[today.unit] > RANK["month"]:
        return f"XXXX-XX-{day:02}"
    choices = []
    for step in (-1, 0, 1):
        when = calendar.move(today.first.replace(day=1), step, "month")
        period = _possible(when.year, when.month, day)
        if period and (written.weekday is None or period.first.weekday() == written.weekday):
            choices.append(period)
    return anchors.choose(choices) if choices else f"XXXX-XX-{day:02}"


def _season(meaning: Season, anchors: Anchors) -> Resolved:
    if meaning.year is not None:
        year = resolve(meaning.year, anchors)
        return calendar.season(year.first.year, meaning.season) if isinstance(year, Period) else None
    told, today = anchors.narrated_year(), anchors.published
    if told is not None and meaning.which is None:
        return calendar.season(told, meaning.season)
    if today is None:
        return f"XXXX-{meaning.season}"
    choices = [calendar.season(today.first.year + step, meaning.season) for step in (-2, -1, 0, 1)]
    return anchors.choose(choices) if meaning.which is None else anchors.which(choices, meaning.which)


def _division(meaning: Division, anchors: Anchors) -> Resolved:
    build = calendar.quarter if meaning.unit == "quarter" else calendar.half
    if meaning.year is not None:
        whole = resolve(meaning.year, anchors)
        if not isinstance(whole, Period):
            return None
        return build(whole.first.year, meaning.number) if whole.unit == "year" else whole
    today = anchors.published
    if today is None:
        return f"XXXX-{(32 if meaning.unit == 'quarter' else 39) + meaning.number}"
    return anchors.choose([build(today.first.year + step, meaning.number) for step in (-1, 0, 1)])


def _holiday(meaning: Holiday, anchors: Anchors) -> Resolved:
    if meaning.year is not None:
        year = resolve(meaning.year, anchors)
        return next(iter(feasts(meaning.name, year.first.year)), None) if isinstance(year, Period) else None
    years = anchors.years()
    if not years:
        return feast_of_any_year(meaning.name)
    choices = [period for year in years for period in feasts(meaning.name, year)]
    if not choices:
        return None
    if meaning.which is not None:
        return anchors.which(choices, meaning.which)
    return anchors.choose(choices)


def _within(meaning: Within, anchors: Anchors) -> Resolved:
    outer, inner = resolve(meaning.outer, anchors), meaning.inner
    if not isinstance(outer, Period) or not isinstance(inner, Calendar):
        return None
    if outer.unit == "week" and inner.weekday is not None:
        return calendar.day(calendar.move(outer.first, inner.weekday))
    if outer.unit == "month" and inner.day is not None:
        return calendar.day_of(outer.first.year, outer.first.month, inner.day)
    if outer.unit == "year" and inner.month is not None:
        return dated(outer.first.year, inner.month, inner.day)
    return None


def _shift(meaning: Shift, anchors: Anchors) -> Resolved:
    if meaning.base in ("published", "mention"):
        told = anchors.counted_from(meaning.unit) if meaning.base == "mention" else None
        base: Resolved = told or anchors.base("published")
    else:
        base = None if isinstance(meaning.base, str) else resolve(meaning.base, anchors)
    if not isinstance(base, Period):
        return None
    if meaning.unit in _OF_CLOCK:
        return _hours_away(base.first, meaning.number * _OF_CLOCK[meaning.unit]) if base.unit == "day" else None
    # A number of weeks from a day is a day, a number of months or years is a month or a year: no more is said.
    unit = "day" if meaning.unit in ("week", "weekend") else meaning.unit
    if RANK[base.unit] > RANK[unit]:
        if base.unit == meaning.unit == "week":
            return calendar.week(calendar.move(base.first, meaning.number, "week"))
        return less_precise(base, unit)
    return calendar.containing(unit, calendar.move(base.first, meaning.number, meaning.unit))


def _hours_away(when: date, hours: Fraction) -> Period:
    """The day so many hours from some hour of a day: that day for a few hours, one of two for many of no whole days."""
    if abs(hours) < _HALF_DAY:
        return calendar.day(when)
    first, last = calendar.move(when, floor(hours / _DAY)), calendar.move(when, ceil(hours / _DAY))
    return calendar.day(first) if first == last else calendar.days("day", first, last)


def _nth(meaning: Nth, anchors: Anchors) -> Resolved:
    if isinstance(meaning.outer, Within):
        outer, inner = resolve(meaning.outer.outer, anchors), meaning.outer.inner
        if not isinstance(outer, Period) or not isinstance(inner, Calendar) or inner.weekday is None:
            return None
        return nth_weekday(outer, meaning.number, inner.weekday)
    whole = resolve(meaning.outer, anchors)
    return nth_of(whole, meaning.number, meaning.unit) if isinstance(whole, Period) else None


def _possible(year: int, month: int, day: int | None) -> Period | None:
    try:
        return dated(year, month, day)
    except OutOfCalendar:
        return None
