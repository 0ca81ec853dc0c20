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
    _adjectives(parsed, found)
    _surnames(found)
    _towns(parsed, found)


_ADJECTIVAL = re.compile(r".{3,}(?:ian|ean|ese|ish)$")
"""What an adjective of a country ends with, and few surnames do."""
_PERHAPS = re.compile(r".{3,}(?:an|i|ic|ese|ish)$")
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


def _adjectives(parsed: Parsed, found: list[Place]) -> None:
    """«A Rashki army officer» beside «Rashk»: the adjective of a state that the report names, and that names no person."""
    whole: dict[str, list[Place]] = {}
    for p in found:
        if p.kind == "name" and p.name is not None and " " not in p.name:
            whole.setdefault(normal(p.name), []).append(p)
    for p in found:
        if p.name is None or p.demonym or p.type not in ("person", *_PLACES) or p.words[0] != p.words[1]:
            continue
        behind = p.head + 1
        if parsed.relation[p.head] not in ("compound", "amod") or behind >= len(parsed) or not parsed.words[behind].islower():
            continue
        if not _PERHAPS.match(p.name):
            continue
        form = normal(p.name)
        base = next((q for q in whole if q != form and form.startswith(q) and len(q) >= STEM and len(form) - len(q) <= LONGEST_ENDING), None)
        if base is None:
            continue
        p.kind, p.type, p.demonym = "nominal", "state", True
        for q in whole[base]:
            if q.type == "person" and not q.evident and known_type(q.name or "") is None:
                q.type = "state"


LONGEST_ENDING = 3
"""Letters by which a country's adjective is longer than its name, at most: «Rashki», «Korrinese»."""
_WITHIN = frozenset({"in", "at", "near", "outside"})


def _towns(parsed: Parsed, found: list[Place]) -> None:
    """A name that nobody knows and that stands only behind «in», «at», «near» is a town's: states do more, and are known."""
    named: dict[str, list[Place]] = {}
    for p in found:
        if p.name is not None and (p.kind == "name" or p.demonym):
            named.setdefault(normal(p.name)[:STEM], []).append(p)
    for same in named.values():
        if any(p.type != "state" or p.evident or p.demonym or known_type(p.name or "") is not None for p in same):
            continue
        if all(countries.by_demonym(p.name or "") is None and parsed.marker(parsed.head_of(p.words)) in _WITHIN for p in same):
            for p in same:
                p.type = "place"


def _surnames(found: list[Place]) -> None:
    """«Barzali» is a person where the report speaks of «Younis Barzali», whatever the model takes the one word for."""
    names = (normal(p.name) for p in found if p.kind == "name" and p.type == "person" and p.name is not None and " " in p.name)
    surnames = {name.split()[-1] for name in names if name}  # nothing is left of a name of signs
    for p in found:
        if p.kind != "name" or p.type not in _PLACES or p.name is None or p.evident or normal(p.name) not in surnames:
            continue
        if known_type(p.name) is None and countries.by_place(p.name) is None and countries.by_capital(p.name) is None:
            p.type = "person"
