"""Talks in which something was said: «called on them to press Osmark in a telephone conversation».

Such a noun stands inside what was demanded or promised, often in the tree too, but says how it was demanded: the talk has
happened, and whoever tells of the demand tells of it.
"""

from collections.abc import Sequence

from reportedly.language.parsed import Parsed
from reportedly.records import Attribution

_AT_WHICH = frozenset({"in", "during", "at", "over"})
TALKS = frozenset(
    """conversation call meeting talk discussion summit interview conference session briefing visit phone telephone negotiation
    consultation dialogue""".split()
)
"""Nouns of talking with each other."""
NOT_YET = frozenset({"demand", "request", "order", "promise", "offer", "threaten", "want", "plan"})
"""Acts whose content has not happened when it is said."""


def is_setting(parsed: Parsed, word: int) -> bool:
    """Whether the word is a talk, marked by a preposition as that in which something was said; one still to be held is none."""
    if parsed.upos[word] != "NOUN" or parsed.lemma[word].lower() not in TALKS:
        return False
    if parsed.relation[word] not in ("obl", "nmod") or parsed.marker(word) not in _AT_WHICH:
        return False
    return not any(
        parsed.lemma[c].lower() in ("next", "future", "planned", "upcoming", "coming") for c in parsed.children(word)
    )


def outside(attribution: Attribution | None, all_of_them: Sequence[Attribution]) -> Attribution | None:
    """The attribution that tells of the setting: the innermost whose content is no demand, promise or wish."""
    by_id = {a.id: a for a in all_of_them}
    while attribution is not None and attribution.act in NOT_YET:
        attribution = by_id.get(attribution.parent) if attribution.parent is not None else None
    return attribution
