"""Marks hang where the words' tree says it nearly as surely as the network: on the highest word beside them, pairs on what they hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.decode.projective import conflict
from reportedly.language.decode.punctuation import NEARLY, hung, pairs


def marks_of(words: list[str]) -> list[int]:
    return [w for w, word in enumerate(words, 1) if not word[0].isalnum()]


def moved(text: str, heads: list[int], ahead: float = NEARLY / 2) -> list[int]:
    """The new heads, each old head being ``ahead`` of every other."""
    words = text.split()
    scores = np.zeros((len(words), len(words) + 1), np.float32)
    scores[np.arange(len(words)), heads] = ahead
    return hung(words, marks_of(words), heads, scores)


def test_a_final_stop_hangs_on_the_root() -> None:
    assert moved("Rebels left Korrin .", [2, 0, 2, 3]) == [2, 0, 2, 2]


def test_a_mark_before_the_first_word_hangs_on_the_highest_behind_it() -> None:
    assert moved(": Rebels left", [2, 3, 0]) == [3, 3, 0]


def test_a_comma_hangs_on_the_clause_that_it_parts_off() -> None:
    #      1    2      3  4      5    6      7
    text = "When rebels left , troops came back"
    assert moved(text, [3, 3, 6, 6, 6, 0, 6]) == [3, 3, 6, 3, 6, 0, 6]  # the clause that ends before it
    assert moved("Troops came , when rebels left", [2, 0, 2, 6, 6, 2]) == [2, 0, 6, 6, 6, 2]  # that begins behind it


def test_nothing_moves_where_the_network_is_surer() -> None:
    assert moved("Rebels left Korrin .", [2, 0, 2, 3], NEARLY + 0.1) == [2, 0, 2, 3]


@pytest.mark.parametrize("marks", ['" "', "( )", "[ ]", "“ ”"])
def test_a_pair_hangs_on_what_it_holds(marks: str) -> None:
    first, last = marks.split()
    text = f"Rebels {first} about forty {last} left"
    assert moved(text, [6, 6, 4, 1, 1, 0]) == [6, 4, 4, 1, 4, 0]


def test_near_miss_a_pair_that_holds_two_pieces() -> None:
    assert moved("Rebels ( today here ) left", [6, 6, 6, 6, 6, 0]) == [6, 6, 6, 6, 6, 0]


def test_near_misses_a_quote_that_is_never_closed_and_a_dash() -> None:
    assert moved('Rebels left Korrin "', [2, 0, 2, 3]) == [2, 0, 2, 3]
    assert moved("Rebels left Korrin --", [2, 0, 2, 3]) == [2, 0, 2, 3]


def test_a_mark_that_is_the_root_or_a_governor_stays() -> None:
    assert moved("Yes : no .", [2, 0, 2, 2])[:3] == [2, 0, 2]


def test_pairs_nest_and_what_does_not_fit_stays_alone() -> None:
    words = '( a [ b ] c ) " d " ) ('.split()
    assert pairs(words, marks_of(words)) == {1: 7, 7: 1, 3: 5, 5: 3, 8: 10, 10: 8}


@given(st.lists(st.sampled_from(("word", "other", ",", ".", "(", ")", '"', "--")), min_size=1, max_size=12), st.data())
@settings(max_examples=200, deadline=None)
def test_a_tree_stays_a_tree_without_crossing_arcs(words: list[str], data: st.DataObject) -> None:
    heads = [0] * len(words)
    spans = [(1, len(words) + 1, 0)]
    while spans:  # any projective tree: some word is on top, the rest hangs on its left and right
        a, b, above = spans.pop()
        if a < b:
            top = data.draw(st.integers(a, b - 1))
            heads[top - 1] = above
            spans += [(a, top, top), (top + 1, b, top)]
    if data.draw(st.booleans()):
        scores = np.zeros((len(words), len(words) + 1), np.float32)
    else:
        scores = np.random.default_rng(data.draw(st.integers(0, 99))).normal(size=(len(words), len(words) + 1)).astype(np.float32)
    found = hung(words, marks_of(words), heads, scores)
    assert not conflict([0, *found])
    assert all(a == b for w, a, b in zip(words, heads, found, strict=True) if w.isalpha()), "words stay"
