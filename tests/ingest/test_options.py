import pytest

from reportedly.errors import UsageError
from reportedly.ingest.options import Overrides


def test_dates_are_made_edtf() -> None:
    assert Overrides(published="14 May 2031").published == "2031-05-14"
    assert Overrides(published="2031-05-~14").published == "2031-05-~14"


@pytest.mark.parametrize("written", ["yesterday", "", "05/06/2031"])
def test_what_is_no_date_fails_loudly(written: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        Overrides(published=written)
