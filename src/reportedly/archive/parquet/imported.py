"""A folder of Parquet datasets made into an archive."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from reportedly import __version__, codec
from reportedly.archive.digests import DECISION, DOCUMENT, row_digest
from reportedly.archive.kept import last_decision
from reportedly.archive.parquet import datasets, manifest, merging_tables
from reportedly.archive.parquet.manifest import Manifest
from reportedly.archive.schema import VERSION
from reportedly.archive.store import Archive, Stored, placeholders, row_of
from reportedly.errors import InputError, InvalidReading, UsageError
from reportedly.parquet.columns import TABLES
from reportedly.parquet.readings import readings
from reportedly.records import Reading

Progress = Callable[[int, int], None]
Row = dict[str, Any]

_DIGESTED = {"document": DOCUMENT, "decision": DECISION}
"""The columns that a row's digest covers."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in: reports (new, or otherwise than they were) and decisions; ``unmerged`` reports wait for a merging."""

    reports: int
    decisions: int
    unmerged: int


def take_in(folder: Path, path: Path, *, progress: Progress | None = None) -> Imported:
    """Make an archive at ``path`` of what :func:`export` wrote, or add the readings of a folder that has nothing else.

    An exported archive comes back as it was, merged and decided; of another version of this program its reports and
    decisions come back, to be merged. ``path`` must not exist then. A folder of readings alone (``reportedly batch``) is
    added to the archive at ``path``, which is made where there is none. Raises UsageError where ``folder`` is neither,
    InputError for a file in it that cannot be read, InvalidReading for a reading that contradicts itself; nothing is
    written of an archive then, and of readings the files before it.
    """
    given = manifest.read(folder)
    if given is None:
        return _add(folder, path, progress)
    if path.exists():
        raise UsageError(f"{path}: is there already; name a file that does not exist yet")
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with Archive(partial, create=True) as archive:
            with archive.writing():
                _restore(archive, folder, given, progress)
            found = _account(archive)
        partial.replace(path)
    except sqlite3.IntegrityError as error:
        raise InputError(str(folder), f"its tables do not fit together: {error}", "export the archive again") from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{partial}{suffix}").unlink(missing_ok=True)
    return found


def _restore(archive: Archive, folder: Path, given: Manifest, progress: Progress | None) -> None:
    as_merged = (
        given.version == VERSION and given.settings.get("merged_by") == __version__ and (folder / "merging").is_dir()
    )
    kept = iter(datasets.read(folder / "kept" / "part-00000.parquet"))
    number = 0
    for name in given.parts:
        for reading in _readings(folder, name):
            noted = next(kept, {"report": None})
            if noted.pop("report") != reading.document.id:
                raise InputError(str(folder / "kept"), "does not fit the documents", "export the archive again")
            _insert(archive, "document", row_of(reading) | noted | ({} if as_merged else {"merged": None}))
            number += 1
        if progress is not None:
            progress(number, given.rows["documents"])
    for row in datasets.read(folder / "decisions" / "part-00000.parquet"):
        _insert(
            archive,
            "decision",
            {c: row[c] for c in DECISION} | {"subject": msgspec.json.encode(row["subject"]).decode()},
        )
    if number != given.rows["documents"]:
        raise InputError(
            str(folder), f"has {number} documents, not {given.rows['documents']}", "export the archive again"
        )
    archive.db.execute("UPDATE revision SET last = ?", (given.revision,))
    for key, value in given.settings.items():
        if as_merged or key != "merged_by":
            archive.db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
    last_decision(archive)
    if as_merged:
        merging_tables.read_all(archive, folder / "merging")


def _add(folder: Path, path: Path, progress: Progress | None) -> Imported:
    """Add readings to an archive, one file in one transaction."""
    parts = _parts(folder)
    came = 0
    with Archive(path, create=True) as archive:
        for n, name in enumerate(parts, 1):
            with archive.writing():
                came += sum(_stored(archive, reading) != "same" for reading in _readings(folder, name))
            if progress is not None:
                progress(n, len(parts))
        return Imported(came, 0, len(archive.unmerged()))


def _stored(archive: Archive, reading: Reading) -> Stored:
    try:
        return archive.add(reading)
    except InvalidReading as error:
        raise InvalidReading(f"{reading.document.id}: {error.where}", error.reason) from error


def _parts(folder: Path) -> list[str]:
    """The names of the files of a folder of readings: those that its manifest counts, where it has one."""
    if not (folder / "documents").is_dir():
        raise UsageError(
            f"{folder}: is no folder of Parquet tables; make one with: reportedly archive export ARCHIVE -o FOLDER"
        )
    there = {p.stem for p in (folder / "documents").glob("*.parquet")}
    counted = folder / "manifest"  # of «reportedly batch»: what no entry names is left from a run that was broken off
    return sorted(there & {p.stem for p in counted.glob("*.json")} if counted.is_dir() else there)


def _readings(folder: Path, name: str) -> Iterator[Reading]:
    found = readings({table: list(datasets.read(folder / table / f"{name}.parquet")) for table in TABLES})
    for reading in found:
        codec.check(reading)
        yield reading


def _insert(archive: Archive, table: str, row: Row) -> None:
    row = row | {"digest": row_digest(*(row[c] for c in _DIGESTED[table]))}
    names = ", ".join(row)
    archive.db.execute(f"INSERT INTO {table} ({names}) VALUES ({placeholders(row)})", list(row.values()))


def _account(archive: Archive) -> Imported:
    (decided,) = archive.db.execute("SELECT count(*) FROM decision").fetchone()
    return Imported(len(archive), decided, len(archive.unmerged()))
