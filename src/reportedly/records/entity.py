"""Who and what a report speaks of."""

from typing import Literal

import msgspec

EntityType = Literal[
    "person", "organization", "state", "place", "office", "weapon", "vehicle", "work", "event", "other"
]
"""What an entity is."""

MentionKind = Literal["name", "nominal", "pronoun"]
"""«Mara Ilves», «the minister», «she»."""


class Mention(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One place where a report speaks of an entity: by name, by a noun («the minister») or by a pronoun."""

    start: int
    end: int
    kind: MentionKind


class Entity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party, place or thing, with all its mentions in one report, in order of the text.

    ``name`` is the best name that the document gives; ``identifiers`` maps a scheme to a value («iso3166» → «IR»).
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    identifiers: dict[str, str] = {}
    mentions: tuple[Mention, ...] = ()

    @property
    def times_mentioned(self) -> int:
        """How many of its mentions stand in no other: «the Coastal League» and the name in it are one."""
        count, end = 0, -1
        for m in sorted(self.mentions, key=lambda m: (m.start, -m.end)):
            count += m.end > end
            end = max(end, m.end)
        return count
