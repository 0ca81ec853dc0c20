"""Sources: who is cited by whom and how often, chains as trees, and the anonymous ones by outlet."""

import json
import sqlite3

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.ask.parties import entities_of
from reportedly.archive.store import placeholders
from reportedly.errors import UsageError
from reportedly.web.serve import chains
from reportedly.web.serve.desk import Desk, desk, number

PAGE, OUTLETS = 50, 30


def index(request: Request) -> Response:
    """Entities that are sources, the most cited first or those of a name; outlets; and sources without a name."""
    own = desk(request)
    name = request.query_params.get("name", "").strip()
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    with own.archive() as archive:
        ranked = ranking(own, archive)
        if name:
            try:
                wanted = set(entities_of(archive, [name]))
            except UsageError:
                wanted = set()
            ranked = [r for r in ranked if r[0] in wanted]
        found = _named(archive.db, ranked[offset : offset + PAGE])
        citing = outlets(own, archive)
        nameless = unnamed(own, archive)
    return own.page(
        request,
        "sources.html",
        sources=found,
        total=len(ranked),
        offset=offset,
        page=PAGE,
        unnamed=nameless,
        outlets=citing,
        name=name,
    )


def show(request: Request) -> Response:
    """The chains of one source, as trees. Raises UsageError where it is none."""
    own = desk(request)
    ident = request.path_params["id"]
    with own.archive() as archive:
        row = archive.db.execute("SELECT name, type FROM entity WHERE id = ?", (ident,)).fetchone()
        if row is None:
            raise UsageError(f"no entity {ident}; it may have changed with a merging: look for it among the sources")
        out, inward = own.remembered(archive, ("chains", ident), lambda: chains.of_source(archive.db, ident, row[0]))
    return own.page(request, "source.html", ident=ident, name=row[0], kind=row[1], out=out, inward=inward)


def outlet(request: Request) -> Response:
    """The chains that one outlet prints, as a tree, and its sources without a name."""
    own = desk(request)
    name = request.query_params.get("name", "").strip()
    with own.archive() as archive:
        tree = own.remembered(archive, ("outlet", name), lambda: chains.of_outlet(archive.db, name))
        nameless = unnamed(own, archive).get(name, [])
        named = archive.db.execute("SELECT 1 FROM document WHERE outlet = ? COLLATE NOCASE", (name,)).fetchone()
    if not tree.tellings:
        raise UsageError(f"{name!r} is no outlet that cites anybody; see all of them under «Sources»")
    return own.page(
        request, "outlet.html", name=name, tree=tree, unnamed=nameless, kind="outlet" if named else "report"
    )


def ranking(own: Desk, archive: Archive) -> list[tuple[str, int, int]]:
    """Id, tellings and own words of every source, the most cited first; kept until the archive changes."""
    return own.remembered(archive, ("sources",), lambda: _ranking(archive.db), keep=True)


def outlets(own: Desk, archive: Archive) -> list[tuple[str, int]]:
    """Outlets and how many of their tellings have a source, the most first; kept until the archive changes."""
    return own.remembered(archive, ("outlets",), lambda: _outlets(archive.db), keep=True)


def unnamed(own: Desk, archive: Archive) -> dict[str, list[tuple[str, int]]]:
    """Sources without a name by outlet, the most frequent first; kept until the archive changes."""
    return own.remembered(archive, ("unnamed",), lambda: _unnamed(archive.db), keep=True)


def _ranking(db: sqlite3.Connection) -> list[tuple[str, int, int]]:
    """Id, tellings and own words of every source, the most cited first."""
    rows = db.execute("SELECT entity, count(*), sum(position = 0) FROM telling_source GROUP BY entity").fetchall()
    return sorted(rows, key=lambda r: (-r[1], r[0]))


def _named(db: sqlite3.Connection, ranking: list[tuple[str, int, int]]) -> list[dict[str, object]]:
    ids = [ident for ident, *_ in ranking]
    known = {
        i: (n, t) for i, n, t in db.execute(f"SELECT id, name, type FROM entity WHERE id IN ({placeholders(ids)})", ids)
    }
    return [
        {"id": i, "name": known[i][0], "type": known[i][1], "told": told, "own": own}
        for i, told, own in ranking
        if i in known
    ]


def _outlets(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Outlets and how many of their tellings have a source, the most first."""
    return db.execute(
        "SELECT coalesce(d.outlet, d.file, d.id), count(*) FROM telling t JOIN document d USING (doc) WHERE t.chain <> '[]'"
        f" GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {OUTLETS}"
    ).fetchall()


def _unnamed(db: sqlite3.Connection) -> dict[str, list[tuple[str, int]]]:
    """The words for innermost sources that are no entity with a name, by outlet, the most frequent first."""
    found: dict[tuple[str, str], int] = {}
    for outlet, chain, count in db.execute(
        "SELECT coalesce(d.outlet, d.file, d.id), t.chain, count(*) FROM telling t JOIN document d USING (doc)"
        " WHERE t.chain <> '[]' AND NOT EXISTS (SELECT 1 FROM telling_source x WHERE x.doc = t.doc AND x.local = t.local"
        " AND x.position = 0) GROUP BY 1, 2"
    ):
        words = json.loads(chain)[0]
        key = outlet, words[0] if words else "unnamed"
        found[key] = found.get(key, 0) + count
    by_outlet: dict[str, list[tuple[str, int]]] = {}
    for (outlet, words), count in sorted(found.items(), key=lambda x: (-x[1], x[0])):
        by_outlet.setdefault(outlet, []).append((words, count))
    return by_outlet
