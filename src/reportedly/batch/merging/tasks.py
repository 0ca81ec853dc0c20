"""Where the tasks of merging run: this process, a pool of processes, or a Ray cluster with a shared disk."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Protocol

from reportedly.batch.errors import BatchError
from reportedly.batch.merging.work import Work

Task = Callable[[Work, int], None]


class Tasks(Protocol):
    """Runs a function for each of some numbers; gives each number when its task is done. What a task raises is raised."""

    def run(self, function: Task, work: Work, numbers: Iterable[int]) -> Iterator[int]:
        """The numbers, in the order in which their tasks end."""

    def close(self) -> None:
        """Give back what the tasks ran in."""


class Here:
    """In this process, one after the other."""

    def run(self, function: Task, work: Work, numbers: Iterable[int]) -> Iterator[int]:
        """As ``Tasks`` has it."""
        for n in numbers:
            function(work, n)
            yield n

    def close(self) -> None:
        """As ``Tasks`` has it."""


class Processes:
    """In so many processes of this machine, started with the first task that is not alone."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def run(self, function: Task, work: Work, numbers: Iterable[int]) -> Iterator[int]:
        """As ``Tasks`` has it. Raises BatchError where one of the processes was killed."""
        waiting = list(numbers)
        if len(waiting) < 2 or self.workers < 2:
            yield from Here().run(function, work, waiting)
            return
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.workers, get_context("spawn"))
        ends = {self._pool.submit(function, work, n): n for n in waiting}
        try:
            for end in as_completed(ends):
                end.result()
                yield ends[end]
        except BrokenProcessPool as error:
            self.close()
            raise BatchError(
                "a process of the merging was killed, for want of memory perhaps; give the same command again, which goes on "
                "from here, with fewer --workers"
            ) from error

    def close(self) -> None:
        """End the processes; tasks that have not begun are not done."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


class OnRay:
    """As tasks of Ray Core; every machine sees the folder under the same name."""

    def __init__(self, address: str) -> None:
        """Join the cluster. Raises UsageError as ``batch.cluster.joined``."""
        from reportedly.batch.cluster import joined

        self._ray: Any = joined(address)

    def run(self, function: Task, work: Work, numbers: Iterable[int]) -> Iterator[int]:
        """As ``Tasks`` has it."""
        task = self._ray.remote(num_cpus=1, max_retries=5)(function)
        running = {task.remote(work, n): n for n in numbers}
        while running:
            ready, _ = self._ray.wait(list(running), num_returns=1)
            for ref in ready:
                self._ray.get(ref)
                yield running.pop(ref)

    def close(self) -> None:
        """As ``Tasks`` has it."""
        self._ray.shutdown()
