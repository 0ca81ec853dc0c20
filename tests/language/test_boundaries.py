"""Sentences that begin without a sign before them."""

from itertools import pairwise

import numpy as np
import pytest
from windows_and_answers import answer, window

from reportedly.language.boundaries import begun, divide, divided
from reportedly.language.labels import NAME_TAGS
from reportedly.language.model import Heads, Model
from reportedly.language.parse import cut, parse, parse_cut

SURE, NEVER = 9.0, -9.0


def told(n: int, *sure: int, named: tuple[int, ...] = ()) -> Heads:
    """Answers for ``n`` words, counted from 1: at which a sentence begins for sure, and which are a later word of a name."""
    begins = np.full(n + 1, NEVER, np.float32)
    begins[list(sure)] = SURE
    names = np.zeros((n + 1, len(NAME_TAGS)), np.float32)
    names[list(named), NAME_TAGS.index("I-person")] = SURE
    return answer(begins=begins, names=names)


def test_a_sentence_begins_where_the_network_is_sure_and_a_blank_stands() -> None:
    parsed = cut("Regards, Mara The port is open.")
    w = window([len(parsed)])
    assert begun(parsed, w, told(len(parsed), 4)) == [3]
    assert begun(parsed, w, told(len(parsed), 2)) == []  # near miss: the comma is written onto its word
    assert begun(parsed, w, told(len(parsed))) == []


def test_a_name_is_not_cut() -> None:
    parsed = cut("Write to Lotte Vane The port is open.")
    w = window([len(parsed)])
    assert begun(parsed, w, told(len(parsed), 4, 5, named=(4,))) == [4]


def test_where_the_rules_know_it_nothing_new_begins() -> None:
    parsed = cut("It rained. The port is open.")
    assert begun(parsed, window([3, 5]), told(8, 1, 4)) == []


def test_of_the_context_nothing_is_asked() -> None:
    parsed = cut("It rained today. The port is open now they say.")
    w = window([4, 8], context=4)
    assert begun(parsed, w, told(12, 3, 9)) == [8]


def test_the_window_is_divided_there_in_its_context_too() -> None:
    w = window([4, 8], context=4, begin=10)
    found = divided(w, [7, 10, 12, 18])
    groups = [np.flatnonzero(found.sentence == n).tolist() for n in dict.fromkeys(found.sentence.tolist())]
    assert groups == [[0], [1, 2], [3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]
    assert divided(w, []) is w and divided(w, [3, 10]) is w and divided(w, [30]) is w
    assert divided(w, [18]).ids is w.ids


def test_the_text_has_the_new_sentences() -> None:
    parsed = cut("Regards, Mara The port is open.\nIt rains Ann says.")
    divide(parsed, [3, 10])
    assert parsed.bounds.tolist() == [0, 3, 8, 10, 13]
    assert parsed.sentence.tolist() == [0] * 3 + [1] * 5 + [2] * 2 + [3] * 3
    assert parsed.paragraph == [True, False, True, False]


def test_without_new_ones_nothing_changes() -> None:
    parsed = cut("It rained.\nThe port is open.")
    bounds, paragraph = parsed.bounds, parsed.paragraph
    divide(parsed, [])
    assert parsed.bounds is bounds and parsed.paragraph is paragraph


LOST = [
    ["Please call me about the harbour contract today", "Thanks"],
    ["Let me know if you need more.", "Regards,", "Anton", "The meeting is moved to Friday."],
    ["Anton Reyle", "08/17/2031 11:21 AM", "I spoke to the harbour master and he wants the list by noon."],
]


@pytest.mark.parametrize("lines", LOST)
def test_the_shipped_network_finds_line_ends_that_are_lost(model: Model, lines: list[str]) -> None:
    (d,) = parse([" ".join(lines)], model=model)
    spans = [d.text[d.starts[a] : d.ends[b - 1]] for a, b in pairwise(d.bounds.tolist())]
    assert spans == lines
    assert [int(d.sentence[w]) for w, h in enumerate(d.head) if h == -1] == list(range(len(lines)))


@pytest.mark.parametrize(
    "text",
    [
        "The president of the Republic of Veldania, Mara Ilves, told the Harbour Post that Osmark had attacked Korrin.",
        "General Anton Reyle met Osmarki Foreign Minister Ilves and Deputy Prime Minister Dorn in Lund on Monday.",
        "“We fired no shot,” Captain Brant Dorrick said, “and The Wave was never near Veldanian waters.”",
    ],
)
def test_names_within_a_sentence_begin_none(model: Model, text: str) -> None:
    (d,) = parse([text], model=model)
    assert d.bounds.tolist() == [0, len(d)]


def test_words_that_are_given_in_sentences_stay_in_them(model: Model) -> None:
    text = " ".join(LOST[0])
    (divided_,) = parse([text], model=model)
    (given,) = parse_cut([cut(text)], model=model)
    assert len(divided_.paragraph) == 2 and len(given.paragraph) == 1
