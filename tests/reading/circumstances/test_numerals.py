"""A number with its noun and what limits it, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.numerals import number_at
from reportedly.records import Time


def counted(limit: str) -> Parsed:
    """«Rebels killed LIMIT nine guards», the limit's words hanging on the number."""
    words = limit.split()
    rows = "\n".join(f"{w} ADV {len(words) + 3} advmod" for w in words)
    n = len(words) + 3
    return tree(
        f"Rebels NOUN 2 nsubj\nkilled VERB 0 root kill VBD\n{rows}\nnine NUM {n + 1} nummod\nguards NOUN 2 obj guard"
    )


@pytest.mark.parametrize("limit", ["at least", "no fewer than", "as many as", "up to", "some", "close to", "another"])
def test_what_limits_a_number_belongs_to_it(limit: str) -> None:
    p = counted(limit)
    assert number_at(p, at(p, "guards")[0]) == f"{limit} nine guards"


def test_a_part_is_told_with_its_whole() -> None:
    p = tree("""
        Rebels NOUN 2 nsubj
        freed VERB 0 root
        a DET 4 det
        third NOUN 2 obj
        of ADP 7 case
        the DET 7 det
        guards NOUN 4 nmod guard
    """)
    assert number_at(p, at(p, "third")[0]) == "a third of the guards"


def test_near_miss_an_ordinal_is_no_part() -> None:
    p = tree("""
        It PRON 2 nsubj
        was VERB 0 root
        the DET 4 det
        third ADJ 5 amod
        raid NOUN 2 obj
    """)
    assert number_at(p, at(p, "raid")[0]) is None
    assert number_at(p, at(p, "third")[0]) is None


def test_a_range() -> None:
    p = tree("""
        Between ADP 2 case
        60 NUM 5 nummod
        and CCONJ 4 cc
        80 NUM 2 conj
        guards NOUN 6 nsubj guard
        died VERB 0 root die VBD
    """)
    assert number_at(p, at(p, "guards")[0]) == "Between 60 and 80 guards"


def test_signs_and_conjunctions_before_a_number_are_none_of_it() -> None:
    p = tree("""
        losses NOUN 0 root
        : PUNCT 3 punct
        200 NUM 1 appos
        and CCONJ 5 cc
        500 NUM 3 conj
    """)
    assert number_at(p, at(p, "200")[0]) == "200"
    assert number_at(p, at(p, "500")[0]) == "500"


def test_near_misses_of_a_number() -> None:
    road = tree("Rebels NOUN 2 nsubj\nshelled VERB 0 root\nRoute PROPN 2 obj\n9 NUM 3 nummod")
    assert number_at(road, at(road, "Route")[0]) is None
    far = tree("""
        Rebels NOUN 2 nsubj
        struck VERB 0 root
        30 NUM 4 nummod
        kilometres NOUN 2 obl kilometre
        north ADV 2 advmod
        of ADP 7 case
        Korrin PROPN 5 obl
    """)
    assert number_at(far, at(far, "kilometres")[0]) is None
    hour = tree("Rebels NOUN 2 nsubj\nstruck VERB 0 root\nat ADP 4 case\n7.30pm NUM 2 obl")
    assert number_at(hour, at(hour, "7.30pm")[0]) == "7.30pm"
    start, end = hour.span(at(hour, "7.30pm"))
    assert (
        number_at(
            hour, at(hour, "7.30pm")[0], (Time(id="t1", start=start, end=end, kind="time", value="2031-05-12T19:30"),)
        )
        is None
    )


def test_a_verb_that_is_a_month_makes_no_time_of_a_number() -> None:
    p = tree("""
        Tens NOUN 5 nsubj ten
        of ADP 3 case
        thousands NOUN 1 nmod thousand
        angrily ADV 5 advmod
        marched VERB 0 root march VBD
    """)
    assert number_at(p, at(p, "Tens")[0]) == "Tens of thousands"


@pytest.mark.parametrize(("first", "expected"), [("at", "at least nine guards"), ("him", "least nine guards")])
def test_what_limits_a_number_is_whole_wherever_the_tree_hangs_its_first_word(first: str, expected: str) -> None:
    p = tree(f"""
        Rebels NOUN 2 nsubj
        killed VERB 0 root kill VBD
        {first} ADP 6 det
        least ADJ 5 nmod
        nine NUM 6 nummod
        guards NOUN 2 obj guard
    """)
    assert number_at(p, at(p, "guards")[0]) == expected
