"""How a table's text is read: groups, the entries in their ``words``, and the values that entries share."""

import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from reportedly.reading.lexicon.records import Effect, Frame
from reportedly.reading.lexicon.vocabulary import PREPOSITIONS, ROLES, SLOTS, STATUS, LexiconError

EFFECT_KEYS = frozenset(name for name, _ in STATUS)


def read(name: str) -> dict[str, Any]:
    """The content of a table. Raises LexiconError where it is no TOML, FileNotFoundError where the package lacks it."""
    try:
        return tomllib.loads(resources.files("reportedly.reading.data").joinpath(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, str(error)) from error


class Line:
    """One entry: its words, and its own keys over those of its group."""

    __slots__ = ("keys", "name", "words")

    def __init__(self, name: str, words: tuple[str, ...], keys: Mapping[str, str]) -> None:
        self.name = name
        self.words = words
        self.keys = keys

    @property
    def where(self) -> str:
        """File and entry, for a message."""
        return f"{self.name}, «{' '.join(self.words)}»"

    def one_of(self, key: str, allowed: Container[str], default: str | None = None) -> str:
        """The value of a key that must be one of few words. Raises LexiconError for any other."""
        value = self.keys.get(key, default)
        if value is None or value not in allowed:
            raise LexiconError(self.where, f"{key} «{value}» is not known")
        return value

    def several(self, key: str) -> tuple[str, ...]:
        """The values of a key, divided by «|»; empty where the entry does not have it."""
        return _several(self.keys.get(key, ""))

    def share(self, key: str) -> float | None:
        """The value of a key that must be a number between 0 and 1; None where the entry does not have it. Raises LexiconError."""
        text = self.keys.get(key)
        if text is None:
            return None
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0 < value < 1:
            raise LexiconError(self.where, f"{key} «{text}» is no number between 0 and 1")
        return value

    def effect(self) -> Effect:
        """Polarity, certainty and mood as this entry sets them; «keep» takes a group's value away."""
        get = self.keys.get
        try:
            return _effect(get("polarity"), get("certainty"), get("mood"))
        except ValueError as error:
            raise LexiconError(self.where, str(error)) from error

    def frame(self) -> Frame:
        """The frame that this entry names, parsed."""
        text = self.keys.get("frame", "")
        try:
            return _frame(text)
        except ValueError as error:
            raise LexiconError(self.where, f"frame «{text}»: {error}") from error


def lines(name: str, groups: Iterable[Mapping[str, Any]], allowed: frozenset[str]) -> Iterator[Line]:
    """Every entry of the groups. Raises LexiconError for a key that the table does not have."""
    for group in groups:
        keys = {key: value for key, value in group.items() if key != "words"}
        if strange := keys.keys() - allowed:
            raise LexiconError(f"{name}, group {keys}", f"no key of this table: {', '.join(sorted(strange))}")
        for text in group["words"].splitlines():
            if "#" in text:
                text = text[: text.index("#")]
            words, *pairs = text.split(";")
            own = _own_keys(name, text, pairs, keys, allowed) if pairs else keys
            for entry in words.split(","):
                if form := tuple(entry.split()):
                    yield Line(name, form, own)
                elif pairs:
                    raise LexiconError(f"{name}, «{text.strip()}»", "a word is missing before «;» or «,»")


def _own_keys(
    name: str, text: str, pairs: list[str], group: Mapping[str, str], allowed: frozenset[str]
) -> dict[str, str]:
    keys = dict(group)
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key = key.strip()
        if not equals or key not in allowed:
            known = ", ".join(sorted(allowed))
            raise LexiconError(f"{name}, «{text.strip()}»", f"«{pair.strip()}» is no key of this table: {known}")
        keys[key] = value.strip()
    return keys


def headed(words: tuple[str, ...], part: str) -> tuple[str, tuple[str, ...]]:
    """Head and further words of an entry: a noun's head is the last word before a preposition («of», «to» …), or the last.

    A predicate of a preposition and a noun («under arrest») is found under its noun; all else under its first word.
    """
    if len(words) == 1:
        return words[0], ()
    at = 0
    if part == "noun":
        at = next((n - 1 for n, w in enumerate(words) if n and (w in PREPOSITIONS or w in _LINKS)), len(words) - 1)
    elif part == "adjective" and words[0] in PREPOSITIONS:
        at = len(words) - 1
    return words[at], words[:at] + words[at + 1 :]


_LINKS = frozenset(("d'état", "d'etat", "d'affaires", "de", "without"))


@cache
def _several(text: str) -> tuple[str, ...]:
    return tuple(v.strip() for v in text.split("|")) if text else ()


@cache
def _effect(*values: str | None) -> Effect:
    for value, (key, allowed) in zip(values, STATUS, strict=True):
        if value is not None and value != "keep" and value not in allowed:
            raise ValueError(f"{key} «{value}» is not known")
    return Effect(*(None if value == "keep" else value for value in values))


@cache
def _frame(text: str) -> Frame:
    """«subj > obj|on instrument=with»; «&» in the place of «>» where the second side holds further actors."""
    others = []
    sides: list[tuple[str, ...]] = [()]
    symmetric = False
    for token in text.split():
        if token in (">", "&"):
            symmetric = token == "&"
            sides.append(())
        elif "=" in token:
            role, _, slots = token.partition("=")
            if role not in ROLES:
                raise ValueError(f"no role: {role}")
            others.append((role, _slots(slots)))
        else:
            sides[-1] = _slots(token)
    if len(sides) > 2:
        raise ValueError("more than two sides")
    return Frame(sides[0], sides[1] if len(sides) == 2 else (), tuple(others), symmetric)


def _slots(text: str) -> tuple[str, ...]:
    slots = tuple(text.split("|")) if text != "-" else ()
    if strange := [s for s in slots if s not in SLOTS]:
        raise ValueError(f"no slot: {', '.join(strange)}")
    return slots
