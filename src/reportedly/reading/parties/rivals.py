"""Which of several that might take a part have it: those beside the word, who somebody is before what he is, one part each."""

from collections.abc import Callable

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.slots import named_as, one_of
from reportedly.records import EntityType

Best = dict[tuple[str, str], tuple[float, int]]
"""By role and entity: how surely, and by which mention."""
NEAR = frozenset({"instrument", "topic", "beneficiary"})
"""Roles that are filled in the trigger's own sentence or not at all."""
GOODS: frozenset[EntityType] = frozenset({"vehicle", "other"})


def apart(parsed: Parsed, entities: Entities, mention: int, t: Trigger, best: Best) -> bool:
    """Whether a mention may still take a part: of the trigger's sentence, not the trigger itself, and in no other part."""
    entity = entities.by_head.get(mention)
    if mention == t.anchor or parsed.sentence[mention] != parsed.sentence[t.anchor]:
        return False
    return entity is not None and all(entity != known for _, known in best)


def drop_afar(parsed: Parsed, best: Best, t: Trigger) -> None:
    """Where a part is filled in the trigger's own sentence, nobody from another one has it too; neither does an apposition
    that describes who has it («Lissmark, a member of the union,»), nor whose he is («her *Lissmarkian* counterpart»).
    ``best`` is changed in place."""
    _drop_modifiers(parsed, best)
    _drop_owners(parsed, best)
    for role in ("actor", "recipient"):
        rivals = [k for k in best if k[0] == role]
        own = {best[k][1] for k in rivals if parsed.sentence[best[k][1]] == parsed.sentence[t.anchor]}
        for k in rivals:
            mention = best[k][1]
            described = parsed.relation[mention] in ("appos", "amod", "compound") and int(parsed.head[mention]) in own
            if (own and mention not in own) or described:
                del best[k]


def _drop_modifiers(parsed: Parsed, best: Best) -> None:
    """Of «between the army and *Halm* rebels» only the rebels are a party, whatever part their country has by the model."""
    held = {mention for _, mention in best.values()}
    for k in [k for k in best if k[0] in ("actor", "recipient")]:
        mention = best[k][1]
        if parsed.relation[mention] in ("amod", "compound") and int(parsed.head[mention]) in held:
            del best[k]


def _drop_owners(parsed: Parsed, best: Best) -> None:
    """Of «Osmark planned to attack *its* ports» the owner of what is attacked does not attack where somebody else does."""
    touched = {mention for (role, _), (_, mention) in best.items() if role == "recipient"}
    owners = [k for k in best if k[0] == "actor" and parsed.relation[best[k][1]] == "nmod:poss"]
    for k in owners:
        if int(parsed.head[best[k][1]]) in touched and any(x[0] == "actor" and x not in owners for x in best):
            del best[k]


def drop_predicate(parsed: Parsed, best: Best, t: Trigger, add: Callable[[str, int, float], None]) -> None:
    """«The group is *Osmark's proxy*», «called it *an ally*», «Osmark's *membership*»: of who is said to be something and what he is
    said to be, only the first is a party."""
    mention = parsed.mention_of(t.anchor)
    abstract = mention is not None and mention.type in GOODS | {"event"}
    whole = one_of(parsed, t.anchor)
    predicate = (
        parsed.child(t.anchor, "cop", "nsubj") is not None or whole is not None or bool(named_as(parsed, t.anchor))
    )
    if not predicate and not abstract:
        return
    subject = parsed.child(t.anchor, "nsubj") if parsed.child(t.anchor, "cop") is not None else whole
    for k in [k for k in best if best[k][1] == t.anchor]:
        if subject is not None:
            add(k[0], subject, best[k][0])  # «she is the widow of Oster»
        if any(
            r == k[0] and m != t.anchor and parsed.sentence[m] == parsed.sentence[t.anchor]
            for (r, _), (_, m) in best.items()
        ):
            del best[k]


def drop_doubles(best: Best, t: Trigger) -> None:
    """An entity plays one part: the surer one. In a symmetric statement all are actors."""
    by_entity: dict[str, list[str]] = {}
    for role, entity in best:
        by_entity.setdefault(entity, []).append(role)
    for entity, roles in by_entity.items():
        if len(roles) > 1 and (t.type != "same_as" or len(by_entity) > 1):
            keep = max(roles, key=lambda r: (r not in NEAR, best[(r, entity)][0]))
            for r in roles:
                if r != keep:
                    del best[(r, entity)]
