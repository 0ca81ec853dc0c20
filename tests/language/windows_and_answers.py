"""Made-up windows and answers of the heads, for testing what is decoded from them without the network."""

from typing import Any

import numpy as np

from reportedly.language.model import OUTPUTS, Heads
from reportedly.language.windows import Window


def window(sizes: list[int], *, context: int = 0, begin: int = 0) -> Window:
    """A window of sentences of so many words, one piece each; the first ``context`` words are context."""
    n = sum(sizes)
    sentence = np.concatenate([[-1], np.repeat(np.arange(len(sizes)), sizes)]).astype(np.int32)
    ids = np.full(n + 2, 5, np.int64)
    return Window(ids, np.ones(n + 2, np.int64), np.arange(n + 1), sentence, begin, begin + context, begin + n)


def answer(**given: Any) -> Heads:
    """Answers of which only some are needed."""
    return Heads(*(given.get(name) for name in OUTPUTS))  # type: ignore[arg-type]
