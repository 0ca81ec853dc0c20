"""What a question asks of whole stories: parties, type, place, dates, numbers."""

from datetime import date

from reportedly import edtf
from reportedly.archive.about import ACTING
from reportedly.archive.ask.question import Question
from reportedly.archive.ask.sought import Sought
from reportedly.archive.ask.where import Where
from reportedly.archive.store import EPOCH, placeholders

SHORT = 40
"""Days that most stories do not outlast; the tables have an index of those that do."""

_EVER = 1 << 30
_ROLES = f"({', '.join(repr(role) for role in ACTING)})"


def of_parties(where: Where, names: Sought) -> None:
    """Add the conditions on a story ``s`` for who takes part and where."""
    for roles, asked in (
        ("", names.party), (f" AND p.role IN {_ROLES}", names.actor), (f" AND p.role NOT IN {_ROLES}", names.recipient),
    ):  # fmt: skip
        for ids in asked:
            where.among(f"SELECT p.story FROM story_party p WHERE p.entity IN ({placeholders(ids)}){roles}", *ids)
    if names.place:
        where.add(f"s.place IN ({placeholders(names.place)})", *names.place)


def of_stories(q: Question) -> Where:
    """The other conditions on a story ``s``."""
    where = Where()
    if q.type:
        where.add(f"s.type IN ({placeholders(q.type)})", *q.type)
    if q.since is not None or q.until is not None:
        _within(q, where)
    if q.min_origins:
        where.add("s.origins >= ?", q.min_origins)
    if q.contradicted:
        where.add("s.contradicted > 0")
    return where


def _within(q: Question, where: Where) -> None:
    """That a story may fall within the dates: it ends after the first and begins before the last."""
    first = _day(q.since, last=False) if q.since is not None else -_EVER
    last = _day(q.until, last=True) if q.until is not None else _EVER
    if q.of_few or q.type:  # these narrow more
        where.add("s.day_to >= ? AND s.day_from <= ?", first, last)
        return
    where.add(
        f"s.id IN (SELECT id FROM story WHERE day_from BETWEEN ? AND ? AND day_to >= ? AND day_to - day_from <= {SHORT}"
        f" UNION ALL SELECT id FROM story WHERE day_to - day_from > {SHORT} AND day_from <= ? AND day_to >= ?)",
        first - SHORT, last, first, last, first,
    )  # fmt: skip


def _day(value: str, *, last: bool) -> int:
    days = edtf.days(value)
    assert days is not None  # the question has seen to it
    day: date | None = days.last if last else days.first
    return _EVER * (1 if last else -1) if day is None else (day - EPOCH).days
