"""Tags to bare names."""

import numpy as np

from reportedly.language.decode.links import softmax
from reportedly.language.labels import NAME_TAGS, NAME_TYPES
from reportedly.language.model import Heads
from reportedly.language.parsed import NameWords

_BEGINS = [tag.startswith("B-") for tag in NAME_TAGS]
_BY_TYPE = np.array([[tag[2:] == kind for kind in NAME_TYPES] for tag in NAME_TAGS], np.float32)


def names(answer: Heads, low: int, offset: int) -> list[NameWords]:
    """The names among the window's words from ``low`` on; ``offset`` is added to the positions.

    A name is a «B» with the «I»s behind it, whatever their types (corpora of names know no difference between a state
    and another place); its type is the one that its words together find likeliest. An «I» with no «B» begins a name too.
    """
    share = softmax(answer.names)
    tags = share.argmax(1)
    types = share @ _BY_TYPE
    out: list[NameWords] = []
    start, last = -1, -1

    def close() -> None:
        if start >= low:
            mean = types[start : last + 1].mean(0)
            kind = int(mean.argmax())
            out.append(NameWords((start + offset, last + offset), NAME_TYPES[kind], float(mean.sum())))

    for i in np.flatnonzero(tags).tolist():
        if start < 0 or i != last + 1 or _BEGINS[tags[i]]:
            close()
            start = i
        last = i
    close()
    return out
