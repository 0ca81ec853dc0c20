"""What an archive keeps for good, put into another one as it stands: reports with their readings, and decisions."""

from collections.abc import Iterable, Mapping

from reportedly.archive import digests
from reportedly.archive.digests import Value, row_digest
from reportedly.archive.store import Archive, placeholders


def keep(archive: Archive, reports: Iterable[Mapping[str, Value]], decisions: Iterable[Mapping[str, Value]]) -> int:
    """Add the rows to an archive that has none of them, in this order, to be merged; how many reports there were.

    A report's row is its columns by name, of which those of ``digests.DOCUMENT`` and ``program`` are taken; decisions keep
    their numbers. One transaction.
    """
    number = 0
    with archive.writing() as db:
        insert = _insert("document", (*digests.DOCUMENT, "program", "revision", "digest"))
        for report in reports:
            row = [report[c] for c in digests.DOCUMENT]
            db.execute(insert, (*row, report["program"], archive.next_revision(), row_digest(*row)))
            number += 1
        insert = _insert("decision", (*digests.DECISION, "digest"))
        for decision in decisions:
            row = [decision[c] for c in digests.DECISION]
            db.execute(insert, (*row, row_digest(*row)))
        last_decision(archive)
    return number


def last_decision(archive: Archive) -> None:
    """Write down, apart from the decisions, which is the last one: so one that is lost at the end is missed."""
    archive.db.execute("INSERT OR REPLACE INTO setting SELECT 'decisions', coalesce(max(id), 0) FROM decision")


def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({placeholders(columns)})"
