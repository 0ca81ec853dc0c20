"""Parties that stand in the sentence without hanging on the trigger: whose the praised thing is, whom the embedded act concerns,
whose the armed men are, with what it was done, what the talks are about, against whom it is aimed."""

from collections.abc import Callable, Iterator
from itertools import chain

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.anaphora import FORCES, commander
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import PARTIES, Place
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.goals import ABOUT, AIMED, SPOKEN, aims, goals, hosts, owners, receivers
from reportedly.reading.parties.issuers import speaker
from reportedly.reading.parties.rivals import Best, apart
from reportedly.reading.parties.senders import send
from reportedly.reading.parties.topics import drop_the_talk_itself, topics
from reportedly.reading.parties.weapons import BY_FORCE, weapons
from reportedly.reading.relations.seats import FRAMED
from reportedly.records import EntityType

_NO_TOPIC: frozenset[EntityType] = frozenset({"person", "office", "vehicle"})
"""Types of those with whom or in which one talks."""


def imply(parsed: Parsed, entities: Entities, t: Trigger, best: Best, add: Callable[[str, int, float], None]) -> None:
    """Add such parties of an event where they have no part yet. ``add(role, mention, weight)`` adds to ``best``, from which the
    weapons that were taken for who acts are moved, and the talk itself as its topic goes."""

    def mention_of(word: int) -> Place | None:
        place = entities.place_at(word)
        return place if place is not None and apart(parsed, entities, place.head, t, best) else None

    def new(word: int, *, named: bool = False) -> int | None:
        place = mention_of(word)
        fits = place is not None and (
            place.name is not None if named else place.type in PARTIES and not _is_ground(place)
        )
        return place.head if place is not None and fits else None

    if not any(role == "recipient" for role, _ in best):
        first: Iterator[int] = iter(())
        if t.type in ABOUT:
            first = owners(parsed, t.anchor)
        if t.type in SPOKEN:
            first = chain(first, goals(parsed, t.anchor, t.type))
        if t.type == "AID":
            first = receivers(parsed, t.anchor)
        found = next((head for word in first if (head := new(word)) is not None), None)
        if found is not None:
            add("recipient", found, FRAMED)
    if t.type in SPOKEN | ABOUT and t.match is not None and not any(role == "actor" for role, _ in best):
        for word in t.match.actors:
            says = speaker(parsed, word)
            head = new(says) if says is not None else None
            if head is not None:
                add("actor", head, FRAMED)
    if t.type in BY_FORCE:
        for word in weapons(parsed, t.anchor):
            place = mention_of(word)
            if place is not None and place.type not in PARTIES:
                add("instrument", place.head, FRAMED)
    if t.type in FORCES:
        for (role, _), (score, mention) in list(best.items()):
            owner = commander(parsed, mention) if role == "actor" else None
            if owner is not None:
                add("actor", owner, score * 0.9)
        if t.type == "ASSAULT":
            send(parsed, entities, t.anchor, best, add, new)
    if t.type == "CONSULT":
        for word in topics(parsed, t.anchor):
            place = mention_of(word)
            if place is not None and place.type not in _NO_TOPIC:
                add("topic", place.head, FRAMED)
        drop_the_talk_itself(parsed, best, t)
        for word in hosts(parsed, t.anchor):
            head = new(word)
            if head is not None:
                add("recipient", head, FRAMED)
    if t.type in AIMED:
        for word in aims(parsed, t.anchor):
            head = new(word, named=True)
            if head is not None:
                add("recipient", head, FRAMED)


def _is_ground(place: Place) -> bool:
    """Whether it is a road, a port, some villages: named places may stand for who rules them, these for nobody."""
    return place.type == "place" and place.kind == "nominal"
