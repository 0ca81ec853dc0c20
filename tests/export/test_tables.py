import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.tables import harmless


@pytest.mark.parametrize(("cell", "expected"), [
    ("=1+1", "'=1+1"), ("+41", "'+41"), ("-x", "'-x"), ("@sum", "'@sum"), ("\tx", "'\tx"), ("+", "+"), ("-", "-"), ("a=1", "a=1"), ("", ""),
    (None, ""), (7, 7),
])  # fmt: skip
def test_what_a_spreadsheet_would_run_is_made_harmless(cell: str | int | None, expected: str | int) -> None:
    assert harmless(cell) == expected


@given(st.text())
def test_nothing_else_is_touched(text: str) -> None:
    made = harmless(text)
    assert isinstance(made, str)
    assert made in (text, "'" + text)
    assert len(made) < 2 or made[0] not in "=+-@\t\r\n"
