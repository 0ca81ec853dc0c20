"""The mentions of one entity while they are gathered."""

from dataclasses import dataclass, field

from reportedly.reading.coreference.agreement import Gender
from reportedly.reading.coreference.name_forms import normal
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.scene import Crowd
from reportedly.reading.knowledge import organizations
from reportedly.reading.knowledge.countries import Country, by_capital, by_demonym, by_name
from reportedly.reading.knowledge.given import Knowledge, Known
from reportedly.reading.knowledge.organizations import Organization
from reportedly.reading.relations.owners import same_owner
from reportedly.records import EntityType

_WEIGHTS = {"name": 3.0, "nominal": 1.0, "pronoun": 0.5}
"""How much a mention's type counts for its entity's."""
_EVIDENT = 3.0
"""How many times as much it counts where the words around the name settle it."""
_SIMILAR: dict[EntityType, frozenset[EntityType]] = {
    "state": frozenset({"state", "place", "organization"}),
    "place": frozenset({"state", "place", "organization"}),
    "organization": frozenset({"organization", "state", "place", "work", "other"}),
}


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one entity, and what knowledge says of it.

    ``names`` maps normal forms to what was first written; ``named`` tells whether any mention has a name of its own,
    demonyms aside; ``owners`` are whose the body is; ``genders`` counts the mentions that show one, ``votes`` weighs those of each type.
    ``kind`` is the type that the user's knowledge gives, else the one that its mentions speak for, names counting most; ``gender``
    the one that most of its mentions show that show any. Both are asked far more often than a group grows, so they stand ready.
    ``crowd`` is what the features of antecedents ask of its mentions; it grows while these are placed (``gathered.Gathered``).
    """

    places: list[Place] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    named: bool = False
    genders: dict[Gender, int] = field(default_factory=dict)
    votes: dict[EntityType, float] = field(default_factory=dict)
    country: Country | None = None
    organization: Organization | None = None
    known: Known | None = None
    owners: set[str] = field(default_factory=set)
    kind: EntityType = "other"
    gender: Gender | None = None
    crowd: Crowd = field(default_factory=Crowd)

    def add(self, p: Place, knowledge: Knowledge) -> None:
        """Take one mention in."""
        self.places.append(p)
        self.named |= p.kind == "name"
        self.votes[p.type] = self.votes.get(p.type, 0.0) + _WEIGHTS[p.kind] * p.score * (_EVIDENT if p.evident else 1)
        if p.gender is not None:
            self.genders[p.gender] = self.genders.get(p.gender, 0) + 1
        if p.name is not None:
            self.names.setdefault(normal(p.name), p.name)
            self.country = self.country or country_of(p)
            self.organization = self.organization or organization_of(p)
            self.known = knowledge.of_forms(self.names.values())
        if p.owner is not None:
            self.owners.add(p.owner)
        self._settle()

    def take(self, other: "Cluster") -> None:
        """Take all mentions of another in, which is left empty."""
        self.places += other.places
        self.names = {**other.names, **self.names}
        self.named |= other.named
        for kind, vote in other.votes.items():
            self.votes[kind] = self.votes.get(kind, 0.0) + vote
        for gender, count in other.genders.items():
            self.genders[gender] = self.genders.get(gender, 0) + count
        self.country = self.country or other.country
        self.organization = self.organization or other.organization
        self.known = self.known or other.known
        self.owners |= other.owners
        other.places = []
        self._settle()

    def _settle(self) -> None:
        """Find type and gender anew."""
        given = self.known.type if self.known is not None else None
        self.kind = given if given is not None else max(self.votes, key=self.votes.__getitem__)
        male, female = self.genders.get("m", 0), self.genders.get("f", 0)
        self.gender = None if male == female == 0 else "m" if male > female else "f"

    def fits_type(self, kind: EntityType) -> bool:
        """Whether something of that type may be one with it."""
        return self.kind in similar_types(kind)

    def fits_owner(self, owner: str | None) -> bool:
        """Whether it is not known to be somebody else's."""
        return owner is None or not self.owners or any(same_owner(owner, o) for o in self.owners)

    def fits_gender(self, gender: Gender | None) -> bool:
        """Whether neither shows a gender that the other is not."""
        return gender is None or self.gender in (None, gender)


def similar_types(kind: EntityType) -> frozenset[EntityType]:
    """The types of what something of that type may be one with: its own, and those that the model confuses with it."""
    return _SIMILAR.get(kind) or frozenset({kind})


def is_called_otherwise(description: Place, group: Cluster) -> bool:
    """Whether the name of a person or body before a description's noun tells it from a group with another name: «the Orr regime» is
    none that lacks «Orr»; «the Gaza-based group» and «the Danish firm» may be anybody's."""
    if not (description.after_name and group.named):
        return False
    return description.content.isdisjoint(word for name in group.names for word in name.split())


def country_of(p: Place) -> Country | None:
    """The country that a mention names: by name, by demonym, by its capital where that stands for the government."""
    if p.name is None:
        return None
    if p.demonym:
        return by_demonym(p.name)
    if p.type == "state":
        return by_name(p.name) or by_capital(p.name) or by_demonym(p.name)
    return by_name(p.name) if p.type == "place" else None


def organization_of(p: Place) -> Organization | None:
    """The shipped organization that a mention names, where its form means nothing else."""
    if p.name is None or p.type != "organization" or organizations.is_ambiguous(p.name):
        return None
    return organizations.by_name(p.name)
