"""Who only may become something holds no office yet: the status of the verb that says so is the office's."""

import pytest
from hand_built import at, tree

from reportedly.api import read_text
from reportedly.language.parsed import Parsed
from reportedly.reading.status.becoming import becoming


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("became", ("+", "certain", "actual")),
        ("could become", ("+", "possible", "intended")),
        ("wants to become", ("+", "certain", "intended")),
        ("was not made", ("-", "certain", "actual")),
        ("is likely to become", ("+", "probable", "intended")),
    ],
)
def test_an_office_is_held_as_surely_as_its_verb_says(verb: str, status: tuple[str, str, str]) -> None:
    found = [s for s in read_text(f"Ana Brekk {verb} head of the navy.").statements if s.type == "office"]
    assert [(s.polarity, s.certainty, s.mood) for s in found] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Brekk never served as minister of health.", ("-", "certain", "actual")),
        ("Ana Brekk served as minister of health.", ("+", "certain", "actual")),
        ("Ana Brekk will succeed Odd Hamm as minister of health.", ("+", "certain", "intended")),
        ("Ana Brekk might be the minister of health.", ("+", "possible", "actual")),
        ("Ana Brekk is the minister of health.", ("+", "certain", "actual")),
    ],
)
def test_who_serves_as_something_or_may_be_it(text: str, status: tuple[str, str, str]) -> None:
    found = [s for s in read_text(text).statements if s.type == "office" and s.title == "minister of health"]
    assert [(s.polarity, s.certainty, s.mood) for s in found] == [status]


def said(verb: str, relation: str, above: int = 2) -> Parsed:
    return tree(f"""
        Brekk PROPN 2 nsubj
        {verb} VERB 0 root {verb} VBD
        the DET 4 det
        head NOUN {above} {relation} head NN
        yesterday NOUN 2 obl yesterday NN
    """)


@pytest.mark.parametrize(
    ("verb", "relation", "found"),
    [
        ("become", "xcomp", True), ("become", "obj", True), ("name", "xcomp", True),
        ("choose", "obj", False), ("meet", "obj", False), ("become", "obl", False),
    ],
)  # fmt: skip
def test_the_verb_of_a_complement(verb: str, relation: str, found: bool) -> None:
    p = said(verb, relation)
    assert becoming(p, at(p, "head")[0]) == (at(p, verb)[0] if found else None)


def test_a_complement_that_hangs_on_the_verb_above() -> None:
    p = tree("""
        Brekk PROPN 3 nsubj
        is AUX 3 aux:pass
        set VERB 0 root set VBN
        to PART 5 mark
        become VERB 3 xcomp become VB
        head NOUN 3 xcomp head NN
    """)
    assert becoming(p, 5) == 4
    p.upos[4], p.relation[4] = "NOUN", "obl"  # near miss: nothing between that anybody becomes
    assert becoming(p, 5) is None


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("alleged", "possible"),
        ("reputed overall", "possible"),
        ("potential", "possible"),
        ("reported", "certain"),  # the table of status words takes nothing from it
        ("retired", "certain"),
        ("alleged victim's friend and", "certain"),
    ],
)
def test_who_is_only_said_to_be_the_head(words: str, certainty: str) -> None:
    found = [
        s for s in read_text(f"Ana Brekk, the {words} head of the navy, has fled.").statements if s.type == "office"
    ]
    assert [s.certainty for s in found] == [certainty]


def test_who_is_tipped_to_lead_does_not_lead_yet() -> None:
    found = [s for s in read_text("Ana Brekk is tipped to lead the Greens.").statements if s.type == "office"]
    assert [(s.certainty, s.mood) for s in found] == [("probable", "intended")]
