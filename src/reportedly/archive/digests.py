"""Digests of what is kept for good, a report or a decision a row: a page that changed by itself is found by them.

SQLite knows when its own structures are damaged, but not when a letter of a text is another one.
"""

import struct
from hashlib import blake2b

DOCUMENT = (
    "id", "file", "source_id", "title", "outlet", "authors", "url", "published", "day", "language", "words", "text", "reading",
    "added",
)  # fmt: skip
"""Columns of a report's row that its digest covers; those that merging and deciding count up are left out."""
DECISION = ("id", "at", "who", "kind", "subject", "value", "why", "undoes")
BYTES = 16

Value = str | bytes | int | float | None


def row_digest(*values: Value) -> bytes:
    """``BYTES`` bytes: the same for the same values of the same types in the same order."""
    digest = blake2b(digest_size=BYTES)
    for value in values:
        data = (
            value if isinstance(value, bytes) else b"" if value is None else str(value).encode("utf8", "surrogatepass")
        )
        digest.update(type(value).__name__.encode() + struct.pack("<Q", len(data)) + data)
    return digest.digest()
