"""Readers that may crash, hang or eat all memory run in a process of their own, which is started anew when one did.

The process is started when the first file needs it, and then waits for the next one, so that a page costs a millisecond
more than within this process.
"""

import atexit
import json
import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from threading import Thread
from typing import BinaryIO, cast

from reportedly.errors import InputError
from reportedly.ingest.answers import (
    Done,
    Failed,
    Left,
    Read,
    Ready,
    Unpacked,
    decoded,
    encoded,
    read_frame,
    write_frame,
)  # fmt: skip
from reportedly.ingest.expansion import MAX_BYTES
from reportedly.ingest.member import Member
from reportedly.ingest.reading_child import Request
from reportedly.ingest.skipped import Outcome, Skipped

SECONDS = 60.0
"""For one file: what this process waits for answers, all together. What its caller does with them does not count."""
START_SECONDS = 60.0
MAX_OUTPUT_BYTES = 2_600_000_000
"""Of one file, as frames: of an archive all that it may expand to (of a large one more), and something beside."""
MAX_FILES = 500
"""After so many a process is replaced: the libraries lose some memory with each file."""
MAX_IDLE = 2
"""So many wait for work: one that reads, and one for the archive that its files come from."""

_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from reportedly.ingest.reading_child import main; main()"
)
_idle: list["ReadingProcess"] = []


class Broken(Exception):
    """The process crashed or stopped making sense; the message says how it ended."""


class ReadingProcess:
    """One child. It does one file at a time; ``close`` ends it."""

    def __init__(self) -> None:
        """Starts it; it need not be ready yet. Raises OSError where no process can be started."""
        # -P and no empty path: the modules of the folder we are in must not stand in for Python's own
        path = json.dumps([p for p in sys.path if p])
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, path],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.owner = os.getpid()
        self.files = 0
        self._frames: queue.Queue[bytes | None] = queue.Queue(maxsize=2)
        self._stdin = cast("BinaryIO", self._child.stdin)
        self._stdout = cast("BinaryIO", self._child.stdout)
        self._pump = Thread(target=_pump, args=(self._stdout, self._frames), daemon=True)
        self._pump.start()
        self._ready = False

    def read(self, request: Request, data: bytes) -> Iterator[Outcome | Member]:
        """What comes of the data, as it comes.

        Raises TimeoutError beyond the request's seconds, MemoryError beyond ``MAX_OUTPUT_BYTES``, Broken where the
        process ends. After any of them, and where the iterator is not used up, the process can only be closed.
        """
        if not self._ready:
            if not isinstance(decoded(self._next(time.monotonic() + START_SECONDS)), Ready):
                raise Broken("it did not start")
            self._ready = True
        self.files += 1
        try:
            write_frame(self._stdin, encoded(request))
            write_frame(self._stdin, data)
            self._stdin.flush()
        except OSError as error:
            raise Broken(self._end()) from error
        left, output = request.seconds, 0
        most = (
            MAX_OUTPUT_BYTES
            if request.room is None
            else MAX_OUTPUT_BYTES - MAX_BYTES + max(MAX_BYTES, request.room.size)
        )
        while True:
            begun = time.monotonic()
            frame = self._next(begun + left)
            answer = decoded(frame)
            output += len(frame)
            member = None
            if isinstance(answer, Unpacked):
                content = self._next(begun + left)
                output += len(content)
                member = Member(label=answer.label, data=content, suffix=answer.suffix, charset=answer.charset,
                                url=answer.url, day=answer.day)  # fmt: skip
            left -= time.monotonic() - begun
            if output > most:
                raise MemoryError
            if isinstance(answer, Done):
                self.files += MAX_FILES * answer.spent
                return
            if member is not None:
                yield member
            elif isinstance(answer, Read):
                yield answer.document
            elif isinstance(answer, Left):
                yield Skipped(answer.where, answer.reason)
            elif isinstance(answer, Failed):
                yield InputError(answer.where, answer.reason, answer.remedy)

    def close(self) -> None:
        """End it at once."""
        with suppress(OSError):
            self._child.kill()
        while self._pump.is_alive():  # it may wait for room in the queue
            with suppress(queue.Empty):
                self._frames.get(timeout=0.01)
        self._child.wait()
        for pipe in (self._stdin, self._stdout):
            with suppress(OSError):
                pipe.close()

    def _next(self, deadline: float) -> bytes:
        try:
            frame = self._frames.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            raise TimeoutError from None
        if frame is None:
            raise Broken(self._end())
        return frame

    def _end(self) -> str:
        try:
            status = self._child.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return "what it said made no sense"
        if status >= 0:
            return f"exit status {status}"
        with suppress(ValueError):
            return signal.Signals(-status).name
        return f"signal {-status}"


def read_apart(request: Request, data: bytes) -> Iterator[Outcome | Member]:
    """What the reader makes of the data in another process; nothing is raised for what it does there.

    Where it takes too long, crashes or needs too much memory, the last outcome is an InputError that says so; what came
    before stands. A crash of a process that had read other files before is tried once more in a new one.
    """
    where = request.origin.where
    while True:
        given = False
        process: ReadingProcess | None = None
        sound = False
        try:
            process = _take()
            used = process.files > 0
            for outcome in process.read(request, data):
                given = True
                yield outcome
            sound = True
            return
        except TimeoutError:
            yield InputError(where, f"not read within {request.seconds:g} s", "split it or leave it out")
            return
        except MemoryError:
            yield InputError(where, f"it gives more than {MAX_OUTPUT_BYTES:,} bytes", "split it or leave it out")
            return
        except (Broken, ValueError) as error:
            if given or not used:
                how = str(error) if isinstance(error, Broken) else "what it said made no sense"
                yield InputError(where, f"its reader crashed ({how})", "leave it out, and report it with the file")
                return
        except OSError as error:
            reason = f"no process could be started to read it ({error.strerror})"
            yield InputError(where, reason, "end other programs and try again")
            return
        finally:
            if process is not None:
                _give_back(process, sound)


def _take() -> ReadingProcess:
    while True:
        try:
            process = _idle.pop()
        except IndexError:
            return ReadingProcess()
        if process.owner == os.getpid():  # one from before a fork is the parent's
            return process


def _give_back(process: ReadingProcess, sound: bool) -> None:
    if sound and process.files < MAX_FILES and len(_idle) < MAX_IDLE:
        _idle.append(process)
    else:
        process.close()


@atexit.register
def close_idle() -> None:
    """End the processes that wait for work."""
    while _idle:
        process = _idle.pop()
        if process.owner == os.getpid():
            process.close()


def _pump(stream: BinaryIO, frames: "queue.Queue[bytes | None]") -> None:
    """Frames from the pipe into the queue, None at their end: a pipe cannot be waited for with a limit everywhere."""
    while True:
        try:
            frame = read_frame(stream)
        except (OSError, ValueError, MemoryError):
            frame = None
        frames.put(frame)
        if frame is None:
            return
