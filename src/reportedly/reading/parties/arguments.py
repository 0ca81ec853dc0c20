"""Who takes which part in a statement: the model's links first, then what the frame of the word leaves no doubt about."""

from dataclasses import replace

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.listed import listed_parties
from reportedly.reading.coreference.place import PARTIES
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.bystanders import plotters_foes, with_part
from reportedly.reading.parties.elsewhere import is_elsewhere, suffers
from reportedly.reading.parties.implied import imply
from reportedly.reading.parties.rivals import GOODS, NEAR, Best, apart, drop_afar, drop_doubles, drop_predicate
from reportedly.reading.parties.slots import apposed, slots, understood_object
from reportedly.reading.relations.relation_frames import examples
from reportedly.reading.relations.seats import FRAMED, HELD, seat
from reportedly.records import EVENT_TYPES, RELATION_TYPES, SYMMETRIC_TYPES, Argument, EntityType

SURE = 0.62
"""Probability above which the model's link alone is enough; best on the corpus dev part."""
SURE_AWAY = 0.9
"""The same for a mention in another sentence than the trigger's."""
LIKELY = 0.25
"""Probability that is enough where a role would otherwise be empty and the mention stands in the trigger's sentence."""
ARMS = 0.45
"""Probability that is enough for the weapon of an attack."""
AGREED = 0.2
"""Probability that is enough where the frame says the same."""
LISTED = 0.9
"""Weight of the parties of a list that commas and «and» divide."""
_GIVEN_TO = {
    "AID": ("iobj", "to", "for"),
    "MOBILIZE": ("to", "against", "into", "toward", "towards"),
    "CONSULT": ("with", "to"),
}
"""Where verbs of these types that no table lists have their recipient, before the object."""
_FIRST = frozenset({"holder", "member", "actor"})
"""Parts of who stands in a relation."""
_DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE"})
"""Types whose verbs have their recipient for an object."""


def find_arguments(parsed: Parsed, entities: Entities, t: Trigger) -> tuple[Argument, ...]:
    """One argument for each role and entity, by the mention that speaks for it most surely, in order of the text; of relations with
    two sides who stands in it first («Ilves» of «Osmark's minister, Ilves»)."""
    best: Best = {}

    def add(role: str, mention: int, score: float) -> None:
        entity, place = entities.by_head.get(mention), entities.place_at(mention)
        if entity is None or place is None:
            return
        mention = place.head
        known = best.get((role, entity))
        if known is None or _speaks(parsed, entities, t, score, mention) > _speaks(parsed, entities, t, *known):
            best[(role, entity)] = (score, mention)

    if t.type == "office" and t.match is not None and not t.roles:
        for role, words in (("holder", t.match.actors), ("organization", t.match.recipients)):
            for w in words:
                add(role, w, SURE)
        return _told(parsed, entities, best, t.type)
    framed = _framed(parsed, t)
    roles = [r for r in t.roles if not is_elsewhere(parsed, r, t)]
    if parsed.relation[t.anchor] == "appos" and (told := apposed(parsed, t.anchor)) != (
        above := int(parsed.head[t.anchor])
    ):
        roles = [replace(r, mention=told) if r.mention == above else r for r in roles]
    if t.type in EVENT_TYPES and parsed.upos[t.anchor] == "NOUN":
        roles, framed = with_part(parsed, t.anchor, t.type, roles, framed)
    elif t.type in EVENT_TYPES:
        foes = plotters_foes(parsed, t.anchor)
        roles = [r for r in roles if r.role != "actor" or r.mention not in foes]
        framed = [x for x in framed if x[0] != "actor" or x[1] not in foes]
    if t.type in EVENT_TYPES:
        roles = [replace(r, mention=_bearer(parsed, entities, r.mention, t.anchor)) for r in roles]
        roles = [_counted_whole(parsed, entities, r) for r in roles]
        framed = [x for x in framed if x[0] != "actor" or not suffers(parsed, x[1], t.anchor)]
    for r in roles:
        if r.role in ("time", "place") or (r.role in HELD) != (t.type == "office") or _is_excluded(parsed, r.mention):
            continue
        if r.mention == t.anchor and t.type in EVENT_TYPES:
            continue  # «an agreement» is no party to itself
        away = parsed.sentence[r.mention] != parsed.sentence[t.anchor]
        if away and r.role in NEAR:
            continue
        sure = SURE_AWAY if away or (r.role == "actor" and _is_thing(entities, r.mention)) else SURE
        if r.role == "instrument" and t.type == "ASSAULT" and _is_weapon(entities, r.mention):
            sure = ARMS
        if r.score >= sure or (r.score >= AGREED and (r.role, r.mention) in framed):
            role = "recipient" if r.role == "actor" and _is_acted_on(parsed, entities, r.mention, t, framed) else r.role
            if (
                role == "recipient"
                and t.match is not None
                and t.match.mode == "resign"
                and ("actor", r.mention) in framed
            ):
                role = "actor"  # «the resignation of the premier» is hers
            if _frame_decides(t) and role in ("actor", "recipient"):
                role = next(
                    (side for side, w in framed if w == r.mention and side in ("actor", "recipient", "instrument")),
                    role,
                )
            titled = entities.place_at(r.mention)
            bearers = dict.fromkeys((r.mention, parsed.head_of(titled.words) if titled is not None else r.mention))
            # «Interim Minister | Mara Ilves and …»: the model may link the title, and the tree hang the next one on the name
            for mention in (r.mention, *(c for w in bearers for c in _conjuncts(parsed, w, role, t))):
                add(role, mention, r.score if mention == r.mention else r.score * 0.9)
    filled = {role for role, _ in best}
    for role, word in framed:
        place = entities.place_at(word) if not _is_excluded(parsed, word) else None
        if role not in filled and place is not None and (place.type in _fillers(role, t) or place.kind == "pronoun"):
            add(role, place.head, FRAMED)
            # the frames of relations hold what is coordinated already
            further = _conjuncts(parsed, place.head, role, t) if t.type in EVENT_TYPES else examples(parsed, place.head)
            for named in further:
                add(role, named, FRAMED)
    for role in ("actor", "recipient"):
        if t.type != "office" and not any(known == role for known, _ in best):
            likely = [
                r for r in roles if r.role == role and r.score >= LIKELY and apart(parsed, entities, r.mention, t, best)
            ]
            if likely:
                chosen = max(likely, key=lambda r: r.score)
                whole = _whole(parsed, entities, chosen.mention)
                for mention in (whole, *(_conjuncts(parsed, whole, role, t) if t.type in EVENT_TYPES else ())):
                    if mention == whole or apart(parsed, entities, mention, t, best):
                        add(role, mention, chosen.score)
    if t.type in EVENT_TYPES:
        imply(parsed, entities, t, best, add)
    if t.type == "office":
        seat(parsed, entities, t, best, add)
    if t.type in SYMMETRIC_TYPES and parsed.upos[t.anchor] == "NOUN":
        for head in listed_parties(parsed, entities, t.anchor):
            add("actor", head, LISTED)
    if t.type in SYMMETRIC_TYPES and len(best) == 1:
        ((_, mention),) = best.values()
        for member in _members(parsed, mention):  # «meetings between members of A and B»
            add("actor", member, 0.4)
    if t.type in EVENT_TYPES:
        drop_afar(parsed, best, t)
    else:
        drop_predicate(parsed, best, t, add)
    drop_doubles(best, t)
    return _told(parsed, entities, best, t.type)


def _speaks(parsed: Parsed, entities: Entities, t: Trigger, score: float, mention: int) -> tuple[bool, float, int]:
    """How well a mention speaks for a party: a word for it in the trigger's sentence before «its», the surer, the nearer."""
    place = entities.place_of.get(mention)
    owner = parsed.relation[mention] == "nmod:poss" and place is not None and place.kind == "pronoun"
    return parsed.sentence[mention] == parsed.sentence[t.anchor] and not owner, score, -abs(mention - t.anchor)


def _told(parsed: Parsed, entities: Entities, best: Best, kind: str) -> tuple[Argument, ...]:
    """The arguments in order of the text; of a relation with two sides who stands in it first, and then to whom."""
    sided = kind in RELATION_TYPES and kind not in SYMMETRIC_TYPES
    return tuple(
        Argument(role=role, entity=entity, spans=(parsed.span(entities.place_of[mention].phrase),))
        for (role, entity), (_, mention) in sorted(
            best.items(), key=lambda x: (sided and x[0][0] not in _FIRST, x[1][1])
        )
    )


def _frame_decides(t: Trigger) -> bool:
    """Whether the frame tells better than the network which side a party is on: of relations, and of entries that ask for more
    than their word («accepted *money* from»)."""
    return t.match is not None and t.type not in SYMMETRIC_TYPES and (t.match.narrow or t.type in RELATION_TYPES)


def _is_thing(entities: Entities, mention: int) -> bool:
    """Whether the mention only describes a thing or an event: as who acts such a link is right four times in ten."""
    place = entities.place_of.get(mention)
    return place is not None and place.kind == "nominal" and place.type in ("other", "event", "work")


def _is_weapon(entities: Entities, mention: int) -> bool:
    place = entities.place_of.get(mention)
    return place is not None and place.type == "weapon"


def _fillers(role: str, t: Trigger) -> frozenset[EntityType]:
    """Types of what may fill a part by the frame alone: who can act; ships and things too of what is attacked or seized, and of
    what somebody is part of («the axis»)."""
    return PARTIES | GOODS if role == "recipient" and t.type in ("ASSAULT", "COERCE", "part_of") else PARTIES


def _is_acted_on(parsed: Parsed, entities: Entities, mention: int, t: Trigger, framed: list[tuple[str, int]]) -> bool:
    """Whether the mention is the subject of the trigger's passive («the company was fined»), which no frame lets act, or whom
    a frame that names somebody else as the actor has for its recipient («the surrender of the garrison to the rebels»)."""
    if t.type not in EVENT_TYPES or t.type in SYMMETRIC_TYPES or ("actor", mention) in framed:
        return False
    if parsed.relation[mention] == "nsubj:pass" and parsed.head[mention] == t.anchor:
        # «the regiment was withdrawn» tells whom it moved, as «the regiment withdrew» does
        return not any(w == mention and role not in ("actor", "recipient") for role, w in framed)
    return ("recipient", mention) in framed and any(
        r == "actor" and entities.place_at(w) is not None for r, w in framed
    )


def _whole(parsed: Parsed, entities: Entities, mention: int) -> int:
    """The people whose country or body the mention only tells («four *Osmarkian* drivers»); itself where it tells of nobody else."""
    above = int(parsed.head[mention])
    place = entities.place_of.get(above)
    modifies = parsed.relation[mention] in ("amod", "compound") and place is not None and place.kind == "nominal"
    return above if modifies and place is not None and place.type == "person" else mention


def _counted_whole(parsed: Parsed, entities: Entities, r: RoleWord) -> RoleWord:
    """The link with the people in the place of their country: who are counted are acted on themselves («to free *four* Osmarkian
    *drivers*»)."""
    if r.role != "recipient":
        return r
    whole = _whole(parsed, entities, r.mention)
    return r if whole == r.mention or parsed.child(whole, "nummod") is None else replace(r, mention=whole)


def _framed(parsed: Parsed, t: Trigger) -> list[tuple[str, int]]:
    """Role and head word of what the frame of the table's entry, or of any verb, holds."""
    if t.type == "office":
        return []
    if t.match is not None:
        understood = understood_object(parsed, t.anchor) if t.type in _DONE_TO and not t.match.recipients else None
        done_to = t.match.recipients if understood is None or understood in t.match.actors else (understood,)
        return [
            *(("recipient" if w in t.match.second else "actor", w) for w in t.match.actors),
            *(("recipient", w) for w in done_to),
            *t.match.others,
        ]
    if t.type in RELATION_TYPES or parsed.upos[t.anchor] != "VERB":
        return []
    around = slots(parsed, t.anchor)
    recipients = next((around[slot] for slot in (*_GIVEN_TO.get(t.type, ()), "obj") if slot in around), [])
    return [*(("actor", w) for w in around.get("subj", [])), *(("recipient", w) for w in recipients)]


def _conjuncts(parsed: Parsed, mention: int, role: str, t: Trigger) -> list[int]:
    """What is coordinated with a party takes the same part, but for offices, whose holders each have their own, and for the
    word that states the relation («Osmark and *its allies*»)."""
    if t.type == "office" or role not in ("actor", "recipient"):
        return []
    if mention == t.anchor:
        return examples(parsed, mention)
    first = int(parsed.head[mention]) if parsed.relation[mention] == "conj" else mention
    together = [first, *parsed.conjuncts(first), *parsed.conjuncts(mention)]
    others = [c for c in dict.fromkeys(together) if c not in (mention, t.anchor) and not _is_excluded(parsed, c)]
    return others + examples(parsed, mention)


def _is_excluded(parsed: Parsed, mention: int) -> bool:
    """Whether it is named beside a party only to be left out: «backed by Osmark but *not* by Veldania», «*not* by Veldania but by
    Osmark», «Osmark and *not* Veldania»."""
    first = mention
    while (
        first > 0
        and int(parsed.head[first - 1]) == mention
        and parsed.words[first - 1].lower() not in ("not", "and", "but", ",")
    ):
        first -= 1
    if first < 1 or parsed.words[first - 1].lower() != "not":
        return False
    before, behind = parsed.words[max(0, first - 2) : first - 1], parsed.words[mention + 1 : mention + 2]
    return [w.lower() for w in behind] == ["but"] or bool({w.lower() for w in before} & {"and", "but", ","})


def _bearer(parsed: Parsed, entities: Entities, mention: int, anchor: int) -> int:
    """Who somebody is where the mention only tells whose he is («*his* mother was killed»); the mention itself elsewhere."""
    above = int(parsed.head[mention])
    beside = (anchor, int(parsed.head[anchor]))  # «was killed in the *attack*»
    if parsed.relation[mention] != "nmod:poss" or above in (-1, anchor) or int(parsed.head[above]) not in beside:
        return mention
    place = entities.place_of.get(above)
    return above if place is not None and place.type == "person" and parsed.marker(above) is None else mention


def _members(parsed: Parsed, mention: int) -> list[int]:
    """The coordinated groups behind «members of», «officials from», where there are two and more."""
    for c in parsed.children(mention):
        if parsed.relation[c] == "nmod" and parsed.marker(c) is not None:
            groups = [c, *parsed.conjuncts(c)]
            if len(groups) > 1:
                return groups
    return []
