"""When and where: the time expression and the place that belong to a statement."""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.dating import time_at, times_hanging
from reportedly.reading.entities import Entities
from reportedly.reading.measures import counting
from reportedly.reading.predicates import is_predicate_verb, lemma
from reportedly.reading.slots import slots
from reportedly.reading.triggers import Trigger
from reportedly.records import RELATION_TYPES, Argument, Place, StatementTime, Time

_LOCAL = ("in", "at", "near", "outside", "inside", "on", "from")
_WITHIN = ("in", "at", "of")
_STANDING = ("in", "at", "near", "outside", "inside")
"""Prepositions by which a party is somewhere («the bridge at Korrin»)."""
_HAPPENS = frozenset("take hold occur happen stage convene schedule plan set begin open start continue resume".split())
_TAKES_PLACE = frozenset("take hold occur happen stage convene schedule".split())
_SHARED = frozenset({"conj", "advcl", "xcomp"})
"""How a verb hangs on another whose time and place it shares («shelled the port on Monday, killing two»)."""
_OTHERWISE = frozenset("after before since until till when while if unless because although though as once".split())
"""Conjunctions that set another time or no time at all."""
_LINKED = 0.4
"""Probability from which the model's own link is believed."""


def find_time(parsed: Parsed, times: tuple[Time, ...], t: Trigger) -> StatementTime | None:
    """The time that the model links, else one that hangs on the trigger or on the verb right above it, else the time of
    the verb whose clause it continues."""
    for r in sorted(t.roles, key=lambda r: -r.score):
        if r.role == "time" and r.score >= _LINKED and parsed.sentence[r.mention] == parsed.sentence[t.anchor]:
            found = time_at(parsed, times, r.mention)
            if found is not None:
                return StatementTime(id=found.id, value=found.value)
    verbal = is_predicate_verb(parsed, t.anchor)
    if t.type in RELATION_TYPES and not verbal:
        return None
    near = {t.anchor, *_happening(parsed, t.anchor)}
    whole = counting(parsed, t.anchor)
    above = int(parsed.head[whole])
    if (
        above >= 0
        and parsed.upos[above] == "VERB"
        and parsed.relation[whole] in ("obj", "nsubj", "nsubj:pass", "obl")
    ):
        near.add(above)
    dated = next(times_hanging(parsed, times, near), None)
    if dated is None and verbal:
        dated = next((d for v in _continued(parsed, t.anchor) for d in times_hanging(parsed, times, {v})), None)
    if dated is None and t.type not in RELATION_TYPES:
        dated = _only_date(parsed, times, t.anchor)
    return StatementTime(id=dated[0].id, value=dated[0].value) if dated is not None else None


def _only_date(parsed: Parsed, times: tuple[Time, ...], word: int) -> tuple[Time, int] | None:
    """The one date inside the word's own phrases («marched after the funerals on the 17th»); None where there are more."""
    inside: set[int] = set()
    pending = [c for c in parsed.children(word) if parsed.relation[c] in ("obl", "nmod")]
    while pending:
        here = pending.pop()
        inside.add(here)
        pending += [c for c in parsed.children(here) if parsed.relation[c] in ("nmod", "obl", "compound", "nummod")]
    found = {d[0].id: d for d in times_hanging(parsed, times, inside) if d[0].kind == "date"}
    return next(iter(found.values())) if len(found) == 1 else None


def _continued(parsed: Parsed, verb: int) -> Iterator[int]:
    """The verbs whose clause this one continues, nearest first; a conjunction of time or condition ends the search."""
    here = verb
    while parsed.relation[here] in _SHARED:
        mark = parsed.child(here, "mark", "advmod")
        if mark is not None and mark < here and parsed.words[mark].lower() in _OTHERWISE:
            return
        above = int(parsed.head[here])
        if above < 0 or not is_predicate_verb(parsed, above):
            return
        yield above
        here = above


def find_place(parsed: Parsed, entities: Entities, t: Trigger, arguments: tuple[Argument, ...]) -> Place | None:
    """The place that the model links, else a named place that hangs on the trigger by «in», «at», «near», else where the
    party stands that is acted on («the bridge at Korrin»)."""
    here = parsed.sentence[t.anchor]
    linked = [
        r for r in t.roles
        if r.role == "place" and r.score >= _LINKED and r.mention in entities.place_of and parsed.sentence[r.mention] == here
    ]  # fmt: skip
    if linked:
        return _place(parsed, entities, max(linked, key=lambda r: r.score).mention)
    if t.type in RELATION_TYPES and t.type != "presence":
        return None
    taken = {a.entity for a in arguments}
    around = {word: slots(parsed, word) for word in (t.anchor, *_happening(parsed, t.anchor))}
    for found in around.values():
        for slot in _LOCAL:
            for w in found.get(slot, []):
                if _is_place(entities, w) and entities.by_head[w] not in taken:
                    return _place(parsed, entities, w)
    for party in around[t.anchor].get("obj", []):
        for c in parsed.children(party):
            if parsed.relation[c] == "nmod" and parsed.marker(c) in _STANDING and _is_place(entities, c):
                return _place(parsed, entities, c)
    return None


def _is_place(entities: Entities, word: int) -> bool:
    place = entities.place_of.get(word)
    return place is not None and place.type in ("place", "state")


def _happening(parsed: Parsed, noun: int) -> list[int]:
    """The verb that says only that the noun's event happens: «the talks that took place in A», «was held in A»."""
    if parsed.upos[noun] not in ("NOUN", "PROPN"):
        return []
    around = [int(parsed.head[noun])] if parsed.relation[noun] in ("nsubj", "nsubj:pass") else []
    around += [c for c in parsed.children(noun) if parsed.relation[c] in ("acl:relcl", "acl")]
    # «the talks between A and B that took place in Korrin»: the tree hangs the clause on B, who does not take place
    last = int(parsed.bounds[parsed.sentence[noun] + 1])
    relative = (v for v in range(noun + 1, last) if parsed.relation[v] == "acl:relcl" and lemma(parsed, v) in _TAKES_PLACE)
    around += [v for v in relative if v not in around and noun in parsed.governors(v)]
    return [v for v in around if v >= 0 and lemma(parsed, v) in _HAPPENS]


def _place(parsed: Parsed, entities: Entities, mention: int) -> Place:
    """The place of the mention; of one that is only described the named one in which it is («its base in Korrin»)."""
    if entities.place_of[mention].kind != "name":
        within = (c for c in parsed.children(mention) if parsed.relation[c] == "nmod" and parsed.marker(c) in _WITHIN)
        named = (c for c in within if _is_place(entities, c))
        mention = next((c for c in named if entities.place_of[c].kind == "name"), mention)
    phrase = entities.place_of[mention].phrase
    return Place(entity=entities.by_head[mention], spans=(parsed.span(phrase),))
