"""Datasets on disk: rows written to a Parquet file and read from one, a batch at a time."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.parquet.columns import pyarrow

AT_ONCE = 10_000
"""Rows of which one group in a file is made."""


def write(path: Path, schema: Any, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write the rows to a file (zstd), with its folder where there is none; how many there were. None make an empty table."""
    pa = pyarrow()
    path.parent.mkdir(parents=True, exist_ok=True)
    number, waiting = 0, iter(rows)
    with pa.parquet.ParquetWriter(path, schema, compression="zstd") as file:
        while batch := list(islice(waiting, AT_ONCE)):
            file.write_table(pa.Table.from_pylist(batch, schema))
            number += len(batch)
        if not number:
            file.write_table(schema.empty_table())
    return number


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file. Raises InputError where it is missing, damaged, or no Parquet."""
    pa = pyarrow()
    try:
        with pa.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(AT_ONCE):
                yield from batch.to_pylist()
    except FileNotFoundError:
        raise InputError(str(path), "is missing", "export the archive again") from None
    except (pa.ArrowException, OSError) as error:
        raise InputError(str(path), f"cannot be read as Parquet: {error}", "export the archive again") from error
