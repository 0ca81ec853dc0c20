"""Dates and hours so many units from another."""

from collections.abc import Callable

import pytest

from reportedly.reading.times import find_times

Read = Callable[..., list[tuple[str, str]]]
PUBLISHED = "2031-05-14"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met half a century ago.", ("half a century ago", "1981")),
        ("They met half a decade earlier.", ("half a decade earlier", "2026")),
        ("They met a year and a half ago.", ("a year and a half ago", "2029-11")),
        ("They met two and a half years ago.", ("two and a half years ago", "2028-11")),
        ("They met six-and-a-half years ago.", ("six-and-a-half years ago", "2024-11")),
        ("They met two or three years ago.", ("two or three years ago", "2028/2029")),
        ("They met 10 to 15 years ago.", ("10 to 15 years ago", "2016/2021")),
        ("They met three or four days later.", ("three or four days later", "2031-05-17/2031-05-18")),
        ("They met ten years ago today.", ("ten years ago today", "2021-05-14")),
        ("They met five years ago this week.", ("five years ago this week", "2026-05-11/2026-05-17")),
        ("They met twenty years ago next month.", ("twenty years ago next month", "2011-06")),
        ("They met two weeks ago on Monday.", ("two weeks ago on Monday", "2031-04-28")),
        (
            "They met more than two weeks before Christmas 2030.",
            ("more than two weeks before Christmas 2030", "2030-12-11"),
        ),
    ],
)
def test_the_whole_of_a_shift_is_read(read: Read, text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The talks lasted half a century.", [("half a century", "P50Y")]),
        ("He was jailed for two and a half years.", [("two and a half years", "P2.5Y")]),
        ("Ten years ago today's rebels were in school.", [("Ten years ago", "2021"), ("today", PUBLISHED)]),
        ("They met five years ago on the river.", [("five years ago", "2026")]),
        ("They met ten years ago in May.", [("ten years ago", "2021"), ("May", "2021-05")]),
    ],
)
def test_what_is_no_such_shift(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The cabinet will answer in half an hour.", PUBLISHED),  # the hour of the report is not known, and stays open
        ("The second shell fell half an hour later.", PUBLISHED),
        ("The second shell fell an hour and a half later.", PUBLISHED),
        ("They were freed 48 hours later.", "2031-05-16"),
        ("They were freed 72 hours ago.", "2031-05-11"),
        ("They were freed 36 hours later.", "2031-05-15/2031-05-16"),
        ("They were freed 14 hours ago.", "2031-05-13/2031-05-14"),
    ],
)
def test_hours_from_a_day_without_one(text: str, value: str) -> None:
    (found,) = find_times(text, PUBLISHED)
    assert (found.kind, found.value) == ("date", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank at 22:20 on Monday. Seven hours later a tug came.", "2031-05-13T05:20"),
        ("The ferry sank at 04:20 GMT on Monday. Half an hour later a tug came.", "2031-05-12T04:50Z"),
        ("The ferry sank at 04:20 on Monday. An hour earlier it had called.", "2031-05-12T03:20"),
        ("The ferry sank at 04:20 on Monday, eleven seconds before.", "2031-05-12T04:20"),
    ],
)
def test_hours_from_an_hour(text: str, value: str) -> None:
    shifted = find_times(text, PUBLISHED)[-1]
    assert (shifted.kind, shifted.value) == ("time", value)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank at 04:20 on Monday. On Tuesday it was raised; an hour later it sank.",  # a day was named since
        "The ferry sank on Monday. An hour later a tug came.",
        "The ferry sank at six on Monday. An hour later a tug came.",  # in the morning or the evening
    ],
)
def test_no_hour_is_made_of_none(text: str) -> None:
    assert find_times(text, PUBLISHED)[-1].kind == "date"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices rose in the three months to March.", ("the three months to March", "2031-01/2031-03")),
        ("Prices rose in the 12 months to the end of March.", ("the 12 months to the end of March", "2030-04/2031-03")),
        ("Prices rose in the year to April 2031.", ("the year to April 2031", "2030-05/2031-04")),
        ("Prices rose in the quarter ended 31 March.", ("the quarter ended 31 March", "2031-01-01/2031-03-31")),
        ("Nine men died in the five days to 10 May.", ("the five days to 10 May", "2031-05-06/2031-05-10")),
    ],
)
def test_so_many_units_up_to_a_date(read: Read, text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["They cut the sentence from two months to March.", "They moved the day to Monday.", "It was a year to remember."],
)
def test_what_ends_with_no_date(text: str) -> None:
    assert not any("/" in time.value for time in find_times(text, PUBLISHED))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The envoy will be there on Tuesday and Wednesday.", ["2031-05-20", "2031-05-21"]),
        ("The vote will be held next Monday, Tuesday or Friday.", ["2031-05-19", "2031-05-20", "2031-05-23"]),
        ("The envoy was there on Tuesday and Wednesday.", ["2031-05-13", "2031-05-14"]),
        ("The envoy will be there on Tuesday. Wednesday will be quiet.", ["2031-05-20", "2031-05-14"]),
    ],
)
def test_weekdays_in_a_list_follow_each_other(read: Read, text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will be home by the end of the decade.", "2037/2039"),
        ("They will be home by the end of the century.", "20XX"),
        ("They will be home by the end of the year.", "2031-12-~31"),
    ],
)
def test_the_end_of_a_long_period_is_not_that_of_the_year(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]
