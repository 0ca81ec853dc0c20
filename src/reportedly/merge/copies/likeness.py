"""Which sentences of two texts correspond: the same, edited, or said in other words in the same order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.process import cdist

from reportedly.merge.copies.texts import Sentence, Text

STRONG = 0.5
"""Twice the words in common and in order, over the words of both. Of sentences of pack A that a machine paraphrased all but
one have .53 to 1; of independent reports of one event (five pairs of our own) the most alike have .2 to .4, one .55, and of
296,835 pairs of passages of the corpus none came to be linked. See ``benchmarks/merge.py --paraphrases``."""

WEAK = 0.36
"""Enough for a sentence next to one that corresponds, with its counterpart next to the other's."""

WITHIN = 0.6
"""The share of a sentence's words that must stand in order in a longer one that it was made part of, or cut out of."""

SHORT = 6
"""Words: a shorter sentence («Both have yet to reply.») corresponds only next to others."""


OWN = 0.2
"""The share of a sentence's own words that must be in the other. Of paraphrases that swap half of all words it is twice that."""

FACTS, ALL_FACTS = 4, 0.75
"""Where every such word was swapped, that many names and numbers in the same order speak for it, if few others are there."""


OFTEN = 400
"""Pairs that sentences of one wording on both sides may make and each be weighed by its place; of more the first goes with the
first. A live page's «Read more here» would otherwise cost the square of its entries."""


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence ``a`` of one text and ``b`` of the other, by their numbers; ``likeness`` 0 to 1."""

    a: int
    b: int
    likeness: float


def matches(a: Text, b: Text) -> list[Match]:
    """The sentences that correspond, in the order of ``a``; empty where none do.

    A sentence may have two counterparts where one text puts in two sentences what the other has in one.
    """
    if not a.sentences or not b.sentences:
        return []
    found = _Pairing(a, b)
    found.take_strong()
    if found.by_a:
        found.take_neighbours()
        found.take_parts()
    return sorted((Match(i, j, s) for (i, j), s in found.scores.items()), key=lambda m: (m.a, m.b))


class _Wordings:
    """The sentences of a text by their words: ``codes`` each wording once, ``places`` the numbers of its sentences, ``of`` the
    wording of each sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        numbers: dict[str, int] = {}
        self.codes: list[str] = []
        self.places: list[list[int]] = []
        self.of: list[int] = []
        for place, sentence in enumerate(sentences):
            wording = numbers.setdefault(sentence.codes, len(numbers))
            if wording == len(self.codes):
                self.codes.append(sentence.codes)
                self.places.append([])
            self.places[wording].append(place)
            self.of.append(wording)


class _Pairing:
    """Pairs while they are being found; ``by_a`` and ``by_b`` give a sentence's counterpart."""

    def __init__(self, a: Text, b: Text) -> None:
        self.a, self.b = a.sentences, b.sentences
        self.worded_a, self.worded_b = _Wordings(a.sentences), _Wordings(b.sentences)
        self.table: npt.NDArray[np.float32] = cdist(
            self.worded_a.codes,
            self.worded_b.codes,
            scorer=Indel.normalized_similarity,
            score_cutoff=WEAK,
            dtype=np.float32,
        )
        self.by_a: dict[int, int] = {}
        self.by_b: dict[int, int] = {}
        self.scores: dict[tuple[int, int], float] = {}
        self._same: dict[tuple[int, int], bool] = {}

    def take(self, i: int, j: int, score: float) -> None:
        self.by_a.setdefault(i, j)
        self.by_b.setdefault(j, i)
        self.scores[i, j] = round(score, 3)

    def says_the_same(self, i: int, j: int) -> bool:
        """Whether the two share words of their own, and not only names, numbers and the ties between words.

        «The street is warm, the cellar dark, and Ruiz has seen both» has the form of «The wine is good, the bread stale, and
        Ruiz has had both», and so have reports of two matches, or of one meeting.
        """
        known = self._same.get((i, j))
        if known is None:
            one, other = self.a[i], self.b[j]
            fewer = min(len(one.own), len(other.own))
            facts, others = one.names | one.numbers, other.names | other.numbers
            known = fewer < 3 or len(one.own & other.own) >= OWN * fewer
            known = known or len(facts & others) >= max(FACTS, ALL_FACTS * len(facts | others))
            self._same[i, j] = known
        return known

    def likeness(self, i: int, j: int) -> float:
        """How alike two sentences are, 0 below ``WEAK``."""
        return float(self.table[self.worded_a.of[i], self.worded_b.of[j]])

    def candidates(self) -> Iterator[tuple[float, int, int]]:
        """Likeness and numbers of the sentences that may correspond whatever stands next to them."""
        rows, columns = np.nonzero(self.table >= STRONG)
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            score = float(self.table[row, column])
            here, there = self.worded_a.places[row], self.worded_b.places[column]
            pairs = product(here, there) if len(here) * len(there) <= OFTEN else zip(here, there, strict=False)
            for i, j in pairs:
                yield score, i, j

    def take_strong(self) -> None:
        """One to one, the most alike first, then those at the like place of their texts."""
        na, nb = len(self.a), len(self.b)
        order = sorted((-score, abs(i / na - j / nb), i, j) for score, i, j in self.candidates())
        for minus, _, i, j in order:
            if (
                i not in self.by_a
                and j not in self.by_b
                and self.says_the_same(i, j)
                and min(len(self.a[i].codes), len(self.b[j].codes)) >= SHORT
            ):
                self.take(i, j, -minus)

    def take_neighbours(self) -> None:
        """From each pair outwards: the next sentences, or the next but one where something was put in or left out."""
        waiting = sorted(self.scores)
        while waiting:
            i, j = waiting.pop()
            for step in (1, -1):
                for di, dj in ((1, 1), (1, 2), (2, 1)):
                    x, y = i + step * di, j + step * dj
                    if not (0 <= x < len(self.a) and 0 <= y < len(self.b)) or x in self.by_a or y in self.by_b:
                        continue
                    score = self.likeness(x, y)
                    if score >= WEAK and self.says_the_same(x, y):
                        self.take(x, y, score)
                        waiting.append((x, y))
                        break

    def take_parts(self) -> None:
        """A sentence without counterpart next to one whose counterpart is longer and has its words, too."""
        pairs = dict(self.by_a), dict(self.by_b)
        for mine, others, taken, turned in ((self.a, self.b, pairs[0], False), (self.b, self.a, pairs[1], True)):
            for number, sentence in enumerate(mine):
                if number in taken or len(sentence.codes) < 4:
                    continue
                near = [taken[n] for n in (number - 1, number + 1) if n in taken]
                for other in near:
                    share = _share_within(sentence, others[other])
                    if share >= WITHIN:
                        self.take(*((other, number) if turned else (number, other)), share)
                        break


def _share_within(short: Sentence, long: Sentence) -> float:
    if len(long.codes) <= len(short.codes):
        return 0.0
    return LCSseq.similarity(short.codes, long.codes) / len(short.codes)
