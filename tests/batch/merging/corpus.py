"""Readings as a batch's folder, and what an archive and a batch's merging say of them, to be compared."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from reportedly.archive import Archive
from reportedly.batch import results
from reportedly.batch.journal import Journal, job_of
from reportedly.batch.shards import Shard, item
from reportedly.batch.storage import Storage
from reportedly.records import Reading


def folder(path: Path, readings: Iterable[Reading], *, shards: int = 3) -> str:
    """A batch's folder of these readings."""
    every = list(readings)
    storage = Storage(str(path))
    journal = Journal(storage)
    journal.begin(job_of(()))
    for n in range(shards):
        some = every[n::shards]
        if some:
            journal.enter(results.write(storage, Shard(tuple(item(r.document) for r in some)), some, {}))
    return str(path)


def rows(path: str, table: str) -> list[dict[str, Any]]:
    """The rows of one of the results, sorted."""
    found = [r for p in sorted((Path(path) / "merged" / table).glob("*.parquet")) for r in pq.read_table(p).to_pylist()]
    return sorted(found, key=lambda r: json.dumps(r, sort_keys=True))


ARCHIVE = {
    "copies": "SELECT d.id AS report, copies, credit, parts FROM copy_group JOIN document d USING (doc)",
    "members": "SELECT d.id AS report, local, entity FROM entity_member JOIN document d USING (doc)",
    "entity_forms": "SELECT form, entity FROM entity_form",
    "stories": "SELECT id, kind, type, time, day_from, day_to, place, arguments, articles, outlets, origins FROM story",
    "tellings": "SELECT story, d.id AS report, local AS statement, origin FROM telling JOIN document d USING (doc)",
}
"""Where an archive keeps what the results have; of tellings those columns that are the merging's work."""


def of_archive(archive: Archive, table: str) -> list[dict[str, Any]]:
    """The same of an archive."""
    found = archive.db.execute(ARCHIVE[table])
    names = [c[0] for c in found.description]
    return sorted((dict(zip(names, r, strict=True)) for r in found), key=lambda r: json.dumps(r, sort_keys=True))


def of_batch(path: str, table: str) -> list[dict[str, Any]]:
    """The rows of one of the results, with the columns that an archive has, too."""
    columns = ("story", "report", "statement", "origin")
    found = rows(path, table)
    if table == "tellings":
        found = [{c: r[c] for c in columns} for r in found]
    return sorted(found, key=lambda r: json.dumps(r, sort_keys=True))
