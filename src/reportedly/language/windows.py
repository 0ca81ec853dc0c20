"""Word pieces of a text in overlapping windows, so that a report of any length is read whole.

A window is ``[CLS] sentence sentence [SEP] sentence … [SEP]`` with a ``[SEP]`` before each new paragraph: as in training.
The last sentences of one window are repeated at the beginning of the next as context: what the next window says of its
own new sentences may point back into them. A sentence that no window holds is cut at its commas.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.language.casing import case_of

CLS, SEP = 101, 102
UNKNOWN_PIECE = 100
LONGEST = 254
"""Word pieces in a window: the model learnt on windows up to this size."""
CONTEXT = 56
"""Word pieces of context at most: about two sentences; more costs speed, less costs antecedents."""
LONGEST_SENTENCE = 180
"""Words in a sentence before it is cut: they leave about as many pieces as a window holds."""

MOST_KNOWN = 65_536
"""Words whose pieces are remembered, some 20 MiB."""


@dataclass(frozen=True, slots=True)
class Window:
    """One input. Words are numbered from 1; word 0 is ``[CLS]``."""

    ids: NDArray[np.int64]
    case: NDArray[np.int64]
    first: NDArray[np.int64]  # [W + 1] piece of each word
    sentence: NDArray[np.int32]  # [W + 1] number of the sentence in the text, -1 for [CLS]
    begin: int  # the text's word that is word 1
    fresh: int  # the text's first word that this window speaks for
    end: int  # one past its last word


def _encodable(word: str) -> str:
    """The word, half a surrogate pair in it replaced: text that a broken program wrote, which has no UTF-8."""
    return word if word.isascii() else word.encode("utf-8", "replace").decode("utf-8")


def cut_long(offsets: list[tuple[int, int]], text: str) -> list[list[tuple[int, int]]]:
    """A sentence's words in runs that a window holds: whole, or cut behind a comma, semicolon or anywhere."""
    out: list[list[tuple[int, int]]] = []
    rest = offsets
    while len(rest) > LONGEST_SENTENCE:
        marks = [i for i in range(LONGEST_SENTENCE // 2, LONGEST_SENTENCE) if text[rest[i][0]] in ",;:—–"]
        stop = marks[-1] + 1 if marks else LONGEST_SENTENCE
        out.append(rest[:stop])
        rest = rest[stop:]
    out.append(rest)
    return out


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence in word pieces."""

    ids: list[int]
    case: list[int]
    first: list[int]


class PieceMaker:
    """Words to pieces; remembers what each word is in pieces, since most recur: the tokenizer looks at no word's neighbours."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self._known: dict[str, tuple[list[int], list[int]]] = {}
        """Pieces of a word and, for each, how the word is written."""

    def __call__(self, sentences: list[list[str]]) -> list[Pieces]:
        """Every sentence in pieces, each word with at least one: a word of signs unknown gets the unknown piece."""
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._learn(list(dict.fromkeys(w for words in sentences for w in words if w not in self._known)))
        return [self._pieces(words) for words in sentences]

    def _learn(self, words: list[str]) -> None:
        encoding = self.tokenizer.encode([_encodable(w) for w in words], is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, w in zip(encoding.ids, encoding.word_ids, strict=True):
            if w is not None:  # of all pieces: no special tokens are added
                pieces[w].append(piece)
        for word, own in zip(words, pieces, strict=True):
            own = own or [UNKNOWN_PIECE]  # a control sign or the like, which the normaliser drops
            self._known[word] = own, [case_of(word)] * len(own)

    def _pieces(self, words: list[str]) -> Pieces:
        ids: list[int] = []
        case: list[int] = []
        first: list[int] = []
        for word in words:
            own, written = self._known[word]
            first.append(len(ids))
            ids += own
            case += written
        if len(ids) > LONGEST - 2:  # one very long word, or many: the pieces behind a word's first add least
            ids, case, first = _thinned(ids, case, first)
        return Pieces(ids, case, first)


def _thinned(ids: list[int], case: list[int], first: list[int]) -> tuple[list[int], list[int], list[int]]:
    """Only as many pieces of each word as fit in a window, at least the first of each."""
    most = max(1, (LONGEST - 2) // len(first))
    kept: list[int] = []
    begins: list[int] = []
    for w, p in enumerate(first):
        stop = first[w + 1] if w + 1 < len(first) else len(ids)
        begins.append(len(kept))
        kept += range(p, min(stop, p + most))
    return [ids[p] for p in kept], [case[p] for p in kept], begins


def windows(pieces: list[Pieces], bounds: NDArray[np.int32], paragraph: list[bool]) -> list[Window]:
    """Windows that together speak for every sentence exactly once; none for a text without words."""
    sizes = [len(p.ids) + (1 if fresh else 0) for p, fresh in zip(pieces, paragraph, strict=True)]
    out: list[Window] = []
    start, count = 0, len(pieces)
    while start < count:
        begin, used = start, 2
        while begin > 0 and used - 2 + sizes[begin - 1] <= CONTEXT:
            begin -= 1
            used += sizes[begin]
        if used + sizes[start] > LONGEST:
            begin, used = start, 2
        end = start
        while end < count and (end == start or used + sizes[end] <= LONGEST):
            used += sizes[end]
            end += 1
        if end < count:  # better end where a paragraph does, if that wastes little
            last = next((e for e in range(end, start + 1, -1) if paragraph[e]), None)
            if last is not None and sum(sizes[last:end]) <= CONTEXT:
                end = last
        out.append(_window(pieces, bounds, paragraph, begin, start, end))
        start = end
    return out


def _window(
    pieces: list[Pieces], bounds: NDArray[np.int32], paragraph: list[bool], begin: int, start: int, end: int
) -> Window:
    ids, case, first, number = [CLS], [0], [0], [-1]
    for s in range(begin, end):
        if paragraph[s] and s > begin:
            ids.append(SEP)
            case.append(0)
        offset = len(ids)
        ids += pieces[s].ids
        case += pieces[s].case
        first += [offset + p for p in pieces[s].first]
        number += [s] * len(pieces[s].first)
    ids.append(SEP)
    case.append(0)
    return Window(
        np.array(ids, np.int64), np.array(case, np.int64), np.array(first, np.int64), np.array(number, np.int32),
        int(bounds[begin]), int(bounds[start]), int(bounds[end]),
    )  # fmt: skip
