"""Reports and their links as texts: groups and parts worked out anew where something changed."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from reportedly.merge.copies.credit import Credit, same_outlet
from reportedly.merge.copies.groups import Member, group_id, kept
from reportedly.merge.copies.links import Link, Pair
from reportedly.merge.copies.parts import Mate, Shared, copies_at, parts, precedence
from reportedly.merge.copies.retold import Report
from reportedly.merge.copies.texts import Text, read
from reportedly.records.report import Part

KEPT_TEXTS = 16_384

_parts = msgspec.json.Decoder(tuple[Part, ...])
_pairs = msgspec.json.Decoder(tuple[tuple[int, int, int, int, float], ...])


@dataclass(frozen=True, slots=True)
class Row:
    """A report as the graph sees it."""

    doc: int
    member: Member
    title: str | None
    day: int | None


@dataclass(frozen=True, slots=True)
class Settled:
    """A report's row in ``copy_group``."""

    copies: str
    credit: str | None
    parts: tuple[Part, ...]


@dataclass(slots=True)
class Graph:
    """Remembers what it reads for the time of one update. Links are asked for when all of them are written."""

    db: sqlite3.Connection
    _rows: dict[int, Row] = field(default_factory=dict)
    _texts: dict[int, Text] = field(default_factory=dict)
    _links: dict[int, dict[int, Link]] = field(default_factory=dict)
    _kept: dict[int, frozenset[int]] = field(default_factory=dict)
    _now: dict[int, Settled] = field(default_factory=dict)

    def row(self, doc: int) -> Row:
        """The report's particulars."""
        found = self._rows.get(doc)
        if found is None:
            ident, title, outlet, rank, name, how, day = self.db.execute(
                "SELECT id, title, outlet, rank, credit, how, day FROM document JOIN copy_sketch USING (doc) WHERE doc = ?",
                (doc,),
            ).fetchone()
            member = Member(ident, rank, outlet, Credit(name, how) if how else None)
            found = self._rows[doc] = Row(doc, member, title, day)
        return found

    def remember(self, doc: int, text: Text) -> None:
        """Keep a text that was parsed already."""
        while len(self._texts) >= KEPT_TEXTS:
            self._texts.pop(next(iter(self._texts)))
        self._texts[doc] = text

    def text(self, doc: int) -> Text:
        """The report's sentences."""
        found = self._texts.get(doc)
        if found is None:
            found = read(self._characters(doc), self.row(doc).title)
            self.remember(doc, found)
        return found

    def report(self, doc: int) -> Report:
        """The report as it is compared with others."""
        row = self.row(doc)
        return Report(row.member, self._characters(doc), self.text(doc), row.day)

    def drop_links(self, doc: int) -> list[int]:
        """Delete all links of a report; the reports at their other ends."""
        ends = self.db.execute("DELETE FROM copy_link WHERE a = ? OR b = ? RETURNING a, b", (doc, doc)).fetchall()
        return [a if b == doc else b for a, b in ends]

    def settle(self, touched: set[int]) -> set[int]:
        """Groups and parts of these reports, whose links are others now, and of all that hang on them; the rows that changed."""
        near = self._with_neighbours(touched)
        done: set[int] = set()
        before: dict[int, Settled | None] = {}
        for doc in sorted(near):
            if doc in done:
                continue
            group = self._group(doc)
            done |= group
            copies = group_id(self.row(d).member.id for d in group)
            credits = self._credits(group)
            for member in group:
                old = before[member] = self._stored(member)
                self._now[member] = Settled(copies, credits[member], old.parts if old else ())
        waiting = self._with_neighbours(done)
        while waiting:
            doc = waiting.pop()
            now = self._settled(doc)
            before.setdefault(doc, now)
            found = self._parts(doc)
            if found != now.parts:
                self._now[doc] = replace(now, parts=found)
                waiting |= self.links(doc).keys()
        return self._write(before)

    def links(self, doc: int) -> dict[int, Link]:
        """The report's links by the other report's row; the report is each link's first side."""
        found = self._links.get(doc)
        if found is None:
            found = self._links[doc] = {}
            for other, kind, score, pairs in self.db.execute(
                "SELECT b, kind, score, pairs FROM copy_link WHERE a = ?", (doc,)
            ):
                found[other] = Link(kind, score, tuple(Pair(*p) for p in _pairs.decode(pairs)), ())
            for other, kind, score, pairs in self.db.execute(
                "SELECT a, kind, score, pairs FROM copy_link WHERE b = ?", (doc,)
            ):
                found[other] = Link(kind, score, tuple(Pair(*p) for p in _pairs.decode(pairs)), ()).turned()
        return found

    def _with_neighbours(self, docs: Iterable[int]) -> set[int]:
        return {n for doc in docs for n in (doc, *self.links(doc))}

    def _one_text(self, doc: int) -> frozenset[int]:
        """The reports with which this one is one text, as seen from it."""
        found = self._kept.get(doc)
        if found is None:
            links = self.links(doc)
            by_id = {self.row(other).member.id: other for other in links}
            ids = kept((self.row(o).member, x, tuple((p.a_start, p.a_end) for p in x.pairs)) for o, x in links.items())
            found = self._kept[doc] = frozenset(by_id[i] for i in ids)
        return found

    def _group(self, doc: int) -> set[int]:
        """All that are one text with it, directly or through others; both ends must see a link so."""
        group, waiting = {doc}, [doc]
        while waiting:
            here = waiting.pop()
            for other in self._one_text(here) - group:
                if here in self._one_text(other):
                    group.add(other)
                    waiting.append(other)
        return group

    def _credits(self, group: set[int]) -> dict[int, str | None]:
        """Whom each credits; initials written out where another report of the group does so. An outlet's own credit is none."""
        named = {d: c.name for d in group if (c := self.row(d).member.credit) is not None and c.how != "own"}
        full = Counter(n for n in named.values() if len(n.split()) > 1)
        ranked = sorted(full, key=lambda n: (-full[n], n))
        out: dict[int, str | None] = {}
        for doc in group:
            name = named.get(doc)
            if name is not None and len(name.split()) == 1:
                name = next((n for n in ranked if same_outlet(name, n)), name)
            out[doc] = name
        return out

    def _parts(self, doc: int) -> tuple[Part, ...]:
        links, mine = self.links(doc), self._settled(doc)
        if not links:
            return ()
        mates = [Mate(self.row(o).member, links[o].pairs, self.text(o)) for o in self._mates(doc)]
        shared = []
        for other, link in links.items():
            there = self._settled(other)
            if there.copies != mine.copies:
                before = precedence(self.row(other).member, not self._mates(other))
                for p in link.pairs:
                    copies = copies_at(there.copies, there.parts, p.b_start, p.b_end)
                    shared.append(Shared((p.a_start, p.a_end), before, copies))
        if not shared and not mates:
            return ()
        return parts(self.row(doc).member, self._characters(doc), self.text(doc), mine.copies, mates, shared)

    def _mates(self, doc: int) -> list[int]:
        """The reports of its group that it is linked to."""
        group = self._settled(doc).copies
        return [other for other in self.links(doc) if self._settled(other).copies == group]

    def _settled(self, doc: int) -> Settled:
        found = self._now.get(doc)
        if found is None:
            found = self._stored(doc)
            assert found is not None  # every report that has a link has been settled before
            self._now[doc] = found
        return found

    def _stored(self, doc: int) -> Settled | None:
        row = self.db.execute("SELECT copies, credit, parts FROM copy_group WHERE doc = ?", (doc,)).fetchone()
        return None if row is None else Settled(row[0], row[1], _parts.decode(row[2]))

    def _characters(self, doc: int) -> str:
        (text,) = self.db.execute("SELECT text FROM document WHERE doc = ?", (doc,)).fetchone()
        return str(text)

    def _write(self, before: dict[int, Settled | None]) -> set[int]:
        changed = {doc for doc, old in before.items() if self._now[doc] != old}
        self.db.executemany(
            "INSERT OR REPLACE INTO copy_group VALUES (?, ?, ?, ?)",
            (
                (doc, s.copies, s.credit, msgspec.json.encode(s.parts).decode())
                for doc in sorted(changed)
                for s in (self._now[doc],)
            ),
        )
        return {
            doc
            for doc in changed
            if (old := before[doc]) is None or (old.copies, old.parts) != (self._now[doc].copies, self._now[doc].parts)
        }
