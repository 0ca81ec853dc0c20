"""What is said to have happened, or to stand, between whom."""

from typing import Literal

import msgspec

from reportedly.records.spans import Span, Spans

StatementKind = Literal["event", "relation"]
"""Something happens, or something stands."""

Polarity = Literal["+", "-"]
"""Whether the source says that it is so, or that it is not."""

Certainty = Literal["certain", "probable", "possible", "underspecified"]
"""How sure the source is; ``underspecified`` where it asks, or leaves it open."""

Mood = Literal["actual", "intended", "offered", "demanded", "threatened", "conditional", "attempted"]
"""Whether it happens or stands, or is only planned, offered, demanded …"""

EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER",
)  # fmt: skip
"""PLOVER's sixteen (PLOVER manual, draft 2.0), and OTHER for what it has no type for."""

RELATION_TYPES = (
    "office", "membership", "part_of", "affiliation", "alliance", "hostility",
    "support", "proxy", "presence", "ownership", "kinship", "same_as",
)  # fmt: skip
"""What can stand between two parties."""

SYMMETRIC_TYPES = frozenset({"CONSULT", "COOPERATE", "alliance", "hostility", "kinship", "same_as"})
"""Types in which the order of the parties means nothing."""

CERTAINTIES: tuple[Certainty, ...] = ("certain", "probable", "possible", "underspecified")
"""All of them, the surest first."""

MOODS: tuple[Mood, ...] = ("actual", "intended", "offered", "demanded", "threatened", "conditional", "attempted")
"""All of them; ``actual`` first."""


class Argument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party to a statement: its role, its entity and the mention that fills the role here."""

    role: str
    entity: str
    spans: Spans = ()


class StatementTime(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The time expression that dates a statement, and its value repeated for convenience."""

    id: str
    value: str


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where: an entity and the mention that says so."""

    entity: str
    spans: Spans = ()


class Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event or a relation as its innermost source puts it.

    Never true or false here: ``polarity``, ``certainty`` and ``mood`` are the source's, ``attribution`` names the
    innermost link of the chain (None: the author's own voice), and ``confidence`` in [0, 1] is only how sure the
    program is that the text says this. ``why`` names the words and rules that decided, for ``--explain``.
    ``read_by`` names who read it where a language model proposed readings too («reportedly», «proposer NAME»); empty: the
    program alone.
    """

    id: str
    kind: StatementKind
    type: str
    trigger: Spans
    span: Span
    mode: str | None = None
    arguments: tuple[Argument, ...] = ()
    title: str | None = None
    qualifiers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    quantity: str | None = None
    time: StatementTime | None = None
    place: Place | None = None
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    mood: Mood = "actual"
    attribution: str | None = None
    confidence: float = 1.0
    read_by: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
