"""The main job from Python."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.ingest import Overrides, Skipped
from reportedly.reading.knowledge.given import NOTHING, Knowledge
from reportedly.reading.knowledge.loading import load_knowledge
from reportedly.records import Reading
from reportedly.workflow import Failure, Result, read_inputs, read_text

if TYPE_CHECKING:
    from reportedly.proposing import Proposer

__all__ = ["load_knowledge", "read", "read_all", "read_text"]


def read(
    path: str | Path, *, published: str | None = None, outlet: str | None = None, authors: tuple[str, ...] = (),
    title: str | None = None, url: str | None = None, knowledge: Knowledge = NOTHING,
    proposer: "Proposer | None" = None,
) -> Reading:  # fmt: skip
    """The reading of one file that holds one report, with what ``knowledge`` (:func:`load_knowledge`) knows.

    ``proposer`` is a language model that may add to it (:class:`reportedly.Proposer`); without one nothing is sent anywhere.

    The options win over what the file says of itself. Raises InputError where the file cannot be read, UsageError where
    it is empty or holds more than one report (:func:`read_all` reads those).
    """
    overrides = Overrides(published=published, outlet=outlet, authors=authors or None, title=title, url=url)
    results = list(read_inputs([path], overrides, knowledge=knowledge, proposer=proposer))
    for r in results:
        if isinstance(r, Failure):
            raise r.error
    readings = [r for r in results if isinstance(r, Reading)]
    if len(readings) != 1:
        reason = next((r.reason for r in results if isinstance(r, Skipped)), f"it holds {len(readings)} reports")
        raise UsageError(f"{path}: {reason}; read_all() takes files with any number of reports")
    return readings[0]


def read_all(
    paths: Iterable[str | Path], overrides: Overrides | None = None, *, knowledge: Knowledge = NOTHING,
    proposer: "Proposer | None" = None,
) -> Iterator[Result]:  # fmt: skip
    """What comes of every report in those files and folders, in order: a Reading, or a Failure or Skipped that says why not.

    Reports are read as they are asked for, some at a time. A bad input raises nothing: it gives a Failure, and the next one
    is read. Of no paths comes nothing. ``proposer``: see :func:`read`.
    """
    return read_inputs(paths, overrides, knowledge=knowledge, proposer=proposer)
