"""``entities.toml``: words that tell what a mention is, beside its name."""

from dataclasses import dataclass
from functools import cache

from reportedly.reading.lexicon.lines import read


@dataclass(frozen=True, slots=True)
class EntityWords:
    """Lower-case words and lemmas by what they tell; the file says of each group what it holds."""

    titles: frozenset[str]
    by_birth: frozenset[str]
    male: frozenset[str]
    male_nouns: frozenset[str]
    female: frozenset[str]
    female_nouns: frozenset[str]
    bodies: frozenset[str]
    grounds: frozenset[str]
    parts_of_the_world: frozenset[str]
    towns: frozenset[str]
    regions: frozenset[str]
    parts_of_places: frozenset[str]
    american_states: frozenset[str]
    of_state: frozenset[str]
    of_vehicle: frozenset[str]
    vehicles: frozenset[str]
    weapons: frozenset[str]
    outlets: frozenset[str]
    bands: frozenset[str]
    persons: frozenset[str]
    equals: frozenset[str]
    serving: frozenset[str]
    occasions: frozenset[str]
    storms: frozenset[str]
    papers: frozenset[str]
    papers_behind: frozenset[str]
    heads_of_state: frozenset[str]
    monarchs: frozenset[str]
    no_longer: frozenset[str]
    states: frozenset[str]
    sides: frozenset[str]
    people: frozenset[str]
    forms_of_state: frozenset[str]
    mastheads: frozenset[str]
    firms: frozenset[str]
    judging: frozenset[str]
    rules: frozenset[str]
    portfolios: frozenset[str]
    hyphened: frozenset[str]
    hyphened_places: frozenset[str]
    hyphened_common: frozenset[str]


@cache
def entity_words() -> EntityWords:
    """The file's groups, read once."""
    return EntityWords(**{group: frozenset(words.split()) for group, words in read("entities.toml").items()})
