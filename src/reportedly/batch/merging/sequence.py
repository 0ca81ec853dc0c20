"""The steps of merging a batch's folder, in their order."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from reportedly import __version__
from reportedly.batch.journal import Journal
from reportedly.batch.merging import copies, entities, stories
from reportedly.batch.merging.columns import RESULTS
from reportedly.batch.merging.tasks import Tasks
from reportedly.batch.merging.work import Work
from reportedly.batch.results import Entry
from reportedly.batch.storage import Storage
from reportedly.errors import UsageError

PART_WORDS = 2_000_000
"""Words of the reports that are read together."""

BUCKET_REPORTS = 10_000
"""Reports for each partition: their rows and texts are in memory at once."""

PARTS, BUCKETS, ONCE = "parts", "buckets", "once"

STEPS: tuple[tuple[str, Callable[[Work, int], None] | Callable[[Work], None], str], ...] = (
    ("sketching", copies.sketch, PARTS),
    ("pairing", copies.pair, BUCKETS),
    ("choosing pairs", copies.choose, BUCKETS),
    ("gathering copies", copies.gather, ONCE),
    ("sending texts", copies.send, PARTS),
    ("settling copies", copies.settle, BUCKETS),
    ("sighting entities", entities.sight, PARTS),
    ("counting names", entities.count, BUCKETS),
    ("sampling names", entities.sample, ONCE),
    ("comparing names", entities.compare, BUCKETS),
    ("comparing copies' names", entities.reword, BUCKETS),
    ("gathering names", entities.hang_together, ONCE),
    ("clustering names", entities.cluster, BUCKETS),
    ("naming the others", entities.alone, ONCE),
    ("resolving short names", entities.call, BUCKETS),
    ("lifting statements", stories.lift, PARTS),
    ("pairing statements", stories.meet, BUCKETS),
    ("comparing statements", stories.compare, BUCKETS),
    ("matching copies' statements", stories.match, BUCKETS),
    ("gathering statements", stories.hang_together, ONCE),
    ("telling stories", stories.tell, BUCKETS),
)
"""Name, function, and what it is called for; the steps of each line need those above to be done."""


class State(msgspec.Struct, frozen=True):
    """``merged/state.json``: of what the steps were made. Others begin anew."""

    shards: str
    parts: int
    buckets: int
    program: str = __version__


@dataclass(frozen=True, slots=True)
class Merged:
    """How many there are."""

    reports: int
    copies: int
    stories: int
    tellings: int


def merge(
    folder: str,
    tasks: Tasks,
    *,
    buckets: int | None = None,
    progress: Callable[[str, int, int], None] = lambda *a: None,
) -> Merged:
    """Merge all readings of a batch's folder into ``merged/``: see ``columns.RESULTS``.

    The result depends on the readings alone, not on ``buckets`` or the workers. A merging that was stopped goes on with the
    tasks that are not done. ``progress`` hears of each step, its tasks done and in all. Raises UsageError where the folder
    is none of a batch or not on a disk.
    """
    storage = Storage(folder)
    if not storage.local:
        raise UsageError(f"{folder}: merging needs a folder on a disk (that all workers share); copy or mount it")
    journal = Journal(storage)
    journal.job()
    with journal.locked():
        entries = list(journal.entries())
        work, state = _work(storage.root, entries, buckets)
        target = Path(work.folder) / "merged"
        if _state(target) != state:
            shutil.rmtree(target, ignore_errors=True)
            number(work, entries)
            (target / "state.json").write_bytes(msgspec.json.encode(state))
        done = target / "done"
        done.mkdir(exist_ok=True)
        for name, function, over in STEPS:
            _step(work, done, name, function, over, tasks, progress)
        return summary(work)


def _step(
    work: Work,
    done: Path,
    name: str,
    function: Callable[..., None],
    over: str,
    tasks: Tasks,
    progress: Callable[[str, int, int], None],
) -> None:
    mark = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
    if over == ONCE:
        if not (done / mark).exists():
            progress(name, 0, 1)
            function(work)
            (done / mark).touch()
        return
    total = work.parts if over == PARTS else work.buckets
    left = [n for n in range(total) if not (done / f"{mark}.{n}").exists()]
    progress(name, total - len(left), total)
    for count, n in enumerate(tasks.run(function, work, left), total - len(left) + 1):
        (done / f"{mark}.{n}").touch()
        progress(name, count, total)


def _work(folder: str, entries: list[Entry], buckets: int | None) -> tuple[Work, State]:
    words, reports = sum(e.words for e in entries), sum(e.read for e in entries)
    work = Work(folder, 1 + words // PART_WORDS, buckets or 1 + reports // BUCKET_REPORTS)
    shards = blake2b(" ".join(e.shard for e in entries).encode(), digest_size=16).hexdigest()
    return work, State(shards, work.parts, work.buckets)


def _state(target: Path) -> State | None:
    try:
        return msgspec.json.decode((target / "state.json").read_bytes(), type=State)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def number(work: Work, entries: list[Entry]) -> None:
    """Number the reports in the order of their ids, and share the shards out into parts of about as many words.

    Of a report that was read with several particulars the one with the last digest counts: the choice must hang on nothing
    but the readings.
    """
    q = work.query()
    part_of: dict[str, int] = {}
    words = 0
    total = sum(e.words for e in entries) + 1
    for e in entries:
        part_of[e.shard] = words * work.parts // total
        words += e.words
    files = [f"{work.folder.rstrip('/')}/accounts/{e.shard}.parquet" for e in entries if e.read]
    if not files:
        work.write("reports", 0, [])
        return
    rows = q(
        """SELECT row_number() OVER (ORDER BY document), document, regexp_extract(filename, '([0-9a-f]+)\\.parquet$', 1)
        FROM read_parquet($files, filename = true) WHERE outcome = 'read'
        QUALIFY row_number() OVER (PARTITION BY document ORDER BY digest DESC) = 1""",
        files=files,
    )
    work.write("reports", 0, ((doc, ident, shard, part_of[shard]) for doc, ident, shard in rows))


def summary(work: Work) -> Merged:
    """Write what is only joined, and count."""
    q = work.query("sketches", "copy_groups", "sightings", "form_entities", "short_entities")
    groups = q(f"SELECT id, copies, g.credit, parts FROM ({copies.GROUPS}) g JOIN sketches USING (doc) ORDER BY id")
    work.write_result("copies", 0, groups)
    work.write_result(
        "members",
        0,
        q(f"SELECT id, local, entity FROM ({entities.MEMBERS}) JOIN sketches USING (doc) ORDER BY id, local"),
    )
    work.write_result("entity_forms", 0, q("SELECT form, entity FROM form_entities ORDER BY form"))
    told = [_rows(work, table) for table in ("stories", "tellings")]
    return Merged(len(groups), len({row[1] for row in groups}), *told)


def _rows(work: Work, table: str) -> int:
    assert table in RESULTS
    files = [str(p) for p in (Path(work.folder) / "merged" / table).glob("[0-9]*.parquet")]
    (found,) = work.query()("SELECT count(*) FROM read_parquet($files)", files=files)
    return int(found[0])
