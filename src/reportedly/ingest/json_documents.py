"""JSON Lines, and .json files with one document or a list of them."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from reportedly.errors import InputError
from reportedly.ingest.assembly import document
from reportedly.ingest.charset import Undecodable, decode
from reportedly.ingest.dates import edtf
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.plain_text import text_of
from reportedly.ingest.skipped import Outcome, Skipped

MAX_LINE_BYTES = 64_000_000
_BOM = b"\xef\xbb\xbf"


def read_lines(stream: BinaryIO, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """A document, Skipped (no text in it) or InputError («FILE:LINE») for each line; empty lines are no items.

    One line is in memory at a time. A line longer than ``MAX_LINE_BYTES`` is an InputError.
    """
    number = seen = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        where = f"{origin.where}:{number}"
        if number == 1:
            if line.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, whose lines do not end at a byte 10
                text = text_of(line + stream.read(), origin)
                yield from read_lines(io.BytesIO(text.encode("utf-8")), origin=origin, overrides=overrides)
                return
            line = line.removeprefix(_BOM)
        if len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
                pass
            seen += 1
            yield InputError(where, f"a line of more than {MAX_LINE_BYTES:,} bytes", "split the document")
        elif line.strip():
            seen += 1
            yield _outcome(line.strip(), where=where, origin=origin, overrides=overrides)
    if not seen:
        yield Skipped(origin.where, "empty")


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """The same for a whole JSON text: an object, or a list of objects.

    Items are named «FILE[0]», «FILE[1]» …. Raises InputError where the whole is no JSON.
    """
    text = text_of(data, origin).encode("utf-8", "surrogatepass")
    if not text.strip():
        yield Skipped(origin.where, "empty")
        return
    if _is_lines(text):
        yield from read_lines(io.BytesIO(text), origin=origin, overrides=overrides)
        return
    items = _items(text, origin.where)
    if items is None:
        yield _outcome(text.strip(), where=origin.where, origin=origin, overrides=overrides)
        return
    for number, item in enumerate(items):
        where = f"{origin.where}[{number}]"
        yield _outcome(bytes(item), where=where, origin=origin, overrides=overrides)
    if not items:
        yield Skipped(origin.where, "empty")


def _is_lines(text: bytes) -> bool:
    """Whether the text is JSON Lines under another name: its first line is an object by itself, and more follow."""
    first, _, rest = text.strip().partition(b"\n")
    try:
        return first.startswith(b"{") and bool(rest) and isinstance(msgspec.json.decode(first), dict)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return False


def _items(text: bytes, where: str) -> list[msgspec.Raw] | None:
    """The items of the list, as they are written; None where the text is one document."""
    try:
        if text.lstrip().startswith(b"["):
            return msgspec.json.decode(text, type=list[msgspec.Raw])
        msgspec.json.decode(text, type=msgspec.Raw)
        return None
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise InputError(where, f"no JSON: {error}", "write one document a line, with its text in «text»") from error


def _outcome(line: bytes, *, where: str, origin: Origin, overrides: Overrides) -> Outcome:
    try:
        item = _decoded(line)
        if not isinstance(item, dict):
            raise _Bad(f"a JSON {_kind(item)} where an object should be")
        text = item.get("text")
        if not isinstance(text, str):
            raise _Bad("no field «text»" if text is None else f"«text» is a JSON {_kind(text)}, not a string")
        if not text.strip():
            return Skipped(where, "empty")
        source_id = item.get("id")
        if isinstance(source_id, int) and not isinstance(source_id, bool):
            source_id = str(source_id)
        stated = Particulars(
            title=_string(item, "title"), outlet=_string(item, "outlet"), authors=_authors(item),
            url=_string(item, "url"), published=_published(item),
        )  # fmt: skip
        source_id = _string({"id": source_id}, "id")
    except _Bad as bad:
        return InputError(where, str(bad), "mend the line, or take it out")
    return document(text, content=line, origin=origin, overrides=overrides, stated=stated, source_id=source_id)


class _Bad(ValueError):
    """What is wrong with one item; never leaves this module."""


def _decoded(line: bytes) -> Any:
    try:
        try:
            return msgspec.json.decode(line)
        except UnicodeDecodeError:
            return msgspec.json.decode(decode(line))
    except (msgspec.DecodeError, RecursionError, Undecodable, UnicodeError) as error:
        raise _Bad(f"no JSON: {error}") from error


def _kind(value: Any) -> str:
    names = {dict: "object", list: "list", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number")


def _string(item: dict[str, Any], name: str) -> str | None:
    """The field; None where it is absent, null or blank."""
    value = item.get(name)
    if value is not None and not isinstance(value, str):
        raise _Bad(f"«{name}» is a JSON {_kind(value)}, not a string")
    return value if value and value.strip() else None


def _authors(item: dict[str, Any]) -> tuple[str, ...] | None:
    value = item.get("authors")
    if value is None:
        return None
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        raise _Bad("«authors» is no list of strings")
    return tuple(n for n in names if n.strip())


def _published(item: dict[str, Any]) -> str | None:
    written = _string(item, "published")
    if written is None:
        return None
    value = edtf(written)
    if value is None:
        raise _Bad(f"«published» is {written!r}, which is no date; write YYYY-MM-DD, YYYY-MM or YYYY")
    return value
