"""All that one report says."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly.records.attribution import Attribution
from reportedly.records.document import Document
from reportedly.records.entity import Entity
from reportedly.records.statement import Statement
from reportedly.records.time import Time

FORMAT: Literal["reportedly/reading@1"] = "reportedly/reading@1"
"""What ``format`` says in every reading of this version of the format."""


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One report with everything that was read in it. Every span points into ``document.text``."""

    document: Document
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    format: Literal["reportedly/reading@1"] = FORMAT

    def entity(self, entity_id: str) -> Entity:
        """The entity of that id. Raises KeyError where the reading has none."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)

    def chain(self, statement: Statement) -> tuple[Attribution, ...]:
        """The attributions from the innermost source outwards; empty in the author's own voice.

        Raises KeyError where the statement names an attribution that this reading has not.
        """
        return tuple(self.links(statement.attribution))

    def links(self, attribution_id: str | None) -> Iterator[Attribution]:
        """That attribution, its parent, the parent's parent …; nothing for None. Raises KeyError for an id that there is not."""
        by_id = {a.id: a for a in self.attributions}
        seen: set[str] = set()
        while attribution_id is not None and attribution_id not in seen:
            seen.add(attribution_id)
            yield by_id[attribution_id]
            attribution_id = by_id[attribution_id].parent

    def source_name(self, attribution: Attribution) -> str:
        """Its source's entity's name, else the words that stand for it, else «unnamed»."""
        if attribution.source.entity is not None:
            return self.entity(attribution.source.entity).name
        text = " ".join(self.document.text[a:b] for a, b in attribution.source.spans)
        return text or "unnamed"

    def _repr_html_(self) -> str:
        """The reading as a notebook shows it: see :mod:`reportedly.notebook.reading`."""
        from reportedly.notebook import reading  # far down the way of the data; only a notebook asks for it

        return reading.fragment(self)
