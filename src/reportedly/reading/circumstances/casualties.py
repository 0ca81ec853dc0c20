"""How many died or were hurt, where a number stands right before the word: «left 19 dead and over 50 injured», «3 dead in blast».

Trees of such phrases are often wrong, because a participle without «were» looks like a second object or a title; the order
of the words is not.
"""

from dataclasses import replace

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.records import EVENT_TYPES

COUNTED = 0.7
"""Confidence of a death or injury that only such a count states."""
HARMED = frozenset("dead killed injured wounded hurt missing".split())
_PEOPLE = frozenset(
    "people person civilian soldier policeman man woman child villager worker fighter resident other".split()
)
_NUMBERING = frozenset({"numbered", "number", "totalled", "totaled"})
_NUMBERS = frozenset("dozens scores hundreds thousands many several".split())


def with_casualties(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers, those that state such a death or injury with the counted as their only recipients, missing ones added."""
    counts = {w: n for w in range(len(parsed)) if (n := counted_dead(parsed, w)) is not None}
    if not counts:
        return triggers
    out: list[Trigger] = []
    stated = {t.anchor for t in triggers if t.type in EVENT_TYPES}
    for t in triggers:
        if t.anchor in counts and t.type in EVENT_TYPES:
            others = tuple(r for r in t.roles if r.role not in ("recipient", "actor", "topic"))
            t = replace(t, roles=(*others, *_hurt(entities, counts[t.anchor])), match=None, score=max(t.score, COUNTED))
        out.append(t)
    for anchor, number in counts.items():
        if anchor not in stated:
            entry = f"«{parsed.words[number]} … {parsed.words[anchor]}» counts the dead or hurt"
            out.append(Trigger(anchor, "OTHER", COUNTED, tuple(_hurt(entities, number)), None, (entry,)))
    return sorted(out, key=lambda t: t.anchor)


def counted_dead(parsed: Parsed, word: int) -> int | None:
    """The number, or the counted noun, right before a word for harm, or behind «the dead numbered».

    None for other words, for «two wounded soldiers», and for «two were killed», where the tree says it.
    """
    if parsed.words[word].lower() not in HARMED:
        return None
    numbered = _numbered(parsed, word)
    if numbered is not None:
        return numbered
    if word == 0 or parsed.sentence[word] != parsed.sentence[word - 1]:
        return None
    if parsed.relation[word] == "amod" and parsed.head[word] > word:
        return None
    if parsed.child(word, "aux", "aux:pass", "cop") is not None:
        return None
    before = word - 1
    if is_number(parsed, before):
        return before
    people = lemma(parsed, before) in _PEOPLE and before > 0 and is_number(parsed, before - 1)
    return before if people and _is_left(parsed, word) else None


def _numbered(parsed: Parsed, word: int) -> int | None:
    """The number behind «the dead numbered at least 14», by the order of the words."""
    last = int(parsed.bounds[parsed.sentence[word] + 1])
    if word + 2 >= last or parsed.words[word + 1].lower() not in _NUMBERING:
        return None
    return next((w for w in range(word + 2, min(last, word + 6)) if is_number(parsed, w)), None)


def is_number(parsed: Parsed, word: int) -> bool:
    """Whether the word alone counts: a numeral, «dozens»."""
    return parsed.upos[word] == "NUM" or parsed.words[word].lower() in _NUMBERS


def _is_left(parsed: Parsed, word: int) -> bool:
    """Whether something «left» them so: «leaving 12 people dead»; otherwise the people are a subject, or the title of a report."""
    first = int(parsed.bounds[parsed.sentence[word]])
    return any(lemma(parsed, v) == "leave" for v in range(max(first, word - 12), word))


def _hurt(entities: Entities, number: int) -> list[RoleWord]:
    return [RoleWord("recipient", number, 1.0)] if number in entities.by_head else []
