"""What an archive knows of one entity: who says what of it, what it says, and who it is not."""

import json
from dataclasses import dataclass
from datetime import date

import msgspec

from reportedly import edtf
from reportedly.archive import Archive
from reportedly.archive.ask import Answer, Question, ask
from reportedly.archive.ask.show import Member
from reportedly.archive.decisions import in_force
from reportedly.archive.decisions.evidence import resolve
from reportedly.records import ArchiveEntity, Office
from reportedly.web.serve.outlines import names_of

STORIES, SPEAKERS, MEMBERS = 10, 12, 25


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office, and where its time is drawn, in percent; no beginning or no end known where ``before`` or ``after``."""

    office: Office
    x: float
    width: float
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks of the entity: in how many tellings, and in how many of them as denied or as less than certain.

    ``entity`` is None for outlets in their own voice, ``kind`` «report» for a report that names no outlet.
    """

    entity: str | None
    name: str
    tellings: int
    denied: int
    unsure: int
    kind: str = "said_by"


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that its page shows but the parts it is made of.

    ``apart`` has ids and names of those that it is not, and why; ``named`` the names of the organizations of its offices.
    """

    entity: ArchiveEntity
    reports: int
    tenures: list[Tenure]
    first: str
    last: str
    told: Answer
    said: Answer
    speakers: list[Speaker]
    voices: list[Speaker]
    apart: list[tuple[str, str, str]]
    named: dict[str, str]


def portrait(archive: Archive, ident: str) -> Portrait:
    """What is known of the entity of that id, which the archive has."""
    name, kind, names, identifiers, offices, reports = archive.db.execute(
        "SELECT name, type, names, identifiers, offices, reports FROM entity WHERE id = ?", (ident,)
    ).fetchone()
    entity = msgspec.structs.replace(
        msgspec.convert({"id": ident, "type": kind, "name": name}, ArchiveEntity), names=tuple(json.loads(names)),
        identifiers=json.loads(identifiers), offices=msgspec.json.decode(offices, type=tuple[Office, ...]),
    )  # fmt: skip
    tenures, first, last = _tenures(entity.offices)
    return Portrait(
        entity, reports, tenures, first, last,
        ask(archive, Question(party=(ident,), order="changed", limit=STORIES)),
        ask(archive, Question(said_by=(ident,), order="changed", limit=STORIES)),
        _speakers(archive, ident), _voices(archive, ident), _apart(archive, ident),
        names_of(archive, [o.organization for o in entity.offices if o.organization]),
    )  # fmt: skip


def members(archive: Archive, ident: str, offset: int) -> tuple[list[Member], int]:
    """Why reports' entities are taken for this one, the least sure first; and how many there are."""
    (total,) = archive.db.execute("SELECT count(*) FROM entity_member WHERE entity = ?", (ident,)).fetchone()
    rows = archive.db.execute(
        "SELECT d.id, m.local, m.score, m.why FROM entity_member m JOIN document d USING (doc) WHERE m.entity = ?"
        f" ORDER BY m.score, m.doc, m.local LIMIT {MEMBERS} OFFSET ?", (ident, offset),
    )  # fmt: skip
    return [Member(report=d, local=x, score=s, why=tuple(json.loads(w))) for d, x, s, w in rows], total


def anchor(archive: Archive, ident: str) -> tuple[str, str, str, str]:
    """The two surest members, as report and local id: what a doubtful one is told apart from.

    The same twice where there is one, empty where there is none.
    """
    rows = archive.db.execute(
        "SELECT d.id, m.local FROM entity_member m JOIN document d USING (doc) WHERE m.entity = ?"
        " ORDER BY m.score DESC, m.doc, m.local LIMIT 2",
        (ident,),
    ).fetchall()  # fmt: skip
    return (*rows[0], *rows[-1]) if rows else ("", "", "", "")  # one that no report names: of knowledge alone


def _tenures(offices: tuple[Office, ...]) -> tuple[list[Tenure], str, str]:
    """Offices whose time is known, on one axis, and the first and last year on it."""
    spans = []
    for office in offices:
        begin, end = (edtf.days(v) if v else None for v in (office.start, office.end))
        if begin is not None or end is not None:
            spans.append((office, begin.first if begin else None, end.last if end else None))
    edges = [e for _, a, b in spans for e in (a, b) if e is not None]
    if not edges:
        return [], "", ""
    low, high = date(min(edges).year, 1, 1), date(max(edges).year, 12, 31)
    days = max(1, (high - low).days)

    def at(day: date) -> float:
        return round(100 * (day - low).days / days, 2)

    drawn = [Tenure(o, at(a or low), round(at(b or high) - at(a or low), 2), a is None, b is None) for o, a, b in spans]
    return sorted(drawn, key=lambda t: (t.x, t.width)), str(low.year), str(high.year)


_COUNTS = "count(*), sum(t.polarity = '-'), sum(t.certainty <> 'certain')"


def _speakers(archive: Archive, ident: str) -> list[Speaker]:
    rows = archive.db.execute(
        f"SELECT x.entity, e.name, {_COUNTS} FROM (SELECT DISTINCT story FROM story_party WHERE entity = :id) p"
        " JOIN telling t ON t.story = p.story JOIN telling_source x ON x.doc = t.doc AND x.local = t.local AND x.position = 0"
        f" JOIN entity e ON e.id = x.entity GROUP BY x.entity ORDER BY 3 DESC, 1 LIMIT {SPEAKERS}", {"id": ident},
    )  # fmt: skip
    return [Speaker(*row) for row in rows]


def _voices(archive: Archive, ident: str) -> list[Speaker]:
    rows = archive.db.execute(
        f"SELECT NULL, coalesce(d.outlet, d.file, d.id), {_COUNTS}, iif(d.outlet IS NULL, 'report', 'outlet')"
        " FROM (SELECT DISTINCT story FROM story_party WHERE entity = :id) p"
        " JOIN telling t ON t.story = p.story JOIN document d ON d.doc = t.doc WHERE t.chain = '[]'"
        f" GROUP BY 2, 6 ORDER BY 3 DESC, 2 LIMIT {SPEAKERS}", {"id": ident},
    )  # fmt: skip
    return [Speaker(*row) for row in rows]


def _apart(archive: Archive, ident: str) -> list[tuple[str, str, str]]:
    """Entities that share a name with it, and those that people told apart from it."""
    rows = archive.db.execute(
        "SELECT DISTINCT o.id, o.name, n.name FROM entity_name n JOIN entity_name m ON m.key = n.key AND m.entity <> n.entity"
        " JOIN entity o ON o.id = m.entity WHERE n.entity = ? ORDER BY o.name LIMIT 20", (ident,),
    )  # fmt: skip
    found = {i: (i, name, f"also called «{shared}»") for i, name, shared in rows}
    for d in in_force(archive):
        if d.kind != "not-same" or d.subject[0].layer != "entity":
            continue
        ids = [_entity_of(archive, s.document, resolve(archive.reading(archive.row(s.document)), s)) for s in d.subject]
        if ident in ids:
            others = [i for i in ids if i is not None and i != ident]
            for i in others:
                (name,) = archive.db.execute("SELECT name FROM entity WHERE id = ?", (i,)).fetchone()
                found[i] = (i, name, f"told apart by {d.who}")
    return list(found.values())


def _entity_of(archive: Archive, document: str, local: str | None) -> str | None:
    row = archive.db.execute(
        "SELECT m.entity FROM entity_member m JOIN document d USING (doc) WHERE d.id = ? AND m.local = ?",
        (document, local),
    ).fetchone()
    return row[0] if row else None
