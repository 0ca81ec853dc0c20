"""Relations that a word of the table states wherever both its parties stand in its frame, whatever the model says of it.

«The family's lawyer», «she works for the Board», «Osmark's navy», «the mine's owner»: the model knows such words where it has
met them, and misses them beside a livelier sentence. Which words those are, and how often it is so, the table says (``alone``).
"""

from collections.abc import Iterable

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import is_predicate_verb
from reportedly.reading.events.triggers import Trigger, is_candidate, with_added
from reportedly.reading.relations.relation_frames import match_relations, may_state_alone
from reportedly.records import EntityType

_PARTIES: frozenset[EntityType] = frozenset({"person", "organization", "state", "office"})
_POWERS: frozenset[EntityType] = frozenset({*_PARTIES, "place"})
"""With places, whose name often stands for a government: «Korrin's proxy»."""
_WHAT: dict[str, frozenset[EntityType]] = {
    "affiliation": _PARTIES, "alliance": _POWERS, "hostility": _POWERS, "membership": frozenset({"organization", "state"}),
    "part_of": frozenset({"organization", "state"}), "kinship": frozenset({"person"}),
    "ownership": frozenset({"organization", "place", "vehicle", "work", "weapon", "other"}),
    "presence": frozenset({"place", "state", "organization", "vehicle"}), "support": _PARTIES, "proxy": _POWERS,
    "same_as": _PARTIES,
}  # fmt: skip
"""What the second party of each relation may be."""
_WHO: dict[str, frozenset[EntityType]] = {
    "part_of": frozenset({"organization", "place"}),
    "kinship": frozenset({"person"}),
    "affiliation": frozenset({"person", "organization"}),
    "ownership": frozenset({"person", "organization"}),
}
"""The same of the first party, where it is not anybody."""


def plain_relations(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with relations added, each anchored at its word; none where the word states anything already."""
    stated = {t.anchor for t in triggers}
    found: list[Trigger] = []
    for word in range(len(parsed)):
        if word in stated or not is_candidate(parsed, word) or not may_state_alone(parsed, word):
            continue
        for match in match_relations(parsed, word):
            if match.likely is not None and match.type is not None and _is_full(parsed, entities, word, match):
                found.append(
                    Trigger(word, match.type, match.likely, (), match, (f"{match.entry}, which states it alone",))
                )
    return with_added(triggers, found)


def _is_full(parsed: Parsed, entities: Entities, word: int, match: Match) -> bool:
    """Whether both sides are held by parties of the right kinds, which are two; of a noun the second is not what it names."""
    kind = match.type or ""
    first = _entity(entities, match.actors, _WHO.get(kind, _PARTIES))
    second = _entity(entities, match.recipients, _WHAT[kind])
    own = entities.by_head.get(word)
    return first is not None and second is not None and second not in (first, own) and not _is_tag(parsed, word)


def _entity(entities: Entities, words: Iterable[int], types: frozenset[EntityType]) -> str | None:
    for w in words:
        place = entities.place_at(w)
        entity = entities.by_head.get(place.head) if place is not None else None
        if place is None or entity is None:
            continue
        if place.type in types or (place.kind == "pronoun" and entities.type_of(entity) in types):
            return entity
    return None


def _is_tag(parsed: Parsed, word: int) -> bool:
    """Whether a noun only modifies another («army officers»)."""
    return not is_predicate_verb(parsed, word) and parsed.relation[word] in ("compound", "flat", "goeswith")
