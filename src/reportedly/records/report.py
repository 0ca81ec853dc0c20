"""One report of an archive: where it stood, and which text it is a copy of."""

from typing import Literal

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a report that belongs to another group of copies than the report as a whole."""

    start: int
    end: int
    copies: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report as the archive sees it.

    ``copies`` is shared by the reports that are copies of one text, whole, cut, edited or paraphrased; ``credit`` is the
    agency or outlet that it credits; ``parts`` are the stretches that come from elsewhere, or are its own in a copy.
    """

    id: str
    file: str
    copies: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    words: int = 0
    credit: str | None = None
    parts: tuple[Part, ...] = ()
    format: Literal["reportedly/report@1"] = "reportedly/report@1"
