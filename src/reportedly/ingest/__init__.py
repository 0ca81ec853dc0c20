"""Bytes to reports: ``documents`` reads files, folders, addresses and standard input, ``text_document`` a text."""

from reportedly.ingest.inputs import documents
from reportedly.ingest.options import Overrides
from reportedly.ingest.plain_text import text_document
from reportedly.ingest.skipped import Outcome, Skipped

__all__ = ["Outcome", "Overrides", "Skipped", "documents", "text_document"]
