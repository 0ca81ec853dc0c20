"""Firms that a report calls by their first word: «Haldane Aero was fined. *Haldane* called the fine unjust.»

The model takes such a name, which it has never met, for a state or a person as often as for the firm. In the corpus training part
those that are a state's or a person's stand before words that are no firm's («Veldanian troops», «the Orvik Gazette»), or are
named otherwise as well.
"""

import re

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.name_forms import LEAST_FIRST, normal, same_stem
from reportedly.reading.coreference.place import PLACES, Place
from reportedly.reading.knowledge import countries

_WHERE = frozenset("in near outside inside across around".split())
"""What stands before a place and before no firm."""
_OF_PLACE = frozenset("resident inhabitant mayor outskirts town village city people".split())
"""What is said to be of a place and of no firm."""
_AGE = re.compile(r",\s+\d{2}(?:,|\s+and\b)")
"""The age that stands behind a person's name: «Haldane, 54, founded it»."""


def settle_firms(parsed: Parsed, places: list[Place]) -> None:
    """Make organizations of the firms' full names and of the first words that stand for them behind."""
    names = [p for p in places if p.kind == "name" and p.name is not None]
    firms: dict[str, int] = {}
    for p in names:
        words = (p.name or "").split()
        if len(words) > 1 and p.type != "person" and words[-1].rstrip(".").lower() in entity_words().firms:
            p.type = "organization"
            firms.setdefault(words[0], p.words[0])
    for first, at in firms.items():
        bare = [p for p in names if p.name == first]
        alone = len(first) > LEAST_FIRST and not any(_names_another(p, first) for p in places)
        if alone and all(p.words[0] > at and _may_be_firm(parsed, p) for p in bare):
            for p in bare:
                p.type = "organization"


def _may_be_firm(parsed: Parsed, p: Place) -> bool:
    """Whether neither knowledge nor the words around it say that it is a state, a place or a person."""
    if p.evident and p.type in PLACES:
        return False
    if p.type == "person" and _AGE.match(parsed.text, parsed.ends[p.words[1]]):
        return False
    above = int(parsed.head[p.head])
    if above >= 0 and parsed.marker(p.head) == "of" and parsed.lemma[above].lower() in _OF_PLACE:
        return False
    known = countries.by_name(p.name or "") or countries.by_capital(p.name or "")
    return known is None and not p.demonym and parsed.marker(p.head) not in _WHERE


def _names_another(p: Place, first: str) -> bool:
    """Whether the mention is of a person who bears that name, of those who live there, or of a place whose name begins so."""
    if p.name is None:
        return False
    words = p.name.split()
    if p.demonym:
        return same_stem(normal(p.name), normal(first))
    return len(words) > 1 and first in words and (p.type == "person" or p.type in PLACES)
