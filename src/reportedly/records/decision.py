"""What a person ruled, and the evidence that it is about."""

from typing import Any, Literal

import msgspec

Layer = Literal["entity", "statement", "attribution"]
"""What of a reading a decision can be about."""

DecisionKind = Literal["same", "not-same", "right", "wrong", "mended", "rename", "undo"]
"""What can be ruled; see :class:`Decision`."""

DECISION_KINDS: tuple[DecisionKind, ...] = ("same", "not-same", "right", "wrong", "mended", "rename", "undo")
"""All of them, in that order."""


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What a decision is about, by a report's characters, so that it outlives a re-reading and a re-merging.

    For an entity the characters of one of its mentions; for a statement its trigger; for an attribution its cue, or its
    content where nothing carries the saying. ``type`` tells statements of one trigger apart.
    """

    layer: Layer
    document: str
    start: int
    end: int
    type: str | None = None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One ruling; never changed. ``undoes`` is the number of the decision that an «undo» takes back.

    ``same`` and ``not-same`` have two subjects or more (the first against each of the others); ``rename`` has the name in
    ``value["name"]``, ``mended`` the fields that are to be otherwise.
    """

    id: int
    at: str
    who: str
    kind: DecisionKind
    subject: tuple[Evidence, ...] = ()
    value: dict[str, Any] = {}
    why: str = ""
    undoes: int | None = None
