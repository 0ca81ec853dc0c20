"""``modality.toml``: the words that change polarity, certainty or mood of what they govern."""

from collections.abc import Iterator
from functools import cache
from typing import TypeVar

import msgspec

from reportedly.reading.lexicon.lines import EFFECT_KEYS, lines, read
from reportedly.reading.lexicon.records import Effect, StatusWord, Word
from reportedly.reading.lexicon.table import Table
from reportedly.reading.lexicon.vocabulary import KINDS, PARTS, SCOPES, LexiconError

_FILE = "modality.toml"
_G = TypeVar("_G", bound=msgspec.Struct)


class Modality(msgspec.Struct, frozen=True):
    """``modality.toml``: all words in one table; a lemma may have several parts of speech."""

    words: Table[StatusWord]
    undone: frozenset[str]
    """Lemmas that may leave undone what stands near them, and decide nothing by themselves."""
    fates: "Fates"
    grounds: "Grounds"
    chances: "Chances"
    happening: Table[Word]
    """Verbs that say of their subject only whether it came about."""


class Fates(msgspec.Struct, frozen=True):
    """What becomes of a clause under a noun («a promise to P») by the verb over the noun."""

    nouns: frozenset[str]
    broken: Table[Word]
    kept: Table[Word]


class Grounds(msgspec.Struct, frozen=True):
    """What speaks for a statement, so that without it the statement is open («no sign that P»); all are lemmas."""

    nouns: frozenset[str]
    showing: frozenset[str]
    """Verbs by which something speaks for it («nothing suggests that P»)."""
    reasons: frozenset[str]
    """Nouns of what makes somebody think so («no reason to believe that P»)."""
    opinions: frozenset[str]


class Chances(msgspec.Struct, frozen=True):
    """Nouns of how likely something is («no chance of P-ing»); all are lemmas."""

    nouns: frozenset[str]
    little: frozenset[str]
    """Words beside a noun that leave hardly any of what it means."""
    much: frozenset[str]


@cache
def modality() -> Modality:
    """The words that set status. Raises LexiconError where the table is wrong."""
    words, table = Table(_status_words()), read(_FILE)
    fates = table["fates"]

    def group(name: str, kind: type[_G]) -> _G:
        return kind(*(_lemmas(table[name][field]) for field in kind.__struct_fields__))

    return Modality(
        words, _lemmas(table["undone"]["words"]), Fates(_lemmas(fates["nouns"]), _phrases(fates["broken"]), _phrases(fates["kept"])),
        group("grounds", Grounds), group("chances", Chances), _phrases(table["happening"]["words"]),
    )  # fmt: skip


def _lemmas(words: str) -> frozenset[str]:
    return frozenset(words.replace(",", " ").split())


def _phrases(words: str) -> Table[Word]:
    phrases = (phrase.split() for phrase in words.split(","))
    return Table(Word(phrase[0], tuple(phrase[1:])) for phrase in phrases if phrase)


def status_word(lemma: str, part: str | None = None) -> tuple[StatusWord, ...]:
    """What a lemma does to the status of what it governs, as this part of speech or as any; empty where nothing."""
    return tuple(w for w in modality().words.all(lemma) if part is None or w.part == part)


def modal(lemma: str) -> tuple[StatusWord, ...]:
    """The entries of a modal or auxiliary («may», «have to» by «have»); empty for other words."""
    return tuple(w for w in modality().words.all(lemma) if w.kind == "modal")


def negator(lemma: str) -> tuple[StatusWord, ...]:
    """The entries of a negating word («not», «without», «no longer» by «no»); empty for other words."""
    return tuple(w for w in modality().words.all(lemma) if w.kind == "negator")


def _status_words() -> Iterator[StatusWord]:
    keys = frozenset(("part", "kind", "scope")) | EFFECT_KEYS
    seen: dict[tuple[tuple[str, ...], str, str], Effect] = {}
    for line in lines(_FILE, read(_FILE)["word"], keys):
        effect = line.effect()
        if effect == Effect():
            raise LexiconError(line.where, "it sets neither polarity nor certainty nor mood")
        part, scope = line.one_of("part", PARTS), line.one_of("scope", SCOPES)
        if seen.setdefault((line.words, part, scope), effect) != effect:
            raise LexiconError(line.where, f"two effects as {part} over its {scope}")
        yield StatusWord(line.words[0], line.words[1:], part, line.one_of("kind", KINDS), scope, effect)
