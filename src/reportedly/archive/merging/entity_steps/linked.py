"""The blocks of changed forms, and the links that they give."""

import sqlite3

import msgspec

from reportedly.archive.merging.entity_steps.changes import Changes
from reportedly.archive.merging.entity_steps.forms import Forms
from reportedly.merge.entities.forms import blocks, short_keys
from reportedly.merge.entities.links import MOST, Link, comparable, links

SHORT = "= "
"""Before a short name among the blocks of a form."""


def relink(db: sqlite3.Connection, changes: Changes, forms: Forms) -> None:
    """Put the changed forms in their blocks and make the links of these blocks anew; adds forms whose links changed."""
    touched: set[str] = set()
    for form in sorted(changes.forms):
        touched |= _put(db, changes, forms, form)
    for block in sorted(touched):
        _link(db, changes, forms, block)


def _put(db: sqlite3.Connection, changes: Changes, forms: Forms, form: str) -> set[str]:
    """The blocks that the form was in or is in now."""
    had = {block for (block,) in db.execute("SELECT block FROM entity_block WHERE form = ?", (form,))}
    f = forms.bare(form)
    has: set[str] = set()
    if f.docs:
        has = {*blocks(f), *(SHORT + key for key in short_keys(f))}
    db.executemany("DELETE FROM entity_block WHERE block = ? AND form = ?", [(b, form) for b in had - has])
    db.executemany("INSERT INTO entity_block VALUES (?, ?)", [(b, form) for b in sorted(has - had)])
    changes.shorts |= {b.removeprefix(SHORT) for b in had ^ has if b.startswith(SHORT)}
    changes.bearers.update(b.removeprefix(SHORT) for b in has - had if b.startswith(SHORT))
    changes.bearers.subtract(b.removeprefix(SHORT) for b in had - has if b.startswith(SHORT))
    (gender,) = db.execute("SELECT gender FROM entity_form WHERE form = ?", (form,)).fetchone()
    if gender != f.gender:
        db.execute("UPDATE entity_form SET gender = ? WHERE form = ?", (f.gender, form))
        changes.shorts |= {b.removeprefix(SHORT) for b in has if b.startswith(SHORT)}
    if form in changes.sampled:
        changes.company |= {b.removeprefix(SHORT) for b in had & has if b.startswith(SHORT)}
    return {b for b in had | has if not b.startswith(SHORT)}


def _link(db: sqlite3.Connection, changes: Changes, forms: Forms, block: str) -> None:
    had = {
        Link(a, b, score, tuple(msgspec.json.decode(why)))
        for a, b, score, why in db.execute("SELECT a, b, score, why FROM entity_link WHERE block = ?", (block,))
    }
    members = [f for (f,) in db.execute("SELECT form FROM entity_block WHERE block = ? LIMIT ?", (block, MOST + 1))]
    has: set[Link] = set()
    if 2 <= len(members) <= MOST and comparable(block, [forms.bare(f) for f in members]):
        has = set(links(block, [forms.whole(f) for f in members]))
    if had == has:
        return
    db.execute("DELETE FROM entity_link WHERE block = ?", (block,))
    db.executemany(
        "INSERT INTO entity_link VALUES (?, ?, ?, ?, ?)",
        [(k.a, k.b, block, k.score, msgspec.json.encode(k.why).decode()) for k in has],
    )
    changes.forms |= {f for link in had ^ has for f in (link.a, link.b)}
