"""``reportedly archive``: what it prints and what its exit status says."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.archive.made import reading
from tests.privileges import can_be_given_up, give_up

from reportedly.archive import Archive
from reportedly.archive.merging.sequence import merge
from reportedly.cli import main


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "a"
    with Archive(path, create=True) as archive:
        for n in (1, 2, 3):
            archive.add(reading(f"doc-{n}"))
        merge(archive)
    return path


Run = Callable[..., tuple[int, list[str], list[str]]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command: its exit status, and the lines of both outputs."""

    def run(*words: object) -> tuple[int, list[str], list[str]]:
        monkeypatch.setattr(sys, "argv", ["reportedly", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            main.run()
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out.splitlines(), err.splitlines()

    return run


def run_as_anybody(*words: object) -> tuple[int, list[str], list[str]]:
    """The same, by somebody for whom permissions hold."""
    given = [sys.executable, "-c", "from reportedly.cli.main import run; run()", *map(str, words)]
    done = subprocess.run(given, capture_output=True, text=True, check=False, preexec_fn=give_up)
    return done.returncode, done.stdout.splitlines(), done.stderr.splitlines()


def test_a_damaged_one_is_found_repaired_and_sound_again(run: Run, whole: Path, tmp_path: Path) -> None:
    path, new = tmp_path / "a", tmp_path / "new"
    data = whole.read_bytes().replace(b"Toren shelled Karn", b"Toren shelled Kern", 1)
    path.write_bytes(data)
    status, faults, said = run("archive", "check", path)
    assert status == 1
    assert any("as it was written" in f for f in faults)
    assert said[-1] == f"next: reportedly archive repair {path} -o NEW"
    status, lost, said = run("archive", "repair", path, "-o", new)
    assert status == 1
    assert len(lost) == 1
    assert said[0] == f"{new}: 2 reports and 0 decisions kept and merged anew; 1 losses, {path} is as it was"
    assert path.read_bytes() == data
    assert run("archive", "check", "--anew", new) == (0, [], [f"{new}: 2 reports checked, 0 faults"])
    assert run("archive", "repair", path, "-o", new)[0] == 2


def test_damage_that_keeps_it_from_being_opened(run: Run, whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(4096) + whole.read_bytes()[4096:])
    assert run("archive", "check", path)[:2] == (1, [f"{path}: is no archive, or its first page is damaged"])
    status, _, said = run("ask", path)
    assert (status, len(said)) == (2, 1)
    assert said[0].endswith(f"build a new one of what is sound: reportedly archive repair {path} -o NEW")
    assert run("archive", "repair", path, "-o", tmp_path / "new")[:2] == (0, [])


def test_a_damaged_page_in_the_way_of_a_question(run: Run, whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a"
    data = bytearray(whole.read_bytes())
    for start in range(4096, len(data), 4096):
        data[start : start + 200] = b"\xff" * 200
    path.write_bytes(data)
    for words in (("ask", path), ("merge", path), ("export", path, "--format", "stories"), ("decide", path, "list")):
        status, _, said = run(*words)
        assert (status, said) == (4, [f"reportedly: {path}: is damaged; see what is lost and build a new one of the rest: "
                                      f"reportedly archive repair {path} -o NEW"])  # fmt: skip
    assert run("archive", "check", path)[0] == 1


@pytest.mark.skipif(not can_be_given_up, reason="nobody is kept from writing here")
def test_where_nothing_can_be_written(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    path = Path(shutil.copy(whole, folder / "a"))
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        status, out, said = run_as_anybody("ask", path, "--format", "jsonl")
        assert (status, len(out)) == (0, 2), said
        assert run_as_anybody("export", path, "--format", "csv")[0] == 0
        assert run_as_anybody("archive", "check", path) == (0, [], [
            f"{path}: may be read only; its full-text index was not compared with the texts",
            f"{path}: 3 reports checked, 0 faults",
        ])  # fmt: skip
        status, _, said = run_as_anybody("decide", path, "wrong", "doc-1/s1", "--by", "Ada")
        assert status == 4
        assert "mend its permissions" in said[-1]
        assert os.listdir(folder) == ["a"]
    finally:
        folder.chmod(0o755)
