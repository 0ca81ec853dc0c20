from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.edtf import Days, days


@pytest.mark.parametrize(
    ("value", "first", "last", "approximate"),
    [
        ("2031-05-14", "2031-05-14", "2031-05-14", False), ("2031-05-14T10:47", "2031-05-14", "2031-05-14", False),
        ("2032-02", "2032-02-01", "2032-02-29", False), ("2031", "2031-01-01", "2031-12-31", False),
        ("199X", "1990-01-01", "1999-12-31", False), ("2031-05-~25", "2031-05-25", "2031-05-25", True),
        ("1973~", "1973-01-01", "1973-12-31", True), ("2031-21", "2031-03-01", "2031-05-31", False),
        ("2031-24", "2031-12-01", "2032-02-29", False), ("2031-33", "2031-01-01", "2031-03-31", False),
        ("2031-41", "2031-07-01", "2031-12-31", False), ("2031-W20", "2031-05-12", "2031-05-18", False),
        ("2031-05-XX", "2031-05-01", "2031-05-31", False), ("2009-XX-XX", "2009-01-01", "2009-12-31", False),
        ("2030-11/2031-02-03", "2030-11-01", "2031-02-03", False),
    ],
)  # fmt: skip
def test_days_that_a_value_may_mean(value: str, first: str, last: str, approximate: bool) -> None:
    assert days(value) == Days(date.fromisoformat(first), date.fromisoformat(last), approximate)


def test_open_intervals_have_an_open_end() -> None:
    assert days("2031/..") == Days(date(2031, 1, 1), None)
    assert days("../2031-05") == Days(None, date(2031, 5, 31))


@pytest.mark.parametrize("value", ["", "XXXX", "XXXX-XX-XX", "T21:00", "P2D", "2031-02-30", "2031-13", "../..", "a/b"])
def test_values_without_a_place_on_the_calendar(value: str) -> None:
    assert days(value) is None


@given(st.text(alphabet="0123456789X-/.~?%TW", max_size=22))
def test_any_value_is_read_or_refused(value: str) -> None:
    found = days(value)
    assert found is None or found.first is not None or found.last is not None
