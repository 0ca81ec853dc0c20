"""Stories: which of them a change of some reports touches, and what they are then.

All of it is a function of the stored readings, the groups of copies, the entities and the rulings. A change is followed from
the reports to what they state, from there to all that is connected with it by likeness, as copies or by a ruling; what is
connected is gathered into stories anew.
"""

import sqlite3
from collections.abc import Iterable

from reportedly.archive.merging.readings import Readings
from reportedly.archive.merging.story_steps.changes import Changes
from reportedly.archive.merging.story_steps.contradicted import contradict
from reportedly.archive.merging.story_steps.lifted import put_in, take_out
from reportedly.archive.merging.story_steps.linked import Vocabulary, match_copies, relink
from reportedly.archive.merging.story_steps.reached import groups, reach
from reportedly.archive.merging.story_steps.told import tale
from reportedly.archive.merging.story_steps.written import write
from reportedly.merge.ruled import Ruled
from reportedly.records import Account


def update(db: sqlite3.Connection, docs: Iterable[int], readings: Readings, ruled: Ruled, revision: int) -> set[str]:
    """Work out anew what the reports ``docs`` tell; the ids of the stories that changed, those that are gone among them.

    ``docs`` are the rows of reports whose readings, entities' archive ids, copies or rulings changed. Inside one transaction
    of the caller's. ``revision`` is written to the stories that differ from what they were.
    """
    changes = Changes(sorted(set(docs)))
    vocabulary = Vocabulary(db)
    take_out(db, changes)
    put_in(db, changes, readings, ruled)
    relink(db, changes, vocabulary)
    match_copies(db, changes, vocabulary)
    within_reach = reach(db, changes, ruled)
    made = groups(db, within_reach, vocabulary, ruled)
    tales = [tale(within_reach, group) for group in made]
    changed = write(db, changes, tales, revision)
    changed |= contradict(db, tales, within_reach.rivals | changes.beside, revision)
    db.executemany("UPDATE story SET changed = ? WHERE id = ?", [(revision, s) for s in sorted(changed)])
    return changed


def account(db: sqlite3.Connection) -> Account:
    """How many statements the merged reports have, how many tell a story, and why the others do not."""
    counted = Account()
    for dropped, number in db.execute(
        "SELECT dropped, count(*) FROM story_statement GROUP BY dropped ORDER BY dropped"
    ):
        counted.seen += number
        if dropped is None:
            counted.kept += number
        else:
            counted.dropped[dropped] += number
    return counted
