import os
from pathlib import Path
from threading import Thread

import pytest

from reportedly.errors import InputError
from reportedly.ingest import documents, opening
from reportedly.records import Document


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(path: str) -> None:
    (error,) = documents(path)
    assert isinstance(error, InputError)
    assert error.reason == "a device, not a file"


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PIPE_SECONDS", 0.2)
    os.mkfifo(tmp_path / "pipe")
    (error,) = documents(tmp_path / "pipe")
    assert isinstance(error, InputError)
    assert error.reason == "a pipe to which nothing is written"


def test_a_pipe_with_a_writer_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = Thread(target=(tmp_path / "pipe").write_text, args=("The envoy left. " * 10_000,))
    writer.start()
    (document,) = documents(tmp_path / "pipe")
    writer.join()
    assert isinstance(document, Document)
    assert document.text == "The envoy left. " * 10_000


@pytest.mark.parametrize(
    ("name", "reason"),
    [("x" * 5000, "cannot be read (File name too long)"), ("a\0b", "cannot be read (embedded null byte)")],
)
def test_names_that_no_file_can_have(name: str, reason: str) -> None:
    (error,) = documents(name)
    assert isinstance(error, InputError)
    assert error.reason == reason


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    (error,) = documents(tmp_path / "a.txt")
    assert isinstance(error, InputError)
    assert error.reason.startswith("cannot be read (Too many levels of symbolic links")


def test_a_message_about_a_strange_name_is_one_line(tmp_path: Path) -> None:
    (error,) = documents(tmp_path / "a\n\x1b[31mb.txt")
    assert isinstance(error, InputError)
    assert error.where == f"{tmp_path}/a\\n\\x1b[31mb.txt"
