"""Short names and offices that stand without a full name: whom they mean, report by report."""

import sqlite3
from dataclasses import dataclass, replace

import msgspec

from reportedly.archive.merging.entity_steps.changes import SAMPLE, Changes
from reportedly.archive.merging.entity_steps.forms import Forms
from reportedly.archive.merging.entity_steps.linked import SHORT
from reportedly.merge.entities.forms import Office
from reportedly.merge.entities.short_names import Candidate, Choice, Short, choose, holder

MOST = 60
"""Full names beyond which a short one is nobody's: «the council», a surname that hundreds bear."""

COPIES = 50
"""Copies of a text that are looked into for a full name: those whose ids come first."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A sighting without a full name, as it is stored."""

    doc: int
    local: str
    short: str | None
    initial: str
    owners: str
    alone: str
    entity: str | None
    score: float | None
    why: str | None
    gender: str

    @property
    def owner_keys(self) -> list[str]:
        """The states that the report speaks of."""
        return [owner for owner, _ in msgspec.json.decode(self.owners)] if self.owners != "[]" else []


def resolve(db: sqlite3.Connection, changes: Changes, forms: Forms) -> None:
    """Decide anew for every short name whose report or whose candidates changed; the rest stay themselves."""
    resolver = _Resolver(db, forms)
    seen: set[tuple[int, str]] = set()
    for doc in sorted(changes.docs | resolver.copies_of_all(changes.docs)):
        for row in _rows(db, "s.doc = ? AND s.form IS NULL", doc):
            seen.add((row.doc, row.local))
            _settle(db, changes, row, resolver.choice(row))
    for short in sorted(changes.shorts | changes.company):
        if resolver.stays_nobodys(short, changes.bearers[short]):
            continue
        for row in _rows(db, "s.short = ?", short):
            if (row.doc, row.local) in seen or (short not in changes.shorts and resolver.told(row) is not None):
                continue  # whom a report itself tells does not depend on other reports
            _settle(db, changes, row, resolver.choice(row))


def _rows(db: sqlite3.Connection, where: str, value: object) -> list[_Row]:
    found = db.execute(
        "SELECT s.doc, s.local, s.short, s.initial, s.owners, s.alone, s.entity, m.score, m.why, s.gender FROM entity_sighting s "
        f"LEFT JOIN entity_member m ON m.doc = s.doc AND m.local = s.local WHERE {where}",
        (value,),
    )
    return [_Row(*row) for row in found]


def _settle(db: sqlite3.Connection, changes: Changes, row: _Row, choice: Choice | None) -> None:
    entity = row.alone if choice is None else choice.entity
    why = msgspec.json.encode(("stands for itself",) if choice is None else choice.why).decode()
    score = 1.0 if choice is None else choice.score
    if entity != row.entity:
        changes.entities |= {entity} | ({row.entity} if row.entity is not None else set())
        changes.rows.add(row.doc)
        db.execute("UPDATE entity_sighting SET entity = ? WHERE doc = ? AND local = ?", (entity, row.doc, row.local))
    elif row.doc in changes.docs:
        changes.entities.add(entity)
    if (entity, score, why) != (row.entity, row.score, row.why):
        db.execute(
            "INSERT OR REPLACE INTO entity_member VALUES (?, ?, ?, ?, ?)", (row.doc, row.local, entity, score, why)
        )


class _Resolver:
    """Candidates for short names, each found once during one update."""

    def __init__(self, db: sqlite3.Connection, forms: Forms) -> None:
        self.db = db
        self.forms = forms
        self._candidates: dict[str, list[Candidate]] = {}
        self._full: dict[int, frozenset[str]] = {}
        self._surnames: dict[int, frozenset[str]] = {}
        self._copies: dict[int, tuple[int, ...]] = {}
        self._entity: dict[str, str] = {}
        self._institutions: dict[str, Candidate | None] = {}

    def choice(self, row: _Row) -> Choice | None:
        """Whom the short name means; None where it stays alone."""
        if row.short is None:
            return None
        if row.short.startswith("office|"):
            return self._holder(row)
        return self.told(row) or self._weigh(row, self.candidates(row.short))

    def told(self, row: _Row) -> Choice | None:
        """The institution that the report itself tells by the states it speaks of; None where it does not, and for all else."""
        return None if row.short is None else self._weigh(row, self.owned(row.short, row.owner_keys))

    def _weigh(self, row: _Row, candidates: list[Candidate]) -> Choice | None:
        """The one of the candidates that the report's evidence points to."""
        if not candidates or row.short is None:
            return None
        owners = tuple(map(tuple, msgspec.json.decode(row.owners)))
        here = self.full(row.doc)
        copies = frozenset().union(*(self.full(doc) for doc in self.copies(row.doc)))
        offices = frozenset(
            self.db.execute(
                "SELECT DISTINCT title, qualifiers, organization FROM entity_office WHERE doc = ? AND local = ?",
                (row.doc, row.local),
            )
        )
        near = self.forms.around(row.doc) if row.short.endswith("@") else self.forms.near(row.doc)
        beside = (
            self.surnames(row.doc) - {row.short.split("|", 1)[1]} if row.short.startswith("person|") else frozenset()
        )
        short = Short(row.short, row.initial, near, offices, owners, row.gender, beside)
        both = here | copies
        placed = [
            c
            if c.forms.isdisjoint(both)
            else replace(c, here=not c.forms.isdisjoint(here), copies=not c.forms.isdisjoint(copies))
            for c in candidates
        ]
        return choose(short, placed)

    def stays_nobodys(self, short: str, more: int) -> bool:
        """Whether too many bear the name, as too many did when they were ``more`` fewer: nothing changes for who uses it."""
        if short.startswith("office|") or short.endswith("@"):
            return False
        least = MOST + max(0, more)
        found = self.db.execute(
            "SELECT 1 FROM entity_block WHERE block = ? LIMIT 1 OFFSET ?", (SHORT + short, least)
        ).fetchone()
        return found is not None

    def candidates(self, short: str) -> list[Candidate]:
        """The entities that may be called that for short; none where too many may."""
        found = self._candidates.get(short)
        if found is None:
            found = self._candidates[short] = self._find(short)
        return found

    def owned(self, short: str, owners: list[str]) -> list[Candidate]:
        """The institutions of these states; their reports need not be looked into, as the report itself says whose it is."""
        out = []
        for form in (short + owner for owner in owners):
            if form not in self._institutions:
                row = self.db.execute("SELECT entity FROM entity_form WHERE form = ? AND seen > 0", (form,)).fetchone()
                self._institutions[form] = None if row is None else Candidate(row[0], frozenset({form}))
            found = self._institutions[form]
            if found is not None:
                out.append(found)
        return out

    def _find(self, short: str) -> list[Candidate]:
        bearers = self.db.execute(
            "SELECT form FROM entity_block WHERE block = ? LIMIT ?", (SHORT + short, MOST + 1)
        ).fetchall()
        if len(bearers) > MOST:
            return []
        by_entity: dict[str, set[str]] = {}
        if short.startswith("person|"):  # only where no person bears the name can a place be meant
            bearers = [b for b in bearers if b[0].startswith("person|")] or bearers
        owned = short.endswith("@")
        for (form,) in bearers:
            by_entity.setdefault(self.entity(form), set()).add(form)
        name = short.split("|", 1)[1]
        out = []
        for entity, group in sorted(by_entity.items()):
            whole = [self.forms.whole(f) for f in sorted(group)]
            company: frozenset[str] = frozenset().union(
                *(self.forms.surroundings(f.id) if owned else f.company for f in whole)
            )
            offices: frozenset[Office] = frozenset().union(*(f.offices for f in whole))
            given = short.startswith("person|") and all(f.kind == "person" and f.words[-1] != name for f in whole)
            genders = {f.gender for f in whole} - {""}
            gender = genders.pop() if len(genders) == 1 else ""
            docs = min(sum(f.docs for f in whole), SAMPLE)
            out.append(Candidate(entity, frozenset(group), company, offices, given=given, gender=gender, docs=docs))
        return out

    def _holder(self, row: _Row) -> Choice | None:
        """The one person who other reports around that day say holds the office."""
        _, title, organization = (row.short or "").split("|", 2)
        day = self._day(row)
        found = self.db.execute(
            "SELECT DISTINCT form, day FROM entity_office WHERE organization = ? AND title = ? AND qualifiers = '' "
            "AND form LIKE 'person|%' AND form NOT LIKE '%#%'",
            (organization, title),
        )
        return holder(title, day, {(self.entity(form), other) for form, other in found})

    def _day(self, row: _Row) -> int | None:
        found = self.db.execute("SELECT day FROM document WHERE doc = ?", (row.doc,)).fetchone()
        return None if found is None else found[0]

    def entity(self, form: str) -> str:
        """The entity that a form is."""
        found = self._entity.get(form)
        if found is None:
            (found,) = self.db.execute("SELECT entity FROM entity_form WHERE form = ?", (form,)).fetchone()
            self._entity[form] = found
        return found

    def full(self, doc: int) -> frozenset[str]:
        """All forms that a report names."""
        found = self._full.get(doc)
        if found is None:
            found = self._full[doc] = frozenset(
                f
                for (f,) in self.db.execute(
                    "SELECT form FROM entity_sighting WHERE doc = ? AND form IS NOT NULL", (doc,)
                )
            )
        return found

    def surnames(self, doc: int) -> frozenset[str]:
        """The surnames of those whom a report names without more."""
        found = self._surnames.get(doc)
        if found is None:
            rows = self.db.execute(
                "SELECT short FROM entity_sighting WHERE doc = ? AND form IS NULL AND short LIKE 'person|%'", (doc,)
            )
            found = self._surnames[doc] = frozenset(short.split("|", 1)[1] for (short,) in rows)
        return found

    def copies(self, doc: int) -> tuple[int, ...]:
        """Rows of other copies of the report's text."""
        found = self._copies.get(doc)
        if found is None:
            rows = self.db.execute(
                "SELECT g.doc FROM copy_group g JOIN document d ON d.doc = g.doc "
                "WHERE g.copies = (SELECT copies FROM copy_group WHERE doc = ?) ORDER BY d.id LIMIT ?",
                (doc, COPIES),
            )
            found = self._copies[doc] = tuple(other for (other,) in rows if other != doc)
        return found

    def copies_of_all(self, docs: set[int]) -> set[int]:
        """Rows of all copies of these reports."""
        return {other for doc in docs for other in self.copies(doc)}
