"""The reliability table of ``benchmarks/reliability.py``."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from reliability import reliability


def test_what_is_right_as_often_as_it_says_has_no_error() -> None:
    table, error = reliability([(0.5, True), (0.5, False), (1.0, True)])
    assert table == [(0.5, 0.5, 2), (1.0, 1.0, 1)]
    assert error == 0


def test_what_is_never_right_errs_by_what_it_says() -> None:
    _, error = reliability([(0.9, False)] * 3)
    assert error == pytest.approx(0.9)


def test_nothing_has_no_error() -> None:
    assert reliability([]) == ([], 0)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=50))
def test_every_statement_is_counted_once_and_the_error_is_a_share(found: list[tuple[float, bool]]) -> None:
    table, error = reliability(found)
    assert sum(n for _, _, n in table) == len(found)
    assert 0 <= error <= 1
