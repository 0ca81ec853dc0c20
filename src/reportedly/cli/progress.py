"""A progress line on standard error for anything longer than a second, and never anywhere else."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")
AFTER_S = 1.0
"""Seconds before the line appears."""


class Reading:
    """Counts reports while they are read; shows itself only on a terminal and only after a second."""

    def __init__(self, label: str) -> None:
        self.console = Console(stderr=True)
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[words]:,} words"),
            TimeElapsedColumn(),
        )
        self.progress = Progress(*columns, console=self.console, transient=True)
        self.task = self.progress.add_task(label, total=None, words=0)
        self.begun = time.monotonic()
        self.shown = False

    def __enter__(self) -> "Reading":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown:
            self.progress.stop()

    def step(self, words: int) -> None:
        """One more report of so many words is done."""
        self.progress.advance(self.task)
        task = self.progress.tasks[0]
        self.progress.update(self.task, words=int(task.fields["words"]) + words)
        if not self.shown and self.console.is_terminal and time.monotonic() - self.begun > AFTER_S:
            self.progress.start()
            self.shown = True


def tracked(items: Iterable[T], label: str) -> Iterator[T]:
    """The same items, each counted when it comes."""
    with Reading(label) as progress:
        for item in items:
            text = getattr(getattr(item, "document", None), "text", "")
            progress.step(len(text.split()))
            yield item


@contextmanager
def counting(label: str) -> Iterator[Callable[[int, int], None]]:
    """A function that is told how many are done and how many there are; shown on a terminal after a second."""
    progress = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip
    task = progress.add_task(label, total=None)
    begun = time.monotonic()

    def told(done: int, total: int) -> None:
        progress.update(task, completed=done, total=total)
        if progress.console.is_terminal and not progress.live.is_started and time.monotonic() - begun > AFTER_S:
            progress.start()

    try:
        yield told
    finally:
        if progress.live.is_started:  # else it would print an empty line
            progress.stop()
