"""Which mentions speak of the same entity: names by their form, the rest by the model's antecedents.

Names come first because they are surest; a pronoun or description joins the entity of its antecedent unless that would
make two differently named people one.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from reportedly.reading.knowledge.countries import Country, by_capital, by_demonym, by_name
from reportedly.reading.mentions import TITLES, Place
from reportedly.records import EntityType

LEAST_LINK = 0.3
"""Probability of an antecedent below which a description stays alone; best on the corpus dev part."""

_ACRONYM = re.compile(r"^[A-Z][A-Z0-9.&-]{1,9}s?$")
_SMALL = frozenset("of the for and in on to de la le du des al el und van von da do".split())
_WORD = re.compile(r"[\w’'.-]+")
_SIMILAR: dict[EntityType, frozenset[str]] = {
    "state": frozenset({"state", "place", "organization"}),
    "place": frozenset({"state", "place", "organization"}),
    "organization": frozenset({"organization", "state", "place", "work", "other"}),
    "person": frozenset({"person"}),
}


@dataclass(slots=True)
class Cluster:
    """The mentions of one entity while they are gathered."""

    places: list[Place] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)  # normal form -> as first written
    country: Country | None = None

    @property
    def named(self) -> bool:
        """Whether any mention has a name of its own, demonyms aside."""
        return any(p.kind == "name" for p in self.places)

    def kind(self) -> EntityType:
        """The type that its mentions speak for, names counting most."""
        votes: dict[EntityType, float] = {}
        for p in self.places:
            weight = 3.0 if p.kind == "name" else 1.0 if p.kind == "nominal" else 0.5
            votes[p.type] = votes.get(p.type, 0.0) + weight * p.score
        return max(votes, key=lambda t: votes[t])


def normal(name: str) -> str:
    """A name without article, accents, case, possessive and punctuation, for comparing."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"'s$|'$", "", text)
    text = re.sub(r"[^\w ]+", " ", text).strip()
    return re.sub(r"\s+", " ", re.sub(r"^(?:the|a|an) ", "", text))


def cluster(places: list[Place], appositions: list[tuple[int, int]]) -> list[Cluster]:
    """The mentions grouped by entity, each group in order of the text.

    ``appositions`` are pairs of head words of which the second says again what the first names.
    """
    groups: list[Cluster] = []
    of: dict[int, Cluster] = {}
    named = [p for p in places if p.name is not None]
    # fuller names first, so that «Ilves» finds «Mara Ilves» wherever that stands
    for p in sorted(named, key=lambda p: (p.demonym, -len(normal(p.name or "").split()), p.words[0])):
        home = _home(p, groups)
        if home is None:
            home = Cluster()
            groups.append(home)
        _add(home, p)
        of[p.head] = home
    for p in places:
        if p.name is not None:
            continue
        home = of.get(p.antecedent) if p.antecedent is not None and p.link >= LEAST_LINK else None
        if home is None or not _may_join(p, home):
            home = Cluster()
            groups.append(home)
        _add(home, p)
        of[p.head] = home
    groups = _joined_descriptions(groups, of, places)
    for first, second in appositions:
        a, b = of.get(first), of.get(second)
        if a is not None and b is not None and a is not b and not (a.named and b.named) and _kinds_fit(a, b):
            keep, give = (a, b) if a.named or not b.named else (b, a)
            for q in give.places:
                _add(keep, q)
                of[q.head] = keep
            give.places = []
    groups = [g for g in groups if g.places]
    for g in groups:
        g.places.sort(key=lambda p: p.words)
    groups.sort(key=lambda g: g.places[0].words)
    return groups


def _add(group: Cluster, p: Place) -> None:
    group.places.append(p)
    if p.name is not None:
        group.names.setdefault(normal(p.name), p.name)
        if group.country is None:
            group.country = _country(p)


def _country(p: Place) -> Country | None:
    """The country that a mention names: by name, by demonym, by its capital where that stands for the government."""
    if p.name is None:
        return None
    if p.demonym:
        return by_demonym(p.name)
    if p.type == "state":
        return by_name(p.name) or by_capital(p.name)
    return by_name(p.name) if p.type == "place" else None


def _home(p: Place, groups: list[Cluster]) -> Cluster | None:
    """The group that a name belongs to; None where none fits, or more than one fits equally well."""
    assert p.name is not None
    form, country = normal(p.name), _country(p)
    for g in groups:
        if (form in g.names and _types_fit(p.type, g)) or (country is not None and g.country == country):
            return g
    fits = [g for g in groups if _types_fit(p.type, g) and _short_form(p, form, g)]
    return fits[0] if len(fits) == 1 else None


def _kinds_fit(a: Cluster, b: Cluster) -> bool:
    return a.kind() == b.kind() or b.kind() in _SIMILAR.get(a.kind(), frozenset())


def _types_fit(kind: EntityType, group: Cluster) -> bool:
    other = group.kind()
    return kind == other or other in _SIMILAR.get(kind, frozenset())


def _short_form(p: Place, form: str, group: Cluster) -> bool:
    """Whether ``form`` shortens one of the group's names: a surname, an acronym, the end of a longer name, a demonym."""
    assert p.name is not None
    tokens = form.split()
    for other, written in group.names.items():
        longer = other.split() or [other]
        if p.demonym:
            if group.kind() in ("state", "place", "organization") and _same_stem(form, other):
                return True
            continue
        if _ACRONYM.match(p.name) and len(longer) > 1:
            if form.replace(" ", "") in _initials(written):
                return True
            continue
        if len(tokens) >= len(longer):
            continue
        if p.type == "person":
            bare = [t for t in longer if t not in TITLES] or longer
            if tokens == bare[-len(tokens) :] or (len(tokens) == 1 and tokens[0] == bare[0]):
                return True
        elif tokens == longer[-len(tokens) :] or (len(tokens) >= 2 and tokens == longer[: len(tokens)]):
            return True
    return False


def _initials(written: str) -> set[str]:
    """What a name's initials may spell, with and without its small words."""
    words = [w for w in _WORD.findall(written.replace("-", " ")) if w]
    big = "".join(w[0] for w in words if w.lower() not in _SMALL).lower()
    return {big, "".join(w[0] for w in words).lower()}


def _same_stem(demonym: str, name: str) -> bool:
    """«korrinese» and «korrin», «veldanian» and «veldania»."""
    common = 0
    for a, b in zip(demonym, name, strict=False):
        if a != b:
            break
        common += 1
    return common >= max(4, len(name) - 2) and " " not in demonym


def _may_join(p: Place, group: Cluster) -> bool:
    if p.kind == "pronoun":
        return True
    if p.type == "other":
        return not group.named
    return _types_fit(p.type, group)


def _joined_descriptions(groups: list[Cluster], of: dict[int, Cluster], places: list[Place]) -> list[Cluster]:
    """Give names their described antecedents: «the minister … Mara Ilves», where the name points back to a description."""
    for p in places:
        if p.name is None or p.demonym or p.antecedent is None or p.link < 0.5:
            continue
        here, there = of[p.head], of.get(p.antecedent)
        if there is None or there is here or (there.named and here.named) or not _types_fit(p.type, there):
            continue
        for q in there.places:
            _add(here, q)
            of[q.head] = here
        there.places = []
    return [g for g in groups if g.places]
