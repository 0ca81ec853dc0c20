"""Offices that change hands: who takes over from somebody, or stood in for him, holds the office that the other is said to hold.

«Interior Minister Oster resigned. The president named General Ilves as his successor»: Ilves is interior minister. The same with
«his deputy, Ilves» (deputy interior minister), «her predecessor», «Ilves succeeded him», «replaced Oster with Ilves».
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.parties.arguments import find_arguments
from reportedly.reading.parties.slots import slots
from reportedly.reading.relations.office_parties import office_holder
from reportedly.reading.relations.offices import office_title
from reportedly.records import Argument, Statement

STATED = 0.6
"""Confidence of an office that only such a word states."""
_NOUNS = frozenset({"successor", "predecessor", "deputy"})
_VERBS = frozenset({"succeed", "replace"})
_LEAVING = 6
"""Statements back that somebody is said to leave the office that a successor takes."""
WORDS_OF_SUCCESSION = _NOUNS | _VERBS
"""Words that name no office of their own."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office as the report tells it: the word that states it, the entity that holds it, title and bodies."""

    anchor: int
    holder: str
    title: str
    organizations: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """The office as the one before held it, and who holds it now (head word; None where the statement's own holder does)."""

    title: str
    qualifiers: tuple[str, ...]
    organizations: tuple[Argument, ...]
    holder: int | None


def succession_triggers(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with offices added at words that only say whom somebody comes after; whether the office is known is found
    out when the statements before it are (``succession``)."""
    stated = {t.anchor for t in triggers if t.type == "office"}
    found: list[Trigger] = []
    for word in range(len(parsed)):
        if (
            word in stated
            or (other := _other(parsed, entities, word)) is None
            or _holder(parsed, entities, word) is None
        ):
            continue
        why = (f"«{parsed.words[word]}» says that somebody has the office of {parsed.words[other]}",)
        found.append(Trigger(word, "office", STATED, (), None, why))
    return with_added(triggers, found)


def has_succession(parsed: Parsed, triggers: Sequence[Trigger]) -> bool:
    """Whether any office is stated by a word of succession."""
    return any(t.type == "office" and lemma(parsed, t.anchor) in WORDS_OF_SUCCESSION for t in triggers)


def held_offices(parsed: Parsed, entities: Entities, triggers: Sequence[Trigger]) -> list[Held]:
    """Every office that the triggers state with its title and holder, but for those that only words of succession state."""
    out: list[Held] = []
    for t in triggers:
        if t.type != "office" or lemma(parsed, t.anchor) in WORDS_OF_SUCCESSION:
            continue
        title, _ = office_title(parsed, t.anchor)
        arguments = find_arguments(parsed, entities, t)
        bodies = tuple(a for a in arguments if a.role == "organization")
        out += [Held(t.anchor, a.entity, title, bodies) for a in arguments if a.role == "holder" and title]
    return out


def succession(
    parsed: Parsed, entities: Entities, anchor: int, offices: Sequence[Held], left: Container[str]
) -> Succession | None:
    """The office that the word says passes from one to another; None for other words, and where the other's is not told.

    ``left`` are those who are said before to leave their office: «the president named Ilves as *his* successor» is one of them.
    """
    other = _other(parsed, entities, anchor)
    if other is None:
        return None
    holder = _holder(parsed, entities, anchor)
    near = [o for o in offices if o.anchor < anchor or parsed.sentence[o.anchor] == parsed.sentence[anchor]]
    theirs = entities.by_head.get(other)
    if entities.place_of[other].kind == "pronoun" and theirs not in left:
        own = entities.by_head.get(holder) if holder is not None else None
        theirs = next((o.holder for o in reversed(near) if o.holder in left and o.holder != own), theirs)
    office = next((o for o in reversed(near) if o.holder == theirs), None)
    if office is None:
        return None
    form = lemma(parsed, anchor)
    deputy = form == "deputy" and not office.title.startswith("deputy ")
    title = f"deputy {office.title}" if deputy else office.title
    return Succession(title, ("former",) if form == "predecessor" else (), office.organizations, holder)


def leaving(before: Sequence[Statement]) -> frozenset[str]:
    """Who is said, in the last statements, to resign or to be dismissed."""
    roles = {"RETREAT": "actor", "SANCTION": "recipient"}
    return frozenset(a.entity for s in before[-_LEAVING:] for a in s.arguments if a.role == roles.get(s.type))


def in_succession(
    parsed: Parsed, entities: Entities, arguments: tuple[Argument, ...], passed: Succession
) -> tuple[Argument, ...]:  # fmt: skip
    """The holder, as the word of succession or else the model gives him, and the bodies of the office that has passed to him."""
    holders = tuple(a for a in arguments if a.role == "holder")
    if passed.holder is not None:
        place = entities.place_of[passed.holder]
        holders = (Argument(role="holder", entity=entities.by_head[passed.holder], spans=(parsed.span(place.phrase),)),)
    return *holders, *passed.organizations


def _other(parsed: Parsed, entities: Entities, word: int) -> int | None:
    """Head word of the person whose successor, predecessor or deputy it speaks of, or whom it says to be replaced."""
    form = lemma(parsed, word)
    if form not in WORDS_OF_SUCCESSION:
        return None
    if is_predicate_verb(parsed, word):
        fillers = slots(parsed, word).get("obj", []) if form in _VERBS else []
    elif form in _NOUNS and parsed.upos[word] in ("NOUN", "PROPN"):
        fillers = [
            c for c in parsed.children(word) if parsed.relation[c] == "nmod:poss" or parsed.marker(c) in ("of", "to")
        ]
        fillers = fillers or _possessive_before(parsed, word)
        above = int(parsed.head[word])
        if above >= 0 and parsed.marker(word) == "with" and lemma(parsed, above) in _VERBS:
            fillers = slots(parsed, above).get("obj", [])  # «replaced Oster with her deputy»: Oster's
    else:
        return None
    for w in fillers:
        place = entities.place_at(w)
        if place is not None and place.type == "person" and place.head in entities.by_head:
            return place.head
    return None


def _possessive_before(parsed: Parsed, noun: int) -> list[int]:
    """The possessive pronoun that begins the noun's phrase, where the tree hangs it on something else."""
    w = noun - 1
    while w >= 0 and w > noun - 3 and parsed.upos[w] in ("ADJ", "NOUN"):
        w -= 1
    return [w] if w >= 0 and parsed.xpos[w] == "PRP$" else []


def _holder(parsed: Parsed, entities: Entities, word: int) -> int | None:
    """Head word of the person who comes after, by name: of «replaced Oster with Ilves» Ilves."""
    around = slots(parsed, word) if is_predicate_verb(parsed, word) else {}
    fillers = (
        around.get("with", [])
        or around.get("by", [])
        or around.get("subj", [])
        or office_holder(parsed, entities, word)
    )
    for w in fillers:
        place = entities.place_at(w)
        if place is not None and place.type == "person" and place.kind == "name":
            return place.head
    return None
