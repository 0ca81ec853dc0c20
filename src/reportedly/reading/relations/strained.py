"""Hostility by what is said of relations: «ties between Osmark and Veldania are strained», «Osmark's relations with it have soured»."""

from reportedly.language.parsed import SUBJECTS, Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.lexicon import relations
from reportedly.reading.parties.slots import slots
from reportedly.records import EntityType

STRAINED = 0.6
"""Confidence of a hostility that only the word for their relations states."""
_NOUNS = frozenset({"relation", "tie", "relationship"})
_POWERS: tuple[EntityType, ...] = ("organization", "state", "person", "place")


def strained(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with hostilities added, each at the word that says how relations are; none where that states one already."""
    stated = {t.anchor for t in triggers if t.type == "hostility"}
    found: dict[int, Trigger] = {}
    for noun in range(len(parsed)):
        if parsed.upos[noun] != "NOUN" or lemma(parsed, noun) not in _NOUNS:
            continue
        word = _word(parsed, noun)
        parties = _parties(parsed, entities, noun) if word is not None and word not in stated else []
        if word is not None and len(parties) > 1:
            entry = f"relations are «{parsed.words[word]}»"
            match = Match("hostility", None, (parties[0],), tuple(parties[1:]), (), entry)
            found[word] = Trigger(word, "hostility", STRAINED, (), match, (entry,))
    return with_added(triggers, found.values())


def _word(parsed: Parsed, noun: int) -> int | None:
    """What says that they are bad: an adjective before the noun or said of it, or the verb that they are subject of."""
    before = (c for c in parsed.children(noun) if parsed.relation[c] == "amod")
    above = int(parsed.head[noun])
    said = [above] if above >= 0 and parsed.relation[noun] in SUBJECTS else []
    for w in (*before, *said):
        form = lemma(parsed, w) if is_predicate_verb(parsed, w) else parsed.words[w].lower()
        if form in relations().strained_words or parsed.words[w].lower() in relations().strained_words:
            return w
    return None


def _parties(parsed: Parsed, entities: Entities, noun: int) -> list[int]:
    """Head words of those whose relations they are, each entity once."""
    around = slots(parsed, noun)
    out: dict[str, int] = {}
    for slot in ("poss", "amod", "compound", "between", "of", "with"):
        for w in around.get(slot, []):
            entity = entities.by_head.get(w)
            if entity is not None and entities.is_there(
                w, _POWERS, pronoun=slot in ("poss", "with"), named=slot in ("amod", "compound")
            ):
                out.setdefault(entity, w)
    beside = [second for w in around.get("between", []) if (second := _joined(parsed, entities, w)) is not None]
    for w in beside:
        out.setdefault(entities.by_head[w], w)
    return list(out.values())


def _joined(parsed: Parsed, entities: Entities, first: int) -> int | None:
    """Head word of who stands behind «and», wherever the tree hangs him: «between Osmark and *Veldania*»."""
    place = entities.place_at(first)
    joint = place.phrase[1] + 1 if place is not None else len(parsed)
    if joint + 1 >= len(parsed) or parsed.words[joint] != "and":
        return None
    return next(
        (p.head for p in entities.around(joint + 1) if p.phrase[0] == joint + 1 and entities.is_there(p.head, _POWERS)),
        None,
    )
