"""Who stands against whom, by the words for a fight that goes on: «the fight against the militia», «efforts to defeat it».

No single blow is told there, so it is no event: «Osmark backs Veldania in the fight against the Ridge Militia» says that
Veldania, and «the Coalition's strategy to defeat the militia» that the Coalition, is its enemy.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon import relations
from reportedly.reading.parties.slots import slots
from reportedly.records import EVENT_TYPES

STANDING = 0.45
"""Confidence of a hostility that only such words state."""
_ARMED_ENEMIES = frozenset({"organization", "state", "person"})
_AGAINST = frozenset({"against", "on"})
_HELPING = frozenset({"support", "help", "aid", "assistance", "backing", "solidarity"})
_OF_AIMS = frozenset({"to", "at", "on", "for", "of", "in"})


def standing_fights(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with hostilities added, each anchored at its noun or verb; none where the word states an event already."""
    stated = {t.anchor for t in triggers if t.type in EVENT_TYPES or t.type == "hostility"}
    fight_verbs, fight_nouns = relations().fight_verbs, relations().fight_nouns
    found: list[Trigger] = []
    for word in range(len(parsed)):
        form = lemma(parsed, word)
        if word in stated or (form not in fight_verbs and form not in fight_nouns):
            continue
        if form in fight_verbs and is_predicate_verb(parsed, word) and _is_aim(parsed, word):
            enemies, fighters = slots(parsed, word).get("obj", []), slots(parsed, word).get("subj", [])
        elif parsed.upos[word] == "NOUN" and form in fight_nouns:
            enemies, fighters = _enemies(parsed, word), _fighters(parsed, word)
        else:
            continue
        against = tuple(w for w in enemies if _is_party(entities, w))
        who = tuple(w for w in fighters if w not in against and _is_party(entities, w))
        if against and who:
            entry = f"«{parsed.words[word]}» says against whom {parsed.words[who[0]]} fights"
            match = Match("hostility", None, who, against, (), entry)
            found.append(Trigger(word, "hostility", STANDING, (), match, (entry,)))
    return sorted([*triggers, *found], key=lambda t: (t.anchor, t.type))


def _is_party(entities: Entities, word: int) -> bool:
    place = entities.place_at(word)
    return place is not None and (place.type in _ARMED_ENEMIES or place.kind == "pronoun")


def _is_aim(parsed: Parsed, verb: int) -> bool:
    """Whether the verb says what somebody is about («efforts to defeat», «committed to defeating»), and tells no deed."""
    mark = parsed.child(verb, "mark")
    if parsed.child(verb, "aux", "aux:pass", "nsubj", "nsubj:pass") is not None or mark is None:
        return False
    return parsed.words[mark].lower() in _OF_AIMS


def _enemies(parsed: Parsed, noun: int) -> list[int]:
    around = slots(parsed, noun)
    return [w for preposition in _AGAINST for w in around.get(preposition, [])]


def _fighters(parsed: Parsed, noun: int) -> list[int]:
    """Whose fight it is: its possessor, else who is helped in it, else who does what is done in it."""
    around = slots(parsed, noun)
    own = around.get("poss") or around.get("by")
    if own:
        return own
    above, marker = int(parsed.head[noun]), parsed.marker(noun)
    if above < 0 or marker not in ("in", "during"):
        return around.get("subj", []) if above >= 0 and parsed.relation[noun] == "obj" else []
    if not is_predicate_verb(parsed, above):
        if lemma(parsed, above) in _HELPING:
            return slots(parsed, above).get("for", []) or slots(parsed, above).get("to", [])
        return [above, *parsed.conjuncts(above)]
    helped = slots(parsed, above)
    return helped.get("with", []) or helped.get("obj", []) or helped.get("subj", [])
