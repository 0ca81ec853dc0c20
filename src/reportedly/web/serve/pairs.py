"""Which entities a reviewer is asked about next: taken for one on weak grounds, or kept apart although they share a name."""

import json
import math
from typing import NamedTuple

from reportedly.archive import Archive
from reportedly.archive.decisions.evidence import evidence
from reportedly.records import Decision, Evidence
from reportedly.web.serve.passage import Passage, passage

MOST = 200


class Side(NamedTuple):
    """One of two: the report's entity, what it is called there, and the words around it."""

    report: str
    local: str
    name: str
    type: str
    title: str
    outlet: str
    published: str | None
    passage: Passage
    entity: str


class Pair(NamedTuple):
    """Two reports' entities; ``joined`` where merging took them for one, with the score and the reasons."""

    one: tuple[int, str]
    other: tuple[int, str]
    joined: bool
    score: float
    why: tuple[str, ...]


def waiting(archive: Archive, rulings: list[Decision], who: str) -> list[Pair]:
    """Pairs that this reviewer has not ruled on, the doubtful ones of much-named entities first; then those that share a name."""
    ruled = {frozenset(map(_key, (d.subject[0], other))) for d in rulings if d.who == who and d.kind in ("same", "not-same")
             for other in d.subject[1:] if other.layer == "entity"}  # fmt: skip
    documents = {document for pair in ruled for document, *_ in pair}
    return [p for p in (*_joined(archive), *_apart(archive)) if not _is_ruled(archive, p, ruled, documents)]


def count_ruled(rulings: list[Decision], who: str) -> int:
    """How many such decisions of a reviewer are in force."""
    return sum(d.who == who and d.kind in ("same", "not-same") and d.subject[0].layer == "entity" for d in rulings)


def side(archive: Archive, doc: int, local: str) -> Side:
    """What is shown of one of the two."""
    reading = archive.reading(doc)
    entity, document = reading.entity(local), reading.document
    at = evidence(reading, "entity", local)
    (ident,) = archive.db.execute(
        "SELECT entity FROM entity_member WHERE doc = ? AND local = ?", (doc, local)
    ).fetchone() or ("",)
    return Side(
        document.id, local, entity.name, entity.type, document.title or document.file or document.id, document.outlet or "",
        document.published,
        passage(document.text, [(at.start, at.end)], [(m.start, m.end) for m in entity.mentions]), ident,
    )  # fmt: skip


def _joined(archive: Archive) -> list[Pair]:
    rows = archive.db.execute(
        "SELECT m.doc, m.local, m.entity, m.score, m.why, e.reports FROM entity_member m JOIN entity e ON e.id = m.entity"
        f" WHERE m.score < 1 ORDER BY m.score, m.doc, m.local LIMIT {MOST}"
    ).fetchall()
    found = []
    for doc, local, entity, score, why, reports in rows:
        other = archive.db.execute(
            "SELECT doc, local FROM entity_member WHERE entity = ? AND (doc, local) <> (?, ?) ORDER BY score DESC, doc, local LIMIT 1",
            (entity, doc, local),
        ).fetchone()
        if other is not None:
            found.append(
                ((1.1 - score) * math.log2(1 + reports), Pair((doc, local), other, True, score, tuple(json.loads(why))))
            )
    seen: dict[frozenset[tuple[int, str]], Pair] = {}
    for _, pair in sorted(found, key=lambda x: (-x[0], x[1].one)):
        seen.setdefault(frozenset((pair.one, pair.other)), pair)
    return list(seen.values())


def _apart(archive: Archive) -> list[Pair]:
    rows = archive.db.execute(
        "SELECT DISTINCT n.entity, m.entity, n.name FROM entity_name n JOIN entity_name m ON m.key = n.key AND m.entity > n.entity"
        f" LIMIT {MOST}"
    ).fetchall()
    found = []
    for a, b, name in rows:
        first, second = (
            archive.db.execute(
                "SELECT doc, local FROM entity_member WHERE entity = ? ORDER BY score DESC, doc, local LIMIT 1", (i,)
            ).fetchone()
            for i in (a, b)
        )
        if first is not None and second is not None:
            found.append(Pair(first, second, False, 0.0, (f"both are called «{name}»",)))
    return found


def _is_ruled(archive: Archive, pair: Pair, ruled: set[frozenset[tuple[str, int, int]]], documents: set[str]) -> bool:
    ids = [
        archive.db.execute("SELECT id FROM document WHERE doc = ?", (doc,)).fetchone()[0]
        for doc, _ in (pair.one, pair.other)
    ]
    if not documents.issuperset(ids):
        return False
    return (
        frozenset(_key(evidence(archive.reading(doc), "entity", local)) for doc, local in (pair.one, pair.other))
        in ruled
    )


def _key(e: Evidence) -> tuple[str, int, int]:
    return e.document, e.start, e.end
