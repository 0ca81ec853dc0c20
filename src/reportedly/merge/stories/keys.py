"""Where two statements that may say the same meet: keys that both have, so that no statement is compared with all."""

from hashlib import blake2b
from itertools import combinations

from reportedly.merge.stories.terms import ACTOR, RECIPIENT, Terms, channel
from reportedly.merge.stories.whens import window

CROWD = 150
"""How many different statements a key may have and still be evidence that two of them are one."""

SPAN = 16
"""Days of a bucket of time."""

BUCKETS = 6
"""Buckets that a statement may lie in; one that lies in more is sorted by years."""


def keys(terms: Terms) -> list[int]:
    """The keys of a statement, sorted: coarse ones by each party, finer ones by two, and the finest by all and the day.

    Where a coarse key is crowded, statements still meet under the finer ones. A statement that names nobody meets others
    through what is named around it.
    """
    base = channel(terms)
    times = _times(terms)
    core = sorted(terms.core | terms.reached(ACTOR) | terms.reached(RECIPIENT))
    found: list[tuple[str, ...]] = [(base, "one", e, t) for e in core for t in times]
    found += [(base, "two", a, b, t) for a, b in combinations(core[:6], 2) for t in times]
    if terms.title:
        found += [(base, "title", e, terms.title.split()[-1]) for e in core]
    if terms.exact:
        found.append((base, "all", *core, terms.sense, str(terms.first)))
    sorts = sorted({p.head for p in terms.parties if p.head and p.number is not None})
    if terms.weak:
        heads = {p.head for p in terms.parties if p.head}
        counted = any(p.number is not None and p.human for p in terms.parties)
        sorts = sorted(heads | ({"people"} if counted else set()))  # «nobody died» meets «three sailors died»
    around = terms.context or tuple(core)
    places = (*around, terms.place) if terms.place else around
    found += [(base, "sort", s, e, t) for s in sorts for e in sorted(set(places)) for t in times]
    return sorted({_number(k) for k in found})


def _times(terms: Terms) -> list[str]:
    if terms.kind == "relation":
        return [""]
    lies = window(terms, answering=True)
    if lies is None:
        return ["?"]
    first, last = lies
    buckets = range(first // SPAN, last // SPAN + 1)
    if len(buckets) <= BUCKETS:
        return [str(b) for b in buckets]
    return [f"y{y}" for y in range(first // 366, last // 366 + 1)][:BUCKETS]


def _number(key: tuple[str, ...]) -> int:
    return int.from_bytes(blake2b("\x1f".join(key).encode(), digest_size=8).digest(), "big", signed=True)
