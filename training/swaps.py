"""Names that stand in for others: «Osmark» for «Iraq», so that names are learnt from what stands around them, too."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from reportedly.language.labels import NAME_TAGS
from training.document import bits
from training.windows import Encoded

KINDS = (("person",), ("organization",), ("state", "place"))
"""Types whose names may stand in for one another."""
GIVERS = frozenset({"ewt", "uner", "wikigold", "passages"})
"""Sets whose names are lent: not WNUT's, which are handles and slang."""
TAKERS = frozenset({"ewt", "uner", "wikigold", "wnut"})
"""Sets in which names are replaced: those that say nothing of who is who."""

_BEGINS = bits([t for t in NAME_TAGS if t[0] == "B"], NAME_TAGS)
_OF_KIND = tuple(bits([t for t in NAME_TAGS if t[2:] in kind], NAME_TAGS) for kind in KINDS)

Word = tuple[list[int], int]
"""A word's pieces and how it is written."""


@dataclass(frozen=True)
class Swaps:
    """Replaces ``share`` of the names by others of the same kind and as many words, so that trees stay what they are."""

    share: float
    pool: dict[tuple[int, int], list[list[Word]]]  # by kind and number of words

    @classmethod
    def of(cls, data: list[tuple[str, str, Encoded]], share: float) -> "Swaps":
        """All names of the sets that lend theirs, each once however often it occurs."""
        pool: dict[tuple[int, int], dict[str, list[Word]]] = defaultdict(dict)
        for source, _, e in data:
            for s in range(len(e.pieces)) if source in GIVERS and "names" in e.labels else ():
                for kind, first, last in _names(e, s):
                    words = [word_of(e, s, w) for w in range(first, last + 1)]
                    pool[kind, len(words)][str(words)] = words
        return cls(share, {k: list(v.values()) for k, v in pool.items()})

    def __call__(self, source: str, e: Encoded, begin: int, end: int, rng: random.Random) -> Encoded:
        """The text with some of the names of its sentences ``begin`` to ``end`` replaced; the text itself stays."""
        if source not in TAKERS or "names" not in e.labels:
            return e
        others: dict[int, list[Word]] = {}
        for s in range(begin, end):
            chosen = [n for n in _names(e, s) if rng.random() < self.share and (n[0], n[2] - n[1] + 1) in self.pool]
            if not chosen:
                continue
            words = others[s] = words_of(e, s)
            for kind, a, b in chosen:
                words[a : b + 1] = rng.choice(self.pool[kind, b - a + 1])
        return with_words(e, others)


def words_of(e: Encoded, s: int) -> list[Word]:
    """The words of sentence ``s``; none of one without pieces."""
    return [word_of(e, s, w) for w in range(len(e.first[s]))] if len(e.pieces[s]) else []


def word_of(e: Encoded, s: int, w: int) -> Word:
    """The pieces of word ``w`` of sentence ``s``, and how it is written."""
    first = e.first[s]
    begin, end = int(first[w]), int(first[w + 1]) if w + 1 < len(first) else len(e.pieces[s])
    return e.pieces[s][begin:end].tolist(), int(e.case[s][begin])


def with_words(e: Encoded, others: Mapping[int, list[Word]]) -> Encoded:
    """The text with the sentences of those numbers made of other words, as many as they have (none: it stays as it is);
    the text given stays."""
    pieces, first, case = list(e.pieces), list(e.first), list(e.case)
    for s, words in others.items():
        if not words:
            continue
        sizes = [len(ids) for ids, _ in words]
        pieces[s] = np.array([p for ids, _ in words for p in ids], np.int32)
        case[s] = np.repeat(np.array([c for _, c in words], np.int8), sizes)
        first[s] = np.cumsum([0, *sizes[:-1]]).astype(np.int32)
    return replace(e, pieces=pieces, first=first, case=case)


def _names(e: Encoded, s: int) -> Iterator[tuple[int, int, int]]:
    """Kind, first and last word, counted in the sentence, of its names that are of one kind."""
    if not len(e.pieces[s]):
        return
    tags = e.labels["names"][e.start[s] : e.start[s + 1]]
    w = 0
    while w < len(tags):
        kind = next((k for k, of in enumerate(_OF_KIND) if tags[w] and not tags[w] & ~of and tags[w] & _BEGINS), None)
        end = w + 1
        if kind is not None:
            while end < len(tags) and tags[end] and not tags[end] & (~_OF_KIND[kind] | _BEGINS):
                end += 1
            yield kind, w, end - 1
        w = end
