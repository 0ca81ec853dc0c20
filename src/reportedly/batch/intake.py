"""Everything that the sources hold, document by document, and how far that has got."""

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from reportedly.batch import parquet_rows
from reportedly.batch.sources import Source, sources
from reportedly.batch.warc_pieces import pieces
from reportedly.errors import InputError
from reportedly.ingest import Outcome, Overrides, documents, stream_documents
from reportedly.ingest.inputs import MAX_FILE_BYTES
from reportedly.ingest.replay import Replay

_GZIP = b"\x1f\x8b"
_WEB = ("http://", "https://")


@dataclass(slots=True)
class Intake:
    """``seen`` and ``size`` are bytes of the sources: taken in, and in all. All files are listed before the first is read."""

    seen: int = 0
    size: int = 0
    _stream: BinaryIO | None = None

    @property
    def share(self) -> float:
        """How much of the sources is taken in, 0 to 1, by their bytes."""
        here = 0
        with suppress(OSError, ValueError, AttributeError):
            here = self._stream.tell() if self._stream is not None else 0
        return min(1.0, (self.seen + here) / self.size) if self.size else 0.0

    def outcomes(self, given: Iterable[str], overrides: Overrides) -> Iterator[Outcome]:
        """One Document, InputError or Skipped for each thing seen, as ``ingest.documents`` has it."""
        given = list(given)
        found = list(sources(g for g in given if not g.startswith(_WEB)))
        self.size = sum(s.size for s in found if isinstance(s, Source))
        for address in (g for g in given if g.startswith(_WEB)):
            yield from documents(address, overrides)
        for source in found:
            if isinstance(source, Source):
                yield from self._file(source, overrides)
            else:
                yield source

    def _file(self, source: Source, overrides: Overrides) -> Iterator[Outcome]:
        try:
            with source.open() as stream:
                self._stream = stream
                yield from _read(source, stream, overrides)
        except InputError as error:
            yield error
        except OSError as error:
            yield InputError(source.origin.where, f"cannot be read ({error.strerror or error})", "check the path")
        finally:
            self._stream = None
            self.seen += source.size


def _read(source: Source, stream: BinaryIO, overrides: Overrides) -> Iterator[Outcome]:
    head = stream.read(8)
    if head[:4] == b"PAR1":
        stream.seek(0)
        yield from parquet_rows.read(stream, origin=source.origin, overrides=overrides)
    elif source.size > MAX_FILE_BYTES and head.startswith((_GZIP, b"WARC/")):
        stream.seek(0)
        yield from _long(source, stream, overrides)
    else:
        yield from stream_documents(_buffered(Replay(head, stream)), source.origin, overrides)


def _long(source: Source, stream: BinaryIO, overrides: Overrides) -> Iterator[Outcome]:
    """What ingest would not read whole: a WARC in pieces, JSON lines as they are unpacked."""
    unpacked = gzip.GzipFile(fileobj=stream)
    try:
        packed = stream.read(2) == _GZIP
        stream.seek(0)
        if not packed or unpacked.peek(5).startswith(b"WARC/"):
            stream.seek(0)
            for piece in pieces(stream, source.origin.where):
                yield from stream_documents(io.BytesIO(piece), source.origin, overrides)
            return
        inner = replace(source.origin, suffix=PurePosixPath(PurePosixPath(source.origin.file or "").stem).suffix)
        yield from stream_documents(_buffered(unpacked), inner, overrides)
    except (EOFError, zlib.error) as error:
        raise InputError(source.origin.where, f"broken gzip data ({error})", "pack it again") from error


def _buffered(stream: Replay | gzip.GzipFile) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", stream)))
