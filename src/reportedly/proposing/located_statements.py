"""Proposed statements whose every word stands in the passage."""

from dataclasses import dataclass
from typing import cast, get_args

from reportedly.language.labels import ROLES
from reportedly.proposing.answer import ProposedParty, ProposedStatement, Quote
from reportedly.proposing.located_attributions import LocatedAttribution
from reportedly.proposing.quotes import Stretch
from reportedly.proposing.refusals import (
    NESTING,
    NO_PARTY,
    NOT_THERE,
    TOO_LONG,
    UNKNOWN_ENTITY,
    UNKNOWN_MODE,
    UNKNOWN_PARENT,
    UNKNOWN_ROLE,
    UNKNOWN_STATUS,
    UNKNOWN_TYPE,
    Refused,
)
from reportedly.reading.lexicon.vocabulary import MODES
from reportedly.records import (
    CERTAINTIES,
    EVENT_TYPES,
    MOODS,
    RELATION_TYPES,
    Certainty,
    EntityType,
    Mood,
    Polarity,
    Span,
    Spans,
    covers,
)

MAX_QUOTE = 1_000
"""Characters in which trigger and parties must stand together: two long sentences. What stands further apart is not said by
the text but put together by the model."""
MAX_TRIGGER = 60
"""Characters of a trigger, which is a word or two: a whole sentence would agree with everything in it."""
_PARTY_ROLES = frozenset(ROLES) - {"place", "time"}
_OFFICE_ROLES = frozenset({"holder", "organization"})
_ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)


@dataclass(frozen=True, slots=True)
class LocatedParty:
    """A party's role, its type as proposed, and where it is named."""

    role: str
    type: EntityType
    span: Span


@dataclass(frozen=True, slots=True)
class LocatedStatement:
    """Where a statement's parts stand, and its status; ``attribution`` is an id of the answer's own."""

    type: str
    mode: str | None
    trigger: Spans
    parties: tuple[LocatedParty, ...]
    attribution: str | None
    polarity: Polarity
    certainty: Certainty
    mood: Mood
    time: Span | None
    place: Span | None
    title: Span | None
    quantity: Span | None
    kinds: Spans
    qualifiers: Spans


def located_statements(
    passage: Stretch, proposed: list[ProposedStatement], attributions: dict[str, LocatedAttribution], refused: list[str]
) -> list[LocatedStatement]:
    """Those that hold, in order; a reason is added to ``refused`` for each of the others.

    One whose attribution was refused goes with it: it would be left in the author's own voice.
    """
    out: list[LocatedStatement] = []
    for p in proposed:
        try:
            out.append(_located(passage, p, attributions))
        except Refused as error:
            refused.append(error.reason)
    return out


def _located(passage: Stretch, p: ProposedStatement, attributions: dict[str, LocatedAttribution]) -> LocatedStatement:
    _check_words(p)
    if len(p.quote) > MAX_QUOTE:
        raise Refused(TOO_LONG)
    quote = passage.inside(passage.find(p.quote))
    trigger = quote.pieces(p.trigger)
    if not trigger:
        raise Refused(NOT_THERE)
    if sum(b - a for a, b in trigger) > MAX_TRIGGER:
        raise Refused(TOO_LONG)
    if p.attribution is not None:
        if p.attribution not in attributions:
            raise Refused(UNKNOWN_PARENT)
        if not covers(attributions[p.attribution].content, trigger):
            raise Refused(NESTING)

    def one(words: Quote | None) -> Span | None:
        return quote.quoted(words) if words is not None else None

    return LocatedStatement(
        type=p.type, mode=p.mode, trigger=trigger, attribution=p.attribution,
        parties=tuple(_party(quote, x) for x in p.parties),
        polarity=cast("Polarity", p.polarity), certainty=cast("Certainty", p.certainty), mood=cast("Mood", p.mood),
        time=one(p.time), place=one(p.place), title=one(p.title), quantity=one(p.quantity),
        kinds=quote.pieces(p.kinds), qualifiers=quote.pieces(p.qualifiers),
    )  # fmt: skip


def _check_words(p: ProposedStatement) -> None:
    """Raise Refused for a word that the format does not have."""
    if p.type not in EVENT_TYPES and p.type not in RELATION_TYPES:
        raise Refused(UNKNOWN_TYPE)
    if p.mode is not None and p.mode not in MODES.get(p.type, ()):
        raise Refused(UNKNOWN_MODE)
    if p.polarity not in ("+", "-") or p.certainty not in CERTAINTIES or p.mood not in MOODS:
        raise Refused(UNKNOWN_STATUS)
    if not p.parties and p.type in RELATION_TYPES:  # «talks collapsed» is an event without any
        raise Refused(NO_PARTY)
    if any(x.role not in _PARTY_ROLES or (x.role in _OFFICE_ROLES and p.type != "office") for x in p.parties):
        raise Refused(UNKNOWN_ROLE)
    if any(x.type not in _ENTITY_TYPES for x in p.parties):
        raise Refused(UNKNOWN_ENTITY)


def _party(quote: Stretch, x: ProposedParty) -> LocatedParty:
    return LocatedParty(x.role, cast("EntityType", x.type), quote.quoted(x.text))
