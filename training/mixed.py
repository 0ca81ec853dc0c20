"""Sentences of the treebanks in which words give way to others of the same Penn tag: new text for a teacher's answers.

As TinyBERT's augmentation (Jiao et al. 2020), but by tag: «The committee bakes an election» has the tree of any other
sentence of its shape. No label of the old sentence is kept.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, replace

from training.swaps import Word, with_words, words_of
from training.windows import Encoded

FROM = frozenset({"ewt", "gum"})
OPEN = ("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
"""Tags whose words are replaced."""


@dataclass(frozen=True)
class Mixed:
    """Replaces ``share`` of the words of open classes, half of the times by frequency, half any word alike."""

    share: float
    tokens: dict[int, list[Word]]
    types: dict[int, list[Word]]

    @classmethod
    def of(cls, data: list[tuple[str, str, Encoded]], share: float, tags: list[str]) -> "Mixed":
        """The words of the treebanks by tag (``tags``: the vocabulary's)."""
        tokens: dict[int, list[Word]] = defaultdict(list)
        for source, _, e in data:
            for s in range(len(e.pieces)) if source in FROM else ():
                for word, tag in _tagged(e, s):
                    if tag >= 0 and tags[tag] in OPEN:
                        tokens[tag].append(word)
        types = {tag: list({str(w): w for w in words}.values()) for tag, words in tokens.items()}
        return cls(share, dict(tokens), types)

    def __call__(self, e: Encoded, begin: int, end: int, rng: random.Random) -> Encoded:
        """The text without labels, sentences ``begin`` to ``end`` with other words."""
        others = {s: [self._other(word, tag, rng) for word, tag in _tagged(e, s)] for s in range(begin, end)}
        return replace(with_words(e, others), labels={}, sparse={k: {} for k in e.sparse})

    def _other(self, word: Word, tag: int, rng: random.Random) -> Word:
        if tag not in self.tokens or rng.random() >= self.share:
            return word
        return rng.choice(self.tokens[tag] if rng.random() < 0.5 else self.types[tag])


def _tagged(e: Encoded, s: int) -> list[tuple[Word, int]]:
    """The words of sentence ``s`` with the numbers of their Penn tags, negative where unknown; none of one without pieces."""
    words = words_of(e, s)
    return list(zip(words, e.labels["xpos"][e.start[s] : e.start[s] + len(words)].tolist(), strict=True))
