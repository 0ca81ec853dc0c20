"""Numbers as reports write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.stories.numbers import Count, bound, exclude, is_only_number, number, plain, unhedged


@pytest.mark.parametrize(("phrase", "value"), [
    ("12 people", 12), ("at least 20 people", 20), ("twelve men", 12), ("twenty-one soldiers", 21), ("3,000 soldiers", 3000),
    ("$40 million", 4e7), ("2.5 million", 2.5e6), ("two hundred and five tanks", 205), ("three thousand reservists", 3000),
    ("a dozen shells", 12), ("nobody", 0), ("No one", 0), ("none of the crew", 0), ("25m euros", 25e6),
])  # fmt: skip
def test_a_number_is_read_in_figures_and_in_words(phrase: str, value: float) -> None:
    assert number(phrase) == value


@pytest.mark.parametrize(
    "phrase",
    ["several people", "soldiers", "", "hundreds of people", "by April 30", "for six years", "since 2019", "last week"],
)
def test_times_and_vague_amounts_are_no_numbers(phrase: str) -> None:
    assert number(phrase) is None


@given(st.integers(0, 10**9))
def test_any_whole_number_in_figures_is_itself(n: int) -> None:
    if not 1900 <= n <= 2099:  # these read as years
        assert number(f"{n} people") == n
        assert number(f"{n:,} people") == n
    assert plain(float(n)) == str(n)


def test_a_hedge_is_taken_off_and_nothing_else() -> None:
    assert unhedged("at least 20 people") == "20 people"
    assert unhedged("About 2,000 people") == "2,000 people"
    assert unhedged("the people") == "the people"
    assert unhedged("only about 12 people") == "12 people"


@pytest.mark.parametrize(("phrase", "only"), [
    ("more than 12", True), ("only three", True), ("at most 20", True), ("two hundred and five", True), ("around 5", True),
    ("0", True), ("15 miners", False), ("three of them", False), ("12-year-old", False), ("April 30", False), ("nearly all", False),
    ("", False),
])  # fmt: skip
def test_a_number_that_counts_nothing_by_name(phrase: str, only: bool) -> None:
    assert is_only_number(phrase) is only


@pytest.mark.parametrize(("phrase", "limit"), [
    ("at least 20 people", "+"), ("more than a dozen", "+"), ("over 300 tons", "+"), ("up to 30 men", "-"),
    ("fewer than ten", "-"), ("no more than six", "-"), ("12 people", ""), ("about 40", ""), ("overseas workers", ""),
])  # fmt: skip
def test_a_bound_is_no_number_that_holds(phrase: str, limit: str) -> None:
    assert bound(phrase) == limit


@pytest.mark.parametrize(("one", "other", "one_sort", "both_cannot"), [
    (("miner", 12, ""), ("miner", 20, "+"), True, True),
    (("miner", 25, ""), ("miner", 20, "+"), True, False),
    (("miner", 9, "-"), ("miner", 12, ""), True, True),
    (("miner", 9, ""), ("miner", 12, "-"), True, False),
    (("miner", 12, ""), ("miner", 12, "+"), True, False),
    (("people", 17, ""), ("follower", 60, ""), False, True),
    (("people", 17, "+"), ("follower", 60, ""), False, False),
    (("people", 60, ""), ("follower", 17, ""), False, False),
    (("miner", 17, ""), ("follower", 60, ""), False, False),
])  # fmt: skip
def test_which_counts_cannot_both_hold(one: Count, other: Count, one_sort: bool, both_cannot: bool) -> None:
    assert exclude(one, other, one_sort=one_sort) is exclude(other, one, one_sort=one_sort) is both_cannot
