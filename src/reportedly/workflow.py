"""The main job: reports in, readings out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped, documents, text_document
from reportedly.language.model import Model
from reportedly.language.parse import parse
from reportedly.reading.read import read_parsed
from reportedly.records import Account, Document, Reading

BATCH_WORDS = 20_000
"""Words of documents that are read together: enough to fill the model's batches, little enough to show progress."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read, and why."""

    error: InputError


Result = Reading | Skipped | Failure


def read_documents(given: Iterable[Document], *, model: Model | None = None) -> Iterator[Reading]:
    """A reading for each document, in order; several share the model's batches."""
    batch: list[Document] = []
    words = 0
    for d in given:
        batch.append(d)
        words += d.text.count(" ") + 1
        if words >= BATCH_WORDS:
            yield from _read_batch(batch, model)
            batch, words = [], 0
    if batch:
        yield from _read_batch(batch, model)


def _read_batch(batch: list[Document], model: Model | None) -> Iterator[Reading]:
    for document, parsed in zip(batch, parse([d.text for d in batch], model=model), strict=True):
        yield read_parsed(document, parsed)


def read_inputs(paths: Iterable[str | Path], overrides: Overrides | None = None) -> Iterator[Result]:
    """Everything that comes of those files, folders, addresses or «-»: a reading, a skip or a failure for each report.

    Nothing is lost: whatever ingest gives comes back as exactly one result, in the input's order.
    """
    waiting: list[Document | InputError | Skipped] = []
    words = 0
    for path in paths:
        for item in documents(path, overrides or Overrides()):
            waiting.append(item)
            words += item.text.count(" ") + 1 if isinstance(item, Document) else 0
            if words >= BATCH_WORDS:
                yield from _read_waiting(waiting)
                waiting, words = [], 0
    yield from _read_waiting(waiting)


def _read_waiting(waiting: list[Document | InputError | Skipped]) -> Iterator[Result]:
    readings = _read_batch([w for w in waiting if isinstance(w, Document)], None)
    for w in waiting:
        if isinstance(w, Document):
            yield next(readings)
        else:
            yield Failure(w) if isinstance(w, InputError) else w


def count(account: Account, result: Result) -> None:
    """Enter a result into the account."""
    if isinstance(result, Reading):
        account.keep()
    elif isinstance(result, Skipped):
        account.drop(result.reason)
    else:
        account.fail()


def read_text(
    text: str, *, published: str | None = None, title: str | None = None, outlet: str | None = None,
    authors: tuple[str, ...] = (),
) -> Reading:  # fmt: skip
    """What a text says. ``published`` is EDTF («2031-05-14»); relative dates stay unresolved without it."""
    overrides = Overrides(published=published, title=title, outlet=outlet, authors=authors or None)
    return next(read_documents([text_document(text, overrides)]))
