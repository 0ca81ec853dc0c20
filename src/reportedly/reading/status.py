"""How firmly: the model's status of a statement, corrected where its attribution leaves no doubt.

What is denied did not happen, for the denier; what somebody is asked, ordered, offered or threatened to do has not
happened yet; what somebody does not want is a wish that it be not. These hold for the content's own predicate, not for
what stands deeper in it («denied the claim that P» says nothing of P).
"""

from bisect import bisect_left

from reportedly.language.parsed import Parsed, Status
from reportedly.records import Attribution, Mood

_MOODS: dict[str, Mood] = {
    "demand": "demanded", "request": "demanded", "order": "demanded", "offer": "offered", "threaten": "threatened",
    "promise": "intended", "plan": "intended", "want": "intended",
}  # fmt: skip
"""Mood of an infinitive under these acts; majority of the corpus's training part."""
_ORDERS = frozenset({"demand", "request", "order"})
"""Acts whose bare object has not happened either: «ordered the arrest of»."""
_WISHES = frozenset({"want", "plan"})
_NEGATORS = frozenset("not n't n’t never no neither nor".split())


def settle(parsed: Parsed, anchor: int, attribution: Attribution | None) -> tuple[Status, tuple[str, ...]]:
    """Polarity, certainty and mood of what the word states, and what decided them."""
    polarity, certainty, mood = parsed.status[anchor]
    why = [f"status by the model: {polarity} {certainty} {mood}"]
    if polarity == "+" and _negated(parsed, anchor):
        polarity = "-"
        why.append("negated by its own «not»: polarity −")
    if attribution is None or not _is_head(parsed, anchor, attribution):
        return (polarity, certainty, mood), tuple(why)
    if attribution.act == "deny" and polarity == "+":
        polarity = "-"
        why.append("denied: polarity −")
    ordered = _is_infinitive(parsed, anchor) or (attribution.act in _ORDERS and _is_object(parsed, anchor))
    if ordered and mood == "actual" and attribution.act in _MOODS:
        mood = _MOODS[attribution.act]
        why.append(f"under «{attribution.act}»: {mood}")
    if attribution.act in _WISHES and polarity == "+" and _cue_is_negated(parsed, attribution):
        polarity, mood = "-", "intended"
        why.append(f"under a negated «{attribution.act}»: polarity −, intended")
    return (polarity, certainty, mood), tuple(why)


def _word_at(parsed: Parsed, offset: int) -> int:
    return min(bisect_left(parsed.starts, offset), len(parsed) - 1)


def _is_head(parsed: Parsed, anchor: int, attribution: Attribution) -> bool:
    """Whether the word governs the content: it hangs on something outside of it, or is coordinated with one that does."""
    here = anchor
    for _ in range(4):
        above = int(parsed.head[here])
        if above < 0 or not any(a <= parsed.starts[above] < b for a, b in attribution.content.spans):
            return True
        if parsed.relation[here] not in ("conj", "obj") or (parsed.relation[here] == "obj" and parsed.upos[anchor] == "VERB"):
            return False
        here = above
    return False


def _is_infinitive(parsed: Parsed, anchor: int) -> bool:
    mark = parsed.child(anchor, "mark")
    return parsed.upos[anchor] == "VERB" and mark is not None and parsed.words[mark].lower() == "to"


def _is_object(parsed: Parsed, anchor: int) -> bool:
    return parsed.upos[anchor] == "NOUN" and parsed.relation[anchor] in ("obj", "obl")


def _negated(parsed: Parsed, anchor: int) -> bool:
    """Whether «not», «never» or the like hangs on the word; «not only» negates nothing."""
    for c in parsed.children(anchor):
        if parsed.words[c].lower() in _NEGATORS and parsed.relation[c] in ("advmod", "neg", "det", "dep"):
            following = parsed.words[c + 1].lower() if c + 1 < len(parsed) else ""
            if following not in ("only", "just", "merely"):
                return True
    return False


def _cue_is_negated(parsed: Parsed, attribution: Attribution) -> bool:
    for start, end in attribution.cue.spans:
        first, last = _word_at(parsed, start), _word_at(parsed, end) - 1
        for w in range(first, max(first, last) + 1):
            if parsed.words[w].lower() in _NEGATORS or _negated(parsed, w):
                return True
    return False
