"""Who holds an office and of what, among those that the model links: the noun phrase first, then the verb, then the likeliest."""

from collections.abc import Callable

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.spoken_of import body_spoken_of
from reportedly.reading.events.predicates import is_predicate_verb
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.rivals import Best
from reportedly.reading.parties.slots import is_passive, slots
from reportedly.reading.relations.office_organizations import is_destination, office_organization
from reportedly.reading.relations.office_parties import office_holder
from reportedly.reading.relations.offices import same_office

FRAMED = 0.3
"""Weight of a party that only the frame gives."""
HELD = frozenset({"holder", "organization", "member"})
"""Roles of offices."""
_SINGULAR = frozenset({"NN", "NNP", "VB", "VBD", "VBZ", "VBN", "VBG", "VBP"})


def seat(
    parsed: Parsed,
    entities: Entities,
    t: Trigger,
    best: Best,
    add: Callable[[str, int, float], None],
) -> None:
    """Holder and organization by the noun phrase, where it says them, instead of by the model."""
    holders = office_holder(parsed, entities, t.anchor)
    if not holders and not any(role == "holder" for role, _ in best) and t.anchor in entities.place_of:
        holders = [t.anchor]  # «Osmark's foreign minister said»: who is called so holds it
    organization = office_organization(parsed, entities, t.anchor)
    for role, mentions in (("holder", holders), ("organization", [organization] if organization is not None else [])):
        if mentions:
            for known in [k for k in best if k[0] == role]:
                del best[known]
            for m in mentions:
                add(role, m, 0.95)
        elif role == "organization" and holders:
            # a group named inside another holder's phrase is that one's
            for known in [k for k in best if k[0] == role and _belongs_to_other(entities, best[k][1], holders[0])]:
                del best[known]
    if organization is None:
        for known in [k for k in best if k[0] == "organization" and is_destination(parsed, t.anchor, best[k][1])]:
            del best[known]  # «the ambassador in Tesh» is not of Tesh
    if parsed.xpos[t.anchor] in _SINGULAR:
        _keep_one(parsed, t, best, holders)
    held = same_office(parsed, t.anchor)
    if held is not None:
        for known in [k for k in best if k[0] == "organization"]:
            del best[known]  # «the office» is no body
        organization = office_organization(parsed, entities, held)
        if organization is not None:
            add("organization", organization, FRAMED)
    if is_predicate_verb(parsed, t.anchor) and is_passive(parsed, t.anchor):
        _seat_passive(parsed, entities, t, best, add)
    elif is_predicate_verb(parsed, t.anchor) and not any(role == "holder" for role, _ in best):
        for w in slots(parsed, t.anchor).get("subj", []):  # «founded the movement and led it»
            if (place := entities.place_at(w)) is not None and (place.type == "person" or place.kind == "pronoun"):
                add("holder", place.head, FRAMED)
    if held is None and is_predicate_verb(parsed, t.anchor) and not is_passive(parsed, t.anchor):
        _seat_active(parsed, entities, t, best, add)
    title = t.anchor if held is None else held
    if organization is None:
        body = body_spoken_of(parsed, entities, title)
        linked = [k for k in best if k[0] == "organization"]
        afar = all(parsed.sentence[best[k][1]] != parsed.sentence[t.anchor] for k in linked)
        if (
            body is not None
            and afar
            and not any(entities.by_head.get(body) == e for r, e in best if r != "organization")
        ):
            for k in linked:
                del best[k]
            add("organization", body, FRAMED)


def _seat_passive(
    parsed: Parsed, entities: Entities, t: Trigger, best: Best, add: Callable[[str, int, float], None]
) -> None:  # fmt: skip
    """«The channel is run by Oster»: what is led is the body, and who leads stands behind «by»; the subject holds no office."""
    around = slots(parsed, t.anchor)
    if int(parsed.head[t.anchor]) < 0 and not around.get("obj"):
        return
    led = {
        entities.by_head.get(w)
        for w in around.get("obj", [])
        if (p := entities.place_at(w)) and p.type in ("organization", "state")
    }
    for known in [k for k in best if k[0] == "holder" and k[1] in led]:
        mention = best.pop(known)[1]
        add("organization", mention, FRAMED)
    for w in around.get("subj", []):
        if (place := entities.place_at(w)) is not None and place.type in ("person", "organization"):
            add("holder", place.head, FRAMED)


def _seat_active(
    parsed: Parsed, entities: Entities, t: Trigger, best: Best, add: Callable[[str, int, float], None]
) -> None:  # fmt: skip
    """«Oster took over the League»: a body that is the verb's object is what is led, where nothing else is."""
    if any(role == "organization" for role, _ in best):
        return
    for w in slots(parsed, t.anchor).get("obj", [])[:1]:
        if (place := entities.place_at(w)) is not None and place.type in ("organization", "state"):
            add("organization", place.head, FRAMED)


def _keep_one(parsed: Parsed, t: Trigger, best: Best, holders: list[int]) -> None:
    """A single title has one holder and one body: those that the phrase says, else the likeliest of its own sentence."""
    for role in HELD:
        rivals = [k for k in best if k[0] == role]
        if len(rivals) < 2 or (role == "holder" and holders):
            continue
        own = [k for k in rivals if parsed.sentence[best[k][1]] == parsed.sentence[t.anchor]] or rivals
        kept = max(own, key=lambda k: (round(best[k][0], 1), -abs(best[k][1] - t.anchor)))
        for k in rivals:
            if k != kept:
                del best[k]


def _belongs_to_other(entities: Entities, mention: int, holder: int) -> bool:
    return any(p.kind == "name" and p.type == "person" and p.head != holder for p in entities.around(mention))
