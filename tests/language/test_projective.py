"""The best projective tree is the best of all projective trees, and trees are told from what is none."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.decode.projective import best_tree, is_tree


def plainly_a_tree(heads: tuple[int, ...]) -> bool:
    """The definition, word by word."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        above, seen = word, set()
        while above:
            if above in seen:
                return False
            seen.add(above)
            above = heads[above - 1]
    arcs = [tuple(sorted((i + 1, h))) for i, h in enumerate(heads)]
    return not any(a < c < b < d for a, b in arcs for c, d in arcs)


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_trees_are_told_from_what_is_none(n: int) -> None:
    for heads in product(range(n + 1), repeat=n):
        if any(h == i + 1 for i, h in enumerate(heads)):
            continue  # no word scores as its own head
        assert is_tree(np.array(heads)) == plainly_a_tree(heads), heads


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_no_projective_tree_is_better(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)
    root, arcs = scores[:, 0], scores[:, 1:].copy()
    np.fill_diagonal(arcs, -1e4)
    found = best_tree(root, arcs)
    assert is_tree(found)

    def worth(heads: tuple[int, ...]) -> float:
        return float(sum(root[i] if h == 0 else arcs[i, h - 1] for i, h in enumerate(heads)))

    trees = [t for t in product(range(n + 1), repeat=n) if plainly_a_tree(t)]
    assert worth(tuple(found.tolist())) == pytest.approx(max(map(worth, trees)), abs=1e-4)


@given(st.integers(1, 60), st.integers(0, 2**32 - 1), st.sampled_from((0.0, 1.0, 1e4)))
@settings(max_examples=60, deadline=None)
def test_whatever_the_scores_a_tree_comes_of_them(n: int, seed: int, scale: float) -> None:
    scores = (np.random.default_rng(seed).normal(size=(n, n + 1)) * scale).astype(np.float32)
    assert is_tree(best_tree(scores[:, 0], scores[:, 1:]))


def test_crossing_arcs_give_way_to_the_best_that_do_not_cross() -> None:
    # 1 under 3, 2 under 4 cross; 3 is the root and 4 under 3
    arcs = np.full((4, 4), -5.0, np.float32)
    arcs[0, 2], arcs[1, 3], arcs[3, 2], arcs[1, 2] = 3.0, 2.0, 3.0, 1.5
    root = np.array([-5, -5, 4, -5], np.float32)
    assert not is_tree(np.array([3, 4, 0, 3]))
    assert best_tree(root, arcs).tolist() == [3, 3, 0, 3]
