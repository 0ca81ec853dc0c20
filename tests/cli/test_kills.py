"""Every verb killed at random moments: what it had acknowledged is there once and whole, and what it writes is sound.

Three kills of each by default; REPORTEDLY_KILLS=100 for the long run, which prints what the kills met.
"""

import os
import random
import re
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import msgspec
import pytest
from tests.nursery import Ended, Nursery

from reportedly import codec
from reportedly.archive import Archive, exports
from reportedly.archive.check import check
from reportedly.archive.decisions import decisions, in_force
from reportedly.archive.merging.sequence import forget, merge

KILLS = int(os.environ.get("REPORTEDLY_KILLS", "3"))
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SMALL_STEPS = {
    "reportedly.workflow.BATCH_WORDS": 400, "reportedly.archive.merging.sequence.BATCH": 3,
    "reportedly.archive.merging.sequence.LARGEST": 3,
}  # fmt: skip
"""So that there are several moments between which to be killed."""


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("nursery"))
    yield made
    made.close()


class Killer:
    """Draws moments until so many processes were killed in their work, and counts what the kills met.

    ``longest_s`` is how long the work takes undisturbed; where it was done before its moment came, it takes less by now.
    """

    def __init__(self, verb: str, longest_s: float) -> None:
        self.verb, self.rng, self.met, self.longest_s = verb, random.Random(verb), Counter[str](), longest_s

    def goes_on(self) -> bool:
        return self.met["killed"] < KILLS and self.met.total() < 5 * KILLS

    def moment(self) -> float:
        return self.rng.uniform(0, self.longest_s)

    def count(self, ended: Ended) -> None:
        assert ended.status in (0, -9), ended.said
        assert "Traceback" not in ended.said
        self.met["killed" if ended.status else "had ended"] += 1
        self.longest_s *= 1.03 if ended.status else 0.95

    def tell(self, **more: object) -> None:
        print(self.verb, dict(self.met), more)


def seconds(begun: float) -> float:
    return time.perf_counter() - begun


def sound(path: Path) -> Archive:
    """The archive opened, which must have no fault."""
    archive = Archive(path)
    assert list(check(archive)) == []
    return archive


def exported(archive: Archive) -> list[bytes]:
    encode = msgspec.json.Encoder().encode
    return [encode(r) for r in (*exports.reports(archive), *exports.entities(archive), *exports.stories(archive))]


def test_read(nursery: Nursery, merged_samples: Path, tmp_path: Path) -> None:
    inputs = sorted(map(str, EXAMPLES.glob("[0-9]*" if KILLS > 3 else "0[27]*")))
    names = {Path(i).name for i in inputs}
    with Archive(merged_samples) as archive:
        wanted = [codec.encode(r) for r in archive.readings() if r.document.file in names]
    words = ("read", *inputs, "--format", "jsonl", "--archive")
    begun = time.perf_counter()
    assert nursery.run(*words, tmp_path / "undisturbed", patch=SMALL_STEPS).status == 0
    killer, path, acknowledged, most = Killer("read", seconds(begun)), tmp_path / "killed", set[bytes](), 0
    while killer.goes_on():
        ended = nursery.start(*words, path, patch=SMALL_STEPS).kill(killer.moment())
        killer.count(ended)
        acknowledged |= set(ended.out.split(b"\n")[:-1])
        most = max(most, len(acknowledged))
        if path.exists():
            with sound(path) as archive:
                there = [codec.encode(r) for r in archive.readings()]
            assert acknowledged <= set(there)
            assert len(there) == len(set(there))
        if len(acknowledged) == len(wanted):  # begin again, so that there is something to kill
            path.unlink()
            acknowledged = set()
    ended = nursery.run(*words, path, patch=SMALL_STEPS)
    assert len(ended.out.splitlines()) <= len(wanted) - len(acknowledged), "nothing is read twice"
    with sound(path) as archive:
        assert [codec.encode(r) for r in archive.readings()] == wanted
    killer.tell(acknowledged=most, of=len(wanted))


def test_merge(nursery: Nursery, merged_samples: Path, tmp_path: Path) -> None:
    whole, path = tmp_path / "whole", Path(shutil.copy(merged_samples, tmp_path / "killed"))
    with Archive(path) as archive:
        forget(archive)
        archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(path, whole)
    fresh = path.read_bytes()
    begun = time.perf_counter()
    assert nursery.run("merge", whole, patch=SMALL_STEPS).status == 0
    killer, before, steps = Killer("merge", seconds(begun)), 0, Counter[int]()
    with Archive(whole) as archive:
        wanted, total = exported(archive), len(archive)
    while killer.goes_on():
        ended = nursery.start("merge", path, patch=SMALL_STEPS).kill(killer.moment())
        killer.count(ended)
        with sound(path) as archive:
            merged = total - len(archive.unmerged())
            assert merged >= before, "what was merged stays so"
            assert len(archive) == total
            steps[merged] += 1
        before = merged
        if merged == total:
            for end in ("-wal", "-shm"):
                Path(f"{path}{end}").unlink(missing_ok=True)
            path.write_bytes(fresh)
            before = 0
    assert nursery.run("merge", path, patch=SMALL_STEPS).status == 0
    with sound(path) as archive:
        assert exported(archive) == wanted
    killer.tell(merged_when_killed=dict(sorted(steps.items())))


def test_decide(nursery: Nursery, samples: Path) -> None:
    with Archive(samples) as archive:
        statements = [f"{r.document.id}/{s.id}" for r in archive.readings() for s in r.statements]
    begun = time.perf_counter()
    assert nursery.run("decide", samples, "wrong", statements[0], "--by", "Ada", "--why", "first").status == 0
    killer, acknowledged, n = Killer("decide", seconds(begun)), dict[str, int](), 0
    while killer.goes_on():
        n += 1
        subject = statements[n % len(statements)]
        ended = nursery.start("decide", samples, "wrong", subject, "--by", "Ada", "--why", f"n{n}").kill(killer.moment())
        killer.count(ended)
        if (told := re.match(r"decision (\d+): wrong", ended.said)) is not None:
            acknowledged[f"n{n}"] = int(told[1])
        with Archive(samples) as archive:
            made = {d.why: d.id for d in decisions(archive)}
            assert len(made) == len(decisions(archive)), "none is there twice"
            assert acknowledged.items() <= made.items()
            assert list(made.values()) == list(range(1, len(made) + 1))
            assert len(in_force(archive)) == len(made)
    with sound(samples) as archive:
        merge(archive)
        assert list(check(archive)) == []
    killer.tell(acknowledged=len(acknowledged), taken=len(made) - 1)


@pytest.mark.parametrize("form", ["stories", "csv", "gexf"])
def test_export(nursery: Nursery, merged_samples: Path, tmp_path: Path, form: str) -> None:
    words = ("export", merged_samples, "--format", form, "-o")
    begun = time.perf_counter()
    assert nursery.run(*words, tmp_path / "whole").status == 0
    killer, wanted = Killer(f"export {form}", seconds(begun)), (tmp_path / "whole").read_bytes()
    path, old, found = tmp_path / "out", tmp_path / "old", Counter[str]()
    old.write_bytes(b"from before")
    while killer.goes_on():
        for target, before in ((path, None), (old, b"from before")):
            ended = nursery.start(*words, target).kill(killer.moment())
            killer.count(ended)
            there = target.read_bytes() if target.exists() else None
            assert there == wanted or (there == before and ended.status == -9)
            found["whole" if there == wanted else "as it was"] += 1
            if before is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(before)
    assert {p.suffix for p in tmp_path.iterdir()} <= {"", ".part"}
    with sound(merged_samples):
        pass
    killer.tell(**found)


def test_serve(nursery: Nursery, samples: Path) -> None:
    with Archive(samples) as archive:
        statements = [f"{r.document.id}/{s.id}" for r in archive.readings() for s in r.statements]
    killer, acknowledged, asked = Killer("serve", 1.5), list[str](), 0
    while killer.goes_on():
        child = nursery.start("serve", samples, "--port", "0", "--by", "Ada")
        deadline = time.monotonic() + 30
        while (found := re.search(r"open (http\S+)", child.err.read_text() if child.err.exists() else "")) is None:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        with httpx.Client(base_url=found[1], timeout=30) as browser:
            pages = browser.get("/review").text + browser.get("/decisions").text  # when all is reviewed, one can still undo
            token = re.search(r'name="form_token" value="(\w+)"', pages)
            assert token is not None
            ends, broke_off = time.monotonic() + killer.moment(), False
            while not broke_off:
                asked += 1
                form = {"form_token": token[1], "ruling": "wrong", "subject": statements[asked % len(statements)],
                        "why": f"n{asked}"}  # fmt: skip
                browser.timeout = httpx.Timeout(max(ends - time.monotonic(), 0.01))
                try:
                    if browser.post("/decide", data=form).status_code == 303:
                        acknowledged.append(f"n{asked}")
                except httpx.TransportError:
                    broke_off = True
        killer.count(child.kill(0))
        with sound(samples) as archive:
            made = [d.why for d in decisions(archive)]
            assert set(acknowledged) <= set(made)
            assert len(made) == len(set(made)), "none is there twice"
            assert set(made) <= {f"n{n}" for n in range(1, asked + 1)}
    with sound(samples) as archive:
        merge(archive)
        assert list(check(archive, anew=True)) == []
    killer.tell(acknowledged=len(acknowledged), asked=asked)
