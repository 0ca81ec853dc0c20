"""The tables of an archive and the steps from an older version of them to this one."""

import sqlite3
from functools import cache
from pathlib import Path

from reportedly.archive.digests import row_digest
from reportedly.errors import UsageError

APPLICATION_ID = 0x52505444
"""«RPTD» in the file's head: tells an archive from any other SQLite file."""

_HERE = Path(__file__).parent
ABOUT = _HERE / "schema_about.sql"
MIGRATIONS: tuple[Path, ...] = (_HERE / "schema.sql", ABOUT, _HERE / "schema_digests.sql")
"""Number n brings an archive of version n to version n + 1; version 0 is an empty file."""

VERSION = len(MIGRATIONS)


def version_of(db: sqlite3.Connection, name: str) -> int:
    """The version of the tables; 0 for an empty file.

    Raises UsageError where the file is some other program's, or a newer version's.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (tables or version):
        raise UsageError(
            f"{name}: is not an archive of reportedly; name another file, or one that does not exist yet (one that was an "
            f"archive is damaged: reportedly archive repair {name} -o NEW)"
        )
    if version > VERSION:
        raise UsageError(
            f"{name}: is of version {version}, and this program knows up to {VERSION}; install a newer one"
        )
    return int(version)


def prepare(db: sqlite3.Connection, name: str) -> None:
    """Bring the tables to this program's version, in one transaction; does nothing where they are.

    Raises UsageError as :func:`version_of` does.
    """
    version = version_of(db, name)
    if version == VERSION:
        return
    db.create_function("row_digest", -1, row_digest, deterministic=True)
    db.execute("BEGIN IMMEDIATE")
    try:
        (version,) = db.execute("PRAGMA user_version").fetchone()  # another process may have been quicker
        for step in MIGRATIONS[version:]:
            for statement in _statements(step.read_text(encoding="utf8")):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table of this version, in their order."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        prepare(db, "memory")
        return tuple(row[1] for row in db.execute(f"PRAGMA table_info({table})"))
    finally:
        db.close()


def _statements(script: str) -> list[str]:
    """The script's statements; ``executescript`` would commit before it begins."""
    found, waiting = [], ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            found.append(waiting)
            waiting = ""
    return found
