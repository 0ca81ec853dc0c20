"""A WARC that is too long to be read whole, in pieces that are WARCs themselves."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.errors import InputError, UsageError

PIECE_BYTES = 64_000_000


def pieces(stream: BinaryIO, where: str) -> Iterator[bytes]:
    """The WARC's bytes, cut between records (packed ones too) where so many bytes are full. ``stream`` must be seekable.

    Raises InputError where it is broken, after the pieces before that; UsageError without FastWARC.
    """
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError as error:
        raise UsageError("a WARC needs FastWARC; install it with: pip install 'reportedly[warc]'") from error
    begin = last = 0
    try:
        for record in ArchiveIterator(stream, parse_http=False):
            last = record.stream_pos
            if last - begin >= PIECE_BYTES:
                yield _between(stream, begin, last)
                begin = last
    except Exception as error:  # its library raises what it likes on broken records
        raise InputError(where, f"a broken WARC ({type(error).__name__}: {error})", "fetch it again") from error
    yield _between(stream, begin, None)


def _between(stream: BinaryIO, begin: int, end: int | None) -> bytes:
    here = stream.tell()
    stream.seek(begin)
    data = stream.read(-1 if end is None else end - begin)
    stream.seek(here)
    return data
