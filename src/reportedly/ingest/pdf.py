"""A PDF with text in it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import InputError
from reportedly.ingest.assembly import document
from reportedly.ingest.dates import edtf
from reportedly.ingest.names import is_impersonal, is_outlet, pieces
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.paragraphs import Line, paragraphs
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.skipped import Outcome

TIME_LIMIT_S = 120
_PROGRAM = Path(__file__).with_name("pdf_pages.py")
_FILE_NAME = re.compile(r"^microsoft \w+ - |\.(?:docx?|odt|rtf|indd|pages|tex|pdf|qxd|pptx?)$|^untitled", re.IGNORECASE)
_LOGIN = re.compile(r"[a-z0-9._@-]+|.*\b(?:user|owner|microsoft|adobe)\b.*", re.IGNORECASE)


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document of all pages together, paragraphs separated by an empty line (``paragraphs``).

    Title and authors are the metadata's where they look like some; the date is that of the text's own heading, else
    the day on which the file was made. PDFium runs in a child process with limits of time and memory.
    Raises InputError for a PDF that is encrypted, scanned (no text in it), broken, or too much for the limits.
    """
    found = _pages(data, origin.where)
    pages = [[Line(*line) for line in page] for page in found["pages"]]
    text = paragraphs(pages)
    if not text:
        reason = f"a PDF of {len(pages)} pages without text, probably scanned"
        raise InputError(origin.where, reason, "run text recognition (OCR) on it")
    metadata = found["metadata"]
    made = Particulars(published=edtf(metadata.get("CreationDate", "")))
    yield document(text, content=data, origin=origin, overrides=overrides, stated=_stated(metadata), fallback=made)


def _pages(data: bytes, where: str) -> dict[str, Any]:
    try:
        # -P keeps this folder's modules from standing in for Python's own
        child = subprocess.run(
            [sys.executable, "-P", str(_PROGRAM)], input=data, capture_output=True, timeout=TIME_LIMIT_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(where, f"PDF not read within {TIME_LIMIT_S} s", "split it or leave it out") from error
    if child.returncode != 0:
        last = child.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [f"exit status {child.returncode}"]
        raise InputError(where, f"PDF on which the PDF library gave up ({last[0]})", "print it to a new PDF")
    found: dict[str, Any] = msgspec.json.decode(child.stdout)
    if refusal := found.get("error"):
        if "password" in refusal.lower() or "security" in refusal.lower():
            raise InputError(where, "an encrypted PDF", "save it without a password")
        raise InputError(where, f"a broken PDF ({refusal})", "open it in a viewer and print it to a new PDF")
    return found


def _stated(metadata: dict[str, str]) -> Particulars:
    title, author = " ".join(metadata.get("Title", "").split()), metadata.get("Author", "").strip()
    names = [n for n in pieces(author) if not _LOGIN.fullmatch(n) and not is_impersonal(n)]
    authors = tuple(n for n in names if not is_outlet(n))
    return Particulars(
        title=title if title and not _FILE_NAME.search(title) else None,
        outlet=next((n for n in names if is_outlet(n)), None),
        authors=authors or None,
    )
