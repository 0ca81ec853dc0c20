"""Step 6: what contradicts what, for the stories that changed and those that stand beside them."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from reportedly import edtf
from reportedly.archive.merging.story_steps.told import Tale
from reportedly.merge.stories.contradictions import Facts, Voice, between, within
from reportedly.merge.stories.gathering import commonest, said_actor, stance
from reportedly.merge.stories.members import Member, loaded
from reportedly.records import Contradiction, ContradictionKind

MOST = 50
"""Stories that one contradiction names at most: those told by most reports, then the first by id."""

_encoder = msgspec.json.Encoder()


def contradict(db: sqlite3.Connection, tales: Sequence[Tale], rivals: Iterable[int], revision: int) -> set[str]:
    """Work out the contradictions of these stories, and of those that they stand in with others; the ids of those changed.

    ``rivals`` are all terms that contradict others, or did, and that a story of ``tales`` or one beside it has.
    """
    rivalled = set[str]()
    for number in rivals:
        rivalled |= _stories(db, number)
    seen = _Seen(db, tales, rivalled)
    todo = {t.story.id for t in tales} | rivalled
    changed = set()
    for story in sorted(todo):
        members = seen.members(story)
        if not members:
            continue
        voices = [_voice(m) for m in members if m.provenance.withdrawn or stance(m) != "neither"]
        found = within(voices) + between(seen.facts(story), seen.foremost(story))
        if _write(db, story, found, revision):
            changed.add(story)
    return changed


class _Seen:
    """Stories looked up for their contradictions."""

    def __init__(self, db: sqlite3.Connection, tales: Iterable[Tale], rivalled: set[str]) -> None:
        self._db, self._rivalled = db, rivalled
        self._members: dict[str, list[Member]] = {t.story.id: [m for _, m in t.members] for t in tales}
        self._rivals: dict[str, list[tuple[ContradictionKind, str]]] = {}

    def members(self, story: str) -> list[Member]:
        if story not in self._members:
            rows = self._db.execute("SELECT s.member FROM telling t JOIN story_statement s ON s.doc = t.doc AND s.local = t.local"
                                    " WHERE t.story = ?", (story,))  # fmt: skip
            self._members[story] = sorted((loaded(text) for (text,) in rows), key=lambda m: m.evidence)
        return self._members[story]

    def rivals(self, story: str) -> list[tuple[ContradictionKind, str]]:
        """The other stories that contradict it, and in what."""
        if story not in self._rivalled:
            return []
        if story not in self._rivals:
            rows = self._db.execute(
                "SELECT DISTINCT l.rival, u.story FROM telling t"
                " JOIN story_statement s ON s.doc = t.doc AND s.local = t.local"
                " JOIN story_link l ON l.a = s.terms AND l.rival NOT NULL"
                " JOIN story_statement r ON r.terms = l.b"
                " JOIN telling u ON u.doc = r.doc AND u.local = r.local"
                " WHERE t.story = ? AND u.story <> t.story",
                (story,),
            )
            self._rivals[story] = sorted((rival, other) for rival, other in rows)
        return self._rivals[story]

    def foremost(self, story: str) -> list[tuple[ContradictionKind, Facts]]:
        """The rivals as sides, at most ``MOST`` of each kind."""
        by_kind: dict[ContradictionKind, list[Facts]] = {}
        for kind, other in self.rivals(story):
            by_kind.setdefault(kind, []).append(self.facts(other))
        return [
            (kind, f)
            for kind, facts in by_kind.items()
            for f in sorted(facts, key=lambda f: (-len(f.files), f.story))[:MOST]
        ]

    def facts(self, story: str) -> Facts:
        members = self.members(story)
        return Facts(
            story=story,
            files=tuple(sorted({m.file for m in members if stance(m) == "asserts"} or {m.file for m in members})),
            actor=said_actor(members),
            number=commonest(members, lambda m: m.number or None) or "",
            date=commonest(members, lambda m: m.time) or "",
            place=commonest(members, lambda m: None if m.wide else m.place_name or None) or "",
        )


def _stories(db: sqlite3.Connection, number: int) -> set[str]:
    rows = db.execute("SELECT DISTINCT t.story FROM story_statement s JOIN telling t ON t.doc = s.doc AND t.local = s.local"
                      " WHERE s.terms = ?", (number,))  # fmt: skip
    return {str(story) for (story,) in rows}


def _voice(m: Member) -> Voice:
    p = m.provenance
    exact = m.time is not None and (days := edtf.days(m.time)) is not None and days.exact
    day = m.time[:10] if m.time is not None and exact and m.kind == "event" else None
    return Voice(m.file, m.polarity, day, m.place, m.place_name, p.withdrawn, p.correcting, m.wide, m.counted)


def _write(db: sqlite3.Connection, story: str, found: list[Contradiction], revision: int) -> bool:
    rows = [
        (i, c.kind, _encoder.encode(c.sides).decode(), _encoder.encode(c.stories).decode()) for i, c in enumerate(found)
    ]
    there = db.execute(
        "SELECT number, kind, sides, stories FROM contradiction WHERE story = ? ORDER BY number", (story,)
    )
    if there.fetchall() == rows:
        return False
    db.execute("DELETE FROM contradiction WHERE story = ?", (story,))
    db.executemany("INSERT INTO contradiction VALUES (?, ?, ?, ?, ?)", [(story, *row) for row in rows])
    db.execute("UPDATE story SET contradicted = ?, changed = ? WHERE id = ?", (len(rows), revision, story))
    return True
