import os
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest.folder import files
from reportedly.ingest.skipped import Skipped


def test_everything_is_accounted_for(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden", ".git/config", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "link.txt").symlink_to(tmp_path / "c.txt")
    os.mkfifo(tmp_path / "pipe")
    got = list(files(tmp_path))
    assert [p.relative_to(tmp_path).as_posix() for p in got if isinstance(p, Path)] == [
        "a/z.txt", "b.txt", "c.txt", "link.txt",
    ]  # fmt: skip
    assert [o for o in got if isinstance(o, Skipped)] == [
        Skipped(str(tmp_path / ".git"), "hidden"),
        Skipped(str(tmp_path / "a" / ".hidden"), "hidden"),
        Skipped(str(tmp_path / "empty"), "empty folder"),
        Skipped(str(tmp_path / "loop"), "link to a folder"),
        Skipped(str(tmp_path / "pipe"), "not a file"),
    ]
    assert [o.where for o in got if isinstance(o, InputError)] == [str(tmp_path / "gone")]


def test_a_folder_that_cannot_be_listed(tmp_path: Path) -> None:
    (error,) = files(tmp_path / "nowhere")
    assert isinstance(error, InputError)
