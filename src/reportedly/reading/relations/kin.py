"""Whose kin somebody is where no word marks whose: «brothers Adel and Sami Ilves», «Ilves and husband Oster», «left hubby Oster».

The word for it stands right before a name. Before two names in the plural it joins them; alone, it joins the name to whom it is
coordinated with, or to the verb's subject.
"""

from dataclasses import replace

from reportedly.language.parsed import PLURAL, Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.lexicon import relation_noun, relations
from reportedly.reading.parties.slots import slots

BESIDE = 0.7
"""Confidence of a kinship that only the place of the names states."""


def kin(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with such kinships added; one that the model finds at the word gets both its parties."""
    begins = {p.words[0]: p for p in entities.place_of.values() if p.kind == "name" and p.type == "person"}
    found: dict[int, Match] = {}
    for first, named in begins.items():
        word = first - 1
        if word < 0 or parsed.sentence[word] != parsed.sentence[first] or not _is_kin(parsed, word):
            continue
        pair = (
            _pair(parsed, begins, word, named) if _is_several(parsed, word) else _beside(parsed, entities, word, named)
        )
        if pair is not None and entities.by_head[pair[0].head] != entities.by_head[pair[1].head]:
            entry = f"«{parsed.words[word]}» joins {pair[0].name or pair[0].text} and {pair[1].name or pair[1].text}"
            found[word] = Match("kinship", None, (pair[0].head,), (pair[1].head,), (), entry)
    if not found:
        return triggers
    known = {t.anchor for t in triggers if t.type == "kinship"}
    given = [
        replace(t, match=found[t.anchor], roles=()) if t.type == "kinship" and t.anchor in found else t
        for t in triggers
    ]
    return with_added(
        given, (Trigger(w, "kinship", BESIDE, (), m, (m.entry,)) for w, m in found.items() if w not in known)
    )


def _is_kin(parsed: Parsed, word: int) -> bool:
    if parsed.upos[word] not in ("NOUN", "PROPN"):
        return False
    forms = {lemma(parsed, word), lemma(parsed, word).removesuffix("s")}  # «Brothers» may be tagged a name
    return any(
        f in relations().kin_pairs or any(e.type == "kinship" and not e.rest for e in relation_noun(f)) for f in forms
    )


def _is_several(parsed: Parsed, word: int) -> bool:
    return parsed.xpos[word] in PLURAL or lemma(parsed, word) in relations().kin_pairs


def _pair(parsed: Parsed, begins: dict[int, Place], word: int, first: Place) -> tuple[Place, Place] | None:
    """The two names that «and» joins right behind the plural, none of it owned by anybody («his brothers Adel and Sami»)."""
    joint = first.words[1] + 1
    if joint + 1 >= len(parsed) or parsed.words[joint] not in ("and", "&") or _is_owned(parsed, word):
        return None
    second = begins.get(joint + 1)
    return (first, second) if second is not None else None


def _beside(parsed: Parsed, entities: Entities, word: int, named: Place) -> tuple[Place, Place] | None:
    """The named one and the person coordinated with him, or who does what the verb tells of him."""
    if lemma(parsed, word) not in relations().kin_beside or not parsed.words[word].islower() or _is_owned(parsed, word):
        return None
    for half in (word, named.head, parsed.head_of(named.words)):
        above = int(parsed.head[half])
        if above < 0 or above in (word, named.head):
            continue
        if parsed.relation[half] == "conj":
            others = [above]
        elif is_predicate_verb(parsed, above) and parsed.relation[half] in ("obj", "obl", "iobj"):
            others = slots(parsed, above).get("subj", [])
        else:
            continue
        for w in others:
            other = entities.place_at(w)
            if other is not None and other.type == "person" and other.head != named.head and other.words[0] < word:
                return other, named
    return None


def _is_owned(parsed: Parsed, word: int) -> bool:
    """Whether somebody or an article says whose: «her husband», «the husband», «a wife of»."""
    above = int(parsed.head[word])
    beside = parsed.child(above, "nmod:poss") if above >= 0 else None
    return parsed.child(word, "nmod:poss", "det", "nmod") is not None or (beside is not None and beside < word)
