"""Killed at random moments, nothing that was acknowledged is lost, doubled or half-written.

Three kills by default; REPORTEDLY_KILLS=100 for the long run.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from reportedly import codec
from reportedly.archive import Archive, exports
from reportedly.archive.check import check
from reportedly.archive.merging.sequence import merge

KILLS = int(os.environ.get("REPORTEDLY_KILLS", "3"))

WORKER = """
import sys
from reportedly import codec
from reportedly.archive import Archive
from reportedly.archive.merging.sequence import merge
with Archive(sys.argv[2], create=True) as archive:
    for n, line in enumerate(open(sys.argv[1], "rb")):
        reading = codec.decode(line)
        archive.add(reading)
        print("added", reading.document.id, flush=True)
        if n % 4 == 3:
            merge(archive)
            print("merged", flush=True)
    merge(archive)
    print("done", flush=True)
"""


def everything(path: Path) -> list[bytes]:
    encode = msgspec.json.Encoder().encode
    with Archive(path) as archive:
        rows = [*exports.reports(archive), *exports.entities(archive), *exports.stories(archive)]
        return [encode(r) for r in rows] + [codec.encode(r) for r in archive.readings()]


def test_killed_at_random_moments(merged_samples: Path, tmp_path: Path) -> None:
    readings = tmp_path / "readings.jsonl"
    with Archive(merged_samples) as archive:
        every = list(archive.readings())
    readings.write_bytes(b"".join(codec.encode(r) + b"\n" for r in every))
    path, undisturbed = tmp_path / "killed.archive", tmp_path / "undisturbed.archive"
    with Archive(undisturbed, create=True) as archive:
        for r in every:
            archive.add(r)
        merge(archive)
    rng = random.Random(11)
    acknowledged: set[str] = set()
    longest = 2.0
    for _ in range(KILLS):
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(readings), str(path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(rng.uniform(0.2, longest))
        worker.send_signal(signal.SIGKILL)
        printed, said = worker.communicate()
        assert not said, said
        acknowledged |= {line.split()[1] for line in printed.splitlines() if line.startswith("added ")}
        if path.exists() and path.stat().st_size:
            with Archive(path) as archive:
                assert list(check(archive)) == []
                kept = [i for (i,) in archive.db.execute("SELECT id FROM document")]
                assert acknowledged <= set(kept)
                assert len(kept) == len(set(kept))
        if "done" in printed:  # begin again, so that there is something to kill
            path.unlink()
            acknowledged = set()
    done = subprocess.run(
        [sys.executable, "-c", WORKER, str(readings), str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("done\n")
    assert everything(path) == everything(undisturbed)
