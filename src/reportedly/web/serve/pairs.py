"""Which entities or stories a reviewer is asked about next.

Entities that were taken for one on weak grounds, or are kept apart although they share a name; statements of two reports that
were found alike on weak grounds, whether that made them one story or not.
"""

import json
import math
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from reportedly.archive import Archive
from reportedly.archive.decisions.evidence import evidence
from reportedly.records import Decision, Evidence, Layer
from reportedly.web import wording
from reportedly.web.serve.passage import Passage, passage

MOST = 200
"""Pairs that are looked at for one page of the queue."""


class Side(NamedTuple):
    """One of two: the report's entity or statement, what it is called, the words around it, and the id that merging gave it."""

    report: str
    local: str
    name: str
    type: str
    title: str
    outlet: str
    published: str | None
    passage: Passage
    of: str


class Pair(NamedTuple):
    """Two reports' entities or statements; ``joined`` where merging took them for one, with the score and the reasons."""

    layer: Layer
    one: tuple[int, str]
    other: tuple[int, str]
    joined: bool
    score: float
    why: tuple[str, ...]


Key = tuple[str, int, int, str | None]


def waiting(archive: Archive, rulings: list[Decision], who: str, layer: Layer) -> list[Pair]:
    """Up to ``MOST`` pairs that this reviewer has not ruled on, the most doubtful first; of entities, then those that share
    a name."""
    ruled = {
        frozenset(map(_key, (d.subject[0], other)))
        for d in rulings
        if d.who == who and d.kind in ("same", "not-same") and d.subject[0].layer == layer
        for other in d.subject[1:]
    }
    documents = {key[0] for pair in ruled for key in pair}
    found = chain(_joined(archive), _apart(archive)) if layer == "entity" else _alike(archive)
    return list(islice((p for p in found if not _is_ruled(archive, p, ruled, documents)), MOST))


def count_ruled(rulings: list[Decision], who: str, layer: Layer) -> int:
    """How many such decisions of a reviewer are in force."""
    return sum(d.who == who and d.kind in ("same", "not-same") and d.subject[0].layer == layer for d in rulings)


def side(archive: Archive, layer: Layer, doc: int, local: str) -> Side:
    """What is shown of one of the two."""
    reading = archive.reading(doc)
    document, at = reading.document, evidence(reading, layer, local)
    if layer == "entity":
        entity, table = reading.entity(local), "entity_member"
        name, kind, about = entity.name, str(entity.type), [(at.start, at.end)]
        pointed = [(m.start, m.end) for m in entity.mentions]
    else:
        statement, table = next(s for s in reading.statements if s.id == local), "telling"
        name, kind = wording.clause(reading, statement), wording.type_label(statement.type)
        about, pointed = [statement.span, *statement.trigger], [statement.span]
    column = "entity" if layer == "entity" else "story"
    (ident,) = archive.db.execute(
        f"SELECT {column} FROM {table} WHERE doc = ? AND local = ?", (doc, local)
    ).fetchone() or ("",)
    return Side(
        document.id, local, name, kind, document.title or document.file or document.id, document.outlet or "", document.published,
        passage(document.text, about, pointed), ident,
    )  # fmt: skip


def _alike(archive: Archive) -> Iterator[Pair]:
    """Statements that merging found alike and not at odds, the least alike first; one report's of each."""
    rows = archive.db.execute(
        "SELECT a, b, score, why FROM story_link WHERE a < b AND rival IS NULL AND score < 1 ORDER BY score, a, b"
    )
    for a, b, score, why in rows:
        ends = [
            archive.db.execute(
                "SELECT t.doc, t.local, t.story FROM story_statement s JOIN telling t ON t.doc = s.doc AND t.local = s.local"
                " WHERE s.terms = ? ORDER BY 1, 2 LIMIT 1", (terms,),
            ).fetchone()
            for terms in (a, b)
        ]  # fmt: skip
        if ends[0] is not None and ends[1] is not None:
            (*one, here), (*other, there) = ends
            yield Pair(
                "statement", (one[0], one[1]), (other[0], other[1]), here == there, score, tuple(json.loads(why))
            )


def _joined(archive: Archive) -> list[Pair]:
    rows = archive.db.execute(
        "SELECT m.doc, m.local, m.entity, m.score, m.why, e.reports FROM entity_member m CROSS JOIN entity e ON e.id = m.entity"
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
                (
                    (1.1 - score) * math.log2(1 + reports),
                    Pair("entity", (doc, local), other, True, score, tuple(json.loads(why))),
                )
            )
    seen: dict[frozenset[tuple[int, str]], Pair] = {}
    for _, pair in sorted(found, key=lambda x: (-x[0], x[1].one)):
        seen.setdefault(frozenset((pair.one, pair.other)), pair)
    return list(seen.values())


def _apart(archive: Archive) -> Iterator[Pair]:
    rows = archive.db.execute(
        "SELECT DISTINCT n.entity, m.entity, n.name FROM entity_name n JOIN entity_name m ON m.key = n.key AND m.entity > n.entity"
    )
    for a, b, name in rows:
        first, second = (
            archive.db.execute(
                "SELECT doc, local FROM entity_member WHERE entity = ? ORDER BY score DESC, doc, local LIMIT 1", (i,)
            ).fetchone()
            for i in (a, b)
        )
        if first is not None and second is not None:
            yield Pair("entity", first, second, False, 0.0, (f"both are called «{name}»",))


def _is_ruled(archive: Archive, pair: Pair, ruled: set[frozenset[Key]], documents: set[str]) -> bool:
    ends = (pair.one, pair.other)
    ids = [archive.db.execute("SELECT id FROM document WHERE doc = ?", (doc,)).fetchone()[0] for doc, _ in ends]
    if not documents.issuperset(ids):
        return False
    return frozenset(_key(evidence(archive.reading(doc), pair.layer, local)) for doc, local in ends) in ruled


def _key(e: Evidence) -> Key:
    return e.document, e.start, e.end, e.type
