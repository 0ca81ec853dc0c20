"""The times of a reading as lines of the digest."""

from collections.abc import Iterator
from datetime import date

from reportedly.edtf import Days, days
from reportedly.records import Reading, Time
from reportedly.web import wording

_LATEST = (date.max, date.max)


def dates(reading: Reading) -> Iterator[str]:
    """Dates in order with what they date, then what has no place on a calendar: durations, sets, dates not given."""
    order = {time.id: when.order for time in reading.times if (when := _when(time))}
    for time in sorted(reading.times, key=lambda t: order.get(t.id, _LATEST)):
        words = reading.document.text[time.start : time.end]
        dated = "; ".join(_dated(reading, time))
        yield f"{wording.time_words(time)} (“{words}”)" + (f": {dated}" if dated else "")


def _when(time: Time) -> Days | None:
    return days(time.value) if time.kind in ("date", "time") else None


def _dated(reading: Reading, time: Time) -> Iterator[str]:
    for statement in reading.statements:
        if statement.time and statement.time.id == time.id:
            status = wording.status(reading, statement)
            yield wording.clause(reading, statement) + ("" if status == ("asserted",) else f" [{' · '.join(status)}]")
    for link in reading.attributions:
        if link.time == time.id:
            yield f"{wording.source(reading, link)} {wording.act(link)} something"
