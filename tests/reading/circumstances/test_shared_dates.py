"""Dates that one word has from another, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.shared_dates import continued_dates, does
from reportedly.records import Time


def dated(p: Parsed, word: str, type_of: str = "ASSAULT", day: str = "Monday") -> list[str]:
    start, end = p.span(at(p, day))
    times = (Time(id="t1", start=start, end=end, kind="date", value="2031-05-12"),)
    return [t.value for t, _ in continued_dates(p, times, at(p, word)[0], type_of)]


def above(p: Parsed, noun: str, type_of: str) -> bool:
    return does(p, at(p, noun)[0], type_of)


@pytest.mark.parametrize(("mark", "shared"), [("by", True), ("of", False), ("for", False), ("without", False)])
def test_a_gerund_that_says_what_for_has_another_date(mark: str, shared: bool) -> None:
    p = tree(f"""
        Judges NOUN 2 nsubj
        jailed VERB 0 root jail VBD
        him PRON 2 obj
        on ADP 5 case
        Monday PROPN 2 obl
        {mark} SCONJ 7 mark
        arming VERB 2 advcl arm VBG
        rebels NOUN 7 obj
    """)
    assert bool(dated(p, "arming")) is shared


@pytest.mark.parametrize(("type_of", "shared"), [("REQUEST", True), ("AID", False)])
def test_a_purpose_is_dated_only_where_it_is_said_by_the_deed(type_of: str, shared: bool) -> None:
    p = tree("""
        Crowds NOUN 2 nsubj
        marched VERB 0 root march VBD
        on ADP 4 case
        Monday PROPN 2 obl
        to PART 6 mark
        demand VERB 2 advcl demand VB
        bread NOUN 6 obj
    """)
    assert bool(dated(p, "demand", type_of)) is shared


TWO = """
    Rebels NOUN 4 nsubj
    on ADP 3 case
    {first} 4 obl
    took VERB 0 root take VBD
    Korrin PROPN 4 obj
    on ADP 7 case
    {second} 4 obl
    and CCONJ 10 cc
    {subject}
    fled VERB 4 conj flee VBD
"""


@pytest.mark.parametrize(
    ("first", "subject", "shared"),
    [
        ("Monday PROPN", "troops NOUN 10 nsubj", True),
        ("bikes NOUN", "troops NOUN 10 nsubj", False),
        ("bikes NOUN", "then ADV 4 punct", True),
    ],
)
def test_another_s_deed_shares_only_a_date_that_stands_before_both(first: str, subject: str, shared: bool) -> None:
    second = "foot NOUN" if first.startswith("Monday") else "Monday PROPN"
    p = tree(TWO.format(first=first, second=second, subject=subject))
    assert bool(dated(p, "fled", "RETREAT")) is shared


def test_a_perfect_goes_on_from_no_day() -> None:
    p = tree("""
        He PRON 2 nsubj
        resigned VERB 0 root resign VBD
        on ADP 4 case
        Monday PROPN 2 obl
        and CCONJ 7 cc
        has AUX 7 aux have VBZ
        fled VERB 2 conj flee VBN
    """)
    assert dated(p, "fled", "RETREAT") == []


@pytest.mark.parametrize("preposition", ["since", "until"])
def test_a_stretch_is_its_own_verb_s(preposition: str) -> None:
    p = tree(f"""
        They PRON 2 nsubj
        held VERB 0 root hold VBD
        Korrin PROPN 2 obj
        {preposition} ADP 5 case
        Monday PROPN 2 obl
        , PUNCT 7 punct
        shelling VERB 2 advcl shell VBG
        Varn PROPN 7 obj
    """)
    assert dated(p, "shelling") == []


@pytest.mark.parametrize(
    ("verb", "type_of", "expected"),
    [("launched launch", "ASSAULT", True), ("condemned condemn", "ASSAULT", False), ("lifted lift", "COERCE", False)],
)
def test_a_verb_dates_what_it_does_not_what_it_ends_or_condemns(verb: str, type_of: str, expected: bool) -> None:
    form, lemma = verb.split()
    p = tree(f"""
        Osmark PROPN 2 nsubj
        {form} VERB 0 root {lemma} VBD
        the DET 4 det
        raid NOUN 2 obj
    """)
    assert above(p, "raid", type_of) is expected


@pytest.mark.parametrize(("preposition", "expected"), [("in", True), ("since", False), ("after", False)])
def test_harm_dates_the_attack_in_which_it_was_done(preposition: str, expected: bool) -> None:
    p = tree(f"""
        Two NUM 3 nsubj:pass
        were AUX 3 aux:pass be VBD
        killed VERB 0 root kill VBN
        {preposition} ADP 6 case
        a DET 6 det
        raid NOUN 3 obl
    """)
    assert above(p, "raid", "ASSAULT") is expected


def test_a_noun_without_a_verb_above_has_no_date_from_it() -> None:
    p = tree("""
        The DET 2 det
        raid NOUN 0 root
    """)
    assert not above(p, "raid", "ASSAULT")
