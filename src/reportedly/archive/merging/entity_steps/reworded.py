"""Links between names that stand in the same place of two copies of a text."""

import sqlite3

import msgspec

from reportedly.archive.merging.entity_steps.changes import Changes
from reportedly.merge.entities.copied import Placed, reworded
from reportedly.merge.entities.links import Link


def relink_copies(db: sqlite3.Connection, changes: Changes) -> None:
    """Make the links that the changed reports give with their copies anew; adds forms whose links changed."""
    pairs: dict[str, tuple[int, int, str] | None] = {}
    for doc in changes.docs:
        for (block,) in db.execute("SELECT block FROM entity_copies WHERE doc = ?", (doc,)):
            pairs[block] = None
    for doc in changes.docs:
        for a, b, stretches in db.execute(
            "SELECT a, b, pairs FROM copy_link WHERE a = ? UNION ALL SELECT a, b, pairs FROM copy_link WHERE b = ?",
            (doc, doc),
        ):
            pairs[_block(db, a, b)] = (a, b, stretches)
    for block, pair in sorted(pairs.items()):
        _relink(db, changes, block, pair)


def _block(db: sqlite3.Connection, a: int, b: int) -> str:
    ids = db.execute("SELECT id FROM document WHERE doc IN (?, ?) ORDER BY id", (a, b)).fetchall()
    return "c " + " ".join(ident for (ident,) in ids)


def _relink(db: sqlite3.Connection, changes: Changes, block: str, pair: tuple[int, int, str] | None) -> None:
    had = {
        Link(a, b, score, tuple(msgspec.json.decode(why)))
        for a, b, score, why in db.execute("SELECT a, b, score, why FROM entity_link WHERE block = ?", (block,))
    }
    has: set[Link] = set()
    if pair is not None:
        a, b, stretches = pair
        spans = [((row[0], row[1]), (row[2], row[3])) for row in msgspec.json.decode(stretches)]
        has = set(reworded(_placed(db, a), _placed(db, b), spans))
    if had == has:
        return
    db.execute("DELETE FROM entity_link WHERE block = ?", (block,))
    db.execute("DELETE FROM entity_copies WHERE block = ?", (block,))
    if has and pair is not None:
        db.executemany(
            "INSERT INTO entity_link VALUES (?, ?, ?, ?, ?)",
            [(k.a, k.b, block, k.score, msgspec.json.encode(k.why).decode()) for k in has],
        )
        db.executemany("INSERT INTO entity_copies VALUES (?, ?)", [(doc, block) for doc in pair[:2]])
    changes.forms |= {f for link in had ^ has for f in (link.a, link.b)}


def _placed(db: sqlite3.Connection, doc: int) -> list[Placed]:
    found = db.execute(
        "SELECT form, type, start FROM entity_sighting WHERE doc = ? AND form IS NOT NULL ORDER BY start, local", (doc,)
    )
    return [Placed(*row) for row in found]
