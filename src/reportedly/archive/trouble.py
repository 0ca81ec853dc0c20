"""What a fault of the database means for whoever uses the archive, and what to do next."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import StorageError

_MEANINGS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (
        "the disk is full", "make room and run the same again; what was acknowledged before is kept"),
    sqlite3.SQLITE_IOERR: (
        "the disk does not take or give its data ({name})",
        "look for a full disk, a quota or a failing drive, and run the same again; what was acknowledged before is kept"),
    sqlite3.SQLITE_READONLY: (
        "may be read only", "mend its permissions, or copy it to a folder that can be written to"),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened for reading and writing", "mend its permissions and those of its folder"),
    sqlite3.SQLITE_BUSY: (
        "another program has been writing to it all the while", "wait for it to end, and run the same again"),
    sqlite3.SQLITE_LOCKED: (
        "another part of this program is writing to it", "wait for it to end, and run the same again"),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "see what is lost and build a new one of the rest: reportedly archive repair {path} -o NEW"),
    sqlite3.SQLITE_NOTADB: (
        "is no archive, or its first page is damaged",
        "name another file, or build a new one of what is sound: reportedly archive repair {path} -o NEW"),
}  # fmt: skip
"""By SQLite's primary result code: the reason and the remedy."""


_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def storage_error(path: Path, error: sqlite3.Error) -> StorageError | None:
    """The StorageError for a fault that lies with the disk, the file or another program; None for a fault of ours."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own words for text that is none any more
        return damaged(path) if "decode to UTF-8" in str(error) else None
    if code & 0xFF not in _MEANINGS:
        return None
    reason, remedy = _MEANINGS[code & 0xFF]
    reason = reason.format(name=error.sqlite_errorname)
    return StorageError(str(path), reason, remedy.format(path=path), is_damage=code & 0xFF in _DAMAGE)


def damaged(path: Path, what: str = "") -> StorageError:
    """The StorageError for an archive of which ``what`` (without it: something) is damaged."""
    reason, remedy = _MEANINGS[sqlite3.SQLITE_CORRUPT]
    return StorageError(str(path), f"{what} {reason}".strip(), remedy.format(path=path), is_damage=True)


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Raises StorageError for what :func:`storage_error` knows; everything else passes as it is."""
    try:
        yield
    except sqlite3.Error as error:
        found = storage_error(path, error)
        if found is None:
            raise
        raise found from error
