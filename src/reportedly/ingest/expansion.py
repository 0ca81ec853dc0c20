"""How much an archive may become: counted while it is unpacked, whatever it says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from reportedly.errors import InputError

MAX_MEMBERS = 10_000
MAX_BYTES = 1_000_000_000
"""Of all members together, those of archives within the archive included."""
PACKED_MEMBER_BYTES = 1_000
"""Of a file archive beyond ``MAX_MEMBERS`` members, as many as are at least so large on average …"""
USUAL_RATIO = 10
"""… and beyond ``MAX_BYTES`` so many times its size: more than text or markup becomes."""
MAX_MEMBER_BYTES = 200_000_000
MAX_RATIO = 200
"""Text shrinks to a fifth, a table of repeated rows to a fiftieth; a bomb of zeros to a thousandth."""
RATIO_FROM_BYTES = 10_000_000
"""Below it a file may be as dense as it likes."""
MAX_DEPTH = 2
"""An archive, and archives in it."""

_CHUNK_BYTES = 1 << 18
_REMEDY = "unpack it and give the files"


class Readable(Protocol):
    """What can be read in pieces."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


@dataclass(slots=True)
class Room:
    """What is left for an archive; ``depth`` is 1 for one that was given, 2 for one within it.

    ``full``: the archive as a whole is beyond a limit, so that nothing more is taken out of it.
    """

    members: int = MAX_MEMBERS
    size: int = MAX_BYTES
    depth: int = 1
    full: bool = False

    @classmethod
    def of_file(cls, size: int) -> "Room":
        """For an archive of so many bytes in a file of its own, which is never in memory as a whole: in proportion."""
        usual = cls()
        return cls(max(usual.members, size // PACKED_MEMBER_BYTES), max(usual.size, USUAL_RATIO * size))

    def overfull(self, where: str, reason: str, remedy: str = _REMEDY) -> InputError:
        """The error for an archive that is beyond a limit as a whole, from now on ``full``."""
        self.full = True
        return InputError(where, reason, remedy)

    def enter(self, where: str) -> None:
        """Raises InputError for an archive that lies too deep in others."""
        if self.depth > MAX_DEPTH:
            raise InputError(where, "an archive in an archive in an archive", _REMEDY)

    def next_member(self, where: str) -> None:
        """Count a member. Raises InputError where they are too many; none is taken after it."""
        if self.members <= 0:
            raise self.overfull(where, f"an archive of more than {MAX_MEMBERS:,} files, or one for each kilobyte")
        self.members -= 1

    def take(self, stream: Readable, where: str, *, packed: int) -> bytes:
        """All that the stream gives, of ``packed`` bytes.

        Raises InputError for a member that is too long or too dense, and where the archive has become too much (``full``).
        """
        return b"".join(self.chunks(stream, where, packed=packed))

    def chunks(self, stream: Readable, where: str, *, packed: int, most: int = MAX_MEMBER_BYTES) -> Iterator[bytes]:
        """The same, piece by piece."""
        total = 0
        while chunk := stream.read(_CHUNK_BYTES):
            total += len(chunk)
            self.size -= len(chunk)
            if total > RATIO_FROM_BYTES and total > MAX_RATIO * packed:
                raise InputError(where, f"it expands to more than {MAX_RATIO} times its size", "leave it out")
            if self.size < 0:
                reason = f"an archive that expands to more than {MAX_BYTES:,} bytes, or {USUAL_RATIO} times its size"
                raise self.overfull(where, reason)
            if total > most:
                raise InputError(where, f"more than {most:,} bytes", "split it, or give it as JSON Lines")
            yield chunk
