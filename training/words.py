"""From characters to words: cutting a text for training as the reading cuts it, and finding spans among the words."""

from bisect import bisect_left, bisect_right

import numpy as np

from reportedly.language.sentences import sentences
from reportedly.language.tokens import tokenize
from training.document import Annotated


class Words:
    """The words of a text with their offsets, and the way from characters to them."""

    def __init__(self, text: str, offsets: list[tuple[int, int]], sentence: list[int], paragraph: set[int]) -> None:
        self.text = text
        self.offsets = offsets
        self.starts = [a for a, _ in offsets]
        self.ends = [b for _, b in offsets]
        self.sentence = np.array(sentence, np.int32)
        self.paragraph = paragraph

    @classmethod
    def of(cls, text: str) -> "Words":
        """Cut as the reading does."""
        offsets: list[tuple[int, int]] = []
        numbers: list[int] = []
        paragraph: set[int] = set()
        count = 0
        for start, end, fresh in sentences(text):
            tokens = tokenize(text, start, end)
            if not tokens:
                continue
            if fresh:
                paragraph.add(count)
            offsets += tokens
            numbers += [count] * len(tokens)
            count += 1
        return cls(text, offsets, numbers, paragraph)

    def document(self, weight: float = 1.0) -> Annotated:
        """An annotated text with no labels yet."""
        return Annotated([self.text[a:b] for a, b in self.offsets], self.sentence, self.paragraph, weight)

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last word that share a character with ``[start, end)``; None where there is none."""
        i, j = bisect_right(self.ends, start), bisect_left(self.starts, end) - 1
        return (i, j) if i <= j else None

    def is_sign(self, word: int) -> bool:
        """Whether it has neither letter nor digit."""
        a, b = self.offsets[word]
        return not any(c.isalnum() for c in self.text[a:b])


class Heads:
    """Head words of spans, by a tree where there is one, else by where a noun phrase usually ends."""

    CUTS = frozenset(
        "of in on for to from with at by who which that whose , ( — – : near against about into over under after "
        "before during without among including when where".split()
    )
    SKIPPED = frozenset(
        "would not n't has had have was were is are been be being to will did does do could may might can shall should "
        "never a an the by on also of as at in".split()
    )

    def __init__(self, words: list[str], head: np.ndarray | None) -> None:
        self.words = words
        self.head = head

    def of_phrase(self, first: int, last: int) -> int:
        """The head word of a noun phrase."""
        if self.head is not None:
            outside = [i for i in range(first, last + 1) if not first <= self.head[i] <= last]
            named = [i for i in outside if any(c.isalnum() for c in self.words[i])]
            if named:
                return named[0]
        stop = next((i for i in range(first + 1, last + 1) if self.words[i].lower() in self.CUTS), last + 1)
        return max(first, stop - 1)

    def of_cue(self, first: int, last: int) -> int:
        """The word that carries the saying: the tree's head, else the first that is no auxiliary or particle."""
        if self.head is not None:
            outside = [i for i in range(first, last + 1) if not first <= self.head[i] <= last]
            if outside:
                return outside[0]
        return next((i for i in range(first, last + 1) if self.words[i].lower() not in self.SKIPPED), first)
