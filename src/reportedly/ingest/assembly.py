"""A document from its text and all that is known of it."""

import hashlib

from reportedly.ingest.heading import heading
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.particulars import Particulars
from reportedly.records import Document


def document(
    text: str,
    *,
    content: bytes,
    origin: Origin,
    overrides: Overrides,
    stated: Particulars | None = None,
    fallback: Particulars | None = None,
    source_id: str | None = None,
) -> Document:
    """The document of this text, in the order user, metadata (``stated``), heading of the text, ``fallback``,
    the day on which it was fetched.

    ``content`` is what the id is made of: the bytes of the file, or of the one item in a file of many.
    The title is never taken from the heading here: only a plain text has it there (``plain_text``).
    """
    known = overrides.particulars.or_else(stated or Particulars())
    if known.published is None or known.outlet is None or known.authors is None:
        top = heading(text)
        known = known.or_else(Particulars(outlet=top.outlet, authors=top.authors, published=top.published))
    known = known.or_else(fallback or Particulars()).or_else(Particulars(published=origin.day))
    return Document(
        id=content_id(content, source_id),
        text=text,
        title=known.title,
        outlet=known.outlet,
        authors=known.authors or (),
        url=known.url if known.url is not None else origin.url,
        published=known.published,
        source_id=source_id,
        file=origin.file,
    )


def content_id(content: bytes, source_id: str | None) -> str:
    """«doc-» and 16 hex digits: the same for the same bytes and item id, wherever they lie."""
    digest = hashlib.sha256(content)
    if source_id is not None:
        digest.update(b"\0" + source_id.encode("utf-8", "surrogatepass"))
    return "doc-" + digest.hexdigest()[:16]
