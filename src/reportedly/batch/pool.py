"""The engine of one machine: worker processes, each with a thread that waits for it."""

import queue
from threading import Thread

from reportedly.batch.messages import Died, Outcome, Setup
from reportedly.batch.shards import Shard
from reportedly.batch.supervised import Supervised


class Pool:
    """As ``Engine`` has it."""

    def __init__(self, setup: Setup, workers: int) -> None:
        """Start nothing yet: a process is started with its first shard."""
        self.workers = workers
        self._waiting: queue.SimpleQueue[Shard | None] = queue.SimpleQueue()
        self._ended: queue.SimpleQueue[tuple[Shard, Outcome]] = queue.SimpleQueue()
        self._closed = False
        self.processes = [Supervised(setup) for _ in range(workers)]
        self._threads = [Thread(target=self._serve, args=(p,), daemon=True) for p in self.processes]
        for thread in self._threads:
            thread.start()

    def submit(self, shard: Shard) -> None:
        """As ``Engine`` has it."""
        self._waiting.put(shard)

    def finished(self, wait_s: float) -> list[tuple[Shard, Outcome]]:
        """As ``Engine`` has it."""
        out: list[tuple[Shard, Outcome]] = []
        try:
            out.append(self._ended.get(timeout=wait_s))
            while True:
                out.append(self._ended.get_nowait())
        except queue.Empty:
            return out

    def close(self) -> None:
        """As ``Engine`` has it."""
        self._closed = True
        for process in self.processes:
            if process.pid is not None:
                process.kill()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self, process: Supervised) -> None:
        while (shard := self._waiting.get()) is not None and not self._closed:
            try:
                outcome = process.run(shard)
            except Exception as error:  # a thread must not end with a shard in its hands
                process.close()
                outcome = Died(f"its worker failed ({type(error).__name__}: {error})")
            self._ended.put((shard, outcome))
        process.close()
