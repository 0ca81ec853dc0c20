"""Whom «the two ministers», «both countries», «the pair» stand for, where the text before says it plainly."""

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.place import Place
from reportedly.records import Argument, Entity, EntityType, Statement

_NUMBERS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4}
_BEFORE = frozenset("the these those both".split())
_LOOK = 2
"""Sentences before that of the plural in which its members may stand."""
_GOVERNING: frozenset[EntityType] = frozenset({"state", "organization"})
_SINGLE: frozenset[EntityType] = frozenset({"person", "organization", "state"})


def find_members(parsed: Parsed, entities: Entities) -> dict[str, tuple[str, ...]]:
    """Entities that are sets of others, with their members; those whose members are not plain are not there.

    Plain: of the sentences before, or of the plural's own up to it, the nearest that name as many fitting entities at all
    name just as many as the number says.
    """
    kinds = {e.id: e for e in entities.entities}
    out: dict[str, tuple[str, ...]] = {}
    told: dict[int, list[Place]] = {}  # the mentions of each sentence, in order
    ordered = sorted(entities.place_of.values(), key=lambda p: p.head)
    for p in ordered:
        told.setdefault(int(parsed.sentence[p.head]), []).append(p)
    for p in ordered:
        group = entities.by_head.get(p.head)
        number = _number(parsed, p)
        if group is None or group in out or number is None or any(m.kind == "name" for m in kinds[group].mentions):
            continue
        members = _nearest(parsed, entities, kinds, told, p, group, number)
        if members:
            out[group] = members
    return out


def _number(parsed: Parsed, p: Place) -> int | None:
    """How many a definite plural counts; None of other mentions."""
    words = [parsed.words[w].lower() for w in range(p.shown[0], p.head + 1)]
    if p.kind == "name" or not words or words[0] not in _BEFORE:
        return None
    # «the two ministers of Osmark», «both her parents» say more than a number
    if len(words) > 3 or p.head != p.shown[1] or any(parsed.upos[w] == "PRON" for w in range(p.shown[0], p.head)):
        return None
    return next((_NUMBERS[w] for w in words if w in _NUMBERS), None)


def _nearest(
    parsed: Parsed, entities: Entities, kinds: dict[str, Entity], told: dict[int, list[Place]], p: Place, group: str, number: int
) -> tuple[str, ...]:  # fmt: skip
    fitting = _fitting(parsed, p)
    here = int(parsed.sentence[p.head])
    found: list[str] = []
    for back in range(_LOOK + 1):
        for q in told.get(here - back, ()):
            if q.head >= p.shown[0]:
                continue
            entity = entities.by_head[q.head]
            if (
                entity != group
                and entity not in found
                and kinds[entity].type in fitting
                and _is_one(parsed, kinds[entity], q)
            ):
                found.append(entity)
        if len(found) >= number:
            break
    return tuple(found) if len(found) == number and all(_called_so(parsed, entities, e, p) for e in found) else ()


def _fitting(parsed: Parsed, p: Place) -> frozenset[EntityType]:
    """What kinds the plural's noun can count."""
    noun, words = parsed.lemma[p.head].lower(), entity_words()
    if noun in words.states:
        return frozenset({"state"})
    if noun in words.sides:
        return _GOVERNING
    if noun in words.people or p.type == "person":
        return frozenset({"person"})
    return frozenset({p.type}) if p.type in _SINGLE else _SINGLE


def _called_so(parsed: Parsed, entities: Entities, entity: str, p: Place) -> bool:
    """Whether a noun that says more than «two» or «both» is said of the entity, too: of «ministers» each is a minister."""
    noun, words = parsed.lemma[p.head].lower(), entity_words()
    if noun in _NUMBERS or noun in words.states | words.sides | words.people:
        return True
    said = (q for q in entities.place_of.values() if entities.by_head[q.head] == entity)
    return any(parsed.lemma[w].lower() == noun for q in said for w in range(q.phrase[0], q.phrase[1] + 1))


def _is_one(parsed: Parsed, entity: Entity, p: Place) -> bool:
    """Whether the mention is a single thing's: a name's, or a noun's in the singular."""
    if any(m.kind == "name" for m in entity.mentions) or p.demonym:
        return True
    return p.kind == "nominal" and parsed.xpos[p.head] == "NN" and entity.type == "person"


def with_members(statements: tuple[Statement, ...], members: dict[str, tuple[str, ...]]) -> tuple[Statement, ...]:
    """The statements with an argument for each member behind that of their set, in its role and with its words."""
    return tuple(replace(s, arguments=_spread(s.arguments, members)) if members else s for s in statements)


def _spread(arguments: tuple[Argument, ...], members: dict[str, tuple[str, ...]]) -> tuple[Argument, ...]:
    taken = {a.entity for a in arguments}
    out: list[Argument] = []
    for a in arguments:
        out.append(a)
        for entity in members.get(a.entity, ()):
            if entity not in taken:
                taken.add(entity)
                out.append(replace(a, entity=entity))
    return tuple(out)
