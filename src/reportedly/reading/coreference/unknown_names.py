"""Names that neither the model nor knowledge has met, settled by others in the report: adjectives of countries, surnames."""

import re
from functools import cache, lru_cache

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.agreement import HE_OR_SHE
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.introduced import settle_introduced
from reportedly.reading.coreference.name_forms import STEM, normal, same_sound, sound
from reportedly.reading.coreference.names import known_type
from reportedly.reading.coreference.place import PLACES, Place
from reportedly.reading.knowledge import countries, leaders
from reportedly.reading.lexicon import relations


def settle_unknown(parsed: Parsed, found: list[Place]) -> None:
    """Set kind and type of the mentions that other names of the report make plain; the others keep theirs."""
    _demonyms(parsed, found)
    _adjectives(parsed, found)
    _people(found)
    _leaders(parsed, found)
    _called_so(parsed, found)
    _surnames(found)
    _bodies(parsed, found)
    _described(parsed, found)
    _towns(parsed, found)
    _storms(parsed, found)
    settle_introduced(parsed, found)


_ADJECTIVAL = re.compile(r".{3,}(?:ian|ean|ese|ish)$")
"""What an adjective of a country ends with, and few surnames do."""
_PERHAPS = re.compile(r".{3,}(?:an|i|ic|ese|ish)$")
"""The same of many surnames, too."""


def _demonyms(parsed: Parsed, found: list[Place]) -> None:
    """«Her Lissandian counterpart» is the counterpart from Lissand, whatever the model takes the unknown word for."""
    stems = {normal(p.name)[:STEM] for p in found if p.kind == "name" and p.type in PLACES and p.name is not None}
    for p in found:
        if p.kind != "name" or p.type not in ("person", *PLACES) or p.words[0] != p.words[1] or p.name is None:
            continue
        noun = int(parsed.head[p.head])
        if (
            parsed.relation[p.head] not in ("compound", "amod")
            or noun != p.head + 1
            or not parsed.words[noun].islower()
        ):
            continue
        if parsed.lemma[noun].lower() not in relations().title_heads:
            continue
        if _ADJECTIVAL.match(p.name) or (_PERHAPS.match(p.name) and normal(p.name)[:STEM] in stems):
            p.kind, p.type, p.demonym = "nominal", "state", True


def _adjectives(parsed: Parsed, found: list[Place]) -> None:
    """«A Rashki army officer» beside «Rashk»: the adjective, which the model may have marked, of a state that the report names, and
    that names no person."""
    whole: dict[str, list[Place]] = {}
    for p in found:
        if p.kind == "name" and p.name is not None and " " not in p.name:
            whole.setdefault(normal(p.name), []).append(p)
    for p in found:
        if p.name is None or p.type not in ("person", *PLACES) or p.words[0] != p.words[1]:
            continue
        behind = p.head + 1
        if (
            parsed.relation[p.head] not in ("compound", "amod")
            or behind >= len(parsed)
            or not parsed.words[behind].islower()
        ):
            continue
        if not _PERHAPS.match(p.name):
            continue
        form = normal(p.name)
        base = next(
            (q for q in whole if len(q) >= STEM and form.startswith(q) and 0 < len(form) - len(q) <= LONGEST_ENDING),
            None,
        )
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
        if all(
            countries.by_demonym(p.name or "") is None and parsed.marker(parsed.head_of(p.words)) in _WITHIN
            for p in same
        ):
            for p in same:
                p.type = "place"


def _called_so(parsed: Parsed, found: list[Place]) -> None:
    """«Grigor Salonen» is a person where the report has a «Mr Salonen», whatever the model takes the two words for."""
    called = {
        normal(p.name) for p in found if p.type == "person" and p.name is not None and _before(parsed, p) in _CALLING
    }
    if not called:
        return
    ground = entity_words().grounds | entity_words().towns
    for p in found:
        if p.kind != "name" or p.name is None or p.evident or p.type not in (*PLACES, "organization"):
            continue
        words = normal(p.name).split()
        if len(words) != 2 or words[-1] not in called or not ground.isdisjoint(words):
            continue
        if _is_unheard_of(p.name) and parsed.marker(parsed.head_of(p.words)) not in _WITHIN:
            p.type = "person"


def _before(parsed: Parsed, p: Place) -> str:
    """The word before the name, without its stop; empty at the text's beginning."""
    return parsed.words[p.words[0] - 1].rstrip(".") if p.words[0] else ""


_CALLING = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})


def _surnames(found: list[Place]) -> None:
    """«Barzali» is a person where the report speaks of «Younis Barzali», whatever the model takes the one word for.

    A body stays one that is named at length with the same word: «Korrin» of «Korrin Steel». Single words that the model takes
    for descriptions count as the names do.
    """
    people = (
        normal(p.name)
        for p in found
        if p.kind == "name" and p.type == "person" and p.name is not None and " " in p.name
    )
    surnames = {name.split()[-1] for name in people if name}  # nothing is left of a name of signs
    bodies = {
        w
        for p in found
        if p.type == "organization" and p.name is not None and " " in p.name
        for w in normal(p.name).split()
    }
    for p in found:
        if (
            (p.kind != "name" and (p.demonym or p.words[0] != p.words[1]))
            or p.type not in (*PLACES, "organization")
            or p.name is None
            or p.evident
            or normal(p.name) not in surnames
        ):
            continue
        if p.type == "organization" and normal(p.name) in bodies:
            continue
        if _is_unheard_of(p.name):
            p.type = "person"


def _leaders(parsed: Parsed, found: list[Place]) -> None:
    """«Assad» names no state, and no body in «the Assad regime»: knowledge has a leader so called, and nothing else. Towns may be
    called after one («Clinton, Iowa»), and stay towns; in another spelling («Asad») it might be anybody's, but for a regime."""
    for p in found:
        if p.kind != "name" or p.name is None or p.evident or p.type not in (*PLACES, "organization"):
            continue
        above = int(parsed.head[p.head])
        ruling = above >= 0 and parsed.lemma[above].lower() in entity_words().rules
        if not ruling and (p.type != "state" or parsed.marker(parsed.head_of(p.words)) in _WITHIN):
            continue
        if not _is_leaders(p.name, spelt=p.type != "organization"):
            continue
        of_country = countries.by_name(p.name) or countries.by_demonym(
            p.name
        )  # «Jordan» is a state's in the first place
        if of_country is None and _is_unheard_of(p.name):
            p.type = "person"


@lru_cache(maxsize=65_536)
def _is_leaders(name: str, *, spelt: bool) -> bool:
    """Whether a leader on the list has that surname, ``spelt`` like it or in any spelling: «Assad», «Asad»."""
    form = normal(name)
    if spelt:
        return form.removeprefix("al ") in leaders.surnames()
    return any(same_sound(form, other) for other in _by_sound().get(sound(form), ()))


@cache
def _by_sound() -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for surname in leaders.surnames():
        out.setdefault(sound(surname), []).append(surname)
    return out


def _is_unheard_of(name: str) -> bool:
    """Whether knowledge has neither an entity nor a country's place of that name."""
    return known_type(name) is None and countries.by_place(name) is None and countries.by_capital(name) is None


def _bodies(parsed: Parsed, found: list[Place]) -> None:
    """«The Brigades» are the «Northern Dawn Brigades» of the same report, whatever the model takes the one word for."""
    longer = (
        normal(p.name).split() for p in found if p.kind == "name" and p.type == "organization" and p.name is not None
    )
    lasts = {words[-1] for words in longer if len(words) > 1 and words[-2] not in ("of", "the", "for")}
    for p in found:
        if (
            p.name is None
            or p.evident
            or p.type not in ("person", "other", *PLACES)
            or p.words[0] != p.words[1]
            or p.words[0] == 0
        ):
            continue
        if normal(p.name) in lasts and parsed.words[p.words[0] - 1].lower() == "the" and p.name[0].isupper():
            p.kind, p.type = "name", "organization"


def _described(parsed: Parsed, found: list[Place]) -> None:
    """«Nauticus» is a firm all through a report that speaks of «the salvage firm Nauticus», and of no «Mr Nauticus»."""
    named = [p for p in found if p.kind == "name" and p.name is not None]
    told = {
        normal(p.name or "")
        for p in named
        if p.type == "organization" and p.head < p.words[0] and parsed.words[p.head].islower()
    }
    for p in named if told else ():
        words = normal(p.name or "").split()
        titled = _before(parsed, p).lower() in entity_words().titles
        if p.type == "person" and words and (titled or len(words) > 1):
            told -= {words[-1]}
    for p in named if told else ():
        known = p.evident or not _is_unheard_of(p.name or "")
        if normal(p.name or "") in told and p.type in ("person", *PLACES) and not known:
            p.type = "organization"


def _storms(parsed: Parsed, found: list[Place]) -> None:
    """«Rita» is no woman where the report speaks of «Hurricane Rita», nor is she there; what a storm does is an event's."""
    kinds = entity_words().storms
    stormy = [p for p in found if p.kind == "name" and p.name is not None and _after_kind(parsed, p, kinds)]
    called = {normal(p.name).split()[-1] for p in stormy if p.name is not None and normal(p.name)}
    for p in found if called else ():
        if (
            p.kind == "name"
            and p.name is not None
            and (p in stormy or (" " not in p.name and normal(p.name) in called))
        ):
            p.type, p.evident = "event", True


def _after_kind(parsed: Parsed, p: Place, kinds: frozenset[str]) -> bool:
    """Whether the kind is the name's first word or stands right before it, with a capital."""
    first = p.words[0]
    return any(
        parsed.words[w][0].isupper() and parsed.words[w].lower() in kinds
        for w in (first - 1, first)
        if 0 <= w < p.words[1]
    )


LEAST_TOLD = 0.5
"""Probability with which a «her» must point to a name to say that it is a person's."""


def _people(found: list[Place]) -> None:
    """A name that nobody knows is a person's where «he» or «her» speaks of it, by the model's own answer."""
    by_head = {p.head: p for p in found}
    for p in found:
        if p.kind != "pronoun" or p.text.lower() not in HE_OR_SHE:
            continue
        best = max(p.links, key=lambda link: link[1], default=None)
        name = by_head.get(best[0]) if best is not None and best[1] >= LEAST_TOLD else None
        if name is None or name.kind != "name" or name.type not in PLACES or name.evident or name.name is None:
            continue
        if _is_unheard_of(name.name):
            name.type = "person"
