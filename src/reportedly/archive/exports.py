"""What an archive says, as records: reports, entities across reports, and stories (docs/exports.md)."""

import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.archive.store import Archive
from reportedly.merge.stories.members import loaded
from reportedly.merge.stories.numbers import unhedged
from reportedly.records import (
    ArchiveEntity,
    Contradiction,
    Office,
    Part,
    Report,
    Side,
    Story,
    StoryArgument,
    StoryPlace,
    Telling,
)

NAMES_KEPT = 20_000
"""Entities whose names are kept at hand while stories are printed."""

_REPORT = (
    "SELECT d.id, d.file, d.title, d.outlet, d.authors, d.published, d.words, g.copies, g.credit, g.parts"
    " FROM document d LEFT JOIN copy_group g USING (doc)"
)
_ENTITY = "SELECT id, type, name, names, identifiers, offices FROM entity"
_STORY = "SELECT id, kind, type, time, place, arguments, articles, outlets, origins, contradicted FROM story"


def reports(archive: Archive) -> Iterator[Report]:
    """All reports, by id. One that is not merged yet is a copy of nothing but itself."""
    for row in archive.db.execute(f"{_REPORT} ORDER BY d.id"):
        yield _report(row)


def report(archive: Archive, ident: str) -> Report:
    """The report of that id. Raises KeyError where there is none."""
    return _report(_one(archive.db, f"{_REPORT} WHERE d.id = ?", ident))


def text_of(archive: Archive, ident: str) -> str:
    """The text of the report of that id. Raises KeyError where there is none."""
    return str(_one(archive.db, "SELECT text FROM document WHERE id = ?", ident)[0])


def entities(archive: Archive) -> Iterator[ArchiveEntity]:
    """All entities, by id, each with the ids of the reports that speak of it, sorted."""
    for row in archive.db.execute(f"{_ENTITY} ORDER BY id"):
        yield _entity(archive.db, row)


def entity(archive: Archive, ident: str) -> ArchiveEntity:
    """The entity of that id. Raises KeyError where there is none."""
    return _entity(archive.db, _one(archive.db, f"{_ENTITY} WHERE id = ?", ident))


def stories(archive: Archive, idents: Iterable[str] | None = None) -> Iterator[Story]:
    """All stories, by id, or those of the ids given, in their order; with their tellings by report and place in it.

    Many at once take a third of the time of :func:`story` for each: the names of parties are looked up once. Raises KeyError
    for an id that there is not.
    """
    db, names = archive.db, _Names(archive.db)
    rows: Iterable[tuple[object, ...]] = db.execute(f"{_STORY} ORDER BY id")
    if idents is not None:
        rows = (_one(db, f"{_STORY} WHERE id = ?", ident) for ident in idents)
    for row in rows:
        yield _story(db, row, names)


def story(archive: Archive, ident: str) -> Story:
    """The story of that id. Raises KeyError where there is none."""
    return _story(archive.db, _one(archive.db, f"{_STORY} WHERE id = ?", ident), _Names(archive.db))


def _one(db: sqlite3.Connection, query: str, ident: str) -> tuple[object, ...]:
    row: tuple[object, ...] | None = db.execute(query, (ident,)).fetchone()
    if row is None:
        raise KeyError(ident)
    return row


class _Names:
    """The names of entities, and of unnamed parties their nouns with and without a hedge; the last asked for kept at hand."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._kept: OrderedDict[str, tuple[str, ...]] = OrderedDict()

    def __getitem__(self, ident: str) -> tuple[str, ...]:
        found = self._kept.get(ident)
        if found is None:
            row = self._db.execute("SELECT name, names FROM entity WHERE id = ?", (ident,)).fetchone()
            said = (row[0], *msgspec.json.decode(row[1])) if row else ()
            found = tuple(dict.fromkeys((*said, *map(unhedged, said))))
            self._kept[ident] = found
            if len(self._kept) > NAMES_KEPT:
                self._kept.popitem(last=False)
        return found


def _report(row: tuple[object, ...]) -> Report:
    ident, file, title, outlet, authors, published, words, copies, credit, parts = row
    fields = {
        "id": ident, "file": file or ident, "title": title, "outlet": outlet, "published": published, "words": words,
        "copies": copies or ident, "credit": credit,
    }  # fmt: skip
    return msgspec.structs.replace(
        msgspec.convert(fields, Report),
        authors=tuple(msgspec.json.decode(str(authors))),
        parts=msgspec.json.decode(str(parts or "[]"), type=tuple[Part, ...]),
    )


def _entity(db: sqlite3.Connection, row: tuple[object, ...]) -> ArchiveEntity:
    ident, kind, name, names, identifiers, offices = row
    seen = db.execute(
        "SELECT DISTINCT d.id FROM entity_member m JOIN document d USING (doc) WHERE m.entity = ? ORDER BY d.id",
        (ident,),
    )
    return msgspec.structs.replace(
        msgspec.convert({"id": ident, "type": kind, "name": name}, ArchiveEntity),
        names=tuple(msgspec.json.decode(str(names))),
        identifiers=msgspec.json.decode(str(identifiers)),
        offices=msgspec.json.decode(str(offices), type=tuple[Office, ...]),
        reports=tuple(str(report_id) for (report_id,) in seen),
    )


def _story(db: sqlite3.Connection, row: tuple[object, ...], names: _Names) -> Story:
    ident, kind, type_, time, place, arguments, articles, outlets, origins, contradicted = row
    fields = {
        "id": ident,
        "kind": kind,
        "type": type_,
        "time": time,
        "articles": articles,
        "outlets": outlets,
        "origins": origins,
    }
    return msgspec.structs.replace(
        msgspec.convert(fields, Story),
        arguments=tuple(
            StoryArgument(role=a["role"], entity=a["entity"], names=names[a["entity"]])
            for a in msgspec.json.decode(str(arguments))
        ),
        place=StoryPlace(entity=str(place), names=names[str(place)]) if place is not None else None,
        told=_told(db, str(ident), names),
        contradictions=_contradictions(db, str(ident)) if contradicted else (),
    )


PROPOSER = '"proposer '
"""Stands in what a story keeps of a statement that a proposer read, and in few others: only these are looked into."""


def _told(db: sqlite3.Connection, story: str, names: _Names) -> tuple[Telling, ...]:
    rows = db.execute(
        "SELECT d.id, d.file, d.outlet, t.doc, t.local, t.chain, t.polarity, t.certainty, t.mood, t.origin, t.quantity,"
        " t.time, t.spans, t.quote, CASE WHEN instr(s.member, ?) THEN s.member END FROM telling t JOIN document d USING (doc)"
        " LEFT JOIN story_statement s ON s.doc = t.doc AND s.local = t.local WHERE t.story = ?", (PROPOSER, story)
    )  # fmt: skip
    out = []
    for (
        ident,
        file,
        outlet,
        doc,
        local,
        chain,
        polarity,
        certainty,
        mood,
        origin,
        quantity,
        time,
        spans,
        quote,
        member,
    ) in rows:
        links: list[list[str]] = msgspec.json.decode(chain)
        sources = db.execute("SELECT position, entity FROM telling_source WHERE doc = ? AND local = ?", (doc, local))
        for position, source in sources:
            links[position] = list(dict.fromkeys([*links[position], *names[source]]))
        telling = Telling(
            report=ident, file=file or ident, statement=local, outlet=outlet, chain=tuple(tuple(link) for link in links),
            polarity=polarity, certainty=certainty, mood=mood, origin=origin, quantity=quantity, time=time,
            spans=tuple((start, end) for start, end in msgspec.json.decode(spans)), quote=quote,
            read_by=loaded(member).read_by if member else (),
        )  # fmt: skip
        out.append(telling)
    return tuple(sorted(out, key=lambda t: (t.report, t.spans, t.statement)))


def _contradictions(db: sqlite3.Connection, story: str) -> tuple[Contradiction, ...]:
    rows = db.execute("SELECT kind, sides, stories FROM contradiction WHERE story = ? ORDER BY number", (story,))
    return tuple(
        Contradiction(
            kind=kind,
            sides=msgspec.json.decode(sides, type=tuple[Side, ...]),
            stories=tuple(msgspec.json.decode(others)),
        )
        for kind, sides, others in rows.fetchall()
    )
