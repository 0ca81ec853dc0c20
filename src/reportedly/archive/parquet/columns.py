"""The columns of the tables beside those of the readings (``reportedly.parquet.columns``): what merging and people made.

Reports are named by their documents' ids, spans are characters of a report's text, ``[start, end)``.
"""

from functools import cache
from typing import Any

from reportedly.parquet.columns import pyarrow

TABLES = ("copies", "archive_entities", "members", "stories", "tellings", "decisions")


@cache
def schema(table: str) -> Any:
    """The pyarrow schema of one of ``TABLES``. Raises KeyError for another name, UsageError without pyarrow."""
    pa = pyarrow()
    text, whole = pa.string(), pa.int32()
    texts = pa.list_(text)
    span = [("start", whole), ("end", whole)]
    columns: dict[str, dict[str, Any]] = {
        "copies": {
            "report": text, "copies": text, "credit": text, "parts": pa.list_(pa.struct([*span, ("copies", text)])),
        },
        "archive_entities": {
            "id": text, "type": text, "name": text, "names": texts,
            "identifiers": pa.list_(pa.struct([("scheme", text), ("value", text)])), "reports": texts,
            "offices": pa.list_(pa.struct(
                [("title", text), ("organization", text), ("qualifiers", texts), ("from", text), ("to", text)]
            )),
        },
        "members": {"report": text, "local": text, "entity": text, "score": pa.float64(), "why": texts},
        "stories": {
            "id": text, "kind": text, "type": text, "time": text, "place": text,
            "arguments": pa.list_(pa.struct([("role", text), ("entity", text)])),
            "articles": whole, "outlets": whole, "origins": whole,
            "contradictions": pa.list_(pa.struct(
                [("kind", text), ("sides", pa.list_(pa.struct([("value", text), ("files", texts)]))), ("stories", texts)]
            )),
        },
        "tellings": {
            "story": text, "report": text, "statement": text, "outlet": text, "chain": pa.list_(texts),
            "polarity": text, "certainty": text, "mood": text, "quantity": text, "time": text, "origin": text,
            "spans": pa.list_(pa.struct(span)), "quote": text,
        },
        "decisions": {
            "id": pa.int64(), "at": text, "who": text, "kind": text,
            "subject": pa.list_(pa.struct([("layer", text), ("document", text), *span, ("type", text)])),
            "value": text, "why": text, "undoes": pa.int64(),
        },
    }  # fmt: skip
    return pa.schema(list(columns[table].items()))
