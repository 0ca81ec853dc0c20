"""Where a verb writes: a file that is there only when it is whole, or standard output."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from reportedly.errors import StorageError, UsageError

NO_ROOM = {errno.ENOSPC: "the disk is full", errno.EDQUOT: "the quota is used up", errno.EFBIG: "files may not be that long",
           errno.EIO: "the disk does not take it"}  # fmt: skip
"""Faults of writing that are no wrong use, in words."""


@contextmanager
def written(path: Path | None) -> Iterator[IO[bytes]]:
    """A stream into that file, which is written beside its name and renamed when whole; or standard output.

    What had the name stays until then, and for good where an exception passes. A killed process leaves «NAME.PID.part»
    beside it at worst. What is no regular file (a device, a pipe) is written to as it is. Raises UsageError at once where
    nothing can be written there, StorageError where the disk takes no more.
    """
    if path is None:
        yield sys.stdout.buffer
        return
    partial: Path | None = None
    try:
        target = path.resolve()  # of a link, what it leads to is replaced and not the link
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("wb") as out:
                yield out
            return
        partial = target.with_name(f"{target.name}.{os.getpid()}.part")
        with partial.open("wb") as out:
            if target.exists():
                os.chmod(partial, stat.S_IMODE(target.stat().st_mode))
            yield out
            out.flush()
            os.fsync(out.fileno())
        partial.replace(target)
    except OSError as error:
        raise write_error(str(path), error) from error
    finally:
        if partial is not None:
            with suppress(OSError):
                partial.unlink(missing_ok=True)


def write_error(where: str, error: OSError) -> StorageError | UsageError:
    """The error for an output that takes no more, or that cannot be written at all."""
    if error.errno in NO_ROOM:
        return StorageError(where, NO_ROOM[error.errno], "make room or name another output, and run the same again")
    return UsageError(f"{where}: cannot be written: {error.strerror}; name another output")
