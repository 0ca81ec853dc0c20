"""What a form says is to be otherwise, as a decision has it: only what differs from the reading, and all by characters."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from starlette.datastructures import FormData

from reportedly.archive.decisions.evidence import place_of_attribution
from reportedly.archive.decisions.mending import applied
from reportedly.errors import UsageError
from reportedly.records import Attribution, Decision, Entity, Evidence, Reading, Span, Spans, Statement, hull
from reportedly.web import wording

OWN = "own"
"""Of a statement's source: the author's own voice; of a place, a time or a party: none."""


class Choice(NamedTuple):
    """Something that can be chosen: its characters as ``120-134``, how it reads, and whether it is what stands there now."""

    value: str
    label: str
    chosen: bool


def as_ruled(reading: Reading, rulings: Sequence[Decision], who: str) -> Reading:
    """The reading with what one reviewer put right in it, and without the attributions that he ruled wrong."""
    return applied(reading, [
        d for d in rulings
        if d.who == who and d.subject[0].document == reading.document.id
        and (d.kind == "mended" or (d.kind == "wrong" and d.subject[0].layer == "attribution"))
    ])  # fmt: skip


def before(rulings: Sequence[Decision], who: str, at: Evidence) -> dict[str, Any]:
    """What the same reviewer put right of the same thing before and has not taken back: a new mending adds to it."""
    last = next(
        (
            d
            for d in reversed(rulings)
            if d.who == who and d.subject == (at,) and d.kind in ("right", "wrong", "mended")
        ),
        None,
    )
    return dict(last.value) if last is not None and last.kind == "mended" else {}


def of_statement(reading: Reading, s: Statement, form: FormData) -> dict[str, Any]:
    """The fields of a statement that a form puts otherwise; fields that the form does not have stay as they are.

    Raises UsageError where nothing is otherwise, or characters are no numbers.
    """
    made: dict[str, Any] = {}
    for name in ("type", "polarity", "certainty", "mood"):
        if form.get(name) and form[name] != getattr(s, name):
            made[name] = str(form[name])
    if "quantity" in form and str(form["quantity"]).strip() != (s.quantity or ""):
        made["quantity"] = str(form["quantity"]).strip() or None
    _span(made, form, "span", s.span)
    for name, chosen in (
        ("place", places(reading, s)),
        ("time", times(reading, s)),
        ("attribution", voices(reading, s)),
    ):
        _choice(made, form, name, chosen)
    if "role" in form:
        rows = [
            (str(r), str(at))
            for r, at in zip(form.getlist("role"), form.getlist("at"), strict=False)
            if str(at) not in ("", OWN)
        ]
        if rows != [(a.role, written(hull(a.spans))) for a in s.arguments if a.spans]:
            made["arguments"] = [{"role": role, "at": characters(at)} for role, at in rows]
    return _something(made)


def of_attribution(reading: Reading, a: Attribution, form: FormData) -> dict[str, Any]:
    """The fields of an attribution that a form puts otherwise; see :func:`of_statement`."""
    made: dict[str, Any] = {}
    for name in ("act", "quote"):
        if form.get(name) and form[name] != getattr(a, name):
            made[name] = str(form[name])
    _span(made, form, "cue", hull(a.cue.spans) if a.cue.spans else None)
    _span(made, form, "content", hull(a.content.spans) if a.content.spans else None)
    given = str(form.get("source", ""))
    if given and all(given != c.value or not c.chosen for c in sources(reading, a)):
        made["source"] = characters(given) if given[0].isdigit() else given
    return _something(made)


def parties(reading: Reading, s: Statement, now: str | None, spans: Spans = ()) -> list[Choice]:
    """The entities that can be a party of a statement, those near it first; ``now`` is the one that is, by its words ``spans``."""
    return [
        Choice(written(hull(spans) if e.id == now and spans else at), _entity(e), e.id == now)
        for e, at in _near(reading, s.trigger[0][0] if s.trigger else s.span[0])
    ]


def places(reading: Reading, s: Statement) -> list[Choice]:
    """None, and the entities that can be its place."""
    now, spans = (s.place.entity, s.place.spans) if s.place else (None, ())
    near = _near(reading, s.trigger[0][0] if s.trigger else s.span[0])
    found = [
        choice
        for choice, (e, _) in zip(parties(reading, s, now, spans), near, strict=True)
        if e.type in ("place", "state", "organization") or e.id == now
    ]
    return [Choice(OWN, "no place", now is None), *found]


def times(reading: Reading, s: Statement) -> list[Choice]:
    """None, and the times that the report names."""
    now = s.time.id if s.time else None
    text = reading.document.text
    found = [
        Choice(written((t.start, t.end)), f"{text[t.start : t.end]} ({wording.time_words(t)})", t.id == now)
        for t in reading.times
    ]
    return [Choice(OWN, "no time", now is None), *found]


def voices(reading: Reading, s: Statement) -> list[Choice]:
    """The author's own voice, and the attributions whose words it can be."""
    found = [Choice(OWN, "the report’s own voice", s.attribution is None)]
    for a in reading.attributions:
        at = place_of_attribution(a)
        if at is not None:
            words = wording.clipped(reading.document.text[slice(*at)], 40)
            found.append(
                Choice(written(at), f"{wording.source(reading, a)} {wording.act(a)} («{words}»)", a.id == s.attribution)
            )
    return found


def sources(reading: Reading, a: Attribution) -> list[Choice]:
    """The kinds of sources that have no name, and the entities of the report."""
    kinds = {
        "anonymous": "somebody not named",
        "author": "the author",
        "outlet": "the outlet",
        "document": "a document",
    }
    now = a.source.entity
    found = [Choice(k, label, now is None and a.source.kind == k) for k, label in kinds.items()]
    spans = a.source.spans
    near = _near(reading, spans[0][0] if spans else 0)
    return found + [
        Choice(written(hull(spans) if e.id == now and spans else at), _entity(e), e.id == now) for e, at in near
    ]


def characters(text: str) -> list[int]:
    """``[120, 134]`` of «120-134». Raises UsageError for anything else."""
    start, _, end = text.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        raise UsageError(f"{text!r} are no characters; they are written as 120-134")
    return [int(start), int(end)]


def written(span: Span) -> str:
    """«120-134»."""
    return f"{span[0]}-{span[1]}"


def _span(made: dict[str, Any], form: FormData, name: str, now: Span | None) -> None:
    given = str(form.get(name, "")).strip()
    if given and given != (written(now) if now else ""):
        made[name] = characters(given)


def _choice(made: dict[str, Any], form: FormData, name: str, choices: Sequence[Choice]) -> None:
    given = str(form.get(name, "")).strip()
    if given and all(c.value != given or not c.chosen for c in choices):
        made[name] = None if given == OWN else characters(given)


def _something(made: dict[str, Any]) -> dict[str, Any]:
    if not made:
        raise UsageError("nothing is otherwise than it was read; change a field, or say that it is right")
    return made


def _near(reading: Reading, place: int) -> list[tuple[Entity, Span]]:
    """Every entity with the mention of it that is nearest to a place of the text, the nearest first."""
    found = [
        (e, min(((m.start, m.end) for m in e.mentions), key=lambda span: abs(span[0] - place)))
        for e in reading.entities
        if e.mentions
    ]
    return sorted(found, key=lambda x: (abs(x[1][0] - place), x[0].id))


def _entity(e: Entity) -> str:
    return f"{wording.clipped(e.name, 50)} ({e.type})"
