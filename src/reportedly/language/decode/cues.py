"""Cue words to attributions' stretches: where the cue, its source, its content and an interruption begin and end.

A stretch is decoded whole: the first and last word together, over all pairs, with a price for every sentence boundary
that it crosses outside quotation marks. The model scores both ends separately and would else join far apart ones. The
price of a pair is the difference of what each end has behind it, so that the best pair is found in one pass.

More words come out than are cues: the reading weighs each one's probability with its table of words.
"""

import numpy as np
from numpy.typing import NDArray

from reportedly.language.decode.links import scores, softmax
from reportedly.language.decode.stretches import around
from reportedly.language.labels import ACTS, POINTERS, ROLES
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import CueWords, Words
from reportedly.language.windows import Window

LEAST = 0.1
"""Probability of some act below which a word is not even a candidate."""
CROSSING = 3.0
"""Price, in log-odds, of each sentence boundary outside quotation marks within a content."""
APART = 1e4
"""The same for stretches that never cross one: more than any score."""
_TIME = ROLES.index("time")

Wide = NDArray[np.float64]


def cues(window: Window, answer: Heads, times: Ints, role_bias: Floats, quoted: NDArray[np.bool_]) -> list[CueWords]:
    """What may be a cue among the window's new words; positions count the words of the text.

    ``quoted`` [W] says which words stand inside quotation marks.
    """
    share = softmax(answer.acts)
    share[0, 0] = 1
    anchors: Ints = np.flatnonzero(1 - share[:, 0] > LEAST)
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    anchors = anchors[anchors >= low]
    if not len(anchors):
        return []
    s = scores(answer.point_q, answer.point_k, anchors, len(POINTERS)).astype(np.float64)
    first, last = s[:, ::2], s[:, 1::2]  # [A, 4, W]: of the cue, its source, its content and what interrupts that
    near = _around(first[:, 0], last[:, 0], anchors, window.sentence, offset)
    changes = window.sentence[1:] != window.sentence[:-1]
    apart, crossing = _up_to(APART, changes), _up_to(CROSSING, changes & ~(quoted[1:] & quoted[:-1]))
    pointed = _stretches(first[:, 1:], last[:, 1:], np.stack([apart, crossing, apart]), offset)
    when = _times(answer, anchors, times, role_bias, offset)
    acts = (share[anchors, 1:].argmax(1) + 1).tolist()
    chances = (1 - share[anchors, 0]).tolist()
    out: list[CueWords] = []
    for anchor, act, chance, cue, (source, content, gap), time in zip(
        (anchors + offset).tolist(), acts, chances, near, pointed, when, strict=True
    ):
        if gap is not None and (content is None or not (content[0] < gap[0] and gap[1] < content[1])):
            gap = None
        out.append(CueWords(anchor, ACTS[act], chance, cue, source, content, gap, time))
    return out


def _up_to(price: float, changes: NDArray[np.bool_]) -> Wide:
    """What those boundaries between each word and the next cost together up to each word: [W], rising."""
    out: Wide = price * np.concatenate([[0], np.cumsum(changes)])
    return out


def _stretches(first: Wide, last: Wide, passed: Wide, offset: int) -> list[list[Words | None]]:
    """For each row of [A, kinds, W] the best ``(first, last)`` with first ≤ last, less the price between them; None where
    pointing to nothing (word 0) scores higher. ``passed`` [kinds, W] are the prices up to each word."""
    begin, end = first[..., 1:] + passed[:, 1:], last[..., 1:] - passed[:, 1:]
    best = np.maximum.accumulate(begin, axis=-1)
    total = best + end
    stop = total.argmax(-1)
    # where the best beginning up to there was reached
    start = (begin == np.take_along_axis(best, stop[..., None], -1)).argmax(-1)
    nothing = first[..., 0] + last[..., 0] >= total.max(-1)
    rows = zip(nothing.tolist(), (start + 1 + offset).tolist(), (stop + 1 + offset).tolist(), strict=True)
    return [[None if none else (a, b) for none, a, b in zip(*row, strict=True)] for row in rows]


def _around(first: Wide, last: Wide, anchors: Ints, sentence: NDArray[np.int32], offset: int) -> list[Words]:
    """The best stretch of each anchor's sentence that holds it; the anchor alone where pointing to nothing scores higher."""
    rows = np.arange(len(anchors))
    begin, end = around(first, last, anchors, sentence)
    better = first[rows, begin] + last[rows, end] > first[:, 0] + last[:, 0]
    ends = (np.where(better, words, anchors) + offset for words in (begin, end))
    return list(zip(*(words.tolist() for words in ends), strict=True))


def _times(answer: Heads, anchors: Ints, times: Ints, role_bias: Floats, offset: int) -> list[int | None]:
    """The likeliest of the words that are times for each anchor; None where it has none."""
    if not len(times):
        return [None] * len(anchors)
    size = answer.role_q.shape[1] // len(ROLES)
    own = slice(_TIME * size, (_TIME + 1) * size)
    when = scores(answer.role_q[:, own], answer.role_k[:, own], anchors, 1, times)[:, 0] + role_bias[_TIME]
    found = (times[when.argmax(1)] + offset).tolist()
    return [time if has else None for time, has in zip(found, (when.max(1) > 0).tolist(), strict=True)]
