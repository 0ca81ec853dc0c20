"""Entities: an index to look names up in, and a page for each."""

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive.ask.parties import entities_of, nearest
from reportedly.archive.ask.show import ShownEntity, shown
from reportedly.archive.exports import entity
from reportedly.errors import UsageError
from reportedly.web.serve.desk import desk, number

PAGE = 60


def index(request: Request) -> Response:
    """Entities by how many reports speak of them, or those that bear a name."""
    own = desk(request)
    name, kind = request.query_params.get("name", "").strip(), request.query_params.get("type", "").strip()
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    near: list[str] = []
    with own.archive() as archive:
        if name:
            try:
                ids = entities_of(archive, [name])
            except UsageError:
                ids, near = [], nearest(archive, name)
            total = len(ids)
            ids = ids[offset : offset + PAGE]
        else:
            where, parameters = (" WHERE type = ?", [kind]) if kind else ("", [])
            (total,) = archive.db.execute(f"SELECT count(*) FROM entity{where}", parameters).fetchone()
            rows = archive.db.execute(
                f"SELECT id FROM entity{where} ORDER BY reports DESC, id LIMIT {PAGE} OFFSET ?", [*parameters, offset]
            )
            ids = [i for (i,) in rows]
        found = [entity(archive, i) for i in ids]
        types = [t for (t,) in archive.db.execute("SELECT DISTINCT type FROM entity ORDER BY type")]
    return own.page(
        request, "entities.html", entities=found, total=total, offset=offset, page=PAGE, name=name, kind=kind, near=near, types=types,
    )  # fmt: skip


def show(request: Request) -> Response:
    """Its names and offices, what it says, what is said of it, and why its parts are taken for one."""
    own = desk(request)
    with own.archive() as archive:
        (found, *_) = (x for x in shown(archive, "entity", request.path_params["id"]) if isinstance(x, ShownEntity))
        apart = archive.db.execute(
            "SELECT DISTINCT o.id, o.name FROM entity_name n JOIN entity_name m ON m.key = n.key AND m.entity <> n.entity"
            " JOIN entity o ON o.id = m.entity WHERE n.entity = ? ORDER BY o.name LIMIT 20", (found.entity.id,),
        ).fetchall()  # fmt: skip
    return own.page(request, "entity.html", found=found, apart=apart)
