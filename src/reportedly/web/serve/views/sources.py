"""Sources: who is cited by whom and how often, and the anonymous ones by outlet."""

import json
import sqlite3

from starlette.requests import Request
from starlette.responses import Response

from reportedly.web.serve.desk import desk, number

PAGE = 60


def index(request: Request) -> Response:
    """Entities that are sources, the most cited first, each with the outlets that cite it and whom it passes on."""
    own = desk(request)
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    with own.archive() as archive:
        total, found = own.remembered(archive, ("sources", offset), lambda: _named(archive.db, offset))
        unnamed = own.remembered(archive, ("unnamed",), lambda: _unnamed(archive.db))
    return own.page(request, "sources.html", sources=found, total=total, offset=offset, page=PAGE, unnamed=unnamed)


def _named(db: sqlite3.Connection, offset: int) -> tuple[int, list[dict[str, object]]]:
    """How many sources have a name, and a page of them."""
    (total,) = db.execute("SELECT count(DISTINCT entity) FROM telling_source").fetchone()
    rows = db.execute(
        "SELECT x.entity, e.name, e.type, count(*) AS told, sum(x.position = 0), count(DISTINCT x.doc)"
        " FROM telling_source x JOIN entity e ON e.id = x.entity GROUP BY x.entity ORDER BY told DESC, x.entity"
        f" LIMIT {PAGE} OFFSET ?", (offset,),
    ).fetchall()  # fmt: skip
    return total, [
        {
            "id": ident, "name": name, "type": kind, "told": told, "own": own_words, "reports": reports,
            "outlets": _outlets(db, ident), "passes_on": _next(db, ident, inward=True), "through": _next(db, ident, inward=False),
        }
        for ident, name, kind, told, own_words, reports in rows
    ]  # fmt: skip


def _unnamed(db: sqlite3.Connection) -> dict[str, list[tuple[str, int]]]:
    """The words for innermost sources that are no entity with a name, by outlet, the most frequent first."""
    found: dict[tuple[str, str], int] = {}
    for outlet, chain, count in db.execute(
        "SELECT coalesce(d.outlet, d.file, d.id), t.chain, count(*) FROM telling t JOIN document d USING (doc)"
        " WHERE t.chain <> '[]' AND NOT EXISTS (SELECT 1 FROM telling_source x WHERE x.doc = t.doc AND x.local = t.local"
        " AND x.position = 0) GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 2000"
    ):
        words = json.loads(chain)[0]
        key = outlet, words[0] if words else "unnamed"
        found[key] = found.get(key, 0) + count
    by_outlet: dict[str, list[tuple[str, int]]] = {}
    for (outlet, words), count in sorted(found.items(), key=lambda x: (-x[1], x[0])):
        by_outlet.setdefault(outlet, []).append((words, count))
    return by_outlet


def _outlets(db: sqlite3.Connection, ident: str) -> list[tuple[str, int]]:
    return db.execute(
        "SELECT coalesce(d.outlet, d.file, d.id), count(*) FROM telling_source x JOIN document d USING (doc)"
        " WHERE x.entity = ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8", (ident,),
    ).fetchall()  # fmt: skip


def _next(db: sqlite3.Connection, ident: str, *, inward: bool) -> list[tuple[str, str, int]]:
    """The sources one link further in, whom it passes on, or further out, through whom it is known."""
    step = -1 if inward else 1
    return db.execute(
        "SELECT e.id, e.name, count(*) FROM telling_source x JOIN telling_source y ON y.doc = x.doc AND y.local = x.local"
        " AND y.position = x.position + ? JOIN entity e ON e.id = y.entity WHERE x.entity = ?"
        " GROUP BY e.id ORDER BY 3 DESC, 1 LIMIT 8", (step, ident),
    ).fetchall()  # fmt: skip
