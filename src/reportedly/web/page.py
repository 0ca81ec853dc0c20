"""Readings as one page: a single HTML file that opens offline and asks nobody for anything."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from importlib.resources import files

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reportedly.records import Reading
from reportedly.web.view import page_view
from reportedly.web.wording import counted

STYLES = ("tokens.css", "layout.css", "text.css", "list.css", "detail.css", "charts.css", "serve.css")
SCRIPTS = (
    "dom.js", "state.js", "wording.js", "theme.js", "light.js", "text.js", "filters.js", "list.js", "detail.js",
    "index.js", "scale.js", "timeline.js", "layout.js", "graph.js", "network.js", "tabs.js", "chosen.js", "main.js",
)  # fmt: skip

_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def page(
    readings: Sequence[Reading], *, title: str | None = None, stories: Markup | None = None, world: Markup | None = None,
    across: Mapping[tuple[str, str], dict[str, object]] | None = None,
) -> str:  # fmt: skip
    """One self-contained HTML file that shows these readings: text, statements, chains, timeline and network.

    ``title`` stands at its top; without it, the one report's title or the number of reports. Of an archive it shows the
    board of ``stories`` and the map, drawn before, and with each statement what other reports make of it (``across``, by
    report and statement). Nothing in a report can
    become markup or script: all text travels as JSON and is set as text, and the page's policy runs only the script
    whose digest it names.
    """
    name = title or (readings[0].document.title if len(readings) == 1 else None) or counted(len(readings), "report")
    style, script = _assets(STYLES), f"(() => {{\n{_assets(SCRIPTS)}\n}})();"
    environment = Environment(
        loader=PackageLoader("reportedly.web"), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    data = msgspec.to_builtins(page_view(readings, name))
    for reading, shown in zip(readings, data["reports"], strict=True):
        for statement in shown["statements"]:
            found = (across or {}).get((reading.document.id, statement["id"]))
            if found is not None:
                statement["across"] = found
    return environment.get_template("page.html").render(
        title=_whole(name),
        data=Markup(script_json(data)),
        stories=stories or "",
        map=world or "",
        style=Markup(style),
        script=Markup(script),
        style_hash=_digest(style),
        script_hash=_digest(script),
    )


def script_json(value: object) -> str:
    """JSON that can stand in a script element: with no «<», «>», «&» or line separator in it, nothing ends it early."""
    return _whole(msgspec.json.encode(_mended(value)).decode()).translate(_UNSAFE)


def _mended(value: object) -> object:
    """The same value without halves of surrogate pairs, which no encoding can write."""
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, dict):
        return {_mended(k): _mended(v) for k, v in value.items()}
    return [_mended(v) for v in value] if isinstance(value, list | tuple) else value


def _whole(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def _assets(names: Sequence[str]) -> str:
    folder = files("reportedly.web") / "assets"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
