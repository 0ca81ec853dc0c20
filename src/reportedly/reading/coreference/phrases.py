"""What the phrase of a mention says: its words, how it begins, whether a name in it tells which one it is."""

import re

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.coreference.name_types import is_citizen
from reportedly.reading.coreference.place import Place

DEFINITE = frozenset("the this that these those both".split())
"""What a definite description begins with, where no owner stands."""
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_AGE = re.compile(r"the \d+[- ]year[- ]old")
_TOLD_BY = frozenset({"compound", "flat", "appos"})
_OWNED_BY = _TOLD_BY | {"amod", "nmod:poss"}
_NAMED_THINGS = frozenset({"place", "vehicle", "work", "organization"})


def content(parsed: Parsed, words: Words) -> frozenset[str]:
    """The lemmas of its nouns, names, adjectives and numbers, in lower case; empty of a pronoun."""
    first, last = words
    if first == last:  # as of most mentions
        return frozenset((parsed.lemma[first].lower(),)) if parsed.upos[first] in _CONTENT else frozenset()
    return frozenset([parsed.lemma[w].lower() for w in range(first, last + 1) if parsed.upos[w] in _CONTENT])


def opening(parsed: Parsed, p: Place) -> str:
    """How the phrase begins: «the», «this», with a possessor, «a», or bare; «aged» where it is but an age or a nation («the
    54-year-old», «the Norwegian»), which calls somebody no more than «he» does."""
    first = parsed.words[p.shown[0]].lower()
    if first == "the" and (_AGE.fullmatch(p.wording) or is_citizen(parsed, p.shown)):
        return "aged"
    if parsed.child(p.head, "nmod:poss") is not None:
        return "possessed"
    return first if first in ("the", "a", "an") else "this" if first in DEFINITE else "bare"


def has_name_inside(parsed: Parsed, p: Place) -> bool:
    """Whether a proper noun tells which place, vehicle, work or body a description means: «the Karzan bridge», «the freighter
    Anneliese»; of a body also whose it is: «the Karsk opposition», «Osmark's air force». A demonym of anything else does not."""
    if p.kind != "nominal" or p.type not in _NAMED_THINGS:
        return False
    telling = _TOLD_BY if p.type != "organization" else _OWNED_BY
    return any(
        parsed.relation[w] in telling
        and (parsed.upos[w] == "PROPN" or (p.type == "organization" and parsed.words[w][0].isupper()))
        for w in parsed.children(p.head)
    )
