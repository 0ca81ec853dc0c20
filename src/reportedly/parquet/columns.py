"""The columns of the tables that readings are kept in.

Every row names its report (``document``, the document's id) and its place in the reading (``number``, from 0), so that a
reading can be put together again from rows in any order. Spans are characters of the report's text, ``[start, end)``.
"""

from functools import cache
from typing import Any

from reportedly.errors import UsageError

TABLES = ("documents", "entities", "times", "attributions", "statements")
"""In the order in which they refer to each other."""


def pyarrow() -> Any:
    """The library. Raises UsageError where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'reportedly[parquet]'") from error
    return pyarrow


_ABSENT = frozenset(
    "title outlet url published source_id file source_entity time parent mode quantity time_id time_value place_entity "
    "place_spans attribution".split()
)
"""Columns that may have no value."""


@cache
def schema(table: str) -> Any:
    """The pyarrow schema of one of ``TABLES``. Raises KeyError for another name, UsageError without pyarrow."""
    pa = pyarrow()
    text, whole, share = pa.string(), pa.int32(), pa.float64()
    texts = pa.list_(text)
    span = [("start", whole), ("end", whole)]
    spans = pa.list_(pa.struct(span))
    key = {"document": text, "number": whole}
    columns: dict[str, dict[str, Any]] = {
        "documents": {
            "id": text, "text": pa.large_string(), "title": text, "outlet": text, "authors": texts, "url": text,
            "published": text, "language": text, "source_id": text, "file": text,
        },
        "entities": {
            **key, "id": text, "type": text, "name": text, "aliases": texts,
            "identifiers": pa.list_(pa.struct([("scheme", text), ("value", text)])),
            "mentions": pa.list_(pa.struct([*span, ("kind", text)])),
        },
        "times": {**key, "id": text, "start": whole, "end": whole, "kind": text, "value": text},
        "attributions": {
            **key, "id": text, "source_kind": text, "source_entity": text, "source_spans": spans, "cue_spans": spans,
            "content_spans": spans, "act": text, "quote": text, "time": text, "parent": text, "confidence": share,
            "read_by": texts, "why": texts,
        },
        "statements": {
            **key, "id": text, "kind": text, "type": text, "trigger": spans, "start": whole, "end": whole, "mode": text,
            "arguments": pa.list_(pa.struct([("role", text), ("entity", text), ("spans", spans)])),
            "title": text, "qualifiers": texts, "kinds": texts, "quantity": text, "time_id": text, "time_value": text,
            "place_entity": text, "place_spans": spans, "polarity": text, "certainty": text, "mood": text,
            "attribution": text, "confidence": share, "read_by": texts, "why": texts,
        },
    }  # fmt: skip
    return pa.schema([pa.field(name, kind, nullable=name in _ABSENT) for name, kind in columns[table].items()])
