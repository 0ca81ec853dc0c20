"""``implicatives.toml``: the words that say of what they govern whether it came about."""

from collections.abc import Iterator
from functools import cache

from reportedly.reading.lexicon.lines import lines, read
from reportedly.reading.lexicon.records import Implicative
from reportedly.reading.lexicon.table import Table
from reportedly.reading.lexicon.vocabulary import LexiconError
from reportedly.records import Polarity

_FILE = "implicatives.toml"
_MARKS = frozenset("to from in into for of against that bare object".split())
_KEYS = frozenset(("affirmed", "negated", "marks", "factive", "past", "passive"))
_SIGNS: dict[str, Polarity | None] = {"+": "+", "-": "-", "none": None}


def implicatives(lemma: str) -> tuple[Implicative, ...]:
    """The entries of that lemma, those with most further words first; empty for other words."""
    return implicative_table().all(lemma)


@cache
def implicative_table() -> Table[Implicative]:
    """The table, read when first asked for. Raises LexiconError where it is wrong."""
    return Table(_entries())


def _entries() -> Iterator[Implicative]:
    seen: set[tuple[tuple[str, ...], str]] = set()
    for line in lines(_FILE, read(_FILE)["word"], _KEYS):
        affirmed, negated, past = (_SIGNS[line.one_of(k, _SIGNS, "none")] for k in ("affirmed", "negated", "past"))
        marks = frozenset(line.several("marks"))
        if affirmed is None and negated is None:
            raise LexiconError(line.where, "nothing follows from it")
        if not marks or not marks <= _MARKS:
            raise LexiconError(
                line.where, f"marks «{'|'.join(sorted(marks))}» are not among {', '.join(sorted(_MARKS))}"
            )
        twice = {m for m in marks if (line.words, m) in seen}
        if twice:
            raise LexiconError(line.where, f"twice with «{min(twice)}»")
        seen |= {(line.words, m) for m in marks}
        factive, passive = (line.one_of(k, ("yes", "no"), "no") == "yes" for k in ("factive", "passive"))
        yield Implicative(line.words[0], line.words[1:], affirmed, negated, marks, factive, past, passive)
