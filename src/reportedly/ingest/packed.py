"""The bytes of an archive, in memory or in its file, to be read piece by piece."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Packed:
    """``size`` bytes at ``path``, or ``data`` where there is no path."""

    size: int
    data: bytes = b""
    path: str | None = None

    def open(self) -> BinaryIO:
        """A stream from the first byte on, to be closed. Raises OSError where the file is not there any more."""
        return io.BytesIO(self.data) if self.path is None else Path(self.path).open("rb")


def in_memory(data: bytes) -> Packed:
    """An archive that is in memory."""
    return Packed(len(data), data)
