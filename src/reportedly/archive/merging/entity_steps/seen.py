"""The sightings of changed reports, and the tallies of the forms that they stand for."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import msgspec

from reportedly.archive.merging.entity_steps.changes import SAMPLE, Changes
from reportedly.archive.merging.readings import Readings
from reportedly.archive.store import first_day
from reportedly.merge.entities import possession
from reportedly.merge.entities.forms import of_state
from reportedly.merge.entities.names import plain, tokens
from reportedly.merge.entities.office_holding import Holding, holdings
from reportedly.merge.entities.short_names import office_key
from reportedly.merge.entities.sightings import Sighting, class_of, digest, sightings
from reportedly.merge.ruled import Ruled
from reportedly.records import Reading

Tally = Counter[tuple[str, str, str]]
_json = msgspec.json.Encoder()


def take_in(db: sqlite3.Connection, changes: Changes, readings: Readings, ruled: Ruled) -> None:
    """Put the sightings of the changed reports in the place of those that they had before."""
    about = {key for pair in ruled.same | ruled.apart for key in pair}
    tally: Tally = Counter()
    seen: Counter[str] = Counter()
    before: dict[str, tuple[int, ...]] = {}
    _leave(db, changes, tally, seen, before)
    rows: list[tuple[object, ...]] = []
    offices: list[tuple[object, ...]] = []
    for doc in sorted(changes.docs):
        reading = readings[doc]
        held = holdings(reading)
        told = _in_office(_known_by_office(sightings(reading), held), reading, held)
        found = [_ruled(s, reading) if (doc, s.local) in about else s for s in told]
        for s in found:
            _count(tally, seen, s.form, s.type, s.gender, s.names, s.identifiers, 1)
            if s.form is not None and s.form not in before:
                before[s.form] = sample(db, s.form)
        rows += _rows(doc, reading, found, _texts(db, doc))
        offices += _offices(doc, reading, found, held)
    changes.forms |= set(seen)
    changes.shorts |= {office_key(str(title), str(organization)) for _, _, _, title, _, organization, *_ in offices}
    db.executemany(f"INSERT INTO entity_sighting VALUES ({', '.join('?' * 14)})", rows)
    db.executemany("INSERT INTO entity_office VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", offices)
    _add_up(db, tally, seen)
    for form in changes.forms:
        has = sample(db, form)
        if has != before[form] or not changes.docs.isdisjoint(has):
            changes.sampled.add(form)


def sample(db: sqlite3.Connection, form: str) -> tuple[int, ...]:
    """Rows of the reports that stand for a form."""
    found = db.execute("SELECT DISTINCT doc FROM entity_sighting WHERE form = ? ORDER BY rank LIMIT ?", (form, SAMPLE))
    return tuple(doc for (doc,) in found)


def _leave(
    db: sqlite3.Connection, changes: Changes, tally: Tally, seen: Counter[str], before: dict[str, tuple[int, ...]]
) -> None:
    """Take the changed reports' former sightings away."""
    leaving = []
    for doc in changes.docs:
        leaving += db.execute(
            "SELECT form, type, gender, names, identifiers, entity FROM entity_sighting WHERE doc = ?", (doc,)
        ).fetchall()
        for title, organization in db.execute("SELECT title, organization FROM entity_office WHERE doc = ?", (doc,)):
            changes.shorts.add(office_key(title, organization))
    for form, kind, gender, names, identifiers, entity in leaving:
        _count(tally, seen, form, kind, gender, msgspec.json.decode(names), msgspec.json.decode(identifiers), -1)
        if form is not None and form not in before:
            before[form] = sample(db, form)
        if entity is not None:
            changes.entities.add(entity)
    for table in ("entity_sighting", "entity_office", "entity_member"):
        db.executemany(f"DELETE FROM {table} WHERE doc = ?", [(doc,) for doc in changes.docs])


def _count(
    tally: Tally, seen: Counter[str], form: str | None, kind: str, gender: str, names: Iterable[tuple[str, int]],
    identifiers: Iterable[tuple[str, str]], sign: int,
) -> None:  # fmt: skip
    if form is None:
        return
    seen[form] += sign
    tally[form, "type", kind] += sign
    if gender:
        tally[form, "gender", gender] += sign
    for name, _ in names:
        tally[form, "name", name] += sign
    for key in {plain(name) for name, _ in names}:
        tally[form, "key", key] += sign
    for scheme, value in identifiers:
        tally[form, "identifier", f"{scheme}:{value}"] += sign


def _add_up(db: sqlite3.Connection, tally: Tally, seen: Counter[str]) -> None:
    db.executemany(
        "INSERT INTO entity_tally VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
        [(*key, n) for key, n in tally.items() if n],
    )
    db.executemany(
        "DELETE FROM entity_tally WHERE form = ? AND what = ? AND value = ? AND n = 0",
        [k for k, n in tally.items() if n < 0],
    )
    db.executemany(
        "INSERT INTO entity_form (form, seen) VALUES (?, ?) ON CONFLICT DO UPDATE SET seen = seen + excluded.seen",
        [(form, n) for form, n in seen.items()],
    )


def _ruled(s: Sighting, reading: Reading) -> Sighting:
    """A sighting that people ruled about is a form of its own, so that it can leave or join others alone."""
    mark = digest(reading.document.id, s.start, s.local)
    return replace(
        s, form=f"{s.form or class_of(s.type) + '|'}#{mark}", short=None, names=s.names or ((s.description, 1),)
    )


def _known_by_office(found: list[Sighting], held: list[Holding]) -> list[Sighting]:
    """Those whom the report names by nothing but an office («Qasmara's foreign minister») may be found by that."""
    forms = {s.local: s.form for s in found}
    by_holder = {
        h.holder: h for h in held if h.organization is not None and forms.get(h.organization) and not h.qualifiers
    }
    return [
        replace(s, short=office_key(h.title, forms[h.organization or ""] or ""))
        if s.form is None and s.short is None and s.type == "person" and (h := by_holder.get(s.local)) is not None
        and _definite(s.description, h.title)
        else s
        for s in found
    ]  # fmt: skip


def _in_office(found: list[Sighting], reading: Reading, held: list[Holding]) -> list[Sighting]:
    """Those who are named in full with an office of one state, told from people of their name who hold another's."""
    states: dict[str, set[str]] = {}
    forms = {s.local: s.form or "" for s in found}
    entities = {e.id: e for e in reading.entities}
    for h in held:
        organization = entities.get(h.organization or "")
        if organization is None:
            continue
        if organization.type == "state":
            states.setdefault(h.holder, set()).add(possession.key_of(organization))
        elif "@" in forms[organization.id]:
            states.setdefault(h.holder, set()).add(forms[organization.id].split("@")[1])
    return [
        replace(s, form=of_state(s.form, min(states[s.local])))
        if s.form is not None
        and s.form.startswith("person|")
        and not s.identifiers
        and len(states.get(s.local, ())) == 1
        else s
        for s in found
    ]


_INDEFINITE = frozenset("a an one some any another former ex next future no every each two three several".split())


def _definite(description: str, title: str) -> bool:
    """Whether it speaks of the one holder of an office: not «a minister», «former ministers»."""
    said = tokens(description)
    return (
        bool(said)
        and said[0] not in _INDEFINITE
        and "former" not in said
        and tokens(title)[-1:] != ()
        and tokens(title)[-1] in said
    )


def _texts(db: sqlite3.Connection, doc: int) -> tuple[str | None, list[tuple[int, int, str]]]:
    """The group of copies that a report belongs to, and stretches of it that belong to others."""
    row = db.execute("SELECT copies, parts FROM copy_group WHERE doc = ?", (doc,)).fetchone()
    if row is None:
        return None, []
    return row[0], [(p["start"], p["end"], p["copies"]) for p in msgspec.json.decode(row[1])]


def _rows(
    doc: int, reading: Reading, found: list[Sighting], texts: tuple[str | None, list[tuple[int, int, str]]]
) -> list[tuple[object, ...]]:
    rank = int(digest(reading.document.id)[:15], 16)
    called = [(class_of(s.type), plain(s.names[0][0] if s.names else s.description)) for s in found]
    how_often = Counter(c for s, c in zip(found, called, strict=True) if s.form is None)
    out: list[tuple[object, ...]] = []
    for s, name in zip(found, called, strict=True):
        alone = None
        if s.form is None:
            copies = next((c for start, end, c in texts[1] if start <= s.start < end), texts[0])
            # what a text calls in one way only is the same in the copies of that text
            once = copies is not None and how_often[name] == 1 and name[1]
            alone = "ent-" + (digest(copies, *name) if once else digest(reading.document.id, s.start, s.local))
        names = s.names if s.names or s.form is not None else ((s.description, 1),)
        out.append((
            doc, s.local, s.start, rank, s.type, s.gender, s.form, s.short, s.initial, _json.encode(names).decode(),
            _json.encode(s.identifiers).decode(), _json.encode(s.owners).decode(), alone, None,
        ))  # fmt: skip
    return out


def _offices(doc: int, reading: Reading, found: list[Sighting], held: list[Holding]) -> list[tuple[object, ...]]:
    forms = {s.local: s.form for s in found}
    day = first_day(reading.document.published)
    return [
        (
            doc,
            h.holder,
            forms[h.holder],
            h.title,
            ", ".join(h.qualifiers),
            forms.get(h.organization or "") or "",
            h.start,
            h.end,
            day,
        )
        for h in held
    ]
