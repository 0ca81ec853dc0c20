"""Where parties are, by the phrase alone: «Osmarkian troops in Korrin», «its leaders are thought to be active in Korrin».

Of people in general a place beside the noun says little («residents of Korrin», «a teacher in Korrin»); of those who bear
arms it is what readers of reports on conflicts look for.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.armed import armed_entities, is_armed_noun
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import PLACES, Place
from reportedly.reading.events.frames import Match
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon import relation_adjective
from reportedly.reading.parties.slots import slots
from reportedly.reading.relations.relation_frames import examples

_STANDING = frozenset({"in", "at", "near", "inside", "outside", "around"})
_FORCES = frozenset({"forces", "servicemen", "servicewomen"})
_ACTIVE = (*sorted(_STANDING), "across", "along", "on", "throughout")
_NEAR = 6
"""Words behind the party's preposition within which its place stands («in the mountains of Korrin» is not the town)."""
STANDING = 0.4
"""Confidence of a presence that only the noun phrase states: four of ten on the corpus training part."""


PREDICATED = 0.6
"""Confidence of one that an adjective says of its subject."""


def phrased_presences(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with presences added, each anchored at its preposition or adjective; none where the word states one already.

    Right behind the party the preposition counts wherever the tree hangs it: of «strikes against the militia in Korrin» and
    «defeat the militia in Korrin» readers take the militia to be there.
    """
    stated = {t.anchor for t in triggers if t.type == "presence"}
    armed = armed_entities(parsed, entities)
    found = _predicated(parsed, entities, stated)
    for head, party in entities.place_of.items():
        if head in stated or party.type not in ("person", "organization"):
            continue
        bearing = is_armed_noun(parsed, head) or _are_sent(parsed, head)
        if not bearing and (party.kind != "name" or entities.by_head[head] not in armed):
            continue
        for preposition, place in _standing(parsed, entities, head, party):
            if preposition in stated or preposition in found:
                continue
            places = [place, *(c for c in parsed.conjuncts(place) if _is_place(entities, c))]
            entry = f"«{parsed.words[head]} {parsed.words[preposition]} {parsed.words[place]}» says where those who bear arms are"
            match = Match("presence", None, (head,), tuple(places), (), entry)
            found[preposition] = Trigger(preposition, "presence", STANDING, (), match, (entry,))
    return sorted([*triggers, *found.values()], key=lambda t: (t.anchor, t.type))


def _are_sent(parsed: Parsed, noun: int) -> bool:
    """«Foreign forces», «servicemen», «service members»: who bears arms by the plural alone, or by the noun before."""
    form, before = parsed.words[noun].lower(), parsed.words[noun - 1].lower() if noun > 0 else ""
    return form in _FORCES or (before == "service" and form == "members")


def _predicated(parsed: Parsed, entities: Entities, stated: set[int]) -> dict[int, Trigger]:
    """Presences that an adjective of the table states of its subject, with a named place behind it, by the adjective."""
    found: dict[int, Trigger] = {}
    for word in range(len(parsed)):
        if word in stated or parsed.upos[word] != "ADJ" or parsed.child(word, "cop") is None:
            continue
        if not any(e.type == "presence" and not e.rest for e in relation_adjective(parsed.words[word].lower())):
            continue
        around = slots(parsed, word)
        subjects = [x for w in around.get("subj", []) for x in (w, *examples(parsed, w)) if _is_somebody(entities, x)]
        places = [w for p in _ACTIVE for w in around.get(p, []) if _is_place(entities, w)]
        if subjects and places:
            entry = f"«{parsed.words[word]}» says where {parsed.words[subjects[0]]} is"
            match = Match("presence", None, tuple(subjects), tuple(places), (), entry)
            found[word] = Trigger(word, "presence", PREDICATED, (), match, (entry,))
    return found


def _is_somebody(entities: Entities, word: int) -> bool:
    return entities.is_there(word, ("person", "organization"), pronoun=True)


def _standing(parsed: Parsed, entities: Entities, head: int, party: Place) -> list[tuple[int, int]]:
    """Prepositions of standing with the named place that they mark: what hangs on the party, and what stands right behind."""
    own = [c for c in parsed.children(head) if parsed.relation[c] == "nmod"]
    behind = party.words[1] + 1
    if behind < len(parsed) and parsed.upos[behind] == "ADP" and parsed.sentence[behind] == parsed.sentence[head]:
        own += [c for c in range(behind + 1, min(len(parsed), behind + _NEAR)) if parsed.child(c, "case") == behind]
    out: list[tuple[int, int]] = []
    for c in dict.fromkeys(own):
        preposition = parsed.child(c, "case")
        if preposition is not None and parsed.words[preposition].lower() in _STANDING and _is_place(entities, c):
            out.append((preposition, c))
    return out


def _is_place(entities: Entities, word: int) -> bool:
    place = entities.place_of.get(word)
    return place is not None and place.type in PLACES and place.name is not None
