"""The rows of entities and their names."""

import sqlite3
from collections import Counter

import msgspec

from reportedly.archive.merging.entity_steps.changes import Changes
from reportedly.archive.merging.entity_steps.linked import SHORT
from reportedly.merge.entities.forms import without_state
from reportedly.merge.entities.institutions import institution, is_only_capital
from reportedly.merge.entities.names import key, plain
from reportedly.merge.entities.portraits import merged_offices, ordered_names
from reportedly.merge.entities.sightings import class_of
from reportedly.merge.ruled import Ruled
from reportedly.records import Office

_json = msgspec.json.Encoder()


def write(db: sqlite3.Connection, changes: Changes, ruled: Ruled) -> None:
    """Write every touched entity anew, or take it away where nothing is left of it."""
    given = _given(db, ruled)
    todo = changes.entities | set(given) | _neighbours(db, changes)
    for entity in sorted(todo):
        _write(db, entity, given.get(entity))


def _given(db: sqlite3.Connection, ruled: Ruled) -> dict[str, str]:
    """The names that people gave, by entity; of several that of the report whose id comes last."""
    found = []
    for (doc, local), name in ruled.names.items():
        row = db.execute(
            "SELECT d.id, m.entity FROM entity_member m JOIN document d ON d.doc = m.doc WHERE m.doc = ? AND m.local = ?",
            (doc, local),
        ).fetchone()
        if row is not None:
            found.append((row[0], local, row[1], name))
    return {entity: name for _, _, entity, name in sorted(found)}


def _neighbours(db: sqlite3.Connection, changes: Changes) -> set[str]:
    """Entities whose rows speak of touched ones: holders of an office there, and those that share a name."""
    out: set[str] = set()
    for form in changes.moved:
        for (entity,) in db.execute(
            "SELECT DISTINCT m.entity FROM entity_office o JOIN entity_member m ON m.doc = o.doc AND m.local = o.local "
            "WHERE o.organization = ?",
            (form,),
        ):
            out.add(entity)
    for form in changes.forms | changes.moved:
        name = without_state(form).split("|", 1)[1].split("#")[0]
        for (entity,) in db.execute("SELECT DISTINCT entity FROM entity_name WHERE key = ?", (key(name),)):
            out.add(entity)
        if "@" in name:
            for (entity,) in db.execute(
                "SELECT DISTINCT f.entity FROM entity_block b JOIN entity_form f ON f.form = b.form WHERE b.block = ?",
                (f"{SHORT}group|{name.split('@')[0]}@",),
            ):
                out.add(entity)
    return out


def _write(db: sqlite3.Connection, entity: str, given: str | None) -> None:
    forms = [f for (f,) in db.execute("SELECT form FROM entity_form WHERE entity = ? ORDER BY form", (entity,))]
    short = db.execute("SELECT doc, type, short, names FROM entity_sighting WHERE entity = ?", (entity,)).fetchall()
    db.execute("DELETE FROM entity_name WHERE entity = ?", (entity,))
    if not forms and not short:
        db.execute("DELETE FROM entity WHERE id = ?", (entity,))
        return
    types: Counter[str] = Counter()
    names: Counter[str] = Counter()
    said: Counter[str] = Counter()
    identifiers: dict[str, str] = {}
    for form in forms:
        for what, value, n in db.execute("SELECT what, value, n FROM entity_tally WHERE form = ?", (form,)):
            if what == "type":
                types[value] += n
            elif what == "name":
                names[value] += n
            elif what == "identifier":
                scheme, _, code = value.partition(":")
                identifiers[scheme] = code
    for _, kind, known_by, written in short:
        if not forms:
            types[kind] += 1
        if not forms or (known_by is not None and not known_by.startswith("office|")):
            said.update(name for name, _ in msgspec.json.decode(written))
    kind = min(types, key=lambda t: (-types[t], t))
    every = names + said
    kept = every
    if forms:
        lent = _lent(db, entity, names) | _anybodys(db, entity, forms, names)
        kept = Counter({name: n for name, n in every.items() if name not in lent}) or every
        (reports,) = db.execute("SELECT count(DISTINCT doc) FROM entity_member WHERE entity = ?", (entity,)).fetchone()
    else:
        reports = len({doc for doc, *_ in short})
    best = ordered_names(kept, class_of(kind))  # type: ignore[arg-type]
    if given is not None:
        best = [given, *(n for n in best if n != given)]
    lists = [_json.encode(v).decode() for v in (best, dict(sorted(identifiers.items())), _offices(db, forms, entity))]
    db.execute("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)", (entity, kind, best[0], *lists, reports))
    if forms or any(known_by is not None for _, _, known_by, _ in short):
        found = {(key(n), entity, n) for n in [*every, best[0]]}
        db.executemany("INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?)", sorted(row for row in found if row[0]))


def _lent(db: sqlite3.Connection, entity: str, names: Counter[str]) -> set[str]:
    """Names that are more often another entity's own: a capital's that stands for a state, a river's in a group's."""
    out = set()
    for name, n in names.items():
        for kind in ("group", "person"):
            row = db.execute(
                "SELECT seen, entity FROM entity_form WHERE form = ?", (f"{kind}|{plain(name)}",)
            ).fetchone()
            if row is not None and row[1] != entity and (row[0] > n or is_only_capital(name)):
                out.add(name)
    return out


def _anybodys(db: sqlite3.Connection, entity: str, forms: list[str], names: Counter[str]) -> set[str]:
    """An institution's names without a country where reports more often, or as often, mean another country's by them."""
    core = next((f.split("@")[0] for f in forms if "@" in f), None)
    bare = {n for n in names if (found := institution(n)) is not None and found.owner is None}
    if core is None or not bare:
        return set()
    uses: Counter[str] = Counter()
    for other, value, n in db.execute(
        "SELECT f.entity, t.value, t.n FROM entity_block b JOIN entity_form f ON f.form = b.form JOIN entity_tally t ON t.form = b.form "
        "WHERE b.block = ? AND t.what = 'name'",
        (f"{SHORT}{core}@",),
    ):
        found = institution(value)
        if found is not None and found.owner is None:
            uses[other] += n
    own = uses.pop(entity, 0)
    return bare if own <= max(uses.values(), default=-1) else set()


def _offices(db: sqlite3.Connection, forms: list[str], entity: str) -> list[object]:
    columns = 'o.title, o.qualifiers, f.entity, o.start, o."end"'
    rows: list[tuple[str, str, str | None, str | None, str | None]] = []
    for form in forms:
        rows += db.execute(
            f"SELECT DISTINCT {columns} FROM entity_office o LEFT JOIN entity_form f ON f.form = o.organization WHERE o.form = ?",
            (form,),
        )
    rows += db.execute(
        f"SELECT DISTINCT {columns} FROM entity_sighting s JOIN entity_office o ON o.doc = s.doc AND o.local = s.local "
        "LEFT JOIN entity_form f ON f.form = o.organization WHERE s.entity = ?",
        (entity,),
    )
    offices = [
        Office(title=t, organization=o, qualifiers=tuple(q.split(", ")) if q else (), start=a, end=b)
        for t, q, o, a, b in rows
    ]
    return [msgspec.to_builtins(o) for o in merged_offices(offices)]
