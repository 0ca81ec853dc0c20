"""Step 2: what is alike, and what are the same sentences of two copies."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from reportedly.archive.merging.story_steps.changes import Changes
from reportedly.merge.stories.keys import CROWD
from reportedly.merge.stories.likeness import SAME, compare
from reportedly.merge.stories.terms import Terms, loaded
from reportedly.merge.stories.twins import Placed, Stretch, twins


class Vocabulary:
    """Terms by their number, those once looked up kept."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._kept: dict[int, Terms] = {}

    def __getitem__(self, number: int) -> Terms:
        found = self._kept.get(number)
        if found is None:
            (text,) = self._db.execute("SELECT what FROM story_terms WHERE terms = ?", (number,)).fetchone()
            found = self._kept[number] = loaded(text)
        return found


def relink(db: sqlite3.Connection, changes: Changes, vocabulary: Vocabulary) -> None:
    """Compare new terms with those that they meet, and forget the gone.

    A key that too many terms have is no evidence. Where one has become crowded, or is so no longer, all that have it are
    compared anew: the links are those of the final counts, in whatever order the reports came.
    """
    anew = set(changes.new)
    grown: dict[int, int] = {}
    for number in changes.new:
        for (key,) in db.execute("SELECT key FROM story_key WHERE terms = ?", (number,)):
            grown[key] = grown.get(key, 0) + 1
    for number in changes.gone:
        for (key,) in db.execute("SELECT key FROM story_key WHERE terms = ?", (number,)):
            grown[key] = grown.get(key, 0) - 1
        for b, rival in db.execute("SELECT b, rival FROM story_link WHERE a = ?", (number,)):
            changes.reach(b, rival)
        _unlink(db, number)
        db.execute("DELETE FROM story_key WHERE terms = ?", (number,))
        db.execute("DELETE FROM story_terms WHERE terms = ?", (number,))
    for key, more in grown.items():
        (now,) = db.execute("SELECT count(*) FROM story_key WHERE key = ?", (key,)).fetchone()
        if (now > CROWD) != (now - more > CROWD):
            anew.update(t for (t,) in db.execute("SELECT terms FROM story_key WHERE key = ?", (key,)))
    for number in anew - changes.new:
        for b, rival in db.execute("SELECT b, rival FROM story_link WHERE a = ?", (number,)):
            changes.reach(b, rival)
        changes.touched.add(number)
        _unlink(db, number)
    for number, rival in _link(db, sorted(anew), vocabulary):
        changes.reach(number, rival)
    changes.touched -= changes.gone
    changes.beside -= changes.gone


def _unlink(db: sqlite3.Connection, number: int) -> None:
    db.execute("DELETE FROM story_link WHERE b = ? AND a IN (SELECT b FROM story_link WHERE a = ?)", (number, number))
    db.execute("DELETE FROM story_link WHERE a = ?", (number,))


def _link(db: sqlite3.Connection, anew: Iterable[int], vocabulary: Vocabulary) -> Iterator[tuple[int, str | None]]:
    """Compare with all that is met; yields the terms that were there before, and how they are rivals of new ones."""
    crowded: dict[int, bool] = {}
    done: set[int] = set()
    for number in anew:
        meets: set[int] = set()
        for (key,) in db.execute("SELECT key FROM story_key WHERE terms = ?", (number,)).fetchall():
            if key not in crowded:
                limit = db.execute(
                    "SELECT count(*) FROM (SELECT 1 FROM story_key WHERE key = ? LIMIT ?)", (key, CROWD + 1)
                )
                crowded[key] = limit.fetchone()[0] > CROWD
            if not crowded[key]:
                meets.update(t for (t,) in db.execute("SELECT terms FROM story_key WHERE key = ?", (key,)))
        done.add(number)
        rows = []
        for other in meets - done:
            found = compare(vocabulary[number], vocabulary[other])
            if found.score >= SAME or found.rival:
                yield other, found.rival
                why = json.dumps(found.why, ensure_ascii=False)
                rows += [(a, b, found.score, found.rival, why) for a, b in ((number, other), (other, number))]
        db.executemany("INSERT OR REPLACE INTO story_link VALUES (?, ?, ?, ?, ?)", rows)


def match_copies(db: sqlite3.Connection, changes: Changes, vocabulary: Vocabulary) -> None:
    """Find which statements of the reports stand in their copies too."""
    pairs: set[tuple[int, int, str]] = set()
    for doc in changes.docs:
        pairs.update(db.execute("SELECT a, b, pairs FROM copy_link WHERE a = ?", (doc,)).fetchall())
        pairs.update(db.execute("SELECT a, b, pairs FROM copy_link WHERE b = ?", (doc,)).fetchall())
    for a, b, written in sorted(pairs):
        stretches: list[Stretch] = [tuple(s) for s in json.loads(written)]
        if _ident(db, a) > _ident(db, b):  # rows have the order in which reports came; ties must not hang on it
            a, b, stretches = b, a, [(u, v, s, t, w) for s, t, u, v, w in stretches]
        found = twins(_placed(db, a, vocabulary), _placed(db, b, vocabulary), stretches)
        for one, other in found:
            db.executemany(
                "INSERT OR IGNORE INTO story_twin VALUES (?, ?, ?, ?)", [(a, one, b, other), (b, other, a, one)]
            )


def _placed(db: sqlite3.Connection, doc: int, vocabulary: Vocabulary) -> list[Placed]:
    rows = db.execute("SELECT local, at, trigger, terms FROM story_statement WHERE doc = ? AND terms NOT NULL", (doc,))
    return [Placed(local, at, trigger, vocabulary[number]) for local, at, trigger, number in rows.fetchall()]


def _ident(db: sqlite3.Connection, doc: int) -> str:
    return str(db.execute("SELECT id FROM document WHERE doc = ?", (doc,)).fetchone()[0])
