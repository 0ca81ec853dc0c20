"""The rows in a page: cells, records and the pages that they overflow into (https://www.sqlite.org/fileformat2.html).

Everything is doubted: a length, an offset or a page number may be any.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.archive.repair.pages import Pages

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 13, 5, 10, 2
MOST_VALUES = 2_000

Value = None | int | float | str | bytes


class Damaged(Exception):
    """What stands there is no row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table (``number`` its row number) or of an index (``number`` None).

    ``values`` are those that could be read; ``whole``: all of its ``columns``.
    """

    number: int | None
    columns: int
    values: tuple[Value, ...]
    whole: bool


def kind(page: bytes, number: int) -> int:
    """TABLE_LEAF and so on; anything else for a page that is no part of a tree."""
    return page[_start(number)]


def rows(pages: Pages, number: int) -> Iterator[Row]:
    """The rows of a page, those left out of which nothing can be made. Nothing for pages that hold none."""
    page = pages[number]
    for at in _cells(page, number):
        try:
            yield _row(pages, page, kind(page, number), at)
        except (Damaged, IndexError, struct.error):
            continue


def children(pages: Pages, number: int) -> Iterator[int]:
    """The pages under an inner page of a tree."""
    page = pages[number]
    if kind(page, number) in (TABLE_INNER, INDEX_INNER):
        for at in _cells(page, number):
            if at + 4 <= len(page):
                yield struct.unpack_from(">I", page, at)[0]
        yield struct.unpack_from(">I", page, _start(number) + 8)[0]


def _start(number: int) -> int:
    return 100 if number == 1 else 0  # the file's header lies before the first


def _cells(page: bytes, number: int) -> list[int]:
    """Where the cells of the page begin."""
    start = _start(number)
    what = page[start]
    if what not in (TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER):
        return []
    (count,) = struct.unpack_from(">H", page, start + 3)
    first = start + (8 if what in (TABLE_LEAF, INDEX_LEAF) else 12)
    count = min(count, (len(page) - first) // 2)
    return [at for at in struct.unpack_from(f">{count}H", page, first) if first <= at < len(page)]


def _row(pages: Pages, page: bytes, what: int, at: int) -> Row:
    if what == TABLE_INNER:
        raise Damaged("no row stands there")
    if what == INDEX_INNER:
        at += 4
    length, at = _number(page, at)
    row: int | None = None
    if what == TABLE_LEAF:
        row, at = _number(page, at)
    payload, complete = _payload(pages, page, at, length, table=what == TABLE_LEAF)
    columns, values = _values(payload)
    return Row(row, columns, values, complete and len(values) == columns)


def _payload(pages: Pages, page: bytes, at: int, length: int, *, table: bool) -> tuple[bytes, bool]:
    """The bytes of a record, as far as the pages that it overflows into are there; and whether that is all."""
    usable = pages.usable
    if not 0 <= length <= usable * (pages.count + 1_000_000):
        raise Damaged("a length that no file has")
    most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return page[at : at + length], at + length <= usable
    least = (usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (usable - 4)
    local = local if local <= most else least
    found = [page[at : at + local]]
    left = length - local
    (following,) = struct.unpack_from(">I", page, at + local)
    seen: set[int] = set()
    while left > 0 and following and following not in seen:
        seen.add(following)
        try:
            over = pages[following]
        except KeyError:
            break
        (following,) = struct.unpack_from(">I", over)
        found.append(over[4 : 4 + min(left, usable - 4)])
        left -= len(found[-1])
    return b"".join(found), left <= 0


def _values(payload: bytes) -> tuple[int, tuple[Value, ...]]:
    """How many values a record says it has, and those that could be read, from the first on."""
    size, at = _number(payload, 0)
    if not 1 <= size <= len(payload):
        raise Damaged("a record without its head")
    types = []
    while at < size:
        serial, at = _number(payload, at)
        types.append(serial)
        if len(types) > MOST_VALUES:
            raise Damaged("more values than any table has")
    values: list[Value] = []
    for serial in types:
        length = _LENGTHS[serial] if serial < len(_LENGTHS) else (serial - 12) // 2
        piece = payload[at : at + length]
        if len(piece) < length:
            break
        try:
            values.append(_value(serial, piece))
        except UnicodeDecodeError:
            break
        at += length
    return len(types), tuple(values)


_LENGTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)


def _value(serial: int, piece: bytes) -> Value:
    if serial == 0:
        return None
    if serial in (8, 9):
        return serial - 8
    if serial == 7:
        return float(struct.unpack(">d", piece)[0])
    if serial < 7:
        return int.from_bytes(piece, "big", signed=True)
    if serial < 12:
        raise Damaged("a type that is not in use")
    return piece if serial % 2 == 0 else piece.decode("utf8")


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins."""
    value = 0
    for k in range(8):
        byte = data[at + k]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + k + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >= 1 << 63 else value, at + 9
