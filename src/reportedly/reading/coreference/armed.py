"""Which entities of a report bear arms: by a noun for such men, by the last word of their name, by what the package knows."""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.predicates import lemma
from reportedly.reading.knowledge import organizations
from reportedly.reading.knowledge.actors import sectors

_ARMED = frozenset({"MIL", "REB", "UAF", "SPY"})
_BODIES = frozenset({"military", "militia"})


def is_armed_noun(parsed: Parsed, word: int) -> bool:
    """Whether the noun's first meaning is somebody who bears arms («troops», «rebels»)."""
    if parsed.upos[word] not in ("NOUN", "PROPN"):
        return False
    return bool(_ARMED.intersection(sectors(lemma(parsed, word))[:1]))


def serves_its_owner(parsed: Parsed, word: int) -> bool:
    """Whether whoever owns such men or machines acts through them: «its men», «its jets», «its troops»."""
    return parsed.lemma[word].lower() in entity_words().serving or is_armed_noun(parsed, word)


def armed_entities(parsed: Parsed, entities: Entities) -> frozenset[str]:
    """Ids of the organizations that are armed by any of their mentions: «the militants», «the Ridge Militia», a known army."""
    return frozenset(
        entities.by_head[head]
        for head, p in entities.place_of.items()
        if p.type == "organization" and p.kind != "pronoun" and (is_armed_noun(parsed, head) or _is_known(p))
    )


def _is_known(p: Place) -> bool:
    if p.name is None or organizations.is_ambiguous(p.name):
        return False
    known = organizations.by_name(p.name)
    return known is not None and known.kind in _BODIES
