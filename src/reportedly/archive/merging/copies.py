"""Copies: what each report's text shares with others, brought up to date for the reports that changed."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

import msgspec
import numpy as np

from reportedly.archive.merging.copy_candidates import Search, Sketch
from reportedly.archive.merging.copy_graph import Graph, Row
from reportedly.archive.merging.readings import Readings
from reportedly.merge.copies.bands import bands
from reportedly.merge.copies.credit import Credit, credit, same_outlet
from reportedly.merge.copies.groups import order
from reportedly.merge.copies.links import Link
from reportedly.merge.copies.retold import related
from reportedly.merge.copies.texts import read

_WHAT = "text, title, outlet, authors, day, id"


def update(db: sqlite3.Connection, docs: Iterable[int], readings: Readings) -> set[int]:
    """Fill the tables of copies for these reports and all that they touch; the rows whose group or parts changed.

    Texts and particulars are taken from the columns of the reports: what was read in them (``readings``) plays no part.
    """
    return _Update(db, Search(db), Graph(db)).run(sorted(set(docs)))


@dataclass(slots=True)
class _Update:
    db: sqlite3.Connection
    search: Search
    graph: Graph
    touched: set[int] = field(default_factory=set)

    def run(self, docs: list[int]) -> set[int]:
        changed = self._sketch(docs)
        if not changed:
            return set()
        self._link(changed)
        return self.graph.settle(self.touched | set(changed))

    def _sketch(self, docs: list[int]) -> dict[int, Sketch]:
        """Write the sketches of those that are not as they were, drop their links, and look again where that matters."""
        old: dict[int, Sketch] = {}
        new: dict[int, Sketch] = {}
        rows = []
        for doc in docs:
            text, title, outlet, authors, day, ident = self.db.execute(
                f"SELECT {_WHAT} FROM document WHERE doc = ?", (doc,)
            ).fetchone()
            state = blake2b(
                repr((text, title, outlet, authors, day)).encode("utf-8", "surrogatepass"), digest_size=12
            ).digest()
            before = self.db.execute("SELECT rank, bands, state FROM copy_sketch WHERE doc = ?", (doc,)).fetchone()
            if before is not None:
                if before[2] == state:
                    continue
                old[doc] = Sketch(before[0], np.frombuffer(before[1], dtype="<i4"))
            parsed = read(text, title)
            named = credit(text, outlet, tuple(msgspec.json.decode(authors)))
            new[doc] = Sketch(order(ident, day, named), bands(parsed, named, day))
            self.graph.remember(doc, parsed)
            rows.append((doc, new[doc].rank, new[doc].bands.astype("<i4").tobytes(), *_columns(named), state))
        self.db.executemany("INSERT OR REPLACE INTO copy_sketch VALUES (?, ?, ?, ?, ?, ?)", rows)
        again = self.search.replace(old, new)
        for doc in old:
            self.touched.update(self.graph.drop_links(doc))
        for a, b in sorted(again):
            self._compare(a, b, supported=self.search.paired(a, b))
        return new

    def _link(self, changed: dict[int, Sketch]) -> None:
        """Compare the changed reports with all that their bands pair them with, each pair once."""
        for doc in sorted(changed, key=lambda d: changed[d].rank):
            for other in sorted(self.search.partners(doc, changed[doc].bands.tolist())):
                there = changed.get(other)
                if there is None or (there.rank, other) < (changed[doc].rank, doc):
                    self._compare(*sorted((doc, other)), supported=True)

    def _compare(self, a: int, b: int, *, supported: bool) -> None:
        """Bring the link of two reports up to date."""
        known = self.db.execute("SELECT 1 FROM copy_link WHERE a = ? AND b = ?", (a, b)).fetchone() is not None
        if known == supported and (known or not supported):
            return
        if known:
            self.db.execute("DELETE FROM copy_link WHERE a = ? AND b = ?", (a, b))
            self.touched |= {a, b}
            return
        found = self._found(a, b)
        if found is not None:
            pairs = [(p.a_start, p.a_end, p.b_start, p.b_end, p.likeness) for p in found.pairs]
            why = [*found.why, *_credits(self.graph.row(a), self.graph.row(b))]
            self.db.execute(
                "INSERT INTO copy_link VALUES (?, ?, ?, ?, ?, ?)",
                (a, b, found.kind, found.score, msgspec.json.encode(pairs).decode(), msgspec.json.encode(why).decode()),
            )
            self.touched |= {a, b}

    def _found(self, a: int, b: int) -> Link | None:
        """The link of two texts, worked out in the order of the documents' ids and given in that of the rows."""
        if self.graph.row(a).member.id < self.graph.row(b).member.id:
            return related(self.graph.report(a), self.graph.report(b))
        found = related(self.graph.report(b), self.graph.report(a))
        return found and found.turned()


def _columns(named: Credit | None) -> tuple[str | None, str | None]:
    return (None, None) if named is None else (named.name, named.how)


def _credits(a: Row, b: Row) -> Iterator[str]:
    """What credits say of two reports whose texts are related."""
    for one, other in ((a, b), (b, a)):
        named, outlet = one.member.credit, other.member.outlet
        if named is not None and named.how != "own" and outlet is not None and same_outlet(named.name, outlet):
            yield f"{one.member.outlet or 'the one'} credits {outlet}, whose own report the other is"
