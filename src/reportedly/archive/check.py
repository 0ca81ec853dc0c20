"""Whether an archive is whole: the file, every row and span of every reading, and the counts that must agree."""

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from reportedly import __version__, codec
from reportedly.archive import digests, exports
from reportedly.archive.decisions import decisions
from reportedly.archive.digests import row_digest
from reportedly.archive.kept import keep
from reportedly.archive.merging.sequence import made_by, merge
from reportedly.archive.store import Archive
from reportedly.errors import InvalidReading, StorageError, UsageError
from reportedly.records import ArchiveEntity, Report, Story

_ACCOUNTS = (
    ("every report is in the full-text index once",
     "SELECT count(*) FROM document", "SELECT count(*) FROM document_text_docsize"),
    ("every merged report has a group of copies",
     "SELECT count(*) FROM document WHERE merged IS NOT NULL", "SELECT count(*) FROM copy_group"),
    ("every telling belongs to a story that is there",
     "SELECT count(*) FROM telling", "SELECT count(*) FROM telling JOIN story ON story.id = telling.story"),
    ("every member belongs to an entity that is there",
     "SELECT count(*) FROM entity_member", "SELECT count(*) FROM entity_member JOIN entity ON entity.id = entity_member.entity"),
    ("every story is told",
     "SELECT count(*) FROM story", "SELECT count(DISTINCT story) FROM telling"),
    ("articles are the reports that tell a story",
     "SELECT coalesce(sum(articles), 0) FROM story",
     "SELECT count(*) FROM (SELECT DISTINCT story, doc FROM telling)"),
    ("every party of a story is an entity that is there",
     "SELECT count(*) FROM story_party",
     "SELECT count(*) FROM story_party JOIN entity ON entity.id = story_party.entity"),
    ("every telling is in the full-text index once",
     "SELECT count(*) FROM telling", "SELECT count(*) FROM telling_text_docsize"),
    ("tellings are found by all their parties, places and sources",
     "SELECT coalesce(sum(length(about) - length(replace(about, ' ', '')) + (about <> '')), 0) FROM telling",
     "SELECT (SELECT count(*) FROM telling t JOIN (SELECT DISTINCT story, entity, role IN ('actor', 'holder', 'member') FROM story_party)"
     " USING (story))"
     " + (SELECT count(*) FROM telling t JOIN story s ON s.id = t.story WHERE s.place NOT NULL)"
     " + (SELECT count(*) FROM (SELECT DISTINCT doc, local, entity, position > 0 FROM telling_source))"),
    ("the last decision is there",
     "SELECT coalesce(max(id), 0) FROM decision",
     "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'decisions'), 0)"),
)  # fmt: skip
"""What two questions must answer alike, in words and as the two."""


def check(archive: Archive, *, anew: bool = False) -> Iterator[str]:
    """What is wrong, one line each; nothing where all is well. Reads the whole archive and changes nothing.

    ``anew``: also merge what it keeps in another place, and compare; that takes as long as a merging, and finds a page
    that changed by itself among what merging made. Raises UsageError where it cannot be compared, since something is
    not merged yet. In an archive that is opened for reading only the full-text index is not compared with the texts.
    """
    archive.db.execute("PRAGMA cell_size_check = ON")
    archive.db.execute("PRAGMA mmap_size = 0")  # a page that the disk does not give is then an error and no crash
    yield from _each(archive, _PARTS | ({"what merging made": _made_anew} if anew else {}))


def _each(archive: Archive, parts: Mapping[str, Callable[[Archive], Iterator[str]]]) -> Iterator[str]:
    """The faults of all parts; one that cannot be read to its end is a fault, and the others are looked at."""
    for name, part in parts.items():
        try:
            yield from part(archive)
        except UsageError:
            raise
        except Exception as error:  # whatever damage brings forth is said, and the check goes on
            yield f"{name}: cannot be read on: {error}"


def _file(archive: Archive) -> Iterator[str]:
    for (line,) in archive.db.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"the file: {line}"
    for table, row, parent, _ in archive.db.execute("PRAGMA foreign_key_check"):
        yield f"{table}: row {row} refers to a row of {parent} that is not there"


def _words(archive: Archive) -> Iterator[str]:
    if archive.readonly:
        return
    for table in ("document_text", "telling_text"):
        try:  # has the form of a write, and writes nothing
            archive.db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
                raise
            yield f"the full-text index {table} is not that of the texts"


def _readings(archive: Archive) -> Iterator[str]:
    columns = ", ".join(digests.DOCUMENT)
    for (doc,) in archive.db.execute("SELECT doc FROM document ORDER BY doc"):
        ident = f"report {doc}"
        try:
            row = archive.db.execute(f"SELECT id, digest, {columns} FROM document WHERE doc = ?", (doc,)).fetchone()
            if row is None:
                yield f"{ident}: its row cannot be found"
                continue
            ident, digest, *values = row
            codec.check(archive.reading(doc))
            if digest not in (None, row_digest(*values)):
                yield f"{ident}: its row is not as it was written"
        except InvalidReading as error:
            yield f"{ident}: {error}"
        except StorageError as error:
            yield f"{ident}: its reading cannot be unpacked: {error.__cause__}"
        except Exception as error:  # whatever a damaged row brings forth is said, and the check goes on
            yield f"{ident}: its reading cannot be unpacked: {error}"


def _decisions(archive: Archive) -> Iterator[str]:
    columns = ", ".join(digests.DECISION)
    for digest, *values in archive.db.execute(f"SELECT digest, {columns} FROM decision ORDER BY id"):
        if digest not in (None, row_digest(*values)):
            yield f"decision {values[0]}: its row is not as it was written"
    try:
        decisions(archive)
    except msgspec.MsgspecError as error:
        yield f"decisions: one of them cannot be read: {error}"


def _accounts(archive: Archive) -> Iterator[str]:
    for words, one, other in _ACCOUNTS:
        ((a,), (b,)) = archive.db.execute(one).fetchone(), archive.db.execute(other).fetchone()
        if a != b:
            yield f"{words}: {a} and {b} do not agree"


def _tellings(archive: Archive) -> Iterator[str]:
    for ident, local, spans, quote, text in archive.db.execute(
        "SELECT d.id, t.local, t.spans, t.quote, d.text FROM telling t JOIN document d USING (doc) ORDER BY d.id, t.local"
    ):
        try:
            outside = any(not 0 <= a < b <= len(text) for a, b in json.loads(spans))
        except (ValueError, TypeError):
            outside = True
        if outside:
            yield f"{ident}: the telling {local} points outside the text"
        elif quote not in text:
            yield f"{ident}: the telling {local} quotes what the text does not say"


def _made_anew(archive: Archive) -> Iterator[str]:
    if archive.unmerged() or made_by(archive) not in (None, __version__):
        raise UsageError(
            f"{archive.path}: not all of it is merged by this version; first: reportedly merge {archive.path}"
        )
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "anew", create=True) as other:
        keep(other, _rows(archive, "document"), _rows(archive, "decision"))
        merge(other)
        for name, one in (("report", exports.reports), ("entity", exports.entities), ("story", exports.stories)):
            yield from _compared(name, _encoded(one(archive)), _encoded(one(other)))


def _rows(archive: Archive, table: str) -> Iterator[dict[str, digests.Value]]:
    found = archive.db.execute(f"SELECT * FROM {table} ORDER BY 1")
    names = [column[0] for column in found.description]
    for row in found:
        yield dict(zip(names, row, strict=True))


def _encoded(records: Iterator[Report] | Iterator[ArchiveEntity] | Iterator[Story]) -> dict[str, int]:
    encode = msgspec.json.Encoder().encode
    return {r.id: hash(encode(r)) for r in records}


def _compared(name: str, here: dict[str, int], anew: dict[str, int]) -> Iterator[str]:
    for ident in sorted(here.keys() | anew.keys()):
        if here.get(ident) != anew.get(ident):
            how = (
                "is missing"
                if ident not in here
                else "should not be there"
                if ident not in anew
                else "should be otherwise"
            )
            yield f"{name} {ident}: {how}; made anew by: reportedly merge --anew"


_PARTS: dict[str, Callable[[Archive], Iterator[str]]] = {
    "the file": _file, "the full-text index": _words, "reports": _readings, "decisions": _decisions, "counts": _accounts,
    "tellings": _tellings,
}  # fmt: skip
