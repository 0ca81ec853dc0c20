"""The first by time of many stories, without looking each of them up."""

import sqlite3
from collections.abc import Set

MANY = 2000
"""Stories from which on it pays to go through all stories day by day until a page is full: each second or hundredth of them is
one of these, and each look spared is one into a large table."""
WALKED = 20_000
"""Stories that are gone through at most; where a page is not full then, these stories stand late in the archive's time."""


def earliest(db: sqlite3.Connection, ids: Set[str], count: int) -> list[str] | None:
    """The first ``count`` of the stories by day, then id; None where they are too few, or too late, to be found so."""
    if len(ids) < max(MANY, count):
        return None
    found: list[str] = []
    today: list[str] = []
    last: int | None = None
    rows = db.execute("SELECT day_from, id FROM story WHERE day_from NOT NULL ORDER BY day_from LIMIT ?", (WALKED,))
    for day, ident in rows:
        if day != last:
            found += sorted(today)
            if len(found) >= count:
                return found[:count]
            today, last = [], day
        if ident in ids:
            today.append(ident)
    return None
