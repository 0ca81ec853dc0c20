"""The two fits behind what the reading states: the log-linear event model's and the signs' weights."""

import numpy as np
from training.event_model import fit, unknown
from training.trigger_weights import fit as fit_signs

from reportedly.reading.events.event_model import CLASSES


def test_the_event_model_learns_what_its_features_tell() -> None:
    kinds = [0, 3, len(CLASSES) - 1]
    rows = [[k, 3] for k in range(3)] * 40  # feature 3 stands everywhere
    labels = np.array([kinds[k] for k in range(3)] * 40)
    weights, bias = fit(rows, labels, np.array([False] * 4))
    for k, kind in enumerate(kinds):
        assert int(np.argmax(weights[k] + weights[3] + bias)) == kind
    assert abs(weights[3]).max() < abs(weights[:3]).max()


def test_hidden_word_features_leave_the_others_to_tell() -> None:
    rows = [[0, 1], [2, 3]] * 60
    labels = np.array([0, len(CLASSES) - 1] * 60)
    weights, bias = fit(rows, labels, np.array([True, False, True, False]))
    assert int(np.argmax(weights[1] + bias)) == 0  # without feature 0, which is the word's own


def test_words_shown_as_ones_that_nobody_knows_teach_what_words_like_them_tell() -> None:
    rows = [[0, 4], [1, 4]] * 60  # each word is known by its own feature; feature 4 stands everywhere
    strange = [[2, 4], [3, 4]] * 60
    labels = np.array([0, len(CLASSES) - 1] * 60)
    own = np.array([True, True, False, False, False])
    weights, bias = fit(rows, labels, own, strange, np.full(120, 0.5))
    assert int(np.argmax(weights[2] + bias)) == 0 and int(np.argmax(weights[3] + bias)) == len(CLASSES) - 1
    never, _ = fit(rows, labels, own, strange, np.zeros(120))
    assert not never[2:4].any()


def test_an_unknown_word_has_what_stands_around_it() -> None:
    assert unknown(["l=bomb", "t=ASSAULT", "listed=ASSAULT", "like=AID/2", "lsubj=bomb/state", "subj=state", "before=they"]) == [
        "subj=state", "before=they",
    ]  # fmt: skip


def test_signs_that_hold_of_what_is_right_weigh_more_than_nothing() -> None:
    random = np.random.default_rng(0)
    x = (random.random((400, 2)) < 0.5).astype(float)
    y = (random.random(400) < np.where(x[:, 0] > 0, 0.9, 0.1)).astype(float)
    w = fit_signs(x, y)
    assert w.shape == (3,)
    assert w[0] > 2 and abs(w[1]) < 1
    share = 1 / (1 + np.exp(-(x @ w[:2] + w[2])))
    assert abs(share.mean() - y.mean()) < 0.01  # what it says is as often so
