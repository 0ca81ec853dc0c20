"""Readings as rows of the tables, and rows as readings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from reportedly.errors import InvalidReading
from reportedly.parquet.columns import TABLES
from reportedly.records import Reading, Spans

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""The rows of each table, by its name."""


def rows(readings: Iterable[Reading]) -> Rows:
    """The rows of these readings, in their order; each of ``TABLES`` has its list, an empty one too."""
    out: Rows = {table: [] for table in TABLES}
    for r in readings:
        d = r.document
        out["documents"].append({f: getattr(d, f) for f in d.__struct_fields__})
        out["entities"] += ({"document": d.id, "number": n, **_entity(e)} for n, e in enumerate(r.entities))
        out["times"] += (
            {
                "document": d.id,
                "number": n,
                "id": t.id,
                "start": t.start,
                "end": t.end,
                "kind": t.kind,
                "value": t.value,
            }
            for n, t in enumerate(r.times)
        )
        out["attributions"] += (
            {"document": d.id, "number": n, **_attribution(a)} for n, a in enumerate(r.attributions)
        )
        out["statements"] += ({"document": d.id, "number": n, **_statement(s)} for n, s in enumerate(r.statements))
    return out


def readings(tables: Mapping[str, Iterable[Row]]) -> Iterator[Reading]:
    """The readings of these rows, in the order of the rows of documents; rows of others are left out.

    The rows may come in any order. Raises InvalidReading where a value is none of the format.
    """
    of: dict[str, dict[str, list[Row]]] = {}
    for table in TABLES[1:]:
        by_document = of[table] = dict[str, list[Row]]()
        for row in tables[table]:
            by_document.setdefault(row["document"], []).append(row)
    for d in tables["documents"]:
        parts = {table: sorted(of[table].get(d["id"], ()), key=lambda row: int(row["number"])) for table in TABLES[1:]}
        yield _reading(d, parts)


def _reading(d: Row, parts: Mapping[str, list[Row]]) -> Reading:
    written = {
        "document": {**d, "authors": d["authors"] or ()},
        "entities": [_entity_back(e) for e in parts["entities"]],
        "times": [{k: v for k, v in t.items() if k not in ("document", "number")} for t in parts["times"]],
        "attributions": [_attribution_back(a) for a in parts["attributions"]],
        "statements": [_statement_back(s) for s in parts["statements"]],
    }
    try:
        return msgspec.convert(written, Reading)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at ")
        raise InvalidReading(f"{d['id']}: {where.strip('`') or '$'}", reason) from error


def _entity(e: Any) -> Row:
    return {
        "id": e.id, "type": e.type, "name": e.name, "aliases": e.aliases,
        "identifiers": [{"scheme": k, "value": v} for k, v in e.identifiers.items()],
        "mentions": [{"start": m.start, "end": m.end, "kind": m.kind} for m in e.mentions],
    }  # fmt: skip


def _entity_back(e: Row) -> Row:
    return {
        "id": e["id"], "type": e["type"], "name": e["name"], "aliases": e["aliases"] or (),
        "identifiers": {x["scheme"]: x["value"] for x in e["identifiers"] or ()}, "mentions": e["mentions"] or (),
    }  # fmt: skip


def _attribution(a: Any) -> Row:
    return {
        "id": a.id, "source_kind": a.source.kind, "source_entity": a.source.entity,
        "source_spans": _spans(a.source.spans), "cue_spans": _spans(a.cue.spans),
        "content_spans": _spans(a.content.spans), "act": a.act, "quote": a.quote, "time": a.time, "parent": a.parent,
        "confidence": a.confidence, "read_by": a.read_by, "why": a.why,
    }  # fmt: skip


def _attribution_back(a: Row) -> Row:
    return {
        "id": a["id"], "act": a["act"], "quote": a["quote"], "time": a["time"], "parent": a["parent"],
        "confidence": a["confidence"], "read_by": a.get("read_by") or (), "why": a.get("why") or (),
        "cue": {"spans": _pairs(a["cue_spans"])},
        "content": {"spans": _pairs(a["content_spans"])},
        "source": {"kind": a["source_kind"], "entity": a["source_entity"], "spans": _pairs(a["source_spans"])},
    }  # fmt: skip


def _statement(s: Any) -> Row:
    return {
        "id": s.id, "kind": s.kind, "type": s.type, "trigger": _spans(s.trigger), "start": s.span[0], "end": s.span[1],
        "mode": s.mode, "title": s.title, "qualifiers": s.qualifiers, "kinds": s.kinds, "quantity": s.quantity,
        "arguments": [{"role": x.role, "entity": x.entity, "spans": _spans(x.spans)} for x in s.arguments],
        "time_id": s.time and s.time.id, "time_value": s.time and s.time.value,
        "place_entity": s.place and s.place.entity, "place_spans": _spans(s.place.spans) if s.place else None,
        "polarity": s.polarity, "certainty": s.certainty, "mood": s.mood, "attribution": s.attribution,
        "confidence": s.confidence, "read_by": s.read_by, "why": s.why,
    }  # fmt: skip


_AS_THEY_ARE = (
    "id",
    "kind",
    "type",
    "mode",
    "title",
    "quantity",
    "polarity",
    "certainty",
    "mood",
    "attribution",
    "confidence",
)


def _statement_back(s: Row) -> Row:
    timed, placed = s["time_id"] is not None, s["place_entity"] is not None
    return {
        **{name: s[name] for name in _AS_THEY_ARE},
        **{name: s.get(name) or () for name in ("qualifiers", "kinds", "read_by", "why")},
        "trigger": _pairs(s["trigger"]), "span": (s["start"], s["end"]),
        "arguments": [
            {"role": x["role"], "entity": x["entity"], "spans": _pairs(x["spans"])} for x in s["arguments"] or ()
        ],
        "time": {"id": s["time_id"], "value": s["time_value"]} if timed else None,
        "place": {"entity": s["place_entity"], "spans": _pairs(s["place_spans"])} if placed else None,
    }  # fmt: skip


def _spans(spans: Spans) -> list[Row]:
    return [{"start": start, "end": end} for start, end in spans]


def _pairs(spans: Iterable[Row] | None) -> list[tuple[int, int]]:
    return [(x["start"], x["end"]) for x in spans or ()]
