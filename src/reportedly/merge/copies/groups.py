"""Which reports are copies of one text, given how each pair of them is related."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from reportedly.merge.copies.credit import Credit
from reportedly.merge.copies.links import Link
from reportedly.records.spans import Span, merged

LIKE_PLACE = 0.5
"""Two links of a report are about the same text where the stretches overlap by this share of the smaller."""

_CLASSES = 40
_UNDATED = (1 << 20) - 1


@dataclass(frozen=True, slots=True)
class Member:
    """A report where its text comes in question. ``order`` is :func:`order`'s."""

    id: str
    order: int
    outlet: str | None = None
    credit: Credit | None = None


def order(document_id: str, day: int | None, credit: Credit | None) -> int:
    """Whose text it more likely is, the smaller the likelier: an agency's own report, a credited copy, others; then the earlier.

    ``day`` counts from 1970; the undated come last. Of one day the documents' ids decide, as good as at random. Below 2**62.
    """
    rank = {"own": 0, "copied": 1}.get(credit.how, 2) if credit is not None else 2
    when = _UNDATED if day is None else max(0, min(_UNDATED - 1, day + (1 << 19)))
    chance = int.from_bytes(blake2b(document_id.encode(), digest_size=5).digest())
    return (rank << 20 | when) << _CLASSES | chance


def kept(links: Iterable[tuple[Member, Link, tuple[Span, ...]]]) -> set[str]:
    """The ids of those with whom a report is one text. Each comes with the link and the report's own stretches in it.

    A report made of two texts (half of one agency's, half of another's) is of the one that it has more of, so that the
    two are not one for its sake.
    """
    whole = [x for x in links if x[1].kind == "whole"]
    whole.sort(key=lambda x: (-x[1].score, x[0].order))
    taken: list[Span] = []
    found: set[str] = set()
    for other, _, stretches in whole:
        if found and overlap(stretches, taken) < LIKE_PLACE * min(size(stretches), size(taken)):
            continue
        found.add(other.id)
        taken += stretches
    return found


def group_id(document_ids: Iterable[str]) -> str:
    """The id of the group of these reports. Raises ValueError where there are none."""
    return "copy-" + _short(min(document_ids))


def own_id(document_id: str) -> str:
    """The id of what a copy has added of its own."""
    return "own-" + _short(document_id)


def _short(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()


def size(spans: Iterable[Span]) -> int:
    """How many characters the spans cover."""
    return sum(b - a for a, b in merged(spans))


def overlap(one: Iterable[Span], other: Iterable[Span]) -> int:
    """How many characters both cover."""
    others = merged(other)
    return sum(max(0, min(b, d) - max(a, c)) for a, b in merged(one) for c, d in others)
