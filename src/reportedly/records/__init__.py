"""The records that the steps pass on. This package imports nothing else of the project."""

from reportedly.records.account import Account
from reportedly.records.archive_entity import ArchiveEntity, Office
from reportedly.records.attribution import Attribution, Piece, QuoteKind, Source, SourceKind
from reportedly.records.decision import DECISION_KINDS, Decision, DecisionKind, Evidence, Layer
from reportedly.records.document import Document
from reportedly.records.entity import Entity, EntityType, Mention, MentionKind
from reportedly.records.reading import FORMAT, Reading
from reportedly.records.report import Part, Report
from reportedly.records.spans import Span, Spans, covers, hull, joined, merged
from reportedly.records.statement import (
    CERTAINTIES,
    EVENT_TYPES,
    MOODS,
    RELATION_TYPES,
    SYMMETRIC_TYPES,
    Argument,
    Certainty,
    Mood,
    Place,
    Polarity,
    Statement,
    StatementKind,
    StatementTime,
)
from reportedly.records.story import (
    CONTRADICTION_KINDS,
    Contradiction,
    ContradictionKind,
    Side,
    Story,
    StoryArgument,
    StoryPlace,
    Telling,
)
from reportedly.records.time import Time, TimeKind

__all__ = [
    "CERTAINTIES", "CONTRADICTION_KINDS", "DECISION_KINDS", "EVENT_TYPES", "FORMAT", "MOODS", "RELATION_TYPES",
    "SYMMETRIC_TYPES", "Account", "ArchiveEntity", "Argument", "Attribution", "Certainty", "Contradiction",
    "ContradictionKind", "Decision", "DecisionKind", "Document", "Entity", "EntityType", "Evidence", "Layer", "Mention",
    "MentionKind", "Mood", "Office", "Part", "Piece", "Place", "Polarity", "QuoteKind", "Reading", "Report", "Side",
    "Source", "SourceKind", "Span", "Spans", "Statement", "StatementKind", "StatementTime", "Story", "StoryArgument",
    "StoryPlace", "Telling", "Time", "TimeKind", "covers", "hull", "joined", "merged",
]  # fmt: skip
