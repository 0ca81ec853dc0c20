"""The verb by which somebody becomes what a noun says: «could *become* head of the navy», «was not *elected* chairwoman»,
«never *served* as minister».

Whether somebody is head of the navy hangs on that verb's status, not on the noun's.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import relations

_LEADING_UP = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})
_MOST_BETWEEN = 6
"""Words of the noun's phrase that may stand between the verb and the noun."""


def becoming(parsed: Parsed, noun: int) -> int | None:
    """The verb by which its subject or its object becomes what the noun says; None where there is none.

    Where the tree hangs the noun on a verb farther up («is set to become head»), it is the one right before the noun's phrase.
    """
    above = int(parsed.head[noun])
    if above < 0 or parsed.upos[noun] not in ("NOUN", "PROPN") or parsed.child(noun, "cop") is not None:
        return None
    verbs = relations().becoming_verbs
    if parsed.marker(noun) == "as":
        named = lemma(parsed, above) in verbs | relations().serving_verbs
        return above if named and parsed.relation[noun] in ("obl", "xcomp", "advcl") else None
    if parsed.marker(noun) is not None or parsed.relation[noun] not in ("xcomp", "obj", "ccomp"):
        return None
    for w in range(noun - 1, max(-1, noun - _MOST_BETWEEN - 2), -1):
        if parsed.upos[w] == "VERB":
            named = lemma(parsed, w) in verbs and above in (w, int(parsed.head[w]))
            return w if named and (above != w or _is_complement(parsed, noun, w)) else None
        if parsed.upos[w] not in _LEADING_UP:
            return None
    return None


def _is_complement(parsed: Parsed, noun: int, verb: int) -> bool:
    """Whether it is no plain object: «become head», «was named head», but not «chose the head»."""
    return parsed.relation[noun] == "xcomp" or lemma(parsed, verb) in ("become", "remain")
