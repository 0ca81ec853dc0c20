"""Dates that only a noun pointing back tells, on trees made by hand."""

from typing import Any

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.pointed import with_pointed_dates
from reportedly.reading.circumstances.retold import Telling
from reportedly.records import Statement, StatementTime, Time


def report(det: str = "The", noun: str = "blast", verb: str = "happened happen") -> Parsed:
    form, lemma = verb.split()
    return tree(f"""
        Rockets NOUN 2 nsubj rocket
        hit VERB 0 root hit VBD
        Korrin PROPN 2 obj
        . PUNCT 2 punct

        {det} DET 2 det
        {noun} NOUN 3 nsubj
        {form} VERB 0 root {lemma} VBD
        on ADP 5 case
        Sunday PROPN 3 obl
    """)


def dates(p: Parsed, **given: Any) -> list[str | None]:
    start, end = p.span(at(p, "Sunday"))
    times = (Time(id="t1", start=start, end=end, kind="date", value="2031-05-11"),)
    span = p.span(at(p, "hit"))
    hit = Statement(id="s1", kind="event", type="ASSAULT", trigger=(span,), span=span, **given)
    (told,) = with_pointed_dates(p, times, [Telling(hit, at(p, "hit")[0])])
    return [told.statement.time.value if told.statement.time is not None else None]


def test_an_attack_has_the_date_of_the_noun_that_points_back_to_it() -> None:
    assert dates(report()) == ["2031-05-11"]


@pytest.mark.parametrize(
    ("det", "noun", "verb"),
    [("A", "blast", "happened happen"), ("The", "vote", "happened happen"), ("The", "blast", "woke wake")],
)
def test_near_misses_of_pointing_back(det: str, noun: str, verb: str) -> None:
    assert dates(report(det, noun, verb)) == [None]


def test_a_date_of_its_own_is_kept() -> None:
    assert dates(report(), time=StatementTime(id="t9", value="2031-05-09")) == ["2031-05-09"]


def test_near_miss_what_is_only_threatened() -> None:
    assert dates(report(), mood="threatened") == [None]
