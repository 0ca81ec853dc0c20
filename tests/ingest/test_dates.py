import pytest

from reportedly.ingest.dates import FULL_DATE, edtf, full_date


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2031-05-14", "2031-05-14"),
        ("2031-05", "2031-05"),
        ("2031", "2031"),
        ("2031-05-~14", "2031-05-~14"),
        ("2031-05?", "2031-05?"),
        (" 2031-05-14T23:30:00+09:00 ", "2031-05-14"),
        ("2031-05-14 23:30", "2031-05-14"),
        ("2031/5/14", "2031-05-14"),
        ("20310514", "2031-05-14"),
        ("D:20310514101500+02'00'", "2031-05-14"),
        ("Wed, 14 May 2031 00:10:00 +0300", "2031-05-14"),
        ("14 May 2031", "2031-05-14"),
        ("14-May-2031", "2031-05-14"),
        ("the 14th", None),
        ("14th of May 2031", "2031-05-14"),
        ("May 14, 2031", "2031-05-14"),
        ("Wednesday, May 14, 2031 at 10:15 a.m.", "2031-05-14"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("May 2031", "2031-05"),
        ("05/06/2031", None),
        ("14/05/2031", None),
        ("30 February 2031", None),
        ("2031-13-01", None),
        ("2031-02-30", None),
        ("yesterday", None),
        ("May 14", None),
        ("between 14 May 2031 and 16 May 2031", None),
        ("", None),
    ],
)
def test_edtf(written: str, value: str | None) -> None:
    assert edtf(written) == value


def test_full_date_in_a_line() -> None:
    match = FULL_DATE.search("The Harlesk Courier, Wednesday, May 14, 2031, page 3")
    assert match is not None
    assert full_date(match) == "2031-05-14"
    assert FULL_DATE.search("Resolution 12-2031-05-14-7") is None
