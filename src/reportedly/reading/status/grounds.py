"""What follows where somebody has, or lacks, grounds for a statement, or there is a chance of it: «saw no sign that P», «nothing to
suggest that P», «no reason to believe that P», «little chance of P»."""

from typing import Literal

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import modality
from reportedly.reading.status.governing_noun import called, governing_noun
from reportedly.reading.status.implied import is_negative
from reportedly.reading.status.negation import negation
from reportedly.reading.status.settling import Settling

Amount = Literal["none", "little", "some", "much"]

_NONE = frozenset({"no", "zero", "neither"})
_NOTHING = frozenset({"nothing", "none"})
_SCARCE = frozenset({"few", "little"})
_SOME = frozenset({"a", "quite"})
"""Before «few» and «little» these leave some: «*a* few signs»."""
_HELD = frozenset({"obj", "nsubj", "nsubj:pass"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def by_grounds(parsed: Parsed, anchor: int, s: Settling) -> None:
    """Leave open what there is no sign of or nothing shows; deny what there is no chance of; hedge what there is a chance of."""
    noun = governing_noun(parsed, anchor)
    if (
        noun is not None
        and called(parsed, noun, modality().chances.nouns)
        and not _is_unquestioned(parsed, anchor, noun)
    ):
        _by_chance(parsed, anchor, noun, s)
    elif _is_unfounded(parsed, anchor, noun):
        if negation(parsed, anchor) is None:
            s.turn("+", "no grounds for it")
        s.hedge("underspecified", "no grounds for it")


def _is_unfounded(parsed: Parsed, anchor: int, noun: int | None) -> bool:
    """Whether it stands under a sign of which there is none or little, or under what nothing shows or gives reason to think."""
    table = modality().grounds
    if noun is not None and called(parsed, noun, table.nouns):
        return _amount(parsed, noun) in ("none", "little")
    above = int(parsed.head[anchor])
    if above < 0 or parsed.relation[anchor] not in ("ccomp", "obj", "obl") or parsed.upos[above] != "VERB":
        return False
    verb = lemma(parsed, above)
    shown, thought = verb in table.showing, verb in table.opinions
    if not shown and not (thought and parsed.relation[anchor] == "ccomp"):
        return False
    what = governing_noun(parsed, above)
    if what is not None:
        idle = parsed.words[what].lower() in _NOTHING | modality().chances.little
        return idle or (called(parsed, what, table.reasons) and _amount(parsed, what) in ("none", "little"))
    told = negation(parsed, above) if shown and parsed.relation[anchor] == "ccomp" else None
    return told is not None


def _is_unquestioned(parsed: Parsed, anchor: int, noun: int) -> bool:
    """«no question that P» is a certainty, «no question of P-ing» is not."""
    return parsed.lemma[noun].lower() == "question" and parsed.marker(anchor) is None and _mark(parsed, anchor) != "of"


def _mark(parsed: Parsed, clause: int) -> str | None:
    mark = parsed.child(clause, "mark")
    return parsed.words[mark].lower() if mark is not None else None


def _by_chance(parsed: Parsed, anchor: int, noun: int, s: Settling) -> None:
    amount, why = _amount(parsed, noun), f"«{parsed.words[noun].lower()}» over it"
    if negation(parsed, anchor) is None:
        s.turn("-" if amount in ("none", "little") else "+", why)
    if amount == "none":
        s.hedge("certain", f"no {why}")
    elif amount == "little":
        s.hedge("probable", f"little {why}")
    elif s.certainty in ("certain", "underspecified"):
        s.hedge("probable" if amount == "much" else "possible", why)
    if (
        s.mood == "actual"
        and parsed.xpos[anchor] == "VBG"
        and not any(parsed.words[c].lower() == "having" for c in parsed.children(anchor))
    ):
        s.set_mood("intended", why)


def _amount(parsed: Parsed, noun: int) -> Amount:
    """How much there is of it, by the words beside it and by the verb that says whether anybody has it."""
    beside = {parsed.words[c].lower() for c in parsed.children(noun) if c < noun}
    chances = modality().chances
    if beside & _NONE or parsed.marker(noun) == "without":
        return "none"
    if beside & chances.little and not (beside & _SCARCE and beside & _SOME):
        return "little"
    above = int(parsed.head[noun])
    known = beside & _KNOWN or parsed.child(noun, "nmod:poss") is not None
    if above >= 0 and not known and parsed.relation[noun] in _HELD and is_negative(parsed, above):
        return "none"
    return "much" if beside & chances.much else "some"
