"""Two subjects of one verb, which no clause has: each word takes its head for itself, so that somebody's description and name
(«Osmark's minister, *Mara Ilves*, said») may both be the verb's.
"""

from itertools import pairwise

from reportedly.language.parsed import SUBJECTS, Parsed

_POS = "POS"
_OPENED = frozenset({"det", "nmod:poss", "conj"})
"""What makes a phrase of a description, to which a name is an apposition («*the* actor Juan Orr»); a bare one modifies it."""


def settle_subjects(parsed: Parsed, first: int, end: int) -> None:
    """Leave each verb among the words ``first`` to ``end`` (excluded) one subject, where it is plain what the other one is.

    A name right behind a noun phrase, with or without a comma, is who that is; what a possessive sign marks owns what follows; of
    two with a copula between them («the *problem* is that *rebels* left») the first has the clause for its predicate, as
    ``nsubj:outer``.
    """
    subjects: dict[int, list[int]] = {}
    for word in range(first, end):
        if parsed.relation[word] in SUBJECTS and parsed.head[word] >= 0:
            subjects.setdefault(int(parsed.head[word]), []).append(word)
    for verb, found in subjects.items():
        for one, other in pairwise(found):
            _settle(parsed, verb, one, other)


def _settle(parsed: Parsed, verb: int, one: int, other: int) -> None:
    below = _below(parsed, parsed.sentence_words(verb))
    if any(parsed.relation[c] == "cop" and one < c < other for c in below.get(verb, ())):
        parsed.relation[one] = "nsubj:outer"
        return
    if parsed.upos[one] not in ("NOUN", "PROPN") or one < verb < other:
        return
    last, begin = max(_phrase(parsed, below, one)), min(_phrase(parsed, below, other))
    between = range(last + 1, begin)
    own = {parsed.relation[c] for c in below.get(one, ())}
    if not between and parsed.xpos[last] == _POS and "case" in own:
        parsed.hang(one, other, "nmod:poss")
    elif parsed.upos[other] != "PROPN" or "".join(parsed.words[w] for w in between) not in ("", ","):
        return
    elif between or not own.isdisjoint(_OPENED):
        joined = [c for c in below.get(one, ()) if parsed.relation[c] == "conj" and between]
        described = next((c for c in joined[-1:] if any(parsed.relation[x] in _OPENED for x in below.get(c, ()))), one)
        parsed.hang(other, described, "appos")
        for comma in between:
            if comma not in parsed.governors(other):
                parsed.hang(comma, other, parsed.relation[comma])
    else:
        parsed.hang(one, other, "nmod")  # «*industrialist* Mara Ilves»


def _below(parsed: Parsed, words: range) -> dict[int, list[int]]:
    """The words that each of those governs. ``Parsed.children`` remembers its answer, and other windows are still to come."""
    out: dict[int, list[int]] = {}
    for word in words:
        out.setdefault(int(parsed.head[word]), []).append(word)
    return out


def _phrase(parsed: Parsed, below: dict[int, list[int]], word: int) -> list[int]:
    """The word and all that hangs on it, signs aside."""
    out, pending = [], [word]
    while pending:
        here = pending.pop()
        out.append(here)
        pending += (c for c in below.get(here, ()) if parsed.upos[c] != "PUNCT")
    return out
