"""What a shard's documents became: its tables, and the entry in the manifest that makes them count."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from reportedly import __version__
from reportedly.batch.shards import Item, Shard
from reportedly.batch.storage import Storage
from reportedly.parquet.columns import TABLES, pyarrow, schema
from reportedly.parquet.readings import rows
from reportedly.records import Document, Reading

DATASETS = (*TABLES, "accounts")
"""The folders that have one Parquet file for each shard."""


class Entry(msgspec.Struct, frozen=True):
    """A shard that is done: ``manifest/SHARD.json``. What no entry names does not count, and is swept away.

    ``documents`` are the digests of its documents, ``rows`` how many rows each table got of it; ``read`` and ``set_aside``
    add up to the documents.
    """

    shard: str
    documents: tuple[str, ...]
    rows: dict[str, int]
    words: int
    read: int
    set_aside: int
    program: str = __version__
    format: str = "reportedly/batch-shard@1"


class SetAside(msgspec.Struct, frozen=True):
    """A document that could not be read: ``set-aside/DIGEST.json``, so that it can be looked at and tried again."""

    digest: str
    reason: str
    tries: int
    document: Document
    program: str = __version__


def write(storage: Storage, shard: Shard, found: Sequence[Reading], reasons: Mapping[int, str]) -> Entry:
    """Write the tables of a shard and give its entry, which the caller publishes when it counts.

    ``found`` are the readings of all documents but those that have a reason (by their place) why there is none; each of its
    documents has one row in ``accounts``, and a shard of none no files. Raises OSError where a file cannot be written.
    """
    tables: dict[str, list[dict[str, Any]]] = rows(found)
    readings = iter(found)
    tables["accounts"] = [
        account(i, None, reasons[n]) if n in reasons else account(i, next(readings), None)
        for n, i in enumerate(shard.items)
    ]
    for table in DATASETS if shard.items else ():
        storage.publish(f"{table}/{shard.name}.parquet", _parquet(table, tables[table]))
    return Entry(
        shard=shard.name,
        documents=tuple(i.digest for i in shard.items),
        rows={table: len(tables[table]) for table in DATASETS},
        words=sum(a["words"] for a in tables["accounts"]),
        read=len(found),
        set_aside=len(reasons),
    )


def account(i: Item, reading: Reading | None, reason: str | None) -> dict[str, Any]:
    """The row of ``accounts`` for one document: that it was read and how much was found, or why it was set aside."""
    return {
        "digest": i.digest, "document": i.document.id, "file": i.document.file,
        "outcome": "read" if reading is not None else "set aside", "reason": reason,
        "words": len(i.document.text.split()),
        **{t: len(getattr(reading, t)) if reading is not None else 0 for t in TABLES[1:]},
    }  # fmt: skip


def accounts_schema() -> Any:
    """The pyarrow schema of ``accounts``."""
    pa = pyarrow()
    texts = {name: pa.string() for name in ("digest", "document", "file", "outcome", "reason")}
    numbers = {name: pa.int32() for name in ("words", *TABLES[1:])}
    return pa.schema([pa.field(n, t, nullable=n in ("file", "reason")) for n, t in {**texts, **numbers}.items()])


def _parquet(table: str, found: list[dict[str, Any]]) -> bytes:
    pa = pyarrow()
    buffer = io.BytesIO()
    made = pa.Table.from_pylist(found, accounts_schema() if table == "accounts" else schema(table))
    pa.parquet.write_table(made, buffer, compression="zstd")
    return buffer.getvalue()
