"""FollowTheMoney entities with their proofs, one JSON object a line (https://followthemoney.tech, model of version 4).

Reports become Article, parties Person, Organization, PublicBody (states), Address (places), Position and Vehicle; events
Event, relations Occupancy, Membership, Family, Ownership or UnknownLink. ``proof`` names the reports. The model has no
place for who says so and how firmly: that is said in words in ``summary`` and ``description``.
"""

import json
from typing import IO, Any

from reportedly.export.dates import dates
from reportedly.export.losses import Losses
from reportedly.export.source import Source, chain, headline, numbers, status
from reportedly.records import ArchiveEntity, Report, Story

SCHEMATA = {
    "person": "Person", "organization": "Organization", "state": "PublicBody", "place": "Address", "office": "Position",
    "vehicle": "Vehicle", "event": "Event",
}  # fmt: skip
LEGAL = ("Person", "Organization", "PublicBody")
ORGANIZATIONS = ("Organization", "PublicBody")


def write(source: Source, out: IO[bytes]) -> Losses:
    """All reports, entities and stories; gives back what the model has no place for."""
    losses = Losses()

    def put(entity: dict[str, Any]) -> None:
        entity["properties"] = {k: v for k, v in entity["properties"].items() if v}
        out.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")
        losses.written += 1

    for report in source.reports.values():
        put(_article(report, source.addresses.get(report.id)))
        losses.lose("text of a report (its title, outlet, authors and date are there)")
    for e in source.entities.values():
        schema = SCHEMATA.get(e.type)
        if schema is None:
            losses.lose(f"entity of type {e.type}")
        else:
            put(_party(e, schema, losses))
    for story in source.stories():
        made = _link(story, source) if story.kind == "relation" else _event(story, source)
        if made is None:
            losses.lose(f"relation {story.type} that lacks one of its two parties")
            continue
        losses.lose("status of a telling (in words in the summary)", len(story.told))
        losses.lose("contradiction (in words in the summary)", len(story.contradictions))
        for entity in made:
            put(entity)
    return losses


def _article(r: Report, address: str | None) -> dict[str, Any]:
    return {
        "id": r.id, "schema": "Article",
        "properties": {
            "title": [r.title or r.file], "fileName": [r.file], "author": list(r.authors),
            "publisher": [r.outlet] if r.outlet else [], "publishedAt": _date(r.published),
            "sourceUrl": [address] if address and address.startswith(("http://", "https://")) else [],
        },
    }  # fmt: skip


def _party(e: ArchiveEntity, schema: str, losses: Losses) -> dict[str, Any]:
    properties: dict[str, list[str]] = {"name": [e.name], "alias": [n for n in e.names if n != e.name]}
    if schema == "Address":
        properties["full"] = [e.name]
    country = e.identifiers.get("iso3166", "").lower()
    if len(country) == 2:
        properties["country"] = [country]
    wikidata = e.identifiers.get("wikidata")
    if wikidata:
        properties["wikidataId"] = [wikidata]
    losses.lose("identifier of another scheme", len(set(e.identifiers) - {"iso3166", "wikidata"}))
    return {"id": e.id, "schema": schema, "properties": properties}


def _event(story: Story, source: Source) -> list[dict[str, Any]]:
    when = dates(story.time)
    involved = [a.entity for a in story.arguments if _schema(source, a.entity) in LEGAL]
    others = [a.names[0] for a in story.arguments if _schema(source, a.entity) not in LEGAL and a.names]
    properties = {
        "name": [headline(story)], "date": [when.prefix] if when and when.prefix else [],
        "startDate": [when.first.isoformat()] if when and not when.prefix and when.first else [],
        "endDate": [when.last.isoformat()] if when and not when.prefix and when.last else [],
        "involved": involved, "location": list(story.place.names[:1]) if story.place else [],
        "keywords": [story.type, *others], "recordId": [story.id],
    }  # fmt: skip
    return [{"id": story.id, "schema": "Event", "properties": properties | _told(story)}]


def _link(story: Story, source: Source) -> list[dict[str, Any]] | None:
    roles: dict[str, str] = {}
    for a in story.arguments:
        roles.setdefault(a.role, a.entity)
    first = roles.get("holder") or roles.get("member") or roles.get("actor")
    second = roles.get("organization") or roles.get("recipient") or (story.place.entity if story.place else None)
    when = dates(story.time)
    common = {
        "startDate": [when.first.isoformat()] if when and when.first else [],
        "endDate": [when.last.isoformat()] if when and when.last and when.last != when.first else [],
        "recordId": [story.id],
    } | _told(story)  # fmt: skip
    kinds = _schema(source, first), _schema(source, second)
    if story.type == "office" and first is not None and kinds[0] == "Person":
        post = {
            "id": f"{story.id}-post", "schema": "Position",
            "properties": {
                "name": [_title(story, source, first)],
                "organization": [second] if second and kinds[1] in ORGANIZATIONS else [],
            },
        }  # fmt: skip
        held = {
            "id": story.id,
            "schema": "Occupancy",
            "properties": {"holder": [first], "post": [post["id"]], **common},
        }
        return [post, held]
    if first is None or second is None or None in kinds:
        return None
    made: dict[str, Any]
    if story.type == "membership" and kinds[0] in LEGAL and kinds[1] in ORGANIZATIONS:
        made = {"schema": "Membership", "properties": {"member": [first], "organization": [second]}}
    elif story.type == "kinship" and kinds == ("Person", "Person"):
        made = {"schema": "Family", "properties": {"person": [first], "relative": [second]}}
    elif story.type == "ownership" and kinds[0] in LEGAL and kinds[1] == "Vehicle":
        made = {"schema": "Ownership", "properties": {"owner": [first], "asset": [second]}}
    else:
        made = {"schema": "UnknownLink", "properties": {"subject": [first], "object": [second], "role": [story.type]}}
    return [{"id": story.id, "schema": made["schema"], "properties": made["properties"] | common}]


def _title(story: Story, source: Source, holder: str) -> str:
    """The office's title as the holder's entity has it for this organization, else the first words that tell it."""
    organizations = {a.entity for a in story.arguments if a.role == "organization"}
    for office in source.entities[holder].offices:
        if office.organization in organizations or (office.organization is None and not organizations):
            return office.title
    return story.told[0].quote if story.told else "office"


def _told(story: Story) -> dict[str, list[str]]:
    quotes = []
    for t in story.told:
        said = chain(t.chain)
        quotes.append(f"{t.outlet or t.file}{', ' + said if said else ''}: “{t.quote}”")
    against = "; ".join(f"{c.kind}: {' | '.join(s.value for s in c.sides)}" for c in story.contradictions)
    summary = f"{numbers(story)}; {status(story)}" + (f"; contradicted: {against}" if against else "")
    return {"proof": sorted({t.report for t in story.told}), "summary": [summary], "description": quotes}


def _schema(source: Source, entity: str | None) -> str | None:
    found = source.entities.get(entity) if entity is not None else None
    return SCHEMATA.get(found.type) if found is not None else None


def _date(value: str | None) -> list[str]:
    when = dates(value)
    return [when.prefix] if when is not None and when.prefix else []
