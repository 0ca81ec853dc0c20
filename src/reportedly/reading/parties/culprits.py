"""Who is said to be behind an event: «blamed the attack on the militia», «an ambush attributed to rebels»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.parties.day_words import is_day

_BLAMING = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}
"""Verbs that say whose deed their object is, with the preposition before the doer."""


def culprits(parsed: Parsed, noun: int) -> list[int]:
    """Head words of those whom the text says to be behind the noun's event; empty where it says nothing of the kind."""
    above, relation = int(parsed.head[noun]), parsed.relation[noun]
    verbs = [above] if above >= 0 and relation in ("obj", "nsubj:pass") else []
    verbs += [c for c in parsed.children(noun) if parsed.relation[c] in ("acl", "acl:relcl")]
    out: list[int] = []
    for verb in verbs:
        marker = _BLAMING.get(lemma(parsed, verb)) if is_predicate_verb(parsed, verb) else None
        if marker is not None:
            for near in (verb, noun):
                out += [
                    c
                    for c in parsed.children(near)
                    if parsed.relation[c] in ("obl", "nmod") and parsed.marker(c) == marker
                ]
    return list(dict.fromkeys(c for c in out if not is_day(parsed, c)))


def accusers(parsed: Parsed, noun: int) -> list[int]:
    """Who blames the noun's event on somebody, and so has no part in it; empty where nobody does."""
    if not culprits(parsed, noun):
        return []
    above = int(parsed.head[noun])
    verbs = [above] if above >= 0 and parsed.relation[noun] == "obj" else []
    verbs += [c for c in parsed.children(noun) if parsed.relation[c] == "acl:relcl"]
    return [c for verb in verbs for c in parsed.children(verb) if parsed.relation[c] == "nsubj"]
