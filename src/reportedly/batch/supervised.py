"""A worker process as whoever needs it sees it: shard in, outcome out, whatever happens to the process."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe

from reportedly.batch.messages import (
    PREPARING,
    Begun,
    Died,
    Outcome,
    Said,
    Setup,
    Stuck,
    said_coder,
    setup_coder,
    shard_coder,
)
from reportedly.batch.shards import Shard

START_SECONDS = 120.0
"""For the worker to be ready: on a cold disk its libraries and weights take their time."""

WRITE_SECONDS = 600.0
"""For a shard's tables, which may go a long way."""

_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from reportedly.batch.reading_worker import main; main(int(sys.argv[2]), int(sys.argv[3]))"
)


class Supervised:
    """One worker process, started when it is first needed and again after it ended. Used by one thread at a time."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self._child: subprocess.Popen[bytes] | None = None
        self._ours: Connection | None = None

    @property
    def pid(self) -> int | None:
        """The process now; None where there is none."""
        return None if self._child is None else self._child.pid

    def run(self, shard: Shard) -> Outcome:
        """What comes of the shard: it is read and written, or the worker crashed or took too long over a document."""
        try:
            ours = self._connection()
        except (OSError, EOFError, TimeoutError) as error:
            self.close()
            return Stuck(f"a worker process could not be started ({type(error).__name__}: {error})")
        at = PREPARING
        try:
            ours.send_bytes(shard_coder[0].encode(shard))
            while True:
                said = _next(ours, self.setup.seconds if at != PREPARING else WRITE_SECONDS)
                if not isinstance(said, Begun):
                    return said
                at = said.number
        except TimeoutError:
            self.close()
            if at == PREPARING:
                return Stuck(f"{self.setup.output}: the results were not written within {WRITE_SECONDS:g} s")
            return Died(f"not read within {self.setup.seconds:g} s", at)
        except (EOFError, OSError):
            return Died(f"its reader crashed ({self._end()})", at if at != PREPARING else None)

    def kill(self) -> None:
        """Have the process end now, from another thread; what waits for it hears that it crashed."""
        child = self._child
        if child is not None:
            with suppress(OSError):
                child.kill()

    def close(self) -> None:
        """End the process at once."""
        child, self._child = self._child, None
        ours, self._ours = self._ours, None
        if ours is not None:
            ours.close()
        if child is not None:
            with suppress(OSError):
                child.kill()
            child.wait()

    def _connection(self) -> Connection:
        """To a process that is ready."""
        if self._ours is not None:
            return self._ours
        ours, theirs = Pipe()
        # -P and no empty path: the modules of the folder we are in must not stand in for Python's own
        path = json.dumps([p for p in sys.path if p])
        self._ours = ours
        try:
            self._child = subprocess.Popen(
                [sys.executable, "-P", "-c", _PROGRAM, path, str(theirs.fileno()), str(os.getpid())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            )  # fmt: skip
        finally:
            theirs.close()
        ours.send_bytes(setup_coder[0].encode(self.setup))
        _next(ours, START_SECONDS)
        return ours

    def _end(self) -> str:
        """How the process ended, which it has."""
        status = 0
        if self._child is not None:
            try:
                status = self._child.wait(timeout=5)
            except subprocess.TimeoutExpired:
                return "what it said made no sense"
            finally:
                self.close()
        if status >= 0:
            return f"exit status {status}"
        with suppress(ValueError):
            return signal.Signals(-status).name
        return f"signal {-status}"


def _next(ours: Connection, seconds: float) -> Said:
    """What the worker says next. Raises TimeoutError where it says nothing in time, EOFError where it has ended."""
    if not ours.poll(seconds):
        raise TimeoutError(f"nothing heard within {seconds:g} s")
    said: Said = said_coder[1].decode(ours.recv_bytes())
    return said
