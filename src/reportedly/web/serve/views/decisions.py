"""Taking decisions, and the list of all that were taken."""

from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from reportedly.archive import Archive
from reportedly.archive.decisions import decide, decisions, in_force, undo
from reportedly.archive.decisions.evidence import resolve
from reportedly.archive.decisions.rulings import agreement, differences, kappa
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.merging.sequence import merge
from reportedly.errors import StorageError, UsageError
from reportedly.records import DECISION_KINDS, DecisionKind, Evidence
from reportedly.web.serve import mends
from reportedly.web.serve.desk import Desk, desk, number

PAGE, DIFFERING = 100, 50


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
            made = undo(archive, int(number), who=who, why=why)
        else:
            kind = next((k for k in DECISION_KINDS if k == ruling), None)
            if kind is None:
                raise UsageError(f"{ruling!r} is no ruling; choose from: {', '.join(DECISION_KINDS)}")
            given = [subject(archive, str(s)) for s in form.getlist("subject") if str(s).strip()]
            made = decide(archive, kind, given, who=who, why=why, value=_value(archive, kind, given, form, who))
        try:
            merge(archive)
        except StorageError as error:  # it must not be taken once more
            words = f"decision {made.id} is kept, and heeded by the next merging; now {error.reason}"
            raise StorageError(error.where, words, error.remedy) from error


def _value(archive: Archive, kind: DecisionKind, subjects: list[Evidence], form: FormData, who: str) -> dict[str, Any]:
    if kind == "rename":
        return {"name": str(form.get("name", "")).strip()}
    if kind != "mended" or len(subjects) != 1:
        return {}
    (at,), rulings = subjects, in_force(archive)
    raw = archive.reading(archive.row(at.document))
    local, reading = resolve(raw, at), mends.as_ruled(raw, rulings, who)
    if at.layer == "attribution":
        of = next((a for a in reading.attributions if a.id == local), None)
        new = mends.of_attribution(reading, of, form) if of is not None else {}
    else:
        new = mends.of_statement(reading, next(s for s in reading.statements if s.id == local), form)
    return mends.before(rulings, who, at) | new


def local(address: str) -> str:
    """The path of an address of this page; the board for anything that leads elsewhere."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not address.startswith("/") or address.startswith(("//", "/\\")):
        return "/"
    return str(PurePosixPath(parts.path)) + (f"?{parts.query}" if parts.query else "")


def index(request: Request) -> Response:
    """All decisions, the newest first, or one reviewer's; how far reviewers agree, and where they differ."""
    own = desk(request)
    who = request.query_params.get("who", "").strip()
    offset = number(request.query_params.get("offset", "0"), "offset", 0)
    with own.archive() as archive:
        every = decisions(archive)[::-1]
        live = {d.id for d in in_force(archive, undos=True)}
        rulings = in_force(archive)
        chosen = [d for d in every if not who or d.who == who]
        shown = chosen[offset : offset + PAGE]
        differing = differences(rulings)
        words = {
            e: _words(archive, e)
            for d in (*shown, *(d for x in differing[:DIFFERING] for d in x.values()))
            for e in d.subject
        }
    return own.page(
        request, "decisions.html", decisions=shown, total=len(chosen), offset=offset, page=PAGE, live=live, words=words, by=who,
        agreement=[(*row, kappa(rulings, row[0], row[1])) for row in agreement(rulings)], differing=differing[:DIFFERING],
        differ=len(differing), reviewers=sorted({d.who for d in every}),
    )  # fmt: skip


def _words(archive: Archive, at: Evidence) -> str:
    """The characters that a decision is about; empty where the report was taken out since."""
    row = archive.db.execute(
        "SELECT substr(text, ?, ?) FROM document WHERE id = ?", (at.start + 1, at.end - at.start, at.document)
    ).fetchone()
    return str(row[0]) if row else ""
