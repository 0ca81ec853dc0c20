"""One search through everything: names, stories' quotations, reports' texts."""

import sqlite3

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.ask import Question
from reportedly.archive.ask.parties import entities_of, nearest
from reportedly.archive.store import placeholders
from reportedly.errors import UsageError
from reportedly.records import Story
from reportedly.web.serve.desk import desk
from reportedly.web.serve.outlines import outlined
from reportedly.web.serve.words import quoted

SHOWN = 8
"""Of each kind; the links beside them lead to all."""


def show(request: Request) -> Response:
    """The entities that bear the words as a name, the stories whose quotations have them all, and the reports that do."""
    own = desk(request)
    words = " ".join(request.query_params.get("q", "").split())
    entities: list[tuple[str, str, str, int]] = []
    stories: list[Story] = []
    reports: list[tuple[str, str, str, str]] = []
    near: list[str] = []
    counts = {"entities": 0, "stories": 0, "reports": 0}
    if words:
        with own.archive() as archive:
            entities, counts["entities"] = _entities(archive, words)
            stories, counts["stories"] = outlined(archive, Question(text=quoted(words), order="changed", limit=SHOWN))
            reports, counts["reports"] = _reports(archive, words)
            near = [] if entities else nearest(archive, words)
    return own.page(
        request,
        "search.html",
        words=words,
        fts=quoted(words),
        entities=entities,
        stories=stories,
        reports=reports,
        near=near,
        counts=counts,
    )


def _entities(archive: Archive, words: str) -> tuple[list[tuple[str, str, str, int]], int]:
    try:
        ids = entities_of(archive, [words])
    except UsageError:
        return [], 0
    some = ids[:500]
    rows = archive.db.execute(
        f"SELECT id, name, type, reports FROM entity WHERE id IN ({placeholders(some)}) ORDER BY reports DESC, id LIMIT {SHOWN}",
        some,
    ).fetchall()
    return rows, len(ids)


def _reports(archive: Archive, words: str) -> tuple[list[tuple[str, str, str, str]], int]:
    """Id, title, outlet and a snippet with the words between ⟦ and ⟧."""
    db, match = archive.db, quoted(words)
    try:
        (total,) = db.execute("SELECT count(*) FROM document_text WHERE document_text MATCH ?", (match,)).fetchone()
        rows = db.execute(
            "SELECT d.id, coalesce(d.title, d.file, d.id), coalesce(d.outlet, d.file, d.id), snippet(document_text, 1, '⟦', '⟧', '…', 24)"
            f" FROM document_text f JOIN document d ON d.doc = f.rowid WHERE document_text MATCH ? ORDER BY f.rowid DESC LIMIT {SHOWN}",
            (match,),
        ).fetchall()  # fmt: skip
    except sqlite3.OperationalError as error:
        raise UsageError(f"{words!r} cannot be searched for: {error}") from error
    return rows, total
