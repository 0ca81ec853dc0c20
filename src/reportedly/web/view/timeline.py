"""What has a date, across reports, in order."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from reportedly.edtf import Days, days
from reportedly.records import Reading, Time
from reportedly.web.wording import date_words

What = Literal["statement", "time", "published"]


class TimelineRow(msgspec.Struct, frozen=True):
    """Something dated: ``of`` is a number into the statements or times of report ``report``.

    ``first`` and ``last`` are days (1 is 1 January of the year 1), None at an open end. ``stretch`` where all days between
    them are meant, rather than one that lies within, as in a month.
    """

    what: What
    report: int
    of: int | None
    words: str
    first: int | None
    last: int | None
    approximate: bool
    stretch: bool


class Undated(msgspec.Struct, frozen=True):
    """A time that has no place on a calendar: a duration, a repeated time, a date that the text does not give."""

    report: int
    of: int


class Timeline(msgspec.Struct, frozen=True):
    """Rows by first day; ``undated`` is what could not be drawn."""

    rows: list[TimelineRow]
    undated: list[Undated]


def timeline(readings: Sequence[Reading]) -> Timeline:
    """Statements that have a date, times that date no statement, and when the reports were published."""
    found: list[tuple[Days, TimelineRow]] = []
    undated: list[Undated] = []
    for report, reading in enumerate(readings):
        for what, of, value in _dated(reading):
            if when := days(value):
                found.append((when, _row(what, report, of, value, when)))
        undated += [Undated(report, i) for i, time in enumerate(reading.times) if not _on_calendar(time)]
    found.sort(key=lambda pair: pair[0].order)
    return Timeline([row for _, row in found], undated)


def _dated(reading: Reading) -> Iterator[tuple[What, int | None, str]]:
    if reading.document.published:
        yield "published", None, reading.document.published
    dating = {statement.time.id for statement in reading.statements if statement.time}
    for i, statement in enumerate(reading.statements):
        if statement.time:
            yield "statement", i, statement.time.value
    for i, time in enumerate(reading.times):
        if time.id not in dating and _on_calendar(time):
            yield "time", i, time.value


def _on_calendar(time: Time) -> bool:
    return time.kind in ("date", "time") and days(time.value) is not None


def _row(what: What, report: int, of: int | None, value: str, when: Days) -> TimelineRow:
    first, last = (edge.toordinal() if edge else None for edge in (when.first, when.last))
    return TimelineRow(what, report, of, date_words(value), first, last, when.approximate, "/" in value)
