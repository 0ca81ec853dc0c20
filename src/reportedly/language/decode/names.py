"""Tags to bare names."""

import numpy as np

from reportedly.language.decode.links import softmax
from reportedly.language.labels import NAME_TAGS
from reportedly.language.model import Heads
from reportedly.language.parsed import NameWords

_KIND = [tag[2:] for tag in NAME_TAGS]
_BEGINS = [tag.startswith("B-") for tag in NAME_TAGS]


def names(answer: Heads, low: int, offset: int) -> list[NameWords]:
    """The names among the window's words from ``low`` on; ``offset`` is added to the positions.

    A name goes on while tags of its type do; an «I» with no «B» before it begins one.
    """
    share = softmax(answer.names)
    tags, best = share.argmax(1), share.max(1)
    out: list[NameWords] = []
    start, last = -1, -1

    def close() -> None:
        if start >= low:
            kind = _KIND[tags[start]]
            out.append(NameWords((start + offset, last + offset), kind, float(best[start : last + 1].mean())))

    for i in np.flatnonzero(tags).tolist():
        if start < 0 or i != last + 1 or _BEGINS[tags[i]] or _KIND[tags[i]] != _KIND[tags[start]]:
            close()
            start = i
        last = i
    close()
    return out
