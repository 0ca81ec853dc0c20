"""Entities: an index to look names up in, and a page for each."""

import json

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.ask.parties import entities_of, nearest
from reportedly.archive.store import placeholders
from reportedly.errors import UsageError
from reportedly.web.serve import portrait
from reportedly.web.serve.desk import desk, number

PAGE = 60


def index(request: Request) -> Response:
    """Entities by how many reports speak of them, or those that bear a name."""
    own = desk(request)
    name, kind = request.query_params.get("name", "").strip(), request.query_params.get("type", "").strip()
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    near: list[str] = []
    with own.archive() as archive:
        types = own.remembered(archive, ("types of entities",), lambda: _types(archive), keep=True)
        if name:
            try:
                ids = entities_of(archive, [name])
            except UsageError:
                ids, near = [], nearest(archive, name)
            found = own.remembered(archive, ("entities", name, kind), lambda: _ranked(archive, ids, kind))
            total, found = len(found), found[offset : offset + PAGE]
        else:
            total = types.get(kind, 0) if kind else sum(types.values())
            found = own.remembered(archive, ("entities", kind, offset), lambda: _most_named(archive, kind, offset))
        entities = [_tile(archive, i) for i in found]
    return own.page(
        request, "entities.html", entities=entities, total=total, offset=offset, page=PAGE, name=name, kind=kind, near=near, types=types,
    )  # fmt: skip


def show(request: Request) -> Response:
    """Its names, offices over time, who says what of it, what it says, who it is not, and why its parts are taken for one."""
    own = desk(request)
    ident = request.path_params["id"]
    offset = number(request.query_params.get("members", "0"), "members", 0)
    with own.archive() as archive:
        (known, *_) = entities_of(archive, [ident])
        found = own.remembered(archive, ("portrait", known), lambda: portrait.portrait(archive, known))
        members, total = portrait.members(archive, known, offset)
        first = portrait.anchor(archive, known)
    return own.page(
        request, "entity.html", found=found, e=found.entity, members=members, total=total, offset=offset, page=portrait.MEMBERS,
        first=first,
    )  # fmt: skip


def _types(archive: Archive) -> dict[str, int]:
    """How many entities there are of each type."""
    return dict(archive.db.execute("SELECT type, count(*) FROM entity GROUP BY type ORDER BY type").fetchall())


def _most_named(archive: Archive, kind: str, offset: int) -> list[str]:
    where, parameters = (" WHERE type = ?", [kind]) if kind else ("", [])
    rows = archive.db.execute(
        f"SELECT id FROM entity{where} ORDER BY reports DESC, id LIMIT {PAGE} OFFSET ?", [*parameters, offset]
    )
    return [i for (i,) in rows]


def _ranked(archive: Archive, ids: list[str], kind: str) -> list[str]:
    rows: list[tuple[int, str]] = []
    for at in range(0, len(ids), 500):
        some = ids[at : at + 500]
        rows += archive.db.execute(
            f"SELECT reports, id FROM entity WHERE id IN ({placeholders(some)}) AND (type = ? OR ? = '')",
            [*some, kind, kind],
        ).fetchall()
    return [i for _, i in sorted(rows, key=lambda r: (-r[0], r[1]))]


def _tile(archive: Archive, ident: str) -> dict[str, object]:
    name, kind, names, reports = archive.db.execute(
        "SELECT name, type, names, reports FROM entity WHERE id = ?", (ident,)
    ).fetchone()
    return {
        "id": ident,
        "name": name,
        "type": kind,
        "also": [n for n in json.loads(names) if n != name],
        "reports": reports,
    }
