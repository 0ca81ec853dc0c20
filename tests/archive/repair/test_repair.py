"""Whatever happens to the file: what check does not find changed nothing, and repair accounts for all that was kept.

Some damages by default; REPORTEDLY_DAMAGES=200 of each kind for the long run.
"""

import os
import random
import re
import shutil
import sqlite3
from pathlib import Path

import msgspec
import pytest
from tests.archive.damage import KINDS, damaged
from tests.archive.made import TEXT, everything, reading

from reportedly.archive import Archive
from reportedly.archive.check import check
from reportedly.archive.decisions import decide, decisions, undo
from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.merging.sequence import merge
from reportedly.archive.repair import Lost, repair
from reportedly.errors import StorageError, UsageError
from reportedly.records import Decision, Reading

DAMAGES = int(os.environ.get("REPORTEDLY_DAMAGES", "4"))
REPORTS, DECISIONS = 12, 5


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some reports that overflow their pages, and decisions one of which undoes another."""
    path = tmp_path_factory.mktemp("whole") / "whole.archive"
    rng = random.Random(7)
    with Archive(path, create=True) as archive:
        for n in range(1, REPORTS + 1):
            words = " ".join("".join(rng.choices("abcdefghijklmnoprstuvw", k=7)) for _ in range(700 if n % 2 else 10))
            archive.add(reading(f"doc-{n:02}", f"{TEXT} {words}.", title=f"Headline {n}", file=f"{n:02}.txt"))
        for n in range(1, DECISIONS):
            decide(archive, "wrong", [evidence(archive.reading(n), "statement", "s1")], who="Ada", why=f"Reason {n}")
        undo(archive, 2, who="Ben")
        merge(archive)
    return path


def kept(path: Path) -> tuple[dict[str, Reading], dict[int, Decision], list[bytes]]:
    with Archive(path) as archive:
        return {r.document.id: r for r in archive.readings()}, {d.id: d for d in decisions(archive)}, everything(archive)


def faults(path: Path) -> list[str]:
    try:
        with Archive(path) as archive:
            return list(check(archive, anew=True))
    except (UsageError, StorageError) as error:
        return [str(error)]


def numbers(lost: list[Lost], what: str) -> set[int]:
    """The row numbers of all that is said to be lost."""
    found: set[int] = set()
    for one in lost:
        if one.what != what or "older reading" in one.reason:
            continue
        if (stretch := re.match(r"numbers (\d+) to (\d+)", one.name)) is not None:
            found |= set(range(int(stretch[1]), int(stretch[2]) + 1))
        elif (named := re.match(r"(?:doc-|number )?(\d+)", one.name)) is not None:
            found.add(int(named[1]))
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(DAMAGES))
def test_damage(whole: Path, tmp_path: Path, kind: str, seed: int) -> None:
    path, new = tmp_path / "a", tmp_path / "new"
    data = damaged(whole, path, kind, seed)
    readings, rulings, exported = kept(whole)
    try:
        repaired = repair(path, new)
    except UsageError:
        assert kind == "cut_off", "only a file of which nothing is left has nothing to be repaired"
        return
    assert path.read_bytes() == data
    assert {p.name for p in tmp_path.iterdir()} == {"a", "new"}, "the old file alone was looked at"
    now_readings, now_rulings, now_exported = kept(new)
    assert faults(new) == []
    assert (len(now_readings), len(now_rulings)) == (repaired.reports, repaired.decisions)
    assert now_readings.items() <= readings.items()
    assert now_rulings.items() <= rulings.items()
    gone = {int(i.removeprefix("doc-")) for i in readings.keys() - now_readings.keys()}
    lost = list(repaired.lost)
    if kind != "cut_off":  # where the end is missing nothing may be left that knows of the last ones
        assert numbers(lost, "report") == gone
        assert numbers(lost, "decision") == rulings.keys() - now_rulings.keys()
    assert (now_exported == exported) == (not lost) or gone == set()
    if not lost:
        assert now_exported == exported
    if not faults(path):
        assert kept(path) == (readings, rulings, exported), "what check does not find has changed nothing"
        assert not lost


def test_a_sound_archive_is_given_back_whole(whole: Path, tmp_path: Path) -> None:
    repaired = repair(whole, tmp_path / "new")
    assert (repaired.reports, repaired.decisions, repaired.lost) == (REPORTS, DECISIONS, ())
    assert kept(tmp_path / "new") == kept(whole)
    with Archive(whole) as old, Archive(tmp_path / "new") as new:
        every = "SELECT id, added, program, digest FROM document ORDER BY doc"
        assert old.db.execute(every).fetchall() == new.db.execute(every).fetchall()
        assert decide(new, "right", [evidence(new.reading(1), "statement", "s2")], who="Cleo").id == DECISIONS + 1


def test_what_is_lost_is_named(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a"
    data = bytearray(whole.read_bytes())
    at = data.index(b"Headline 3")
    data[at : at + 8] = b"Hoarding"
    at = data.index(b"Reason 2")
    data[at : at + 6] = b"Season"
    path.write_bytes(data)
    assert [f for f in faults(path) if "as it was written" in f] == [
        "doc-03: its row is not as it was written", "decision 2: its row is not as it was written",
    ]  # fmt: skip
    assert [str(x) for x in repair(path, tmp_path / "new").lost] == [
        "report doc-03 (03.txt; Hoarding 3): its row is not as it was written",
        "decision 2 (wrong, Ada, " + kept(whole)[1][2].at + "): its row is damaged; if it took back another one, that one is in force again",
        "decision 5 (undo): the decision 2, which it takes back, is lost",
    ]


def test_without_its_first_page_it_is_still_found(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(4096) + whole.read_bytes()[4096:])
    with pytest.raises(UsageError, match=r"first page is damaged.*archive repair"):
        Archive(path)
    assert repair(path, tmp_path / "new").reports == REPORTS
    assert kept(tmp_path / "new") == kept(whole)


@pytest.mark.parametrize("broken", [False, True])
def test_what_stands_in_the_log_only(whole: Path, tmp_path: Path, broken: bool) -> None:
    path, crashed = tmp_path / "a", tmp_path / "crashed"
    shutil.copy(whole, path)
    archive = Archive(path)
    archive.add(reading("doc-98"))
    archive.add(reading("doc-99"))
    for suffix in ("", "-wal"):
        shutil.copy(f"{path}{suffix}", f"{crashed}{suffix}")
    archive.close()
    log = bytearray(Path(f"{crashed}-wal").read_bytes())
    if broken:
        log[-1000] ^= 1
        Path(f"{crashed}-wal").write_bytes(log)
    repaired = repair(crashed, tmp_path / "new")
    assert Path(f"{crashed}-wal").read_bytes() == log
    assert repaired.reports == REPORTS + 2 - broken
    assert [x.what for x in repaired.lost] == ["writes"] * broken


def test_an_older_reading_is_better_than_none(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a"
    shutil.copy(whole, path)
    with Archive(path) as archive:
        archive.add(msgspec.structs.replace(archive.reading(4), statements=()))
        archive.db.execute("UPDATE document SET title = 'Headless' WHERE id = 'doc-04'")
    with path.open("ab") as file:
        file.write(whole.read_bytes())  # pages that no way leads to any more
    repaired = repair(path, tmp_path / "new")
    reason = "an older reading of it is kept, since of the newest its row is not as it was written"
    assert repaired.lost == (Lost("report", "doc-04 (04.txt; Headless)", reason),)
    assert kept(tmp_path / "new")[0] == kept(whole)[0]


def test_nothing_is_written_over(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there already"):
        repair(whole, whole)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    for wrong in (other, tmp_path / "no-such-file", tmp_path):
        with pytest.raises(UsageError):
            repair(wrong, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_number_that_damage_made_huge_is_one_loss(whole: Path, tmp_path: Path) -> None:
    path, new = tmp_path / "huge.archive", tmp_path / "new.archive"
    shutil.copy(whole, path)
    with sqlite3.connect(path) as db:
        for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'decision'").fetchall():
            db.execute(f'DROP TRIGGER "{trigger}"')
        db.execute("UPDATE decision SET id = ? WHERE id = 4", (1 << 40,))
    lost = [one for one in repair(path, new).lost if one.what == "decision"]
    assert len(lost) < 10
    assert any(one.name == f"numbers 6 to {(1 << 40) - 1}" for one in lost)
