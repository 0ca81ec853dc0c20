"""Mentions, cues and statements from made-up scores: whatever they are, what comes out fits the window."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from windows_and_answers import answer, window

from reportedly.language.decode.cues import CROSSING, LEAST, cues
from reportedly.language.decode.links import scores, softmax
from reportedly.language.decode.mentions import mentions
from reportedly.language.decode.statements import statements, status
from reportedly.language.labels import ACTS, CERTAINTIES, MENTIONS, MOODS, POINTERS, POLARITIES, ROLES, STATEMENT_TYPES
from reportedly.language.model import Heads
from reportedly.language.windows import Window

LINK = 4
BIAS = np.zeros(len(ROLES), np.float32)


def random_answer(words: int, seed: int, scale: float = 3.0) -> Heads:
    rng = np.random.default_rng(seed)

    def scored(size: int) -> np.ndarray:
        return (rng.normal(size=(words + 1, size)) * scale).astype(np.float32)

    return answer(
        mentions=scored(len(MENTIONS)), acts=scored(len(ACTS)), types=scored(len(STATEMENT_TYPES)),
        status=scored(len(POLARITIES) + len(CERTAINTIES) + len(MOODS)), end_q=scored(2 * LINK), end_k=scored(2 * LINK),
        ante_q=scored(LINK), ante_k=scored(LINK), point_q=scored(len(POINTERS) * LINK), point_k=scored(len(POINTERS) * LINK),
        role_q=scored(len(ROLES) * LINK), role_k=scored(len(ROLES) * LINK),
    )  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> tuple[Window, Heads]:
    sizes = draw(st.lists(st.integers(1, 8), min_size=1, max_size=4))
    context = sum(sizes[: draw(st.integers(0, len(sizes) - 1))])
    return window(sizes, context=context, begin=draw(st.integers(0, 50))), random_answer(
        sum(sizes), draw(st.integers(0, 2**32 - 1))
    )


def sentence_of(w: Window, word: int) -> int:
    return int(w.sentence[word - w.begin + 1])


@given(cases())
@settings(max_examples=150, deadline=None)
def test_mentions(case: tuple[Window, Heads]) -> None:
    w, heads = case
    found = mentions(w, heads)
    assert len({m.head for m in found.fresh}) == len(found.fresh)
    for m in found.fresh:
        assert w.fresh <= m.head < w.end
        assert m.words[0] <= m.head <= m.words[1]
        assert sentence_of(w, m.words[0]) == sentence_of(w, m.head) == sentence_of(w, m.words[1])
        assert f"{m.kind}-{m.type}" in MENTIONS
        assert m.antecedent is None or w.begin <= m.antecedent < m.head
        assert 0 < m.score <= 1 and 0 <= m.link <= 1
    assert all(w.fresh <= t < w.end for t in found.times)


@given(cases(), st.data())
@settings(max_examples=150, deadline=None)
def test_cues(case: tuple[Window, Heads], data: st.DataObject) -> None:
    w, heads = case
    n = len(w.first)
    quoted = np.array([False, *(data.draw(st.booleans()) for _ in range(n - 1))])
    times = np.flatnonzero([False, *(data.draw(st.booleans()) for _ in range(n - 1))])
    for c in cues(w, heads, times, BIAS, quoted):
        assert w.fresh <= c.anchor < w.end
        assert c.act in ACTS and c.act != "none"
        assert c.cue[0] <= c.anchor <= c.cue[1]
        for stretch in (c.cue, c.source, c.gap):
            if stretch is not None:
                assert w.begin <= stretch[0] <= stretch[1] < w.end
                assert sentence_of(w, stretch[0]) == sentence_of(w, stretch[1])
        if c.content is not None:
            assert w.begin <= c.content[0] <= c.content[1] < w.end
        if c.gap is not None:
            assert c.content is not None and c.content[0] < c.gap[0] and c.gap[1] < c.content[1]
        assert c.time is None or c.time - w.begin + 1 in times


@given(cases(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_stretch_is_the_best_of_all_pairs(case: tuple[Window, Heads], data: st.DataObject) -> None:
    """Against trying every pair of first and last word, with the price of each boundary between them."""
    w, heads = case
    n = len(w.first)
    quoted = np.array([False, *(data.draw(st.booleans()) for _ in range(n - 1))])
    found = {c.anchor - w.begin + 1: c for c in cues(w, heads, np.array([], np.int64), BIAS, quoted)}
    surely = np.flatnonzero(1 - softmax(heads.acts)[:, 0] > LEAST)
    assert set(found) == {int(a) for a in surely if a >= max(1, w.fresh - w.begin + 1)}
    for anchor, c in found.items():
        s = scores(heads.point_q, heads.point_k, np.array([anchor]), len(POINTERS))[0].astype(float)

        def best(first: int, last: int, across: float, s: np.ndarray = s) -> tuple[float, tuple[int, int] | None]:
            pairs = {(0, 0): s[first, 0] + s[last, 0]}
            for a in range(1, n):
                passed = 0.0
                for b in range(a, n):
                    if (
                        b > a
                        and w.sentence[b] != w.sentence[b - 1]
                        and (across > CROSSING or not (quoted[b] and quoted[b - 1]))
                    ):
                        passed += across
                    pairs[a, b] = s[first, a] + s[last, b] - passed
            top = max(pairs, key=lambda x: pairs[x])
            return pairs[top], None if top == (0, 0) else top

        for k, across, got in ((2, 1e6, c.source), (4, CROSSING, c.content)):
            value, words = best(k, k + 1, across)
            local = None if got is None else (got[0] - w.begin + 1, got[1] - w.begin + 1)
            assert (local is None) == (words is None)
            if local is not None:
                crossed = sum(
                    w.sentence[b] != w.sentence[b - 1] and (k == 2 or not (quoted[b] and quoted[b - 1]))
                    for b in range(local[0] + 1, local[1] + 1)
                )
                assert s[k, local[0]] + s[k + 1, local[1]] - across * crossed == pytest.approx(value, abs=1e-3)


@given(cases())
@settings(max_examples=100, deadline=None)
def test_statements(case: tuple[Window, Heads]) -> None:
    w, heads = case
    marked = mentions(w, heads).heads
    for t in statements(w, heads, marked, BIAS):
        assert w.fresh <= t.anchor < w.end
        assert t.type in STATEMENT_TYPES
        assert 0 < t.score <= 1
        assert len({r.mention for r in t.roles}) == len(t.roles)
        assert all(r.role in ROLES and w.begin <= r.mention < w.end for r in t.roles)
    found = status(heads, 0)
    assert len(found) == len(w.first) and set(found) <= set(product(POLARITIES, CERTAINTIES, MOODS))


def test_a_content_does_not_run_over_a_sentence_end_for_little() -> None:
    """It takes more than the price to cross, and inside quotation marks crossing is free."""
    w = window([3, 3])
    scores = {"start": np.zeros(7, np.float32), "end": np.zeros(7, np.float32)}
    scores["start"][[0, 2]] = -5, 4
    scores["end"][[0, 3, 6]] = -5, 4, 5  # the end in the next sentence is a little likelier
    point_q = np.zeros((7, len(POINTERS)), np.float32)
    point_k = np.zeros((7, len(POINTERS)), np.float32)
    point_q[1] = 1
    point_k[:, POINTERS.index("content_start")] = scores["start"]
    point_k[:, POINTERS.index("content_end")] = scores["end"]
    acts = np.zeros((7, len(ACTS)), np.float32)
    acts[:, 0] = 9
    acts[1, ACTS.index("say")] = 20
    heads = answer(
        acts=acts,
        point_q=point_q,
        point_k=point_k,
        role_q=np.zeros((7, len(ROLES)), np.float32),
        role_k=np.zeros((7, len(ROLES)), np.float32),
    )
    nothing = np.array([], np.int64)
    (plain,) = cues(w, heads, nothing, BIAS, np.zeros(7, bool))
    (quoted,) = cues(w, heads, nothing, BIAS, np.array([False, False, True, True, True, True, True]))
    assert (plain.act, plain.content) == ("say", (1, 2))
    assert quoted.content == (1, 5)
