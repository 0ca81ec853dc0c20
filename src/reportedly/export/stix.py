"""A STIX 2.1 bundle: reports, identities and locations, a note for each story, an opinion for each denial.

STIX says what is known; here a story is a claim, so it becomes a note whose authors are its sources, never an incident
or an attack. ``confidence`` is written only where a person gave an Admiralty credibility (appendix A of the standard).
"""

import json
from datetime import UTC, datetime
from typing import IO, Any
from uuid import UUID, uuid5

from reportedly.export.dates import dates
from reportedly.export.losses import Losses
from reportedly.export.source import Source, chain, headline, numbers, status
from reportedly.records import ArchiveEntity, Report, Story

NAMESPACE = UUID("7a3f2c0e-6d0b-5e52-9a55-6b1f8f0d2c11")
"""Of the identifiers made from the archive's own: the same archive gives the same bundle."""

CLASSES = {"person": "individual", "organization": "organization", "state": "organization"}
CREDIBILITY = {1: 90, 2: 70, 3: 50, 4: 30, 5: 10}
"""Admiralty credibility to STIX confidence; 6 («truth cannot be judged») has none."""


def write(source: Source, out: IO[bytes]) -> Losses:
    """One bundle; gives back what the standard has no place for."""
    losses = Losses()
    objects: list[dict[str, Any]] = []
    parties: dict[str, str] = {}
    since = min((_published(r, source) for r in source.reports.values()), default=_stamp("1970-01-01"))
    for e in source.entities.values():
        made = _entity(e, since)
        if made is None:
            losses.lose(f"entity of type {e.type}" + (" without a country code" if e.type == "place" else ""))
        else:
            objects.append(made)
            parties[e.id] = made["id"]
    of_report: dict[str, list[str]] = {r: [] for r in source.reports}
    for story in source.stories():
        for made in _claim(story, source, parties, losses):
            objects.append(made)
            for ident in {t.report for t in story.told}:
                of_report[ident].append(made["id"])
    for report in source.reports.values():
        if of_report[report.id]:
            objects.append(_report(report, of_report[report.id], source))
        else:
            losses.lose("report that tells no story (STIX reports must refer to something)")
    losses.written = len(objects)
    bundle = {"type": "bundle", "id": _id("bundle", "".join(o["id"] for o in objects)), "objects": objects}
    out.write(json.dumps(bundle, ensure_ascii=False, indent=1).encode() + b"\n")
    return losses


def _entity(e: ArchiveEntity, since: str) -> dict[str, Any] | None:
    country = e.identifiers.get("iso3166", "")
    if e.type == "place":
        if len(country) != 2:
            return None
        return _object("location", e.id, since, name=e.name, country=country)
    if e.type not in CLASSES:
        return None
    more: dict[str, Any] = {"sectors": ["government"]} if e.type == "state" else {}
    others = [n for n in e.names if n != e.name]
    if others:
        more["description"] = "Also: " + ", ".join(others)
    return _object("identity", e.id, since, name=e.name, identity_class=CLASSES[e.type], **more)


def _claim(story: Story, source: Source, parties: dict[str, str], losses: Losses) -> list[dict[str, Any]]:
    about = list(dict.fromkeys(parties[a.entity] for a in story.arguments if a.entity in parties))
    if story.place is not None and story.place.entity in parties:
        about.append(parties[story.place.entity])
    if not about:
        losses.lose("story without a party or place that STIX can name")
        return []
    losses.lose("contradiction (in words in the note)", len(story.contradictions))
    losses.lose("characters that a quotation stands at", len(story.told))
    since = min(_published(source.reports[t.report], source) for t in story.told)
    asserting = [t for t in story.told if t.polarity == "+"]
    denying = [t for t in story.told if t.polarity == "-"]
    lines = [f"{numbers(story)}; {status(story)}", *(f"time: {x}" for x in (story.time,) if x)]
    lines += [f"contradicted, {c.kind}: " + " | ".join(s.value for s in c.sides) for c in story.contradictions]
    lines += [f"{t.outlet or t.file}: “{t.quote}”" for t in asserting or denying]
    more: dict[str, Any] = {}
    given = [
        source.credibility[t.report, t.statement] for t in story.told if (t.report, t.statement) in source.credibility
    ]
    if given and min(given) in CREDIBILITY:
        more["confidence"] = CREDIBILITY[min(given)]
    authors = sorted({chain(t.chain) or t.outlet or t.file for t in asserting or denying})
    note = _object(
        "note",
        story.id,
        since,
        abstract=headline(story),
        content="\n".join(lines),
        authors=authors,
        object_refs=about,
        **more,
    )
    opinions = [
        _object(
            "opinion", f"{story.id}/{t.report}/{t.statement}", _published(source.reports[t.report], source),
            opinion="strongly-disagree", explanation=f"{t.outlet or t.file}: “{t.quote}”",
            authors=[chain(t.chain) or t.outlet or t.file], object_refs=[note["id"]],
        )
        for t in denying
    ]  # fmt: skip
    return [note, *opinions]


def _report(r: Report, refs: list[str], source: Source) -> dict[str, Any]:
    when = _published(r, source)
    more: dict[str, Any] = {}
    address = source.addresses.get(r.id)
    more["external_references"] = [
        {"source_name": r.outlet or r.file, "external_id": r.id, **({"url": address} if address else {})}
    ]
    by = ", ".join(r.authors)
    if by or r.credit:
        more["description"] = "; ".join(
            x for x in (f"by {by}" if by else "", f"credits {r.credit}" if r.credit else "") if x
        )
    return _object("report", r.id, when, name=r.title or r.file, published=when, object_refs=sorted(refs), **more)


def _object(kind: str, key: str, when: str, **fields: Any) -> dict[str, Any]:
    return {"type": kind, "spec_version": "2.1", "id": _id(kind, key), "created": when, "modified": when, **fields}


def _id(kind: str, key: str) -> str:
    return f"{kind}--{uuid5(NAMESPACE, f'{kind}:{key}')}"


def _published(r: Report, source: Source) -> str:
    """When it was published, at the start of the first day it may mean; else when it came into the archive."""
    when = dates(r.published)
    if when is None or when.first is None:
        return _stamp(source.added[r.id])
    return _stamp(when.first.isoformat())


def _stamp(value: str) -> str:
    when = datetime.fromisoformat(value)
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return when.strftime("%Y-%m-%dT%H:%M:%S.000Z")
