"""When, as a report puts it."""

from typing import Literal

import msgspec

TimeKind = Literal["date", "time", "duration", "set"]
"""A day or more, a time of day, a length («two days»), or a repetition («every Monday»)."""


class Time(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time expression and what it resolves to.

    ``value`` is EDTF for dates and times («2024-05-~25», «2024-02»), ISO 8601 for durations and sets («P2D»).
    It is never more precise than the text.
    """

    id: str
    start: int
    end: int
    kind: TimeKind
    value: str
