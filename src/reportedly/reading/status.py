"""How firmly: the model's status of a statement, corrected where the words around it or its attribution leave no doubt.

The model reads status well; a rule is here only where it is right more often than the model on the corpus dev part, where
the two differ. What is denied did not happen, for the denier; what somebody is asked, ordered, offered or threatened to do
has not happened yet; what somebody does not want is a wish that it be not. These hold for the content's own predicate, not
for what stands deeper in it («denied the claim that P» says nothing of P).
"""

from bisect import bisect_left

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.frames import answering_verb
from reportedly.reading.lexicon import cue_nouns, cues, status_word
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
_NEGATORS = frozenset("not n't n’t never no neither nor".split())
_NEGATIVE = _NEGATORS | frozenset("none nobody nothing without hardly scarcely barely cannot nowhere".split())
_NOBODY = frozenset("nobody none no neither".split())
_FUTURE = frozenset({"will", "shall", "'ll"})
_CLOSING = frozenset("\"”’'»)")
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
    parsed: Parsed, anchor: int, attribution: Attribution | None, *, foreseen: bool = True
) -> tuple[Status, tuple[str, ...]]:
    """Polarity, certainty and mood of what the word states, and what decided them.

    ``foreseen`` is whether the model took the word for a trigger: of other words it cannot tell what is not so.
    """
    s = _Settling(parsed.status[anchor])
    if not foreseen and s.polarity == "-" and not _has_negative(parsed, anchor):
        s.turn("+", "no negative word")
    if s.polarity == "+" and _negated(parsed, anchor):
        s.turn("-", "negated by its own «not»")
    elif s.polarity == "-" and not _is_negative(parsed, anchor, attribution):
        s.turn("+", "no word that negates")
    elif s.polarity == "-" and answering_verb(parsed, anchor) is not None and not _negated(parsed, anchor):
        s.turn("+", "it was made, whatever was answered")
    _by_words(parsed, anchor, s)
    if s.mood in _SPOKEN_MOODS and _is_purpose(parsed, anchor) and (attribution is None or attribution.act not in _MOODS):
        s.set_mood("intended", "what something was done for, and nobody asked, offered or threatened it")
    if attribution is not None and _is_head(parsed, anchor, attribution):
        _by_act(parsed, anchor, attribution, s)
    return (s.polarity, s.certainty, s.mood), tuple(s.why)


def _by_words(parsed: Parsed, anchor: int, s: _Settling) -> None:
    """What words beside and above it do, where the model has left it as a plain fact."""
    for o in operators(parsed, anchor):
        why = f"«{o.form}» over it"
        effect, kind, scope = o.entry.effect, o.entry.kind, o.entry.scope
        undone = kind == "attempt" or (kind == "prevention" and scope == "object")
        if undone and effect.polarity == "-" and s.polarity == "+" and not _negated(parsed, o.word):
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
        elif kind == "implicative" and effect.mood == "actual" and s.mood in _SPOKEN_MOODS:
            s.set_mood(parsed.status[o.word][2], why)  # «was forced to turn back»: as firmly as it was forced
        elif kind == "modal" and o.entry.head in _FUTURE and not o.entry.rest and s.mood == "actual":
            s.set_mood("intended", why)
    if s.certainty == "certain" and _is_asked(parsed, anchor):
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


def _is_negative(parsed: Parsed, anchor: int, attribution: Attribution | None) -> bool:
    """Whether anything in the sentence, or the attribution, can have made it negative."""
    if attribution is not None and attribution.act in _DENIALS:
        return True
    if _has_negative(parsed, anchor):
        return True
    sentence = range(int(parsed.bounds[parsed.sentence[anchor]]), int(parsed.bounds[parsed.sentence[anchor] + 1]))
    over = _over(parsed, anchor)
    # a refusal is no refusal of itself
    return any(_negates(parsed, w) for w in sentence if w != anchor and (w in over or int(parsed.head[w]) in over))


def _has_negative(parsed: Parsed, anchor: int) -> bool:
    sentence = range(int(parsed.bounds[parsed.sentence[anchor]]), int(parsed.bounds[parsed.sentence[anchor] + 1]))
    return any(parsed.words[w].lower() in _NEGATIVE for w in sentence)


def _over(parsed: Parsed, word: int) -> set[int]:
    """The word and what governs it, without those that it is only coordinated with: «cancelled the deal and froze the
    account» says of the freezing no less than of the cancelling that it happened."""
    over, here = {word}, word
    while parsed.head[here] >= 0:
        coordinated = parsed.relation[here] == "conj"
        here = int(parsed.head[here])
        if here in over:
            break
        if not coordinated:
            over.add(here)
    return over


def _negates(parsed: Parsed, word: int) -> bool:
    """Whether a table says of the word that what it governs did not happen."""
    lemma, t = parsed.lemma[word].lower(), cues()
    return any(e.effect.polarity == "-" for e in status_word(lemma)) or any(
        e.effect.polarity == "-"
        for table in (t.verbs, t.nouns, t.adjectives, t.passives, t.phrases)
        for e in table.all(lemma)
    )


def _is_asked(parsed: Parsed, anchor: int) -> bool:
    """Whether it is what a question asks that can be answered by yes or no: «Did X attack?»."""
    last = int(parsed.bounds[int(parsed.sentence[anchor]) + 1]) - 1
    while last > anchor and parsed.words[last] in _CLOSING:
        last -= 1
    if parsed.words[last] != "?":
        return False
    auxiliary, subject = parsed.child(anchor, "aux", "aux:pass", "cop"), parsed.child(anchor, "nsubj", "nsubj:pass")
    asking = any(
        parsed.xpos[w] in ("WP", "WP$", "WRB", "WDT") for w in range(parsed.subtree(anchor)[0], auxiliary or anchor)
    )
    return auxiliary is not None and subject is not None and auxiliary < subject < anchor and not asking


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


def _negated(parsed: Parsed, anchor: int) -> bool:
    """Whether «not», «never» or the like hangs on the word; «not only» negates nothing."""
    for c in parsed.children(anchor):
        if parsed.words[c].lower() in _NEGATORS and parsed.relation[c] in ("advmod", "neg", "det", "dep"):
            following = parsed.words[c + 1].lower() if c + 1 < len(parsed) else ""
            if following not in ("only", "just", "merely"):
                return True
    return False


def _cue_is_negated(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the cue is denied itself, or nobody is its source: «did not deny», «none of them disputes»."""
    nobody = any(parsed.words[w].lower() in _NOBODY for w in _words(parsed, attribution.source.spans))
    return nobody or any(
        parsed.words[w].lower() in _NEGATORS or _negated(parsed, w) for w in _cue_words(parsed, attribution)
    )


def _cue_words(parsed: Parsed, attribution: Attribution) -> list[int]:
    return _words(parsed, attribution.cue.spans)


def _words(parsed: Parsed, spans: Spans) -> list[int]:
    return [
        w for start, end in spans for w in range(bisect_left(parsed.starts, start), bisect_left(parsed.starts, end))
    ]
