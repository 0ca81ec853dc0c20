"""From the meaning of a date to the period it names."""

from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import RANK, Anchors, Resolved
from reportedly.reading.times.calendar import OutOfCalendar, Period
from reportedly.reading.times.meaning import (
    About,
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
    Within,
)
from reportedly.reading.times.parts import about, less_precise, nth_of, nth_weekday, part_of
from reportedly.reading.times.vocabulary import HOLIDAYS

_UNKNOWN_DAY: Final = "XXXX-XX-XX"
_LAST_MONTH: Final = 12
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
            return _deictic(meaning, anchors)
        case Overnight():
            today = anchors.today()
            return calendar.days("day", calendar.move(today, -1), today) if today else None
        case Named():
            return _named(meaning, anchors)
        case Within():
            return _within(meaning, anchors)
        case Shift():
            return _shift(meaning, anchors)
        case Nth():
            return _nth(meaning, anchors)
        case Part(piece=piece, whole=whole):
            return part_of(resolve(whole, anchors), piece)
        case OfDay(whole=whole):
            return resolve(whole, anchors)
        case About(whole=whole):
            return about(resolve(whole, anchors))
    return None


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
    month, day = (written.first, written.second) if month_first else (written.second, written.first)
    return _calendar(Calendar(written.year, month, day), anchors)


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
        return _UNKNOWN_DAY
    back = (today.weekday() - weekday) % 7
    if back and not anchors.behind and anchors.tense() == "future":
        return calendar.day(calendar.move(today, 7 - back))
    return calendar.day(calendar.move(today, -back))


def _day_of_month(written: Calendar, day: int, anchors: Anchors) -> Resolved:
    """«the 17th»: of the month named last where that is another, else the nearest one to the report."""
    told, today = anchors.mentioned, anchors.published
    told_elsewhere = today is None or (told and abs((told.first - today.first).days) > _OTHER_MONTH_DAYS)
    if told and RANK[told.unit] <= RANK["month"] and told_elsewhere:
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
        return _feast(meaning.name, year.first.year) if isinstance(year, Period) else None
    years = anchors.years()
    if not years:
        when = HOLIDAYS[meaning.name]
        return None if isinstance(when, int) else f"XXXX-{when[0]:02}-{when[1]:02}"
    choices = [_feast(meaning.name, year) for year in years]
    if meaning.which is not None:
        return anchors.which(choices, meaning.which)
    return anchors.choose(choices)


def _feast(name: str, year: int) -> Period:
    when = HOLIDAYS[name]
    if isinstance(when, int):
        return calendar.day(calendar.move(calendar.easter(year), when))
    return calendar.day_of(year, *when)


def _deictic(meaning: Deictic, anchors: Anchors) -> Resolved:
    if meaning.unit == "weekend" and not meaning.which and meaning.base == "published":
        return _weekend(meaning, anchors)
    base = anchors.base(meaning.base)
    if base is None:
        return None
    if RANK[base.unit] > RANK[meaning.unit]:
        # «the next day» after «in June» is told of June; «yesterday» in a report of June may be of May
        return less_precise(base, meaning.unit) if meaning.base == "mention" or meaning.which == 0 else None
    return calendar.containing(meaning.unit, calendar.move(base.first, meaning.which or 0, meaning.unit))


def _weekend(meaning: Deictic, anchors: Anchors) -> Resolved:
    """«the weekend», «this weekend»: the one that comes or, where the words look back, the one that went."""
    today = anchors.today()
    if today is None:
        return None
    here = calendar.weekend(today)
    if today >= here.first:
        return here
    direction = anchors.tense()
    if direction == "future" or (direction is None and meaning.which == 0):
        return here
    return calendar.weekend(calendar.move(today, -7))


def _named(meaning: Named, anchors: Anchors) -> Resolved:
    weekday, month = meaning.name.weekday, meaning.name.month
    if weekday is not None:
        today = anchors.today()
        if today is None:
            return _UNKNOWN_DAY
        here = calendar.move(today, weekday - today.weekday())  # in the week of the report
        if meaning.which == -1:
            return calendar.day(here if here < today else calendar.move(here, -7))
        if meaning.which == 1:
            return calendar.day(here if meaning.nearest and here > today else calendar.move(here, 7))
        return calendar.day(here)
    if month is None:
        return None
    if anchors.published is None:
        return f"XXXX-{month:02}"
    choices = [calendar.month(anchors.published.first.year + step, month) for step in (-1, 0, 1)]
    return anchors.which(choices, meaning.which)


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
        base: Resolved = anchors.base("mention" if meaning.base == "mention" else "published")
    else:
        base = None if isinstance(meaning.base, str) else resolve(meaning.base, anchors)
    if not isinstance(base, Period):
        return None
    if meaning.unit in ("second", "minute", "hour"):
        return calendar.day(base.first) if base.unit == "day" else None
    # A number of weeks from a day is a day, a number of months or years is a month or a year: no more is said.
    unit = "day" if meaning.unit in ("week", "weekend") else meaning.unit
    if RANK[base.unit] > RANK[unit]:
        if base.unit == meaning.unit == "week":
            return calendar.week(calendar.move(base.first, meaning.number, "week"))
        return less_precise(base, unit)
    return calendar.containing(unit, calendar.move(base.first, meaning.number, meaning.unit))


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
