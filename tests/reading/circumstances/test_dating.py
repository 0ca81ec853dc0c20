"""Which time expressions belong to a word: on trees made by hand."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import time_at, times_hanging
from reportedly.records import Time
from reportedly.records.time import TimeKind

ROWS = """
    Rebels NOUN 2 nsubj
    struck VERB 0 root strike VBD
    on ADP 4 case
    Monday PROPN 2 obl
    and CCONJ 6 cc
    fled VERB 2 conj flee VBD
"""


def time(p: Parsed, quote: str, kind: TimeKind = "date") -> Time:
    start, end = p.span(at(p, quote))
    return Time(id="t1", start=start, end=end, kind=kind, value="2031-05-12")


def test_the_expression_that_holds_a_word() -> None:
    p = tree(ROWS)
    monday = time(p, "on Monday")
    assert time_at(p, (monday,), at(p, "Monday")[0]) == monday
    assert time_at(p, (monday,), at(p, "struck")[0]) is None


def test_a_date_hangs_on_the_verb_that_it_modifies_and_on_no_other() -> None:
    p = tree(ROWS)
    monday = time(p, "Monday")
    assert list(times_hanging(p, (monday,), [at(p, "struck")[0]])) == [(monday, at(p, "Monday")[0])]
    assert list(times_hanging(p, (monday,), [at(p, "fled")[0]])) == []


def test_a_length_hangs_on_nothing() -> None:
    p = tree(ROWS)
    assert list(times_hanging(p, (time(p, "Monday", "duration"),), [at(p, "struck")[0]])) == []
