"""Head words to mentions with their ends, kinds, types and antecedents."""

from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np

from reportedly.language.decode.links import FAR, scores, softmax
from reportedly.language.decode.stretches import around
from reportedly.language.labels import MENTION_KINDS, MENTION_TYPES, MENTIONS
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import MentionWords
from reportedly.language.windows import Window
from reportedly.records import EntityType

TIME = MENTIONS.index("time")
_LABELS: tuple[tuple[str, EntityType], ...] = ((MENTIONS[0], MENTION_TYPES[-1]), *product(MENTION_KINDS, MENTION_TYPES))
"""Kind and type of each of ``MENTIONS`` but the last, which is a time."""
LEAST = 0.42
"""Share of probability for «some mention» above which a word heads one; best on the corpus dev part."""


@dataclass(frozen=True, slots=True)
class WindowMentions:
    """The mentions of one window: its own new ones, and the head words of all (with those of the context)."""

    fresh: list[MentionWords]
    times: list[int]
    heads: Ints


def mentions(window: Window, answer: Heads) -> WindowMentions:
    """All mentions of the window; positions count the words of the text."""
    chances = softmax(answer.mentions)
    present = 1 - chances[:, 0]
    kinds = chances[:, 1:].argmax(1) + 1
    anchors: Ints = np.flatnonzero(present[1:] > LEAST) + 1
    offset, low = window.begin - 1, window.fresh - window.begin + 1
    own = anchors[anchors >= low]
    times = (own[kinds[own] == TIME] + offset).tolist()
    own = own[kinds[own] != TIME]
    if not len(own):
        return WindowMentions([], times, anchors)
    words = np.arange(len(window.first))
    ends = scores(answer.end_q, answer.end_k, own, 2)
    first, last = around(ends[:, 0], ends[:, 1], own, window.sentence)
    candidates = np.zeros(len(words), bool)
    candidates[anchors[kinds[anchors] != TIME]] = True
    candidates[0] = True  # none of them
    links = scores(answer.ante_q, answer.ante_k, own, 1)[:, 0]
    links = np.where(candidates & (words < own[:, None]), links, FAR)
    share = softmax(links)
    antecedent = links.argmax(1)
    link = share[np.arange(len(own)), antecedent]
    columns = (own + offset, first + offset, last + offset, kinds[own], present[own], antecedent, link)
    rows = zip(*(c.tolist() for c in columns), _possible(share, offset), strict=True)
    fresh = [
        MentionWords(head, (a, b), *_LABELS[int(label)], score, found + offset if found else None, link, possible)
        for head, a, b, label, score, found, link, possible in rows
    ]
    return WindowMentions(fresh, times, anchors)


LEAST_POSSIBLE = 0.02
"""Probability of an antecedent below which it is not told; the sum over an entity's mentions is what counts."""


def _possible(share: Floats, offset: int) -> list[tuple[tuple[int, float], ...]]:
    """For each row of [A, W] the words that may be the antecedent, with their probabilities, the likeliest first."""
    rows, words = np.nonzero(share[:, 1:] > LEAST_POSSIBLE)
    found = share[rows, words + 1]
    order = np.lexsort((-found, rows))
    links = list(zip((words[order] + 1 + offset).tolist(), found[order].tolist(), strict=True))
    edges = np.searchsorted(rows, np.arange(len(share) + 1)).tolist()
    return [tuple(links[a:b]) for a, b in pairwise(edges)]
