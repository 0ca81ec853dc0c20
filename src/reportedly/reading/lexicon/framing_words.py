"""``framings.toml``: turns of phrase that give a whole clause or sentence to a source."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from reportedly.reading.lexicon.lines import lines, read
from reportedly.reading.lexicon.vocabulary import ACTS, LexiconError

Where = Literal["beside", "before", "after"]
_WHERE: dict[str, Where] = {"beside": "beside", "before": "before", "after": "after"}
SLOTS = frozenset({"X", "X's", "SAY", "NOUN", "*", "…"})
"""The words of a turn that stand for others; the table's head explains each."""


class Part(msgspec.Struct, frozen=True):
    """One word of a turn: a slot, or the words that may stand there; ``optional`` where none need."""

    slot: str | None
    words: frozenset[str]
    optional: bool


class Framing(msgspec.Struct, frozen=True):
    """A turn of phrase: its parts in order, the act, and where its content stands. ``key`` is the first part with words of its own."""

    parts: tuple[Part, ...]
    act: str
    where: Where
    key: int


class PassingVerb(msgspec.Struct, frozen=True):
    """The particle or preposition that must stand behind the verb, None where none must; whether its object must be words
    that somebody gives («a statement of the staff»)."""

    particle: str | None
    of_words: bool


@cache
def framings() -> dict[str, tuple[Framing, ...]]:
    """The turns by each word of their keys, in the table's order. Raises LexiconError where the table is wrong."""
    out: dict[str, list[Framing]] = {}
    for framing in _framings("framings.toml"):
        for word in sorted(framing.parts[framing.key].words):
            out.setdefault(word, []).append(framing)
    return {word: tuple(found) for word, found in out.items()}


@cache
def passing_verbs() -> dict[str, PassingVerb]:
    """The verbs by which a source passes on another one, by their lemmas. Raises LexiconError where the table is wrong."""
    name = "framings.toml"
    out: dict[str, PassingVerb] = {}
    for line in lines(name, read(name).get("passing", ()), frozenset(("of",))):
        if len(line.words) > 2:
            raise LexiconError(line.where, "an entry is a verb and at most one particle")
        of = line.one_of("of", ("anyone", "words"), "anyone")
        out[line.words[0]] = PassingVerb(line.words[1] if len(line.words) == 2 else None, of == "words")
    return out


def _framings(name: str) -> Iterator[Framing]:
    for line in lines(name, read(name).get("framing", ()), frozenset(("act", "content"))):
        parts = tuple(map(_part, line.words))
        key = next((n for n, p in enumerate(parts) if p.slot is None and not p.optional), None)
        where = _WHERE.get(line.keys.get("content", ""))
        if key is None or any(p.slot not in ("X", "X's", "*", "NOUN") for p in parts[:key]):
            raise LexiconError(line.where, "a turn needs a word of its own, with nothing but X, NOUN and «*» before it")
        if where is None:
            raise LexiconError(line.where, f"content «{line.keys.get('content')}» is not known: {', '.join(_WHERE)}")
        yield Framing(parts, line.one_of("act", ACTS), where, key)


def _part(word: str) -> Part:
    if word in SLOTS:
        return Part(word, frozenset(), optional=False)
    return Part(None, frozenset(word.removesuffix("?").split("|")), optional=word.endswith("?"))
