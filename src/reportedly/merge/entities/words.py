"""The words of ``words.toml`` by what they do in a name."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of lower-case ASCII tokens; the file says what each is for."""

    titles: frozenset[str]
    before_titles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    generations: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    name_links: frozenset[str]
    determiners: frozenset[str]
    edges: frozenset[str]
    no_names: frozenset[str]
    descriptions: frozenset[str]
    state_forms: frozenset[str]
    place_nouns: frozenset[str]
    legal_forms: frozenset[str]
    institutions: frozenset[str]
    qualified_institutions: frozenset[str]
    institution_words: frozenset[str]
    belongings: frozenset[str]
    generic_groups: frozenset[str]
    variants: dict[str, str]


@cache
def words() -> Words:
    """All of them. Raises TypeError where the file has a list that nothing reads, or lacks one."""
    table = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text(encoding="utf8"))
    variants = table.pop("variants")
    return Words(variants=variants, **{name: frozenset(value.split()) for name, value in table.items()})
