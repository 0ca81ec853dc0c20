"""The pages of a database file as they were last committed, whatever stands in them.

SQLite's own recovery is a part of its shell, which Python's ``sqlite3`` does not have; it also gives up at the first page
that leads nowhere. The file format is fixed for good: https://www.sqlite.org/fileformat2.html.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MAGIC = b"SQLite format 3\0"
USUAL_BYTES = 4096
_LOG_HEAD, _FRAME_HEAD = 32, 24
_KINDS = (2, 5, 10, 13)


class Pages:
    """Pages by number, from 1; those of the log («-wal») stand for those of the file. Nothing is ever written.

    ``size`` is in bytes, ``usable`` without what each page reserves at its end. ``log_is_whole`` is False where the log
    breaks off before its last write.
    """

    def __init__(self, file: BinaryIO, log: BinaryIO | None) -> None:
        self._file, self._log = file, log
        head = _at(file, 0, 100)
        self.has_header = head.startswith(MAGIC)
        self.size = _size(head) if self.has_header else 0
        if not self.size:
            self.has_header, self.size = False, _guessed(file)
        self.usable = self.size - (head[20] if self.has_header and head[20] <= self.size - 480 else 0)
        self.count = file.seek(0, 2) // self.size
        self._logged: dict[int, int] = {}
        self.log_is_whole = True
        if log is not None:
            self._read_log(log)

    def __getitem__(self, number: int) -> bytes:
        """The page. Raises KeyError for a number that the file does not have."""
        if number in self._logged and self._log is not None:
            return _at(self._log, self._logged[number], self.size)
        if not 1 <= number <= self.count:
            raise KeyError(number)
        return _at(self._file, (number - 1) * self.size, self.size)

    def __iter__(self) -> Iterator[int]:
        """The numbers of all pages."""
        yield from range(1, max(self.count, *self._logged, 0) + 1)

    def free(self) -> set[int]:
        """Pages that are not in use, as far as the list of them can be followed; what stands in them is out of date."""
        found: set[int] = set()
        if not self.has_header or not self.count:
            return found
        (trunk,) = struct.unpack_from(">I", self[1], 32)
        while trunk and trunk not in found:
            found.add(trunk)
            try:
                page = self[trunk]
            except KeyError:
                break
            following, leaves = struct.unpack_from(">II", page)
            if leaves > self.usable // 4 - 2:
                break
            found.update(struct.unpack_from(f">{leaves}I", page, 8))
            trunk = following
        return found

    def _read_log(self, log: BinaryIO) -> None:
        """Take in the frames of the log up to its last commit, as SQLite itself does: sum after sum."""
        head = _at(log, 0, _LOG_HEAD)
        if len(head) < _LOG_HEAD:
            return
        magic, _, size, _, *salts = struct.unpack_from(">IIIIII", head)
        order = {0x377F0682: "<", 0x377F0683: ">"}.get(magic)
        if order is None or size != self.size:
            self.log_is_whole = False
            return
        sums = _sums(order, head[:24], (0, 0))
        if sums != struct.unpack_from(">II", head, 24):
            self.log_is_whole = False
            return
        waiting: dict[int, int] = {}
        at = _LOG_HEAD
        while len(frame := _at(log, at, _FRAME_HEAD + size)) == _FRAME_HEAD + size:
            number, commit, *rest = struct.unpack_from(">IIIIII", frame)
            if rest[:2] != salts:  # left from before the log began anew
                return
            sums = _sums(order, frame[_FRAME_HEAD:], _sums(order, frame[:8], sums))
            if sums != tuple(rest[2:]) or not number:
                self.log_is_whole = False
                return
            waiting[number] = at + _FRAME_HEAD
            if commit:
                self._logged |= waiting
                waiting = {}
            at += _FRAME_HEAD + size


def log_of(path: Path) -> Path:
    """Where the log of a database lies."""
    return path.with_name(path.name + "-wal")


def _at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)


def _size(head: bytes) -> int:
    """The size of a page that the header says; 0 where it cannot be."""
    if len(head) < 100:
        return 0
    (size,) = struct.unpack_from(">H", head, 16)
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else 0


def _guessed(file: BinaryIO) -> int:
    """The first size, the usual one before the others, at which a fifth of the pages begin like one of a tree (the others hold
    what overflows from these); the usual one where there is none."""
    data = _at(file, 0, 4_000_000)
    for size in (USUAL_BYTES, 65536, 32768, 16384, 8192, 2048, 1024, 512):
        starts = data[size::size]
        if starts and sum(byte in _KINDS for byte in starts) * 5 >= len(starts):
            return size
    return USUAL_BYTES


def _sums(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    """SQLite's running checksum of a log."""
    one, two = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for k in range(0, len(words), 2):
        one = (one + words[k] + two) & 0xFFFFFFFF
        two = (two + words[k + 1] + one) & 0xFFFFFFFF
    return one, two
