"""How far a batch is, on standard error: a line that is renewed on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from reportedly.batch.reading_job import Progress

EVERY_S, ELSEWHERE_S = 0.5, 30.0


class Line:
    """Says how many reports and words are read, how fast, and how long it will go on."""

    def __init__(self) -> None:
        self.begun = self.last = time.monotonic()
        self.terminal = sys.stderr.isatty()
        self.drawn = False

    def show(self, progress: "Progress") -> None:
        """Renew the line, if it is time."""
        self._renew(lambda spent_s: told(progress, spent_s))

    def step(self, name: str, done: int, total: int) -> None:
        """The same for work that goes in steps."""
        self._renew(lambda spent_s: f"{name}: {done} of {total}, {duration(spent_s)} so far")

    def _renew(self, text_of: Callable[[float], str]) -> None:
        now = time.monotonic()
        if now - self.last < (EVERY_S if self.terminal else ELSEWHERE_S):
            return
        self.last = now
        text = text_of(now - self.begun)
        if self.terminal:
            click.echo(f"\r\x1b[K{text}", err=True, nl=False)
            self.drawn = True
        else:
            click.echo(text, err=True)

    def say(self, message: str) -> None:
        """A message on a line of its own."""
        self.clear()
        click.echo(f"reportedly: {message}", err=True)

    def clear(self) -> None:
        """Take the line away."""
        if self.drawn:
            click.echo("\r\x1b[K", err=True, nl=False)
            self.drawn = False


def told(progress: "Progress", spent_s: float) -> str:
    """«1,200 reports, 610,000 words read, 9,800 words/s, 31 % of the input seen, about 12 min left»."""
    rate = progress.words / spent_s if spent_s > 0 else 0.0
    left = progress.left_s(spent_s)
    parts = [
        f"{progress.documents:,} reports, {progress.words:,} words read",
        f"{rate:,.0f} words/s",
        f"{progress.share:.0%} of the input seen",
        f"about {duration(left)} left" if left is not None else "",
    ]
    return ", ".join(p for p in parts if p)


def duration(seconds: float) -> str:
    """«40 s», «12 min», «3.5 h», «2.1 days»."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h" if seconds < 172_800 else f"{seconds / 86_400:.1f} days"


@contextmanager
def shown() -> Iterator[Line]:
    """The line, taken away at the end."""
    line = Line()
    try:
        yield line
    finally:
        line.clear()
