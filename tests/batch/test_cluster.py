"""Jobs on a local Ray cluster of two nodes: the rows of an undisturbed run, whatever is killed.

Takes about half a minute: REPORTEDLY_CLUSTER=1 asks for it.
"""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.archive import Archive
from reportedly.batch.cluster import Cluster
from reportedly.batch.errors import BatchError
from reportedly.batch.merging.columns import RESULTS
from reportedly.batch.merging.sequence import merge
from reportedly.batch.merging.tasks import OnRay
from reportedly.batch.messages import Setup
from reportedly.batch.reading_job import Progress, Told
from reportedly.errors import UsageError

from .jobs import lines, run, texts, written
from .merging.corpus import folder, of_archive, of_batch

if not os.environ.get("REPORTEDLY_CLUSTER"):
    pytest.skip("set REPORTEDLY_CLUSTER=1 for the tests on a Ray cluster", allow_module_level=True)
ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'reportedly[cluster]'")
pytestmark = pytest.mark.filterwarnings("default")  # Ray leaves sockets and processes to the collector

COUNT = 60
SLOW = {f"at_{n}": "SLOW 80" for n in range(COUNT)}


@pytest.fixture(scope="module")
def nodes() -> Iterator[Any]:
    """A cluster of two nodes with one processor each; ``second`` is the one that may be lost."""
    from ray.cluster_utils import Cluster as Nodes

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", os.pathsep.join(p for p in sys.path if p))
        cluster = Nodes(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
        cluster.second = cluster.add_node(num_cpus=1)
        cluster.wait_for_nodes()
        yield cluster
        ray.shutdown()
        cluster.shutdown()


@pytest.fixture
def given(tmp_path: Path) -> list[str]:
    reports = [lines(tmp_path / "slow.jsonl", texts(COUNT, **SLOW | {"at_20": "SEGFAULT"}))]
    run(reports, tmp_path / "undisturbed", workers=2)
    return reports


def workers_of_ray() -> list[int]:
    """The processes of Ray's that have a worker process of ours as their child."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            parent = int((process / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if b"reportedly.batch.reading_worker" in command:
            title = Path(f"/proc/{parent}/cmdline").read_bytes() if Path(f"/proc/{parent}").exists() else b""
            found += [parent] * title.startswith(b"ray::")
    return found


def test_cancelled_and_resumed(nodes: Any, given: list[str], tmp_path: Path) -> None:
    def cancel(progress: Progress) -> None:
        if progress.documents >= 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(given, tmp_path / "out", engine=lambda s: Cluster(s, nodes.address), told=Told(progress=cancel))
    time.sleep(0.5)
    account = run(given, tmp_path / "out", engine=lambda s: Cluster(s, nodes.address))
    assert 0 < account.kept < COUNT - 1
    assert written(tmp_path / "out") == written(tmp_path / "undisturbed")


def test_a_machine_with_another_version(nodes: Any, given: list[str], tmp_path: Path) -> None:
    def other(setup: Setup) -> Cluster:
        return Cluster(Setup(output=setup.output, program="9.9"), nodes.address)

    with pytest.raises(BatchError, match=r"the job is of reportedly 9\.9, but a machine of the cluster has"):
        run(given, tmp_path / "out", engine=other)


def test_merging(nodes: Any, merged_samples: Path, tmp_path: Path) -> None:
    with Archive(merged_samples) as archive:
        path = folder(tmp_path / "batch", archive.readings())
        tasks = OnRay(nodes.address)
        merge(path, tasks, buckets=3)
        tasks.close()
        for table in RESULTS:
            assert of_batch(path, table) == of_archive(archive, table), table


def test_a_worker_killed_and_a_node_lost(nodes: Any, given: list[str], tmp_path: Path) -> None:
    lost: list[str] = []
    joined: list[Cluster] = []

    def engine(setup: Setup) -> Cluster:
        joined.append(Cluster(setup, nodes.address))
        return joined[0]

    def disturb(progress: Progress) -> None:
        if progress.documents >= 4 and not lost and (pids := workers_of_ray()):
            os.kill(pids[0], signal.SIGKILL)
            lost.append("worker")
        elif progress.documents >= 16 and lost == ["worker"]:
            assert joined[0].workers == 2
            nodes.remove_node(nodes.second, allow_graceful=False)
            lost.append("node")

    account = run(given, tmp_path / "out", engine=engine, told=Told(progress=disturb))
    assert lost == ["worker", "node"]
    assert (account.kept, account.failed) == (COUNT - 1, 1)
    assert written(tmp_path / "out") == written(tmp_path / "undisturbed")


def test_no_cluster_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no Ray cluster there"):
        Cluster(Setup(output=str(tmp_path)), "127.0.0.1:1")
