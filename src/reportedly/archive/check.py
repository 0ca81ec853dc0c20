"""Whether an archive is whole: the file, every span of every reading, and the counts that must agree."""

import json
import sqlite3
from collections.abc import Iterator

from reportedly import codec
from reportedly.archive.store import Archive
from reportedly.errors import InvalidReading

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
)  # fmt: skip
"""What two questions must answer alike, in words and as the two."""


def check(archive: Archive) -> Iterator[str]:
    """What is wrong, one line each; nothing where all is well. Reads the whole archive and changes nothing."""
    db = archive.db
    try:
        for (line,) in db.execute("PRAGMA integrity_check"):
            if line != "ok":
                yield f"the file: {line}"
        for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
            yield f"{table}: row {row} refers to a row of {parent} that is not there"
        yield from _readings(archive)
        for words, one, other in _ACCOUNTS:
            ((a,), (b,)) = db.execute(one).fetchone(), db.execute(other).fetchone()
            if a != b:
                yield f"{words}: {a} and {b} do not agree"
        yield from _tellings(archive)
    except sqlite3.DatabaseError as error:
        yield f"the file cannot be read on: {error}"


def _readings(archive: Archive) -> Iterator[str]:
    for doc, ident in archive.db.execute("SELECT doc, id FROM document ORDER BY id"):
        try:
            reading = archive.reading(doc)
            codec.check(reading)
        except InvalidReading as error:
            yield f"{ident}: {error}"
        except Exception as error:  # whatever a damaged row brings forth is said, and the check goes on
            yield f"{ident}: its reading cannot be unpacked: {error}"


def _tellings(archive: Archive) -> Iterator[str]:
    for ident, local, spans, quote, text in archive.db.execute(
        "SELECT d.id, t.local, t.spans, t.quote, d.text FROM telling t JOIN document d USING (doc) ORDER BY d.id, t.local"
    ):
        pieces = json.loads(spans)
        if any(not 0 <= a < b <= len(text) for a, b in pieces):
            yield f"{ident}: the telling {local} points outside the text"
        elif quote not in text:
            yield f"{ident}: the telling {local} quotes what the text does not say"
