"""The stretch around a word within its sentence: where the likeliest first and last word of it stand."""

import numpy as np
from numpy.typing import NDArray

from reportedly.language.decode.links import FAR
from reportedly.language.model import Ints


def around(
    first: NDArray[np.floating], last: NDArray[np.floating], anchors: Ints, sentence: NDArray[np.int32]
) -> tuple[Ints, Ints]:
    """The likeliest first and last word, [A] each, of the stretch that holds each anchor and no other sentence's word.

    ``first`` and ``last`` [A, W] score every word as its first or last; ``sentence`` [W] numbers the words' sentences.
    """
    words = np.arange(len(sentence))
    own = anchors[:, None]
    here = sentence[own] == sentence
    begin: Ints = np.where(here & (words <= own), first, FAR).argmax(1)
    end: Ints = np.where(here & (words >= own), last, FAR).argmax(1)
    return begin, end
