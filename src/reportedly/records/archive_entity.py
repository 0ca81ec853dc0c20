"""One party, place or thing of an archive, with what all reports call it."""

from typing import Literal

import msgspec

from reportedly.records.entity import EntityType


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """An office that reports say somebody holds or held; ``start`` and ``end`` are EDTF («from» and «to» in JSON)."""

    title: str
    organization: str | None = None
    qualifiers: tuple[str, ...] = ()
    start: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")


class ArchiveEntity(msgspec.Struct, frozen=True, kw_only=True):
    """An entity across reports: its best name, all its names, and the reports that speak of it, by id."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...] = ()
    identifiers: dict[str, str] = {}
    reports: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    format: Literal["reportedly/entity@1"] = "reportedly/entity@1"
