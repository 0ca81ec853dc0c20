import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.cli import output
from reportedly.cli.output import written
from reportedly.errors import StorageError, UsageError

COMMAND = "from reportedly.cli.main import run; run()"


def test_the_name_is_there_only_when_the_whole_is(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with written(path) as out:
        out.write(b"one\n")
        out.flush()
        assert not path.exists()
    assert path.read_bytes() == b"one\n"
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_what_had_the_name_stays_where_writing_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"before")
    path.chmod(0o640)
    with pytest.raises(ZeroDivisionError), written(path) as out:
        out.write(b"half")
        raise ZeroDivisionError
    assert path.read_bytes() == b"before"
    with written(path) as out:
        out.write(b"whole")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"whole", 0o640)
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    with written(tmp_path / "link") as out:
        out.write(b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"x"


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no such device here")
def test_a_device_is_written_to_and_not_replaced() -> None:
    with written(Path("/dev/null")) as out:
        out.write(b"x")
    assert Path("/dev/null").is_char_device()


def test_what_cannot_be_written_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no/out\.txt: cannot be written: No such file"), written(tmp_path / "no/out.txt"):
        raise AssertionError("nothing may be done before")


def test_a_disk_that_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(output.os, "fsync", full)
    with pytest.raises(StorageError, match=r"out\.txt: the disk is full; make room"), written(tmp_path / "out.txt") as out:
        out.write(b"x")
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no such device here")
@pytest.mark.parametrize("words", [("schema",), ("--help",)])
def test_standard_output_that_takes_no_more(words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-c", COMMAND, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 4
    assert done.stderr == "reportedly: standard output: the disk is full; make room or name another output, and run the same again\n"
