"""What the act of an attribution does to the predicate of its content: the denied, the demanded, the offered, the expected."""

from bisect import bisect_left

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import cue_nouns, cues
from reportedly.reading.parties.slots import SHARES
from reportedly.reading.status.auxiliaries import auxiliaries
from reportedly.reading.status.governing_noun import governing_noun
from reportedly.reading.status.negation import NEGATORS, negation
from reportedly.reading.status.operators import operators
from reportedly.reading.status.settling import Settling
from reportedly.records import Attribution, Certainty, Mood, Spans

MOODS_OF_ACTS: dict[str, Mood] = {
    "demand": "demanded", "request": "demanded", "order": "demanded", "offer": "offered", "threaten": "threatened",
    "promise": "intended", "plan": "intended", "want": "intended",
}  # fmt: skip
"""Mood of an infinitive under these acts; majority of the corpus's training part."""
_ORDERS = frozenset({"demand", "request", "order"})
"""Acts whose bare object has not happened either: «ordered the arrest of»."""
_OWNING = frozenset({"confirm", "admit"})
"""Acts whose gerund is what somebody owns to: «confirmed bombing the market»."""
_WISHES = frozenset({"want", "plan"})
_WARNINGS = frozenset({"threaten", "warn", "demand", "request", "order", "say"})
_INFINITIVES: dict[str, Certainty] = {"expect": "probable", "report": "certain"}
"""Certainty of an infinitive under these acts: «is expected to P» is likely, «is said to P» is how it is said."""
NOBODY = frozenset("nobody none no neither".split())
"""Words of a source that is nobody."""


def by_act(parsed: Parsed, anchor: int, attribution: Attribution, s: Settling) -> None:
    """What the attribution does to the predicate of its content."""
    act = attribution.act
    by_denial(parsed, anchor, attribution, s)
    infinitive, why = is_infinitive(parsed, anchor), f"under «{act}»"
    ordered = infinitive or (act in _ORDERS and (_is_object(parsed, anchor) or _is_subjunctive(parsed, anchor)))
    if (
        ordered
        and act in MOODS_OF_ACTS
        and (s.mood == "actual" or (act in _ORDERS and s.mood in ("intended", "offered")))
    ):
        s.set_mood(MOODS_OF_ACTS[act], why)
    if act == "threaten" and infinitive and s.mood == "intended" and s.polarity == "+":
        s.set_mood("threatened", why)
    if act == "doubt" and (s.polarity, s.certainty) == ("+", "certain") and _is_doubted(parsed, anchor, attribution):
        s.turn("-", "doubted")
        s.hedge("probable", "doubted")
    if act in _WARNINGS and s.polarity == "+" and _is_warned_against(parsed, anchor):
        s.turn("-", "warned against")
        s.set_mood("demanded", "warned against")
    if infinitive and act == "order" and s.polarity == "+" and _forbids(parsed, attribution):
        s.turn("-", "forbidden")
    if act in _WISHES and s.polarity == "+" and s.certainty != "possible" and cue_is_negated(parsed, attribution):
        s.turn("-", f"under a negated «{act}»")
        s.set_mood("intended", f"under a negated «{act}»")
    if (
        act in _OWNING
        and parsed.xpos[anchor] == "VBG"
        and s.polarity == "+"
        and not cue_is_negated(parsed, attribution)
    ):
        s.hedge("certain", why)
        s.set_mood("actual", why)
    if infinitive and act in _INFINITIVES and s.polarity == "+" and not _is_hedged(parsed, anchor):
        s.hedge(_INFINITIVES[act], why)


def by_denial(parsed: Parsed, anchor: int, attribution: Attribution, s: Settling) -> None:
    """What is denied is not so, for who denies it."""
    if attribution.act != "deny":
        return
    if (
        s.polarity == "-"
        and denies(parsed, attribution)
        and cue_is_negated(parsed, attribution)
        and negation(parsed, anchor) is None
    ):
        s.turn("+", "not denied")
        s.hedge("underspecified", "not denied")
    elif s.polarity == "+" and _is_denied(parsed, anchor, attribution):
        s.turn("-", "denied")


def _is_doubted(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """«doubts that P»; not «no reason to doubt that P», «did not doubt that P»."""
    verb = int(parsed.head[anchor])
    if verb not in _cue_words(parsed, attribution) or lemma(parsed, verb) != "doubt" or parsed.upos[verb] != "VERB":
        return False
    return not cue_is_negated(parsed, attribution) and governing_noun(parsed, verb) is None


def _is_warned_against(parsed: Parsed, anchor: int) -> bool:
    """«warned them against crossing», «advised against crossing»."""
    mark = parsed.child(anchor, "mark", "case")
    return mark is not None and parsed.words[mark].lower() == "against" and parsed.xpos[anchor] == "VBG"


def _is_denied(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """Whether a word that denies bears on it: not under «did not deny», and not a claim or demand that is turned down; of a
    noun inside the content only one in which somebody denies a part («any role in the killing»)."""
    if (
        parsed.upos[anchor] == "NOUN"
        and not parsed.xpos[anchor].startswith("VB")
        and (
            parsed.lemma[anchor].lower() in cue_nouns()
            or (_is_inside(parsed, anchor, attribution) and not _is_shared_in(parsed, anchor))
        )
    ):
        return False
    return denies(parsed, attribution) and not cue_is_negated(parsed, attribution)


def _is_shared_in(parsed: Parsed, noun: int) -> bool:
    """Whether the noun is what somebody has a part in: «any role in the killing», wherever the tree hangs the killing."""
    case = parsed.child(noun, "case")
    beside = case - 1 if case is not None and case > 0 else noun
    return any(parsed.lemma[w].lower() in SHARES for w in (int(parsed.head[noun]), beside))


def _is_inside(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    above = parsed.starts[int(parsed.head[anchor])] if parsed.head[anchor] >= 0 else -1
    return any(a <= above < b for a, b in attribution.content.spans)


def denies(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the cue has a word that the cue table knows to deny; the model's act alone may tell of a negative content."""
    t = cues()
    lemmas = {lemma(parsed, w) for w in _cue_words(parsed, attribution)}
    return any(
        e.act == "deny" and not e.rest for word in lemmas for table in (t.verbs, t.nouns) for e in table.all(word)
    )


def _forbids(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the cue is a verb by which somebody orders that something be not («forbade them to fish»), not denied itself."""
    verbs = [lemma(parsed, w) for w in _cue_words(parsed, attribution) if parsed.upos[w] == "VERB"]
    entries = [e for verb in verbs for e in cues().verbs.all(verb) if e.act == "order" and not e.rest]
    return any(e.effect.polarity == "-" for e in entries) and not cue_is_negated(parsed, attribution)


def _is_hedged(parsed: Parsed, anchor: int) -> bool:
    return any(
        o.entry.effect.certainty is not None and (o.entry.scope in ("clause", "noun") or o.entry.kind == "hedge")
        for o in operators(parsed, anchor)
    )


def is_head(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """Whether the word governs the content: it hangs on something outside of it, or is coordinated with one that does."""
    if parsed.relation[anchor] in ("nsubj", "nsubj:pass") or any(
        _subject_taken_for_it(parsed, c) == anchor for c in parsed.children(anchor)
    ):
        return False  # «denied that his *brother* worked there», wherever the tree hangs the subject
    here = _subject_taken_for_it(parsed, anchor)
    for _ in range(4):
        above = int(parsed.head[here])
        if above < 0 or not any(a <= parsed.starts[above] < b for a, b in attribution.content.spans):
            return True
        shared = parsed.upos[here] == "NOUN" and _is_shared_in(parsed, here)  # «any role in the killing»
        if not shared and (
            parsed.relation[here] not in ("conj", "obj")
            or (parsed.relation[here] == "obj" and parsed.upos[anchor] == "VERB")
        ):
            return False
        here = above
    return False


def _subject_taken_for_it(parsed: Parsed, verb: int) -> int:
    """The verb's subject, where the tree has taken that for the clause and the verb for a relative clause of it: of «denied that his
    brother *worked* there» the brother, who has the «that»; else the word itself."""
    noun = int(parsed.head[verb])
    if (
        parsed.relation[verb] not in ("acl:relcl", "acl")
        or noun < 0
        or parsed.child(verb, "nsubj", "nsubj:pass") is not None
    ):
        return verb
    mark = parsed.child(noun, "mark", "case")
    return (
        noun
        if mark is not None and parsed.words[mark].lower() == "that" and parsed.child(noun, "cop") is None
        else verb
    )


def is_infinitive(parsed: Parsed, anchor: int) -> bool:
    """Whether «to» marks the word, and the tagger takes it for a verb."""
    mark = parsed.child(anchor, "mark")
    return parsed.upos[anchor] == "VERB" and mark is not None and parsed.words[mark].lower() == "to"


def _is_subjunctive(parsed: Parsed, anchor: int) -> bool:
    """«ordered that the prisoner be freed», «decreed that he step aside»."""
    if parsed.relation[anchor] != "ccomp" or parsed.upos[anchor] != "VERB":
        return False
    forms = auxiliaries(parsed, anchor)
    mark = parsed.child(anchor, "mark")
    bare = parsed.xpos[anchor] == "VB" and not forms
    return mark is not None and parsed.words[mark].lower() == "that" and (bare or forms == ["be"])


def _is_object(parsed: Parsed, anchor: int) -> bool:
    return parsed.upos[anchor] == "NOUN" and parsed.relation[anchor] in ("obj", "obl", "xcomp")


def cue_is_negated(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the cue is denied itself, or nobody is its source: «did not deny», «none of them disputes»."""
    nobody = any(parsed.words[w].lower() in NOBODY for w in words_of(parsed, attribution.source.spans))
    return nobody or any(
        parsed.words[w].lower() in NEGATORS or negation(parsed, w) is not None for w in _cue_words(parsed, attribution)
    )


def _cue_words(parsed: Parsed, attribution: Attribution) -> list[int]:
    return words_of(parsed, attribution.cue.spans)


def words_of(parsed: Parsed, spans: Spans) -> list[int]:
    """The words in those spans, in their order; none of empty spans."""
    return [
        w for start, end in spans for w in range(bisect_left(parsed.starts, start), bisect_left(parsed.starts, end))
    ]
