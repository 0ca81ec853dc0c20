"""The engine of many machines: the same work as tasks of Ray Core.

Each task runs in a process of Ray's and has a worker process of ours beside it, so that a document that crashes its reader
is dealt with as on one machine. What Ray loses with a process or a machine of its own it runs again elsewhere.
"""

import atexit
import socket
from typing import Any

from reportedly import __version__
from reportedly.batch.messages import Died, Outcome, Setup, Stuck, setup_coder, shard_coder
from reportedly.batch.shards import Shard
from reportedly.batch.supervised import Supervised
from reportedly.errors import UsageError

CONNECT_SECONDS = 10.0
RETRIES = 5
"""How often Ray runs a task again whose process or machine was lost."""


class Cluster:
    """As ``Engine`` has it."""

    def __init__(self, setup: Setup, address: str, workers: int | None = None) -> None:
        """Join the cluster at that address (HOST:PORT, «auto» for this machine's, ray://HOST:PORT).

        ``workers`` is the most shards at once; by default as many as the cluster has processors, as these come and go.
        Raises UsageError as :func:`joined`.
        """
        self._ray: Any = joined(address)
        self._most = workers
        self._setup = self._ray.put(setup_coder[0].encode(setup))
        self._task: Any = self._ray.remote(num_cpus=1, max_retries=RETRIES)(work)
        self._running: dict[Any, Shard] = {}

    @property
    def workers(self) -> int:
        """As ``Engine`` has it."""
        there = int(self._ray.cluster_resources().get("CPU", 1))
        return max(1, min(there, self._most or there))

    def submit(self, shard: Shard) -> None:
        """As ``Engine`` has it."""
        self._running[self._task.remote(self._setup, shard_coder[0].encode(shard))] = shard

    def finished(self, wait_s: float) -> list[tuple[Shard, Outcome]]:
        """As ``Engine`` has it."""
        if not self._running:
            return []
        ready, _ = self._ray.wait(list(self._running), num_returns=1, timeout=wait_s)
        more, _ = self._ray.wait(list(self._running), num_returns=len(self._running), timeout=0)
        return [(self._running.pop(ref), self._outcome(ref)) for ref in dict.fromkeys([*ready, *more])]

    def close(self) -> None:
        """As ``Engine`` has it."""
        for ref in self._running:
            self._ray.cancel(ref, force=True)
        self._running.clear()
        self._ray.shutdown()

    def _outcome(self, ref: Any) -> Outcome:
        try:
            outcome: Outcome = self._ray.get(ref)
        except self._ray.exceptions.RayTaskError as error:
            return Stuck(f"a task of the cluster failed: {error.cause}")
        except self._ray.exceptions.RayError as error:
            return Died(f"the cluster lost its worker {RETRIES + 1} times ({type(error).__name__})")
        return outcome


def joined(address: str) -> Any:
    """Ray, as a driver of the cluster at that address. Raises UsageError without Ray, and where there is no cluster."""
    try:
        import ray
    except ImportError as error:
        raise UsageError("--address needs Ray; install it with: pip install 'reportedly[cluster]'") from error
    try:
        _reach(address)
        ray.init(address=address, logging_level="ERROR", log_to_driver=False)
    except Exception as error:  # connections fail in many ways
        reason = " ".join(str(error).split())[:300]
        raise UsageError(f"{address}: no Ray cluster there ({reason}); start one: ray start --head") from error
    return ray


def _reach(address: str) -> None:
    """Raises OSError where nothing listens there: Ray itself would try for minutes."""
    host, _, port = address.rpartition("://")[2].rpartition(":")
    if host and port.isdigit():
        socket.create_connection((host, int(port)), timeout=CONNECT_SECONDS).close()


_here: list[Supervised] = []
"""The worker process beside this process of Ray's, and the job that it is for."""


def work(setup: bytes, shard: bytes) -> Outcome:
    """One task: what comes of the shard, by the worker process beside this one."""
    wanted: Setup = setup_coder[1].decode(setup)
    if wanted.program != __version__:
        return Stuck(f"the job is of reportedly {wanted.program}, but a machine of the cluster has {__version__}")
    if not _here or _here[0].setup != wanted:
        close()
        _here.append(Supervised(wanted))
    return _here[0].run(shard_coder[1].decode(shard))


@atexit.register
def close() -> None:
    """End the worker process."""
    while _here:
        _here.pop().close()
