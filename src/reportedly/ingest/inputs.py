"""Everything that is read comes in here: a file, a folder, an address or standard input gives documents."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.ingest.expansion import Room
from reportedly.ingest.folder import files
from reportedly.ingest.formats import READ, SAMPLE_BYTES, Format, format_of
from reportedly.ingest.member import Member, plain
from reportedly.ingest.opening import opened
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.reading_child import Request, broken
from reportedly.ingest.reading_process import SECONDS, read_apart
from reportedly.ingest.replay import Replay
from reportedly.ingest.skipped import Outcome, Skipped

MAX_FILE_BYTES = 200_000_000
"""Of formats that are read whole; JSON Lines are read line by line, archives in a file of their own piece by piece, and may
be of any length."""

_MODULES: dict[Format, str] = {
    "text": "plain_text", "markdown": "markdown", "html": "html_page", "mail": "mail", "feed": "feed", "pdf": "pdf",
    "json": "json_documents", "zip": "zip_archive", "tar": "tar_archive", "gzip": "gzip_file", "warc": "warc",
}  # fmt: skip
_HERE = frozenset[Format](["text", "json"])
"""Read within this process: nothing in them is a parser that has been known to crash, and a text is there at once."""
_ARCHIVES = frozenset[Format](["zip", "tar", "gzip", "warc"])
BYTES_A_SECOND = 2_000_000
"""Of an archive in a file, at least; what it is given beside its ``_SECONDS``."""
_SECONDS: dict[Format, float] = {"pdf": 120.0, "zip": 120.0, "tar": 120.0, "gzip": 120.0, "warc": 120.0}


def documents(
    source: Path | str, overrides: Overrides | None = None, *, stdin: BinaryIO | None = None
) -> Iterator[Outcome]:
    """One Document, InputError or Skipped for each thing seen, as it is read; nothing is raised for a bad input.

    ``source`` is a file, a folder (walked in order, hidden files skipped), an http(s) address, or «-» for standard
    input (``stdin`` stands in for it). The format is told from the content, then from the name. A document's ``file``
    is the file's name, within a folder its path from there; its ``text`` is the input unchanged for plain text and
    JSON Lines, else the text that was found in it. ``overrides`` win over what the files say, for all of them.
    """
    chosen = overrides or Overrides()
    if source == "-":
        yield from _stream(stdin if stdin is not None else sys.stdin.buffer, Origin(where="standard input"), chosen)
    elif isinstance(source, str) and "://" in source and (fetched := _fetched(source)) is not None:
        if isinstance(fetched, InputError):
            yield fetched
        else:
            yield from _stream(BytesIO(fetched[0]), fetched[1], chosen)
    elif _is_folder(Path(source)):
        for path in files(Path(source)):
            if isinstance(path, Path):
                yield from _file(path, path.relative_to(source).as_posix(), chosen)
            else:
                yield path
    else:
        yield from _file(Path(source), Path(source).name, chosen)


def stream_documents(stream: BinaryIO, origin: Origin, overrides: Overrides | None = None) -> Iterator[Outcome]:
    """The same for a stream of bytes that lies somewhere else (an object store, a part of a file): ``origin`` says where."""
    try:
        yield from _stream(stream, origin, overrides or Overrides())
    except OSError as error:
        yield InputError(
            origin.where, f"cannot be read ({error.strerror or error})", "check the path and its permissions"
        )


def _fetched(address: str) -> tuple[bytes, Origin] | InputError | None:
    """What is at the address; None where it is a path after all."""
    from reportedly.ingest import web_address  # 0.07 s, which files need not wait for

    if not web_address.is_address(address):
        return None
    try:
        return web_address.fetch(address)
    except InputError as error:
        return error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long, or with a zero byte in it: opening it says so
        return False


def _file(path: Path, name: str, overrides: Overrides) -> Iterator[Outcome]:
    origin = Origin(where=plain(str(path)), file=name.encode("utf-8", "replace").decode("utf-8"), suffix=path.suffix)
    try:
        with opened(path) as stream:
            whole = path.absolute() if stat.S_ISREG(os.fstat(stream.fileno()).st_mode) else None
            yield from _stream(stream, origin, overrides, path=whole)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(origin.where, f"cannot be read ({error.strerror})", "check the path and its permissions")


def _stream(
    stream: BinaryIO, origin: Origin, overrides: Overrides, room: Room | None = None, path: Path | None = None
) -> Iterator[Outcome]:
    try:
        yield from _read(stream, origin, overrides, room, path)
    except InputError as error:
        yield error
    except OSError:
        raise
    except Exception as error:  # one file must not end the batch, nor be lost
        yield broken(origin.where, error)


def _read(
    stream: BinaryIO, origin: Origin, overrides: Overrides, room: Room | None, path: Path | None
) -> Iterator[Outcome]:
    """``room`` is what is left for the archive in which it lies; None where it lies in none. ``path`` is where the stream
    comes from if that is a file."""
    head = stream.read(SAMPLE_BYTES)
    if not head:
        yield Skipped(origin.where, "empty")
        return
    kind = format_of(head, origin.suffix)
    if kind == "other":
        raise InputError(origin.where, "not a format that is read", f"give it as one of these: {READ}")
    if kind == "jsonl":
        from reportedly.ingest.json_documents import read_lines

        yield from read_lines(BufferedReader(Replay(head, stream)), origin=origin, overrides=overrides)
        return
    if kind in _ARCHIVES and path is not None:
        yield from _members(kind, b"", origin, overrides, Room.of_file(path.stat().st_size), path)
        return
    data = head + stream.read(MAX_FILE_BYTES + 1 - len(head))
    if len(data) > MAX_FILE_BYTES:
        remedy = "save it to a file and give that" if kind in _ARCHIVES else "split it, or give it as JSON Lines"
        raise InputError(origin.where, f"more than {MAX_FILE_BYTES:,} bytes", remedy)
    if kind in _HERE:
        yield from _reader(kind)(data, origin=origin, overrides=overrides)
        return
    if kind in _ARCHIVES:
        inner = Room() if room is None else replace(room, depth=room.depth + 1)
        yield from _members(kind, data, origin, overrides, inner, None)
        if room is not None:
            room.members, room.size = inner.members, inner.size
        return
    request = Request(f"reportedly.ingest.{_MODULES[kind]}", origin, overrides, _SECONDS.get(kind, SECONDS))
    for outcome in read_apart(request, data):
        if not isinstance(outcome, Member):
            yield outcome


def _members(
    kind: Format, data: bytes, origin: Origin, overrides: Overrides, room: Room, path: Path | None
) -> Iterator[Outcome]:
    """What comes of the files of an archive, which is ``data``, or lies at ``path``; ``room`` is counted down."""
    seconds = _SECONDS[kind] if path is None else _SECONDS[kind] + path.stat().st_size / BYTES_A_SECOND
    where = None if path is None else str(path)
    request = Request(f"reportedly.ingest.{_MODULES[kind]}", origin, overrides, seconds, room, where)
    for outcome in read_apart(request, data):
        if not isinstance(outcome, Member):
            yield outcome
            continue
        # what lies in it is read as any other file, in a process that it can break without breaking its archive
        room.members -= 1
        room.size -= len(outcome.data)
        yield from _stream(BytesIO(outcome.data), _within(origin, outcome), overrides, room)


def _within(origin: Origin, member: Member) -> Origin:
    """Where a file of an archive comes from."""
    return Origin(
        where=f"{origin.where}: {member.label}" if member.label else origin.where,
        file=f"{origin.file}/{member.label}" if member.label and origin.file else origin.file,
        url=member.url or origin.url,
        suffix=member.suffix,
        charset=member.charset,
        day=member.day or origin.day,
    )


def _reader(kind: Format) -> Callable[..., Iterator[Outcome]]:
    """The reader of a format, imported when it is first needed, since some bring a large library."""
    reader: Callable[..., Iterator[Outcome]] = import_module(f"reportedly.ingest.{_MODULES[kind]}").read
    return reader
