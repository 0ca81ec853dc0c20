"""The steps of a merging, in their order."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reportedly import __version__
from reportedly.archive.decisions.rulings import Rulings
from reportedly.archive.merging import copies, entities, stories
from reportedly.archive.merging.readings import Readings
from reportedly.archive.store import Archive
from reportedly.collector import paused_collector

BATCH, LARGEST = 2000, 8000
"""Reports that one transaction takes in: as many as were merged before, within these bounds. A killed merging loses at most
that much work and nothing else. What each transaction looks at again (whoever is named often is named in every one of them)
then grows with the archive, and not with its square."""


@dataclass(slots=True)
class Merged:
    """What a merging did: reports taken in, reports whose entities it touched, and the ids of the stories that changed."""

    reports: int = 0
    touched: int = 0
    stories: set[str] = field(default_factory=set)


def merge(archive: Archive, *, progress: Callable[[int, int], None] | None = None) -> Merged:
    """What it did: it takes in every report that is new, read anew, or that a decision is about, and costs what those cost.

    The result depends on the stored readings and the decisions alone, not on the order in which they came.
    ``progress`` hears how many reports are done and how many there are.
    """
    done = Merged()
    if made_by(archive) not in (None, __version__):
        forget(archive)
    total = len(archive.unmerged())
    before = len(archive) - total if total > BATCH else 0
    while True:
        with paused_collector(), archive.writing() as db:
            docs = _next(archive, before + done.reports)
            if not docs:
                return done
            rulings = Rulings(archive)
            readings = Readings(archive, rulings)
            revision = archive.next_revision()
            # names that a copy rewords, and who has no name, hang on which reports are copies
            touched = copies.update(db, docs, readings) | set(docs)
            touched |= entities.update(db, sorted(touched), readings, rulings.ruled("entity"))
            done.stories |= stories.update(db, sorted(touched), readings, rulings.ruled("statement"), revision)
            db.executemany("UPDATE document SET merged = revision WHERE doc = ?", [(d,) for d in docs])
            db.execute("INSERT OR REPLACE INTO setting VALUES ('merged_by', ?)", (__version__,))
            done.reports += len(docs)
            done.touched += len(touched)
        if progress is not None:
            progress(done.reports, total)


def _next(archive: Archive, merged: int) -> list[int]:
    """The reports that the next transaction takes in: the earliest, so that those of one event come together."""
    found = archive.db.execute(
        "SELECT doc FROM document WHERE merged IS NULL OR merged < revision ORDER BY day, id LIMIT ?",
        (max(BATCH, min(merged, LARGEST)),),
    )
    return [doc for (doc,) in found]


def forget(archive: Archive) -> None:
    """Throw away all that merging made, so that the next one makes it from the readings and decisions alone."""
    with archive.writing() as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if table.startswith(("copy_", "entity", "story", "telling", "contradiction")) and "_text" not in table:
                db.execute(f"DELETE FROM {table}")
        db.execute("UPDATE document SET merged = NULL")


def made_by(archive: Archive) -> str | None:
    """The version of the program that merged it; None where none did."""
    row = archive.db.execute("SELECT value FROM setting WHERE key = 'merged_by'").fetchone()
    return None if row is None else str(row[0])
