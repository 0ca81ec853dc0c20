"""Times reckoned from an event that the report has dated, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.reckoned import reckoned
from reportedly.records import Time

TOLD = """
    The DET 2 det
    truce NOUN 3 nsubj
    began VERB 0 root begin VBD
    on ADP 5 case
    Monday PROPN 3 obl
    . PUNCT 3 punct

    {length}
    {how} ADP 5 case
    {det} DET 5 det
    truce NOUN 8 obl
    , PUNCT 8 punct
    rebels NOUN 8 nsubj
    attacked VERB 0 root attack VBD
"""


def told(length: str = "Two NUM 2 nummod\ndays NOUN 5 nmod day", how: str = "after", det: str = "the") -> Parsed:
    return tree(TOLD.format(length=length, how=how, det=det))


def time(p: Parsed, quote: str, kind: str, value: str) -> Time:
    start, end = p.span(at(p, quote))
    return Time(id="t1", start=start, end=end, kind=kind, value=value)


@pytest.mark.parametrize(
    ("length", "how", "value"),
    [("P2D", "after", "2031-05-14"), ("P2D", "before", "2031-05-10"), ("P2W", "following", "2031-05-26"), ("P2M", "after", "2031-07"), ("P2Y", "after", "2033")],
)  # fmt: skip
def test_a_length_after_a_dated_event_is_a_date(length: str, how: str, value: str) -> None:
    p = told(how=how)
    _, found = reckoned(p, (time(p, "Monday", "date", "2031-05-12"), time(p, "Two days", "duration", length)))
    assert (found.kind, found.value) == ("date", value)


def test_the_day_before_a_dated_event_is_added_in_order() -> None:
    p = told("The DET 2 det\nday NOUN 8 obl", "before")
    found = reckoned(p, (time(p, "Monday", "date", "2031-05-12"),))
    assert [(t.id, p.text[t.start : t.end], t.value) for t in found] == [
        ("t1", "Monday", "2031-05-12"), ("t2", "The day before the truce", "2031-05-11"),
    ]  # fmt: skip


def test_near_misses_of_a_reckoned_time() -> None:
    another = told(det="a")  # «a truce» is not that truce
    times = (time(another, "Monday", "date", "2031-05-12"), time(another, "Two days", "duration", "P2D"))
    assert reckoned(another, times) == times
    p = told()
    undated = (time(p, "Two days", "duration", "P2D"),)
    assert reckoned(p, undated) == undated
    vague = (time(p, "Monday", "date", "2031"), time(p, "Two days", "duration", "P2D"))
    assert reckoned(p, vague) == vague  # two days after a year are no day
    hours = (time(p, "Monday", "date", "2031-05-12"), time(p, "Two days", "duration", "PT2H"))
    assert reckoned(p, hours) == hours


def test_near_miss_a_day_of_which_something_else_is_told() -> None:
    """One may appeal a judgment on any day; that is not when it was handed down."""
    rows = TOLD.format(length="Two NUM 2 nummod\ndays NOUN 5 nmod day", how="after", det="the")
    p = tree(rows.replace("began VERB 0 root begin VBD", "denounced VERB 0 root denounce VBD"))
    times = (time(p, "Monday", "date", "2031-05-12"), time(p, "Two days", "duration", "P2D"))
    assert reckoned(p, times) == times


@pytest.mark.parametrize("how", ["after", "before"])
@pytest.mark.parametrize("length", ["P9000Y", "P99999M", "P999999W", "P9999999D"])
def test_what_lies_beyond_the_calendar_stays_a_length(length: str, how: str) -> None:
    p = told(how=how)
    times = (time(p, "Monday", "date", "2031-05-12"), time(p, "Two days", "duration", length))
    assert reckoned(p, times) == times
