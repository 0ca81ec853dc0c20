"""From an hour of the day to its EDTF value, with the day it belongs to."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import Anchors, Resolved
from reportedly.reading.times.calendar import OutOfCalendar, Period
from reportedly.reading.times.clock import twelve_hours
from reportedly.reading.times.dates import resolve
from reportedly.reading.times.meaning import Clock, OfDay, Shift

_AFTERNOON_BEFORE: Final = 7  # «at six» is taken for the evening, «at seven» for the morning
_NIGHT_ENDS: Final = 6
_EVENING: Final = 6  # by the clock of twelve hours
_HALF_DAY: Final = 12
_HALF_DAY_MINUTES: Final = 12 * 60


def clock_value(meaning: Clock, anchors: Anchors) -> tuple[str | None, Period | None]:
    """«2031-05-14T08:40», and the day in it; «T08:40» where no day is known; None where its day cannot be resolved."""
    if meaning.half == "guessed" and meaning.day is None and anchors.late and _EVENING <= meaning.hour < _HALF_DAY:
        meaning = replace(meaning, hour=meaning.hour + _HALF_DAY, half="said")  # told of an evening or a night
    when = _day(meaning, anchors)
    clock = f"T{_hour(meaning):02}:{meaning.minute:02}" + ("Z" if meaning.utc else "")
    if isinstance(when, Period) and when.unit == "day":
        return when.first.isoformat() + clock, when
    return (None if meaning.day is not None and when is None else clock), None


def span_value(first: Clock, last: Clock, anchors: Anchors) -> tuple[str | None, Period | None]:
    """«2031-05-14T09:00/2031-05-14T17:00»; a day that stands with one of the two holds for both."""
    opened, day = clock_value(first if first.day or not last.day else replace(first, day=last.day), anchors)
    closed, _ = clock_value(last if last.day or not first.day else replace(last, day=first.day), anchors)
    if opened is None or closed is None:
        return None, None
    if day and closed < opened and last.half != "said" and max(first.hour, last.hour) < _HALF_DAY:
        afternoon = replace(last, hour=last.hour + _HALF_DAY, half="said")  # «from 10:30 to 3»
        return span_value(replace(first, half="said"), afternoon, anchors)
    if day and closed < opened:  # «from 10 p.m. to 6 a.m.»
        closed = calendar.move(day.first, 1).isoformat() + closed[closed.index("T") :]
    return f"{opened}/{closed}", day


def hours_later(clock: str, shift: Shift) -> tuple[str, Period]:
    """The hour so many hours or minutes from one that was named, and the day in it; seconds count by whole minutes."""
    try:
        away = timedelta(**{f"{shift.unit}s": shift.number})
        moved = datetime.fromisoformat(clock.removesuffix("Z")) + timedelta(minutes=int(away.total_seconds() / 60))
    except OverflowError as error:
        raise OutOfCalendar(f"{shift.number} {shift.unit}s from {clock}") from error
    zone = "Z" if clock.endswith("Z") else ""
    return f"{moved:%Y-%m-%dT%H:%M}{zone}", calendar.day_of(moved.year, moved.month, moved.day)


def _day(meaning: Clock, anchors: Anchors) -> Resolved:
    if meaning.day is not None:
        found = resolve(meaning.day, anchors)
        midnight = meaning.hour == 0 and meaning.minute == 0
        night = isinstance(meaning.day, OfDay) and meaning.day.part == "night" and _hour(meaning) < _NIGHT_ENDS
        if isinstance(found, Period) and found.unit == "day" and (midnight or night):
            return calendar.day(calendar.move(found.first, 1))  # «midnight on Friday» ends Friday
        return found
    today = anchors.today()
    if meaning.stamp and today is not None:
        return calendar.day(_stamp_day(meaning, today, anchors))
    told = anchors.narrated_day()
    midnight = meaning.hour == 0 and meaning.minute == 0
    if told is not None and told.first != today:
        early = _hour(meaning) < _NIGHT_ENDS and anchors.late
        return calendar.day(calendar.move(told.first, 1)) if midnight or early else told
    if today is None:
        return told
    return calendar.day(calendar.move(today, 1) if midnight and anchors.tense() == "future" else today)


def _stamp_day(meaning: Clock, today: date, anchors: Anchors) -> date:
    """The day of an entry in a running report, which may go past midnight."""
    minutes = 60 * meaning.hour + meaning.minute
    when, before = anchors.last_stamp or (today, minutes)
    if before - minutes > _HALF_DAY_MINUTES:
        when = calendar.move(when, 1)
    anchors.last_stamp = (when, minutes)
    return when


def _hour(meaning: Clock) -> int:
    """The hour of 24; where nothing says in which half of the day it lies, the likelier one."""
    if meaning.half == "said" or meaning.hour > 12:
        return meaning.hour
    if isinstance(meaning.day, OfDay):
        return twelve_hours(meaning.hour, meaning.day.part)
    return meaning.hour + 12 if meaning.half == "guessed" and meaning.hour < _AFTERNOON_BEFORE else meaning.hour
