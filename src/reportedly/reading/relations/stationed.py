"""Where forces, agents and offices stand, by verbs: «are stationed at the base», «keeps troops in Korrin», «is in Korrin».

The model takes a good deal of it for movements, or for nothing: a standing of years is no event. Four constructions state it: a
passive of a verb of standing, somebody who has, keeps or hosts men or a base somewhere, a group that holds or controls a place, and
«to be» with a named place.
"""

from collections.abc import Iterable
from functools import cache

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.armed import is_armed_noun
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import PLACES
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.lexicon import relations
from reportedly.reading.parties.slots import is_passive, slots
from reportedly.records import EVENT_TYPES, EntityType

STANDING = 0.65
"""Confidence of a presence that such a construction alone states."""
_WHERE = ("in", "at", "on", "near", "inside", "outside", "along", "off", "across", "above", "around", "throughout")
_BODIES: frozenset[EntityType] = frozenset({"person", "organization"})
_VESSELS: frozenset[EntityType] = frozenset({"vehicle", "weapon"})
_POWERS: frozenset[EntityType] = frozenset({"person", "organization", "state"})
_LASTING = frozenset("leader fighter exile dissident commander politician refugee member militant".split())
_HOLDING = frozenset({"hold", "control"})
"""Verbs of who has a place in his hands; of 20 such groups and places in the corpus 13 are annotated as presence."""
_ENDING = frozenset("will would may might could shall should".split())


def stationed(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with presences added, each anchored at its verb, or with «to be» at the place's preposition.

    A verb of standing is no movement: what the model states there as an event goes. None where the word states a presence.
    """
    stated = {t.anchor for t in triggers if t.type == "presence"}
    found: dict[int, Trigger] = {}
    for word in range(len(parsed)):
        if word in stated:
            continue
        match = _by_verb(parsed, entities, word) or _by_copula(parsed, entities, word)
        if match is None:
            continue
        anchor = parsed.child(word, "case") if parsed.child(word, "cop") is not None else word
        told = stated.intersection(slots(parsed, word).get("obj", []))  # «maintains a base»: the base says it already
        if anchor is not None and anchor not in stated and not told:
            found[anchor] = Trigger(anchor, "presence", STANDING, (), match, (match.entry,))
    if not found:
        return triggers
    kept = [
        t
        for t in triggers
        if t.anchor not in found or (t.type not in EVENT_TYPES and t.type not in ("ownership", "presence"))
    ]
    return with_added(kept, found.values())


@cache
def _verbs() -> frozenset[str]:
    return relations().standing_verbs | relations().keeping_verbs | _HOLDING | {"host"}


def _by_verb(parsed: Parsed, entities: Entities, verb: int) -> Match | None:
    form = lemma(parsed, verb)
    if form not in _verbs():
        return None
    if form != "have" and not is_predicate_verb(parsed, verb):
        return None
    around = slots(parsed, verb)
    if form in relations().standing_verbs and is_passive(parsed, verb) and not _is_to_come(parsed, verb):
        who = [w for w in around.get("obj", []) if entities.is_there(w, _BODIES, pronoun=True)]
        where = _places(entities, around)
        return _match(parsed, verb, who, where)
    if form == "host" and not is_passive(parsed, verb):
        guests = [w for w in around.get("obj", []) if _is_force(parsed, w) or _is_led(parsed, w)]
        who = [g for w in guests for g in ([w] if entities.is_there(w, _BODIES) else _owners(parsed, entities, w))]
        return _match(parsed, verb, who, [w for w in around.get("subj", []) if entities.is_there(w, PLACES)])
    if form in _HOLDING:
        who = [w for w in around.get("subj", []) if _may_hold(parsed, entities, w)]
        return _match(parsed, verb, who, _held(parsed, entities, around.get("obj", [])) if who else [])
    if form in relations().keeping_verbs and not is_passive(parsed, verb):
        kept = [w for w in around.get("obj", []) if _is_force(parsed, w)]
        owners = [w for w in around.get("subj", []) if entities.is_there(w, _POWERS, pronoun=True)]
        where = _places(entities, around) or [p for w in kept for p in _places(entities, slots(parsed, w))]
        men = [w for w in kept if entities.is_there(w, _BODIES)]
        return _match(parsed, verb, [*owners, *men], where) if kept and owners else None
    return None


def _may_hold(parsed: Parsed, entities: Entities, word: int) -> bool:
    """Whether a group or armed men stand there, who have a place in their hands; a person holds it otherwise."""
    return entities.is_there(word, ("organization",)) or (
        is_armed_noun(parsed, word) and entities.is_there(word, _BODIES)
    )


def _held(parsed: Parsed, entities: Entities, things: list[int]) -> list[int]:
    """The places among what is held, and of what a part is: «much of *the valley*»; a plural that nothing tells is none."""
    out: list[int] = []
    for thing in things:
        parts = [] if entities.is_there(thing, PLACES) else slots(parsed, thing).get("of", [])
        for w in (thing, *parts):
            told = entities.is_there(w, PLACES, named=True) or parsed.child(w, "det", "nmod:poss") is not None
            if entities.is_there(w, PLACES) and told:
                out.append(w)
    return out


def _owners(parsed: Parsed, entities: Entities, noun: int) -> list[int]:
    """Whose the base is that somebody hosts: «a Veldanian base», «the group's camps»."""
    around = slots(parsed, noun)
    return [w for slot in ("poss", "amod", "compound") for w in around.get(slot, []) if entities.is_there(w, _POWERS)]


def _is_led(parsed: Parsed, word: int) -> bool:
    """Whether the noun is a leading person's, in the plural: leaders who live with a host and are not received for a day."""
    return parsed.xpos[word] == "NNS" and lemma(parsed, word) in _LASTING


def _by_copula(parsed: Parsed, entities: Entities, word: int) -> Match | None:
    """«About forty instructors are in Korrin», «its headquarters is in Korrin»: a named place with «to be» and a subject."""
    place = entities.place_at(word)
    if place is None or place.type not in PLACES or place.name is None:
        return None
    if parsed.child(word, "cop") is None or parsed.marker(word) not in _WHERE:
        return None
    subjects = slots(parsed, word).get("subj", [])
    who = [
        w
        for w in subjects
        if entities.is_there(w, _BODIES) or (_is_force(parsed, w) and entities.is_there(w, _VESSELS))
    ]
    if not who:  # «their headquarters is in Korrin» says where they are
        seats = [w for w in subjects if _is_force(parsed, w)]
        who = [
            o for w in seats for o in slots(parsed, w).get("poss", []) if entities.is_there(o, _POWERS, pronoun=True)
        ]
    return _match(parsed, word, who, [word])


def _match(parsed: Parsed, word: int, who: list[int], where: list[int]) -> Match | None:
    if not who or not where:
        return None
    entry = f"«{parsed.words[word]}» says where {parsed.words[who[0]]} stands"
    return Match("presence", None, tuple(who), tuple(where), (), entry)


def _places(entities: Entities, around: dict[str, list[int]]) -> list[int]:
    return [w for slot in _WHERE for w in around.get(slot, []) if entities.is_there(w, PLACES)]


def _is_force(parsed: Parsed, word: int) -> bool:
    """Whether the noun speaks of armed men, of those who are sent to a place, or of what they stand in."""
    return is_armed_noun(parsed, word) or lemma(parsed, word) in relations().stationed_nouns


def _is_to_come(parsed: Parsed, verb: int) -> bool:
    """Whether they are only to be sent there («will be based in Korrin», «to be stationed in Korrin»)."""
    auxiliaries: Iterable[int] = (c for c in parsed.children(verb) if parsed.relation[c] == "aux")
    mark = parsed.child(verb, "mark")
    return any(lemma(parsed, c) in _ENDING for c in auxiliaries) or (
        mark is not None and parsed.words[mark].lower() == "to"
    )
