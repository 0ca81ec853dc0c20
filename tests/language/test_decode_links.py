import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.decode.links import scores, sigmoid, softmax


@given(st.integers(1, 9), st.integers(1, 4), st.integers(1, 5), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_scores_are_dot_products(words: int, kinds: int, size: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    query, key = (rng.normal(size=(words, kinds * size)).astype(np.float32) for _ in range(2))
    anchors = np.array(sorted(rng.choice(words, rng.integers(1, words + 1), replace=False)))
    out = scores(query, key, anchors, kinds)
    assert out.shape == (len(anchors), kinds, words)
    for n, a in enumerate(anchors):
        for k in range(kinds):
            part = slice(k * size, (k + 1) * size)
            assert out[n, k] == pytest.approx(key[:, part] @ query[a, part], abs=1e-4)
    assert scores(query, key, anchors, kinds, anchors) == pytest.approx(out[:, :, anchors], abs=1e-4)


def test_no_anchors() -> None:
    x = np.ones((3, 8), np.float32)
    none = np.array([], np.int64)
    assert scores(x, x, none, 2).shape == (0, 2, 3)
    assert scores(x, x, np.array([1]), 2, none).shape == (1, 2, 0)


def test_sigmoid_and_softmax_are_safe_for_large_numbers() -> None:
    x = np.array([-1e9, -2, 0, 2, 1e9], np.float32)
    assert sigmoid(x) == pytest.approx([0, 0.1192, 0.5, 0.8808, 1], abs=1e-4)
    assert softmax(x) == pytest.approx([0, 0, 0, 0, 1])
    assert softmax(np.zeros((2, 4), np.float32)) == pytest.approx(np.full((2, 4), 0.25))
