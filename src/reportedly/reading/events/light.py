"""What stands near an event word, and what a light verb over an event noun lends it: «launched an offensive»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import noun_forms
from reportedly.reading.lexicon import EventWord, LightVerb, light_verb
from reportedly.reading.parties.slots import Slots, lending_verb, slots
from reportedly.reading.remembered import once_a_word
from reportedly.records import SYMMETRIC_TYPES

_EMPTY = frozenset({"mark", "aux", "aux:pass", "punct", "cc", "nsubj", "conj", "parataxis"})
"""Dependents that are no part of a phrase's fixed words: the «to» of an infinitive is no preposition. A passive's subject is
one: «security was tightened»."""
NEAR = 8
"""Words within which an entry's further words («open fire», «take part in») must stand."""
_TARGETS = frozenset({"target", "victim", "object", "subject"})
"""What one is of an event that one suffers."""


@once_a_word
def near_words(parsed: Parsed, word: int) -> frozenset[str]:
    """Lemmas and forms of what hangs on the word, two steps down, and of the words right behind it."""
    found: set[str] = set()
    for c in parsed.children(word):
        if abs(c - word) > 2 * NEAR or parsed.relation[c] in _EMPTY:
            continue
        found |= {parsed.words[c].lower(), *noun_forms(parsed, c)}
        for g in parsed.children(c):
            if abs(g - word) <= 2 * NEAR:
                found |= {parsed.words[g].lower(), *noun_forms(parsed, g)}
    for c in range(word + 1, min(parsed.sentence_words(word).stop, word + 4)):
        if parsed.relation[c] in _EMPTY:
            continue
        found |= {parsed.words[c].lower(), *noun_forms(parsed, c)}
    return frozenset(found)


def lent(parsed: Parsed, word: int, entry: EventWord, around: Slots) -> tuple[Slots, dict[str, tuple[int, ...]]]:
    """The slots without what a verb above the noun lends it, and the part that the verb's subject takes in the noun's event:
    «launched an offensive», «suffered a defeat», «ordered the arrest of». Who demands an act of others does not act."""
    target = int(parsed.head[word])
    if parsed.relation[word] == "nmod" and parsed.lemma[target].lower() in _TARGETS and parsed.marker(word) == "of":
        return around, {"recipient": tuple(slots(parsed, target).get("subj", []))}  # «was the victim of a kidnapping»
    own = {k: v for k, v in around.items() if k != "subj"}
    if parsed.child(word, "cop") is not None and parsed.marker(word) == "under":
        return own, {"recipient": tuple(around.get("subj", []))}  # «is under siege»
    above = lending_verb(parsed, word)
    if above is None or "subj" not in around:
        return around, {}
    uses = uses_of(parsed, above)
    if (
        not uses
        or uses[0].subject == "none"
        or (uses[0].effect.mood == "demanded" and entry.type not in SYMMETRIC_TYPES)
    ):
        return own, {}
    return own, {uses[0].subject: tuple(around["subj"])}


def uses_of(parsed: Parsed, verb: int) -> list[LightVerb]:
    """The entries of light verbs that fit that verb, those with most further words first."""
    possible = light_verb(parsed.lemma[verb].lower())
    near: set[str] = set()
    if any(u.rest for u in possible):
        near |= near_words(parsed, verb)
        near.update(form for c in parsed.children(verb) for form in (parsed.lemma[c].lower(), parsed.words[c].lower()))
    return [u for u in possible if all(r in near for r in u.rest)]
