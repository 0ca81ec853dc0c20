"""Measure ``batch``: ``python benchmarks/batch.py [SHARED] [--reports 5000] [--write docs/performance.md]``.

Reading: the sample reports and, where SHARED is given, the articles of PolNeAR dev, some times over with other ids, with one
worker and with two, in turns, each job in a fresh process; the fastest of each. Where other work shares the machine, go by
the time of the processors. Merging: invented reports (``synthetic``) as a batch's folder and as an archive.
"""

import argparse
import datetime
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

from marked import put
from speed import ROOT, machine, sample_texts
from synthetic import made

BEGIN, END = "<!-- batch -->", "<!-- end of batch -->"
WORDS = 250_000
"""Of a job: so many that starting the workers (a second) counts for little."""
SEED = 7

Row = tuple[str, str, str]


def corpus(shared: Path | None, path: Path, least: int) -> tuple[int, int]:
    """Write JSON Lines of at least so many words; how many reports and words."""
    texts = sample_texts()
    if shared is not None:
        articles = (shared / "data/attributions/polnear-dev.jsonl").read_text(encoding="utf8")
        texts += [json.loads(line)["text"] for line in articles.splitlines()]
    reports = words = 0
    with path.open("w", encoding="utf8") as file:
        while words < least:
            for text in texts:
                file.write(json.dumps({"id": str(reports), "text": text, "published": "2024-06-20"}) + "\n")
                reports += 1
                words += len(text.split())
    return reports, words


def job(given: Path, output: Path, workers: int) -> dict[str, float]:
    """One job in this process: seconds, seconds of all processors, MiB of the largest worker, bytes of Parquet."""
    from reportedly.batch import reading_job
    from reportedly.batch.messages import Setup
    from reportedly.batch.pool import Pool

    begun = time.perf_counter()
    account = reading_job.read([str(given)], Setup(output=str(output)), lambda s: Pool(s, workers), shard_words=50_000)
    wall = time.perf_counter() - begun
    assert not account.failed, account
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "wall": wall, "worked": sum(s.ru_utime + s.ru_stime for s in spent),
        "own": spent[0].ru_utime + spent[0].ru_stime, "peak": spent[1].ru_maxrss / 1024,
        "bytes": sum(p.stat().st_size for p in output.rglob("*.parquet")),
    }  # fmt: skip


def fresh(*arguments: object) -> dict[str, Any]:
    """What this file prints in a fresh process."""
    done = subprocess.run(
        [sys.executable, __file__, *map(str, arguments)], capture_output=True, text=True, check=False,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def reading(shared: Path | None, passes: int) -> list[Row]:
    """The rows of reading."""
    best: dict[int, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "reports.jsonl"
        reports, words = corpus(shared, given, WORDS)
        for n in range(passes):
            for workers in (1, 2):
                m = fresh("--job", given, Path(folder) / f"{workers}-{n}", workers)
                if workers not in best or m["wall"] < best[workers]["wall"]:
                    best[workers] = m
    data = f"{reports} texts, {words:,} words"
    out: list[Row] = []
    for workers, m in best.items():
        label = f"{workers} worker{'s' * (workers > 1)}"
        out += [
            (f"batch read, {label}", data, f"{words / m['wall']:,.0f} words/s"),
            (f"words a second of the processors, {label}", data, f"{words / m['worked']:,.0f}"),
        ]
    out += [
        ("2 workers over 1", data, f"×{best[1]['wall'] / best[2]['wall']:.2f}"),
        ("processor time of 2 workers over 1", data, f"×{best[2]['worked'] / best[1]['worked']:.2f}"),
        ("the command's own processor time", data, f"{best[2]['own'] / best[2]['worked']:.1%}"),
        ("most memory of a worker", data, f"{best[2]['peak']:,.0f} MiB"),
        ("Parquet", data, f"{best[2]['bytes'] / reports:,.0f} bytes a report, {best[2]['bytes'] / words:.1f} a word"),
    ]
    return out


def merging(size: int) -> dict[str, float]:
    """Seconds of the processor of an archive's merging and of a batch's, over the same invented readings."""
    from reportedly.archive import Archive
    from reportedly.archive.merging.sequence import merge as merge_archive
    from reportedly.batch import results
    from reportedly.batch.journal import Journal, job_of
    from reportedly.batch.merging.sequence import merge
    from reportedly.batch.merging.tasks import Here
    from reportedly.batch.shards import Shard, item
    from reportedly.batch.storage import Storage

    readings = [r for r, _ in islice(made(size, SEED), size)]
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(f"{folder}/batch")
        journal = Journal(storage)
        journal.begin(job_of(()))
        for n in range(0, size, 100):
            some = readings[n : n + 100]
            journal.enter(results.write(storage, Shard(tuple(item(r.document) for r in some)), some, {}))
        begun = time.process_time()
        done = merge(f"{folder}/batch", Here())
        batch = time.process_time() - begun
        with Archive(f"{folder}/archive", create=True) as archive:
            with archive.writing():
                for r in readings:
                    archive.add(r)
            begun = time.process_time()
            merge_archive(archive)
            alone = time.process_time() - begun
            (stories,) = archive.db.execute("SELECT count(*) FROM story").fetchone()
        assert stories == done.stories
        return {"batch": batch, "archive": alone}


def rows(shared: Path | None, passes: int, reports: int) -> list[Row]:
    """All figures."""
    out = reading(shared, passes)
    if reports:
        m = fresh("--merge", reports)
        data = f"{reports:,} invented reports"
        out += [
            ("batch merge, one process", data, f"{reports / m['batch']:,.0f} reports a second of the processor"),
            ("the same in an archive", data, f"{reports / m['archive']:,.0f} reports a second of the processor"),
        ]
    return out


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?")
    parser.add_argument("--reports", type=int, default=5000, help="of the merging; 0: no merging")
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--job", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--merge", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.job:
        print(json.dumps(job(Path(args.job[0]), Path(args.job[1]), int(args.job[2]))))
        return
    if args.merge:
        print(json.dumps(merging(args.merge)))
        return
    where, found = machine(), rows(args.shared, args.passes, args.reports)
    for row in found:
        print(" | ".join(row))
    print(where)
    if args.write:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT
        )
        stamp = f"Commit {commit.stdout.strip()} and what stood uncommitted, {datetime.date.today()}; {where}."
        table = "\n".join(["| measure | data | figure |", "|---|---|---|", *(f"| {' | '.join(r)} |" for r in found)])
        put(args.write, BEGIN, f"{stamp}\n\n{table}", END)


if __name__ == "__main__":
    main()
