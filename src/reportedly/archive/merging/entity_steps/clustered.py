"""Which entity of the archive each form is."""

import sqlite3
from collections import defaultdict
from itertools import combinations

import msgspec

from reportedly.archive.merging.entity_steps.changes import Changes
from reportedly.archive.merging.entity_steps.forms import Forms
from reportedly.archive.merging.entity_steps.linked import SHORT
from reportedly.merge.entities.clusters import clusters
from reportedly.merge.entities.links import Link, barred
from reportedly.merge.entities.sightings import digest
from reportedly.merge.ruled import Key, Ruled

RULED, ONE_NAME = 2.0, 0.95
"""Scores that no other link has: what people ruled comes first, and that a name is the same name comes next."""


def recluster(db: sqlite3.Connection, changes: Changes, forms: Forms, ruled: Ruled) -> None:
    """Cluster all forms that hang together with a changed one anew, and move the members whose entity changed."""
    rulings = _Rulings(db, ruled)
    todo = set(changes.forms) | rulings.forms
    for form in list(todo):
        todo |= _mates(db, form)
    done: set[str] = set()
    for form in sorted(todo):
        if form not in done:
            group, links = _component(db, form, rulings)
            done |= group
            _assign(db, changes, forms, group, links, rulings)
    db.executemany(
        "INSERT OR IGNORE INTO entity_member SELECT s.doc, s.local, f.entity, f.score, f.why "
        "FROM entity_sighting s JOIN entity_form f ON f.form = s.form WHERE s.doc = ?",
        [(doc,) for doc in changes.docs],
    )
    for form in changes.forms:
        if not forms.bare(form).docs:
            db.execute("DELETE FROM entity_form WHERE form = ?", (form,))


class _Rulings:
    """What people ruled, between forms: every sighting that a ruling is about is a form of its own."""

    def __init__(self, db: sqlite3.Connection, ruled: Ruled) -> None:
        self.forms: set[str] = set()
        self.links: dict[str, set[Link]] = defaultdict(set)
        self.apart: set[frozenset[str]] = set()
        form_of = {key: _form(db, key) for pair in ruled.same | ruled.apart for key in pair}
        self.forms = {f for f in form_of.values() if f is not None}
        for x, y in ruled.apart:
            self.apart.add(frozenset(f for f in (form_of[x], form_of[y]) if f is not None))
        for x, y in ruled.same:
            self._add(form_of[x], form_of[y], RULED, "people ruled that they are one")
        self.allowed = self._allowed()
        by_base: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self.forms):
            base = form.split("#")[0]
            if not base.endswith("|"):
                by_base[base].append(form)
        for base, own in by_base.items():
            stands = db.execute("SELECT 1 FROM entity_form WHERE form = ? AND seen > 0", (base,)).fetchone()
            for a, b in combinations([*([base] if stands else []), *own], 2):
                self._add(a, b, ONE_NAME, "one full name")

    def _allowed(self) -> set[frozenset[str]]:
        """Pairs of full names that may be one entity's whatever stands against it, because people ruled so of bearers."""
        out: set[frozenset[str]] = set()
        done: set[str] = set()
        for form in sorted(self.links):
            group, todo = {form}, [] if form in done else [form]
            while todo:
                new = {f for k in self.links[todo.pop()] for f in (k.a, k.b)} - group
                group |= new
                todo += new
            done |= group
            out |= {frozenset(pair) for pair in combinations(sorted({f.split("#")[0] for f in group}), 2)}
        return out

    def _add(self, a: str | None, b: str | None, score: float, why: str) -> None:
        if a is not None and b is not None and a != b:
            link = Link(min(a, b), max(a, b), score, (why,))
            self.links[a].add(link)
            self.links[b].add(link)


def _form(db: sqlite3.Connection, key: Key) -> str | None:
    row = db.execute("SELECT form FROM entity_sighting WHERE doc = ? AND local = ?", key).fetchone()
    return None if row is None else row[0]


def _mates(db: sqlite3.Connection, form: str) -> set[str]:
    """The forms of the entity that it was in so far: a link that is gone may part them."""
    found = db.execute(
        "SELECT form FROM entity_form WHERE entity = (SELECT entity FROM entity_form WHERE form = ?)", (form,)
    )
    return {f for (f,) in found}


def _component(db: sqlite3.Connection, form: str, rulings: _Rulings) -> tuple[set[str], set[Link]]:
    """All forms that links lead to from this one, and the links."""
    group, links, todo = {form}, set(), [form]
    while todo:
        one = todo.pop()
        found = {
            Link(a, b, score, tuple(msgspec.json.decode(why)))
            for a, b, score, why in db.execute(
                "SELECT a, b, score, why FROM entity_link WHERE a = ? UNION ALL SELECT a, b, score, why FROM entity_link WHERE b = ?",
                (one, one),
            )
        } | rulings.links.get(one, set())
        links |= found
        new = {f for link in found for f in (link.a, link.b)} - group
        group |= new
        todo += new
    return group, links


def _assign(
    db: sqlite3.Connection, changes: Changes, forms: Forms, group: set[str], links: set[Link], rulings: _Rulings
) -> None:
    alive = {f for f in group if forms.bare(f).docs}
    linked = {(k.a, k.b) for k in links}

    def apart(a: str, b: str) -> bool:
        if frozenset((a, b)) in rulings.apart:
            return True
        states = forms.bare(a).state, forms.bare(b).state
        if all(states) and states[0] != states[1] and (min(a, b), max(a, b)) not in linked:
            return frozenset((a.split("#")[0], b.split("#")[0])) not in rulings.allowed
        bases = frozenset((a.split("#")[0], b.split("#")[0]))
        return bases not in rulings.allowed and barred(forms.bare(a), forms.bare(b)) is not None

    for members, held in clusters(alive, [k for k in links if {k.a, k.b} <= alive], apart):
        first = min(members, key=lambda f: ("#" in f, f))
        entity = "ent-" + digest("form", first)
        for form in members:
            _move(db, changes, forms, form, entity, *_reason(forms, form, first, held))
    for form in group - alive:
        row = db.execute("SELECT entity FROM entity_form WHERE form = ?", (form,)).fetchone()
        if row is not None and row[0] is not None:
            changes.entities.add(row[0])


def _reason(forms: Forms, form: str, first: str, held: list[Link]) -> tuple[float, tuple[str, ...]]:
    """Score and reasons for a form's being in its entity: its own name, or the strongest link that holds it there."""
    own = [k for k in held if form in (k.a, k.b)]
    if form != first and own:
        best = min(own, key=lambda k: (-k.score, k.a, k.b))
        return min(best.score, 1.0), best.why
    f = forms.bare(form)
    if f.identifiers:
        return 1.0, ("one identifier",)
    return (1.0, ("nobody else bears the name",)) if f.docs == 1 and not held else (ONE_NAME, ("one full name",))


def _move(
    db: sqlite3.Connection, changes: Changes, forms: Forms, form: str, entity: str, score: float, why: tuple[str, ...]
) -> None:
    """Give the form's sightings their entity where it changed."""
    reasons = msgspec.json.encode(why).decode()
    row = db.execute("SELECT entity, score, why FROM entity_form WHERE form = ?", (form,)).fetchone()
    if row != (entity, score, reasons):
        db.execute(
            "UPDATE entity_form SET entity = ?, score = ?, why = ? WHERE form = ?", (entity, score, reasons, form)
        )
        db.execute(
            "INSERT OR REPLACE INTO entity_member SELECT doc, local, ?, ?, ? FROM entity_sighting WHERE form = ?",
            (entity, score, reasons, form),
        )
    if row[0] != entity:
        changes.moved.add(form)
        changes.entities |= {row[0]} - {None}
        if row[0] is not None:
            changes.rows |= {doc for (doc,) in db.execute("SELECT doc FROM entity_sighting WHERE form = ?", (form,))}
        changes.shorts |= {
            block.removeprefix(SHORT)
            for (block,) in db.execute(
                "SELECT block FROM entity_block WHERE form = ? AND block >= '= ' AND block < '=!'", (form,)
            )
        }
    if form in changes.forms or row != (entity, score, reasons):
        changes.entities.add(entity)
