"""Step 3: how far a change reaches, and the groups that the terms within reach make."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field

from reportedly.archive.merging.story_steps.changes import Changes
from reportedly.archive.merging.story_steps.linked import Vocabulary
from reportedly.merge.ruled import Key, Ruled
from reportedly.merge.stories.clusters import Pair, clusters, pair


@dataclass
class Reach:
    """The terms that are connected with what changed, their statements, and what connects them.

    ``members`` has the statements as stories keep them, in JSON; ``rivals`` are terms that contradict others, ``disputed``
    those that another actor contradicts.
    """

    statements: dict[int, list[Key]] = field(default_factory=dict)
    members: dict[Key, str] = field(default_factory=dict)
    twins: dict[Key, list[Key]] = field(default_factory=dict)
    likeness: dict[Pair, float] = field(default_factory=dict)
    one: set[Pair] = field(default_factory=set)
    rivals: set[int] = field(default_factory=set)
    disputed: set[int] = field(default_factory=set)


def reach(db: sqlite3.Connection, changes: Changes, ruled: Ruled) -> Reach:
    """All that is connected with the touched terms by likeness, as copies or by a ruling."""
    same: dict[Key, set[Key]] = defaultdict(set)
    for one, other in ruled.same:
        same[one].add(other)
        same[other].add(one)
    found = Reach()
    copied = db.execute("SELECT 1 FROM story_twin LIMIT 1").fetchone() is not None
    waiting = sorted(changes.touched)
    while waiting:
        number = waiting.pop()
        if number in found.statements:
            continue
        rows = db.execute("SELECT doc, local, member FROM story_statement WHERE terms = ?", (number,)).fetchall()
        if not rows:
            continue
        keys = found.statements[number] = [(doc, local) for doc, local, _ in rows]
        found.members.update(zip(keys, (text for _, _, text in rows), strict=True))
        for b, score, rival in db.execute("SELECT b, score, rival FROM story_link WHERE a = ?", (number,)):
            if rival is not None:
                found.rivals.update((number, b))
                if rival == "actor":
                    found.disputed.add(number)
                continue
            found.likeness[pair(number, b)] = score
            waiting.append(b)
        for key in keys:
            twins = found.twins[key] = db.execute(_TWINS, key).fetchall() if copied else []
            for other in [*twins, *same.get(key, ())]:
                row = db.execute("SELECT terms FROM story_statement WHERE doc = ? AND local = ?", other).fetchone()
                if row is not None and row[0] is not None and row[0] != number:
                    found.one.add(pair(number, row[0]))
                    waiting.append(row[0])
    return found


_TWINS = "SELECT twin, other FROM story_twin WHERE doc = ? AND local = ?"


def groups(db: sqlite3.Connection, found: Reach, vocabulary: Vocabulary, ruled: Ruled) -> list[list[int]]:
    """The terms within reach as stories."""
    of_key = {key: number for number, keys in found.statements.items() for key in keys}
    apart = {
        pair(of_key[x], of_key[y]) for x, y in ruled.apart if x in of_key and y in of_key and of_key[x] != of_key[y]
    }
    return clusters(
        {number: vocabulary[number] for number in found.statements},
        {number: len({doc for doc, _ in keys}) for number, keys in found.statements.items()},
        found.likeness,
        one=found.one,
        apart=apart,
        disputed=found.disputed,
    )
