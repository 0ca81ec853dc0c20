"""Whatever the scores, every sentence becomes a tree."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from windows_and_answers import answer, window

from reportedly.language.decode.trees import heads, relations
from reportedly.language.model import Model

sizes = st.lists(st.integers(1, 7), min_size=1, max_size=4)


def made(sentence_sizes: list[int], arcs: np.ndarray) -> np.ndarray:
    """The heads of sentences of so many words, none of which is a mark."""
    return heads(window(sentence_sizes), answer(arcs=arcs), ["word"] * sum(sentence_sizes))


def check(best: np.ndarray, sentence_sizes: list[int]) -> None:
    assert best[0] == 0
    begin = 1
    for size in sentence_sizes:
        words = range(begin, begin + size)
        assert sum(best[w] == 0 for w in words) == 1, "one root"
        for w in words:
            assert best[w] == 0 or best[w] in words, "arcs within the sentence"
            here, steps = w, 0
            while here != 0:
                here, steps = int(best[here]), steps + 1
                assert steps <= size, "no circles"
        begin += size


@given(sizes, st.integers(0, 2**32 - 1), st.sampled_from((1.0, 100.0, 1e-6)))
@settings(max_examples=300, deadline=None)
def test_random_scores(sentence_sizes: list[int], seed: int, scale: float) -> None:
    n = 1 + sum(sentence_sizes)
    arcs = (np.random.default_rng(seed).normal(size=(n, n)) * scale).astype(np.float32)
    check(made(sentence_sizes, arcs), sentence_sizes)


@given(sizes, st.sampled_from((0.0, -5.0, 5.0)))
@settings(max_examples=40, deadline=None)
def test_equal_scores(sentence_sizes: list[int], value: float) -> None:
    n = 1 + sum(sentence_sizes)
    check(made(sentence_sizes, np.full((n, n), value, np.float32)), sentence_sizes)


@given(sizes)
@settings(max_examples=40, deadline=None)
def test_all_want_to_be_root_or_none_does(sentence_sizes: list[int]) -> None:
    n = 1 + sum(sentence_sizes)
    for value in (9.0, -9.0):
        arcs = np.zeros((n, n), np.float32)
        arcs[:, 0] = value
        check(made(sentence_sizes, arcs), sentence_sizes)


@given(sizes, st.data())
@settings(max_examples=100, deadline=None)
def test_a_tree_that_the_scores_agree_on_is_kept(sentence_sizes: list[int], data: st.DataObject) -> None:
    gold = [0]
    for size in sentence_sizes:
        begin = len(gold)
        own = [0] * size
        spans = [(0, size, -1)]  # words from, to, and what they hang on: one of them does, the rest on its left and right
        while spans:
            a, b, above = spans.pop()
            if a < b:
                top = data.draw(st.integers(a, b - 1))
                own[top] = 0 if above < 0 else begin + above
                spans += [(a, top, top), (top + 1, b, top)]
        gold += own
    arcs = np.zeros((len(gold), len(gold)), np.float32)
    for w, h in enumerate(gold):
        arcs[w, h] = 5
    assert made(sentence_sizes, arcs).tolist() == gold


def test_the_scores_are_left_as_they_are() -> None:
    arcs = np.ones((4, 4), np.float32)
    made([3], arcs)
    assert np.array_equal(arcs, np.ones((4, 4)))


def test_a_circle_is_hung_where_it_costs_least() -> None:
    arcs = np.full((4, 4), -9, np.float32)
    arcs[1, 0] = 5  # the root
    arcs[2, 3] = arcs[3, 2] = 5  # a circle …
    arcs[3, 1] = 4  # … that word 3 can leave for little
    assert made([3], arcs).tolist() == [0, 0, 3, 1]


@pytest.mark.parametrize("size", [180, 2_000])
def test_a_long_run_of_circles_is_mended_in_time(size: int) -> None:
    arcs = np.zeros((size + 1, size + 1), np.float32)
    for w in range(1, size + 1):
        arcs[w, w + 1 if w % 2 else w - 1] = 5
    check(made([size], arcs), [size])


@given(st.integers(1, 12), st.integers(0, 12), st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_each_relation_is_the_likeliest_for_its_pair_of_words(model: Model, words: int, context: int, seed: int) -> None:
    """Against the products of every single pair; the words of the context have been given before."""
    rng = np.random.default_rng(seed)
    size = model.rel_line.shape[1] // 2
    child, head = (rng.normal(size=(1 + context + words, size)).astype(np.float32) for _ in range(2))
    best = rng.integers(0, 1 + context + words, words)
    matrices = model.rel.reshape(size, len(model.relations), size)  # head, relation, child
    found = relations(model, answer(rel_child=child, rel_head=head), best)
    assert len(found) == words
    for n, h in enumerate(best.tolist()):
        c = child[1 + context + n]
        scores = np.einsum("h,hrc,c->r", head[h], matrices, c) + model.rel_line @ np.concatenate([c, head[h]]) + model.rel_bias
        assert scores[found[n]] >= scores.max() - 1e-3
