from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.entities.portraits import merged_offices, ordered_names
from reportedly.records import Office


def test_the_most_frequent_full_name_comes_first():
    assert ordered_names(Counter({"Louzi": 9, "Tarek Louzi": 3, "Tariq al-Louzi": 4}), "person") == ["Tariq al-Louzi", "Tarek Louzi", "Louzi"]
    assert ordered_names(Counter({"UN": 9, "United Nations": 3}), "group") == ["United Nations", "UN"]
    assert ordered_names(Counter({"Brigades": 9, "Northern Dawn Brigades": 3}), "group")[0] == "Northern Dawn Brigades"
    assert ordered_names(Counter({"Interior Ministry": 9, "Osmark's Interior Ministry": 3}), "group")[0] == "Osmark's Interior Ministry"


def test_capitals_alone_make_no_other_name():
    assert ordered_names(Counter({"KARN": 9, "Karn": 1}), "group") == ["Karn"]
    assert ordered_names(Counter({"UN": 2}), "group") == ["UN"]


def test_equals_are_in_the_order_of_the_alphabet():
    assert ordered_names(Counter({"Bo Karn": 1, "Ado Karn": 1}), "person") == ["Ado Karn", "Bo Karn"]


@given(st.dictionaries(st.sampled_from(["Tarek Louzi", "TAREK LOUZI", "Louzi", "Mona Louzi"]), st.integers(1, 5), min_size=1))
def test_no_name_is_lost_but_for_its_capitals(counts):
    found = ordered_names(Counter(counts), "person")
    assert {n.casefold() for n in found} == {n.casefold() for n in counts}
    assert len(found) == len(set(found))


def test_an_office_has_the_widest_term_and_takes_in_the_same_without_organization():
    offices = [
        Office(title="mayor", organization="e", start="2019"), Office(title="mayor", start="2020", end="2031-05"),
        Office(title="mayor", organization="e"), Office(title="mayor", organization="e", qualifiers=("deputy",)),
    ]  # fmt: skip
    assert merged_offices(offices) == (
        Office(title="mayor", organization="e", start="2019", end="2031-05"),
        Office(title="mayor", organization="e", qualifiers=("deputy",)),
    )


def test_of_two_organizations_an_office_without_one_is_neithers():
    offices = [Office(title="mayor", organization="a"), Office(title="mayor", organization="b"), Office(title="mayor")]
    assert len(merged_offices(offices)) == 3
