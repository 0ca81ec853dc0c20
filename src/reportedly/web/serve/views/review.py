"""The review queue: one statement at a time, the least certain and most consequential first."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.decisions import in_force
from reportedly.archive.decisions.evidence import place_of_statement
from reportedly.archive.exports import report, story
from reportedly.records import EVENT_TYPES, MOODS, RELATION_TYPES, Reading, Report, Statement, Story, Telling
from reportedly.web.serve.desk import desk, number

LOOKED_AT = 400
"""Stories that are looked at for one page of the queue, the most consequential first."""
AROUND = 220
"""Characters of the text shown on each side of a statement."""


class Case(msgspec.Struct, frozen=True):
    """A statement to be ruled on, with the words around it: before, the quotation, after."""

    report: Report
    statement: Statement
    telling: Telling
    story: Story
    before: str
    quote: str
    after: str
    weight: float


def show(request: Request) -> Response:
    """The next statement that this reviewer has not ruled on, and how many are done."""
    own = desk(request)
    who = request.query_params.get("who", "").strip() or own.who
    skip = number(request.query_params.get("skip", "0"), "skip", 0)
    with own.archive() as archive:
        done = _done(archive, who)
        queue = _queue(archive, done)
        (total,) = archive.db.execute("SELECT count(*) FROM telling").fetchone()
        case = _case(archive, *queue[skip % len(queue)]) if queue else None
    return own.page(
        request, "review.html", case=case, reviewer=who, done=len(done), total=total, skip=skip,
        types=(*EVENT_TYPES, *RELATION_TYPES), moods=MOODS,
    )  # fmt: skip


def _done(archive: Archive, who: str) -> set[tuple[str, int, int]]:
    return {
        (d.subject[0].document, d.subject[0].start, d.subject[0].end)
        for d in in_force(archive)
        if d.who == who and d.kind in ("right", "wrong", "mended") and d.subject[0].layer == "statement"
    }


def _queue(archive: Archive, done: set[tuple[str, int, int]]) -> list[tuple[int, str, str, float]]:
    """Rows of report, statement and story with their weight, the heaviest first.

    What many articles tell and few origins carry, and what is contradicted, has consequences; within that, what the
    program is least sure to have read counts more.
    """
    rows = archive.db.execute(
        "SELECT t.doc, t.local, t.story, (1.0 + s.contradicted + s.articles) / s.origins FROM story s"
        " JOIN telling t ON t.story = s.id WHERE s.origins > 0"
        f" ORDER BY s.contradicted > 0 DESC, 4 DESC, s.id, t.doc, t.local LIMIT {LOOKED_AT}"
    ).fetchall()
    weighed = []
    readings: dict[int, Reading] = {}
    for doc, local, ident, weight in rows:
        if doc not in readings:
            readings[doc] = archive.reading(doc)
        found = next((s for s in readings[doc].statements if s.id == local), None)
        if found is not None and (readings[doc].document.id, *place_of_statement(found)) not in done:
            weighed.append((doc, local, ident, weight * (1.1 - found.confidence)))
    return sorted(weighed, key=lambda r: -r[3])


def _case(archive: Archive, doc: int, local: str, ident: str, weight: float) -> Case:
    reading = archive.reading(doc)
    statement = next(s for s in reading.statements if s.id == local)
    text, (start, end) = reading.document.text, statement.span
    told = story(archive, ident)
    telling = next(t for t in told.told if t.report == reading.document.id and t.statement == local)
    return Case(
        report(archive, reading.document.id), statement, telling, told, text[max(0, start - AROUND) : start], text[start:end],
        text[end : end + AROUND], weight,
    )  # fmt: skip
