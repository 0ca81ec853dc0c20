"""Sentences that begin without a sign before them: where the network sees one begin inside what the rules take for a single one.

The rules of ``sentences.py`` know stops and line ends. In running text where line ends are lost, the head of a mail, a list or a
title runs into what follows it («Regards, Mara The port is open»); by the words' vectors the network tells where.
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise

import numpy as np

from reportedly.language.labels import NAME_TAGS
from reportedly.language.model import Heads
from reportedly.language.parsed import Parsed
from reportedly.language.windows import Window

_INSIDE = frozenset(n for n, tag in enumerate(NAME_TAGS) if tag.startswith("I-"))
LEAST = 0.0
"""Log-odds above which a sentence begins at a word."""


def begun(parsed: Parsed, window: Window, answer: Heads) -> list[int]:
    """The window's new words, counted as the text's, at which a sentence begins beside those where the rules let one begin.

    A blank stands before each of them, and none is a later word of a name: what is written together or is one name is not cut.
    """
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    likely = (np.flatnonzero(answer.begins[low:] > LEAST) + window.fresh).tolist()
    return [
        w
        for w in likely
        if window.sentence[w - offset] == window.sentence[w - offset - 1]
        and parsed.ends[w - 1] < parsed.starts[w]
        and int(answer.names[w - offset].argmax()) not in _INSIDE
    ]


def divided(window: Window, begins: list[int]) -> Window:
    """The window whose sentences begin at those words of the text as well. ``begins`` rise; those outside of it do not matter."""
    inside = begins[bisect_right(begins, window.begin) : bisect_left(begins, window.end)]
    at = [w - window.begin + 1 for w in inside]
    if not at:
        return window
    new = np.diff(window.sentence, prepend=window.sentence[0] - 1) != 0
    new[at] = True
    return replace(window, sentence=new.cumsum(dtype=np.int32))


def divide(parsed: Parsed, begins: list[int]) -> None:
    """Let sentences of the text begin at those words as well, none of which opens a paragraph."""
    if not begins:
        return
    opens = dict(zip(parsed.bounds.tolist(), parsed.paragraph, strict=False)) | dict.fromkeys(begins, False)
    last = int(parsed.bounds[-1])
    bounds = sorted(opens)
    parsed.paragraph = [opens[b] for b in bounds]
    parsed.bounds = np.array([*bounds, last], np.int32)
    parsed.sentence = np.repeat(np.arange(len(bounds), dtype=np.int32), [b - a for a, b in pairwise([*bounds, last])])
