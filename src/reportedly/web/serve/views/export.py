"""What a view shows, as a file of any format."""

import csv
import io

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive, exports
from reportedly.archive.ask import Question
from reportedly.archive.decisions import decisions
from reportedly.errors import UsageError
from reportedly.export.formats import FORMATS
from reportedly.export.source import Source
from reportedly.export.tables import harmless
from reportedly.web.serve.desk import Desk, desk, question

MOST = 500
"""Stories in a file of a filtered view; without a filter there is no limit, and the command has none either."""

_ENDINGS = {"ftm": "ftm.jsonl", "stix": "stix.json", "gexf": "gexf", "graphml": "graphml", "timelinejs": "timeline.json",
            "geojson": "geojson", "annotations": "annotations.jsonl", "jsonld": "jsonld", "jsonl": "stories.jsonl"}  # fmt: skip


def download(request: Request) -> Response:
    """A file with the stories that the address asks for; «jsonl» is our own form, the others are the command's."""
    own = desk(request)
    form = request.path_params["form"]
    asked: Question | None = question(request, limit=MOST)
    assert asked is not None
    if asked.empty:
        asked = None
    out = io.BytesIO()
    with own.archive() as archive:
        source = Source(archive, asked)
        if form == "jsonl":
            encoder = msgspec.json.Encoder()
            for story in source.stories():
                out.write(encoder.encode(story) + b"\n")
        elif form in FORMATS:
            try:
                FORMATS[form].write(source, out)
            except ImportError as error:
                raise UsageError(
                    f"{form} needs {error.name}: pip install 'reportedly[{FORMATS[form].extra}]'"
                ) from error
        else:
            raise UsageError(f"{form!r} is no format; choose from: jsonl, {', '.join(FORMATS)}")
    return _file(own, out, _ENDINGS.get(form, form.replace("-", ".")))


LISTS = ("entities", "reports", "decisions", "sources")


def listed(request: Request) -> Response:
    """All of one kind as a file: entities, reports and decisions as JSON lines of our own form, sources as CSV."""
    own = desk(request)
    form = request.path_params["form"]
    if form not in LISTS:
        raise UsageError(f"{form!r} is no list; choose from: {', '.join(LISTS)}")
    out = io.BytesIO()
    with own.archive() as archive:
        if form == "sources":
            _sources(archive, out)
        else:
            make = {"entities": exports.entities, "reports": exports.reports, "decisions": decisions}[form]
            encoder = msgspec.json.Encoder()
            for record in make(archive):
                out.write(encoder.encode(record) + b"\n")
    return _file(own, out, f"{form}.csv" if form == "sources" else f"{form}.jsonl")


def _sources(archive: Archive, out: io.BytesIO) -> None:
    text = io.TextIOWrapper(out, encoding="utf8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(("id", "name", "type", "tellings", "own_words", "passed_on"))
    for ident, name, kind, told, own_words in archive.db.execute(
        "SELECT x.entity, e.name, e.type, count(*) AS told, sum(x.position = 0) FROM telling_source x JOIN entity e ON e.id = x.entity"
        " GROUP BY x.entity ORDER BY told DESC, x.entity"
    ):
        rows.writerow((ident, harmless(name), kind, told, own_words, told - own_words))
    text.detach()


def _file(own: Desk, out: io.BytesIO, ending: str) -> Response:
    name = f"{own.path.stem}.{ending}"
    safe = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "_" for c in name)
    return Response(
        out.getvalue(),
        media_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{safe}"'},
    )
