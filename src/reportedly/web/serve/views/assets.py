"""The script of a served report: the offline page's own, in one piece."""

from functools import lru_cache
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

SCRIPTS = (
    "dom.js", "state.js", "wording.js", "light.js", "text.js", "filters.js", "list.js", "detail.js", "chosen.js", "served-report.js",
)  # fmt: skip


def report_script(request: Request) -> Response:
    """All parts in one closed scope."""
    return Response(_joined(), media_type="text/javascript")


@lru_cache(maxsize=1)
def _joined() -> str:
    folder = files("reportedly.web") / "assets"
    parts = "\n".join((folder / name).read_text(encoding="utf8") for name in SCRIPTS)
    return f"(() => {{\n{parts}\n}})();\n"
