"""The tables that merging works with, row for row: with them an archive of a folder goes on where the exported one stood."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportedly.archive.parquet.datasets import read, write
from reportedly.archive.store import Archive, placeholders
from reportedly.parquet.columns import pyarrow

_MADE = ("copy_", "entity", "story", "telling", "contradiction")
"""How the names of tables begin that merging fills."""


def tables(archive: Archive) -> list[str]:
    """Their names. The full-text index is not among them: it is made with the rows."""
    names = [
        name for (name,) in archive.db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ]
    return [name for name in names if name.startswith(_MADE) and "_text" not in name]


def write_all(archive: Archive, folder: Path) -> dict[str, int]:
    """Write each of them to a file of its name; how many rows each has."""
    return {
        table: write(folder / f"{table}.parquet", _schema(archive, table), _rows(archive, table))
        for table in tables(archive)
    }


def read_all(archive: Archive, folder: Path) -> None:
    """Fill them from the files. Raises InputError for a file that cannot be read, sqlite3.Error for rows that do not fit."""
    for table in tables(archive):
        columns = [name for name, _ in _columns(archive, table)]
        insert = f"INSERT INTO {table} ({', '.join(map(_quoted, columns))}) VALUES ({placeholders(columns)})"
        archive.db.executemany(insert, ([row[c] for c in columns] for row in read(folder / f"{table}.parquet")))


def _columns(archive: Archive, table: str) -> list[tuple[str, str]]:
    """Name and declared type of each column."""
    return [(name, kind) for _, name, kind, *_ in archive.db.execute(f"PRAGMA table_info({table})")]


def _schema(archive: Archive, table: str) -> Any:
    pa = pyarrow()
    kinds = {"INTEGER": pa.int64(), "REAL": pa.float64(), "TEXT": pa.string(), "BLOB": pa.binary()}
    return pa.schema([(name, kinds[kind]) for name, kind in _columns(archive, table)])


def _rows(archive: Archive, table: str) -> Iterator[dict[str, Any]]:
    columns = [name for name, _ in _columns(archive, table)]
    for row in archive.db.execute(f"SELECT {', '.join(map(_quoted, columns))} FROM {table}"):
        yield dict(zip(columns, row, strict=True))


def _quoted(column: str) -> str:
    return f'"{column}"'  # one is called «end»
