"""Which words of the modality table act on a word: negators, attempts, prevention, conditionals, questions around it."""

from dataclasses import dataclass

from reportedly.language.parsed import Parsed
from reportedly.reading.lexicon import StatusWord, status_word
from reportedly.reading.status.negation import is_circumstance, stands_behind

_PARTS = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "PRON": "noun", "ADJ": "adjective", "DET": "adjective",
    "ADV": "adverb", "PART": "adverb", "ADP": "preposition",
}  # fmt: skip
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj", "csubj:pass"})
_OBJECTS = frozenset({"obj", "nsubj:pass", "obl", "nmod"})
_BESIDE = frozenset({"advmod", "aux", "discourse"})
_NEAR = 5
"""Words behind an entry's first within which its further words must stand, in their order."""


@dataclass(frozen=True, slots=True)
class Operator:
    """An entry that acts on a word, and where it stands."""

    entry: StatusWord
    word: int

    @property
    def form(self) -> str:
        """The entry's words."""
        return " ".join((self.entry.head, *self.entry.rest))


def operators(parsed: Parsed, word: int) -> list[Operator]:
    """What acts on the word, the words beside it first, then what governs it; empty where nothing does."""
    out: list[Operator] = []
    for c in parsed.children(word):
        if parsed.relation[c] in _BESIDE:
            out += _acting(parsed, c, "clause")
        elif parsed.relation[c] in ("mark", "case"):
            own = parsed.lemma[word].lower()  # of the condition in «on condition of anonymity» it is no condition
            out += [o for o in _acting(parsed, c, "complement") if own not in o.entry.rest]
        elif parsed.relation[c] in ("amod", "det"):
            out += _acting(parsed, c, "noun")
    above = int(parsed.head[word])
    if above >= 0:
        if parsed.relation[word] in _CLAUSES and not is_circumstance(parsed, word):
            out += _acting(parsed, above, "complement")
            for c in parsed.children(above):  # «no evidence that P», «not clear whether P»: found under «no», «not»
                if c < above and parsed.relation[c] in ("det", "advmod", "amod"):
                    out += [o for o in _acting(parsed, c, "complement") if o.entry.rest]
        if parsed.relation[word] in _OBJECTS or _is_gerund_object(parsed, word, above):
            out += _acting(parsed, above, "object")
    return out


def _is_gerund_object(parsed: Parsed, word: int, above: int) -> bool:
    """Whether it is a gerund that stands right behind its verb as an object does: «ruled out sending troops»."""
    if parsed.xpos[word] != "VBG" or parsed.relation[word] not in ("xcomp", "ccomp", "advcl") or word - above > 2:
        return False
    return parsed.child(word, "mark") is None and all(parsed.upos[w] != "PUNCT" for w in range(above + 1, word))


def _acting(parsed: Parsed, word: int, scope: str) -> list[Operator]:
    """The entries of the word over that scope, those with most further words only."""
    entries = [
        e
        for form in dict.fromkeys((parsed.lemma[word].lower(), parsed.words[word].lower()))
        for e in status_word(form)
        if e.scope == scope
    ]
    if not entries:
        return []
    part = _PARTS.get(parsed.upos[word])
    reduced = parsed.relation[word] == "acl"  # «two men *believed* killed»
    passive = parsed.xpos[word] == "VBN" and (reduced or parsed.child(word, "aux:pass", "nsubj:pass") is not None)
    # «is believed to», as «is likely to»; «a planned attack», whatever it is tagged
    parts = {part, "phrase", "adjective" if passive or scope == "noun" else part}
    fitting = [e for e in entries if e.part in parts and stands_behind(parsed, word, e, _NEAR)]
    most = max((len(e.rest) for e in fitting), default=0)
    return [Operator(e, word) for e in fitting if len(e.rest) == most]
