"""Hours of the day."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The raid began at 14:20.", "2031-05-14T14:20"),
        ("The raid began at 3 p.m. on Tuesday.", "2031-05-13T15:00"),
        ("The raid began on Tuesday at 3.15pm.", "2031-05-13T15:15"),
        ("The raid began at 8.40 on Tuesday evening.", "2031-05-13T20:40"),
        ("The raid began at noon on Monday.", "2031-05-12T12:00"),
        ("The raid began at two in the morning.", "2031-05-14T02:00"),
        ("The raid began at nine tonight.", "2031-05-14T21:00"),
        ("The raid began at half past four.", "2031-05-14T16:30"),
        ("The raid began at ten o’clock.", "2031-05-14T10:00"),
        ("The raid began at 03:12 GMT on Tuesday.", "2031-05-13T03:12Z"),
        ("The gates close at midnight on Friday.", "2031-05-17T00:00"),
        ("It is open from 9 a.m. to 5 p.m. today.", "2031-05-14T09:00/2031-05-14T17:00"),
        ("It is dark from 22:00 to 06:00.", "2031-05-14T22:00/2031-05-15T06:00"),
    ],
)
def test_hours(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


def test_an_hour_belongs_to_the_day_named_last(read: Read) -> None:
    assert read("They met on Monday. At noon they parted; by evening it was war.")[1:] == [
        ("noon", "2031-05-12T12:00"),
        ("evening", "2031-05-12"),
    ]


def test_a_running_report_goes_past_midnight(read: Read) -> None:
    text = "23:40 The count stops.\n23.55 It goes on.\n00:10 It stops again."
    assert [value for _, value in read(text)] == ["2031-05-14T23:40", "2031-05-14T23:55", "2031-05-15T00:10"]


def test_without_any_day(read: Read) -> None:
    assert read("The raid began at 14:20.", None) == [("14:20", "T14:20")]


@pytest.mark.parametrize(
    "text",
    ["It pays 14.20 dollars.", "They won 2:1.", "He was at 6,000 feet.", "It led by 54 to 46.", "At 6.45 percent"],
)
def test_no_hours(read: Read, text: str) -> None:
    assert read(text) == []
