"""The unit of work: some documents with their digests."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

import msgspec

from reportedly.records import Document

FIRST_WORDS = 4_000
"""The first shards are small, so that every worker has something at once; each next one may be twice as large."""


class Item(msgspec.Struct, frozen=True):
    """A document and its digest."""

    document: Document
    digest: str

    @property
    def words(self) -> int:
        """How many words it has, about."""
        return self.document.text.count(" ") + 1


class Shard(msgspec.Struct, frozen=True):
    """Documents that one task reads; ``failures`` counts how often that ended otherwise than with a result."""

    items: tuple[Item, ...]
    failures: int = 0

    @property
    def name(self) -> str:
        """Made of the documents' digests: the same for the same documents in the same order."""
        return blake2b("".join(i.digest for i in self.items).encode(), digest_size=10).hexdigest()

    @property
    def words(self) -> int:
        """Of all its documents."""
        return sum(i.words for i in self.items)

    def smaller(self, suspect: int | None) -> "list[Shard]":
        """What to try after a failure of a shard of several documents.

        The document that was being read by itself, and those before and behind it; where nobody knows which it was, once
        more the whole, since workers are more often killed from outside, and then its halves.
        """
        n = len(self.items)
        parts: tuple[tuple[int, int, int], ...]
        if suspect is not None:
            parts = ((0, suspect, 0), (suspect, suspect + 1, 1), (suspect + 1, n, 0))
        elif self.failures == 0:
            parts = ((0, n, 1),)
        else:
            parts = ((0, n // 2, 1), (n // 2, n, 1))
        return [Shard(self.items[a:b], failures) for a, b, failures in parts if a < b]


def item(document: Document) -> Item:
    """The document with the digest of all that its reading is made of and all that is kept of it but where its file lies."""
    said = msgspec.structs.replace(document, file=None)
    return Item(document, blake2b(msgspec.json.encode(said), digest_size=16).hexdigest())


def pack(
    items: Iterable[Item], *, most_words: int, workers: int, to_come: Callable[[], float | None] = lambda: None
) -> Iterator[Shard]:
    """The items in shards of about so many words, in their order.

    The first are smaller (``FIRST_WORDS``), and so are the last, as far as ``to_come`` can tell how many words there are
    still: no worker is to be left with a long one when the others have none.

    A shard has no two documents of one id (one text with other particulars): its tables tell documents apart by that.
    """
    limit = least = min(FIRST_WORDS, most_words)
    given = words = 0
    waiting: dict[str, Item] = {}
    for i in items:
        if i.document.id in waiting:
            yield Shard(tuple(waiting.values()))
            waiting, words = {}, 0
        waiting[i.document.id] = i
        words += i.words
        if words >= limit or (words >= least and (rest := to_come()) is not None and words * 2 * workers >= rest):
            yield Shard(tuple(waiting.values()))
            waiting, words = {}, 0
            given += 1
            if given % workers == 0:
                limit = min(2 * limit, most_words)
    if waiting:
        yield Shard(tuple(waiting.values()))
