"""Names that neither the model nor knowledge has met, settled by others in the report: adjectives of countries, surnames."""

import re

from reportedly.language.parsed import Parsed
from reportedly.reading.knowledge import countries
from reportedly.reading.lexicon import relations
from reportedly.reading.name_forms import STEM, normal
from reportedly.reading.names import known_type
from reportedly.reading.place import Place

_PLACES = frozenset({"place", "state"})


def settle_unknown(parsed: Parsed, found: list[Place]) -> None:
    """Set kind and type of the mentions that other names of the report make plain; the others keep theirs."""
    _demonyms(parsed, found)
    _surnames(found)


_ADJECTIVAL = re.compile(r".{3,}(?:ian|ean|ese|ish)$")
"""What an adjective of a country ends with, and few surnames do."""
_PERHAPS = re.compile(r".{3,}(?:an|i|ic)$")
"""The same of many surnames, too."""


def _demonyms(parsed: Parsed, found: list[Place]) -> None:
    """«Her Lissandian counterpart» is the counterpart from Lissand, whatever the model takes the unknown word for."""
    stems = {normal(p.name)[:STEM] for p in found if p.kind == "name" and p.type in _PLACES and p.name is not None}
    for p in found:
        if p.kind != "name" or p.type not in ("person", *_PLACES) or p.words[0] != p.words[1] or p.name is None:
            continue
        noun = int(parsed.head[p.head])
        if parsed.relation[p.head] not in ("compound", "amod") or noun != p.head + 1 or not parsed.words[noun].islower():
            continue
        if parsed.lemma[noun].lower() not in relations().title_heads:
            continue
        if _ADJECTIVAL.match(p.name) or (_PERHAPS.match(p.name) and normal(p.name)[:STEM] in stems):
            p.kind, p.type, p.demonym = "nominal", "state", True


def _surnames(found: list[Place]) -> None:
    """«Barzali» is a person where the report speaks of «Younis Barzali», whatever the model takes the one word for."""
    names = (normal(p.name) for p in found if p.kind == "name" and p.type == "person" and p.name is not None and " " in p.name)
    surnames = {name.split()[-1] for name in names if name}  # nothing is left of a name of signs
    for p in found:
        if p.kind != "name" or p.type not in _PLACES or p.name is None or p.evident or normal(p.name) not in surnames:
            continue
        if known_type(p.name) is None and countries.by_place(p.name) is None and countries.by_capital(p.name) is None:
            p.type = "person"
