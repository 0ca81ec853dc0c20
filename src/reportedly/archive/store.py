"""One file that keeps reports and their readings: opening it, writing to it, getting readings back."""

import sqlite3
import time
import zlib
from collections.abc import Iterator, Mapping, Sized
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec

from reportedly import __version__, codec, edtf
from reportedly.archive import digests
from reportedly.archive.digests import Value, row_digest
from reportedly.archive.schema import VERSION, prepare, version_of
from reportedly.archive.trouble import damaged, storage_error, storage_errors
from reportedly.errors import StorageError, UsageError
from reportedly.records import Document, Reading

Stored = Literal["added", "replaced", "same"]
"""What came of a reading that was given to an archive."""

BUSY_SECONDS = 60.0
"""So long a writer waits for another one."""
RETRY_SECONDS = 0.05
EPOCH = date(1970, 1, 1)

_PARTICULARS = ("text", "title", "outlet", "authors", "url", "published", "language", "source_id", "file")
"""Fields of a document that have a column of their own and are left out of the stored reading."""

_SAID = ("text", "title", "outlet", "authors", "url", "published", "language", "source_id")
"""Those that make another report of it when they change; where the file lies does not."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)


class Archive:
    """An open archive. Use it as a context manager, or :meth:`close` it.

    Readers see the last finished write and never wait; one process writes at a time, others wait for it up to
    ``BUSY_SECONDS``. An object belongs to the thread that made it.
    """

    def __init__(self, path: str | Path, *, create: bool = False, readonly: bool = False) -> None:
        """Open the archive at ``path``; make it where ``create`` says so.

        ``readonly`` works where nothing can be written, too. Raises UsageError where there is no archive, or where the
        file is something else; StorageError where it cannot be read or, without ``readonly``, not be written.
        """
        self.path, self.readonly = Path(path), readonly
        try:
            there, folder = self.path.is_file(), self.path.is_dir()
        except OSError as error:
            raise UsageError(f"{path}: cannot be opened: {error.strerror}; mend its permissions") from error
        if folder:
            raise UsageError(f"{path}: is a folder; name a file for the archive")
        if not create and not there:
            raise UsageError(f"{path}: no such archive; make one with: reportedly read FILE… --archive {path}")
        if create and not self.path.absolute().parent.is_dir():
            raise UsageError(f"{path}: there is no folder {self.path.parent}; make it, or name another file")
        try:
            with storage_errors(self.path):
                self.db = self._readable() if readonly else self._writable(create)
        except StorageError as error:
            if getattr(error.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
                raise UsageError(str(error)) from error
            raise

    def _connect(self, query: str) -> sqlite3.Connection:
        where = f"{self.path.absolute().as_uri()}?{query}"
        db = sqlite3.connect(where, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA cache_size = -65536")  # 64 MiB
            db.execute("PRAGMA mmap_size = 1073741824")
            db.execute("PRAGMA temp_store = MEMORY")
        except BaseException:
            db.close()
            raise
        return db

    def _writable(self, create: bool) -> sqlite3.Connection:
        db = self._connect("mode=rwc" if create else "mode=rw")
        try:
            prepare(db, str(self.path))
            _wait_for(db, "PRAGMA journal_mode = WAL")  # readers go on beside a writer
            db.execute("PRAGMA synchronous = FULL")  # what was acknowledged outlives a power cut
            db.execute("PRAGMA wal_autocheckpoint = 4000")
        except BaseException:
            db.close()
            raise
        return db

    def _readable(self) -> sqlite3.Connection:
        try:
            db, version = self._looked_into("mode=ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or self._log:
                raise
            # no place for the index of a log, and no log: nobody writes here, and the file is all there is
            db, version = self._looked_into("mode=ro&immutable=1")
        if version < VERSION:
            db.close()
            self._writable(create=False).close()
            return self._readable()
        db.execute("PRAGMA query_only = ON")
        return db

    def _looked_into(self, query: str) -> tuple[sqlite3.Connection, int]:
        db = self._connect(query)
        try:
            return db, version_of(db, str(self.path))
        except BaseException:
            db.close()
            raise

    @property
    def _log(self) -> bool:
        """Whether there is a log with writes that are not in the file yet."""
        log = Path(f"{self.path}-wal")
        return log.exists() and log.stat().st_size > 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.Error) and (found := storage_error(self.path, error)) is not None:
            raise found from error

    def close(self) -> None:
        """Give the file back. What was not committed is not there."""
        self.db.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or, where an exception passes, nothing. Inside another it is part of that one.

        Raises StorageError where the disk is full, another program writes all the while, or the file is damaged.
        """
        if self.db.in_transaction:
            yield self.db
            return
        with storage_errors(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:  # where the disk was full, SQLite has taken it back already
                    with suppress(sqlite3.Error):
                        self.db.execute("ROLLBACK")
                raise

    def next_revision(self) -> int:
        """The next number of the counter of changes; only inside :meth:`writing`."""
        (number,) = self.db.execute("UPDATE revision SET last = last + 1 RETURNING last").fetchone()
        return int(number)

    @property
    def revision(self) -> int:
        """The number of the last change."""
        (number,) = self.db.execute("SELECT last FROM revision").fetchone()
        return int(number)

    def add(self, reading: Reading) -> Stored:
        """Store a reading, whole or not at all.

        The same reading of the same report changes nothing. Another one, of a newer program version or with other
        particulars, replaces it; what people decided stays, because it refers to the report's characters. Raises
        InvalidReading where the reading contradicts itself.
        """
        codec.check(reading)
        d = reading.document
        packed = pack(reading)
        columns = _columns(d)
        with self.writing() as db:
            row = db.execute(
                f"SELECT doc, program, added, reading, {', '.join(_SAID)} FROM document WHERE id = ?", (d.id,)
            ).fetchone()
            if row is not None and row[3] == packed and row[4:] == tuple(columns[c] for c in _SAID):
                db.execute(
                    "UPDATE document SET program = ? WHERE doc = ? AND program <> ?", (__version__, row[0], __version__)
                )
                return "same"
            columns |= {"reading": packed, "program": __version__, "revision": self.next_revision()}
            columns |= {
                "id": d.id,
                "added": row[2] if row is not None else datetime.now(UTC).isoformat(timespec="seconds"),
            }
            columns["digest"] = row_digest(*(columns[c] for c in digests.DOCUMENT))
            if row is None:
                names = ", ".join(columns)
                db.execute(f"INSERT INTO document ({names}) VALUES ({', '.join(f':{c}' for c in columns)})", columns)
                return "added"
            changes = ", ".join(f"{c} = :{c}" for c in columns)
            db.execute(f"UPDATE document SET {changes} WHERE doc = :doc", columns | {"doc": row[0]})
            return "replaced"

    def holds(self, document: Document) -> bool:
        """Whether it has this report with these particulars as this program version reads it: no need to read it."""
        columns = _columns(document)
        same = " AND ".join(f"{c} IS :{c}" for c in _SAID)
        found = self.db.execute(
            f"SELECT 1 FROM document WHERE id = :id AND program = :program AND {same}",
            {c: columns[c] for c in _SAID} | {"id": document.id, "program": __version__},
        )
        return found.fetchone() is not None

    def __len__(self) -> int:
        """How many reports it holds."""
        (number,) = self.db.execute("SELECT count(*) FROM document").fetchone()
        return int(number)

    def reading(self, doc: int) -> Reading:
        """The stored reading of a report, by its row. Raises KeyError where there is none, StorageError for a damaged one."""
        row = self.db.execute(
            f"SELECT id, {', '.join(_PARTICULARS)}, reading FROM document WHERE doc = ?", (doc,)
        ).fetchone()
        if row is None:
            raise KeyError(doc)
        return self._unpacked(row)

    def readings(self) -> Iterator[Reading]:
        """All stored readings, in the order of their ids."""
        for row in self.db.execute(f"SELECT id, {', '.join(_PARTICULARS)}, reading FROM document ORDER BY id"):
            yield self._unpacked(row)

    def _unpacked(self, row: tuple[object, ...]) -> Reading:
        try:
            return unpack(row)
        except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError, AssertionError, TypeError) as error:
            raise damaged(self.path, f"the row of {row[0]}") from error

    def row(self, document_id: str) -> int:
        """The row of the report of that id. Raises KeyError where there is none."""
        found = self.db.execute("SELECT doc FROM document WHERE id = ?", (document_id,)).fetchone()
        if found is None:
            raise KeyError(document_id)
        return int(found[0])

    def unmerged(self) -> list[int]:
        """Rows of the reports that merging has not taken in as they are, in the order of their ids."""
        return [
            doc
            for (doc,) in self.db.execute(
                "SELECT doc FROM document WHERE merged IS NULL OR merged < revision ORDER BY id"
            )
        ]


def _columns(d: Document) -> dict[str, Value]:
    """What a report's row says of it, without its id and reading."""
    return {
        "file": d.file, "source_id": d.source_id, "title": d.title, "outlet": d.outlet,
        "authors": _encoder.encode(d.authors).decode(), "url": d.url, "published": d.published,
        "day": first_day(d.published), "language": d.language, "words": len(d.text.split()), "text": d.text,
    }  # fmt: skip


def pack(reading: Reading) -> bytes:
    """A reading as it is stored: compressed JSON without what its columns hold."""
    bare = msgspec.structs.replace(reading, document=Document(id=reading.document.id, text=""))
    return zlib.compress(_encoder.encode(bare), 6)


def unpack(row: tuple[object, ...]) -> Reading:
    """The reading from its columns: id, then ``_PARTICULARS``, then the packed reading."""
    ident, *particulars, packed = row
    assert isinstance(packed, bytes)
    fields: dict[str, object] = dict(zip(_PARTICULARS, particulars, strict=True))
    fields["authors"] = tuple(msgspec.json.decode(str(fields["authors"])))
    document = msgspec.convert({"id": ident, **fields}, Document)
    return msgspec.structs.replace(_decoder.decode(zlib.decompress(packed)), document=document)


def unpacked(columns: Mapping[str, Value]) -> Reading:
    """The reading from its columns by name."""
    return unpack((columns["id"], *(columns[c] for c in _PARTICULARS), columns["reading"]))


def _wait_for(db: sqlite3.Connection, statement: str) -> None:
    """Run a statement for which SQLite itself does not wait until others give the file free."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            db.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(RETRY_SECONDS)


def placeholders(values: Sized) -> str:
    """A question mark for each value, as «x IN (…)» takes them."""
    return ", ".join("?" * len(values))


def first_day(value: str | None) -> int | None:
    """The first day that an EDTF value covers, in days since 1970-01-01; None where it says none."""
    days = edtf.days(value) if value else None
    return None if days is None or days.first is None else (days.first - EPOCH).days


def row_of(reading: Reading) -> dict[str, object]:
    """The columns of a report's row that its reading gives."""
    return {"id": reading.document.id, **_columns(reading.document), "reading": pack(reading)}
