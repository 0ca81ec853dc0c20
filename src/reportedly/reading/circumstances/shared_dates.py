"""Dates that one word has from another: a verb from the one whose clause it continues, a noun from the verb that does it.

«Shelled the port on Monday, *killing* two» has its date; «was acquitted on Monday of *ordering* the raid» has not, and neither
has the ban of «lifted its *ban* on Monday».
"""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import time_at, times_hanging
from reportedly.reading.circumstances.tolls import is_harm
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.status.tense import tense_words
from reportedly.records import Time

_SHARED = frozenset({"conj", "advcl", "xcomp"})
"""How a verb hangs on another whose time and place it shares."""
_OTHERWISE = frozenset(
    "after before since until till when while if unless because although though as once whether".split()
)
"""Conjunctions that set another time or no time at all."""
_APART = frozenset("of for from over about against without despite instead rather besides".split())
"""Prepositions by which a gerund is no part of what is told: «arrested for selling arms», «left without signing»."""
_THEREUPON = frozenset("then later afterwards subsequently eventually finally now".split())
"""Adverbs by which the next deed has another time."""
_LASTING = frozenset("since until till from".split())
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "PROTEST", "THREATEN", "CONSULT"})
"""Types of what is said by doing the other: «marched on Friday to demand his release»."""
_DOING = frozenset(
    """take hold occur happen stage convene schedule set begin open start continue resume launch carry conduct mount make sign
    conclude reach host attend issue impose declare unleash suffer perform deliver commit execute strike pay hit kill""".split()
)
"""Verbs that say of their noun that it came about: «launched a raid on Monday», «the raid began on Monday»."""
_IN_WHICH = frozenset({"in", "during", "by"})


def does(parsed: Parsed, noun: int, type_of: str) -> bool:
    """Whether the verb right above the noun says that its event came about, or what came about in it («killed in a raid»), so
    that the verb's date is the noun's; False where it ends, condemns, allows or follows the event."""
    above = int(parsed.head[noun])
    if above < 0 or parsed.upos[above] != "VERB":
        return False
    if parsed.relation[noun] in ("obj", "nsubj", "nsubj:pass"):
        return lemma(parsed, above) in _DOING
    if parsed.relation[noun] not in ("obl", "obl:agent") or parsed.marker(noun) not in _IN_WHICH:
        return False
    return type_of == "CONSULT" or (type_of == "ASSAULT" and is_harm(parsed, above))


def continued_dates(parsed: Parsed, times: tuple[Time, ...], verb: int, type_of: str) -> Iterator[tuple[Time, int]]:
    """The dates of the verbs whose clause this one continues, nearest first, each with its own first word."""
    for above, fronted in _continued(parsed, verb, type_of):
        for time, word in times_hanging(parsed, times, {above}):
            if parsed.marker(word) not in _LASTING and (word < above or not fronted):
                yield time, word


def _continued(parsed: Parsed, verb: int, type_of: str) -> Iterator[tuple[int, bool]]:
    """The verbs that this one continues, and whether only a date that stands before them is shared («*On Monday* rebels took
    the port and the army fled»)."""
    here, fronted = verb, False
    while parsed.relation[here] in _SHARED:
        above = int(parsed.head[here])
        if above < 0 or not is_predicate_verb(parsed, above) or _parts(parsed, here, type_of):
            return
        if parsed.relation[here] == "conj":
            fronted = fronted or _has_subject_of_its_own(parsed, here)
            if _is_perfect(parsed, here) and not _is_perfect(parsed, above):
                return  # «was sentenced in May and has appealed»
        yield above, fronted
        here = above


def _parts(parsed: Parsed, verb: int, type_of: str) -> bool:
    """Whether a word before the verb, or what it says of the verb above, sets its deed apart from that one."""
    before = {
        parsed.words[c].lower()
        for c in parsed.children(verb)
        if c < verb and parsed.relation[c] in ("mark", "advmod", "case")
    }
    if before & _OTHERWISE or (before & _APART and parsed.xpos[verb] == "VBG"):
        return True
    if "to" not in before or parsed.relation[verb] == "conj":
        return False
    if parsed.relation[verb] == "advcl":
        return type_of not in _SPOKEN
    return lemma(parsed, int(parsed.head[verb])) not in tense_words().implicative


def _has_subject_of_its_own(parsed: Parsed, verb: int) -> bool:
    return parsed.child(verb, "nsubj", "nsubj:pass") is not None


def _is_perfect(parsed: Parsed, verb: int) -> bool:
    return any(
        parsed.relation[c] == "aux" and parsed.words[c].lower() in ("has", "have", "had") for c in parsed.children(verb)
    )


def last_date(parsed: Parsed, times: tuple[Time, ...], verb: int) -> tuple[Time, int] | None:
    """The date behind the last of verbs with one subject, where none of the others has a time of its own: «stormed the village,
    burned the clinic and abducted two doctors *on Thursday*»; None of verbs that only follow somebody else's deed."""
    joined = [v for v in (verb, *_further(parsed, verb)) if is_predicate_verb(parsed, v)]
    if len(joined) < 2 or joined[-1] == verb:
        return None
    if any(parsed.child(v, "nsubj", "nsubj:pass", "mark", "aux") is not None for v in joined[1:]):
        return None
    if any(time_at(parsed, times, c) is not None for v in joined[:-1] for c in parsed.children(v)):
        return None
    if any(parsed.words[c].lower() in _THEREUPON for v in joined[1:] for c in parsed.children(v)):
        return None
    found = list(times_hanging(parsed, times, {joined[-1]}))
    return found[0] if len(found) == 1 and found[0][0].kind == "date" and found[0][1] > joined[-1] else None


def _further(parsed: Parsed, verb: int) -> list[int]:
    """The verbs joined to this one and to each other, in order of the text; the tree hangs each from the first or the one before."""
    out: list[int] = []
    pending = [c for c in parsed.children(verb) if parsed.relation[c] == "conj"]
    while pending:
        here = pending.pop()
        out.append(here)
        pending += [c for c in parsed.children(here) if parsed.relation[c] == "conj"]
    return sorted(out)
