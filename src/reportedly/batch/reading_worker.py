"""The worker process: it reads shards, one document after the other, and writes their tables.

Started by ``supervised``, which ends it when a document takes too long. One thread: there is a worker for each core.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection

from reportedly.batch import results
from reportedly.batch.messages import PREPARING, Begun, Done, Said, Setup, Stuck, said_coder, setup_coder, shard_coder
from reportedly.batch.shards import Shard
from reportedly.batch.storage import Storage
from reportedly.records import Document, Reading

PR_SET_PDEATHSIG = 1
TRIES = 2
"""For a document that fails with an error; then it is set aside."""

Read = Callable[[Document], Reading]


def main(number: int, started_by: int) -> None:
    """Answer shards that come over the connection of that number until it ends, or the process that started this one does."""
    _leave_with(started_by)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, whose end ends this process
    parent = Connection(number)
    encode, decode = said_coder[0].encode, shard_coder[1].decode
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        setup: Setup = setup_coder[1].decode(parent.recv_bytes())
        _limit_memory(setup.memory_mb)
        module, _, name = setup.reader.partition(":")
        read: Read = getattr(import_module(module), name)(setup)
        storage = Storage(setup.output)
        parent.send_bytes(encode(Begun(PREPARING)))
        while True:
            for said in shard_read(decode(parent.recv_bytes()), read, storage):
                parent.send_bytes(encode(said))


def shard_read(shard: Shard, read: Read, storage: Storage) -> Iterator[Said]:
    """Read the documents and write the tables; says before each document that it begins, and at last what came of all.

    A document that fails ``TRIES`` times with an error is left out of the tables, and its reason given.
    """
    readings: list[Reading] = []
    reasons: dict[int, str] = {}
    for n, i in enumerate(shard.items):
        for _ in range(TRIES):
            yield Begun(n)
            try:
                readings.append(read(i.document))
            except Exception as error:  # whatever a document brings about, the others go on
                reasons[n] = f"reading failed ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
            else:
                reasons.pop(n, None)
                break
    yield Begun(PREPARING)
    good = Shard(tuple(i for n, i in enumerate(shard.items) if n not in reasons))
    try:
        yield Done(results.write(storage, good, readings, {}), reasons)
    except Exception as error:  # file systems of all kinds raise what they like
        yield Stuck(f"{storage.address}: the results cannot be written ({type(error).__name__}: {error})")


def _leave_with(parent: int) -> None:
    """End this process when that one is killed (Linux): nobody would hear of what it goes on to write."""
    with suppress(Exception):
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before it could be asked for
        sys.exit()


def _limit_memory(megabytes: int) -> None:
    """Set the limit, where the system has such a thing."""
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        if megabytes:
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
