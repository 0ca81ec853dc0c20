"""A reading with its wrong statements and attributions taken out and the mended ones put right."""

from collections.abc import Iterable
from typing import Any, get_args

import msgspec

from reportedly import codec
from reportedly.archive.decisions.evidence import resolve
from reportedly.errors import InvalidReading, UsageError
from reportedly.records import (
    EVENT_TYPES,
    RELATION_TYPES,
    Argument,
    Attribution,
    Certainty,
    Decision,
    Evidence,
    Layer,
    Mood,
    Piece,
    Place,
    Polarity,
    QuoteKind,
    Reading,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementTime,
    hull,
)

_CHOICES: dict[str, tuple[str, ...]] = {
    "type": (*EVENT_TYPES, *RELATION_TYPES), "polarity": get_args(Polarity), "certainty": get_args(Certainty),
    "mood": get_args(Mood), "quote": get_args(QuoteKind),
}  # fmt: skip
_FIELDS: dict[str, tuple[str, ...]] = {
    "statement": (
        "span", "type", "mode", "polarity", "certainty", "mood", "quantity", "title", "arguments", "place", "time",
        "attribution",
    ),
    "attribution": ("act", "quote", "source", "cue", "content", "parent"),
}  # fmt: skip
"""What can be mended. Entities, times and attributions are named by characters, as ``[start, end]``, never by id; the
quotation (``span``) of a statement, and the ``cue`` and ``content`` of an attribution, are such characters themselves."""


def applied(reading: Reading, rulings: Iterable[Decision]) -> Reading:
    """The reading as people left it: ``rulings`` are the decisions in force, oldest first; the last about a thing counts.

    What a re-reading no longer has, or what would break the format now, stays as it was read.
    """
    last: dict[tuple[Layer, str], Decision] = {}
    for d in rulings:
        for s in d.subject:
            if d.kind in ("right", "wrong", "mended") and s.document == reading.document.id:
                local = resolve(reading, s)
                if local is not None:
                    last[s.layer, local] = d
    for (layer, local), d in last.items():
        if d.kind == "mended":
            try:
                changed = _with(reading, layer, local, mended_fields(reading, layer, local, d.value))
                codec.check(changed)
            except (UsageError, InvalidReading):
                continue
            reading = changed
    wrong = {key for key, d in last.items() if d.kind == "wrong"}
    return _without(reading, wrong) if wrong else reading


def mended_fields(reading: Reading, layer: Layer, local: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as the record has them, their characters resolved in this reading.

    Raises UsageError, saying what would fit, for a field that cannot be mended, a value that is none of its choices, or
    characters at which nothing of the kind stands.
    """
    if not fields:
        raise UsageError(f"say what is to be otherwise: {', '.join(_FIELDS.get(layer, ()))}")
    made: dict[str, Any] = {}
    for name, value in fields.items():
        if name not in _FIELDS.get(layer, ()):
            raise UsageError(f"«{name}» of a {layer} cannot be mended; these can: {', '.join(_FIELDS.get(layer, ()))}")
        if name in _CHOICES and value not in _CHOICES[name]:
            raise UsageError(f"{value!r} is no {name}; choose from: {', '.join(_CHOICES[name])}")
        made[name] = _value(reading, name, value)
    if "span" in made:
        _holds_trigger(reading, local, made["span"])
    if layer == "statement" and "type" in made:
        made["kind"] = "event" if made["type"] in EVENT_TYPES else "relation"
    return made


def _holds_trigger(reading: Reading, local: str, span: Span) -> None:
    """Raise UsageError where a quotation leaves out the words that make the statement."""
    trigger = next(s.trigger for s in reading.statements if s.id == local)
    if trigger and not (span[0] <= hull(trigger)[0] and hull(trigger)[1] <= span[1]):
        start, end = hull(trigger)
        raise UsageError(
            f"the quotation at {span[0]} to {span[1]} leaves out the words that state it,"
            f" «{reading.document.text[start:end]}» at {start} to {end}; choose one that holds them"
        )


def _value(reading: Reading, name: str, value: Any) -> Any:
    if name == "span":
        return _stretch(reading, value)
    if name in ("cue", "content"):
        return Piece(spans=() if value is None else (_stretch(reading, value),))
    if name == "arguments":
        return tuple(_argument(reading, str(a["role"]), a["at"]) for a in value)
    if name == "place":
        return None if value is None else Place(entity=_entity(reading, value), spans=(_span(value),))
    if name == "time":
        return None if value is None else _time(reading, value)
    if name in ("attribution", "parent"):
        return None if value is None else _attribution(reading, value)
    if name == "source":
        if value in get_args(SourceKind):
            return Source(kind=value)
        return Source(kind="named", entity=_entity(reading, value), spans=(_span(value),))
    return value


def _span(value: Any) -> tuple[int, int]:
    try:
        start, end = (int(x) for x in value)
    except (TypeError, ValueError):
        raise UsageError(f"{value!r} are no characters; give them as [start, end]") from None
    return start, end


def _stretch(reading: Reading, value: Any) -> Span:
    start, end = _span(value)
    if not 0 <= start < end <= len(reading.document.text):
        raise UsageError(
            f"{start} to {end} are no characters of {reading.document.id}, which has {len(reading.document.text)}"
        )
    return start, end


def _found(reading: Reading, layer: Layer, value: Any) -> str:
    start, end = _span(value)
    local = resolve(reading, Evidence(layer=layer, document=reading.document.id, start=start, end=end))
    if local is None:
        raise UsageError(f"{reading.document.id}: no {layer} at characters {start} to {end}")
    return local


def _entity(reading: Reading, value: Any) -> str:
    return _found(reading, "entity", value)


def _attribution(reading: Reading, value: Any) -> str:
    return _found(reading, "attribution", value)


def _argument(reading: Reading, role: str, value: Any) -> Argument:
    return Argument(role=role, entity=_entity(reading, value), spans=(_span(value),))


def _time(reading: Reading, value: Any) -> StatementTime:
    start, end = _span(value)
    for t in reading.times:
        if t.start < end and start < t.end:
            return StatementTime(id=t.id, value=t.value)
    raise UsageError(f"{reading.document.id}: no time at characters {start} to {end}")


def _with(reading: Reading, layer: Layer, local: str, fields: dict[str, Any]) -> Reading:
    if layer == "statement":
        statements = tuple(msgspec.structs.replace(s, **fields) if s.id == local else s for s in reading.statements)
        return msgspec.structs.replace(reading, statements=statements)
    attributions = tuple(msgspec.structs.replace(a, **fields) if a.id == local else a for a in reading.attributions)
    return msgspec.structs.replace(reading, attributions=attributions)


def _without(reading: Reading, wrong: set[tuple[Layer, str]]) -> Reading:
    """Without these; what hung on a wrong attribution hangs on the next sound one outwards."""
    of_id = {a.id: a for a in reading.attributions}

    def sound(attribution: str | None) -> str | None:
        while attribution is not None and ("attribution", attribution) in wrong:
            attribution = of_id[attribution].parent
        return attribution

    kept_attributions: tuple[Attribution, ...] = tuple(
        msgspec.structs.replace(a, parent=sound(a.parent))
        for a in reading.attributions
        if ("attribution", a.id) not in wrong
    )
    kept_statements: tuple[Statement, ...] = tuple(
        msgspec.structs.replace(s, attribution=sound(s.attribution))
        for s in reading.statements
        if ("statement", s.id) not in wrong
    )
    return msgspec.structs.replace(reading, attributions=kept_attributions, statements=kept_statements)
