"""Modal verbs whose sense the verb's own form and the sentence decide: «must have fled», «could not flee», «may flee»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.status.auxiliaries import WILL, auxiliaries
from reportedly.reading.status.indicative import is_inverted
from reportedly.reading.status.negation import negation
from reportedly.reading.status.settling import Settling

_CONDITIONS = frozenset("if unless provided providing until till once otherwise lest".split())
_INVERTING = frozenset({"should", "had", "were"})
DUTIES = frozenset({"must", "should", "ought"})
_TIMED = frozenset({"when"})
_MAIN = frozenset({"root", "ccomp", "parataxis"})
_CHANCES = frozenset({"may", "might", "could"})


def by_modals(parsed: Parsed, verb: int, s: Settling) -> None:
    """What the verb's own modal does where the model takes it for a condition and the sentence names none, and where the
    perfect gives it another sense."""
    forms = set(auxiliaries(parsed, verb))
    negated = negation(parsed, verb) is not None
    if "have" in forms:
        _of_the_past(forms, s, negated=negated)
    if forms & _CHANCES and s.certainty == "certain" and s.mood == "actual" and parsed.child(verb, "cop") is not None:
        s.hedge("possible", "what somebody may be")  # the model does not see the modal of a predicate noun
    if (
        s.mood == "actual"
        or not forms & (DUTIES | _CHANCES | WILL)
        or is_inverted(parsed, verb)
        or _has_condition(parsed, verb)
    ):
        return
    if negated and "could" in forms and "have" not in forms and s.mood in ("intended", "conditional"):
        s.set_mood("actual", "was not able to")
        s.hedge("certain", "was not able to")
    elif s.mood == "conditional" and forms & DUTIES:
        s.set_mood("demanded", "a duty, and no condition")
    elif s.mood == "conditional" and forms & WILL:
        if parsed.relation[verb] not in _MAIN or _has_condition(parsed, verb, _TIMED):
            return  # «will talk when they withdraw», «whoever shall find it»
        s.set_mood("intended", "what is to come, and no condition")
    elif s.mood == "conditional" and _may_have(parsed, verb, forms):
        s.set_mood("actual", "a chance, and no condition")
    elif "have" not in forms and _is_chance(parsed, verb, forms, s):
        s.set_mood("intended", "a chance, and no condition")


def _may_have(parsed: Parsed, verb: int, forms: set[str]) -> bool:
    """«may have fled», «might have fled»; not what with more of something might have been."""
    if "have" not in forms or not forms & {"may", "might"}:
        return False
    return "may" in forms or not any(
        parsed.words[w].lower() in ("had", "without", "but") or parsed.xpos[w] in ("JJR", "RBR")
        for w in parsed.sentence_words(verb)
    )


def _is_chance(parsed: Parsed, verb: int, forms: set[str], s: Settling) -> bool:
    """«X may leave» as a statement of its own; in a relative clause it is mostly what a rule permits."""
    possible = s.mood == "conditional" and s.certainty == "possible" and bool(forms & _CHANCES)
    return possible and parsed.relation[verb] in ("root", "conj", "ccomp", "parataxis")


def _of_the_past(forms: set[str], s: Settling, *, negated: bool) -> None:
    if "could" in forms and s.mood == "conditional" and s.certainty != "probable":  # «could have held you»: nobody did
        s.turn("-", "«could have» of what did not come about")
        s.hedge("certain", "«could have» of what did not come about")
    elif "must" in forms:
        s.hedge("probable", "a conclusion by «must have»")
        s.set_mood("actual", "a conclusion by «must have»")
    elif negated and forms & {"need", "should", "ought"}:  # «should not have fired» blames who fired
        s.turn("+", "blamed by «not have»")
        s.set_mood("actual", "blamed by «not have»")


def _has_condition(parsed: Parsed, word: int, words: frozenset[str] = _CONDITIONS) -> bool:
    """Whether the sentence has a conditional word, or begins as a condition by its order of words does."""
    sentence = parsed.sentence_words(word)
    if parsed.words[sentence.start].lower() in _INVERTING:
        return True
    return any(parsed.words[w].lower() in words for w in sentence)
