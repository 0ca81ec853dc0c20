"""Step 1: the statements of the reports, taken out as they were and put in as they are."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from reportedly.archive.merging.readings import Readings
from reportedly.archive.merging.story_steps.changes import Changes
from reportedly.edtf import days
from reportedly.merge.ruled import Ruled
from reportedly.merge.stories import members, terms
from reportedly.merge.stories.keys import keys
from reportedly.merge.stories.lifting import Lifted, lift
from reportedly.merge.stories.parties import Cast
from reportedly.merge.stories.sources import Link
from reportedly.merge.stories.twins import Placed, headed
from reportedly.records import Statement


def take_out(db: sqlite3.Connection, changes: Changes) -> None:
    """Forget what the reports stated; their tellings stay until the stories are written, to be compared with."""
    for doc in changes.docs:
        changes.gone.update(
            t for (t,) in db.execute("SELECT terms FROM story_statement WHERE doc = ? AND terms NOT NULL", (doc,))
        )
        told = {s for (s,) in db.execute("SELECT DISTINCT story FROM telling WHERE doc = ?", (doc,))}
        changes.old |= told
        if told:
            changes.told.add(doc)
        db.execute("DELETE FROM story_statement WHERE doc = ?", (doc,))
        twins = db.execute("SELECT DISTINCT s.terms FROM story_twin w JOIN story_statement s"
                           " ON s.doc = w.doc AND s.local = w.local WHERE w.twin = ? AND s.terms NOT NULL", (doc,))  # fmt: skip
        changes.touched.update(t for (t,) in twins)
        db.execute("DELETE FROM story_twin WHERE doc = ? OR twin = ?", (doc, doc))


def put_in(db: sqlite3.Connection, changes: Changes, readings: Readings, ruled: Ruled) -> None:
    """Lift the statements of the reports; note which terms are new, and which are gone for good."""
    alone: dict[int, set[str]] = defaultdict(set)
    for one, other in ruled.apart:
        alone[one[0]].add(one[1])
        alone[other[0]].add(other[1])
    for doc in changes.docs:
        reading = readings[doc]
        of_archive = dict(db.execute("SELECT local, entity FROM entity_member WHERE doc = ?", (doc,)).fetchall())
        cast = Cast(reading, of_archive, _named(db, doc))
        published = days(reading.document.published) if reading.document.published else None
        day = published.first.toordinal() if published and published.first else None
        before: Counter[tuple[int, str]] = Counter()
        found = lift(reading, cast, _text_at(db, doc, reading.document.id), frozenset(alone.get(doc, ())))
        _put_under_headlines(db, doc, found)
        for x in found:
            s, text = x.statement, reading.document.text
            said = " ".join(text[a:b] for a, b in s.trigger)
            number = terms.signature(x.terms) if x.terms else None
            nth = before[s.trigger[0][0], s.type]
            before[s.trigger[0][0], s.type] += 1
            kept = members.dumped(members.member(reading, x, cast, day, nth)) if x.terms else ""
            db.execute("INSERT INTO story_statement VALUES (?, ?, ?, ?, ?, ?, ?)",
                       (doc, s.id, number, x.dropped, s.trigger[0][0], said, kept))  # fmt: skip
            if x.terms is None or number is None:
                continue
            changes.lifted[doc, s.id] = _telling(s, x.provenance.links, text)
            changes.sources[doc, s.id] = [(link.entity, i) for i, link in enumerate(x.provenance.links) if link.entity]
            changes.touched.add(number)
            known = db.execute("INSERT OR IGNORE INTO story_terms VALUES (?, ?)", (number, terms.dumped(x.terms)))
            if known.rowcount:
                changes.new.add(number)
                db.executemany("INSERT INTO story_key VALUES (?, ?)", [(k, number) for k in keys(x.terms)])
    left = {t for t in changes.gone if _is_said(db, t)}
    changes.touched |= left  # others say it still: their story has lost a telling
    changes.gone -= left


def _put_under_headlines(db: sqlite3.Connection, doc: int, found: Sequence[Lifted]) -> None:
    """Note which statement of a report says what its headline says, as copies are noted: both are one story."""
    placed: dict[bool, list[Placed]] = {True: [], False: []}
    for x in found:
        if x.terms is not None:
            at = x.statement.trigger[0][0]
            placed[x.provenance.headline].append(Placed(x.statement.id, at, "", x.terms))
    for one, other in headed(placed[True], placed[False]):
        pair = (doc, one, doc, other), (doc, other, doc, one)
        db.executemany("INSERT OR IGNORE INTO story_twin VALUES (?, ?, ?, ?)", pair)


def _telling(s: Statement, links: Sequence[Link], text: str) -> tuple[str | None, ...]:
    """What a telling's row says of the statement: chain, polarity, certainty, mood, quantity, time, spans, quote."""
    chain = json.dumps([link.names for link in links], ensure_ascii=False)
    start, end = s.span
    return (
        chain,
        s.polarity,
        s.certainty,
        s.mood,
        s.quantity,
        s.time.value if s.time else None,
        json.dumps([s.span]),
        text[start:end],
    )


def _is_said(db: sqlite3.Connection, number: int) -> bool:
    return db.execute("SELECT 1 FROM story_statement WHERE terms = ? LIMIT 1", (number,)).fetchone() is not None


def _named(db: sqlite3.Connection, doc: int) -> set[str]:
    """The entities of a reading that bear a name, in it or where another report speaks of them."""
    rows = db.execute("SELECT local FROM entity_member m WHERE doc = ?"
                      " AND EXISTS (SELECT 1 FROM entity_form f WHERE f.entity = m.entity)", (doc,))  # fmt: skip
    return {str(local) for (local,) in rows}


def _text_at(db: sqlite3.Connection, doc: int, ident: str) -> Callable[[int], str]:
    """Which text a character of a report stands in: that of the report's copies, or of the part that comes from elsewhere."""
    row = db.execute("SELECT copies, parts FROM copy_group WHERE doc = ?", (doc,)).fetchone()
    whole, parts = (str(row[0]), json.loads(row[1])) if row else (ident, [])

    def text_at(position: int) -> str:
        for part in parts:
            if part["start"] <= position < part["end"]:
                return str(part["copies"])
        return whole

    return text_at
