"""How firmly: the model's status of a statement, corrected where the words around it or its attribution leave no doubt.

The model reads status well; a rule is here only where it is right more often than the model on the corpus dev part, where
the two differ. What is denied did not happen, for the denier; what somebody is asked, ordered, offered or threatened to do
has not happened yet; what somebody does not want is a wish that it be not. These hold for the content's own predicate, not
for what stands deeper in it («denied the claim that P» says nothing of P).
"""

from bisect import bisect_left

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.frames import answering_verb
from reportedly.reading.implied import implied
from reportedly.reading.indicative import is_asked, is_condition, is_told
from reportedly.reading.lexicon import cue_nouns, cues
from reportedly.reading.negation import NEGATORS, has_negative, may_be_negative, negation
from reportedly.reading.operators import operators
from reportedly.reading.slots import SHARES
from reportedly.records import MOODS, Attribution, Certainty, Mood, Polarity, Spans

_MOODS: dict[str, Mood] = {
    "demand": "demanded", "request": "demanded", "order": "demanded", "offer": "offered", "threaten": "threatened",
    "promise": "intended", "plan": "intended", "want": "intended",
}  # fmt: skip
"""Mood of an infinitive under these acts; majority of the corpus's training part."""
_ORDERS = frozenset({"demand", "request", "order"})
"""Acts whose bare object has not happened either: «ordered the arrest of»."""
_SPOKEN_MOODS = frozenset({"demanded", "offered", "threatened"})
"""Moods that somebody's words give."""
_WISHES = frozenset({"want", "plan"})
_DENIALS = frozenset({"deny", "doubt", "decline"})
"""Acts that may make a content negative without a negative word in it."""
_INFINITIVES: dict[str, Certainty] = {"expect": "probable", "report": "certain"}
"""Certainty of an infinitive under these acts: «is expected to P» is likely, «is said to P» is how it is said."""
_NOBODY = frozenset("nobody none no neither".split())
_FUTURE = frozenset({"will", "shall", "'ll"})
_NAMED_MOODS: dict[str, Mood] = {m: m for m in MOODS}


class _Settling:
    """The three values while they are settled, and what decided them."""

    def __init__(self, status: Status) -> None:
        self.polarity, self.certainty, self.mood = status
        self.why = [f"status by the model: {self.polarity} {self.certainty} {self.mood}"]

    def turn(self, polarity: Polarity, why: str) -> None:
        if self.polarity != polarity:
            self.polarity = polarity
            self.why.append(f"{why}: polarity {'−' if polarity == '-' else '+'}")

    def hedge(self, certainty: Certainty, why: str) -> None:
        if self.certainty != certainty:
            self.certainty = certainty
            self.why.append(f"{why}: {certainty}")

    def set_mood(self, mood: Mood, why: str) -> None:
        if self.mood != mood:
            self.mood = mood
            self.why.append(f"{why}: {mood}")


def settle(
    parsed: Parsed, anchor: int, attribution: Attribution | None, *, foreseen: bool = True, refusal: bool = False
) -> tuple[Status, tuple[str, ...]]:
    """Polarity, certainty and mood of what the word states, and what decided them.

    ``foreseen`` is whether the model took the word for a trigger: of other words it cannot tell what is not so. ``refusal`` is
    whether it states a refusal by a word that says so only when it is negated («would not accept»): the «not» is used up.
    """
    s = _Settling(parsed.status[anchor])
    if not foreseen and s.polarity == "-" and not has_negative(parsed, anchor):
        s.turn("+", "no negative word")
    _by_negation(parsed, anchor, attribution, s, refusal=refusal)
    _by_words(parsed, anchor, s)
    followed = _by_what_follows(parsed, anchor, s)
    if s.mood in _SPOKEN_MOODS and _is_purpose(parsed, anchor) and (attribution is None or attribution.act not in _MOODS):
        s.set_mood("intended", "what something was done for, and nobody asked, offered or threatened it")
    if attribution is not None and not followed and _is_head(parsed, anchor, attribution):
        _by_act(parsed, anchor, attribution, s)
    return (s.polarity, s.certainty, s.mood), tuple(s.why)


def _by_negation(
    parsed: Parsed, anchor: int, attribution: Attribution | None, s: _Settling, *, refusal: bool
) -> None:
    """Negative where its own clause is negated, positive where nothing can have negated it."""
    words = negation(parsed, anchor)
    if words is not None and refusal:
        return
    if s.polarity == "+" and words is not None:
        s.turn("-", f"negated by «{words}»")
    elif s.polarity == "-" and words is None:
        denied = attribution is not None and attribution.act in _DENIALS
        if not denied and not may_be_negative(parsed, anchor):
            s.turn("+", "no word that negates")
        elif answering_verb(parsed, anchor) is not None:
            s.turn("+", "it was made, whatever was answered")


def _by_what_follows(parsed: Parsed, anchor: int, s: _Settling) -> bool:
    """What follows from the verb above it («managed to», «kept from»), and from its own form; whether the verb above has
    settled it."""
    follows = implied(parsed, anchor)
    if follows is not None:
        why, own = f"«{follows.form}» over it", negation(parsed, anchor)
        if follows.factive:
            if own is None:
                s.turn("+", why)
            if parsed.xpos[anchor] == "VBG":
                s.set_mood("actual", why)
        elif follows.polarity == "-":
            s.turn("-" if own is None else "+", why)
        else:
            s.turn("+" if own is None else "-", why)
            s.hedge(follows.governing[1], why)
            s.set_mood(follows.governing[2], why)
    if s.mood not in ("actual", "attempted") and is_told(parsed, anchor):
        s.set_mood("actual", "its own past or perfect")
    return follows is not None and not follows.factive


def _by_words(parsed: Parsed, anchor: int, s: _Settling) -> None:
    """What words beside and above it do, where the model has left it as a plain fact."""
    for o in operators(parsed, anchor):
        why = f"«{o.form}» over it"
        effect, kind, scope = o.entry.effect, o.entry.kind, o.entry.scope
        undone = kind == "attempt" or (kind == "prevention" and scope == "object")
        if undone and effect.polarity == "-" and s.polarity == "+" and negation(parsed, o.word) is None:
            s.turn("-", why)
            if s.mood == "actual" and effect.mood is not None:
                s.set_mood(_mood(effect.mood), why)
        elif kind == "conditional" and scope == "complement" and effect.mood is not None and s.mood == "actual":
            s.set_mood(_mood(effect.mood), why)
        elif kind == "question" and scope == "complement" and s.certainty == "certain":
            s.hedge("underspecified", why)
        elif (
            kind == "hedge"
            and scope == "complement"
            and o.entry.part == "phrase"
            and effect.certainty == "underspecified"
        ):
            s.hedge("underspecified", why)
            s.turn("+", why)
        elif kind == "modal" and o.entry.head in _FUTURE and not o.entry.rest and s.mood == "actual":
            s.set_mood("intended", why)
    if is_condition(parsed, anchor):
        s.set_mood("conditional", "a condition by its order of words")
    if s.certainty == "certain" and is_asked(parsed, anchor):
        s.hedge("underspecified", "in a question")


def _by_act(parsed: Parsed, anchor: int, attribution: Attribution, s: _Settling) -> None:
    """What the attribution does to the predicate of its content."""
    act = attribution.act
    infinitive, why = _is_infinitive(parsed, anchor), f"under «{act}»"
    if act == "deny" and s.polarity == "+" and _is_denied(parsed, anchor, attribution):
        s.turn("-", "denied")
    ordered = infinitive or (act in _ORDERS and _is_object(parsed, anchor))
    if ordered and act in _MOODS and (s.mood == "actual" or (act in _ORDERS and s.mood in ("intended", "offered"))):
        s.set_mood(_MOODS[act], why)
    if act in _WISHES and s.polarity == "+" and _cue_is_negated(parsed, attribution):
        s.turn("-", f"under a negated «{act}»")
        s.set_mood("intended", f"under a negated «{act}»")
    if infinitive and act in _INFINITIVES and not _is_hedged(parsed, anchor):
        s.hedge(_INFINITIVES[act], why)


def _is_denied(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """Whether a word that denies bears on it: not under «did not deny», and not a claim or demand that is turned down; of a
    noun inside the content only one in which somebody denies a part («any role in the killing»)."""
    if parsed.upos[anchor] == "NOUN" and (
        parsed.lemma[anchor].lower() in cue_nouns()
        or (_is_inside(parsed, anchor, attribution) and parsed.lemma[int(parsed.head[anchor])].lower() not in SHARES)
    ):
        return False
    return _denies(parsed, attribution) and not _cue_is_negated(parsed, attribution)


def _is_inside(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    above = parsed.starts[int(parsed.head[anchor])] if parsed.head[anchor] >= 0 else -1
    return any(a <= above < b for a, b in attribution.content.spans)


def _denies(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the cue has a word that the cue table knows to deny; the model's act alone may tell of a negative content."""
    t = cues()
    lemmas = {parsed.lemma[w].lower() for w in _cue_words(parsed, attribution)}
    return any(
        e.act == "deny" and not e.rest for lemma in lemmas for table in (t.verbs, t.nouns) for e in table.all(lemma)
    )


def _is_hedged(parsed: Parsed, anchor: int) -> bool:
    return any(
        o.entry.effect.certainty is not None and o.entry.scope in ("clause", "noun") for o in operators(parsed, anchor)
    )


def _mood(value: str) -> Mood:
    return _NAMED_MOODS[value]


def _is_head(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """Whether the word governs the content: it hangs on something outside of it, or is coordinated with one that does."""
    here = anchor
    for _ in range(4):
        above = int(parsed.head[here])
        if above < 0 or not any(a <= parsed.starts[above] < b for a, b in attribution.content.spans):
            return True
        shared = parsed.relation[here] == "nmod" and parsed.lemma[above].lower() in SHARES  # «any role in the killing»
        if not shared and (
            parsed.relation[here] not in ("conj", "obj") or (parsed.relation[here] == "obj" and parsed.upos[anchor] == "VERB")
        ):
            return False
        here = above
    return False


def _is_infinitive(parsed: Parsed, anchor: int) -> bool:
    mark = parsed.child(anchor, "mark")
    return parsed.upos[anchor] == "VERB" and mark is not None and parsed.words[mark].lower() == "to"


def _is_purpose(parsed: Parsed, anchor: int) -> bool:
    """Whether it is an infinitive that says what another act was for: «entered the valley to train recruits»."""
    return parsed.relation[anchor] == "advcl" and _is_infinitive(parsed, anchor)


def _is_object(parsed: Parsed, anchor: int) -> bool:
    return parsed.upos[anchor] == "NOUN" and parsed.relation[anchor] in ("obj", "obl", "xcomp")


def _cue_is_negated(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the cue is denied itself, or nobody is its source: «did not deny», «none of them disputes»."""
    nobody = any(parsed.words[w].lower() in _NOBODY for w in _words(parsed, attribution.source.spans))
    return nobody or any(
        parsed.words[w].lower() in NEGATORS or negation(parsed, w) is not None for w in _cue_words(parsed, attribution)
    )


def _cue_words(parsed: Parsed, attribution: Attribution) -> list[int]:
    return _words(parsed, attribution.cue.spans)


def _words(parsed: Parsed, spans: Spans) -> list[int]:
    return [
        w for start, end in spans for w in range(bisect_left(parsed.starts, start), bisect_left(parsed.starts, end))
    ]
