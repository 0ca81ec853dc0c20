"""Groups of mentions to entities with names, types and identifiers."""

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.appositions import appositions
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.coreference import cluster
from reportedly.reading.coreference.heads_of_state import named_leaders
from reportedly.reading.coreference.mentions import find_mentions
from reportedly.reading.coreference.name_forms import normal
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge.given import NOTHING, Knowledge
from reportedly.reading.relations.owners import give_owners, look_back
from reportedly.records import Entity, EntityType, Mention, MentionKind, Span


@dataclass
class Entities:
    """The entities of a report and the way to them from words."""

    entities: list[Entity]
    by_head: dict[int, str]  # head word of a mention -> entity id
    place_of: dict[int, Place]  # head word -> mention

    def place_at(self, word: int) -> Place | None:
        """The mention that the word heads, else the one whose name it is part of; None where the model marks none."""
        direct = self.place_of.get(word)
        return direct if direct is not None else self._named.get(word)

    def is_there(self, word: int, types: Container[EntityType], *, pronoun: bool = False, named: bool = False) -> bool:
        """Whether a mention of one of those types stands at the word (``named``: one with a name); whether a pronoun does is for
        ``pronoun`` to say."""
        place = self.place_at(word)
        if place is None or place.kind == "pronoun":
            return place is not None and pronoun
        return place.type in types and (place.name is not None or not named)

    def type_of(self, entity: str) -> EntityType:
        """The type of the entity with that id."""
        return self._types[entity]

    def around(self, word: int) -> list[Place]:
        """The mentions whose phrases hold the word, in order of the text."""
        return self._around.get(word, [])

    def headed_in(self, first: int, end: int) -> list[Place]:
        """The mentions whose head words stand in ``[first, end)``, in order of the text."""
        heads, order = self._heads, self._order
        found = heads[bisect_left(heads, first) : bisect_left(heads, end)]
        return [self.place_of[head] for head in sorted(found, key=order.__getitem__)]

    @cached_property
    def _heads(self) -> list[int]:
        return sorted(self.place_of)

    @cached_property
    def _order(self) -> dict[int, int]:
        return {head: n for n, head in enumerate(self.place_of)}

    @cached_property
    def _types(self) -> dict[str, EntityType]:
        return {e.id: e.type for e in self.entities}

    @cached_property
    def _named(self) -> dict[int, Place]:
        out: dict[int, Place] = {}
        for p in self.place_of.values():
            if p.name is not None:
                for w in range(p.words[0], p.words[1] + 1):
                    out.setdefault(w, p)
        return out

    @cached_property
    def _around(self) -> dict[int, list[Place]]:
        out: dict[int, list[Place]] = {}
        for p in self.place_of.values():
            for w in range(p.phrase[0], p.phrase[1] + 1):
                out.setdefault(w, []).append(p)
        return out

    def kept(self, used: set[str]) -> list[Entity]:
        """Those that something refers to, that a name names or is part of («the Karzan bridge»), or that are mentioned more
        than once.

        A thing that is spoken of once and takes no part in anything is no entity of the report: the model marks every
        noun phrase that might be one.
        """
        named = {self.by_head[p.head] for p in self.place_of.values() if p.kind == "name" or p.named_inside}
        return [
            e for e in self.entities if e.id in used or e.times_mentioned > 1 or (e.type != "other" and e.id in named)
        ]


def find_entities(parsed: Parsed, knowledge: Knowledge = NOTHING, *, published: str | None = None) -> Entities:
    """All entities in order of their first mention; ids are «e1», «e2» …

    What ``knowledge`` knows of them is theirs: types, identifiers, and names as aliases. The date (EDTF) on which the
    report was ``published`` tells who led a country then.
    """
    places = find_mentions(parsed, knowledge)
    give_owners(parsed, places)
    look_back(parsed, places)
    out: list[Entity] = []
    by_head: dict[int, str] = {}
    pairs = appositions(parsed, places)
    pairs += named_leaders(parsed, places, published)
    for n, group in enumerate(cluster(places, pairs, knowledge, parsed), 1):
        entity = _entity(f"e{n}", group, parsed)
        out.append(entity)
        for p in group.places:
            by_head[p.head] = entity.id
            for w in range(p.words[0], p.words[1] + 1):
                if p.kind == "name":  # a link to any word of a name is a link to the name
                    by_head.setdefault(w, entity.id)
    return Entities(out, by_head, {p.head: p for p in places})


def _entity(entity_id: str, group: Cluster, parsed: Parsed) -> Entity:
    names = _names(group)
    identifiers: dict[str, str] = {}
    kind = group.kind
    if group.country is not None:
        kind = "state"
        if group.country.alpha2:
            identifiers["iso3166"] = group.country.alpha2
    if group.known is not None:
        kind = group.known.type or kind
        identifiers |= group.known.identifiers
        written = {normal(n) for n in names}
        names += [n for n in group.known.forms if normal(n) not in written]
    best = names[0] if names else _description(group, parsed)
    spans: dict[Span, Mention] = {}
    for p in group.places:
        for span, mention_kind in _spans(parsed, p, again=len(group.places) > 1):
            spans.setdefault(span, Mention(start=span[0], end=span[1], kind=mention_kind))
    return Entity(
        id=entity_id, type=kind, name=best, aliases=tuple(n for n in names[1:] if n != best), identifiers=identifiers,
        mentions=tuple(spans[s] for s in sorted(spans)),
    )  # fmt: skip


def _spans(parsed: Parsed, p: Place, *, again: bool) -> list[tuple[Span, MentionKind]]:
    """Where a mention stands, and its kind; a name that its phrase says more about stands there by itself, too: «Foreign Minister
    Mara Ilves», and «the Coastal League» where it is spoken of ``again``."""
    if p.kind != "name":
        return [(parsed.span(p.shown), p.kind)]
    bare = parsed.span(p.words)
    if p.words != p.shown:
        return [(parsed.span(p.shown), "nominal"), (bare, "name")]
    before = p.words[0] - 1
    if again and before >= p.phrase[0] and parsed.words[before].lower() == "the":
        return [((parsed.starts[before], bare[1]), "nominal"), (bare, "name")]
    return [(bare, "name")]


def _names(group: Cluster) -> list[str]:
    """The group's names, the best first: the country's usual name, else the fullest that is written."""
    if not group.named and group.country is None:
        return []
    written = [p.name for p in group.places if p.kind == "name" and p.name]
    counted = sorted(set(written), key=lambda n: (-len(n.split()), -written.count(n), written.index(n)))
    if group.country is not None:
        return [group.country.name, *(n for n in counted if n != group.country.name)]
    return [*counted, *dict.fromkeys(p.owned for p in group.places if p.owned is not None)]


def _description(group: Cluster, parsed: Parsed) -> str:
    """The first description with a name in it («the Karzan bridge»), else the first of all, else the first words."""
    told = [p for p in group.places if p.kind == "nominal"]
    nominal = next((p for p in told if p.named_inside), told[0] if told else group.places[0])
    start, end = parsed.span(nominal.words)
    return " ".join(parsed.text[start:end].split())
