"""Tables (CSV) as users' knowledge: columns ``name``, ``type``, ``aliases``; every other one is an identifier's scheme."""

import csv
from collections.abc import Iterator
from typing import get_args

from reportedly.reading.knowledge.follow_the_money import TYPES, Wrong
from reportedly.reading.knowledge.given import Known
from reportedly.records import EntityType

_NO_SCHEME = frozenset({"name", "type", "aliases", "country"})
_TYPES: dict[str, EntityType] = {t: t for t in get_args(EntityType)} | {s.casefold(): t for s, t in TYPES.items()}


def entities(text: str) -> Iterator[tuple[int, Known | Wrong]]:
    """The number of each row's first line with its entity, or with what is wrong. Empty rows are passed over.

    ``aliases`` are parted by «;» or «|». Cells may be parted by commas, semicolons or tabs: the header decides.
    """
    header_line = text.partition("\n")[0]
    parting = max(",;\t", key=header_line.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=parting, strict=True)
    try:
        header = [cell.strip() for cell in next(rows, [])]
    except csv.Error as error:
        yield 1, Wrong(str(error))
        return
    columns = [h.casefold() for h in header]
    fault = _header_fault(columns)
    if fault is not None:
        yield 1, fault
        return
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield line, Wrong(str(error))
            return
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield line, _entity(header, columns, [cell.strip() for cell in row])


def _header_fault(columns: list[str]) -> Wrong | None:
    if "name" not in columns:
        return Wrong(
            f"the first line names no column «name»; it names {', '.join(f'«{c}»' for c in columns) or 'none'}"
        )
    twice = next((c for c in columns if c and columns.count(c) > 1), None)
    return Wrong(f"the column «{twice}» is there twice") if twice is not None else None


def _entity(header: list[str], columns: list[str], row: list[str]) -> Known | Wrong:
    if len(row) > len(columns):
        return Wrong(f"{len(row)} cells under {len(columns)} columns")
    cells = dict(zip(columns, row, strict=False))
    name, said = cells.get("name", ""), cells.get("type", "")
    if not name:
        return Wrong("no name")
    kind = _TYPES.get(said.casefold())
    if said and kind is None:
        return Wrong(f"the type «{said}» is none of {', '.join(get_args(EntityType))}")
    aliases = [a.strip() for a in cells.get("aliases", "").replace("|", ";").split(";") if a.strip()]
    identifiers = {
        h: cells[c] for h, c in zip(header, columns, strict=True) if c and c not in _NO_SCHEME and cells.get(c)
    }
    return Known(name, tuple(dict.fromkeys(a for a in aliases if a != name)), kind, identifiers)
