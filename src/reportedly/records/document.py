"""A report as published."""

import msgspec


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One report: its text, and what is known of where it stood.

    ``text`` is what all offsets count in (Unicode code points). ``published`` is EDTF («2031-05-14», «2031-05», «2031»).
    ``id`` is made of the content, so the same bytes read twice have the same one; ``source_id`` is the input's own.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    language: str = "en"
    source_id: str | None = None
    file: str | None = None
