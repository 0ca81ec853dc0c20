"""Weekdays and days of the month whose words say on which side of the report they lie."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bakers voted to work to rule from Sunday.", "2031-05-18"),
        ("The staff ordered the bridges closed as from Friday, the mayor said.", "2031-05-16"),
        ("The bakers voted to strike from midnight on Sunday unless they are paid.", "2031-05-19T00:00"),
        ("The inquiry adjourned until Friday.", "2031-05-16"),
        ("They have given the mayor until Friday.", "2031-05-16"),
        ("Talks were suspended till Monday.", "2031-05-19"),
        ("The hearing was put down for Thursday week.", "2031-05-22"),
        ("The hearing was put down for Monday week.", "2031-05-26"),
    ],
)
def test_what_begins_or_is_put_off_lies_ahead(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They were barred from Friday prayers.", "2031-05-09"),
        ("It rained from Friday to Sunday.", "2031-05-09/2031-05-11"),
        ("They knew nothing until Friday.", "2031-05-16"),
        ("She appears in court after Friday's dousing of a statue.", "2031-05-09"),
        ("The market is shut following Monday's brawl.", "2031-05-12"),
    ],
)
def test_what_is_beside_it(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The radio was off from the 8th to the 10th.", [("from the 8th to the 10th", "2031-05-08/2031-05-10")]),
        ("It was shut between the 2nd and 6th.", [("between the 2nd and 6th", "2031-05-02/2031-05-06")]),
        ("By noon on the 10th savers stood in the rain.", [("noon on the 10th", "2031-05-10T12:00")]),
        ("On the night of the 9th some boxes came.", [("the night of the 9th", "2031-05-09")]),
        ("At seven on the evening of 3 May he rose.", [("seven on the evening of 3 May", "2031-05-03T19:00")]),
        ("At 1540 a drone struck the mast.", [("1540", "2031-05-14T15:40")]),
        ("They fired at about 2115.", [("about 2115", "2031-05-14T21:15")]),
        ("On 9 May at 1410 some villagers came.", [("9 May at 1410", "2031-05-09T14:10")]),
        ("The talks will go on in the new year.", [("the new year", "2032-~01")]),
        ("They will leave by the new year.", [("the new year", "2032-01-01")]),
    ],
)
def test_days_and_hours_beside_each_other(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They live from the 8th to the 10th floor.", []),
        ("It is the peace of 1815, at 1815 prices.", ["1815"]),
        ("They camped at 1540 metres.", []),
        ("They sold it at 1540 crowns.", []),
        ("The visit, his fourth this month, went well.", ["2031-05"]),
        ("The fourth of this month was a Sunday.", ["2031-05-04"]),
        ("They met over three Sundays.", []),
        ("They meet on Sundays.", ["P1W"]),
        ("He dines with one on Tuesdays.", ["P1W"]),
        ("There is no raid in six years to be found.", ["P6Y"]),
    ],
)
def test_what_only_looks_so(read: Read, text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They came on the last weekend in April.", ["2031-04-26/2031-04-27"]),
        ("They came on the first weekend in May.", ["2031-05-03/2031-05-04"]),
        ("The bank's first-quarter profit fell.", ["2031-33"]),
        ("They lost the quarter-final.", []),
        ("Prices fell in the late '90s.", ["1997/1999"]),
        ("He is in his late forties.", []),
        ("They will build forty dams over the next decade.", ["P10Y"]),
        ("They will build a dam over the next year.", ["P1Y"]),
        ("They will build a dam next year.", ["2032"]),
        ("They will build a dam in the coming year.", ["2032"]),
        ("They sold 1999 crowns' worth.", []),
    ],
)
def test_longer_periods(read: Read, text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "The envoy read them out, one by one.",
        "The bill fell by one.",
        "Her count differs by two.",
        "The foundation was seen by the Morning Ledger.",
        "The April 3rd Movement shot the priest.",
        "Members of the 9th of April Command left.",
        "The Third of May Column confirmed it.",
        "They live in October Street.",
        "The law drafts eighteen-year-olds.",
        "He had protested from the first.",
    ],
)
def test_names_scores_and_ages_are_no_times(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will be gone by one.", "2031-05-14T13:00"),
        ("They were seen in the morning.", "2031-05-14"),
        ("The April 3rd raid killed a priest.", "2031-04-03"),
        ("The 9 April 2030 Movement of troops was denied.", "2030-04-09"),
        ("He has run an eighteen-year campaign.", "P18Y"),
        ("They spoke for an hour and a quarter.", "PT1.25H"),
        ("They spoke for a century and a quarter.", "P125Y"),
        ("He was held for a year and a quarter.", "P1Y3M"),
        ("The rule held from the 1st.", "2031-05-01"),
    ],
)
def test_times_like_names_scores_and_ages(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]
