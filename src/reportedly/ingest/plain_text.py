"""Plain text: the document's text is the input, character for character."""

from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.ingest.assembly import document
from reportedly.ingest.charset import Undecodable, decode
from reportedly.ingest.heading import heading
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.records import Document


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document; Skipped where the text is empty. Raises InputError where the bytes are no text.

    Line ends, zero bytes and the lines of the heading stay in the text; only a byte order mark does not.
    """
    text = text_of(data, origin)
    if not text.strip():
        yield Skipped(origin.where, "empty")
        return
    yield _document(text, data, origin, overrides)


def text_document(text: str, overrides: Overrides | None = None) -> Document:
    """The document of a text that is in memory already; its id is that of a file with this text in UTF-8."""
    return _document(text, text.encode("utf-8", "surrogatepass"), Origin(where="text"), overrides or Overrides())


def _document(text: str, data: bytes, origin: Origin, overrides: Overrides) -> Document:
    title = Particulars(title=heading(text).title)
    return document(text, content=data, origin=origin, overrides=overrides, stated=title)


def text_of(data: bytes, origin: Origin) -> str:
    """The bytes decoded (``charset.decode``). Raises InputError, naming the input, where they are no text."""
    try:
        return decode(data, origin.charset)
    except Undecodable as error:
        raise InputError(origin.where, str(error), "save it as UTF-8 text, or leave it out") from error
