"""Where a merging keeps what its steps leave for each other: Parquet files by step, bucket and part."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from reportedly.batch.merging.columns import TABLES
from reportedly.errors import UsageError
from reportedly.parquet.columns import pyarrow

Row = tuple[Any, ...]


def duckdb() -> Any:
    """The library. Raises UsageError where it is not installed."""
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("batch merge needs DuckDB; install it with: pip install 'reportedly[batch]'") from error
    return duckdb


def bucket_of(value: object, buckets: int) -> int:
    """The bucket of a value: the same in every process."""
    return crc32(str(value).encode("utf-8", "surrogatepass")) % buckets


@dataclass(frozen=True, slots=True)
class Work:
    """``folder`` is the batch's folder, on a disk that all workers share. ``parts`` are groups of its shards that are read
    together, ``buckets`` the partitions of everything that is looked up across reports."""

    folder: str
    parts: int
    buckets: int

    @property
    def steps(self) -> Path:
        """The folder of what steps leave for each other."""
        return Path(self.folder) / "merged" / "steps"

    def write(self, table: str, part: int, rows: Iterable[Row], bucket: Callable[[Row], object] | None = None) -> None:
        """Write the rows that a task has for a table, by the bucket of what ``bucket`` gives; all in one without it."""
        if bucket is None:
            self._write(self.steps / table / "0" / f"{part}.parquet", table, list(rows))
            return
        found: dict[int, list[Row]] = {}
        for row in rows:
            found.setdefault(bucket_of(bucket(row), self.buckets), []).append(row)
        for number, some in found.items():
            self._write(self.steps / table / str(number) / f"{part}.parquet", table, some)

    def write_result(self, table: str, part: int, rows: Iterable[Row]) -> None:
        """Write rows of one of ``RESULTS``."""
        self._write(Path(self.folder) / "merged" / table / f"{part}.parquet", table, list(rows))

    def _write(self, path: Path, table: str, rows: Sequence[Row]) -> None:
        pa = pyarrow()
        kinds = {"BIGINT": pa.int64(), "VARCHAR": pa.string(), "DOUBLE": pa.float64()}
        columns = TABLES[table]
        given = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
        arrays = [pa.array(values, kinds[kind]) for values, kind in zip(given, columns.values(), strict=True)]
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        pa.parquet.write_table(pa.table(arrays, names=list(columns)), temporary, compression="zstd")
        temporary.replace(path)

    def query(self, *tables: str, **buckets: int) -> "Query":
        """DuckDB with these tables: all of them, or the bucket of those that are given as «table=bucket»."""
        return Query(self, tables, buckets)


class Query:
    """A connection to DuckDB, in memory, of one thread: there is a task for each processor."""

    def __init__(self, work: Work, tables: Iterable[str], buckets: dict[str, int]) -> None:
        self.db = duckdb().connect(config={"threads": 1})
        for table in tables:
            self._view(work, table, "*")
        for table, number in buckets.items():
            self._view(work, table, str(number))

    def _view(self, work: Work, table: str, bucket: str) -> None:
        found = sorted(str(p) for p in (work.steps / table).glob(f"{bucket}/[0-9]*.parquet"))
        if found:
            files = ", ".join("'" + f.replace("'", "''") + "'" for f in found)
            self.db.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet([{files}])")
        else:
            columns = ", ".join(f'"{name}" {kind}' for name, kind in TABLES[table].items())
            self.db.execute(f"CREATE TABLE {table} ({columns})")

    def __call__(self, sql: str, **values: object) -> list[Row]:
        """All rows of a query."""
        rows: list[Row] = self.db.execute(sql, values or None).fetchall()
        return rows

    def numbers(self, sql: str) -> dict[str, Any]:
        """The columns of a query as NumPy arrays."""
        found: dict[str, Any] = self.db.execute(sql).fetchnumpy()
        return found

    def given(self, name: str, values: Iterable[object], kind: str = "BIGINT") -> None:
        """A table of these values, in a column «x», to join with."""
        self.db.execute(f"CREATE OR REPLACE TEMP TABLE {name} (x {kind})")
        rows = sorted({(v,) for v in values})
        if rows:
            array = pyarrow().array([r[0] for r in rows])
            self.db.register("given_now", pyarrow().table({"x": array}))
            self.db.execute(f"INSERT INTO {name} SELECT x FROM given_now")
            self.db.unregister("given_now")
