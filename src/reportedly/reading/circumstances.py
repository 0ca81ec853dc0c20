"""When and where: the time expression and the place that belong to a statement."""

from reportedly.language.parsed import Parsed
from reportedly.reading.dating import time_at, times_hanging
from reportedly.reading.entities import Entities
from reportedly.reading.slots import slots
from reportedly.reading.triggers import Trigger
from reportedly.records import RELATION_TYPES, Argument, Place, StatementTime, Time

_LOCAL = ("in", "at", "near", "outside", "inside")
_HAPPENS = frozenset("take hold occur happen stage convene schedule plan set begin open start continue resume".split())


def find_time(parsed: Parsed, times: tuple[Time, ...], t: Trigger) -> StatementTime | None:
    """The time that the model links, else one that hangs on the trigger or on the verb right above it."""
    for r in sorted(t.roles, key=lambda r: -r.score):
        if r.role == "time" and r.score >= 0.4:
            found = time_at(parsed, times, r.mention)
            if found is not None:
                return StatementTime(id=found.id, value=found.value)
    if t.type in RELATION_TYPES:
        return None
    near = {t.anchor, *_happening(parsed, t.anchor)}
    above = int(parsed.head[t.anchor])
    if (
        above >= 0
        and parsed.upos[above] == "VERB"
        and parsed.relation[t.anchor] in ("obj", "nsubj", "nsubj:pass", "obl")
    ):
        near.add(above)
    dated = next(times_hanging(parsed, times, near), None)
    return StatementTime(id=dated[0].id, value=dated[0].value) if dated is not None else None


def find_place(parsed: Parsed, entities: Entities, t: Trigger, arguments: tuple[Argument, ...]) -> Place | None:
    """The place that the model links, else a named place that hangs on the trigger by «in», «at», «near»."""
    linked = [r for r in t.roles if r.role == "place" and r.score >= 0.4 and r.mention in entities.place_of]
    if linked:
        return _place(parsed, entities, max(linked, key=lambda r: r.score).mention)
    if t.type in RELATION_TYPES and t.type != "presence":
        return None
    taken = {a.entity for a in arguments}
    for word in (t.anchor, *_happening(parsed, t.anchor)):
        around = slots(parsed, word)
        for slot in _LOCAL:
            for w in around.get(slot, []):
                place = entities.place_of.get(w)
                if place is not None and place.type in ("place", "state") and entities.by_head[w] not in taken:
                    return _place(parsed, entities, w)
    return None


def _happening(parsed: Parsed, noun: int) -> list[int]:
    """The verb that says only that the noun's event happens: «the talks that took place in A», «was held in A»."""
    if parsed.upos[noun] not in ("NOUN", "PROPN"):
        return []
    around = [int(parsed.head[noun])] if parsed.relation[noun] in ("nsubj", "nsubj:pass") else []
    around += [c for c in parsed.children(noun) if parsed.relation[c] in ("acl:relcl", "acl")]
    return [v for v in around if v >= 0 and parsed.lemma[v].lower() in _HAPPENS]


def _place(parsed: Parsed, entities: Entities, mention: int) -> Place:
    phrase = entities.place_of[mention].phrase
    return Place(entity=entities.by_head[mention], spans=(parsed.span(phrase),))
