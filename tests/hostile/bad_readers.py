"""Readers that do to their process what a parser with a fault would; the data says what."""

import os
import signal
import time
from collections.abc import Iterator

from reportedly.ingest import Skipped
from reportedly.ingest.origin import Origin


def read(data: bytes, *, origin: Origin, **_told: object) -> Iterator[Skipped]:
    """One Skipped, whose reason is the number of the process, and then what the data says."""
    yield Skipped(origin.where, str(os.getpid()))
    match data:
        case b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"hang":
            time.sleep(600)
        case b"memory":
            yield Skipped(origin.where, str(len([bytes(100_000_000) for _ in range(100)])))
        case b"exit":
            os._exit(3)
        case b"raise":
            raise ZeroDivisionError("oh\nno")
        case b"print":
            print("words between the frames", flush=True)
        case b"flood":
            while True:
                yield Skipped(origin.where, "x" * 1_000_000)
