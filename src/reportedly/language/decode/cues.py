"""Cue words to attributions' stretches: where the cue, its source, its content and an interruption begin and end.

A stretch is decoded whole: the first and last word together, over all pairs, with a price for every sentence boundary
that it crosses outside quotation marks. The model scores both ends separately and would else join far apart ones.
"""

import numpy as np
from numpy.typing import NDArray

from reportedly.language.decode.links import FAR, scores, softmax
from reportedly.language.labels import ACTS, POINTERS, ROLES
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import CueWords, Words
from reportedly.language.windows import Window

LEAST = 0.5
"""Probability of some act above which a word is a cue; best on the corpus dev part."""
CROSSING = 3.0
"""Price, in log-odds, of each sentence boundary outside quotation marks within a content."""


def cues(window: Window, answer: Heads, times: Ints, role_bias: Floats, quoted: NDArray[np.bool_]) -> list[CueWords]:
    """The cues among the window's new words; positions count the words of the text.

    ``quoted`` [W] says which words stand inside quotation marks.
    """
    share = softmax(answer.acts)
    share[0, 0] = 1
    anchors: Ints = np.flatnonzero(1 - share[:, 0] > LEAST)
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    anchors = anchors[anchors >= low]
    if not len(anchors):
        return []
    s = scores(answer.point_q, answer.point_k, anchors, len(POINTERS))
    when = scores(answer.role_q, answer.role_k, anchors, len(ROLES))[:, ROLES.index("time")]
    price = _crossings(window, quoted)
    backwards = np.tril(np.full_like(price, FAR), -1)
    price = price + backwards
    one_sentence = np.where(window.sentence[:, None] == window.sentence[None], backwards, FAR)
    out: list[CueWords] = []
    for n, anchor in enumerate(anchors.tolist()):
        around = one_sentence.copy()
        around[anchor + 1 :] = FAR
        around[:, :anchor] = FAR
        cue = _stretch(s[n, 0], s[n, 1], around) or (anchor, anchor)
        source = _stretch(s[n, 2], s[n, 3], one_sentence)
        content = _stretch(s[n, 4], s[n, 5], price)
        gap = _stretch(s[n, 6], s[n, 7], one_sentence)
        if gap is not None and (content is None or not (content[0] < gap[0] and gap[1] < content[1])):
            gap = None
        time = None
        if len(times):
            best = int(times[when[n, times].argmax()])
            if when[n, best] + role_bias[ROLES.index("time")] > 0:
                time = best + offset
        act = int(share[anchor, 1:].argmax()) + 1
        out.append(
            CueWords(
                anchor + offset, ACTS[act], float(1 - share[anchor, 0]), (cue[0] + offset, cue[1] + offset),
                _moved(source, offset), _moved(content, offset), _moved(gap, offset), time,
            )
        )  # fmt: skip
    return out


def _moved(words: Words | None, offset: int) -> Words | None:
    return None if words is None else (words[0] + offset, words[1] + offset)


def _crossings(window: Window, quoted: NDArray[np.bool_]) -> Floats:
    """What a stretch from each word to each other costs: [W, W], 0 or below."""
    boundary = np.zeros(len(window.sentence), np.float32)
    changes = window.sentence[1:] != window.sentence[:-1]
    boundary[1:] = changes & ~(quoted[1:] & quoted[:-1])
    passed = np.cumsum(boundary)
    out: Floats = (-CROSSING * (passed[None, :] - passed[:, None])).astype(np.float32)
    return out


def _stretch(first: Floats, last: Floats, price: Floats) -> Words | None:
    """The best ``(first, last)`` with first ≤ last; None where pointing to nothing scores higher."""
    total = first[1:, None] + last[None, 1:] + price[1:, 1:]
    best = int(total.argmax())
    a, b = divmod(best, total.shape[1])
    if first[0] + last[0] >= total[a, b]:
        return None
    return a + 1, b + 1
