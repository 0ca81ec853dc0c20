"""Bytes to reports: ``documents`` reads files, folders, addresses and standard input,
``stream_documents`` any stream, ``text_document`` a text."""

from reportedly.ingest.inputs import documents, stream_documents
from reportedly.ingest.options import Overrides
from reportedly.ingest.plain_text import text_document
from reportedly.ingest.skipped import Outcome, Skipped

__all__ = ["Outcome", "Overrides", "Skipped", "documents", "stream_documents", "text_document"]
