"""Opening a file that was named, which may be something else."""

import os
import select
import stat
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.ingest.member import plain

PIPE_SECONDS = 10.0
"""So long a pipe may take to say anything."""

_DEVICES = (stat.S_ISCHR, stat.S_ISBLK, stat.S_ISSOCK)


def opened(path: Path) -> BinaryIO:
    """The file, to be closed by the caller; a pipe with a writer, too («<(command)» of a shell).

    Raises InputError for what is not there, may not be read, or is a device, a socket or a silent pipe; none of them is
    waited for without end.
    """
    where = plain(str(path))
    is_text = "\n" in str(path)  # somebody's report, where the name of its file belongs
    remedy = "give the name of a file, or read_text() the text itself" if is_text else "check the path"
    try:
        mode = path.stat().st_mode
        if any(is_device(mode) for is_device in _DEVICES):
            raise InputError(where, "a device, not a file", "give a file, or - for standard input")
        if stat.S_ISFIFO(mode):
            return _pipe(path, where)
        return path.open("rb")
    except FileNotFoundError:
        raise InputError(where, "no such file", remedy) from None
    except OSError as error:
        remedy = remedy if is_text else "check the path and its permissions"
        raise InputError(where, f"cannot be read ({error.strerror})", remedy) from error
    except ValueError as error:  # a zero byte in the name
        raise InputError(where, f"cannot be read ({error})", "check the path") from error


def _pipe(path: Path, where: str) -> BinaryIO:
    """The pipe once there is something in it: opened at once, even where nobody writes."""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        waiting = select.poll()
        waiting.register(number, select.POLLIN)
        events = waiting.poll(PIPE_SECONDS * 1000)
        # without a writer some systems say «hang-up» and others never anything
        if not events or not events[0][1] & select.POLLIN:
            raise InputError(where, "a pipe to which nothing is written", "start its writer first, or give a file")
        os.set_blocking(number, True)
        return os.fdopen(number, "rb")
    except BaseException:
        os.close(number)
        raise
