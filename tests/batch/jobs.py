"""Inputs for jobs, and what jobs have written, to be compared."""

import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from reportedly.batch import reading_job
from reportedly.batch.dataset import rows
from reportedly.batch.engine import Engine
from reportedly.batch.journal import Journal
from reportedly.batch.messages import Done, Outcome, Setup, Stuck
from reportedly.batch.pool import Pool
from reportedly.batch.reading_worker import shard_read
from reportedly.batch.results import DATASETS
from reportedly.batch.shards import Shard
from reportedly.batch.storage import Storage
from reportedly.records import Account

from .quick_reader import read

QUICK = f"{__package__}.quick_reader:reader"


class Inside:
    """An engine within this process: no document may kill it, and no text makes it wait."""

    workers = 1

    def __init__(self, setup: Setup) -> None:
        self.storage = Storage(setup.output)
        self.ended: list[tuple[Shard, Outcome]] = []

    def submit(self, shard: Shard) -> None:
        *_, last = shard_read(shard, partial(read, at_once=True), self.storage)
        assert isinstance(last, Done | Stuck)
        self.ended.append((shard, last))

    def finished(self, wait_s: float) -> list[tuple[Shard, Outcome]]:
        ended, self.ended = self.ended, []
        return ended

    def close(self) -> None:
        pass


def texts(count: int, **others: str) -> list[dict[str, Any]]:
    """Reports of a few sentences; ``others`` (``at_7="HANGS"``) stand at the end of some."""
    return [
        {"id": str(n), "text": f"Osmark met Velmora on day {n}. The Harbour Council of Velmora spoke. {others.get(f'at_{n}', '')}".strip(),
         "published": "2031-05-14", "outlet": f"Outlet {n % 3}"}
        for n in range(count)
    ]  # fmt: skip


def lines(path: Path, items: Iterable[dict[str, Any]]) -> str:
    """A JSON Lines file of them; its name."""
    path.write_text("".join(json.dumps(i) + "\n" for i in items), encoding="utf8")
    return str(path)


def run(
    given: list[str], output: Path | str, *, workers: int = 0, seconds: float = 20, shard_words: int = 60,
    engine: Callable[[Setup], Engine] | None = None, **options: Any,
) -> Account:  # fmt: skip
    """A job with the quick reader and small shards, in so many processes or, without any, in this one."""
    setup = Setup(output=str(output), seconds=seconds, memory_mb=0, reader=QUICK)
    account = reading_job.read(given, setup, engine or (lambda s: Pool(s, workers) if workers else Inside(s)), shard_words=shard_words, **options)
    assert account.adds_up
    return account


def written(output: Path | str) -> dict[str, list[Any]]:
    """All rows of all tables, in an order of their own. There must be no file that is not in the manifest."""
    storage = Storage(str(output))
    entries = list(Journal(storage).entries())
    for table in DATASETS:
        assert storage.names(table) == sorted(f"{e.shard}.parquet" for e in entries)
    return {
        table: sorted((r for e in entries for r in rows(storage, table, e.shard)), key=lambda r: json.dumps(r, sort_keys=True))
        for table in DATASETS
    }
