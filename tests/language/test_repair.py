"""Tags and relations that cannot be, and what only looks like them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from hand_built import tree

from reportedly.language.parsed import Parsed
from reportedly.language.repair import join_dates, mark_possessors, repaired


def owner(sign: str = "'s", tag: str = "POS", relation: str = "punct", head: int = 4) -> Parsed:
    p = tree(f"""
        Mara PROPN 4 nmod:poss Mara NNP
        Ilves PROPN 1 flat Ilves NNP
        {sign} PUNCT {head} {relation} {sign} {tag}
        staff NOUN 0 root staff NN
    """)
    mark_possessors(p, 0, len(p))
    return p


@pytest.mark.parametrize("sign", ["'s", "’s", "'", "’"])
@pytest.mark.parametrize("head", [1, 2, 4])
def test_a_possessive_sign_marks_the_name_before_it(sign: str, head: int) -> None:
    p = owner(sign, head=head)
    assert (p.marker(0), p.marker(3)) == (sign, None)
    assert repaired(sign, "PUNCT", "POS") == ("PART", "POS")


def test_near_misses_of_a_possessive_sign() -> None:
    assert owner("'", tag="''").marker(0) is None  # a closing quotation mark
    assert owner(relation="cop").relation[2] == "cop"  # «Ilves's ill»
    assert repaired("'", "PUNCT", "''") == ("PUNCT", "''")


def test_a_sign_that_governs_the_word_before_it_is_left_alone() -> None:
    p = tree("Ilves PROPN 2 dep Ilves NNP\n's PUNCT 3 punct 's POS\nstaff NOUN 0 root staff NN")
    mark_possessors(p, 0, len(p))
    assert p.relation[1] == "punct"


def test_only_the_words_asked_for_are_looked_at() -> None:
    p = tree("Ilves PROPN 3 nmod:poss Ilves NNP\n's PUNCT 3 punct 's POS\nstaff NOUN 0 root staff NN")
    mark_possessors(p, 2, len(p))
    assert p.relation[1] == "punct"


def test_a_verb_that_is_taken_for_an_article() -> None:
    assert repaired("shelled", "DET", "DT") == ("VERB", "VBD")
    assert repaired("during", "ADP", "IN") == ("ADP", "IN")


def dated(month: str = "May", day: str = "14", year: str = "2031", comma: int = 5, above: int = 1) -> Parsed:
    p = tree(f"""
        signed VERB 0 root sign VBD
        {month} PROPN 3 compound {month} NNP
        {day} NUM 1 obl {day} CD
        , PUNCT {comma} punct , ,
        {year} NUM {above} nummod {year} CD
    """)
    join_dates(p, 0, len(p))
    return p


@pytest.mark.parametrize("comma", [3, 5])
@pytest.mark.parametrize("above", [1, 3])
def test_month_comma_and_year_hang_on_the_day(comma: int, above: int) -> None:
    p = dated(comma=comma, above=above)
    assert p.head.tolist() == [-1, 2, 0, 2, 2]
    assert [p.relation[w] for w in (1, 3, 4)] == ["nmod:unmarked", "punct", "nmod:unmarked"]


def test_near_misses_of_a_date() -> None:
    assert dated(month="Korrin").relation[1] == "compound"
    assert dated(day="1400").relation[1] == "compound"
    assert dated(day="7").relation[1] == "nmod:unmarked"
    p = dated(year="300")  # «on May 14, 300 men …»
    assert (int(p.head[4]), p.relation[4]) == (0, "nummod")
    assert int(dated(comma=1).head[3]) == 0  # the comma parts clauses


@pytest.mark.parametrize(
    ("form", "tag"),
    [("pardoning", "VBG"), ("halted", "VBN"), ("bring", "VB"), ("embed", "VB"), ("zorbing", "VB"), ("halt", "VB")],
)
def test_what_ends_like_a_gerund_or_participle_of_a_known_verb_is_no_base_form(form: str, tag: str) -> None:
    assert repaired(form, "VERB", "VB") == ("VERB", tag)
    assert repaired(form, "NOUN", "NN") == ("NOUN", "NN")
