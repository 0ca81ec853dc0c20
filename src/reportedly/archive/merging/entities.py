"""Entities across reports: which entities of the archive a change of some reports touches, and what they are then.

All of it is a function of the stored readings, the groups of copies and the rulings; a change is followed from the reports to
the forms that they name, from these to the blocks that they share with other forms, and to the short names that mean them.
"""

import sqlite3
from collections.abc import Iterable

from reportedly.archive.merging.entity_steps.changes import Changes
from reportedly.archive.merging.entity_steps.clustered import recluster
from reportedly.archive.merging.entity_steps.forms import Forms
from reportedly.archive.merging.entity_steps.linked import relink
from reportedly.archive.merging.entity_steps.resolved import resolve
from reportedly.archive.merging.entity_steps.reworded import relink_copies
from reportedly.archive.merging.entity_steps.seen import take_in
from reportedly.archive.merging.entity_steps.written import write
from reportedly.archive.merging.readings import Readings
from reportedly.merge.ruled import Ruled


def update(db: sqlite3.Connection, docs: Iterable[int], readings: Readings, ruled: Ruled) -> set[int]:
    """Work out anew what the reports ``docs`` have to do with entities; the rows in which any entity's archive id changed.

    ``docs`` are the rows of reports that are new, were read anew, changed their group of copies, or that a ruling made or
    taken back is about; they are all among the rows returned. Inside one transaction of the caller's.
    """
    changes = Changes(set(docs))
    take_in(db, changes, readings, ruled)
    forms = Forms(db)
    relink(db, changes, forms)
    relink_copies(db, changes)
    recluster(db, changes, forms, ruled)
    resolve(db, changes, forms)
    write(db, changes, ruled)
    return changes.rows
