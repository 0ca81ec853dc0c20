"""What the clause of an event noun says of it: «the march did not take place», «an attack would be a mistake», «without the truce»."""

from reportedly.language.parsed import SUBJECTS, Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import modality, status_word
from reportedly.reading.status.auxiliaries import auxiliaries
from reportedly.reading.status.implied import is_negative
from reportedly.reading.status.negation import stands_behind
from reportedly.reading.status.settling import Settling

_UNREAL = frozenset({"would", "'d", "could", "might"})
_SUPPOSING = frozenset({"would", "'d"})
_SOME = frozenset({"a", "an", "any", "another", "such"})
"""Articles of what need not have happened."""


def by_clause(parsed: Parsed, noun: int, s: Settling) -> None:
    """Settle what a noun states by the verb that says of it whether it came about, and by «would»; what a gerund states by «would»
    only, and nothing of other words."""
    if parsed.upos[noun] != "NOUN":
        if _is_gerund_supposed(parsed, noun) and s.mood in ("actual", "intended"):
            s.set_mood("conditional", "only supposed")
        return
    if s.mood == "actual" and any(
        w.effect.mood == "attempted" for w in status_word(parsed.lemma[noun].lower(), "noun")
    ):
        s.set_mood("attempted", "an attempt")
    above = _predicate_over(parsed, noun)
    if above is not None and _came_not_about(parsed, above):
        s.turn("-", f"it did not «{lemma(parsed, above)}»")
    if _is_lacked(parsed, noun):
        why = "what something else would have lacked"
        s.turn("+", why)
        s.hedge("certain", why)
        s.set_mood("actual", why)
    elif above is not None and s.mood in ("actual", "intended") and _is_supposed(parsed, noun, above):
        s.set_mood("conditional", "only supposed")


def _came_not_about(parsed: Parsed, verb: int) -> bool:
    """«did not take place», «never came», «failed to materialise»."""
    entries = modality().happening.all(lemma(parsed, verb))
    return any(stands_behind(parsed, verb, e, 2) for e in entries) and is_negative(parsed, verb)


def _is_lacked(parsed: Parsed, noun: int) -> bool:
    """Whether it is what did happen, and without which something else would have been: «without the truce, they would have fought»."""
    marks = {parsed.words[c].lower() for c in parsed.children(noun) if parsed.relation[c] == "case"}
    if "without" not in marks and not {"but", "for"} <= marks:
        return False
    # a tree may make the noun in front the main word
    above = int(parsed.head[noun]) if parsed.head[noun] >= 0 else parsed.child(noun, "parataxis")
    return above is not None and not _UNREAL.isdisjoint(auxiliaries(parsed, above))


def _is_supposed(parsed: Parsed, noun: int, above: int) -> bool:
    """Whether it is something that is only supposed: «an attack would be a mistake», «any attack would be answered»."""
    said = {parsed.words[c].lower() for c in parsed.children(noun) if parsed.relation[c] == "det"}
    owned = parsed.child(noun, "nmod:poss") is not None
    return _supposes(parsed, above) and said <= _SOME and not owned


def _is_gerund_supposed(parsed: Parsed, verb: int) -> bool:
    """«closing the strait would be a mistake»."""
    above = int(parsed.head[verb])
    if above < 0 or parsed.xpos[verb] != "VBG" or parsed.relation[verb] not in ("csubj", "nsubj"):
        return False
    return _supposes(parsed, above)


def _supposes(parsed: Parsed, predicate: int) -> bool:
    """Whether it has a «would» that is none of the past («would have been»)."""
    forms = auxiliaries(parsed, predicate)
    return not _SUPPOSING.isdisjoint(forms) and "have" not in forms


def _predicate_over(parsed: Parsed, noun: int) -> int | None:
    """The word that says something of the noun; also where the tree takes a subject before it for an adjunct without a preposition."""
    above, relation = int(parsed.head[noun]), parsed.relation[noun]
    if above < 0:
        return None
    bare = relation == "obl" and noun < above and parsed.marker(noun) is None and parsed.child(above, *SUBJECTS) is None
    return above if relation in SUBJECTS or bare else None
