"""Readings as JSON: a decoder that names the place of every fault, an encoder, and the JSON Schema of the format."""

from collections import Counter
from typing import Any

import msgspec

from reportedly.errors import InvalidReading
from reportedly.records import EVENT_TYPES, RELATION_TYPES, Reading, Span, Spans

_decoder = msgspec.json.Decoder(Reading)
_encoder = msgspec.json.Encoder()


def encode(reading: Reading) -> bytes:
    """One JSON object on one line, UTF-8, without a line break at its end."""
    return _encoder.encode(reading)


def decode(data: bytes | str) -> Reading:
    """The reading that :func:`encode` wrote, or that anything else wrote in the format.

    Raises InvalidReading, naming the place, for wrong JSON, unknown fields and values, offsets outside the text or in
    the wrong order, ids that are used twice or stand for nothing, attributions that are their own parents, and a
    confidence outside [0, 1].
    """
    try:
        reading = _decoder.decode(data)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at ")
        raise InvalidReading(where.strip("`") or "$", reason) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InvalidReading("$", f"not JSON: {error}") from error
    check(reading)
    return reading


def check(reading: Reading) -> None:
    """Raise InvalidReading where a reading contradicts itself: see :func:`decode`."""
    _check_offsets(reading)
    entities = _unique("$.entities", [e.id for e in reading.entities])
    times = _unique("$.times", [t.id for t in reading.times])
    attributions = _unique("$.attributions", [a.id for a in reading.attributions])
    _unique("$.statements", [s.id for s in reading.statements])
    for i, a in enumerate(reading.attributions):
        where = f"$.attributions[{i}]"
        _share(a.confidence, f"{where}.confidence")
        _known(a.source.entity, entities, f"{where}.source.entity")
        _known(a.time, times, f"{where}.time")
        _known(a.parent, attributions, f"{where}.parent")
    _check_parents(reading)
    for i, s in enumerate(reading.statements):
        where = f"$.statements[{i}]"
        _share(s.confidence, f"{where}.confidence")
        if s.type not in (EVENT_TYPES if s.kind == "event" else RELATION_TYPES):
            raise InvalidReading(f"{where}.type", f"{s.type!r} is no type of kind {s.kind!r}")
        for k, x in enumerate(s.arguments):
            _known(x.entity, entities, f"{where}.arguments[{k}].entity")
        if s.place is not None:
            _known(s.place.entity, entities, f"{where}.place.entity")
        if s.time is not None:
            _known(s.time.id, times, f"{where}.time.id")
        _known(s.attribution, attributions, f"{where}.attribution")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one reading; what it cannot say is checked by :func:`check`."""
    out: dict[str, Any] = msgspec.json.schema(Reading)
    out["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    out["title"] = "reportedly/reading@1"
    return out


def _check_offsets(r: Reading) -> None:
    size = len(r.document.text)

    def one(span: Span, where: str) -> None:
        if not 0 <= span[0] < span[1] <= size:
            raise InvalidReading(where, f"[{span[0]}, {span[1]}) is no stretch of a text of {size} characters")

    def pieces(spans: Spans, where: str) -> None:
        for k, span in enumerate(spans):
            one(span, f"{where}[{k}]")
            if k and span[0] < spans[k - 1][1]:
                raise InvalidReading(f"{where}[{k}]", "pieces must stand in order and not overlap")

    for i, e in enumerate(r.entities):
        for k, m in enumerate(e.mentions):
            one((m.start, m.end), f"$.entities[{i}].mentions[{k}]")
    for i, t in enumerate(r.times):
        one((t.start, t.end), f"$.times[{i}]")
    for i, a in enumerate(r.attributions):
        pieces(a.source.spans, f"$.attributions[{i}].source.spans")
        pieces(a.cue.spans, f"$.attributions[{i}].cue.spans")
        pieces(a.content.spans, f"$.attributions[{i}].content.spans")
    for i, s in enumerate(r.statements):
        pieces(s.trigger, f"$.statements[{i}].trigger")
        one(s.span, f"$.statements[{i}].span")
        for k, x in enumerate(s.arguments):
            pieces(x.spans, f"$.statements[{i}].arguments[{k}].spans")
        if s.place is not None:
            pieces(s.place.spans, f"$.statements[{i}].place.spans")


def _check_parents(r: Reading) -> None:
    parent = {a.id: a.parent for a in r.attributions}
    for i, a in enumerate(r.attributions):
        seen = {a.id}
        above = a.parent
        while above is not None:
            if above in seen:
                raise InvalidReading(f"$.attributions[{i}].parent", f"the chain of {a.id!r} leads back to {above!r}")
            seen.add(above)
            above = parent[above]


def _unique(where: str, ids: list[str]) -> frozenset[str]:
    for value, n in Counter(ids).items():
        if n > 1:
            raise InvalidReading(where, f"the id {value!r} is used {n} times")
    return frozenset(ids)


def _share(value: float, where: str) -> None:
    if not 0 <= value <= 1:  # not a number is in no range
        raise InvalidReading(where, f"a confidence of {value} lies outside [0, 1]")


def _known(value: str | None, ids: frozenset[str], where: str) -> None:
    if value is not None and value not in ids:
        raise InvalidReading(where, f"there is nothing with the id {value!r}")
