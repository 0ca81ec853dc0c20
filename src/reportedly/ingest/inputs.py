"""Everything that is read comes in here: a file, a folder, an address or standard input gives documents."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.ingest import web_address
from reportedly.ingest.folder import files
from reportedly.ingest.formats import READ, SAMPLE_BYTES, Format, format_of
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.replay import Replay
from reportedly.ingest.skipped import Outcome, Skipped

MAX_FILE_BYTES = 200_000_000
"""Of formats that are read whole; JSON Lines are read line by line and may be of any length."""

_MODULES: dict[Format, str] = {
    "text": "plain_text", "markdown": "markdown", "html": "html_page", "mail": "mail", "feed": "feed", "pdf": "pdf",
    "json": "json_documents",
}  # fmt: skip


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
    elif isinstance(source, str) and web_address.is_address(source):
        try:
            data, origin = web_address.fetch(source)
        except InputError as error:
            yield error
        else:
            yield from _stream(BytesIO(data), origin, chosen)
    elif Path(source).is_dir():
        for path in files(Path(source)):
            if isinstance(path, Path):
                yield from _file(path, path.relative_to(source).as_posix(), chosen)
            else:
                yield path
    else:
        yield from _file(Path(source), Path(source).name, chosen)


def _file(path: Path, name: str, overrides: Overrides) -> Iterator[Outcome]:
    origin = Origin(where=str(path), file=name, suffix=path.suffix)
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, origin, overrides)
    except FileNotFoundError:
        yield InputError(str(path), "no such file", "check the path")
    except OSError as error:
        yield InputError(str(path), f"cannot be read ({error.strerror})", "check the path and its permissions")


def _stream(stream: BinaryIO, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    try:
        yield from _read(stream, origin, overrides)
    except InputError as error:
        yield error
    except OSError:
        raise
    except Exception as error:  # the libraries meet what strangers wrote; one file must not end the batch, nor be lost
        reason = f"its reader failed ({type(error).__name__}: {error})"
        yield InputError(origin.where, reason, "leave it out, and report it with the file")


def _read(stream: BinaryIO, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
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
    data = head + stream.read(MAX_FILE_BYTES + 1 - len(head))
    if len(data) > MAX_FILE_BYTES:
        raise InputError(origin.where, f"more than {MAX_FILE_BYTES:,} bytes", "split it, or give it as JSON Lines")
    yield from _reader(kind)(data, origin=origin, overrides=overrides)


def _reader(kind: Format) -> Callable[..., Iterator[Outcome]]:
    """The reader of a format, imported when it is first needed, since some bring a large library."""
    reader: Callable[..., Iterator[Outcome]] = import_module(f"reportedly.ingest.{_MODULES[kind]}").read
    return reader
