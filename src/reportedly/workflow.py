"""The main job: reports in, readings out."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.collector import paused_collector
from reportedly.errors import InputError, UsageError
from reportedly.ingest import Overrides, Skipped, documents, text_document
from reportedly.language.model import Model
from reportedly.language.parse import parse_each
from reportedly.reading.knowledge.given import NOTHING, Knowledge
from reportedly.reading.read import read_parsed
from reportedly.records import Account, Document, Reading

if TYPE_CHECKING:  # who asks for a proposer has imported it
    from reportedly.language.parsed import Parsed
    from reportedly.proposing.proposer import Asked, Proposer

ASKED_AHEAD = 20_000
"""Words of documents that a proposer is asked about before their turn: it takes its time to answer."""

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
    """A reading for each document, in order; what ``knowledge`` knows of their entities is in it, and what ``proposer`` adds.

    Some documents are taken ahead: the network runs on one while the rules read another.
    """
    for result in _read(given, model, knowledge, proposer):
        if isinstance(result, Reading):
            yield result


def _read(
    items: "Iterable[Document | InputError | Skipped]", model: Model | None, knowledge: Knowledge,
    proposer: "Proposer | None",
) -> Iterator[Result]:  # fmt: skip
    asked_for = ((item, None) for item in items) if proposer is None else _asked(items, proposer)
    texts = ((pair, pair[0].text if isinstance(pair[0], Document) else None) for pair in asked_for)
    parses = parse_each(texts, model=model)
    while True:
        # reading makes hardly any cycles (500 objects of 60,000 words), and the collector took a seventh of the time that is not the
        # network's to find them; it is back when what the reading needed is gone already
        with paused_collector():
            result = _next(parses, knowledge, proposer)
        if result is None:
            return
        yield result


def _next(
    parses: "Iterator[tuple[tuple[Document | InputError | Skipped, Asked | None], Parsed | None]]", knowledge: Knowledge,
    proposer: "Proposer | None",
) -> Result | None:  # fmt: skip
    """What comes of the next item; None after the last."""
    for (item, asked), parsed in parses:
        if isinstance(item, Document) and parsed is not None:
            more = (
                partial(proposer.joined, parsed=parsed, asked=asked)
                if proposer is not None and asked is not None
                else None
            )
            return read_parsed(item, parsed, knowledge, more=more)
        if not isinstance(item, Document):
            return Failure(item) if isinstance(item, InputError) else item
    return None


def _asked(
    items: "Iterable[Document | InputError | Skipped]", proposer: "Proposer"
) -> "Iterator[tuple[Document | InputError | Skipped, Asked | None]]":
    """Each item with what the proposer was asked about it, which it answers while others are read."""
    ahead: deque[tuple[Document | InputError | Skipped, Asked | None]] = deque()
    words = 0
    for item in items:
        ahead.append((item, proposer.ask(item.text) if isinstance(item, Document) else None))
        words += _words(item)
        while ahead and words >= ASKED_AHEAD:
            words -= _words(ahead[0][0])
            yield ahead.popleft()
    yield from ahead


def _words(item: Document | InputError | Skipped) -> int:
    return item.text.count(" ") + 1 if isinstance(item, Document) else 0


def read_inputs(
    paths: Iterable[str | Path], overrides: Overrides | None = None, *, known: Callable[[Document], bool] | None = None,
    knowledge: Knowledge = NOTHING, proposer: "Proposer | None" = None,
) -> Iterator[Result]:  # fmt: skip
    """Everything that comes of those files, folders, addresses or «-»: a reading, a skip or a failure for each report.

    Nothing is lost: whatever ingest gives comes back as exactly one result, in the input's order. A report that ``known``
    says yes to is skipped unread.
    """
    found = (item for path in paths for item in documents(path, overrides or Overrides()))
    yield from _read(_unknown(found, known), None, knowledge, proposer)


def _unknown(
    items: Iterable[Document | InputError | Skipped], known: Callable[[Document], bool] | None
) -> Iterator[Document | InputError | Skipped]:
    """The items, with a skip for each report that is known."""
    for item in items:
        if known is not None and isinstance(item, Document) and known(item):
            yield Skipped(item.source_id or item.file or item.id, KNOWN)
        else:
            yield item


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
