"""Rows of the tables that merging and people made, and decisions of rows."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from reportedly.archive import exports
from reportedly.archive.decisions import decisions
from reportedly.archive.store import Archive
from reportedly.records import Span, Story

Row = dict[str, Any]


def copies(archive: Archive) -> Iterator[Row]:
    """One row for each report, in the order of their ids."""
    for r in exports.reports(archive):
        yield {"report": r.id, "copies": r.copies, "credit": r.credit, "parts": msgspec.to_builtins(r.parts)}


def archive_entities(archive: Archive) -> Iterator[Row]:
    """One row for each entity across reports."""
    for e in exports.entities(archive):
        row: Row = msgspec.to_builtins(e)
        del row["format"]
        yield row | {"identifiers": [{"scheme": k, "value": v} for k, v in e.identifiers.items()]}


def members(archive: Archive) -> Iterator[Row]:
    """Which entity across reports each entity of a reading is, and why."""
    for report, local, entity, score, why in archive.db.execute(
        "SELECT d.id, m.local, m.entity, m.score, m.why FROM entity_member m JOIN document d USING (doc) ORDER BY d.id, m.local"
    ):
        yield {"report": report, "local": local, "entity": entity, "score": score, "why": msgspec.json.decode(why)}


def stories(archive: Archive) -> Iterator[Row]:
    """One row for each story, without the names of its parties and without its tellings."""
    for s in exports.stories(archive):
        row: Row = msgspec.to_builtins(msgspec.structs.replace(s, told=()))
        del row["format"], row["told"]
        arguments = [{"role": a.role, "entity": a.entity} for a in s.arguments]
        yield row | {"arguments": arguments, "place": s.place.entity if s.place else None}


def tellings(archive: Archive) -> Iterator[Row]:
    """One row for each telling, by story."""
    for s in exports.stories(archive):
        yield from _tellings(s)


def _tellings(story: Story) -> Iterator[Row]:
    for t in story.told:
        row: Row = msgspec.to_builtins(t)
        del row["file"]
        yield row | {"story": story.id, "spans": _spans(t.spans)}


def of_decisions(archive: Archive) -> Iterator[Row]:
    """One row for each decision, the oldest first; ``value`` is JSON."""
    for d in decisions(archive):
        yield msgspec.to_builtins(d) | {"value": msgspec.json.encode(d.value).decode()}


def _spans(spans: tuple[Span, ...]) -> list[Row]:
    return [{"start": start, "end": end} for start, end in spans]


MADE: dict[str, Callable[[Archive], Iterator[Row]]] = {
    "copies": copies, "archive_entities": archive_entities, "members": members, "stories": stories, "tellings": tellings,
    "decisions": of_decisions,
}  # fmt: skip
"""Each of ``columns.TABLES``, and what gives its rows."""
