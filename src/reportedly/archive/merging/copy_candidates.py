"""Which reports are worth comparing as texts: those that share bands.

A band that a thousand reports share (a wire's most printed sentence, a phrase of the trade) would make half a million
pairs. So a band makes pairs with its ``FIRST`` reports only, by rank: an agency's own first, then the earliest. Which pairs
there are follows from which reports there are, whatever the order in which they came.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

FIRST = 4
SUPPORT = 3
"""Bands that must make a pair of the two; one that stands for the whole text (below zero) is enough."""

Bands = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report's place among others and its bands, ascending."""

    rank: int
    bands: Bands


@dataclass(slots=True)
class Search:
    """Finds pairs in the table of bands; :meth:`replace` brings that up to date first."""

    db: sqlite3.Connection
    _firsts: dict[int, list[int]] = field(default_factory=dict)
    _known: dict[int, Bands] = field(default_factory=dict)

    def replace(self, old: Mapping[int, Sketch], new: Mapping[int, Sketch]) -> set[tuple[int, int]]:
        """Put the new sketches in the place of the old ones; these pairs of other reports must be looked at again."""
        again: set[tuple[int, int]] = set()
        entered: list[tuple[int, int]] = []
        moved = old.keys() | new.keys()
        bands = {int(b) for s in old.values() for b in s.bands}
        before = {b: [d for d in self._first(b) if d not in moved] for b in bands}
        self.db.executemany(
            "DELETE FROM copy_band WHERE band = ? AND rank = ? AND doc = ?",
            ((b, s.rank, doc) for doc, s in old.items() for b in s.bands.tolist()),
        )
        self._firsts.clear()
        self.db.executemany(
            "INSERT INTO copy_band VALUES (?, ?, ?)",
            sorted((b, s.rank, doc) for doc, s in new.items() for b in s.bands.tolist()),
        )
        for band in bands:
            entered += ((d, band) for d in self.first(band) if d not in moved and d not in before[band])
        for doc, band in entered:
            again |= {_pair(doc, other) for other in self._members(band) if other != doc and other not in moved}
        for doc in self._displaced({int(b) for s in new.values() for b in s.bands}, moved):
            again |= {_pair(doc, other) for other in self._linked(doc) if other not in moved}
        return again

    def partners(self, doc: int, bands: Iterable[int]) -> set[int]:
        """The reports that enough bands pair with this one."""
        support: Counter[int] = Counter()
        for band in bands:
            weight = SUPPORT if band < 0 else 1
            found = self.first(band)
            if doc in found and len(found) == FIRST:
                found = self._members(band)
            for other in found:
                support[other] += weight
        support.pop(doc, None)
        return {other for other, count in support.items() if count >= SUPPORT}

    def paired(self, one: int, other: int) -> bool:
        """Whether enough bands pair the two."""
        support = 0
        for band in np.intersect1d(self._bands(one), self._bands(other), assume_unique=True).tolist():
            found = self.first(band)
            if one in found or other in found:
                support += SUPPORT if band < 0 else 1
                if support >= SUPPORT:
                    return True
        return False

    def first(self, band: int) -> list[int]:
        """The reports of a band that it pairs with all others, remembered."""
        found = self._firsts.get(band)
        if found is None:
            found = self._firsts[band] = self._first(band)
        return found

    def _first(self, band: int) -> list[int]:
        return [
            d
            for (d,) in self.db.execute(
                "SELECT doc FROM copy_band WHERE band = ? ORDER BY rank, doc LIMIT ?", (band, FIRST)
            )
        ]

    def _members(self, band: int) -> list[int]:
        return [d for (d,) in self.db.execute("SELECT doc FROM copy_band WHERE band = ?", (band,))]

    def _displaced(self, bands: set[int], moved: Iterable[int]) -> set[int]:
        """Reports that were among the first of a band until those that moved came before them."""
        found: set[int] = set()
        for band in bands:
            first = self.first(band)
            if len(first) < FIRST or not any(d in moved for d in first):
                continue
            stayed = 0
            for (doc,) in self.db.execute("SELECT doc FROM copy_band WHERE band = ? ORDER BY rank, doc", (band,)):
                if doc in moved:
                    continue
                if doc not in first:
                    found.add(doc)
                stayed += 1
                if stayed == FIRST:
                    break
        return found

    def _linked(self, doc: int) -> list[int]:
        rows = self.db.execute(
            "SELECT b FROM copy_link WHERE a = ? UNION ALL SELECT a FROM copy_link WHERE b = ?", (doc, doc)
        )
        return [d for (d,) in rows]

    def _bands(self, doc: int) -> Bands:
        found = self._known.get(doc)
        if found is None:
            (packed,) = self.db.execute("SELECT bands FROM copy_sketch WHERE doc = ?", (doc,)).fetchone()
            found = self._known[doc] = np.frombuffer(packed, dtype="<i4")
        return found


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
