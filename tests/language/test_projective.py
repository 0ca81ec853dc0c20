"""The best projective tree is the best of all projective trees, and where heads make none it is told which cannot stay."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.decode import projective
from reportedly.language.decode.chart import chart_tree
from reportedly.language.decode.projective import best_tree, conflict


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


def trees(n: int) -> list[tuple[int, ...]]:
    return [t for t in product(range(n + 1), repeat=n) if plainly_a_tree(t)]


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_of_words_in_conflict_some_head_must_change(n: int) -> None:
    projective_trees = trees(n)
    for heads in product(range(n + 1), repeat=n):
        words = conflict([0, *heads])
        assert bool(words) != plainly_a_tree(heads), heads
        if words:
            assert len(set(words)) == len(words)
            assert not any(all(t[w - 1] == heads[w - 1] for w in words) for t in projective_trees), (heads, words)


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_no_projective_tree_is_better(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)

    def worth(heads: tuple[int, ...]) -> float:
        return float(sum(scores[i, h] for i, h in enumerate(heads)))

    best = max(map(worth, trees(n)))
    for found in (best_tree(scores), chart_tree(scores[:, 0], scores[:, 1:]).tolist()):
        assert not conflict([0, *found])
        assert worth(tuple(found)) == pytest.approx(best, abs=1e-4)


@given(st.integers(1, 60), st.integers(0, 2**32 - 1), st.sampled_from((0.0, 1.0, 1e4)))
@settings(max_examples=60, deadline=None)
def test_whatever_the_scores_a_tree_comes_of_them(n: int, seed: int, scale: float) -> None:
    scores = (np.random.default_rng(seed).normal(size=(n, n + 1)) * scale).astype(np.float32)
    assert not conflict([0, *best_tree(scores)])
    assert not conflict([0, *chart_tree(scores[:, 0], scores[:, 1:]).tolist()])


def nearly_a_tree(n: int, seed: int) -> np.ndarray:
    """Scores as a trained network gives them: sure of most heads, which make a chain, and unsure of some."""
    rng = np.random.default_rng(seed)
    scores = rng.normal(-8, 3, size=(n, n + 1)).astype(np.float32)
    scores[np.arange(n), np.arange(n)] += 16
    unsure = rng.choice(n, min(n, 2), replace=False)
    scores[unsure] = rng.normal(0, 3, size=(len(unsure), n + 1))
    return scores


@given(st.integers(2, 40), st.integers(0, 2**32 - 1))
@settings(max_examples=150, deadline=None)
def test_what_is_searched_for_is_what_the_chart_finds(n: int, seed: int) -> None:
    scores = nearly_a_tree(n, seed)
    heads = scores.argmax(1).tolist()
    expected = chart_tree(scores[:, 0], scores[:, 1:]).tolist()
    if conflict([0, *heads]):
        assert best_tree(scores) == expected
    else:
        assert heads == expected


def test_the_chart_is_seldom_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(root: np.ndarray, arcs: np.ndarray) -> np.ndarray:
        charts.append(len(root))
        return chart_tree(root, arcs)

    charts: list[int] = []
    monkeypatch.setattr(projective, "chart_tree", asked)
    for seed in range(100):
        best_tree(nearly_a_tree(30, seed))
    assert len(charts) < 20


def test_of_equally_good_trees_it_is_the_charts() -> None:
    for n in range(2, 9):
        for seed in range(40):
            scores = np.random.default_rng(seed).integers(0, 3, size=(n, n + 1)).astype(np.float32)
            if conflict([0, *scores.argmax(1).tolist()]):
                assert best_tree(scores) == chart_tree(scores[:, 0], scores[:, 1:]).tolist()


def test_crossing_arcs_give_way_to_the_best_that_do_not_cross() -> None:
    # 1 under 3, 2 under 4 cross; 3 is the root and 4 under 3
    scores = np.full((4, 5), -5.0, np.float32)
    scores[0, 3], scores[1, 4], scores[3, 3], scores[1, 3], scores[2, 0] = 3.0, 2.0, 3.0, 1.5, 4
    assert conflict([0, 3, 4, 0, 3]) == [1, 2]
    assert best_tree(scores) == [3, 3, 0, 3]
