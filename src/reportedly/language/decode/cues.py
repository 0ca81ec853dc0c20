"""Cue words to attributions' stretches: where the cue, its source, its content and an interruption begin and end.

A stretch is decoded whole: the first and last word together, over all pairs, with a price for every sentence boundary
that it crosses outside quotation marks. The model scores both ends separately and would else join far apart ones. The
price of a pair is the difference of what each end has behind it, so that the best pair is found in one pass.

More words come out than are cues: the reading weighs each one's probability with its table of words.
"""

import numpy as np
from numpy.typing import NDArray

from reportedly.language.decode.links import scores, softmax
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
    when = scores(answer.role_q, answer.role_k, anchors, len(ROLES), times)[:, _TIME] + role_bias[_TIME]
    apart = APART * np.cumsum(np.diff(window.sentence, prepend=window.sentence[0]) != 0)
    sources = _stretches(s[:, 2], s[:, 3], apart)
    contents = _stretches(s[:, 4], s[:, 5], _crossings(window, quoted))
    gaps = _stretches(s[:, 6], s[:, 7], apart)
    out: list[CueWords] = []
    for n, anchor in enumerate(anchors.tolist()):
        cue = _around(s[n, 0], s[n, 1], anchor, window.sentence)
        content, gap = contents[n], gaps[n]
        if gap is not None and (content is None or not (content[0] < gap[0] and gap[1] < content[1])):
            gap = None
        time = None
        if len(times):
            best = int(when[n].argmax())
            if when[n, best] > 0:
                time = int(times[best]) + offset
        act = int(share[anchor, 1:].argmax()) + 1
        out.append(
            CueWords(
                anchor + offset, ACTS[act], float(1 - share[anchor, 0]), (cue[0] + offset, cue[1] + offset),
                _moved(sources[n], offset), _moved(content, offset), _moved(gap, offset), time,
            )
        )  # fmt: skip
    return out


def _moved(words: Words | None, offset: int) -> Words | None:
    return None if words is None else (words[0] + offset, words[1] + offset)


def _crossings(window: Window, quoted: NDArray[np.bool_]) -> Wide:
    """What all boundaries up to each word cost together: [W], rising."""
    boundary = np.zeros(len(window.sentence), np.float64)
    changes = window.sentence[1:] != window.sentence[:-1]
    boundary[1:] = changes & ~(quoted[1:] & quoted[:-1])
    out: Wide = CROSSING * np.cumsum(boundary)
    return out


def _stretches(first: Wide, last: Wide, passed: Wide) -> list[Words | None]:
    """For each row of [A, W] the best ``(first, last)`` with first ≤ last, less the price between them; None where pointing
    to nothing (word 0) scores higher."""
    begin, end = first[:, 1:] + passed[1:], last[:, 1:] - passed[1:]
    best = np.maximum.accumulate(begin, axis=1)
    total = best + end
    stop = total.argmax(1)
    rows = np.arange(len(total))
    start = (begin == best[rows, stop][:, None]).argmax(1)  # where the best beginning up to there was reached
    nothing = first[:, 0] + last[:, 0] >= total[rows, stop]
    return [
        None if none else (a + 1, b + 1)
        for none, a, b in zip(nothing.tolist(), start.tolist(), stop.tolist(), strict=True)
    ]


def _around(first: Wide, last: Wide, anchor: int, sentence: NDArray[np.int32]) -> Words:
    """The best stretch of the anchor's sentence that holds it; the anchor alone where pointing to nothing scores higher."""
    begin, end = np.searchsorted(sentence, [sentence[anchor], sentence[anchor] + 1])
    a = int(first[begin : anchor + 1].argmax()) + int(begin)
    b = int(last[anchor:end].argmax()) + anchor
    return (a, b) if first[a] + last[b] > first[0] + last[0] else (anchor, anchor)
