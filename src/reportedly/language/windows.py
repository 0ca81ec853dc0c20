"""Word pieces of a text in overlapping windows, so that a report of any length is read whole.

A window is ``[CLS] sentence sentence [SEP] sentence … [SEP]`` with a ``[SEP]`` before each new paragraph: as in training.
The last sentences of one window are repeated at the beginning of the next as context: what the next window says of its
own new sentences may point back into them. A sentence that no window holds is cut at its commas.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from reportedly.language.casing import case_of

CLS, SEP = 101, 102
UNKNOWN_PIECE = 100
LONGEST = 254
"""Word pieces in a window: the model learnt on windows up to this size."""
CONTEXT = 56
"""Word pieces of context at most: about two sentences; more costs speed, less costs antecedents."""
LONGEST_SENTENCE = 180
"""Words in a sentence before it is cut: they leave about as many pieces as a window holds."""


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
    """Words to pieces; remembers how words are written, since most recur."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.cases: dict[str, int] = {}

    def __call__(self, sentences: list[list[str]]) -> list[Pieces]:
        """Every sentence in pieces, each word with at least one: a word of signs unknown gets the unknown piece."""
        given = [[_encodable(w) for w in words] for words in sentences]
        encodings = self.tokenizer.encode_batch(given, is_pretokenized=True, add_special_tokens=False)
        return [self._pieces(e, words) for e, words in zip(encodings, sentences, strict=True)]

    def _pieces(self, e: Encoding, words: list[str]) -> Pieces:
        cases = [self._case(w) for w in words]
        owner = [w for w in e.word_ids if w is not None]  # all of them: no special tokens are added
        ids, case = e.ids, [cases[w] for w in owner]
        first = [-1] * len(words)
        for p in range(len(owner) - 1, -1, -1):
            first[owner[p]] = p
        if -1 in first:  # a control sign or the like, which the normaliser drops
            ids, case, first = self._with_unknown(e, cases)
        if len(ids) > LONGEST - 2:  # one very long word, or many: the pieces behind a word's first add least
            ids, case, first = _thinned(ids, case, first)
        return Pieces(ids, case, first)

    def _case(self, word: str) -> int:
        known = self.cases.get(word)
        if known is None:
            if len(self.cases) > 200_000:
                self.cases.clear()
            known = self.cases[word] = case_of(word)
        return known

    @staticmethod
    def _with_unknown(e: Encoding, cases: list[int]) -> tuple[list[int], list[int], list[int]]:
        ids: list[int] = []
        case: list[int] = []
        first: list[int] = []
        p = 0
        for w, kind in enumerate(cases):
            first.append(len(ids))
            begin = p
            while p < len(e.ids) and e.word_ids[p] == w:
                p += 1
            own = e.ids[begin:p] or [UNKNOWN_PIECE]
            ids += own
            case += [kind] * len(own)
        return ids, case, first


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
