"""Merging by partitions says what an archive says, whatever the partitions."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.archive import Archive
from reportedly.archive.merging.sequence import merge as merge_archive
from reportedly.batch.errors import BatchError
from reportedly.batch.merging import sequence
from reportedly.batch.merging.columns import RESULTS
from reportedly.batch.merging.components import components
from reportedly.batch.merging.sequence import Merged, merge
from reportedly.batch.merging.tasks import Here, Processes
from reportedly.batch.merging.work import Work
from reportedly.errors import UsageError
from reportedly.records import Reading

from .corpus import folder, of_archive, of_batch, rows

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("buckets", [1, 5])
def test_the_samples_are_merged_as_in_an_archive(merged_samples: Path, tmp_path: Path, buckets: int) -> None:
    with Archive(merged_samples) as archive:
        path = folder(tmp_path / "batch", archive.readings())
        done = merge(path, Here(), buckets=buckets)
        assert done.reports == len(archive)
        for table in RESULTS:
            assert of_batch(path, table) == of_archive(archive, table), table


@pytest.fixture(scope="module")
def invented() -> list[Reading]:
    """Readings with copies of all kinds, made without the network."""
    with pytest.MonkeyPatch.context() as m:
        m.syspath_prepend(ROOT / "benchmarks")
        from synthetic import made
    return [reading for reading, _ in made(70, 3)][:70]


def tables(path: str) -> dict[str, list[dict[str, Any]]]:
    return {table: rows(path, table) for table in RESULTS}


def test_many_parts_and_buckets_make_no_difference(
    invented: list[Reading], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = folder(tmp_path / "one", invented, shards=1)
    merge(one, Here(), buckets=1)
    monkeypatch.setattr(sequence, "PART_WORDS", 5000)
    many = folder(tmp_path / "many", reversed(invented), shards=6)
    processes = Processes(2)
    merge(many, processes, buckets=3)
    processes.close()
    assert len(list((tmp_path / "many/merged/steps/sketches/0").iterdir())) > 2
    assert tables(many) == tables(one)
    with Archive(tmp_path / "archive", create=True) as archive:
        for r in invented:
            archive.add(r)
        merge_archive(archive)
        for table in RESULTS:
            assert of_batch(one, table) == of_archive(archive, table), table


class Broken:
    """Tasks of which one step's second fails once."""

    def __init__(self, name: str) -> None:
        self.name = name

    def run(self, function: Callable[[Work, int], None], work: Work, numbers: Iterable[int]) -> Iterator[int]:
        for n in numbers:
            if function.__name__ == self.name and n == 1:
                raise KeyboardInterrupt
            yield from Here().run(function, work, [n])

    def close(self) -> None:
        """Nothing to give back."""


def test_a_merging_that_was_stopped_goes_on(invented: list[Reading], tmp_path: Path) -> None:
    path = folder(tmp_path / "batch", invented[:16])
    for step in ("settle", "tell"):
        with pytest.raises(KeyboardInterrupt):
            merge(path, Broken(step), buckets=2)
    heard: list[tuple[str, int, int]] = []
    merge(path, Here(), buckets=2, progress=lambda *told: heard.append(told))
    assert heard[0] == ("sketching", 1, 1), "what is done is not done again"
    other = folder(tmp_path / "other", invented[:16])
    merge(other, Here(), buckets=2)
    assert tables(path) == tables(other)


def fatal(work: Work, number: int) -> None:
    os._exit(9)


def test_a_process_that_is_killed_is_said(tmp_path: Path) -> None:
    processes = Processes(2)
    with pytest.raises(BatchError, match=r"a process of the merging was killed.*same command again"):
        list(processes.run(fatal, Work(str(tmp_path), 1, 2), [0, 1]))


def test_new_reports_make_it_anew(invented: list[Reading], tmp_path: Path) -> None:
    path = folder(tmp_path / "batch", invented[:12], shards=1)
    merge(path, Here())
    folder(tmp_path / "batch", invented[12:20], shards=1)
    assert merge(path, Here()).reports == 20
    other = folder(tmp_path / "other", invented[:20])
    merge(other, Here())
    assert tables(path) == tables(other)


def test_nothing_gives_nothing(tmp_path: Path) -> None:
    assert merge(folder(tmp_path / "batch", []), Here()) == Merged(0, 0, 0, 0)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no batch's folder"):
        merge(str(tmp_path), Here())
    with pytest.raises(UsageError, match="needs a folder on a disk"):
        merge("memory://somewhere", Here())


def test_a_table_that_is_missing(invented: list[Reading], tmp_path: Path) -> None:
    path = folder(tmp_path / "batch", invented[:4], shards=1)
    next((tmp_path / "batch/entities").iterdir()).unlink()
    with pytest.raises(UsageError, match=r"entities/.*\.parquet: is missing; delete .*manifest/.*and run the job again"):
        merge(path, Here())


pairs = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40)


@given(pairs)
def test_components(edges: list[tuple[int, int]]) -> None:
    a, b = (np.array([e[k] for e in edges], np.int64) for k in (0, 1))
    nodes, of = components(a, b)
    graph = networkx.Graph(edges)
    assert dict(zip(nodes.tolist(), of.tolist(), strict=True)) == {
        n: min(group) for group in networkx.connected_components(graph) for n in group
    }
