"""Who says so: a source, the words that carry the saying, and what is said."""

from typing import Literal

import msgspec

from reportedly.records.spans import Spans

SourceKind = Literal["named", "anonymous", "author", "outlet", "document"]
"""Named, or «two officials», or the report's author, or a medium, or a document."""

QuoteKind = Literal["direct", "indirect", "mixed"]
"""All of a content in quotation marks, none of it, or some."""


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose words or thoughts they are; ``spans`` is empty where the text names nobody («is said to»)."""

    kind: SourceKind
    entity: str | None = None
    spans: Spans = ()


class Piece(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of text in one or several pieces: a cue or a content."""

    spans: Spans = ()


class Attribution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One link of a chain of sources.

    ``act`` is what the source does: say, claim, deny, promise, threaten, believe … (``language.labels.ACTS``).
    ``parent`` is the attribution in whose content this one stands: A says that B says that ….
    ``confidence`` in [0, 1] is how sure the program is that the text says this, never how true it is.
    ``read_by`` names who read it where a language model proposed readings too («reportedly», «proposer NAME»); empty: the
    program alone. ``why`` says where a proposal puts it otherwise.
    """

    id: str
    source: Source
    cue: Piece
    content: Piece
    act: str
    quote: QuoteKind
    time: str | None = None
    parent: str | None = None
    confidence: float = 1.0
    read_by: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
