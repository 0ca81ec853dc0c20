"""An archive written to a folder."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportedly import __version__
from reportedly.archive.parquet import columns, datasets, kept, manifest, merging_tables
from reportedly.archive.parquet.rows import MADE
from reportedly.archive.schema import VERSION
from reportedly.archive.store import Archive
from reportedly.errors import UsageError
from reportedly.parquet.columns import TABLES, schema
from reportedly.parquet.readings import rows

PART = 2_000
"""Reports whose readings one file of each table holds."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Exported:
    """How many rows each table of the folder has, those that merging works with apart."""

    rows: dict[str, int]


def export(archive: Archive, folder: Path, *, progress: Progress | None = None) -> Exported:
    """Write everything of the archive to a new folder, as docs/archive-format.md has it; the state of one moment.

    The folder has its name only when it is whole. ``progress`` hears how many reports are done and how many there are.
    Raises UsageError where the folder is there already, cannot be made, or pyarrow is not installed.
    """
    if folder.exists():
        raise UsageError(f"{folder}: is there already; name a folder that does not exist yet")
    partial = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    try:
        partial.mkdir(parents=True)
        with _one_moment(archive):
            found = _write(archive, partial, progress)
        partial.replace(folder)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror}; name another folder") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return found


def _write(archive: Archive, folder: Path, progress: Progress | None) -> Exported:
    found = dict.fromkeys(TABLES, 0)
    parts: list[str] = []
    total, docs = len(archive), [doc for (doc,) in archive.db.execute("SELECT doc FROM document ORDER BY doc")]
    for begin in range(0, len(docs), PART):
        parts.append(f"part-{len(parts):05}")
        of_part = docs[begin : begin + PART]
        for table, made in rows(archive.reading(doc) for doc in of_part).items():
            found[table] += datasets.write(folder / table / f"{parts[-1]}.parquet", schema(table), made)
        if progress is not None:
            progress(begin + len(of_part), total)
    found["kept"] = datasets.write(folder / "kept" / "part-00000.parquet", kept.schema(), kept.kept(archive))
    for table, make in MADE.items():
        found[table] = datasets.write(folder / table / "part-00000.parquet", columns.schema(table), make(archive))
    merging_tables.write_all(archive, folder / "merging")
    settings = dict(archive.db.execute("SELECT key, value FROM setting ORDER BY key"))
    manifest.write(
        folder,
        manifest.Manifest(
            program=__version__,
            version=VERSION,
            revision=archive.revision,
            settings=settings,
            parts=tuple(parts),
            rows=found,
        ),
    )
    return Exported(found)


@contextmanager
def _one_moment(archive: Archive) -> Iterator[None]:
    """What others write meanwhile is not seen."""
    archive.db.execute("BEGIN")
    try:
        yield
    finally:
        archive.db.execute("ROLLBACK")
