"""Durations and repetitions."""

from collections.abc import Callable

import pytest

from reportedly.reading.times import find_times

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They worked together for nearly two decades.", "nearly two decades", "P20Y"),
        ("They must leave within 48 hours.", "48 hours", "PT48H"),
        ("It was a three-day visit.", "three-day", "P3D"),
        ("A 72-hour truce held.", "72-hour", "PT72H"),
        ("It lasted two and a half years.", "two and a half years", "P2.5Y"),
        ("It lasted half an hour.", "half an hour", "PT0.5H"),
        ("It lasted 3 hours 30 minutes.", "3 hours 30 minutes", "PT3H30M"),
        ("It has held for years.", "years", "PXY"),
        ("It held over the past two weeks.", "the past two weeks", "P2W"),
        ("It was the first in nine years.", "nine years", "P9Y"),
        ("The strike entered a third week.", "a third week", "P3W"),
        ("It was a one-day walkout.", "one-day", "P1D"),
        ("The truce is in its seventh month.", "seventh month", "P7M"),
        ("They are on the ninth day of a hunger strike.", "the ninth day", "P9D"),
        ("It held for a fortnight.", "a fortnight", "P2W"),
        ("The lease runs for a hundred years.", "a hundred years", "P100Y"),
    ],
)
def test_durations(read: Read, text: str, span: str, value: str) -> None:
    assert read(text) == [(span, value)]
    assert find_times(text, None)[0].kind == "duration"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every year.", "P1Y"),
        ("The budget is set annually.", "P1Y"),
        ("They meet twice a week.", "P1W"),
        ("They meet every Monday.", "P1W"),
        ("They meet on Sundays.", "P1W"),
        ("They meet every two years.", "P2Y"),
        ("They meet every other day.", "P2D"),
        ("It costs $40 million a year.", "P1Y"),
        ("The ferry sails daily.", "P1D"),
    ],
)
def test_repetitions(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]
    assert find_times(text, None)[0].kind == "set"


@pytest.mark.parametrize(
    "text",
    [
        "He seconded the motion, wait a second.",
        "Over a second coffee she wept.",
        "A 79-year-old farmer and a man 40 years old fled.",
        "The door may one day shut.",
        "The weekly Osmark Post and its daily rival agree.",
        "Nine second graders were lost.",
        "Three quarters of the seats were empty, and a quarter of the hall.",
        "The play ran for six seasons.",
    ],
)
def test_no_lengths(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The siege entered its 40th day.", "P40D"),
        ("On the 100th day of the strike they marched.", "P100D"),
        ("It was over within minutes of the call.", "PTXM"),
        ("It was a matter of minutes.", "PTXM"),
        ("They wanted all three within a day was the reply.", "P1D"),
        ("Many weeks have gone by.", "PXW"),
    ],
)
def test_lengths_as_reporters_write_them(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the meeting show it.",
        "Minutes leaked to a paper show it.",
        "He slipped her a page of minutes.",
        "It was the third raid in as many days.",
        "They asked how many weeks it would take.",
        "They stood at the 38th parallel.",
    ],
)
def test_no_lengths_in_records_and_questions(read: Read, text: str) -> None:
    assert read(text) == []


def test_what_comes_once_in_each_month(read: Read) -> None:
    assert read("The court sits on the first Monday of each month.") == [("the first Monday of each month", "P1M")]
    assert read("The court sat on the first Monday of the month.") == [("the first Monday of the month", "2031-05-05")]


def test_somebody_called_as_a_day(read: Read) -> None:
    assert read("Their liaison, Capt. Sunday, denied it.") == []
    assert read("Their liaison, a captain, denied it on Sunday.") == [("Sunday", "2031-05-11")]
