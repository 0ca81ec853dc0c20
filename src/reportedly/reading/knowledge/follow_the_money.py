"""FollowTheMoney entities as users' knowledge: JSON lines with ``id``, ``schema`` and ``properties``.

Format: https://followthemoney.tech; only the fields below are read, the schemata and properties of version 4 named here.
"""

from typing import Any

import msgspec

from reportedly.reading.knowledge.given import Known
from reportedly.records import EntityType

TYPES: dict[str, EntityType] = {
    "Person": "person", "Organization": "organization", "Company": "organization", "PublicBody": "organization",
    "LegalEntity": "organization", "Country": "state", "Address": "place", "RealEstate": "place", "Position": "office",
    "Vessel": "vehicle", "Airplane": "vehicle", "Vehicle": "vehicle", "Event": "event", "Article": "work", "Document": "work",
    "CourtCase": "work", "Project": "other", "Asset": "other",
}  # fmt: skip
"""Our types of its schemata; one that is not here says nothing of the type."""
_ALIASES = ("alias", "weakAlias", "previousName", "abbreviation")
_IDENTIFIERS = {
    "wikidataId": "wikidata", "leiCode": "lei", "registrationNumber": "registration", "ogrnCode": "ogrn", "innCode": "inn",
    "imoNumber": "imo", "mmsi": "mmsi", "isinCode": "isin", "opencorporatesUrl": "opencorporates",
}  # fmt: skip
"""Its properties that identify, and our schemes for them. ``id`` itself is ``followthemoney``."""


class Wrong(ValueError):
    """What is wrong with a line."""


def entity(line: bytes) -> Known | None:
    """The entity of that line; None where it has no name, as links between entities have none. Raises Wrong."""
    try:
        row: Any = msgspec.json.decode(line)
    except msgspec.DecodeError as error:
        raise Wrong(f"no JSON: {error}") from error
    if not isinstance(row, dict):
        raise Wrong("no JSON object")
    schema, properties, key = row.get("schema"), row.get("properties"), row.get("id")
    if not isinstance(schema, str) or not schema:
        raise Wrong("«schema» is missing or no text")
    if not isinstance(properties, dict):
        raise Wrong("«properties» is missing or no object")
    if not isinstance(key, str) or not key:
        raise Wrong("«id» is missing or no text")
    names = _texts(properties, "name")
    if not names:
        return None
    identifiers = {"followthemoney": key}
    for name, scheme in _IDENTIFIERS.items():
        for value in _texts(properties, name)[:1]:
            identifiers[scheme] = value
    if schema == "Country":
        for code in (_texts(properties, "code") or _texts(properties, "country"))[:1]:
            identifiers["iso3166"] = code.upper()
    aliases = [*names[1:], *(a for name in _ALIASES for a in _texts(properties, name))]
    return Known(names[0], tuple(dict.fromkeys(a for a in aliases if a != names[0])), TYPES.get(schema), identifiers)


def _texts(properties: dict[str, Any], name: str) -> list[str]:
    """A property's values without blanks around; it may be one text or a list. Raises Wrong."""
    value = properties.get(name, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise Wrong(f"«properties.{name}» is no list of texts")
    return [v.strip() for v in values if v.strip()]
