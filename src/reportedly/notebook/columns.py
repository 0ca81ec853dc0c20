"""What stands in the columns of each kind of table.

A time is given as EDTF, as written, and as the first and the last day that it may mean: a vague date never becomes one
day. Fields with several values are tuples, which data frames group by and explode.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from reportedly import edtf
from reportedly.export.source import ACTORS, RECIPIENTS, name_of, names_of
from reportedly.notebook.rows import StatementRow, TellingRow
from reportedly.records import ArchiveEntity, Reading, Report, Statement, Story, StoryArgument, joined

Kind = Literal["text", "whole", "real", "flag", "day", "texts"]
T = TypeVar("T")


class Column(NamedTuple, Generic[T]):
    """A column's name, the kind of its values, and where they come from; None where there is nothing to say."""

    name: str
    kind: Kind
    of: Callable[[T], Any]


def first_day(value: str | None) -> date | None:
    """The first day that an EDTF value may mean; None where it has none or is open."""
    days = edtf.days(value) if value else None
    return days.first if days else None


def last_day(value: str | None) -> date | None:
    """The last day that an EDTF value may mean; None where it has none or is open."""
    days = edtf.days(value) if value else None
    return days.last if days else None


def _others(arguments: tuple[StoryArgument, ...]) -> tuple[str, ...]:
    return tuple(f"{a.role}: {name_of(a)}" for a in arguments if a.role not in ACTORS + RECIPIENTS)


def _place(story: Story) -> str | None:
    return story.place.names[0] if story.place is not None and story.place.names else None


STORY: tuple[Column[Story], ...] = (
    Column("story", "text", lambda s: s.id),
    Column("kind", "text", lambda s: s.kind),
    Column("type", "text", lambda s: s.type),
    Column("actors", "texts", lambda s: tuple(names_of(s, ACTORS))),
    Column("recipients", "texts", lambda s: tuple(names_of(s, RECIPIENTS))),
    Column("others", "texts", lambda s: _others(s.arguments)),
    Column("place", "text", _place),
    Column("time", "text", lambda s: s.time),
    Column("first_day", "day", lambda s: first_day(s.time)),
    Column("last_day", "day", lambda s: last_day(s.time)),
    Column("articles", "whole", lambda s: s.articles),
    Column("outlets", "whole", lambda s: s.outlets),
    Column("origins", "whole", lambda s: s.origins),
    Column("asserted", "whole", lambda s: sum(t.polarity == "+" for t in s.told)),
    Column("denied", "whole", lambda s: sum(t.polarity == "-" for t in s.told)),
    Column("contradictions", "whole", lambda s: len(s.contradictions)),
)

TELLING: tuple[Column[TellingRow], ...] = (
    Column("story", "text", lambda r: r.story.id),
    Column("type", "text", lambda r: r.story.type),
    Column("actors", "texts", lambda r: tuple(names_of(r.story, ACTORS))),
    Column("recipients", "texts", lambda r: tuple(names_of(r.story, RECIPIENTS))),
    Column("said_by", "text", lambda r: next((n[0] if n else "unnamed" for n in r.telling.chain), None)),
    Column("chain", "texts", lambda r: tuple(n[0] if n else "unnamed" for n in r.telling.chain)),
    Column("polarity", "text", lambda r: r.telling.polarity),
    Column("certainty", "text", lambda r: r.telling.certainty),
    Column("mood", "text", lambda r: r.telling.mood),
    Column("quantity", "text", lambda r: r.telling.quantity),
    Column("time", "text", lambda r: r.telling.time),
    Column("first_day", "day", lambda r: first_day(r.telling.time)),
    Column("last_day", "day", lambda r: last_day(r.telling.time)),
    Column("origin", "text", lambda r: r.telling.origin),
    Column("outlet", "text", lambda r: r.telling.outlet),
    Column("published", "text", lambda r: r.published),
    Column("report", "text", lambda r: r.telling.report),
    Column("file", "text", lambda r: r.telling.file),
    Column("statement", "text", lambda r: r.telling.statement),
    Column("quote", "text", lambda r: r.telling.quote),
    Column("read_by", "texts", lambda r: r.telling.read_by),
)


def _parties(row: StatementRow, roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row.reading.entity(a.entity).name for a in row.statement.arguments if a.role in roles)


def _sources(row: StatementRow) -> tuple[str, ...]:
    return tuple(row.reading.source_name(link) for link in row.reading.chain(row.statement))


def _time(statement: Statement) -> str | None:
    return statement.time.value if statement.time is not None else None


def _words(reading: Reading, statement: Statement) -> str:
    start, end = statement.span
    return reading.document.text[start:end]


STATEMENT: tuple[Column[StatementRow], ...] = (
    Column("report", "text", lambda r: r.reading.document.id),
    Column("file", "text", lambda r: r.reading.document.file),
    Column("outlet", "text", lambda r: r.reading.document.outlet),
    Column("published", "text", lambda r: r.reading.document.published),
    Column("statement", "text", lambda r: r.statement.id),
    Column("kind", "text", lambda r: r.statement.kind),
    Column("type", "text", lambda r: r.statement.type),
    Column("mode", "text", lambda r: r.statement.mode),
    Column("actors", "texts", lambda r: _parties(r, ACTORS)),
    Column("recipients", "texts", lambda r: _parties(r, RECIPIENTS)),
    Column("trigger", "text", lambda r: joined(r.reading.document.text, r.statement.trigger)),
    Column("title", "text", lambda r: r.statement.title),
    Column("quantity", "text", lambda r: r.statement.quantity),
    Column("time", "text", lambda r: _time(r.statement)),
    Column("first_day", "day", lambda r: first_day(_time(r.statement))),
    Column("last_day", "day", lambda r: last_day(_time(r.statement))),
    Column("polarity", "text", lambda r: r.statement.polarity),
    Column("certainty", "text", lambda r: r.statement.certainty),
    Column("mood", "text", lambda r: r.statement.mood),
    Column("chain", "texts", _sources),
    Column("confidence", "real", lambda r: r.statement.confidence),
    Column("start", "whole", lambda r: r.statement.span[0]),
    Column("end", "whole", lambda r: r.statement.span[1]),
    Column("words", "text", lambda r: _words(r.reading, r.statement)),
)

ENTITY: tuple[Column[ArchiveEntity], ...] = (
    Column("entity", "text", lambda e: e.id),
    Column("type", "text", lambda e: e.type),
    Column("name", "text", lambda e: e.name),
    Column("names", "texts", lambda e: e.names),
    Column("reports", "whole", lambda e: len(e.reports)),
    Column("offices", "texts", lambda e: tuple(" ".join((*o.qualifiers, o.title)) for o in e.offices)),
    Column("identifiers", "texts", lambda e: tuple(f"{k}:{v}" for k, v in sorted(e.identifiers.items()))),
)

REPORT: tuple[Column[Report], ...] = (
    Column("report", "text", lambda r: r.id),
    Column("file", "text", lambda r: r.file),
    Column("title", "text", lambda r: r.title),
    Column("outlet", "text", lambda r: r.outlet),
    Column("authors", "texts", lambda r: r.authors),
    Column("published", "text", lambda r: r.published),
    Column("first_day", "day", lambda r: first_day(r.published)),
    Column("last_day", "day", lambda r: last_day(r.published)),
    Column("words", "whole", lambda r: r.words),
    Column("copies", "text", lambda r: r.copies),
    Column("credit", "text", lambda r: r.credit),
)
