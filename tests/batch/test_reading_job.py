"""Jobs on one machine: the same rows whatever happens to documents, workers and the job itself."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from reportedly.batch import reading_job
from reportedly.batch.dataset import readings
from reportedly.batch.errors import BatchError
from reportedly.batch.journal import Journal
from reportedly.batch.messages import Setup
from reportedly.batch.pool import Pool
from reportedly.batch.reading_job import ASIDE_BEFORE, DONE_BEFORE, TWICE, Progress, Told
from reportedly.batch.results import SetAside
from reportedly.batch.storage import Storage
from reportedly.errors import UsageError
from reportedly.ingest import Overrides
from reportedly.records import Reading
from reportedly.workflow import read_inputs

from .jobs import lines, run, texts, written
from .quick_reader import read


def test_the_rows_do_not_depend_on_workers_or_shards(tmp_path: Path) -> None:
    given = [lines(tmp_path / "reports.jsonl", texts(40))]
    assert run(given, tmp_path / "one", workers=1).kept == 40
    run(given, tmp_path / "three", workers=3, shard_words=400)
    assert written(tmp_path / "one") == written(tmp_path / "three")
    found = {r.document.id: r for r in readings(str(tmp_path / "one"))}
    assert len(found) == 40
    assert all(r == read(r.document) for r in found.values())


def test_a_second_run_reads_only_what_is_missing(tmp_path: Path) -> None:
    first = lines(tmp_path / "a.jsonl", texts(10))
    run([first], tmp_path / "out")
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.parquet")}
    assert run([first], tmp_path / "out").dropped == Counter({DONE_BEFORE: 10})
    more = lines(tmp_path / "b.jsonl", [*texts(14), *texts(12)[11:]])
    account = run([first, more], tmp_path / "out")
    assert account.kept == 4
    assert account.dropped == Counter({DONE_BEFORE: 20, TWICE: 1})
    assert {p: p.stat().st_mtime_ns for p in before} == before
    run([lines(tmp_path / "all.jsonl", texts(14))], tmp_path / "whole")
    tables, whole = written(tmp_path / "out"), written(tmp_path / "whole")
    for table in ("entities", "statements"):
        assert tables[table] == whole[table]


def test_documents_that_kill_hang_or_fail_are_set_aside(tmp_path: Path) -> None:
    bad = {"at_3": "SEGFAULT", "at_11": "HANGS", "at_12": "FAILS", "at_17": "MEMORY", "at_0": "SEGFAULT"}
    aside: list[SetAside] = []
    given = [lines(tmp_path / "bad.jsonl", texts(20, **bad))]
    account = run(given, tmp_path / "out", workers=2, seconds=2, shard_words=1000, told=Told(aside=aside.append))
    assert (account.kept, account.failed) == (15, 5)
    assert {(s.document.source_id, s.reason) for s in aside} == {
        ("0", "its reader crashed (SIGSEGV)"), ("3", "its reader crashed (SIGSEGV)"), ("11", "not read within 2 s"),
        ("12", "reading failed (ValueError: it cannot be read)"), ("17", "its reader crashed (exit status 137)"),
    }  # fmt: skip
    assert all(s.tries == 2 for s in aside)
    tables = written(tmp_path / "out")
    assert Counter(a["outcome"] for a in tables["accounts"]) == {"read": 15, "set aside": 5}
    assert len(tables["documents"]) == 15
    assert {a["reason"] for a in tables["accounts"] if a["outcome"] == "read"} == {None}
    kept = {s.digest: s for s in Journal(Storage(str(tmp_path / "out"))).set_asides()}
    assert kept == {s.digest: s for s in aside}

    again = run(given, tmp_path / "out")
    assert again.dropped == Counter({DONE_BEFORE: 15, ASIDE_BEFORE: 5})


def test_what_is_set_aside_can_be_read_when_the_reader_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [lines(tmp_path / "bad.jsonl", texts(5, at_2="FAILS"))]
    assert run(given, tmp_path / "out").failed == 1
    before = written(tmp_path / "out")
    assert run(given, tmp_path / "out", again=True).failed == 1
    assert written(tmp_path / "out") == before
    (tmp_path / "mended_reader.py").write_text(
        f"from {__package__} import quick_reader\n"
        "def reader(setup):\n    return lambda d: quick_reader.read(d, at_once=True, whole=True)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)

    def mended(setup: Setup) -> Pool:
        return Pool(Setup(output=setup.output, reader="mended_reader:reader"), 1)

    account = run(given, tmp_path / "out", engine=mended, again=True)
    assert (account.kept, account.failed) == (1, 0)
    assert {a["outcome"] for a in written(tmp_path / "out")["accounts"]} == {"read"}
    assert list(Journal(Storage(str(tmp_path / "out"))).set_asides()) == []


def test_a_worker_that_is_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    given = [lines(tmp_path / "slow.jsonl", texts(24, **{f"at_{n}": "SLOW 60" for n in range(24)}))]
    run(given, tmp_path / "undisturbed")
    pools: list[Pool] = []

    def engine(setup: Setup) -> Pool:
        pools.append(Pool(setup, 2))
        return pools[0]

    killed = []

    def kill(progress: Progress) -> None:
        busy = [p.pid for p in pools[0].processes if p.pid is not None]
        if progress.documents and len(killed) < 3 and busy:
            killed.append(busy[-1])
            os.kill(busy[-1], signal.SIGKILL)

    account = run(given, tmp_path / "out", engine=engine, told=Told(progress=kill))
    assert killed
    assert (account.kept, account.failed) == (24, 0)
    assert written(tmp_path / "out") == written(tmp_path / "undisturbed")


JOB = f"""
import sys
from {__package__}.jobs import run
run([sys.argv[1]], sys.argv[2], workers=2, shard_words=40)
print("done", flush=True)
"""


ENDS = [signal.SIGKILL, signal.SIGINT, signal.SIGTERM] if os.environ.get("REPORTEDLY_KILLS") else [signal.SIGKILL]


@pytest.mark.parametrize("how", ENDS)
def test_a_job_that_is_ended_goes_on_where_it_was(tmp_path: Path, how: signal.Signals) -> None:
    given = lines(tmp_path / "slow.jsonl", texts(40, **{f"at_{n}": "SLOW 40" for n in range(40)}))
    run([given], tmp_path / "undisturbed")
    out = tmp_path / "out"
    job = subprocess.Popen(
        [sys.executable, "-c", JOB, given, str(out)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
    )  # fmt: skip
    waited = time.monotonic()
    while len(list(out.glob("manifest/*.json"))) < 3:
        assert time.monotonic() - waited < 30
        time.sleep(0.02)
    job.send_signal(how)
    printed, _ = job.communicate(timeout=30)
    assert b"done" not in printed
    here = len({d for e in Journal(Storage(str(out))).entries() for d in e.documents})
    assert 3 <= here < 40
    account = run([given], out)
    assert account.kept == 40 - here
    assert account.dropped == Counter({DONE_BEFORE: here})
    assert written(out) == written(tmp_path / "undisturbed")


def test_unfinished_files_of_a_killed_job_are_swept(tmp_path: Path) -> None:
    given = [lines(tmp_path / "reports.jsonl", texts(6))]
    run(given, tmp_path / "out")
    before = written(tmp_path / "out")
    (tmp_path / "out/entities/.half.parquet.0a0a.part").write_bytes(b"PAR1")
    (tmp_path / "out/statements/0000aaaa.parquet").write_bytes(b"PAR1")
    run(given, tmp_path / "out")
    assert written(tmp_path / "out") == before


def test_an_output_that_cannot_be_written_ends_the_job_and_names_it(tmp_path: Path) -> None:
    given = [lines(tmp_path / "reports.jsonl", texts(6))]
    run(given[:0], tmp_path / "out")
    for table in ("documents", "entities"):
        (tmp_path / "out" / table).write_text("in the way")
    with pytest.raises(BatchError, match=r"out: .*cannot be written.*same command again"):
        run(given, tmp_path / "out")


def test_workers_that_cannot_start_blame_no_document(tmp_path: Path) -> None:
    given = [lines(tmp_path / "reports.jsonl", texts(6))]
    with pytest.raises(BatchError, match="a worker process could not be started"):
        run(given, tmp_path / "out", engine=lambda s: Pool(Setup(output=s.output, reader="no_such:reader"), 1))
    assert written(tmp_path / "out")["accounts"] == []


def test_a_folder_of_something_else(tmp_path: Path) -> None:
    given = [lines(tmp_path / "reports.jsonl", texts(2))]
    with pytest.raises(UsageError, match="is not empty and no batch's folder"):
        run(given, tmp_path)
    run(given, tmp_path / "out")
    job = tmp_path / "out/job.json"
    job.write_text(job.read_text().replace('"program":"', '"program":"9.'))
    with pytest.raises(UsageError, match=r"was read by reportedly 9\."):
        run(given, tmp_path / "out")
    job.write_text("{}")
    with pytest.raises(UsageError, match="no batch's folder"):
        run(given, tmp_path / "out")


def test_two_jobs_at_once(tmp_path: Path) -> None:
    with Journal(Storage(str(tmp_path / "out"))).locked(), pytest.raises(UsageError, match="another job is at work"):
        run([], tmp_path / "out")


def test_a_report_with_other_particulars_is_another(tmp_path: Path) -> None:
    given = [lines(tmp_path / "a.jsonl", texts(2))]
    for outlet in (None, "Another", "Another"):
        run(given, tmp_path / "out", overrides=Overrides(outlet=outlet))
    found = list(readings(str(tmp_path / "out")))
    assert Counter((r.document.source_id, r.document.outlet) for r in found) == {
        ("0", "Outlet 0"): 1, ("1", "Outlet 1"): 1, ("0", "Another"): 1, ("1", "Another"): 1,
    }  # fmt: skip
    assert all(r == read(r.document) for r in found)


def test_time_left() -> None:
    assert Progress().left_s(5) is None
    assert Progress(words=100, documents=1, known_words=200, share=0.5).left_s(10) == pytest.approx(30)
    assert Progress(words=200, documents=1, known_words=200, share=1).left_s(10) == 0


def test_the_real_reader_gives_what_read_gives(tmp_path: Path) -> None:
    given = ["examples/02-archway-wire.txt", "examples/12-tuvik-court-and-sanctions.txt"]
    account = reading_job.read(given, Setup(output=str(tmp_path / "out")), lambda s: Pool(s, 1), shard_words=5000)
    assert account.kept == 2
    found = {r.document.file: r for r in readings(str(tmp_path / "out"))}
    direct = {r.document.file: r for r in read_inputs(given) if isinstance(r, Reading)}
    assert found == direct


