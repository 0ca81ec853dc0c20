"""Descriptions that say again what was said: the very same words, or the noun with which a name ends.

English reports do not call two things by one definite description without telling them apart, so these rules stand before
the models, whose answer hangs on how the sentences around go.
"""

from collections.abc import Sequence

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.scene import Seen


def may_be_repeated(p: Place) -> bool:
    """Whether it is a definite description of a party, place, work, event or weapon, which the very same words before name, too.

    Of 74 such descriptions that the models did not join in the corpus training part 73 are one with what the same words spoke
    of last, in GUM's news and biographies all 18. Other things are left to the models: there only half of «the case … the
    case» are one.
    """
    return p.kind == "nominal" and p.opens == "the" and p.type != "other"


def named_so(parsed: Parsed, p: Place, before: Sequence[Seen]) -> list[Place]:
    """All that its noun names or describes, where «the navy», «the bank» says no more than the noun with which the name of
    one of them ends; empty where none of those that have a name stands before it. ``before`` are the mentions with the noun in their words.

    Of 115 such nouns in the corpus training part, with nothing else called so, 113 speak of the bearer of the name, and so do
    all seven among them for which the models alone find somebody else or nobody.
    """
    noun = parsed.lemma[p.head].lower()
    if p.opens != "the" or p.content != {noun}:
        return []
    called = [q.place for q in before if _is_called(parsed, q.place, noun)]
    named = any(q.kind == "name" and q.head < p.head and q.words[0] < q.words[1] for q in called)
    return called if named else []


def _is_called(parsed: Parsed, q: Place, noun: str) -> bool:
    """Whether the noun says what it is: as its head, or as the last word of a name that is no phrase («Harbour Bank»)."""
    first, last = q.words
    if q.kind != "name" or any(parsed.upos[w] == "ADP" for w in range(first, last + 1)):
        return parsed.lemma[q.head].lower() == noun
    return parsed.lemma[last].lower() == noun


def owner_of(parsed: Parsed, p: Place) -> int | None:
    """The word for whose a party is, where nothing else tells which one it is: «her mother», but not «her late mother»; None
    of other mentions."""
    if (
        p.kind != "nominal"
        or p.opens != "possessed"
        or p.type not in ("person", "organization")
        or parsed.xpos[p.head] == "NNS"
    ):
        return None
    owner = parsed.child(p.head, "nmod:poss")
    alone = {parsed.relation[c] for c in parsed.children(p.head) if p.shown[0] <= c <= p.shown[1]} <= {"nmod:poss"}
    return owner if alone else None
