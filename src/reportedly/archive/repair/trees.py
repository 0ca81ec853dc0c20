"""Which table or index a page belongs to, as far as the way there from the file's head is sound."""

from reportedly.archive.repair.cells import TABLE_LEAF, children, kind, rows
from reportedly.archive.repair.pages import Pages

SCHEMA = "sqlite_master"


def owners(pages: Pages) -> dict[int, str]:
    """The name for each page that a way leads to; the others' tables can be told from their rows only."""
    found: dict[int, str] = {}
    _walk(pages, 1, SCHEMA, found)
    for number in list(found):
        if kind(pages[number], number) != TABLE_LEAF:
            continue
        for row in rows(pages, number):
            if row.whole and row.columns == 5 and isinstance(row.values[1], str) and isinstance(row.values[3], int):
                _walk(pages, row.values[3], row.values[1], found)
    return found


def _walk(pages: Pages, root: int, name: str, found: dict[int, str]) -> None:
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number in found:
            continue
        try:
            below = list(children(pages, number))
        except KeyError:  # a way that leads out of the file
            continue
        found[number] = name
        waiting += below
