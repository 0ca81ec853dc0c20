"""What a job has written, as rows and readings: of the shards in the manifest, and of no others."""

import io
from collections.abc import Iterator
from typing import Any

from reportedly.batch.journal import Journal
from reportedly.batch.storage import Storage
from reportedly.errors import UsageError
from reportedly.parquet.columns import TABLES, pyarrow
from reportedly.parquet.readings import readings as readings_of
from reportedly.records import Reading


def readings(address: str) -> Iterator[Reading]:
    """All readings of a batch's folder, shard by shard.

    Raises UsageError where it is no batch's folder, or a file that the manifest names is not there.
    """
    storage = Storage(address)
    journal = Journal(storage)
    journal.job()
    for entry in journal.entries():
        if entry.read:
            yield from readings_of({table: rows(storage, table, entry.shard) for table in TABLES})


def rows(storage: Storage, table: str, shard: str) -> list[dict[str, Any]]:
    """The rows of a shard's file. Raises UsageError where there is none."""
    data = storage.read(f"{table}/{shard}.parquet")
    if data is None:
        where = storage.path(f"manifest/{shard}.json")
        raise UsageError(f"{storage.path(table)}/{shard}.parquet: is missing; delete {where}, and run the job again")
    found: list[dict[str, Any]] = pyarrow().parquet.read_table(io.BytesIO(data)).to_pylist()
    return found
