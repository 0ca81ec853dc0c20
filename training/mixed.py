"""Sentences of the treebanks in which words give way to others of the same Penn tag: new text for a teacher's answers.

As TinyBERT's augmentation (Jiao et al. 2020), but by tag: «The committee bakes an election» has the tree of any other
sentence of its shape. No label of the old sentence is kept.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np

from training.swaps import Word, word_of
from training.windows import Encoded

FROM = frozenset({"ewt", "gum"})
OPEN = ("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
"""Tags whose words are replaced."""

EMPTY = {"spans": {}, "cluster": {}, "pointers": {}, "status": {}, "arguments": {}, "same": {}}


@dataclass(frozen=True)
class Mixed:
    """Replaces ``share`` of the words of open classes, half of the times by frequency, half any word alike."""

    share: float
    tags: list[str]
    tokens: dict[int, list[Word]]
    types: dict[int, list[Word]]

    @classmethod
    def of(cls, data: list[tuple[str, str, Encoded]], share: float, tags: list[str]) -> "Mixed":
        """The words of the treebanks by tag (``tags``: the vocabulary's)."""
        tokens: dict[int, list[Word]] = defaultdict(list)
        for source, _, e in data:
            for s in range(len(e.pieces)) if source in FROM else ():
                if len(e.pieces[s]):
                    found = e.labels["xpos"][e.start[s] : e.start[s + 1]]
                    for w, tag in enumerate(found.tolist()):
                        if tag >= 0 and tags[tag] in OPEN:
                            tokens[tag].append(word_of(e, s, w))
        types = {tag: list({str(w): w for w in words}.values()) for tag, words in tokens.items()}
        return cls(share, tags, dict(tokens), types)

    def __call__(self, e: Encoded, begin: int, end: int, rng: random.Random) -> Encoded:
        """The text without labels, sentences ``begin`` to ``end`` with other words."""
        pieces, first, case = list(e.pieces), list(e.first), list(e.case)
        for s in range(begin, end):
            if not len(e.pieces[s]):
                continue
            found = e.labels["xpos"][e.start[s] : e.start[s + 1]].tolist()
            words = [word_of(e, s, w) for w in range(len(found))]
            for w, tag in enumerate(found):
                if tag in self.tokens and rng.random() < self.share:
                    words[w] = rng.choice(self.tokens[tag] if rng.random() < 0.5 else self.types[tag])
            sizes = [len(ids) for ids, _ in words]
            pieces[s] = np.array([p for ids, _ in words for p in ids], np.int32)
            case[s] = np.repeat(np.array([c for _, c in words], np.int8), sizes)
            first[s] = np.cumsum([0, *sizes[:-1]]).astype(np.int32)
        return replace(e, pieces=pieces, first=first, case=case, labels={}, sparse=EMPTY)
