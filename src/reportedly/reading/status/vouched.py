"""Whether whoever is named as source vouches for what is said: not who declines to say it, nor nobody."""

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.lexicon import cues
from reportedly.reading.status.act_effects import NOBODY, is_infinitive, words_of
from reportedly.reading.status.negation import NEGATORS
from reportedly.records import Attribution

_NEGATORS = NEGATORS - {"no"}
_GRANTING = frozenset("regret lament rue bemoan bewail apologise apologize".split())
"""Verbs that take what they say for granted."""
_NEAR = 3
"""Words before a cue in which its «not» stands."""
_DENYING = frozenset("deny dispute doubt contest question".split())
_SAYING = frozenset("say claim report announce confirm admit allege accuse".split())


def vouched(
    parsed: Parsed, anchor: int, attribution: Attribution | None, status: Status
) -> tuple[Status, tuple[str, ...]]:
    """The status as the source stands behind it, and why where that changes it.

    Who declines to say that P, never said so or is nobody leaves it open; «if Ilves is to be believed, P» is no condition.
    """
    polarity, certainty, mood = status
    if attribution is None or not _is_head(parsed, anchor, attribution):
        return status, ()
    cue = words_of(parsed, attribution.cue.spans)
    if mood == "conditional" and any(parsed.lemma[w].lower() == "believe" for w in cue):
        return (polarity, "possible", "actual"), ("under «if … is to be believed»: possible, actual",)
    if certainty == "certain" and polarity == "+" and mood == "actual" and _is_unsaid(parsed, anchor, attribution, cue):
        return (polarity, "underspecified", mood), ("nobody says so: underspecified",)
    return status, ()


def _is_unsaid(parsed: Parsed, anchor: int, attribution: Attribution, cue: list[int]) -> bool:
    if int(parsed.head[anchor]) not in cue or any(parsed.lemma[w].lower() in _GRANTING for w in cue):
        return False  # «refused the tale that P» says nothing of P
    if attribution.act == "decline":  # «would not say how P» takes P for granted
        mark = parsed.child(anchor, "mark")
        says = any(e.act in _SAYING and not e.rest for w in cue for e in cues().verbs.all(parsed.lemma[w].lower()))
        return says and mark is not None and parsed.words[mark].lower() == "that"
    if attribution.act not in _SAYING or any(parsed.lemma[w].lower() in _DENYING for w in cue):
        return False
    nobody = any(parsed.words[w].lower() in NOBODY for w in words_of(parsed, attribution.source.spans)[:1])
    negated = any(
        parsed.words[c].lower() in _NEGATORS for w in cue for c in (w, *parsed.children(w)) if w - _NEAR <= c <= w
    )
    return nobody or negated


def _is_head(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """Whether the word is the content's own finite predicate; of a noun or infinitive in it nothing follows."""
    words = words_of(parsed, attribution.content.spans)
    if not words or parsed.upos[anchor] != "VERB" or is_infinitive(parsed, anchor):
        return False
    above = int(parsed.head[anchor])
    return anchor in words and (
        above not in words or (parsed.relation[anchor] == "conj" and int(parsed.head[above]) not in words)
    )
