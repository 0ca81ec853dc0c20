"""``reportedly batch`` from the command line."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportedly.batch import reading_job
from reportedly.batch.reading_job import Progress
from reportedly.cli.batch_progress import duration, told
from reportedly.cli.main import reportedly


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(reportedly, ["batch", *map(str, arguments)])


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    folder = tmp_path_factory.mktemp("corpus")
    reports = [
        {"id": "a", "text": "Osmark shelled Velmora on Monday, minister Lea Sorn said.", "published": "2031-05-14", "outlet": "Courier"},
        {"id": "b", "text": "Osmark shelled Velmora on Monday, officials said.", "published": "2031-05-14", "outlet": "Herald"},
    ]
    (folder / "reports.jsonl").write_text("".join(json.dumps(r) + "\n" for r in reports))
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return folder, run("read", folder, "-o", folder.parent / "out", "--workers", "1")


def test_read_says_what_came_of_everything(corpus: tuple[Path, Result]) -> None:
    folder, done = corpus
    assert done.exit_code == 1, done.output
    assert done.stderr.splitlines()[-1] == "3 seen = 2 read + 0 skipped + 1 failed"
    assert f"reportedly: {folder}/picture.jpg: not a format that is read" in done.stderr
    again = run("read", folder / "reports.jsonl", "-o", folder.parent / "out", "--workers", "1")
    assert (again.exit_code, again.stderr) == (0, "2 seen = 0 read + 2 skipped (2 already read) + 0 failed\n")


def test_a_worker_that_cannot_start(corpus: tuple[Path, Result], tmp_path: Path) -> None:
    folder, _ = corpus
    one = run("read", folder / "reports.jsonl", "-o", tmp_path / "out", "--workers", "1", "--memory", "1")
    assert one.exit_code == 1
    assert "a worker process could not be started" in str(one.exception)


def test_ctrl_c_says_how_to_go_on(corpus: tuple[Path, Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(*given: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading_job, "read", pressed)
    done = run("read", corpus[0], "-o", tmp_path / "out")
    assert (done.exit_code, done.stderr) == (130, "\nreportedly: stopped; the same command goes on from here\n")


def test_merge(corpus: tuple[Path, Result]) -> None:
    folder, _ = corpus
    done = run("merge", folder.parent / "out", "--workers", "1")
    assert done.exit_code == 0, done.output
    assert re.search(r"2 reports of 2 texts, \d+ stories told \d+ times", done.stderr)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    done = run("merge", tmp_path)
    assert "no batch's folder; make one: reportedly batch read" in str(done.exception)


def test_what_the_progress_says() -> None:
    half = Progress(words=1_200_000, documents=2400, known_words=1_300_000, share=0.5)
    assert told(half, 120) == "2,400 reports, 1,200,000 words read, 10,000 words/s, 50% of the input seen, about 2 min left"
    assert told(Progress(), 0) == "0 reports, 0 words read, 0 words/s, 0% of the input seen"
    assert [duration(s) for s in (4, 700, 9000, 400_000)] == ["4 s", "12 min", "2.5 h", "4.6 days"]
