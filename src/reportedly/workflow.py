"""The main job: reports in, readings out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import InputError, UsageError
from reportedly.ingest import Overrides, Skipped, documents, text_document
from reportedly.language.model import Model
from reportedly.language.parse import parse
from reportedly.reading.knowledge.given import NOTHING, Knowledge
from reportedly.reading.read import read_parsed
from reportedly.records import Account, Document, Reading

if TYPE_CHECKING:  # who asks for a proposer has imported it
    from reportedly.proposing import Proposer

BATCH_WORDS = 20_000
"""Words of documents that are read together: enough to fill the model's batches, little enough to show progress."""

KNOWN = "already in the archive"
"""Why a report is skipped that an archive has, as this program version reads it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read, and why."""

    error: InputError


Result = Reading | Skipped | Failure
"""What comes of one report: it was read, left out on purpose, or could not be read."""


def read_documents(
    given: Iterable[Document], *, model: Model | None = None, knowledge: Knowledge = NOTHING,
    proposer: "Proposer | None" = None,
) -> Iterator[Reading]:  # fmt: skip
    """A reading for each document, in order; what ``knowledge`` knows of their entities is in it, and what ``proposer`` adds."""
    batch: list[Document] = []
    words = 0
    for d in given:
        batch.append(d)
        words += d.text.count(" ") + 1
        if words >= BATCH_WORDS:
            yield from _read_batch(batch, model, knowledge, proposer)
            batch, words = [], 0
    if batch:
        yield from _read_batch(batch, model, knowledge, proposer)


def _read_batch(
    batch: list[Document], model: Model | None, knowledge: Knowledge, proposer: "Proposer | None"
) -> Iterator[Reading]:
    asked = [proposer.ask(d.text) for d in batch] if proposer is not None else []  # it answers while we read
    for n, (document, parsed) in enumerate(zip(batch, parse([d.text for d in batch], model=model), strict=True)):
        more = partial(proposer.joined, parsed=parsed, asked=asked[n]) if proposer is not None else None
        yield read_parsed(document, parsed, knowledge, more=more)


def read_inputs(
    paths: Iterable[str | Path], overrides: Overrides | None = None, *, known: Callable[[Document], bool] | None = None,
    knowledge: Knowledge = NOTHING, proposer: "Proposer | None" = None,
) -> Iterator[Result]:  # fmt: skip
    """Everything that comes of those files, folders, addresses or «-»: a reading, a skip or a failure for each report.

    Nothing is lost: whatever ingest gives comes back as exactly one result, in the input's order. A report that ``known``
    says yes to is skipped unread.
    """
    waiting: list[Document | InputError | Skipped] = []
    words = 0
    for path in paths:
        for item in documents(path, overrides or Overrides()):
            if known is not None and isinstance(item, Document) and known(item):
                item = Skipped(item.source_id or item.file or item.id, KNOWN)
            waiting.append(item)
            words += item.text.count(" ") + 1 if isinstance(item, Document) else 0
            if words >= BATCH_WORDS:
                yield from _read_waiting(waiting, knowledge, proposer)
                waiting, words = [], 0
    yield from _read_waiting(waiting, knowledge, proposer)


def _read_waiting(
    waiting: list[Document | InputError | Skipped], knowledge: Knowledge, proposer: "Proposer | None"
) -> Iterator[Result]:
    readings = _read_batch([w for w in waiting if isinstance(w, Document)], None, knowledge, proposer)
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
    authors: tuple[str, ...] = (), knowledge: Knowledge = NOTHING, proposer: "Proposer | None" = None,
) -> Reading:  # fmt: skip
    """The reading of a text; where nothing is found in it, one without entities and statements.

    ``published`` is a date, as «2031-05-14»; relative dates stay unresolved without it. What ``knowledge`` knows of the
    entities is in it. Raises UsageError for a date that is none, and for half a surrogate pair in any of the strings: no
    UTF-8 can hold it, so its reading could not be written. Files cannot give one, since their bytes are decoded strictly.
    """
    for name, value in (("text", text), ("title", title), ("outlet", outlet), *(("authors", a) for a in authors)):
        _refuse_surrogates(name, value)
    overrides = Overrides(published=published, title=title, outlet=outlet, authors=authors or None)
    return next(read_documents([text_document(text, overrides)], knowledge=knowledge, proposer=proposer))


_SURROGATE = re.compile("[\ud800-\udfff]")


def _refuse_surrogates(name: str, value: str | None) -> None:
    found = _SURROGATE.search(value or "")
    if found is not None:
        raise UsageError(
            f"{name}: character {found.start()} is half of a surrogate pair (U+{ord(found[0]):04X}), which UTF-8 cannot hold; "
            'decode the bytes as UTF-8, or drop such characters: text.encode("utf8", "ignore").decode("utf8")'
        )
