"""Reports: an index, each with its marks and stories, and two copies side by side."""

import msgspec
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from reportedly import edtf
from reportedly.archive import Archive
from reportedly.archive.decisions import in_force
from reportedly.archive.decisions.evidence import resolve
from reportedly.archive.decisions.mending import applied
from reportedly.archive.exports import report, text_of
from reportedly.archive.store import EPOCH
from reportedly.errors import UsageError
from reportedly.records import Report
from reportedly.web.page import script_json
from reportedly.web.serve.across import across
from reportedly.web.serve.desk import desk, number
from reportedly.web.serve.likeness import Piece, compared
from reportedly.web.serve.words import quoted
from reportedly.web.view import page_view

PAGE = 60


def index(request: Request) -> Response:
    """Reports, newest first, or those that hold some words, stood in an outlet, or came out between two days."""
    own = desk(request)
    words, outlet, since, until = (
        request.query_params.get(k, "").strip() for k in ("text", "outlet", "since", "until")
    )
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    with own.archive() as archive:
        found, parameters = "FROM document d WHERE 1", list[object]()
        if words:
            found, parameters = (
                "FROM document_text f JOIN document d ON d.doc = f.rowid WHERE document_text MATCH ?",
                [quoted(words)],
            )
        if outlet:
            found, parameters = f"{found} AND d.outlet = ? COLLATE NOCASE", [*parameters, outlet]
        for value, condition in ((since, "d.day >= ?"), (until, "d.day <= ?")):
            if value:
                found, parameters = (
                    f"{found} AND {condition}",
                    [*parameters, _day(value, last=condition.endswith("<= ?"))],
                )
        (total,) = archive.db.execute(f"SELECT count(*) {found}", parameters).fetchone()
        rows = archive.db.execute(
            f"SELECT d.id {found} ORDER BY d.day IS NULL, d.day DESC, d.id LIMIT {PAGE} OFFSET ?", [*parameters, offset]
        )
        reports = [report(archive, i) for (i,) in rows]
    return own.page(
        request,
        "reports.html",
        reports=reports,
        total=total,
        offset=offset,
        page=PAGE,
        words=words,
        outlet=outlet,
        since=since,
        until=until,
    )


def _day(value: str, *, last: bool) -> int:
    days = edtf.days(value)
    edge = None if days is None else days.last if last else days.first
    if edge is None:
        raise UsageError(f"{value!r} is no date; write it as 2031-05-14, 2031-05 or 2031")
    return (edge - EPOCH).days


def show(request: Request) -> Response:
    """The text with all that was read in it and people mended, each statement with its story across reports."""
    own = desk(request)
    ident = request.path_params["id"]
    with own.archive() as archive:
        ident = _known(archive, ident)
        found = report(archive, ident)
        copies = [report(archive, other) for other in _copies(archive, found)]
        rulings = own.remembered(archive, ("in force",), lambda: in_force(archive), keep=True)
        mine = [d for d in rulings if d.kind in ("right", "wrong", "mended") and d.subject[0].document == ident]
        raw = archive.reading(archive.row(ident))
        reading = applied(raw, mine)
        data = msgspec.to_builtins(page_view([reading], found.title or found.file))
        stories = across(archive, ident)
    ruled = {resolve(raw, d.subject[0]): f"{d.kind}, says {d.who}" for d in mine if d.subject[0].layer == "statement"}
    url = request.app.url_path_for
    for statement in data["reports"][0]["statements"]:
        story = stories.get(statement["id"])
        if story is not None:
            elsewhere = [
                {"name": name, "href": f"{url('report', id=other)}#s={local}"}
                for name, other, local in story["elsewhere"]
            ]
            statement["across"] = story | {"href": str(url("story", id=story["id"])), "elsewhere": elsewhere}
        statement["ruled"] = ruled.get(statement["id"])
    out = len(raw.statements) - len(reading.statements)
    return own.page(request, "report.html", found=found, copies=copies, data=Markup(script_json(data)), out=out)


def _known(archive: Archive, ident: str) -> str:
    """The id of the report of that id, or of the first of that file name. Raises UsageError where there is none."""
    row = archive.db.execute(
        "SELECT id FROM document WHERE id = ? OR file = ? ORDER BY id LIMIT 1", (ident, ident)
    ).fetchone()
    if row is None:
        raise UsageError(f"no report {ident}")
    return str(row[0])


def _copies(archive: Archive, found: Report) -> list[str]:
    """The ids of the other copies of its text."""
    return [i for (i,) in archive.db.execute(
        "SELECT d.id FROM copy_group g JOIN document d USING (doc) WHERE g.copies = ? AND d.id <> ? ORDER BY d.id", (found.copies, found.id)
    )]  # fmt: skip


def compare(request: Request) -> Response:
    """Two copies of a text side by side, what corresponds on one line."""
    own = desk(request)
    ids = request.path_params["id"], request.path_params["other"]
    with own.archive() as archive:
        try:
            both = [report(archive, i) for i in ids]
            texts = [text_of(archive, i) for i in ids]
        except KeyError as error:
            raise UsageError(f"no report {error}") from None
    lines: list[tuple[list[Piece], list[Piece]]] = compared(*texts)
    return own.page(request, "compare.html", one=both[0], other=both[1], lines=lines)
