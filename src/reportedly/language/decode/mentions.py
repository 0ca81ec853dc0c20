"""Head words to mentions with their ends, kinds, types and antecedents."""

from dataclasses import dataclass

import numpy as np

from reportedly.language.decode.links import FAR, scores, softmax
from reportedly.language.labels import MENTION_KINDS, MENTION_TYPES, MENTIONS
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import MentionWords
from reportedly.language.windows import Window

TIME = MENTIONS.index("time")
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
    share = softmax(answer.mentions)
    share[0] = 0
    present = 1 - share[:, 0]
    kinds = share[:, 1:].argmax(1) + 1
    anchors: Ints = np.flatnonzero(present[1:] > LEAST) + 1
    offset, low = window.begin - 1, window.fresh - window.begin + 1
    if not len(anchors):
        return WindowMentions([], [], anchors)
    ends = scores(answer.end_q, answer.end_k, anchors, 2)
    here = window.sentence[anchors][:, None] == window.sentence[None]
    words = np.arange(len(window.first))
    first = np.where(here & (words[None] <= anchors[:, None]), ends[:, 0], FAR).argmax(1)
    last = np.where(here & (words[None] >= anchors[:, None]), ends[:, 1], FAR).argmax(1)
    links = scores(answer.ante_q, answer.ante_k, anchors, 1)[:, 0]
    candidates = np.zeros(len(window.first), bool)
    candidates[anchors[kinds[anchors] != TIME]] = True
    links = np.where(candidates[None] & (words[None] < anchors[:, None]) | (words[None] == 0), links, FAR)
    link_share = softmax(links)
    antecedent = links.argmax(1)
    fresh: list[MentionWords] = []
    times: list[int] = []
    for n, anchor in enumerate(anchors.tolist()):
        if anchor < low:
            continue
        label = int(kinds[anchor])
        if label == TIME:
            times.append(anchor + offset)
            continue
        kind, entity_type = divmod(label - 1, len(MENTION_TYPES))
        found = int(antecedent[n])
        fresh.append(
            MentionWords(
                anchor + offset, (int(first[n]) + offset, int(last[n]) + offset), MENTION_KINDS[kind],
                MENTION_TYPES[entity_type], float(present[anchor]),
                found + offset if found else None, float(link_share[n, found]), _possible(link_share[n], offset),
            )
        )  # fmt: skip
    return WindowMentions(fresh, times, anchors)


LEAST_POSSIBLE = 0.02
"""Probability of an antecedent below which it is not told; the sum over an entity's mentions is what counts."""


def _possible(share: Floats, offset: int) -> tuple[tuple[int, float], ...]:
    words = np.flatnonzero(share[1:] > LEAST_POSSIBLE) + 1
    ranked = sorted(((int(w) + offset, float(share[w])) for w in words), key=lambda link: -link[1])
    return tuple(ranked)
