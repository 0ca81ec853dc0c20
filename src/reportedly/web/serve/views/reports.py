"""Reports: an index, each with its marks and stories, and two copies side by side."""

import msgspec
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive.ask.show import ShownReport, shown
from reportedly.archive.exports import report, text_of
from reportedly.errors import UsageError
from reportedly.web.page import script_json
from reportedly.web.serve.across import across
from reportedly.web.serve.desk import desk, number
from reportedly.web.serve.likeness import Piece, compared
from reportedly.web.view import page_view

PAGE = 60


def index(request: Request) -> Response:
    """Reports, newest first, or those that hold some words."""
    own = desk(request)
    words = request.query_params.get("text", "").strip()
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    with own.archive() as archive:
        if words:
            found, parameters = (
                "FROM document_text f JOIN document d ON d.doc = f.rowid WHERE document_text MATCH ?",
                [_quoted(words)],
            )
        else:
            found, parameters = "FROM document d WHERE 1", []
        (total,) = archive.db.execute(f"SELECT count(*) {found}", parameters).fetchone()
        rows = archive.db.execute(
            f"SELECT d.id {found} ORDER BY d.day IS NULL, d.day DESC, d.id LIMIT {PAGE} OFFSET ?", [*parameters, offset]
        )
        reports = [report(archive, i) for (i,) in rows]
    return own.page(request, "reports.html", reports=reports, total=total, offset=offset, page=PAGE, words=words)


def show(request: Request) -> Response:
    """The text with all that was read in it, each statement with its story across reports."""
    own = desk(request)
    ident = request.path_params["id"]
    with own.archive() as archive:
        found = next((x for x in shown(archive, "report", ident) if isinstance(x, ShownReport)), None)
        if found is None:
            raise UsageError(f"no report {ident}")
        reading = archive.reading(archive.row(found.report.id))
        data = msgspec.to_builtins(page_view([reading], found.report.title or found.report.file))
        stories = across(archive, found.report.id)
    url = request.app.url_path_for
    for statement in data["reports"][0]["statements"]:
        story = stories.get(statement["id"])
        if story is not None:
            statement["across"] = story | {"href": str(url("story", id=story["id"]))}
    return own.page(request, "report.html", found=found, data=Markup(script_json(data)))


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


def _quoted(words: str) -> str:
    """Each word as FTS5 takes it literally, all of them wanted."""
    return " ".join('"' + w.replace('"', '""') + '"' for w in words.split())
