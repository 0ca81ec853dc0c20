"""Taking decisions, and the list of all that were taken."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from reportedly.archive import Archive
from reportedly.archive.decisions import decide, decisions, in_force, undo
from reportedly.archive.decisions.rulings import agreement
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.merging.sequence import merge
from reportedly.errors import UsageError
from reportedly.records import DECISION_KINDS, DecisionKind
from reportedly.web.serve.desk import Desk, desk

_MENDED = ("type", "polarity", "certainty", "mood", "quantity")
"""Fields that a form can put right; «reportedly decide» can put right all of them."""


async def take(request: Request) -> Response:
    """Take the decision of a form, let merging heed it, and go back to where the form stood."""
    own = desk(request)
    form = await request.form()
    if not own.guard.form_is_ours(request, str(form.get("form_token", ""))):
        return PlainTextResponse("This form is not of this page, or too old: load the page again.\n", 403)
    await run_in_threadpool(_take, own, form)
    return RedirectResponse(local(str(form.get("next", "/"))), 303)


def _take(own: Desk, form: FormData) -> None:
    ruling, who, why = (
        str(form.get("ruling", "")),
        str(form.get("who", "")).strip() or own.who,
        str(form.get("why", "")),
    )
    with own.writing, Archive(own.path) as archive:
        if ruling == "undo":
            number = str(form.get("number", ""))
            if not number.isdigit():
                raise UsageError(f"{number!r} is no decision")
            undo(archive, int(number), who=who, why=why)
        else:
            kind = next((k for k in DECISION_KINDS if k == ruling), None)
            if kind is None:
                raise UsageError(f"{ruling!r} is no ruling; choose from: {', '.join(DECISION_KINDS)}")
            given = [subject(archive, str(s)) for s in form.getlist("subject") if str(s).strip()]
            decide(archive, kind, given, who=who, why=why, value=_value(kind, form))
        merge(archive)


def _value(kind: DecisionKind, form: FormData) -> dict[str, str]:
    if kind == "rename":
        return {"name": str(form.get("name", "")).strip()}
    if kind == "mended":
        return {f: str(form[f]) for f in _MENDED if str(form.get(f, "")).strip()}
    return {}


def local(address: str) -> str:
    """The path of an address of this page; the board for anything that leads elsewhere."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not address.startswith("/") or address.startswith(("//", "/\\")):
        return "/"
    return str(PurePosixPath(parts.path)) + (f"?{parts.query}" if parts.query else "")


def index(request: Request) -> Response:
    """All decisions, the newest first, and how far reviewers agree."""
    own = desk(request)
    with own.archive() as archive:
        every = decisions(archive)[::-1]
        live = {d.id for d in in_force(archive, undos=True)}
        table = agreement(in_force(archive))
    return own.page(request, "decisions.html", decisions=every, live=live, agreement=table)
