"""The reading process itself: it takes bytes, runs the reader of their format on them, and says what came of it.

Started by ``reading_process``, which ends it when it takes too long. Whatever a file does to it, only the file is lost.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO

import msgspec

from reportedly.errors import InputError
from reportedly.ingest.answers import Answer, Done, Ready, answer_of, encoded, read_frame, write_frame
from reportedly.ingest.expansion import Room
from reportedly.ingest.member import Member
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import Packed, in_memory
from reportedly.ingest.skipped import Outcome

MEMORY_BYTES = 2_000_000_000


class Request(msgspec.Struct):
    """Which reader (a module with a function ``read``), and what it is told beside the bytes, which are the next frame.

    ``room`` is there for an archive only; ``seconds`` is the time that the parent waits. Where there is a ``path``, the
    reader opens the archive there itself, and the next frame is empty.
    """

    reader: str
    origin: Origin
    overrides: Overrides
    seconds: float
    room: Room | None = None
    path: str | None = None


def main() -> None:
    """Answer requests until standard input ends or memory has run out."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the frames
    requests = os.fdopen(os.dup(0), "rb")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, whose end ends this process
    _limit("RLIMIT_AS", MEMORY_BYTES)
    _limit("RLIMIT_CORE", 0)
    _say(out, Ready())
    while (head := read_frame(requests)) is not None and (data := read_frame(requests)) is not None:
        request = msgspec.convert(json.loads(head), Request)
        _limit_processor(request.seconds)
        spent = False
        try:
            for outcome in _outcomes(request, data):
                _say(out, answer_of(outcome))
                if isinstance(outcome, Member):
                    write_frame(out, outcome.data)
                    out.flush()
        except InputError as error:
            _say(out, answer_of(error))
        except MemoryError:
            spent = True
            reason = f"more than {MEMORY_BYTES:,} bytes of memory needed"
            _say(out, answer_of(InputError(request.origin.where, reason, "split it or leave it out")))
        except Exception as error:  # the libraries meet what strangers wrote
            _say(out, answer_of(broken(request.origin.where, error)))
        del data
        _say(out, Done(spent))
        if spent:
            return


def broken(where: str, error: Exception) -> InputError:
    """The error for a reader that failed in a way it should not."""
    words = " ".join(str(error).split())[:200]
    reason = f"its reader failed ({type(error).__name__}: {words})"
    return InputError(where, reason, "leave it out, and report it with the file")


def _outcomes(request: Request, data: bytes) -> Iterator[Outcome | Member]:
    reader: Any = import_module(request.reader).read
    told: dict[str, Any] = {"origin": request.origin, "overrides": request.overrides}
    if request.room is not None:
        told["room"] = request.room
    source = data if request.room is None else _packed(request, data)
    found: Iterator[Outcome | Member] = reader(source, **told)
    return found


def _packed(request: Request, data: bytes) -> Packed:
    if request.path is None:
        return in_memory(data)
    try:
        return Packed(os.stat(request.path).st_size, path=request.path)
    except OSError as error:
        raise InputError(
            request.origin.where, f"cannot be read ({error.strerror})", "check the path and its permissions"
        ) from error


def _say(out: BinaryIO, answer: Answer) -> None:
    write_frame(out, encoded(answer))
    out.flush()


def _limit(name: str, most: int) -> None:
    """Set a limit of the system's; nothing where there is none of the kind (Windows), or where it is not granted."""
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        resource.setrlimit(getattr(resource, name), (most, most))


def _limit_processor(seconds: float) -> None:
    """End this process by itself where its parent was killed while a reader ran on and on."""
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + 2 * seconds + 10), hard))


if __name__ == "__main__":
    main()
    sys.exit()
