"""Whom a demand, promise, refusal or threat is about, where it names nobody itself: those whom the embedded act concerns.

«Osmark demanded the withdrawal of Veldanian troops», «demanded that Veldania withdraw», «refused to send arms to Veldania»,
«agreed to open its border to refugees», «threatened to bomb Korrin».
"""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.frames import match_event
from reportedly.reading.predicates import is_predicate_verb
from reportedly.reading.slots import slots

SPOKEN = frozenset({"REQUEST", "AGREE", "REJECT", "THREATEN", "CONCEDE"})
"""Types whose act is to say what shall be or not be done."""
_DOERS = ("of", "by", "poss", "amod", "compound")
"""Where a noun of action has who acts («the withdrawal of troops»)."""
_TOUCHED = ("obj", "iobj", "to", "against", "with", "from", "for", "on", "in")
"""Where an act has whom it concerns, likeliest first."""
_DEEP = 2
"""Infinitives within infinitives that are looked into («offered to send troops to help Korrin»)."""

AIMED = frozenset({"MOBILIZE", "ASSAULT"})
"""Types whose act may be told with what it is for («sent soldiers to fight Osmark», «fought to expel the garrison»)."""
_HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_AGAINST = ("obj", "against", "on", "with")


ABOUT = frozenset({"SUPPORT", "ACCUSE", "REJECT", "SANCTION"})
"""Types that are aimed at whoever the praised, condemned, rejected or punished thing belongs to."""


def owners(parsed: Parsed, word: int) -> Iterator[int]:
    """Head words of those whose the object is: «the courage of the rescuers», «the Veldanian raid», «its plan»."""
    for thing in slots(parsed, word).get("obj", []):
        around = slots(parsed, thing)
        yield from next((around[slot] for slot in ("poss", "by", "of", "amod") if slot in around), ())


def aims(parsed: Parsed, word: int) -> Iterator[int]:
    """Head words of those against whom an infinitive of purpose under the verb is aimed; none where it harms nobody."""
    for c in parsed.children(word):
        if parsed.relation[c] in ("advcl", "xcomp", "acl") and is_infinitive(parsed, c) and word < c:
            match = match_event(parsed, c)
            if match is not None and match.type in _HARMING:
                around = slots(parsed, c)
                yield from next((around[slot] for slot in _AGAINST if slot in around), ())


def is_infinitive(parsed: Parsed, verb: int) -> bool:
    """Whether «to» marks the verb."""
    mark = parsed.child(verb, "mark")
    return mark is not None and parsed.words[mark].lower() == "to" and is_predicate_verb(parsed, verb)


def goals(parsed: Parsed, word: int, kind: str) -> Iterator[int]:
    """Head words of whom the act embedded under that word concerns, likeliest first; none where nothing is embedded."""
    for c in parsed.children(word):
        relation = parsed.relation[c]
        if relation == "ccomp" and kind == "REQUEST":
            subject = parsed.child(c, "nsubj", "nsubj:pass")
            if subject is not None:
                yield subject
        elif relation in ("obj", "nsubj:pass", "obl", "nmod") and parsed.upos[c] == "NOUN" and kind == "REQUEST":
            around = slots(parsed, c)
            for slot in _DOERS:
                yield from (w for w in around.get(slot, []) if w != word)
        elif relation in ("xcomp", "acl") and is_predicate_verb(parsed, c):
            yield from _touched(parsed, c, _DEEP)


def _touched(parsed: Parsed, verb: int, deep: int) -> Iterator[int]:
    around = slots(parsed, verb)
    for slot in _TOUCHED:
        yield from around.get(slot, [])
    if deep:
        for c in parsed.children(verb):
            if parsed.relation[c] in ("xcomp", "advcl", "acl") and is_predicate_verb(parsed, c):
                yield from _touched(parsed, c, deep - 1)
