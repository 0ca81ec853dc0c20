"""Dot products between chosen words and all others: what every link of the model is decoded from."""

import numpy as np
from numpy.typing import NDArray

from reportedly.language.model import Floats, Ints

FAR = np.float32(-1e9)


def scores(query: Floats, key: Floats, anchors: Ints, kinds: int, words: Ints | None = None) -> Floats:
    """Scores of ``kinds`` kinds of links from each anchor to every word, [A, kinds, W], or to each of ``words``.

    ``query`` and ``key`` are [W, kinds × size].
    """
    size = query.shape[1] // kinds
    q = query[anchors].reshape(len(anchors), kinds, size).transpose(1, 0, 2)
    key = key if words is None else key[words]
    k = key.reshape(len(key), kinds, size).transpose(1, 2, 0)
    out: Floats = (q @ k).transpose(1, 0, 2)
    return out


def sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """1 / (1 + e^-x), safe for large numbers."""
    out: NDArray[np.float32] = (0.5 * (1 + np.tanh(0.5 * x))).astype(np.float32, copy=False)
    return out


def softmax(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Over the last axis."""
    e = np.exp(x - x.max(-1, keepdims=True))
    out: NDArray[np.float32] = (e / e.sum(-1, keepdims=True)).astype(np.float32, copy=False)
    return out
