"""Reports that stand in a Parquet file, one a row, as the JSON lines that ingest reads."""

import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from reportedly.errors import InputError
from reportedly.ingest.json_documents import read_lines
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.skipped import Outcome
from reportedly.parquet.columns import pyarrow

FIELDS = ("id", "text", "title", "outlet", "authors", "url", "published")
"""The columns that are read, as the fields of JSON Lines; «text» must be there."""

ROWS = 256


def read(stream: BinaryIO, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """A document, Skipped or InputError for each row; one InputError where the file is broken or has no column «text».

    Raises UsageError without pyarrow.
    """
    pa = pyarrow()
    try:
        file = pa.parquet.ParquetFile(stream)
        columns = [c for c in file.schema_arrow.names if c in FIELDS]
        if "text" not in columns:
            yield InputError(origin.where, "a Parquet file without a column «text»", "name its column of texts so")
            return
        lines = io.BufferedReader(_Lines(file, columns))
        yield from read_lines(lines, origin=origin, overrides=overrides)
    except (pa.ArrowException, OSError) as error:
        words = " ".join(str(error).split())[:200]
        yield InputError(origin.where, f"a broken Parquet file ({words})", "write it again")


class _Lines(io.RawIOBase):
    """The rows of a Parquet file as JSON lines, some at a time."""

    def __init__(self, file: Any, columns: list[str]) -> None:
        self._batches = file.iter_batches(batch_size=ROWS, columns=columns)
        self._left = b""

    def readable(self) -> bool:
        """True, as ``io.BufferedReader`` asks."""
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        """Fill the buffer as far as the rows at hand go; 0 at the end."""
        if not self._left:
            batch = next(self._batches, None)
            if batch is None:
                return 0
            self._left = b"".join(_line(row) for row in batch.to_pylist())
        chunk, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


def _line(row: dict[str, Any]) -> bytes:
    # the line's number is the row's: a row without a text must stand on its line too
    return json.dumps(row, ensure_ascii=True, default=_plain).encode() + b"\n"


def _plain(value: object) -> str:
    return value.isoformat()[:10] if isinstance(value, (date, datetime)) else str(value)
