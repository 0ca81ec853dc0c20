"""From a name that somebody types to the entities that bear it."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from reportedly.archive.store import Archive
from reportedly.errors import UsageError
from reportedly.merge.entities.names import key

SUGGESTED = 5


def entities_of(archive: Archive, names: Iterable[str]) -> list[str]:
    """The ids of all entities that bear one of the names, by any of their spellings; an id stands for itself.

    Raises UsageError, with the nearest names there are, for a name that nobody bears.
    """
    found: dict[str, None] = {}
    for name in names:
        ids = _of_one(archive, name)
        if not ids:
            near = ", ".join(f"«{n}»" for n in nearest(archive, name))
            raise UsageError(f"nobody in {archive.path} is called {name!r}" + (f"; there are: {near}" if near else ""))
        found |= dict.fromkeys(ids)
    return list(found)


def _of_one(archive: Archive, name: str) -> list[str]:
    db = archive.db
    if db.execute("SELECT 1 FROM entity WHERE id = ?", (name,)).fetchone():
        return [name]
    rows = db.execute("SELECT DISTINCT entity FROM entity_name WHERE key = ? ORDER BY entity", (key(name),)).fetchall()
    if rows:
        return [e for (e,) in rows]
    # no name is just so: those that have all its words, as «Haddar» has of «Leila Haddar»
    words = key(name).split()
    if not words:
        return []
    where = " AND ".join("' ' || key || ' ' LIKE ? ESCAPE '\\'" for _ in words)
    rows = db.execute(
        f"SELECT DISTINCT entity FROM entity_name WHERE {where} ORDER BY entity", [f"% {_escaped(w)} %" for w in words]
    ).fetchall()
    return [e for (e,) in rows]


def nearest(archive: Archive, name: str) -> list[str]:
    """Up to five names of the archive that look like this one."""
    wanted = key(name)
    begin = wanted[:1]
    rows = archive.db.execute(
        "SELECT DISTINCT key, name FROM entity_name WHERE key >= ? AND key < ? LIMIT 20000",
        (begin, begin + "\U0010ffff"),
    ).fetchall()
    ranked = process.extract(wanted, [k for k, _ in rows], scorer=fuzz.ratio, limit=SUGGESTED, score_cutoff=60)
    return list(dict.fromkeys(rows[index][1] for _, _, index in ranked))


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
