"""What follows of a clause from the verb that governs it: «managed to P», «kept X from P-ing», «regretted that P»."""

from dataclasses import dataclass

from reportedly.language.parsed import OBJECTS, Parsed, Status
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import implicatives, status_word
from reportedly.reading.lexicon.records import Implicative
from reportedly.reading.status.auxiliaries import auxiliaries
from reportedly.reading.status.indicative import is_told
from reportedly.reading.status.negation import negation, stands_behind

_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "obl", "csubj", "obj", "nsubj:pass"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_DEPTH = 4
"""Implicatives above implicatives that are followed («was forced to begin to withdraw»)."""


@dataclass(frozen=True, slots=True)
class Implied:
    """What follows: the clause's polarity, and, where it came about, how firmly and in which mood it did."""

    form: str
    polarity: str
    governing: Status
    """Certainty and mood of the governing verb, which are the clause's own where it is affirmed."""
    factive: bool
    willed: bool
    """Whether the act stays somebody's intention («refused to»), and is not one that merely did not come about."""


def implied(parsed: Parsed, word: int, depth: int = _DEPTH) -> Implied | None:
    """What the word above says of the word's clause; None where it says nothing."""
    above = int(parsed.head[word])
    if not depth or above < 0 or parsed.relation[word] not in _CLAUSES:
        return None
    mark = _mark(parsed, word, above)
    entry = next(
        (e for e in implicatives(lemma(parsed, above)) if mark in e.marks and stands_behind(parsed, above, e)),
        None,
    )
    if entry is None or (entry.passive and parsed.child(above, "aux:pass") is None):
        return None
    governing = _status(parsed, above, depth)
    if "from" in entry.marks and _is_unreal(parsed, above):
        governing = ("-", "certain", "actual")  # «might have kept them from looting»: they looted
    if entry.past is not None and governing[0] == "+" and _is_past(parsed, above):
        return Implied(_form(entry), entry.past, ("+", "certain", "actual"), False, False)
    follows = entry.affirmed if governing[0] == "+" else entry.negated
    if follows is None:
        return None
    return Implied(_form(entry), follows, governing, entry.factive, entry.affirmed == "-" and entry.negated is None)


def _is_idle(parsed: Parsed, verb: int) -> bool:
    """Whether it is what somebody does nothing for: «did nothing to stop them»."""
    above = int(parsed.head[verb])
    if above < 0 or parsed.relation[verb] not in ("acl", "advcl", "xcomp"):
        return False
    doing = above if parsed.lemma[above].lower() == "do" else int(parsed.head[above])
    idle = parsed.child(doing, "obj") if doing >= 0 and parsed.lemma[doing].lower() == "do" else None
    return idle is not None and parsed.words[idle].lower() in ("nothing", "little")


def is_negative(parsed: Parsed, word: int) -> bool:
    """Whether the word's own clause did not come about, by its negation or by the word above it («refused to»)."""
    over = implied(parsed, word)
    return (negation(parsed, word) is not None) != (over is not None and not over.factive and over.polarity == "-")


def _is_unreal(parsed: Parsed, verb: int) -> bool:
    forms = set(auxiliaries(parsed, verb))
    return "have" in forms and bool(forms & {"might", "would", "could", "should"})


def _is_past(parsed: Parsed, adjective: int) -> bool:
    """«were able to evacuate them», «have been able to»: told as done, where «is able to» tells of a power."""
    forms = set(auxiliaries(parsed, adjective, ("aux", "cop")))
    return bool(forms & {"was", "were"}) or (
        "been" in forms and bool(forms & {"had", "have", "has"}) and len(forms) == 2
    )


def _form(entry: Implicative) -> str:
    return " ".join((entry.head, *entry.rest))


def _mark(parsed: Parsed, word: int, above: int) -> str | None:
    """How the clause is marked, as in the table; None where its form is none that the table speaks of."""
    marks = [
        parsed.words[c].lower()
        for c in parsed.children(word)
        if c < word and parsed.relation[c] in ("mark", "case") and c > above
    ]
    if parsed.upos[word] == "NOUN":
        return "object" if _is_definite(parsed, word) else None
    being = any(parsed.words[c].lower() == "being" for c in parsed.children(word))
    tag = "VBG" if being else parsed.xpos[word]  # «escaped being killed»
    if marks:
        fitting = ("VB",) if marks[-1] == "to" else ("VBG",) if marks[-1] != "that" else (tag,)
        return marks[-1] if tag in fitting else None
    if word < above:
        return None
    if parsed.relation[word] == "ccomp" and tag in ("VBD", "VBZ", "VBP", "VBN"):
        return "that"
    beside = parsed.relation[word] in ("xcomp", "ccomp") or not any(
        parsed.upos[w] == "PUNCT" or parsed.relation[w] == "obj" for w in range(above + 1, word)
    )
    return "bare" if tag in ("VB", "VBG") and beside and parsed.child(word, "aux") is None else None


def _is_definite(parsed: Parsed, noun: int) -> bool:
    """Whether it is an object that is spoken of as known, and no adjective says how sure it is: «the attack», «his arrest»."""
    if parsed.relation[noun] not in OBJECTS:
        return False
    children = parsed.children(noun)
    if any(parsed.relation[c] == "amod" and status_word(parsed.words[c].lower()) for c in children):
        return False
    return any(
        parsed.relation[c] == "nmod:poss" or (parsed.relation[c] == "det" and parsed.words[c].lower() in _KNOWN)
        for c in children
    )


def _status(parsed: Parsed, verb: int, depth: int) -> Status:
    """The governing verb's own status: told as it is where its form tells it so, else as the model takes it."""
    polarity, certainty, mood = parsed.status[verb]
    polarity = "-" if negation(parsed, verb) else "+"
    if polarity == "+" and _is_idle(parsed, verb):
        return "-", "certain", "actual"
    if is_told(parsed, verb):
        return polarity, "certain", "actual"
    over = implied(parsed, verb, depth - 1)
    if over is not None and not over.factive:
        polarity = "+" if polarity == over.polarity else "-"
        return polarity, over.governing[1], over.governing[2]
    unreal = mood == "actual" and any(parsed.words[c].lower() == "would" for c in parsed.children(verb))
    return polarity, certainty, "conditional" if unreal else mood
