"""Numbers that answer another number, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.recounts import recount, recounted
from reportedly.records import Attribution, Piece, Source, Statement


def told(answer: str = "20", between: str = "") -> Parsed:
    return tree(f"""
        Seven NUM 2 nummod
        people NOUN 4 nsubj:pass
        were AUX 4 aux:pass
        killed VERB 0 root kill VBN
        . PUNCT 4 punct
        {between}

        The DET 2 det
        clinic NOUN 3 nsubj
        says VERB 0 root say VBZ
        {answer} NUM 3 obj
        . PUNCT 3 punct
    """)


def said(p: Parsed, content: str, act: str = "say") -> Attribution:
    return Attribution(
        id="a1", source=Source(kind="named", spans=(p.span(at(p, "clinic")),)), cue=Piece(spans=(p.span(at(p, "says")),)),
        content=Piece(spans=(p.span(at(p, content)),)), act=act, quote="indirect", confidence=1.0,
    )  # fmt: skip


def killed(p: Parsed) -> Statement:
    span = p.span(at(p, "killed"))
    return Statement(
        id="s1", kind="event", type="ASSAULT", trigger=(span,), span=span, quantity="Seven people", confidence=0.9
    )


def test_a_number_alone_tells_the_event_before_again() -> None:
    p = told()
    answers = recounted(p, [said(p, "20")], ())
    (number,) = answers
    s = recount(p, number, answers[number], [(killed(p), at(p, "killed")[0])])
    assert s is not None and (s.type, s.quantity, s.attribution) == ("ASSAULT", "20", "a1")
    assert p.text[slice(*s.trigger[0])] == "20"


@pytest.mark.parametrize("act", ["demand", "want", "promise"])
def test_near_miss_a_number_that_is_wanted_is_no_answer(act: str) -> None:
    p = told()
    assert recounted(p, [said(p, "20", act)], ()) == {}


def test_near_miss_a_year_and_a_longer_content() -> None:
    p = told("1999")
    assert recounted(p, [said(p, "1999")], ()) == {}
    p = told()
    assert recounted(p, [said(p, "clinic says 20")], ()) == {}


def test_near_miss_nobody_was_counted_before() -> None:
    p = told()
    answers = recounted(p, [said(p, "20")], ())
    met = Statement(
        id="s1", kind="event", type="CONSULT", trigger=(p.span((1, 1)),), span=p.span((1, 1)), confidence=0.9
    )
    assert recount(p, next(iter(answers)), said(p, "20"), [(met, 1)]) is None
    assert recount(p, next(iter(answers)), said(p, "20"), []) is None
