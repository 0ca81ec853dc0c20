"""What becomes of a plan, a promise, an attempt: «broke its promise to P», «cancelled plans to P», «carried out its threat to P»."""

from reportedly.language.parsed import OBJECTS, Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import modality
from reportedly.reading.status.governing_noun import called, governing_noun
from reportedly.reading.status.implied import is_negative
from reportedly.reading.status.indicative import is_told
from reportedly.reading.status.negation import negation, stands_behind
from reportedly.reading.status.settling import Settling

_SPOKEN = frozenset({"threat", "offer"})
"""Nouns that stay what they were when they are withdrawn: «dropped its threat to sue» threatened to."""
_BY_PREPOSITION = frozenset({"obl", "nmod"})


def by_fate(parsed: Parsed, anchor: int, s: Settling) -> bool:
    """Settle a clause under such a noun by the verb that the noun is the object of; whether it is now told as done."""
    fates, noun = modality().fates, governing_noun(parsed, anchor)
    if noun is None or not called(parsed, noun, fates.nouns):
        return False
    above = int(parsed.head[noun])
    if above < 0 or negation(parsed, anchor) is not None:
        return False
    verb, relation = lemma(parsed, above), parsed.relation[noun]
    why = f"«{verb}» over its «{parsed.words[noun].lower()}»"
    undone = [e for e in fates.broken.all(verb) if stands_behind(parsed, above, e)]
    done = [e for e in fates.kept.all(verb) if stands_behind(parsed, above, e)]
    if undone and relation in OBJECTS and not is_negative(parsed, above):
        if is_told(parsed, above) and not called(parsed, noun, _SPOKEN):
            s.turn("-", why)
    elif done and (relation in OBJECTS or (relation in _BY_PREPOSITION and done[0].rest)):
        s.turn("-" if is_negative(parsed, above) else "+", why)
        if is_told(parsed, above) and not is_negative(parsed, above):
            s.set_mood("actual", why)
            s.hedge("certain", why)
            return True
    return False
