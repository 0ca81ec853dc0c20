"""A job: everything that the inputs hold is read, once, whatever happens to workers, machines or the job itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.batch import results
from reportedly.batch.engine import Engine
from reportedly.batch.errors import BatchError
from reportedly.batch.intake import Intake
from reportedly.batch.journal import Journal, job_of
from reportedly.batch.messages import Done, Outcome, Setup, Stuck
from reportedly.batch.results import SetAside
from reportedly.batch.shards import Item, Shard, item, pack
from reportedly.batch.storage import Storage
from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped
from reportedly.records import Account, Document

AHEAD = 2
"""Shards that wait for each worker, so that none waits for the intake."""
TRIES = 2
"""For a document by itself, or as the one that its worker was reading when it died."""
WAIT_SECONDS = 0.5
TROUBLES = 3
"""So often a worker may say that it cannot do its work at all before the job gives up."""

DONE_BEFORE = "already read"
TWICE = "the same report again"
ASIDE_BEFORE = "set aside before"


@dataclass
class Progress:
    """How far a job is. ``words`` and ``documents`` are read or set aside by this run; ``known_words`` taken in so far;
    ``share`` is how much of the inputs is taken in, 1 at its end."""

    words: int = 0
    documents: int = 0
    known_words: int = 0
    share: float = 0.0

    def left_s(self, spent_s: float) -> float | None:
        """Seconds to go at the rate so far; None while nobody can say."""
        if not self.words or not self.share or spent_s <= 0:
            return None
        return max(0.0, self.known_words / self.share - self.words) / (self.words / spent_s)


@dataclass
class Told:
    """What a run has to say: to be printed as it comes, and the account at its end."""

    progress: Callable[[Progress], None] = lambda p: None
    failure: Callable[[InputError], None] = lambda e: None
    skipped: Callable[[Skipped], None] = lambda s: None
    aside: Callable[[SetAside], None] = lambda s: None


@dataclass
class _Run:
    journal: Journal
    engine: Engine
    told: Told
    intake: Intake = field(default_factory=Intake)
    account: Account = field(default_factory=Account)
    progress: Progress = field(default_factory=Progress)
    running: int = 0
    troubles: int = 0

    def items(self, given: Sequence[str], overrides: Overrides, known: dict[str, str]) -> Iterator[Item]:
        """The documents that are still to be read, each once; everything else goes into the account.

        ``known`` has, by its digest, why a document that was dealt with before is not read again.
        """
        for outcome in self.intake.outcomes(given, overrides):
            if isinstance(outcome, Document):
                i = item(outcome)
                if i.digest in known:
                    self.account.drop(known[i.digest])
                    continue
                known[i.digest] = TWICE
                self.progress.known_words += i.words
                yield i
            elif isinstance(outcome, Skipped):
                self.account.drop(outcome.reason)
                self.told.skipped(outcome)
            else:
                self.account.fail()
                self.told.failure(outcome)

    def to_come(self) -> float | None:
        """How many words the inputs have still, about; None while nobody can say."""
        share = self.intake.share
        return self.progress.known_words * (1 - share) / share if share else None

    def work(self, shards: Iterator[Shard]) -> None:
        """Have all shards read; a few wait for each worker, the rest is taken in when there is room."""
        more = True
        while more or self.running:
            while more and self.running < (1 + AHEAD) * self.engine.workers:
                shard = next(shards, None)
                more = shard is not None
                self.progress.share = self.intake.share if more else 1.0
                if shard is not None:
                    self._submit(shard)
            for shard, outcome in self.engine.finished(WAIT_SECONDS):
                self.running -= 1
                self._settle(shard, outcome)
            self.told.progress(self.progress)

    def _submit(self, shard: Shard) -> None:
        self.running += 1
        self.engine.submit(shard)

    def _settle(self, shard: Shard, outcome: Outcome) -> None:
        if isinstance(outcome, Done):
            self.troubles = 0
            if outcome.entry.documents:
                self.journal.enter(outcome.entry)
            for n, reason in outcome.reasons.items():
                self._set_aside(shard.items[n], reason)
            self._count(shard, len(outcome.reasons))
        elif isinstance(outcome, Stuck):
            self.troubles += 1
            if self.troubles >= TROUBLES:
                raise BatchError(f"{outcome.reason}; mend that, and give the same command again: it goes on from here")
            self._submit(shard)
        elif len(shard.items) > 1:
            for smaller in shard.smaller(outcome.suspect):
                self._submit(smaller)
        elif shard.failures + 1 < TRIES:
            self._submit(Shard(shard.items, shard.failures + 1))
        else:
            self._set_aside(shard.items[0], outcome.reason)
            self._count(shard, 1)

    def _count(self, shard: Shard, failed: int) -> None:
        for n in range(len(shard.items)):
            if n < failed:
                self.account.fail()
            else:
                self.account.keep()
        self.progress.words += shard.words
        self.progress.documents += len(shard.items)

    def _set_aside(self, i: Item, reason: str) -> None:
        """Keep the document with the reason, and give it its row in the accounts."""
        what = SetAside(i.digest, reason, TRIES, i.document)
        self.journal.set_aside(what)
        self.journal.enter(results.write(self.journal.storage, Shard((i,)), [], {0: reason}))
        self.told.aside(what)


def read(
    given: Sequence[str],
    setup: Setup,
    engine: Callable[[Setup], Engine],
    *,
    shard_words: int,
    overrides: Overrides | None = None,
    told: Told | None = None,
    again: bool = False,
) -> Account:
    """Read all reports of these inputs into the folder ``setup.output``; what came of each is counted.

    What the folder has already is not read again, unless it was set aside and ``again`` asks for another try. Raises
    UsageError where the folder is not this job's, BatchError where the job cannot go on; after either, and after a kill at
    any moment, the same call goes on from there, and ends with the rows of an undisturbed one.
    """
    storage = Storage(setup.output)
    journal = Journal(storage)
    with journal.locked():
        # 1. what is done, and nothing beside it
        journal.begin(job_of(setup.knowledge))
        if again:
            journal.forget_set_aside()
        journal.sweep()
        known = {d: ASIDE_BEFORE if e.set_aside else DONE_BEFORE for e in journal.entries() for d in e.documents}
        # 2. the rest, in shards
        at = engine(setup)
        try:
            run = _Run(journal, at, told or Told())
            items = run.items(given, overrides or Overrides(), known)
            run.work(pack(items, most_words=shard_words, workers=at.workers, to_come=run.to_come))
        except OSError as error:
            reason = error.strerror or error
            raise BatchError(
                f"{setup.output}: cannot be written to: {reason}; make room there, and give the same command again"
            ) from error
        finally:
            at.close()
        # 3. what workers that were given up have left behind
        journal.sweep()
    return run.account
