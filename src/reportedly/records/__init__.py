"""The records that the steps pass on. This package imports nothing else of the project."""

from reportedly.records.account import Account
from reportedly.records.attribution import Attribution, Piece, QuoteKind, Source, SourceKind
from reportedly.records.document import Document
from reportedly.records.entity import Entity, EntityType, Mention, MentionKind
from reportedly.records.reading import FORMAT, Reading
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
from reportedly.records.time import Time, TimeKind

__all__ = [
    "CERTAINTIES", "EVENT_TYPES", "FORMAT", "MOODS", "RELATION_TYPES", "SYMMETRIC_TYPES",
    "Account", "Argument", "Attribution", "Certainty", "Document", "Entity", "EntityType", "Mention", "MentionKind",
    "Mood", "Piece", "Place", "Polarity", "QuoteKind", "Reading", "Source", "SourceKind", "Span", "Spans",
    "Statement", "StatementKind", "StatementTime", "Time", "TimeKind", "covers", "hull", "joined", "merged",
]  # fmt: skip
