"""Commands as processes of their own that start at once, to be killed, or to be run with little room."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

PROGRAM = Path(__file__).with_name("nursery_program.py")


@dataclass(frozen=True, slots=True)
class Ended:
    """``status`` is negative where a signal ended it."""

    status: int
    out: bytes
    said: str


class Nursery:
    """Starts commands; ``close`` it."""

    def __init__(self, folder: Path, *before: str) -> None:
        """``before`` are words before the interpreter's, such as those of ``unshare``."""
        self.folder = folder
        self._program = subprocess.Popen(
            [*before, sys.executable, str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._number = 0

    def start(self, *words: object, **told: Any) -> "Child":
        """A running command. Keywords as in ``nursery_program``."""
        self._number += 1
        out, err = (self.folder / f"{self._number}.{end}" for end in ("out", "err"))
        number = self._ask({"argv": [str(w) for w in words], "out": str(out), "err": str(err)} | told)
        return Child(self, number, out, err)

    @property
    def pid(self) -> int:
        """The number of the process that starts the commands."""
        return self._program.pid

    def run(self, *words: object, **told: Any) -> Ended:
        """The same, to its end."""
        return self.start(*words, **told).wait()

    def _ask(self, told: dict[str, Any]) -> int:
        print(json.dumps(told), file=cast("IO[str]", self._program.stdin), flush=True)
        return int(cast("IO[str]", self._program.stdout).readline())

    def close(self) -> None:
        """End it."""
        self._program.kill()
        self._program.communicate()


@dataclass(frozen=True, slots=True)
class Child:
    """A command that runs."""

    nursery: Nursery
    number: int
    out: Path
    err: Path

    def kill(self, after_s: float) -> Ended:
        """SIGKILL after so many seconds; the command may have ended before by itself."""
        time.sleep(after_s)
        os.kill(self.number, signal.SIGKILL)  # until it is waited for, its number is nobody else's
        return self.wait()

    def wait(self) -> Ended:
        """Its end."""
        status = self.nursery._ask({"wait": self.number})
        out, err = (f.read_bytes() if f.exists() else b"" for f in (self.out, self.err))  # it may have been killed before
        return Ended(status, out, err.decode("utf8", "replace"))
