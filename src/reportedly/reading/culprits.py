"""Who is said to be behind an event: «blamed the attack on the militia», «an ambush attributed to rebels»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.day_words import is_day
from reportedly.reading.predicates import is_predicate_verb, lemma

_BLAMING = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}
"""Verbs that say whose deed their object is, with the preposition before the doer."""


_NOBODY = frozenset({"nobody", "none", "neither"})


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
    above = int(parsed.head[noun])
    if above < 0 or parsed.relation[noun] != "obj" or not culprits(parsed, noun):
        return []
    return [c for c in parsed.children(above) if parsed.relation[c] == "nsubj"]


def is_nobody(parsed: Parsed, mention: int, noun: int) -> bool:
    """Whether the mention is «nobody», «no group», outside the noun's own phrase («no one claimed the blast»)."""
    if int(parsed.head[mention]) == noun:
        return False
    if parsed.words[mention].lower() in _NOBODY:
        return True
    return any(
        parsed.words[c].lower() in ("no", "neither") and parsed.relation[c] == "det" for c in parsed.children(mention)
    )
