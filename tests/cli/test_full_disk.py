"""A disk that fills up under every verb: said with its next step, the archive sound, and all well once there is room.

The disk is a real one of some megabytes where the system lets us mount it. Where not, files may not grow beyond a limit,
which SQLite and the outputs meet as an error of the same kind; that is tested everywhere.
"""

import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import msgspec
import pytest
from tests.nursery import Ended, Nursery

from reportedly.archive import Archive, exports
from reportedly.archive.check import check
from reportedly.archive.decisions import decisions
from reportedly.archive.merging.sequence import forget

ROOT = Path(__file__).parent.parent.parent
PROMISES = tomllib.loads((ROOT / "tests/hostile/promises.toml").read_text("utf8"))["disk"]
REPORT = ROOT / "examples" / "07-watershed-brief.eml"
DISK_BYTES = 24_000_000
MOUNT = 'mount -t tmpfs -o size="$0" tmpfs "$1" && shift && exec "$@"'


@dataclass(frozen=True, slots=True)
class Disk:
    """``inside`` is how the commands call its folder, ``outside`` how this process does; ``room`` limits it."""

    nursery: Nursery
    inside: Path
    outside: Path
    is_real: bool

    def run(self, *words: object, room: int) -> Ended:
        """Run a command while there is room for so many bytes, or in no file for more than that."""
        if not self.is_real:
            return self.nursery.run(*words, file_bytes=room)
        with self.filled(room):
            return self.nursery.run(*words)

    def filled(self, room: int) -> "Filler":
        return Filler(self.outside / "filler", room)


class Filler:
    """Takes up the disk but for some bytes."""

    def __init__(self, path: Path, room: int) -> None:
        self.path, self.room = path, room

    def __enter__(self) -> None:
        there = os.statvfs(self.path.parent)
        with self.path.open("wb") as file, suppress(OSError):
            file.write(bytes(max(0, there.f_bavail * there.f_frsize - self.room)))

    def __exit__(self, *_: object) -> None:
        self.path.unlink()


@pytest.fixture(scope="module", params=["a small disk", "a limit on files"])
def disk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Disk]:
    outputs, folder = tmp_path_factory.mktemp("outputs"), tmp_path_factory.mktemp("disk")
    if request.param == "a limit on files":
        made = Disk(Nursery(outputs), folder, folder, is_real=False)
    else:
        before = ("unshare", "-Urm", "sh", "-c", MOUNT, str(DISK_BYTES), str(folder))
        try:
            subprocess.run([*before, "true"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            pytest.skip("no small disk can be mounted here; the limit on files stands in for it")
        nursery = Nursery(outputs, *before)
        assert nursery.run("--version").status == 0
        made = Disk(nursery, folder, Path(f"/proc/{nursery.pid}/root{folder}"), is_real=True)
    yield made
    made.nursery.close()


@pytest.fixture
def archive(disk: Disk, merged_samples: Path) -> Iterator[str]:
    """The name of a copy of the samples on the disk."""
    shutil.copy(merged_samples, disk.outside / "a")
    yield "a"
    for path in disk.outside.iterdir():
        path.unlink()


@contextmanager
def taken_out(path: Path) -> Iterator[Archive]:
    """A copy of the archive, with its log; SQLite itself would not find the way to the disk."""
    with tempfile.TemporaryDirectory() as folder:
        for end in ("", "-wal"):
            if Path(f"{path}{end}").exists():
                shutil.copy(f"{path}{end}", f"{folder}/copy{end}")
        with Archive(f"{folder}/copy") as archive:
            yield archive


def kept(path: Path) -> tuple[list[bytes], list[str]]:
    """All that it exports, and why each decision was taken; it must have no fault."""
    encode = msgspec.json.Encoder().encode
    with taken_out(path) as archive:
        assert list(check(archive)) == []
        every = [encode(r) for r in (*exports.reports(archive), *exports.entities(archive), *exports.stories(archive))]
        return every, [d.why for d in decisions(archive)]


def check_promise(verb: str, ended: Ended) -> None:
    status, pattern = PROMISES[verb]
    assert (ended.status, re.search(pattern, ended.said) is not None) == (status, True), ended.said
    assert "Traceback" not in ended.said


def test_merge(disk: Disk, archive: str) -> None:
    wanted = kept(disk.outside / archive)
    with taken_out(disk.outside / archive) as store:
        forget(store)
        store.close()
        shutil.copy(store.path, disk.outside / archive)
    check_promise("merge", disk.run("merge", disk.inside / archive, room=300_000 if disk.is_real else 40_000))
    with taken_out(disk.outside / archive) as store:
        assert len(store.unmerged()) == len(store)
    assert disk.nursery.run("merge", disk.inside / archive).status == 0
    assert kept(disk.outside / archive) == wanted


def test_decide(disk: Disk, archive: str) -> None:
    with taken_out(disk.outside / archive) as store:
        subject = next(f"{r.document.id}/{s.id}" for r in store.readings() for s in r.statements)
    words = ("decide", disk.inside / archive, "wrong", subject, "--by", "Ada", "--why")
    assert disk.nursery.run(*words, "before").status == 0
    check_promise("decide", disk.run(*words, "meanwhile", room=36_000 if disk.is_real else 20_000))
    assert kept(disk.outside / archive)[1] == ["before"]
    assert disk.nursery.run(*words, "after").status == 0
    assert kept(disk.outside / archive)[1] == ["before", "after"]


def test_read_into_an_archive(disk: Disk, archive: str) -> None:
    words = ("read", REPORT, "--again", "--outlet", "Another Paper", "--archive", disk.inside / archive)
    wanted = kept(disk.outside / archive)
    check_promise("read --archive", disk.run(*words, room=40_000))
    assert kept(disk.outside / archive) == wanted
    assert disk.nursery.run(*words).status == 0
    assert kept(disk.outside / archive) != wanted


@pytest.mark.parametrize(
    ("verb", "room", "words", "before"),
    [  # a reader of an archive needs 32 KiB itself
        ("read -o", 4_096, ("read", REPORT, "--format", "jsonl"), None),
        ("export -o", 40_000, ("export", "ARCHIVE", "--format", "csv"), b"from before"),
        ("export -o", 40_000, ("export", "ARCHIVE", "--format", "stix"), None),
        ("report -o", 40_000, ("report", "ARCHIVE"), b"from before"),
    ],
)
def test_an_output(disk: Disk, archive: str, verb: str, room: int, words: tuple[object, ...], before: bytes | None) -> None:
    words = tuple(disk.inside / archive if w == "ARCHIVE" else w for w in words)
    out = disk.outside / "out"
    if before is not None:
        out.write_bytes(before)
    check_promise(verb, disk.run(*words, "-o", disk.inside / "out", room=room))
    assert (out.read_bytes() if out.exists() else None) == before
    assert not list(disk.outside.glob("*.part"))
    assert disk.nursery.run(*words, "-o", disk.inside / "out").status == 0
    assert len(out.read_bytes()) > room


def test_repair(disk: Disk, archive: str) -> None:
    whole = (disk.outside / archive).read_bytes()
    words = ("archive", "repair", disk.inside / archive, "-o", disk.inside / "new")
    check_promise("archive repair -o", disk.run(*words, room=200_000))
    assert {p.name for p in disk.outside.iterdir()} == {archive}
    assert (disk.outside / archive).read_bytes() == whole
    assert disk.nursery.run(*words).status == 0
    assert kept(disk.outside / "new") == kept(disk.outside / archive)


@pytest.mark.parametrize("verb", ["ask", "archive check"])
def test_what_only_reads(disk: Disk, archive: str, verb: str) -> None:
    words = (*verb.split(), disk.inside / archive)
    check_promise(verb, disk.run(*words, room=2_000))  # not even for the index of a log
    assert disk.run(*words, room=80_000).status == 0
    kept(disk.outside / archive)


def test_serve(disk: Disk, archive: str) -> None:
    if not disk.is_real:
        pytest.skip("a limit on files lasts as long as the process")
    with taken_out(disk.outside / archive) as store:
        subject = next(f"{r.document.id}/{s.id}" for r in store.readings() for s in r.statements)
    child = disk.nursery.start("serve", disk.inside / archive, "--port", "0", "--by", "Ada")
    while (found := re.search(r"open (http\S+)", child.err.read_text() if child.err.exists() else "")) is None:
        assert child.number
    with httpx.Client(base_url=found[1], timeout=60) as browser:
        token = re.search(r'name="form_token" value="(\w+)"', browser.get("/review").text)
        assert token is not None
        form = {"form_token": token[1], "ruling": "wrong", "subject": subject, "why": "meanwhile"}
        with disk.filled(36_000):  # enough for the decision, and not for the merging
            answer = browser.post("/decide", data=form | {"why": "kept"})
            assert (answer.status_code, "the disk is full; make room" in answer.text) == (503, True)
            assert "decision 1 is kept" in answer.text
            assert browser.get("/").status_code == 200
        with disk.filled(2_000):
            answer = browser.post("/decide", data=form | {"why": "lost"})
            assert (answer.status_code, "make room" in answer.text or "look for a full disk" in answer.text) == (503, True)
        assert browser.post("/decide", data=form | {"why": "after"}).status_code == 303
    child.kill(0)
    assert kept(disk.outside / archive)[1] == ["kept", "after"]


def test_every_promise_is_kept_somewhere() -> None:
    text = Path(__file__).read_text("utf8")
    assert all(f'"{verb}"' in text for verb in PROMISES)
