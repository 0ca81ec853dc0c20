"""Counts that share a verb, on trees made by hand."""

import pytest
from hand_built import at, entities, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.gapped import dated_again, gapped
from reportedly.records import Argument, Statement, StatementTime, Time


def arrested(behind: str = "in ADP 11 case\nSarn PROPN 8 orphan\non ADP 13 case\nSunday PROPN 3 obl") -> Parsed:
    p = tree(f"""
        The DET 2 det
        police NOUN 3 nsubj
        arrested VERB 0 root arrest VBD
        12 NUM 3 obj
        in ADP 6 case
        Korrin PROPN 3 obl
        and CCONJ 8 cc
        five NUM 4 conj
        more ADJ 8 amod
        {behind}
    """)
    name(p, "Korrin", "place")
    if "Sarn" in p.text:
        name(p, "Sarn", "place")
    return p


def first(p: Parsed) -> Statement:
    span = p.span(at(p, "arrested"))
    taken = Argument(role="recipient", entity="e9", spans=(p.span(at(p, "12")),))
    by = Argument(role="actor", entity="e8", spans=(p.span(at(p, "The police")),))
    return Statement(
        id="s1",
        kind="event",
        type="COERCE",
        trigger=(span,),
        span=span,
        quantity="12",
        arguments=(by, taken),
        confidence=0.9,
    )


def test_the_second_count_has_its_own_place_and_day() -> None:
    p = arrested()
    start, end = p.span(at(p, "Sunday"))
    times = (Time(id="t1", start=start, end=end, kind="date", value="2031-05-11"),)
    found = entities(p)
    ((word, s),) = gapped(p, found, times, first(p), at(p, "arrested")[0]).items()
    assert p.words[word] == "five" and s.quantity == "five"
    assert s.place is not None and p.text[slice(*s.place.spans[0])] == "Sarn"
    assert s.time is not None and s.time.value == "2031-05-11"
    assert [a.role for a in s.arguments] == ["actor"]  # the twelve are others


def test_near_misses_of_a_second_count() -> None:
    nowhere = arrested("on ADP 11 case\nSunday PROPN 3 obl")
    assert gapped(nowhere, entities(nowhere), (), first(nowhere), at(nowhere, "arrested")[0]) == {}
    p = arrested()
    uncounted = Statement(
        id="s1", kind="event", type="COERCE", trigger=first(p).trigger, span=first(p).span, confidence=0.9
    )
    assert gapped(p, entities(p), (), uncounted, at(p, "arrested")[0]) == {}


def shut(joint: str, governor: int = 3) -> list[str]:
    """The dates at which a closing is told again, behind «was shut in 2011»."""
    p = tree(f"""
        It PRON 3 nsubj:pass
        was AUX 3 aux:pass be VBD
        shut VERB 0 root shut VBN
        in ADP 5 case
        2011 NUM 3 obl
        and CCONJ 8 cc
        {joint} ADV 8 advmod
        2015 NUM {governor} obl
        sold VERB 3 conj sell VBN
    """)
    years = [(y, p.span(at(p, y))) for y in ("2011", "2015")]
    times = tuple(Time(id=y, start=a, end=b, kind="date", value=y) for y, (a, b) in years)
    span = p.span(at(p, "shut"))
    told = Statement(
        id="s1", kind="event", type="COERCE", trigger=(span,), span=span, time=StatementTime(id="2011", value="2011")
    )
    return [s.time.value for s in dated_again(p, times, told, at(p, "shut")[0]).values() if s.time is not None]


@pytest.mark.parametrize("joint", ["again", "in"])
def test_a_second_date_tells_it_again(joint: str) -> None:
    assert shut(joint) == ["2015"]


def test_near_misses_of_a_second_date() -> None:
    assert shut("in", governor=9) == []  # «and in 2015 it was sold»
    assert shut("before") == []
