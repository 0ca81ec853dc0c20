from datetime import date

import pytest

from reportedly.export.dates import dates


@pytest.mark.parametrize(("value", "first", "last", "prefix"), [
    ("2031-05-14", date(2031, 5, 14), date(2031, 5, 14), "2031-05-14"), ("2031-05", date(2031, 5, 1), date(2031, 5, 31), "2031-05"),
    ("2031", date(2031, 1, 1), date(2031, 12, 31), "2031"), ("2031-05-14T10:00", date(2031, 5, 14), date(2031, 5, 14), "2031-05-14"),
    ("2031-05-14~", date(2031, 5, 14), date(2031, 5, 14), None), ("2031-22", date(2031, 6, 1), date(2031, 8, 31), None),
    ("2030/2031-02", date(2030, 1, 1), date(2031, 2, 28), None), ("2030/..", date(2030, 1, 1), None, None),
])  # fmt: skip
def test_days_and_prefix(value: str, first: date | None, last: date | None, prefix: str | None) -> None:
    made = dates(value)
    assert made is not None
    assert (made.first, made.last, made.prefix) == (first, last, prefix)
    assert made.vague == (prefix is None)


@pytest.mark.parametrize("value", [None, "soon", ""])
def test_no_days(value: str | None) -> None:
    assert dates(value) is None
