"""A PDF with text in it."""

from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.ingest import pdf_pages
from reportedly.ingest.assembly import document
from reportedly.ingest.dates import edtf
from reportedly.ingest.office_particulars import office_particulars
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.paragraphs import Line, paragraphs
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.skipped import Outcome


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document of all pages together, paragraphs separated by an empty line (``paragraphs``).

    Title and authors are the metadata's where they look like some; the date is that of the text's own heading, else
    the day on which the file was made. PDFium may abort or eat all memory: run it as ``reading_process`` does.
    Raises InputError for a PDF that is encrypted, scanned (no text in it), broken, or too much for the limits.
    """
    try:
        metadata, found = pdf_pages.pages(data)
    except pdf_pages.Refused as error:
        raise _refused(origin.where, error) from error
    pages = [[Line(*line) for line in page] for page in found]
    text = paragraphs(pages)
    if not text:
        reason = f"a PDF of {len(pages)} pages without text, probably scanned"
        raise InputError(origin.where, reason, "run text recognition (OCR) on it")
    stated = office_particulars(metadata.get("Title", ""), metadata.get("Author", ""))
    made = Particulars(published=edtf(metadata.get("CreationDate", "")))
    yield document(text, content=data, origin=origin, overrides=overrides, stated=stated, fallback=made)


def _refused(where: str, error: pdf_pages.Refused) -> InputError:
    reason = str(error)
    if "password" in reason.lower() or "security" in reason.lower():
        return InputError(where, "an encrypted PDF", "save it without a password")
    if error.limit:
        return InputError(where, reason, "split it or leave it out")
    return InputError(where, f"a broken PDF ({reason})", "open it in a viewer and print it to a new PDF")
