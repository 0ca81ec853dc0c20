"""JSON-LD with schema.org's Claim and PROV-O: who claims what, quoted from which report.

A story is a ``schema:Claim``; each telling a ``prov:Entity`` that is quoted from its report and attributed to its innermost
source, who acted on behalf of nobody: the chain outwards is said by ``prov:wasDerivedFrom`` telling by telling only where
the archive has it, and in words in ``schema:text`` otherwise.
"""

import json
from typing import IO, Any

from reportedly.export.dates import dates
from reportedly.export.losses import Losses
from reportedly.export.source import Source, chain, headline, numbers, status
from reportedly.records import ArchiveEntity, Report, Story

CONTEXT = {
    "schema": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rpd": "urn:reportedly:vocabulary#",
}  # fmt: skip
TYPES = {
    "person": "schema:Person",
    "organization": "schema:Organization",
    "state": "schema:Country",
    "place": "schema:Place",
}


def write(source: Source, out: IO[bytes]) -> Losses:
    """One JSON-LD document with an ``@graph``."""
    losses = Losses()
    nodes: list[dict[str, Any]] = [_report(r, source) for r in source.reports.values()]
    nodes += [_entity(e) for e in source.entities.values()]
    for story in source.stories():
        losses.lose("contradiction (in words in the claim)", len(story.contradictions))
        nodes += _claim(story)
    losses.written = len(nodes)
    out.write(json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False, indent=1).encode() + b"\n")
    return losses


def _iri(ident: str) -> str:
    return f"urn:reportedly:{ident}"


def _ref(ident: str) -> dict[str, str]:
    return {"@id": _iri(ident)}


def _report(r: Report, source: Source) -> dict[str, Any]:
    when = dates(r.published)
    node: dict[str, Any] = {
        "@id": _iri(r.id), "@type": ["schema:NewsArticle", "prov:Entity"], "schema:headline": r.title or r.file,
        "schema:wordCount": r.words,
    }  # fmt: skip
    if r.outlet:
        node["schema:publisher"] = {"@type": "schema:Organization", "schema:name": r.outlet}
    if r.authors:
        node["schema:author"] = [{"@type": "schema:Person", "schema:name": a} for a in r.authors]
    if when is not None and when.prefix is not None and len(when.prefix) == 10:
        node["schema:datePublished"] = {"@type": "xsd:date", "@value": when.prefix}
    address = source.addresses.get(r.id)
    if address:
        node["schema:url"] = address
    if r.credit:
        node["schema:creditText"] = r.credit
    return node


def _entity(e: ArchiveEntity) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@id": _iri(e.id), "@type": [TYPES.get(e.type, "schema:Thing"), "prov:Agent"], "schema:name": e.name,
    }  # fmt: skip
    others = [n for n in e.names if n != e.name]
    if others:
        node["schema:alternateName"] = others
    if e.identifiers:
        node["schema:identifier"] = [
            {"@type": "schema:PropertyValue", "schema:propertyID": k, "schema:value": v}
            for k, v in sorted(e.identifiers.items())
        ]
    return node


def _claim(story: Story) -> list[dict[str, Any]]:
    against = "; ".join(
        f"contradicted, {c.kind}: " + " | ".join(s.value for s in c.sides) for c in story.contradictions
    )
    claim: dict[str, Any] = {
        "@id": _iri(story.id), "@type": "schema:Claim", "schema:name": headline(story),
        "schema:text": "; ".join(x for x in (numbers(story), status(story), against) if x),
        "schema:about": [_ref(a.entity) for a in story.arguments],
        "schema:appearance": [_ref(r) for r in sorted({t.report for t in story.told})],
        "rpd:articles": story.articles, "rpd:outlets": story.outlets, "rpd:independentOrigins": story.origins,
    }  # fmt: skip
    if story.time:
        claim["schema:temporalCoverage"] = story.time
    if story.place is not None:
        claim["schema:spatialCoverage"] = _ref(story.place.entity)
    nodes = [claim]
    for t in story.told:
        ident = f"{t.report}/{t.statement}"
        node: dict[str, Any] = {
            "@id": _iri(ident), "@type": ["schema:Quotation", "prov:Entity"], "schema:text": t.quote,
            "prov:wasQuotedFrom": _ref(t.report), "schema:isPartOf": _ref(t.report), "schema:about": _ref(story.id),
            "rpd:polarity": t.polarity, "rpd:certainty": t.certainty, "rpd:mood": t.mood, "rpd:origin": _ref(t.origin),
        }  # fmt: skip
        if t.chain:
            node["rpd:chain"] = chain(t.chain)
            node["schema:spokenByCharacter"] = {"schema:name": t.chain[0][0] if t.chain[0] else "unnamed"}
        if t.read_by:
            node["rpd:readBy"] = list(t.read_by)
        nodes.append(node)
    return nodes
