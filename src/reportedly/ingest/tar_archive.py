"""A tar archive, plain or within gzip."""

import tarfile
import zlib
from collections.abc import Iterator
from typing import IO, cast

from reportedly.errors import InputError
from reportedly.ingest.expansion import Readable, Room
from reportedly.ingest.member import Member, label, member, told
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import Packed
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.ingest.zip_archive import hidden


def read(packed: Packed, *, origin: Origin, overrides: Overrides, room: Room) -> Iterator[Outcome | Member]:
    """A Member, Skipped or InputError for each file in it, in its order; links and devices are Skipped.

    Raises InputError where it is broken, after all that was read before, and as ``zip_archive.read`` does.
    """
    room.enter(origin.where)
    with packed.open() as stream:
        yield from files(stream, origin=origin, room=room, packed=packed.size)


def files(stream: Readable, *, origin: Origin, room: Room, packed: int) -> Iterator[Outcome | Member]:
    """The same for a stream that is read once, of ``packed`` bytes where it is unpacked on the way."""
    seen = False
    try:
        with tarfile.open(fileobj=cast("IO[bytes]", stream), mode="r|", errors="surrogateescape") as archive:
            for entry in archive:
                if entry.isdir():
                    continue
                seen = True
                room.next_member(origin.where)
                try:
                    yield _file(archive, entry, f"{origin.where}: {label(entry.name)}", room, packed)
                except InputError as error:
                    if room.full:
                        raise
                    yield error
    except (tarfile.TarError, zlib.error, EOFError, OSError, ValueError) as error:
        raise InputError(origin.where, f"a broken tar archive ({told(error)})", "make it again") from error
    if not seen:
        yield Skipped(origin.where, "empty archive")


def _file(archive: tarfile.TarFile, entry: tarfile.TarInfo, where: str, room: Room, packed: int) -> Member | Skipped:
    if hidden(entry.name):
        return Skipped(where, "hidden")
    if entry.issym() or entry.islnk():
        return Skipped(where, "link in an archive")
    stream = archive.extractfile(entry) if entry.isreg() else None
    if stream is None:
        return Skipped(where, "not a file")
    return member(entry.name, room.take(stream, where, packed=packed))
