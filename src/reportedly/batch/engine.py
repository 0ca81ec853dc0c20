"""Where shards are worked on: what a job asks of a pool of processes, or of a cluster."""

from typing import Protocol

from reportedly.batch.messages import Outcome
from reportedly.batch.shards import Shard


class Engine(Protocol):
    """Takes shards and gives their outcomes, in the order in which they come."""

    @property
    def workers(self) -> int:
        """How many shards are worked on at once, now."""

    def submit(self, shard: Shard) -> None:
        """Have the shard worked on when a worker is free."""

    def finished(self, wait_s: float) -> list[tuple[Shard, Outcome]]:
        """The shards that have ended since the last call; waits up to so many seconds for the first."""

    def close(self) -> None:
        """End all work at once; what has no outcome yet gets none."""
