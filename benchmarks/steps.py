"""What each step of the reading takes of the processor: ``shares(folder)``, for ``benchmarks/speed.py``.

The steps' functions are looked up where the reading calls them and timed there; a step that calls another is not charged for
it. One thread, so that every second belongs to somebody.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from types import GeneratorType
from typing import Any

from reportedly import codec, workflow
from reportedly.ingest import Overrides
from reportedly.language import parse
from reportedly.language.model import Model
from reportedly.language.windows import PieceMaker
from reportedly.reading import read, statements
from reportedly.reading.coreference import entities
from reportedly.records import Reading

STEPS: dict[str, tuple[tuple[Any, str], ...]] = {
    "ingest": ((workflow, "documents"),),
    "sentences and words": ((parse, "cut"),),
    "word pieces and windows": ((PieceMaker, "__call__"), (parse, "windows")),
    "the network": ((Model, "answer"),),
    "decoding": ((parse, "_fill_trees"), (parse, "_fill_rest")),
    "names and entities": ((read, "find_entities"),),
    "coreference": ((entities, "cluster"),),
    "times": ((read, "find_times"),),
    "attributions": ((read, "find_attributions"),),
    "statements": ((read, "find_statements"), (read, "find_members"), (read, "with_members")),
    "status of statements": ((statements, "settle"),),
    "codec": ((codec, "encode"),),
}
"""Each step in the order of the reading, and the functions that are it, where they are called."""
REST = "all else"
PASSES = 3


class Clock:
    """Seconds of the processor by step; of nested steps the inner one's are its own."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._inside: list[str] = []
        self._since = time.process_time()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Charge what happens within to that step."""
        self._charge()
        self._inside.append(name)
        try:
            yield
        finally:
            self._charge()
            self._inside.pop()

    def _charge(self) -> None:
        now = time.process_time()
        self.seconds[self._inside[-1] if self._inside else REST] += now - self._since
        self._since = now

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time charged to that step; of a generator the time of each item."""

        @wraps(function)
        def called(*arguments: Any, **named: Any) -> Any:
            with self.step(name):
                found = function(*arguments, **named)
            return self._items(name, found) if isinstance(found, GeneratorType) else found

        return called

    def _items(self, name: str, items: Iterator[Any]) -> Iterator[Any]:
        while True:
            with self.step(name):
                item = next(items, self)
            if item is self:
                return
            yield item


@contextmanager
def watched(clock: Clock) -> Iterator[None]:
    """Every step's functions are timed meanwhile."""
    before = [(owner, name, getattr(owner, name)) for places in STEPS.values() for owner, name in places]
    try:
        for step, places in STEPS.items():
            for owner, name in places:
                setattr(owner, name, clock.timed(step, getattr(owner, name)))
        yield
    finally:
        for owner, name, function in before:
            setattr(owner, name, function)


def shares(folder: Path) -> dict[str, float]:
    """Seconds of the processor by step for all reports of the folder, read and encoded: the fastest of some passes each."""
    model = Model(threads=1)
    parse.shipped = lambda: model  # type: ignore[assignment]
    out: dict[str, float] = {}
    for n in range(1 + PASSES):  # the first loads the word lists
        clock = Clock()
        with watched(clock), clock.step(REST):
            for result in workflow.read_inputs([folder], Overrides(published="2024-06-20")):
                if not isinstance(result, Reading):
                    raise SystemExit(f"{result} in {folder}")
                codec.encode(result)
        if n:
            out = {step: min(clock.seconds[step], out.get(step, sys.float_info.max)) for step in (*STEPS, REST)}
    return out
