"""Cue words to attributions' stretches: where the cue, its source, its content and an interruption begin and end."""

import numpy as np

from reportedly.language.decode.links import FAR, scores, softmax
from reportedly.language.labels import ACTS, POINTERS, ROLES
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import CueWords, Words
from reportedly.language.windows import Window

LEAST = 0.5
"""Probability of some act above which a word is a cue; best on the corpus dev part."""


def cues(window: Window, answer: Heads, times: Ints, role_bias: Floats) -> list[CueWords]:
    """The cues among the window's new words; positions count the words of the text."""
    share = softmax(answer.acts)
    share[0, 0] = 1
    anchors: Ints = np.flatnonzero(1 - share[:, 0] > LEAST)
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    anchors = anchors[anchors >= low]
    if not len(anchors):
        return []
    s = scores(answer.point_q, answer.point_k, anchors, len(POINTERS))
    when = scores(answer.role_q, answer.role_k, anchors, len(ROLES))[:, ROLES.index("time")]
    out: list[CueWords] = []
    for n, anchor in enumerate(anchors.tolist()):
        cue = _stretch(s[n, 0], s[n, 1], anchor, anchor, nothing=False)
        assert cue is not None
        source = _stretch(s[n, 2], s[n, 3])
        content = _stretch(s[n, 4], s[n, 5])
        gap = _stretch(s[n, 6], s[n, 7])
        if gap is not None and (content is None or not (content[0] < gap[0] and gap[1] < content[1])):
            gap = None
        time = None
        if len(times):
            best = int(times[when[n, times].argmax()])
            if when[n, best] + role_bias[ROLES.index("time")] > 0:
                time = best + offset
        act = int(share[anchor, 1:].argmax()) + 1

        def moved(w: Words | None) -> Words | None:
            return None if w is None else (w[0] + offset, w[1] + offset)

        out.append(
            CueWords(
                anchor + offset, ACTS[act], float(1 - share[anchor, 0]), (cue[0] + offset, cue[1] + offset),
                moved(source), moved(content), moved(gap), time,
            )
        )  # fmt: skip
    return out


def _stretch(
    start: Floats, end: Floats, at_most: int | None = None, at_least: int | None = None, *, nothing: bool = True
) -> Words | None:
    """The best ``(first, last)`` with first ≤ last; None where pointing to nothing scores higher.

    ``at_most`` bounds the first word from above and ``at_least`` the last from below: a cue holds its own word.
    """
    first, last = start.copy(), end.copy()
    empty = first[0] + last[0]
    first[0] = last[0] = FAR
    if at_most is not None:
        first[at_most + 1 :] = FAR
    if at_least is not None:
        last[:at_least] = FAR
    # for each last word the best first word at or before it
    running = np.maximum.accumulate(first)
    total = running + last
    b = int(total.argmax())
    if nothing and empty >= total[b]:
        return None
    return int(first[: b + 1].argmax()), b
