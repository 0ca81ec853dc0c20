"""Texts as the encoder sees them: labels move along with their words, and nothing points to a word that is not there."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from training.document import NOTHING, UNKNOWN, Annotated
from training.vocabulary import Vocabulary
from training.windows import CLS, MASK, SEP, Encoded, cut, encode, joined, windows

from reportedly.language.labels import POINTERS
from reportedly.language.parse import cut as cut_as_reading
from reportedly.language.windows import PieceMaker
from reportedly.language.windows import windows as windows_of_reading

VOCABULARY = Vocabulary(["nsubj", "root"], ["NN", "VB"], ["_"], ["0|"])
SENTENCES = ["Osmark said that rebels left .", "Ilves denied it .", "Talks began in Lund on Monday ."]


def annotated() -> Annotated:
    """Three sentences, of which the first and the last open a paragraph, with every kind of label."""
    words = [w for s in SENTENCES for w in s.split()]
    sizes = [len(s.split()) for s in SENTENCES]
    a = Annotated(words, np.repeat(np.arange(3), sizes).astype(np.int32), {0, 2})
    n = len(words)
    a.upos = np.arange(n)
    a.xpos, a.rel = ["NN"] * (n - 1) + ["rare"], ["nsubj"] * n
    a.head = np.array([1, -1, 1, 4, 1, 1, 7, -1, 7, 7, 11, -1, 13, 11, 15, 11, 11])
    a.names = np.arange(n).astype(np.uint64)
    a.spans = {0: (0, 0), 3: (2, 4), 6: (6, 6), 8: (8, 8)}
    a.cluster = {0: "e1", 6: "e2", 8: "e1"}
    a.pointers = {1: (1, 1, 0, 0, 3, 4, NOTHING, NOTHING), 7: (7, 7, 6, 6, 2, 4, UNKNOWN, NOTHING)}
    a.statements = {4: {0, 3}, 11: {1}}
    a.status = {4: (0, 1, 2)}
    a.arguments = {4: {3: 0, 6: 1}}
    a.same = {4: {8}}
    return a


@pytest.fixture
def encoded(tokenizer: Tokenizer) -> Encoded:
    e = encode(annotated(), tokenizer, VOCABULARY)
    assert e is not None
    return e


def test_the_whole_text_in_one_window(encoded: Encoded) -> None:
    w = cut(encoded, 0, 3, random.Random(0))
    assert w is not None
    assert w.ids[0] == CLS and w.ids[-1] == SEP
    assert (w.ids == SEP).sum() == 2  # one before the second paragraph, one at the end
    assert w.sentence.tolist() == [-1, *[0] * 6, *[1] * 4, *[2] * 7]
    assert w.labels["upos"].tolist() == [UNKNOWN, *range(17)]
    assert w.labels["head"].tolist()[:7] == [UNKNOWN, 2, 0, 2, 5, 2, 2]  # 0 is the root
    assert w.labels["xpos"].tolist()[-1] == UNKNOWN  # what the vocabulary does not have is not taught
    assert w.labels["typed"].tolist() == [0, *[1] * 17]
    assert w.labels["types"][5] == 0b1001
    assert (2, 2, 2, 1, 1, 4, 5, 0, 0) in w.pointers["cues"]
    assert (5, 4, 0) in w.pointers["roles"] and (5, 7, 1) in w.pointers["roles"]
    assert w.pointers["same"] == [(5, 9)]
    assert dict(w.pointers["cluster"])[1] == dict(w.pointers["cluster"])[9] != dict(w.pointers["cluster"])[7]


def test_what_points_out_of_the_window_is_unknown_and_not_nothing(encoded: Encoded) -> None:
    w = cut(encoded, 1, 2, random.Random(0))
    assert w is not None
    assert w.pointers["cues"] == [(2, 2, 2, 1, 1, UNKNOWN, UNKNOWN, UNKNOWN, 0)]
    assert w.pointers["spans"] == [(1, 1, 1), (3, 3, 3)]
    assert w.pointers["roles"] == w.pointers["status"] == []


def test_training_and_reading_make_the_same_input(tokenizer: Tokenizer, encoded: Encoded) -> None:
    text = "Osmark said that rebels left. Ilves denied it.\nTalks began in Lund on Monday."
    d = cut_as_reading(text)
    assert d.words == annotated().words
    runs = [d.words[a:b] for a, b in zip(d.bounds[:-1].tolist(), d.bounds[1:].tolist(), strict=True)]
    (read,) = windows_of_reading(PieceMaker(tokenizer)(runs), d.bounds, d.paragraph)
    w = cut(encoded, 0, 3, random.Random(0))
    assert w is not None
    for name in ("ids", "case", "first", "sentence"):
        assert getattr(w, name).tolist() == getattr(read, name).tolist(), name


def test_lost_casing_and_masks(encoded: Encoded) -> None:
    plain = cut(encoded, 0, 3, random.Random(0))
    lower = cut(encoded, 0, 3, random.Random(0), lower=1.0)
    shout = cut(encoded, 0, 3, random.Random(0), shout=1.0)
    assert plain is not None and lower is not None and shout is not None
    assert set(lower.case[(plain.case > 0) & (plain.case < 6)]) == {1}
    assert set(shout.case[(plain.case > 0) & (plain.case < 6)]) == {3}
    assert ((lower.case == 0) == (plain.case == 0)).all()
    hidden = [cut(encoded, 0, 3, random.Random(k), hidden=0.5) for k in range(40)]
    shares = [float((h.ids == MASK).mean()) for h in hidden if h is not None]
    assert 5 < sum(s > 0 for s in shares) < 35  # about half of the windows
    assert all(h is not None and ((h.ids == CLS) == (plain.ids == CLS)).all() and ((h.ids == SEP) == (plain.ids == SEP)).all() for h in hidden)


def test_two_texts_in_one_window(encoded: Encoded) -> None:
    a, b = cut(encoded, 0, 2, random.Random(0)), cut(encoded, 2, 3, random.Random(0))
    assert a is not None and b is not None
    w = joined(a, b)
    assert len(w.ids) == len(a.ids) + len(b.ids) - 1 and len(w.first) == len(a.first) + len(b.first) - 1
    for k, word in enumerate(w.first[1:], 1):
        own, at = (a, k) if k < len(a.first) else (b, k - len(a.first) + 1)
        assert w.ids[word] == own.ids[own.first[at]]
        assert w.labels["upos"][k] == own.labels["upos"][at]
    shift = len(a.first) - 1
    assert w.labels["head"][shift + 2] == 0
    assert w.labels["head"][shift + 1] == shift + 2
    assert set(w.sentence[1 : shift + 1]).isdisjoint(w.sentence[shift + 1 :])


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_labels_that_one_of_two_lacks_are_unknown_there(encoded: Encoded, order: tuple[str, str]) -> None:
    a, b = cut(encoded, 0, 2, random.Random(0)), cut(encoded, 2, 3, random.Random(0))
    assert a is not None and b is not None
    del b.labels["upos"], b.labels["names"], b.labels["typed"]
    made = {"a": a, "b": b}
    w = joined(made[order[0]], made[order[1]])
    places = range(len(a.first), len(w.first)) if order[0] == "a" else range(1, len(b.first))
    assert {int(w.labels["upos"][k]) for k in places} == {UNKNOWN}
    assert {int(w.labels[name][k]) for k in places for name in ("names", "typed")} == {0}


@given(st.lists(st.integers(0, 120), min_size=1, max_size=30), st.integers(0, 99), st.sampled_from((0.0, 0.3, 1.0)), st.sampled_from((30, 254)))
@settings(max_examples=80, deadline=None)
def test_windows_cover_a_text_once(sizes: list[int], seed: int, singles: float, longest: int) -> None:
    pieces = [np.zeros(n, np.int32) for n in sizes]
    e = Encoded(pieces, pieces, pieces, np.arange(len(sizes) + 1), np.zeros(len(sizes), bool), 1.0, {}, {})
    found = windows(e, random.Random(seed), longest, singles)
    assert [s for a, b in found for s in range(a, b)] == list(range(len(sizes)))
    assert all(b - a == 1 or sum(sizes[a:b]) + (b - a) <= longest for a, b in found)
    assert singles < 1 or all(b - a == 1 for a, b in found)


def test_a_sentence_that_is_too_long_or_leaves_no_piece_is_left_out(tokenizer: Tokenizer) -> None:
    words = ["rebels"] * 300 + ["\x01", "left", "Ilves", "left"]
    a = Annotated(words, np.array([0] * 300 + [1] * 2 + [2] * 2, np.int32), {0})
    e = encode(a, tokenizer, VOCABULARY)
    assert e is not None
    assert [len(p) > 0 for p in e.pieces] == [False, False, True]
    assert cut(e, 0, 2, random.Random(0)) is None
    w = cut(e, 0, 3, random.Random(0))
    assert w is not None and len(w.first) == 3
    assert encode(Annotated(words[:300], np.zeros(300, np.int32), {0}), tokenizer, VOCABULARY) is None
    assert encode(Annotated([], np.zeros(0, np.int32), set()), tokenizer, VOCABULARY) is None


def test_pointers_have_a_place_for_each_kind() -> None:
    assert all(len(p) == len(POINTERS) for p in annotated().pointers.values())
