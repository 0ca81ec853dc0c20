"""A stream of which the beginning was already looked at, from its beginning."""

import io
from typing import BinaryIO


class Replay(io.RawIOBase):
    """First ``head``, then the rest of ``stream``; read it through ``io.BufferedReader``."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        """True, as ``io.BufferedReader`` asks."""
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        """Fill the buffer as far as one read goes; 0 at the end."""
        chunk = self._head[: len(buffer)] or self._stream.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)
