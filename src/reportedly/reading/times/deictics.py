"""Periods and names of days and months reckoned from the report or from what was told last: «last week», «next June»."""

from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.anchors import RANK, Anchors, Resolved
from reportedly.reading.times.calendar import Period
from reportedly.reading.times.meaning import Calendar, Deictic, Named
from reportedly.reading.times.parts import less_precise

UNKNOWN_DAY: Final = "XXXX-XX-XX"


def deictic(meaning: Deictic, anchors: Anchors) -> Resolved:
    """«last week», «tomorrow», «the following month»; None where what it is reckoned from is not known."""
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


def named(meaning: Named, anchors: Anchors) -> Resolved:
    """«last Monday», «next June»: «XXXX-XX-XX» or «XXXX-06» where no date is known to reckon from."""
    if meaning.narrated and meaning.which == 1 and anchors.mentioned is not None and anchors.tense() != "future":
        after = _first_after(meaning.name, anchors.mentioned)
        if after is not None:
            return after
    weekday, month = meaning.name.weekday, meaning.name.month
    if weekday is not None:
        today = anchors.today()
        if today is None:
            return UNKNOWN_DAY
        here = calendar.move(today, weekday - today.weekday())  # in the week of the report
        if meaning.which == -1:
            latest = today if meaning.nearest else calendar.move(today, -1)  # nobody calls yesterday «last Tuesday»
            return calendar.day(here if here < latest else calendar.move(here, -7))
        if meaning.which == 1:
            return calendar.day(here if meaning.nearest and here > today else calendar.move(here, 7))
        return calendar.day(here)
    if month is None:
        return None
    if anchors.published is None:
        return f"XXXX-{month:02}"
    choices = [calendar.month(anchors.published.first.year + step, month) for step in (-1, 0, 1)]
    return anchors.which(choices, meaning.which)


def _first_after(name: Calendar, told: Period) -> Period | None:
    """The first such weekday or month after a date; None where that is not known so far."""
    if name.weekday is not None and told.unit == "day":
        return calendar.day(calendar.move(told.last, (name.weekday - told.last.weekday() - 1) % 7 + 1))
    if name.month is not None and RANK[told.unit] <= RANK["month"]:
        return calendar.month(told.last.year + (name.month <= told.last.month), name.month)
    return None
