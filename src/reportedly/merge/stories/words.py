"""The tables of ``words.toml``: senses of trigger words, near types, nouns that name nobody, cues of a correction."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from reportedly.reading.lexicon import irregular_verbs

TABLE = Path(__file__).parent / "words.toml"

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Words:
    """The tables, read once. Words of senses and heads are kept by their stem."""

    senses: dict[str, str]
    families: dict[str, str]
    undergone: frozenset[str]
    idioms: dict[str, dict[str, tuple[str, bool]]]
    pro_forms: frozenset[str]
    said_before: frozenset[str]
    tolls: frozenset[str]
    seldom: frozenset[str]
    seldom_to_one: frozenset[str]
    speech: frozenset[str]
    happenings: frozenset[str]
    groups: dict[str, frozenset[str]]
    once: frozenset[str]
    broad: frozenset[str]
    placed: frozenset[str]
    akin: tuple[frozenset[str], ...]
    exclusive: frozenset[str]
    one_way: frozenset[str]
    near: tuple[frozenset[str], ...]
    days: dict[str, int]
    heads: dict[str, str]
    common: frozenset[str]
    nobody: frozenset[str]
    pronouns: frozenset[str]
    ourselves: frozenset[str]
    agents: frozenset[str]
    tools: frozenset[str]
    shares: frozenset[str]
    belonging: frozenset[str]
    persons: frozenset[str]
    held: frozenset[str]
    own_people: frozenset[str]
    spokespeople: frozenset[str]
    statesmen: frozenset[str]
    institutions: frozenset[str]
    correction_titles: tuple[str, ...]
    correction_cues: tuple[str, ...]
    outlet_words: frozenset[str]
    outlet_nouns: frozenset[str]
    irregular: dict[str, str]


@cache
def words() -> Words:
    """The tables of ``words.toml``."""
    with TABLE.open("rb") as f:
        t = tomllib.load(f)
    irregular = _irregular(t)
    senses: dict[str, str] = {}
    families: dict[str, str] = {}
    for family, group in t["senses"].items():
        for sense, listed in group.items():
            families[sense] = family
            for entry in listed.split():
                word, _, kind = entry.partition("/")
                key = _stem(word, irregular) + (f"/{kind}" if kind else "")
                assert senses.setdefault(key, sense) == sense, f"{TABLE}: «{entry}» stands in two senses"
    idioms: dict[str, dict[str, tuple[str, bool]]] = {}
    for sense, listed in t["idioms"].items():
        for entry in listed.split():
            verb, noun = (_stem(w, irregular) for w in entry.removesuffix("!").split("+"))
            idioms.setdefault(verb, {})[noun] = (sense, entry.endswith("!"))
    heads = t["heads"]
    sorts = {k: v for k, v in heads.items() if k not in _SETS}
    return Words(
        senses=senses,
        families=families,
        groups={kind: frozenset(_stem(w, irregular) for w in listed.split()) for kind, listed in t["groups"].items()},
        idioms=idioms,
        tolls=frozenset(t["kinds"]["tolls"].split()),
        speech=frozenset(t["kinds"]["speech"].split()),
        seldom=frozenset(t["kinds"]["seldom"].split()),
        seldom_to_one=frozenset(t["kinds"]["seldom_to_one"].split()),
        undergone=frozenset(_stem(w, irregular) for w in t["undergone"]["words"].split()),
        once=frozenset(t["kinds"]["once"].split()),
        broad=frozenset(t["kinds"]["broad"].split()),
        placed=frozenset(t["kinds"]["placed"].split()),
        akin=tuple(frozenset(s.split()) for s in t["kinds"]["akin"]),
        exclusive=frozenset(t["kinds"]["exclusive"].split()),
        one_way=frozenset(t["kinds"]["one_way"].split()),
        near=tuple(frozenset(s.split()) for s in t["near"]["sets"]),
        days=t["days"],
        heads={_stem(w, irregular): sort for sort, listed in sorts.items() for w in listed.split()},
        correction_titles=tuple(t["corrections"]["titles"]),
        correction_cues=tuple(t["corrections"]["cues"]),
        outlet_words=frozenset(t["outlets"]["common"].split()),
        outlet_nouns=frozenset(t["outlets"]["nouns"].split()),
        irregular=irregular,
        **{name: frozenset(sorts_of(heads[name], irregular)) for name in _STEMS},
        **{name: frozenset(heads[name].split()) for name in _SETS if name not in _STEMS},
    )


def _irregular(table: Mapping[str, Any]) -> dict[str, str]:
    """What irregular forms are forms of: those of the table, and of verbs all but those that the table lists as words of their
    own («wound»)."""
    lists = (listed for group in (*table["senses"].values(), table["heads"]) for listed in group.values())
    own = {entry.partition("/")[0] for listed in lists for entry in listed.split()}
    verbs = {form: lemmas[0] for form, lemmas in irregular_verbs().items() if form not in own}
    return {**verbs, **table["irregular"]}


def sorts_of(listed: str, irregular: dict[str, str]) -> Iterator[str]:
    """The stems of the nouns in a list; «people» stays whole, as the sort of that name is."""
    return (w if w == "people" else _stem(w, irregular) for w in listed.split())


_STEMS = ("happenings", "agents", "tools", "shares", "belonging", "persons", "held")
_SETS = (
    "common",
    "nobody",
    "pronouns",
    "pro_forms",
    "said_before",
    "ourselves",
    "own_people",
    "spokespeople",
    "statesmen",
    "institutions",
    *_STEMS,
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its regular ending and a last «e», so that «wrecked», «wrecks» and «wreck» agree.

    Only for comparing one stem with another: it need not be a word («destroyed» → «destroy», «closes» → «clos»).
    """
    return _stem(word, words().irregular)


def _stem(word: str, irregular: dict[str, str]) -> str:
    w = word.casefold().replace("’", "'").removesuffix("'s")
    w = irregular.get(w, w)
    for ending in ("ies", "ied"):
        if w.endswith(ending) and len(w) > 4:
            return w[:-3] + "i"
    for ending in ("ing", "ed", "es", "s"):
        if w.endswith(ending) and len(w) - len(ending) >= 3 and not w.endswith("ss"):
            w = _undoubled(w[: -len(ending)]) if ending in ("ing", "ed") else w[: -len(ending)]
            break
    w = w.removesuffix("e") if len(w) > 3 else w
    if w.endswith("ll"):  # «expelled», «expel»; «killed», «kill»
        return w[:-1]
    return w[:-1] + "i" if w.endswith("y") and len(w) > 3 and w[-2] not in _VOWELS else w


def _undoubled(w: str) -> str:
    return w[:-1] if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "aeiousl" else w


def sense(trigger: str, kind: str) -> str:
    """What a trigger word means, for comparing: a sense of the table, else «~» and the stem of its first word.

    ``kind`` is the statement's type: some words mean one thing in one type and another in another.
    """
    found = [stem(w) for w in _WORD.findall(trigger)] or [""]
    table = words().senses
    for s in found:
        known = table.get(f"{s}/{kind}") or table.get(s)
        if known is not None:
            return known
    return "~" + found[0]


def family(of_sense: str) -> str:
    """The family of a sense; an unknown word is its own."""
    return words().families.get(of_sense, of_sense)


def near(a: str, b: str) -> bool:
    """Whether two readers may choose these two types for one happening; a type is near itself."""
    return a == b or any({a, b} <= s for s in words().near)


def tokens(text: str) -> list[str]:
    """The words of a text, lower-case, with inner hyphens and apostrophes."""
    return [w.casefold().replace("’", "'") for w in _WORD.findall(text)]
