"""Python's collector of cycles, kept out of work that makes none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Keep the collector from going through all that a piece of work holds, again and again as that grows.

    For work that makes hardly any cycles: what it made is freed when nobody holds it. Afterwards the collector is on or off as it
    was before.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
