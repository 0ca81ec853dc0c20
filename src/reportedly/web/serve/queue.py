"""Which statements a reviewer is asked about next: the least certain and most consequential first."""

from typing import NamedTuple

from reportedly.archive import Archive
from reportedly.archive.decisions.evidence import place_of_statement, resolve
from reportedly.records import Decision, Evidence
from reportedly.web.serve.desk import Desk

STORIES, ENOUGH = 300, 120
"""Stories looked up at a time, the most consequential first, and statements of them that are weighed against each other."""


class Waiting(NamedTuple):
    """A statement to be ruled on; the heavier, the sooner."""

    doc: int
    local: str
    weight: float


READINGS = 20_000
"""Readings of which the queue keeps the confidences at hand."""

Place = tuple[str, int, int, str | None]
"""Document, characters and type of a statement; a decision that names no type is about all that its characters state."""


def done(rulings: list[Decision], who: str) -> set[Place]:
    """The statements on which this reviewer's word is in force, by document and characters."""
    return {_place(d.subject[0]) for d in rulings if d.who == who and _of_statement(d)}


def statements(own: Desk, archive: Archive, ruled: set[Place]) -> list[Waiting]:
    """What waits for a reviewer who has ruled on these: up to ``ENOUGH`` and a few, the heaviest first.

    What many articles tell and few origins carry, and what is contradicted, has consequences; of that, what the program
    is least sure to have read comes first.
    """
    documents = {place[0] for place in ruled}
    found: list[Waiting] = []
    offset = 0
    while len(found) < ENOUGH:
        rows = archive.db.execute(
            "SELECT t.doc, d.id, d.revision, t.local, s.weight FROM (SELECT id, contradicted > 0 AS against,"
            " (1.0 + contradicted + articles) / origins AS weight FROM story WHERE origins > 0"
            f" ORDER BY against DESC, weight DESC, id LIMIT {STORIES} OFFSET ?) s"
            " JOIN telling t ON t.story = s.id JOIN document d ON d.doc = t.doc"
            " ORDER BY s.against DESC, s.weight DESC, s.id, t.doc, t.local",
            (offset,),
        ).fetchall()  # fmt: skip
        if not rows:
            break
        for doc, document, revision, local, weight in rows:
            if len(found) >= ENOUGH:
                break
            read = _read(own, archive, doc, revision).get(local)
            if read is not None and not (document in documents and _ruled(ruled, (document, *read[1:]))):
                found.append(Waiting(doc, local, weight * (1.1 - read[0])))
        offset += STORIES
    return sorted(found, key=lambda w: (-w.weight, w.doc, w.local))


def second_opinions(archive: Archive, rulings: list[Decision], who: str) -> list[Waiting]:
    """What others ruled on and this reviewer did not, the latest first: also what they ruled wrong, which no story has any more."""
    ruled, found = done(rulings, who), dict[Place, Waiting]()
    for d in reversed(rulings):
        if (
            _of_statement(d)
            and d.who != who
            and not _ruled(ruled, _place(d.subject[0]))
            and _place(d.subject[0]) not in found
        ):
            try:
                doc = archive.row(d.subject[0].document)
            except KeyError:
                continue  # the report was taken out since
            local = resolve(archive.reading(doc), d.subject[0])
            if local is not None:
                found[_place(d.subject[0])] = Waiting(doc, local, 0.0)
    return list(found.values())


def _read(own: Desk, archive: Archive, doc: int, revision: int) -> dict[str, tuple[float, int, int, str]]:
    """Confidence, characters and type of each statement of a report, kept until the report is read or ruled on again."""
    key = (doc, revision)
    known = own.read.get(key)
    if known is None:
        made = {s.id: (s.confidence, *place_of_statement(s), s.type) for s in archive.reading(doc).statements}
        own.read[key] = made
        if len(own.read) > READINGS:
            own.read.clear()  # begun anew rather than sorted out: several requests may be at it
        return made
    return known


def _of_statement(d: Decision) -> bool:
    return d.kind in ("right", "wrong", "mended") and d.subject[0].layer == "statement"


def _place(e: Evidence) -> Place:
    return e.document, e.start, e.end, e.type


def _ruled(ruled: set[Place], place: Place) -> bool:
    return place in ruled or (*place[:3], None) in ruled
