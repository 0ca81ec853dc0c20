"""What the reading process and its parent say to each other: frames of a length and JSON.

JSON of ASCII signs, since file names may hold bytes that are no text, which only its escapes can carry. The parent takes
nothing from the child but these kinds: a parser that was taken over could send words, and no more.
"""

import json
import struct
from typing import Any, BinaryIO

import msgspec

from reportedly.errors import InputError
from reportedly.ingest.member import Member
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.records import Document

MAX_FRAME_BYTES = 1_300_000_000
"""Six bytes of escapes for each of the 200 million characters that the longest mail may have, and something beside."""

_LENGTH = struct.Struct("<Q")


class Read(msgspec.Struct, tag="read"):
    """A document."""

    document: Document


class Left(msgspec.Struct, tag="left"):
    """As ``Skipped``."""

    where: str
    reason: str


class Failed(msgspec.Struct, tag="failed"):
    """As ``InputError``."""

    where: str
    reason: str
    remedy: str


class Unpacked(msgspec.Struct, tag="unpacked"):
    """As ``Member``; its bytes are the next frame."""

    label: str
    suffix: str
    charset: str | None
    url: str | None
    day: str | None


class Done(msgspec.Struct, tag="done"):
    """The end of one input; ``spent``: the child ends too, and another must be started."""

    spent: bool = False


class Ready(msgspec.Struct, tag="ready"):
    """The child has started."""


Answer = Read | Left | Failed | Unpacked | Done | Ready


def answer_of(outcome: Outcome | Member) -> Answer:
    """The answer that carries this outcome."""
    if isinstance(outcome, Document):
        return Read(outcome)
    if isinstance(outcome, Skipped):
        return Left(outcome.where, outcome.reason)
    if isinstance(outcome, InputError):
        return Failed(outcome.where, outcome.reason, outcome.remedy)
    return Unpacked(outcome.label, outcome.suffix, outcome.charset, outcome.url, outcome.day)


def encoded(value: Any) -> bytes:
    """The value (an Answer, or plain data) as JSON."""
    return json.dumps(msgspec.to_builtins(value, str_keys=True)).encode("ascii")


def decoded(frame: bytes) -> Answer:
    """The Answer. Raises ValueError where it is none."""
    answer: Answer = msgspec.convert(json.loads(frame), Answer)
    return answer


def write_frame(stream: BinaryIO, frame: bytes) -> None:
    """Write it; the caller flushes."""
    stream.write(_LENGTH.pack(len(frame)))
    stream.write(frame)


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame; None at the end, and for what is cut off or longer than a frame may be."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME_BYTES:
        return None
    frame = stream.read(length)
    return frame if len(frame) == length else None
