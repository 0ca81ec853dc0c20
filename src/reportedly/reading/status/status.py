"""How firmly: the model's status of a statement, corrected where the words around it or its attribution leave no doubt.

The model reads status well; a rule is here only where it is right more often than the model on the corpus dev part, where
the two differ. What is denied did not happen, for the denier; what somebody is asked, ordered, offered or threatened to do
has not happened yet; what somebody does not want is a wish that it be not. These hold for the content's own predicate, not
for what stands deeper in it («denied the claim that P» says nothing of P).
"""

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.events.frames import answering_verb
from reportedly.reading.events.light import uses_of
from reportedly.reading.status.act_effects import MOODS_OF_ACTS, by_act, by_denial, is_head, is_infinitive
from reportedly.reading.status.fates import by_fate
from reportedly.reading.status.implied import implied
from reportedly.reading.status.indicative import is_told
from reportedly.reading.status.negation import has_negative, is_focused, may_be_negative, negation
from reportedly.reading.status.operators import operators
from reportedly.reading.status.settling import Settling
from reportedly.reading.status.word_effects import by_words, said_to_be
from reportedly.records import Attribution

_SPOKEN_MOODS = frozenset({"demanded", "offered", "threatened"})
"""Moods that somebody's words give."""
_DENIALS = frozenset({"deny", "doubt", "decline"})
"""Acts that may make a content negative without a negative word in it."""


def settle(
    parsed: Parsed,
    anchor: int,
    attribution: Attribution | None,
    *,
    foreseen: bool = True,
    refusal: bool = False,
    standing: bool = False,
) -> tuple[Status, tuple[str, ...]]:
    """Polarity, certainty and mood of what the word states, and what decided them.

    ``foreseen`` is whether the model took the word for a trigger: of other words it cannot tell what is not so. ``refusal`` is
    whether it states a refusal by a word that says so only when it is negated («would not accept»): the «not» is used up.
    ``standing`` is whether it is a noun that names a party by what stands («called on its members to»): what is said of
    the party does not reach it.
    """
    s = Settling(parsed.status[anchor])
    if not foreseen and s.polarity == "-" and not has_negative(parsed, anchor):
        s.turn("+", "no negative word")
    _by_negation(parsed, anchor, attribution, s, refusal=refusal)
    if (
        parsed.upos[anchor] in ("NOUN", "PROPN")
        and (word := said_to_be(parsed, anchor)) is not None
        and s.certainty == "certain"
    ):
        s.hedge("possible", f"«{word}» before it")
    if standing and parsed.upos[anchor] in ("NOUN", "PROPN") and parsed.child(anchor, "cop") is None:
        if attribution is not None and is_head(parsed, anchor, attribution):
            by_denial(parsed, anchor, attribution, s)
        return (s.polarity, s.certainty, s.mood), tuple(s.why)
    by_words(parsed, anchor, s)
    if s.mood == "actual" and parsed.upos[anchor] == "NOUN" and _is_sought(parsed, anchor):
        s.set_mood("demanded", "what somebody asks for")
    followed = by_fate(parsed, anchor, s) or _by_what_follows(parsed, anchor, s)
    if (
        s.mood in _SPOKEN_MOODS
        and _is_purpose(parsed, anchor)
        and (attribution is None or attribution.act not in MOODS_OF_ACTS)
    ):
        s.set_mood("intended", "what something was done for, and nobody asked, offered or threatened it")
    if attribution is not None and not followed and is_head(parsed, anchor, attribution):
        by_act(parsed, anchor, attribution, s)
    return (s.polarity, s.certainty, s.mood), tuple(s.why)


def _by_negation(parsed: Parsed, anchor: int, attribution: Attribution | None, s: Settling, *, refusal: bool) -> None:
    """Negative where its own clause is negated, positive where nothing can have negated it."""
    words = negation(parsed, anchor)
    if words is not None and refusal:
        return
    if words is not None:
        s.turn("-", f"negated by «{words}»")
        if s.certainty == "underspecified" and words.startswith("no "):
            s.hedge("certain", f"negated by «{words}»")  # «at no time did he» is no question
    elif s.polarity == "-":
        denied = attribution is not None and attribution.act in _DENIALS
        if not denied and not may_be_negative(parsed, anchor):
            s.turn("+", "no word that negates")
        elif is_focused(parsed, anchor):
            s.turn("+", "not only this")
        elif answering_verb(parsed, anchor) is not None and not _is_precluded(parsed, anchor):
            s.turn("+", "it was made, whatever was answered")


def _is_sought(parsed: Parsed, noun: int) -> bool:
    """Whether it is what somebody asks for: «sought a pledge», «insisted on an apology»."""
    above, relation, marker = int(parsed.head[noun]), parsed.relation[noun], parsed.marker(noun)
    if above < 0 or (relation != "obj" and not (relation == "obl" and marker)):
        return False
    uses = uses_of(parsed, above)
    return bool(uses) and uses[0].effect.mood == "demanded" and (relation == "obj" or marker in uses[0].rest)


def _is_precluded(parsed: Parsed, noun: int) -> bool:
    """Whether somebody rules it out before it is made: «ruled out any deal»."""
    return any(o.entry.kind == "prevention" and o.entry.effect.polarity == "-" for o in operators(parsed, noun))


def _by_what_follows(parsed: Parsed, anchor: int, s: Settling) -> bool:
    """What follows from the verb above it («managed to», «kept from»), and from its own form; whether the verb above has
    settled it."""
    follows = implied(parsed, anchor)
    if follows is not None:
        why, own = f"«{follows.form}» over it", negation(parsed, anchor)
        if follows.factive:
            if own is None:
                s.turn("+", why)
            if parsed.xpos[anchor] == "VBG" or parsed.upos[anchor] == "NOUN":
                s.set_mood("actual", why)
                s.hedge("certain" if s.certainty == "underspecified" else s.certainty, why)
        elif follows.polarity == "-":
            s.turn("-" if own is None else "+", why)
            stays = ("attempted", "intended") if follows.willed else ("attempted",)
            if follows.governing[2] == "actual" and s.mood not in stays:
                s.set_mood("actual", why)
        else:
            s.turn("+" if own is None else "-", why)
            s.hedge(follows.governing[1], why)
            s.set_mood(follows.governing[2], why)
    if s.mood not in ("actual", "attempted") and is_told(parsed, anchor):
        s.set_mood("actual", "its own past or perfect")
    return follows is not None and not follows.factive


def _is_purpose(parsed: Parsed, anchor: int) -> bool:
    """Whether it is an infinitive that says what another act was for: «entered the valley to train recruits»."""
    return parsed.relation[anchor] == "advcl" and is_infinitive(parsed, anchor)
