"""What gzip packs: a tar archive, a WARC, or one file."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from reportedly.errors import InputError
from reportedly.ingest import tar_archive, warc
from reportedly.ingest.expansion import MAX_RATIO, RATIO_FROM_BYTES, Room
from reportedly.ingest.formats import is_tar
from reportedly.ingest.member import Member, told
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import Packed
from reportedly.ingest.skipped import Outcome

_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile)


def read(packed: Packed, *, origin: Origin, overrides: Overrides, room: Room) -> Iterator[Outcome | Member]:
    """What ``tar_archive`` or ``warc`` give of it; else the one file as a Member without a label.

    Raises InputError where it is broken or cut off, and as those do.
    """
    room.enter(origin.where)
    try:
        with packed.open() as stream, gzip.GzipFile(fileobj=stream) as start:
            head = start.read(1024)
    except _BROKEN as error:
        raise _broken(origin.where, error) from error
    if head.startswith(b"WARC/"):
        yield from warc.read(packed, origin=origin, overrides=overrides, room=room)
        return
    with packed.open() as stream, gzip.GzipFile(fileobj=stream) as unpacked:
        if is_tar(head):
            # how long members are, ``room`` counts; how dense, and what lies between them, the guard
            guard = _Guard(unpacked, origin.where, room, packed.size)
            yield from tar_archive.files(guard, origin=origin, room=room, packed=room.size)
            return
        try:
            content = room.take(unpacked, origin.where, packed=packed.size)
        except _BROKEN as error:
            raise _broken(origin.where, error) from error
    name = PurePosixPath(origin.file or origin.where)
    suffix = PurePosixPath(name.stem).suffix if name.suffix.lower() == ".gz" else ""
    yield Member(label="", data=content, suffix=suffix)


class _Guard:
    """The unpacked stream, up to the densest that an archive may be."""

    def __init__(self, stream: gzip.GzipFile, where: str, room: Room, packed: int) -> None:
        self._stream = stream
        self._where = where
        self._room = room
        self._left = max(RATIO_FROM_BYTES, MAX_RATIO * packed)

    def read(self, size: int, /) -> bytes:
        """At most so many bytes. Raises InputError beyond the limit, and the archive is full."""
        chunk = self._stream.read(size)
        self._left -= len(chunk)
        if self._left < 0:
            raise self._room.overfull(
                self._where, f"it expands to more than {MAX_RATIO} times its size", "leave it out"
            )
        return chunk


def _broken(where: str, error: Exception) -> InputError:
    return InputError(where, f"broken gzip data ({told(error)})", "pack it again")
