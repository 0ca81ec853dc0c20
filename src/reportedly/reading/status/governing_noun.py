"""The noun that a clause says more of, wherever the tree hangs the clause: «cancelled *plans* to expel him», «saw no *sign* that P»."""

from collections.abc import Container

from reportedly.language.parsed import Parsed

_OF_NOUNS = frozenset({"acl", "nmod"})
_OF_VERBS = frozenset({"ccomp", "xcomp", "advcl", "conj", "obl"})
_HELD = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "nmod"})
_NOUNS = frozenset({"NOUN", "PRON"})


def governing_noun(parsed: Parsed, clause: int) -> int | None:
    """The noun, «nothing» or «little» that governs the clause or noun; None where there is none.

    It is the word above, or the one right before the clause's mark where the tree hangs the clause on the verb whose object or
    subject that one is.
    """
    above, relation = int(parsed.head[clause]), parsed.relation[clause]
    if above < 0:
        return None
    if relation in _OF_NOUNS:
        return above if parsed.upos[above] in _NOUNS else None
    if relation not in _OF_VERBS:
        return None
    mark = parsed.child(clause, "mark", "case")
    if mark is None or mark == 0 or mark > clause:
        return None
    before = mark - 1
    held = parsed.upos[before] in _NOUNS and parsed.relation[before] in _HELD and int(parsed.head[before]) == above
    return before if held else None


def called(parsed: Parsed, noun: int, words: Container[str]) -> bool:
    """Whether the noun is one of those; a plural that the tagger takes for a singular («plans») may be."""
    form = parsed.lemma[noun].lower()
    return form in words or (form.endswith("s") and form[:-1] in words)
