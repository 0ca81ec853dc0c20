"""The archive's tables in memory, with the rows of one partition: what the archive's steps work on."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from reportedly.archive.schema import prepare
from reportedly.batch.merging.work import Row

_REPORT = "doc, id, title, outlet, authors, day, language, words, text, reading, program, added, revision"


def bench() -> sqlite3.Connection:
    """The tables, empty; without the full-text indexes, which no step asks."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    prepare(db, "memory")
    for (trigger,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%text%'"
    ).fetchall():
        db.execute(f"DROP TRIGGER {trigger}")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN")
    return db


def put(db: sqlite3.Connection, table: str, columns: str, rows: Iterable[Row]) -> None:
    """Put rows into a table; one that is there stays."""
    marks = ", ".join("?" * len(columns.split(",")))
    db.executemany(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", rows)


def put_reports(db: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> None:
    """Put reports: row, id, title, outlet, day, text."""
    put(
        db, "document", _REPORT,
        ((doc, ident, title, outlet, "[]", day, "", 0, text, b"", "", "", 0) for doc, ident, title, outlet, day, text in rows),
    )  # fmt: skip
