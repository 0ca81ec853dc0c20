"""Where armed parties are, by the noun phrase alone: «Osmarkian troops in Korrin», «the base near Tel Yarum».

Of people in general a place beside the noun says little («residents of Korrin», «a teacher in Korrin»); of those who bear
arms it is what readers of reports on conflicts look for.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.entities import Entities
from reportedly.reading.frames import Match
from reportedly.reading.knowledge.actors import sectors
from reportedly.reading.predicates import lemma
from reportedly.reading.triggers import Trigger

_ARMED = frozenset({"MIL", "REB", "UAF", "SPY"})
_STANDING = frozenset({"in", "at", "near", "inside", "outside", "around"})
_PLACES = frozenset({"place", "state"})
STANDING = 0.4
"""Confidence of a presence that only the noun phrase states: four of ten on the corpus training part."""


def armed_presences(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with presences added, each anchored at its preposition; none where the noun already states one."""
    stated = {t.anchor for t in triggers if t.type == "presence"}
    found: list[Trigger] = []
    for head, party in entities.place_of.items():
        if head in stated or party.type not in ("person", "organization") or not _is_armed(parsed, head):
            continue
        for c in parsed.children(head):
            preposition = parsed.child(c, "case")
            if parsed.relation[c] != "nmod" or preposition is None or parsed.words[preposition].lower() not in _STANDING:
                continue
            place = entities.place_of.get(c)
            if place is None or place.type not in _PLACES or place.name is None:
                continue
            entry = f"«{parsed.words[head]} {parsed.words[preposition]} {parsed.words[c]}» says where those who bear arms are"
            match = Match("presence", None, (head,), (c,), (), entry)
            found.append(Trigger(preposition, "presence", STANDING, (), match, (entry,)))
    return sorted(triggers + found, key=lambda t: (t.anchor, t.type))


def _is_armed(parsed: Parsed, word: int) -> bool:
    if parsed.upos[word] not in ("NOUN", "PROPN"):
        return False
    return bool(_ARMED.intersection(sectors(lemma(parsed, word))[:1]))
