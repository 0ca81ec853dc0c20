"""Whom a demand, promise, refusal or threat is about, where it names nobody itself: those whom the embedded act concerns.

«Osmark demanded the withdrawal of Veldanian troops», «demanded that Veldania withdraw», «refused to send arms to Veldania»,
«agreed to open its border to refugees», «threatened to bomb Korrin».
"""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.predicates import is_infinitive, is_predicate_verb, lemma
from reportedly.reading.parties.slots import slots

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

_COMING = frozenset("reach go come get deliver send ship bring fly smuggle pass hand supply sell".split())
"""Verbs by which goods come to somebody."""
_MEETING = frozenset("see meet visit consult confer talk speak".split())
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


def receivers(parsed: Parsed, word: int) -> Iterator[int]:
    """Head words of whom what is given or paid for comes to: «paid for the rifles that reached *the rebels*»; none where no clause
    tells."""
    around = slots(parsed, word)
    for goods in (*around.get("obj", []), *around.get("for", [])):
        for c in parsed.children(goods):
            if parsed.relation[c] in ("acl", "acl:relcl") and lemma(parsed, c) in _COMING:
                behind = slots(parsed, c)
                yield from behind.get("obj", []) if lemma(parsed, c) == "reach" else behind.get("to", [])


def hosts(parsed: Parsed, word: int) -> Iterator[int]:
    """Head words of those whom somebody comes to see: «flew to Korrin to meet its mayor»; none where no meeting is the purpose."""
    for c in parsed.children(word):
        if (
            parsed.relation[c] in ("advcl", "xcomp")
            and word < c
            and is_infinitive(parsed, c)
            and lemma(parsed, c) in _MEETING
        ):
            around = slots(parsed, c)
            yield from next((around[slot] for slot in ("obj", "with", "to") if slot in around), ())


def goals(parsed: Parsed, word: int, kind: str) -> Iterator[int]:
    """Head words of whom the act embedded under that word concerns, likeliest first; none where nothing is embedded."""
    for c in parsed.children(word):
        relation = parsed.relation[c]
        if relation == "ccomp" and kind == "REQUEST":
            subject = parsed.child(c, "nsubj", "nsubj:pass")
            if subject is not None:
                yield subject
        elif relation in ("obj", "nsubj:pass", "obl", "nmod") and parsed.upos[c] == "NOUN" and kind == "REQUEST":
            around, match = slots(parsed, c), match_event(parsed, c)
            # «the release of the prisoners» is not for the prisoners to do
            touched = match.recipients if match is not None and match.type == "RETREAT" else ()
            for slot in _DOERS:
                yield from (w for w in around.get(slot, []) if w != word and w not in touched)
        elif relation in ("xcomp", "acl") and is_predicate_verb(parsed, c):
            yield from _touched(parsed, c, _DEEP)


def _touched(parsed: Parsed, verb: int, deep: int) -> Iterator[int]:
    around, match = slots(parsed, verb), match_event(parsed, verb)
    if match is not None and match.type is not None:
        yield from (*match.second, *match.recipients)  # «refused to send police to Korrin» concerns Korrin
    else:
        for slot in _TOUCHED:
            yield from around.get(slot, [])
    if deep:
        for c in parsed.children(verb):
            if parsed.relation[c] in ("xcomp", "advcl", "acl") and is_predicate_verb(parsed, c):
                yield from _touched(parsed, c, deep - 1)
