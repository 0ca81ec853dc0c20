"""The review queue: one statement, or two entities, at a time; the least certain and most consequential first."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.decisions import in_force
from reportedly.archive.decisions.evidence import place_of_attribution
from reportedly.archive.decisions.rulings import agreement, kappa
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.exports import report, story
from reportedly.language.labels import ACTS, ROLES
from reportedly.records import (
    CERTAINTIES,
    EVENT_TYPES,
    MOODS,
    RELATION_TYPES,
    Argument,
    Attribution,
    Decision,
    Layer,
    Reading,
    Report,
    Spans,
    Statement,
    Story,
)
from reportedly.web import wording
from reportedly.web.serve import mends, pairs, queue
from reportedly.web.serve.desk import Desk, desk, number
from reportedly.web.serve.passage import Passage, passage
from reportedly.web.serve.queue import Waiting

PARTY_ROLES = tuple(r for r in ROLES if r not in ("place", "time"))


class PartyField(msgspec.Struct, frozen=True):
    """A party of a statement as the form has it: its role, and the entities that it can be."""

    role: str
    choices: list[mends.Choice]


class LinkField(msgspec.Struct, frozen=True):
    """A link of the chain as the form has it; ``cue`` and ``content`` as ``120-134``, empty where there are none."""

    id: str
    name: str
    act: str
    quote: str
    cue: str
    content: str
    sources: list[mends.Choice]


class Case(msgspec.Struct, frozen=True):
    """A statement to be ruled on, as the program read it and this reviewer mended it, whatever others ruled since."""

    report: Report
    statement: Statement
    story: Story | None
    passage: Passage
    clause: tuple[wording.Piece, ...]
    status: tuple[str, ...]
    sentence: str
    chain: str
    parties: list[PartyField]
    links: list[LinkField]
    places: list[mends.Choice]
    times: list[mends.Choice]
    voices: list[mends.Choice]


def show(request: Request) -> Response:
    """The next thing that this reviewer has not ruled on, how much is done, and how far reviewers agree."""
    own = desk(request)
    given = request.query_params
    who = given.get("who", "").strip() or own.who
    skip = number(given.get("skip", "0"), "skip", 0)
    at = given.get("at", "").strip()
    of = given.get("of", "") if given.get("of", "") in ("entities", "stories", "second") else "statements"
    with own.archive() as archive:
        rulings = own.remembered(archive, ("in force",), lambda: in_force(archive), keep=True)
        values = (
            _pair(archive, rulings, who, skip, "entity" if of == "entities" else "statement")
            if of in ("entities", "stories")
            else _statement(own, archive, rulings, who, skip, second=of == "second", at=at)
        )
        (total,) = archive.db.execute("SELECT count(*) FROM telling").fetchone()
        reviewers = own.remembered(
            archive,
            ("reviewers",),
            lambda: [(a, b, n, alike, kappa(rulings, a, b)) for a, b, n, alike in agreement(rulings)],
        )
    return own.page(
        request, "review.html", of=of, reviewer=who, skip=skip, total=total, agreement=reviewers, tally=_tally(rulings, who),
        last=next((d for d in reversed(rulings) if d.who == who), None), others=sorted({d.who for d in rulings} - {who}),
        types=(*EVENT_TYPES, *RELATION_TYPES), certainties=CERTAINTIES, moods=MOODS, roles=PARTY_ROLES, acts=ACTS[1:], **values,
    )  # fmt: skip


def _tally(rulings: list[Decision], who: str) -> dict[str, int]:
    """How many decisions of each kind are this reviewer's."""
    found: dict[str, int] = {}
    for d in rulings:
        if d.who == who:
            found[d.kind] = found.get(d.kind, 0) + 1
    return found


def _statement(
    own: Desk, archive: Archive, rulings: list[Decision], who: str, skip: int, *, second: bool, at: str
) -> dict[str, Any]:
    ruled = queue.done(rulings, who)
    waiting = queue.second_opinions(archive, rulings, who) if second else queue.statements(own, archive, ruled)
    one = _named(archive, at) if at else waiting[skip % len(waiting)] if waiting else None
    case = _case(archive, one, rulings, who) if one is not None else None
    return {"case": case, "pair": None, "done": len(ruled), "waiting": len(waiting)}


def _named(archive: Archive, at: str) -> Waiting:
    """The statement that an address names, as «doc-…/s3». Raises UsageError where there is none."""
    named = subject(archive, at, "statement")
    return Waiting(archive.row(named.document), at.rpartition("/")[2], 0.0)


def _pair(archive: Archive, rulings: list[Decision], who: str, skip: int, layer: Layer) -> dict[str, Any]:
    waiting = pairs.waiting(archive, rulings, who, layer)
    pair = waiting[skip % len(waiting)] if waiting else None
    sides = [pairs.side(archive, layer, *end) for end in (pair.one, pair.other)] if pair else []
    done = pairs.count_ruled(rulings, who, layer)
    return {"case": None, "pair": pair, "sides": sides, "done": done, "waiting": len(waiting)}


def _case(archive: Archive, w: Waiting, rulings: list[Decision], who: str) -> Case:
    reading = mends.as_ruled(archive.reading(w.doc), rulings, who)
    s = next(x for x in reading.statements if x.id == w.local)
    row = archive.db.execute("SELECT story FROM telling WHERE doc = ? AND local = ?", (w.doc, w.local)).fetchone()
    chain = reading.chain(s)
    about: Spans = (
        s.span,
        *s.trigger,
        *(x for a in chain for x in (*a.cue.spans, *a.source.spans)),
        *(x for a in s.arguments for x in a.spans),
    )
    return Case(
        report(archive, reading.document.id), s, story(archive, row[0]) if row else None, passage(reading.document.text, about, s.trigger),
        wording.clause_pieces(reading, s), wording.status(reading, s), wording.status_sentence(reading, s), wording.chain_line(reading, s),
        [PartyField(a.role, _choices(reading, s, a)) for a in s.arguments] + [PartyField("", _choices(reading, s, None))],
        [_link(reading, a) for a in chain if place_of_attribution(a)],
        mends.places(reading, s), mends.times(reading, s), mends.voices(reading, s),
    )  # fmt: skip


def _choices(reading: Reading, s: Statement, a: Argument | None) -> list[mends.Choice]:
    found = mends.parties(reading, s, a.entity if a else None, a.spans if a else ())
    return [mends.Choice(mends.OWN, "nobody", a is None), *found]


def _link(reading: Reading, a: Attribution) -> LinkField:
    cue, content = a.cue.spans, a.content.spans
    return LinkField(
        a.id, wording.source(reading, a), a.act, a.quote, mends.written((cue[0][0], cue[-1][1])) if cue else "",
        mends.written((content[0][0], content[-1][1])) if content else "", mends.sources(reading, a),
    )  # fmt: skip
