"""What a view shows, as a file of any format."""

import io

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive.ask import Question
from reportedly.errors import UsageError
from reportedly.export.formats import FORMATS
from reportedly.export.source import Source
from reportedly.web.serve.desk import desk, question

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
    name = f"{own.path.stem}.{_ENDINGS.get(form, form.replace('-', '.'))}"
    safe = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "_" for c in name)
    return Response(
        out.getvalue(),
        media_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{safe}"'},
    )
