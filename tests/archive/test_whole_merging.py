"""Merging as a whole: free of order and batches, repeatable, and every decision can be taken back."""

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.archive.made import everything

from reportedly.archive import Archive, exports
from reportedly.archive.check import check
from reportedly.archive.decisions import decide, undo
from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.merging import sequence
from reportedly.archive.merging.sequence import forget, merge
from reportedly.records import Reading, Story


@pytest.fixture(scope="module")
def readings(merged_samples: Path) -> list[Reading]:
    with Archive(merged_samples) as archive:
        return list(archive.readings())


@pytest.fixture
def archive(samples: Path) -> Iterator[Archive]:
    with Archive(samples) as archive:
        yield archive


def test_samples_are_whole(archive: Archive) -> None:
    assert list(check(archive)) == []
    assert archive.unmerged() == []
    assert merge(archive).reports == 0, "nothing is left to do"


@pytest.mark.parametrize("step", [1, 4, 100])
def test_order_and_batches_make_no_difference(
    readings: list[Reading], archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    shuffled = readings[:]
    random.Random(step).shuffle(shuffled)
    monkeypatch.setattr(sequence, "BATCH", max(1, step // 2))
    with Archive(tmp_path / "other.archive", create=True) as other:
        for n in range(0, len(shuffled), step):
            for r in shuffled[n : n + step]:
                other.add(r)
            merge(other)
        assert everything(other) == everything(archive)


def test_made_anew_it_is_the_same(archive: Archive) -> None:
    before = everything(archive)
    forget(archive)
    assert list(exports.stories(archive)) == []
    merge(archive)
    assert everything(archive) == before


def test_a_report_read_otherwise_and_back(archive: Archive, readings: list[Reading]) -> None:
    before = everything(archive)
    bare = msgspec.structs.replace(readings[3], statements=(), attributions=())
    archive.add(bare)
    merge(archive)
    assert everything(archive) != before
    archive.add(readings[3])
    merge(archive)
    assert everything(archive) == before


def stories(archive: Archive) -> list[Story]:
    return sorted(exports.stories(archive), key=lambda s: (-len(s.told), s.id))


def test_every_kind_of_decision_changes_something_and_can_be_taken_back(archive: Archive) -> None:
    before = everything(archive)
    told = stories(archive)[0].told
    reading = archive.reading(archive.row(told[0].report))
    entities = sorted(exports.entities(archive), key=lambda e: (-len(e.reports), e.id))
    one, two, *_ = [e for e in entities if e.type == entities[0].type]
    tellings = [subject(archive, f"{t.report}/{t.statement}") for t in told[:2]]
    both_members = [subject(archive, one.id), subject(archive, two.id)]
    cases = [
        ("wrong", [evidence(reading, "statement", told[0].statement)], {}),
        ("mended", [evidence(reading, "statement", told[0].statement)], {"polarity": "-"}),
        ("same", both_members, {}),
        ("rename", both_members[:1], {"name": "Called otherwise"}),
        ("not-same", tellings, {}),
    ]
    for kind, subjects, value in cases:
        made = decide(archive, kind, subjects, who="Ada", value=value)  # type: ignore[arg-type]
        merge(archive)
        assert everything(archive) != before, kind
        assert list(check(archive)) == [], kind
        undo(archive, made.id, who="Ada")
        merge(archive)
        assert everything(archive) == before, f"{kind}, taken back"


def test_decisions_outlive_a_re_reading(archive: Archive, readings: list[Reading]) -> None:
    told = stories(archive)[0].told[0]
    reading = archive.reading(archive.row(told.report))
    decide(archive, "wrong", [evidence(reading, "statement", told.statement)], who="Ada")
    merge(archive)
    decided = everything(archive)
    renumbered = msgspec.structs.replace(
        reading, statements=tuple(msgspec.structs.replace(s, id=f"x{s.id}") for s in reading.statements[::-1])
    )
    archive.add(renumbered)
    merge(archive)
    trigger = next(s for s in reading.statements if s.id == told.statement).trigger
    assert all(not any(a <= trigger[0][0] < b for a, b in t.spans) or t.report != told.report or t.statement != f"x{told.statement}"
               for s in exports.stories(archive) for t in s.told)  # fmt: skip
    archive.add(reading)
    merge(archive)
    assert everything(archive) == decided
