"""How merging cuts its work into transactions, and what a failing one leaves."""

import gc
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.archive.made import reading

from reportedly.archive.merging import copies, sequence
from reportedly.archive.store import Archive

DAYS = [f"2031-05-{day:02}" for day in (20, 3, 11, 7, 1, 29, 15, 9, 23, 5, 18, 26, 13)]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    monkeypatch.setattr(sequence, "BATCH", 2)
    monkeypatch.setattr(sequence, "LARGEST", 4)
    with Archive(tmp_path / "small.archive", create=True) as archive:
        for n, day in enumerate(DAYS):
            archive.add(reading(f"doc-{n:02}", published=day))
        yield archive


def test_a_transaction_takes_in_as_many_as_were_merged_before(archive: Archive) -> None:
    heard: list[tuple[int, int]] = []
    assert sequence.merge(archive, progress=lambda *how_far: heard.append(how_far)).reports == len(DAYS)
    assert heard == [(2, 13), (4, 13), (8, 13), (12, 13), (13, 13)]
    for n in range(6):
        archive.add(reading(f"later-{n}"))
    heard.clear()
    sequence.merge(archive, progress=lambda *how_far: heard.append(how_far))
    assert heard == [(4, 6), (6, 6)], "13 were there before; 4 is the most"


def test_the_earliest_come_first(archive: Archive) -> None:
    def days(rows: list[int]) -> list[str]:
        return [
            archive.db.execute("SELECT published FROM document WHERE doc = ?", (row,)).fetchone()[0] for row in rows
        ]

    first, more = sequence._next(archive, 0), sequence._next(archive, 3)
    assert days(first) == sorted(DAYS)[:2]
    assert days(more) == sorted(DAYS)[:3]
    assert len(sequence._next(archive, 100)) == 4


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_it_was(archive: Archive, monkeypatch: pytest.MonkeyPatch, enabled: bool) -> None:
    seen: list[bool] = []

    def failing(db: sqlite3.Connection, *_: object) -> set[int]:
        seen.append(gc.isenabled())
        raise ZeroDivisionError

    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with monkeypatch.context() as patched:
            patched.setattr(copies, "update", failing)
            with pytest.raises(ZeroDivisionError):
                sequence.merge(archive)
        assert gc.isenabled() is enabled
        sequence.merge(archive)
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()
    assert seen == [False]
    assert archive.unmerged() == []
