"""What one report says of each of its entities that bears on who it is."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from msgspec import structs

from reportedly.merge.entities import possession
from reportedly.merge.entities.institutions import belonging, institution, without_forms
from reportedly.merge.entities.names import (
    bare,
    is_name,
    key,
    name_in,
    tokens,
    without_articles,
    without_particles,
    without_titles,
)
from reportedly.merge.entities.words import words
from reportedly.records import Document, Entity, EntityType, Mention, Reading

Class = Literal["person", "group", "thing"]
"""Entities of different classes are not compared; states, places and organizations are taken for each other too often."""

Gender = Literal["m", "f", ""]
"""A man, a woman, or not said."""

GROUPS: frozenset[EntityType] = frozenset({"organization", "state", "place"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """One entity of one report.

    ``form`` is the class and full name that stand for it across reports («person|tariq louzi»); None where it has none.
    Then ``short`` is what it may be found by: «person|louzi» with its first letter, if the text gives it, in ``initial``.
    Both are None for what only descriptions name. ``names`` are the names as written, with how often; ``owners`` the
    keys of states that the report speaks of, for an institution without a country. ``gender`` is what titles and pronouns say
    of a person.
    """

    local: str
    type: EntityType
    start: int
    form: str | None
    short: str | None
    initial: str
    names: tuple[tuple[str, int], ...]
    description: str
    identifiers: tuple[tuple[str, str], ...] = ()
    owners: tuple[tuple[str, int], ...] = ()
    gender: Gender = ""


@dataclass(slots=True)
class _Report:
    """What the report as a whole says about its names."""

    outlet: tuple[str, ...]
    authors: list[tuple[str, ...]]
    owners: Counter[str] = field(default_factory=Counter)


def sightings(reading: Reading) -> list[Sighting]:
    """One for each entity, in their order."""
    report = _Report(
        without_articles(tokens(reading.document.outlet or "")), [tokens(a) for a in reading.document.authors]
    )
    report.owners = possession.owners(reading)
    owner_of = possession.owner_of(reading)
    return [_sighting(e, reading.document, report, owner_of.get(e.id)) for e in reading.entities]


def class_of(kind: EntityType) -> Class:
    """What an entity of that type may be compared with."""
    return "person" if kind == "person" else "group" if kind in GROUPS else "thing"


def digest(*parts: object) -> str:
    """An id made of content: the same for the same parts."""
    return hashlib.blake2b("\0".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def _sighting(e: Entity, document: Document, report: _Report, owner: str | None) -> Sighting:
    kind = class_of(e.type)
    names = _names(e, document.text, person=kind == "person")
    if kind == "person" and not names:  # «Aasvik's office», taken for a person
        names = [n for n in _names(e, document.text, person=False) if belonging(n[0]) is not None]
        e = structs.replace(e, type="organization") if names else e
        kind = class_of(e.type)
    start = e.mentions[0].start if e.mentions else 0
    form, short, initial = None, None, ""
    if names or e.identifiers:
        form, short, initial = _known_by(e, kind, [n for n, _ in names], report, owner)
        names = _with_byline(names, form, document)
    described = next((m for m in e.mentions if m.kind == "nominal"), e.mentions[0] if e.mentions else None)
    description = e.name if described is None else " ".join(document.text[described.start : described.end].split())
    return Sighting(
        e.id, e.type, start, form, short, initial, tuple(names), description, tuple(sorted(e.identifiers.items())),
        tuple(sorted(report.owners.items())) if short is not None and short.endswith("@") else (),
        _gender(e, document.text) if e.type == "person" else "",
    )  # fmt: skip


def _gender(e: Entity, text: str) -> Gender:
    """What its titles and pronouns say, where they do not contradict each other."""
    said: Counter[str] = Counter()
    for m in e.mentions:
        if m.kind != "nominal":
            found = set(tokens(text[m.start : m.end])[: None if m.kind == "pronoun" else 1])
            said["m"] += bool(found & words().male)
            said["f"] += bool(found & words().female)
    if said["m"] >= 3 * said["f"] and said["m"]:
        return "m"
    return "f" if said["f"] >= 3 * said["m"] and said["f"] else ""


def _names(e: Entity, text: str, *, person: bool) -> list[tuple[str, int]]:
    """Its names as written, without article and possessive, the fullest first; equals by how often, then alphabet."""
    thing = class_of(e.type) == "thing"
    said: Counter[str] = Counter()
    for m in e.mentions:
        if m.kind == "name":
            said[bare(text[m.start : m.end], person=person, thing=thing)] += 1
    if not said and not person:
        for m in e.mentions:
            if (
                m.kind == "nominal"
                and (name := _named_by(e.type, text[m.start : m.end]) or _plainly(e.type, text, m)) is not None
            ):
                said[name] += 1
    if said or e.identifiers:
        for name in (bare(n, person=person, thing=thing) for n in (e.name, *e.aliases)):
            said[name] += name not in said
    good = [(n, k) for n, k in said.items() if is_name(n, person=person)]
    return sorted(good, key=lambda x: (-len(key(x[0]).split()), -x[1], x[0]))


def _named_by(kind: EntityType, phrase: str) -> str | None:
    """The name that a description of a group, place or vehicle holds («the Coastal League», «the freighter Anneliese»)."""
    if kind == "vehicle":
        name = bare(phrase, person=False, thing=True)
        return name if phrase.startswith("the ") and name[:1].isupper() else None
    if kind not in GROUPS:
        return None
    whole = bare(phrase, person=False)
    found = belonging(whole)
    if found is not None and len(person_tokens(found[1])) > 1 and all(w[:1].isupper() for w in found[1].split()):
        return whole  # «the office of Mara Ilves»
    return name_in(phrase, place=kind == "place")


def _plainly(kind: EntityType, text: str, m: Mention) -> str | None:
    """The name of a group or place that a mention is, word for word, though the reading took it for a description.

    A capital that a sentence's beginning may have given is no name's; of an organization it takes two words.
    """
    words = text[m.start : m.end].split()
    if kind not in GROUPS or (kind == "organization" and len(words) < 2) or not all(w[:1].isupper() for w in words):
        return None
    before = text[: m.start].rstrip()
    opens = not before or before[-1] in '.!?:“"«' or "\n" in text[len(before) : m.start]
    shouted = all(w.isupper() and len(w) > 1 for w in words)
    return " ".join(words) if not opens or shouted or len(words) > 1 else None


def _with_byline(names: list[tuple[str, int]], form: str | None, document: Document) -> list[tuple[str, int]]:
    """The names with the full one of the byline or outlet that a short one was taken for."""
    for known in (*document.authors, document.outlet or ""):
        full = without_articles(tokens(known))
        if (
            full
            and form in (f"person|{' '.join(full)}", f"group|{' '.join(full)}")
            and all(tokens(n) != full for n, _ in names)
        ):
            return [(bare(known, person=False), 1), *names]
    return names


def _known_by(
    e: Entity, kind: Class, names: list[str], report: _Report, owner: str | None
) -> tuple[str | None, str | None, str]:
    """Form, short form and initial."""
    if e.identifiers:
        scheme, value = min(e.identifiers.items())
        return f"{kind if kind != 'thing' else e.type}|{scheme}:{value}", None, ""
    if kind == "person":
        return _person(names, report)
    if kind == "thing":
        return f"{e.type}|{' '.join(without_articles(tokens(names[0])))}", None, ""
    return _group(e, names, report, owner)


def _person(names: list[str], report: _Report) -> tuple[str | None, str | None, str]:
    best = max((person_tokens(n) for n in names), key=lambda t: (len(t), t), default=())
    if not best:
        return None, None, ""
    if len(best) == 1 or any(len(w) == 1 for w in best[:1]):
        own = [a for a in report.authors if len(a) > 1 and best[-1] in (a[0], a[-1])]
        if len(own) == 1 and len(best) == 1:
            return f"person|{' '.join(own[0])}", None, ""
        return None, f"person|{best[-1]}", best[0][0] if len(best) > 1 else ""
    return f"person|{' '.join(best)}", None, ""


def person_tokens(name: str) -> tuple[str, ...]:
    """A person's name without titles and particles."""
    return without_particles(without_titles(without_articles(tokens(name))))


def _group(e: Entity, names: list[str], report: _Report, owner: str | None) -> tuple[str | None, str | None, str]:
    if e.type == "organization":
        for name in names:
            if (whose := belonging(name)) is not None and institution(name) is None:
                return f"group|{whose[0]}@{' '.join(person_tokens(whose[1]))}", None, ""
            if (found := institution(name)) is not None:
                state = found.owner or owner
                if state:
                    return f"group|{found.core}@{state}", None, ""
                # «the ministry», «the army» are whose they are in their report, and there coreference knows
                return None, f"group|{found.core}@" if " " in found.core else None, ""
    else:
        names = [n for n in names if institution(n) is None] or names
    best = group_tokens(names[0], e.type)
    if report.outlet and e.type == "organization" and best != report.outlet and _part(best, report.outlet):
        return f"group|{' '.join(report.outlet)}", None, ""
    if all(w in words().generic_groups for w in best):
        return None, f"group|{' '.join(best)}", ""
    return f"group|{' '.join(best)}", None, ""


def group_tokens(name: str, kind: EntityType) -> tuple[str, ...]:
    """A group's or place's name without what says only of what kind it is."""
    found = without_articles(tokens(name))
    if kind == "organization":
        while len(found) > 1 and found[-1] in words().legal_forms:
            found = found[:-1]
        return found
    plain = without_forms(found)
    if kind == "place" and len(plain) > 1:
        if plain[-1] in words().place_nouns - {"town"} or (plain[-1] == "town" and len(plain) > 2):
            return plain[:-1]
        if plain[0] in words().place_nouns and plain[1] == "of" and len(plain) > 2:
            return plain[2:]
    return plain


def _part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether it is the beginning or the end of a longer name."""
    return len(short) < len(full) and short in (full[: len(short)], full[-len(short) :])
