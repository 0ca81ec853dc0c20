"""Tags to bare names."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reportedly.language.decode.links import softmax
from reportedly.language.labels import NAME_TAGS, NAME_TYPES
from reportedly.language.model import Floats, Heads
from reportedly.language.parsed import NameWords

_KINDS = (("state", "place"), *((t,) for t in NAME_TYPES if t not in ("state", "place")))
"""What a name goes on as. Corpora of names know no difference between a state and another place."""
_OPENS, _GOES_ON = (
    np.array([[tag[0] == position and tag[2:] in kind for kind in _KINDS] for tag in NAME_TAGS], np.float32)
    for position in "BI"
)
_BY_TYPE = np.array([[tag[2:] == t for t in NAME_TYPES] for tag in NAME_TAGS], np.float32)
_TYPES = tuple([NAME_TYPES.index(t) for t in kind] for kind in _KINDS)

SURELY_NONE = 0.98
"""Probability of «O» from which on a word is in no name whatever its neighbours are, which spares the search."""


def names(answer: Heads, low: int, offset: int) -> list[NameWords]:
    """The names among the window's words from ``low`` on; ``offset`` is added to the positions.

    A name is a «B» with the «I»s of the same kind behind it, in the likeliest row of such tags: word by word the likeliest
    tags run names of two kinds together, and leave «I»s that nothing opened. Of a state and another place it is what its
    words say together.
    """
    share = softmax(answer.names)
    out: list[NameWords] = []
    words = np.flatnonzero(share[:, 0] < SURELY_NONE)
    if not len(words):
        return out
    scores, types = _scores(share[words]), share @ _BY_TYPE
    alone: list[int] = scores.argmax(1).tolist()
    edges = [0, *(np.flatnonzero(np.diff(words) > 1) + 1).tolist(), len(words)]
    for (a, b), begin in zip(pairwise(edges), words[edges[:-1]].tolist(), strict=True):
        for first, last, kind in _stretches(_likeliest(scores[a:b], alone[a:b])):
            first, last = first + begin, last + begin
            if first >= low:
                mean = types[first : last + 1].sum(0) / (last + 1 - first)
                best = max(_TYPES[kind], key=mean.__getitem__)
                out.append(NameWords((first + offset, last + offset), NAME_TYPES[best], float(mean.sum())))
    return out


def likeliest(share: Floats) -> list[tuple[int, int, int]]:
    """First word, last word and kind of each name in the likeliest row of tags; ``share`` [words, tags] are probabilities."""
    scores = _scores(share)
    return _stretches(_likeliest(scores, scores.argmax(1).tolist()))


def _scores(share: Floats) -> Floats:
    """Logarithms of what «O», the opening of each kind and the going on of each have of the probability."""
    out: Floats = np.log(np.concatenate([share[:, :1], share @ _OPENS, share @ _GOES_ON], 1) + 1e-9)
    return out


def _likeliest(scores: Floats, alone: list[int]) -> list[int]:
    """The likeliest row of tags in which nothing goes on that has not begun; ``alone`` has each word's likeliest tag."""
    kinds = len(_KINDS)
    if all(tag <= kinds or before in (tag, tag - kinds) for before, tag in pairwise((0, *alone))):
        return alone  # no row can be likelier, and most are allowed
    total = scores[0].copy()
    total[1 + kinds :] = -np.inf
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        before = int(total.argmax())
        opened, gone_on = total[1 : 1 + kinds], total[1 + kinds :]
        inside = np.arange(1, 1 + kinds) + np.where(gone_on > opened, kinds, 0)
        back.append(np.concatenate([np.full(1 + kinds, before), inside]))
        total = row + np.concatenate([np.full(1 + kinds, total[before]), np.maximum(opened, gone_on)])
    tags = [int(total.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return tags[::-1]


def _stretches(tags: list[int]) -> list[tuple[int, int, int]]:
    kinds = len(_KINDS)
    out: list[tuple[int, int, int]] = []
    for w, tag in enumerate(tags):
        if tag > kinds:
            out[-1] = (out[-1][0], w, out[-1][2])
        elif tag:
            out.append((w, w, tag - 1))
    return out
