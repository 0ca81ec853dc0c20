"""Step 5: stories, their parties and tellings written where they differ from what was there."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from reportedly.archive import about
from reportedly.archive.merging.story_steps.changes import Changes
from reportedly.archive.merging.story_steps.told import Tale
from reportedly.merge.ruled import Key

EPOCH = 719163
"""1970-01-01 as a proleptic ordinal: the tables count days from there."""

_TOLD = "story, chain, polarity, certainty, mood, quantity, time, origin, spans, quote, about"


def write(db: sqlite3.Connection, changes: Changes, tales: Sequence[Tale], revision: int) -> set[str]:
    """Write the stories; the ids of those that are new, otherwise or no longer there."""
    changed: set[str] = set()
    old = set(changes.old)
    for tale in tales:
        old.update(_stories_of(db, [key for key, _ in tale.members if _was_told(changes, key)]))
    _drop_tellings(db, changes)
    made = {t.story.id for t in tales}
    for ident in sorted(old - made):
        for table, column in (("story", "id"), ("story_party", "story"), ("contradiction", "story")):
            db.execute(f"DELETE FROM {table} WHERE {column} = ?", (ident,))
        changed.add(ident)
    for tale in tales:
        if _write_story(db, tale, revision) | _write_tellings(db, changes, tale):
            changed.add(tale.story.id)
    return changed


def _was_told(changes: Changes, key: Key) -> bool:
    """Whether there may be a telling of the statement: not of one that is new in a report that told nothing before."""
    return key not in changes.lifted or key[0] in changes.told


def _stories_of(db: sqlite3.Connection, keys: Iterable[Key]) -> set[str]:
    found = (db.execute("SELECT story FROM telling WHERE doc = ? AND local = ?", key).fetchone() for key in keys)
    return {str(row[0]) for row in found if row is not None}


def _drop_tellings(db: sqlite3.Connection, changes: Changes) -> None:
    """Forget tellings of statements that are not there any more."""
    for doc in sorted(changes.told):
        for (local,) in db.execute("SELECT local FROM telling WHERE doc = ?", (doc,)).fetchall():
            if (doc, local) not in changes.lifted:
                db.execute("DELETE FROM telling WHERE doc = ? AND local = ?", (doc, local))
                db.execute("DELETE FROM telling_source WHERE doc = ? AND local = ?", (doc, local))


def _write_story(db: sqlite3.Connection, tale: Tale, revision: int) -> bool:
    s = tale.story
    first, last = s.days
    arguments = json.dumps([{"role": role, "entity": entity} for role, entity in s.arguments], ensure_ascii=False)
    row = (s.kind, s.type, s.time, first and first - EPOCH, last and last - EPOCH, s.place or None, arguments,
           s.articles, s.outlets, s.origins)  # fmt: skip
    columns = "kind, type, time, day_from, day_to, place, arguments, articles, outlets, origins"
    there = db.execute(f"SELECT {columns} FROM story WHERE id = ?", (s.id,)).fetchone()
    if there == row:
        return False
    if there is None:
        db.execute(
            f"INSERT INTO story (id, {columns}, contradicted, changed) VALUES (?{', ?' * 10}, 0, ?)",
            (s.id, *row, revision),
        )
    else:
        sets = ", ".join(f"{c} = ?" for c in columns.split(", "))
        db.execute(f"UPDATE story SET {sets} WHERE id = ?", (*row, s.id))
    db.execute("DELETE FROM story_party WHERE story = ?", (s.id,))
    db.executemany("INSERT OR IGNORE INTO story_party VALUES (?, ?, ?)", [(e, s.id, role) for role, e in s.arguments])
    return True


def _write_tellings(db: sqlite3.Connection, changes: Changes, tale: Tale) -> bool:
    changed = False
    of_story = about.of_story(tale.story.arguments, tale.story.place)
    for (key, _), origin in zip(tale.members, tale.origins, strict=True):
        told = _was_told(changes, key)
        there = db.execute(f"SELECT {_TOLD} FROM telling WHERE doc = ? AND local = ?", key).fetchone() if told else None
        if key in changes.lifted:
            said = changes.lifted[key]
            words = about.joined(of_story | about.of_sources(changes.sources[key]))
            row = (tale.story.id, *said[:6], origin, *said[6:], words)
            sources = [(entity, *key, position) for entity, position in changes.sources[key]]
            if told:
                db.execute("DELETE FROM telling_source WHERE doc = ? AND local = ?", key)
            db.executemany("INSERT INTO telling_source VALUES (?, ?, ?, ?)", sources)
        else:
            assert there is not None, key  # what is not new has been told before
            words = about.joined(of_story | about.sources_in(there[10]))
            row = (tale.story.id, *there[1:7], origin, *there[8:10], words)
        if there == row:
            continue
        changed = True
        if there is None:
            db.execute(f"INSERT INTO telling (doc, local, {_TOLD}) VALUES (?, ?{', ?' * 11})", (*key, *row))
        else:
            # only what differs: a quotation that stays need not be indexed again
            new = {c: v for c, v, w in zip(_TOLD.split(", "), row, there, strict=True) if v != w}
            sets = ", ".join(f"{c} = ?" for c in new)
            db.execute(f"UPDATE telling SET {sets} WHERE doc = ? AND local = ?", (*new.values(), *key))
    return changed
