"""Hours of the day."""

from collections.abc import Callable

import pytest

from reportedly.reading.times import find_times

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
        ("The raid began at a quarter to seven in the morning.", "2031-05-14T06:45"),
        ("The raid began at twenty-five past nine in the morning.", "2031-05-14T09:25"),
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


def test_a_morning_after_a_night_is_of_the_next_day(read: Read) -> None:
    assert read("They met on Monday night and by breakfast had parted.")[1] == ("breakfast", "2031-05-13")
    assert read("They met on Monday morning and by noon had parted.")[1] == ("noon", "2031-05-12T12:00")


def test_midnight_ends_the_day_told_of(read: Read) -> None:
    assert read("They met on Monday. By midnight they had parted.")[1] == ("midnight", "2031-05-13T00:00")
    assert read("The search was called off at midnight.") == [("midnight", "2031-05-14T00:00")]
    assert read("The curfew will begin at midnight.") == [("midnight", "2031-05-15T00:00")]


def test_an_hour_told_of_an_evening(read: Read) -> None:
    assert read("They met on Monday evening; at ten they parted.")[1] == ("ten", "2031-05-12T22:00")
    assert read("They met on Monday; at ten they parted.")[1] == ("ten", "2031-05-12T10:00")


def test_a_dawn_is_not_of_the_month_named_last(read: Read) -> None:
    assert read("They have met since March. They parted at dawn.")[1] == ("dawn", "2031-05-14")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("By six about a third of them had gone.", "2031-05-14T18:00"),
        ("He said at eleven that he had not.", "2031-05-14T11:00"),
        ("They had tried since nine to reach her.", "2031-05-14T09:00"),
        ("They will meet from 10:30 to 3.", "2031-05-14T10:30/2031-05-14T15:00"),
    ],
)
def test_bare_hours(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize("text", ["Monday night", "the morning of 12 May", "dawn on Monday", "overnight"])
def test_parts_of_a_day_are_dates(text: str) -> None:
    assert [time.kind for time in find_times(f"It fell {text}.", "2031-05-14")] == ["date"]


def test_a_running_report_goes_past_midnight(read: Read) -> None:
    text = "23:40 The count stops.\n23.55 It goes on.\n00:10 It stops again."
    assert [value for _, value in read(text)] == ["2031-05-14T23:40", "2031-05-14T23:55", "2031-05-15T00:10"]


def test_without_any_day(read: Read) -> None:
    assert read("The raid began at 14:20.", None) == [("14:20", "T14:20")]


@pytest.mark.parametrize(
    "text",
    [
        "He was turned away by one.",
        "It was carried by six of them.",
        "It pays 14.20 dollars.",
        "They won 2:1.",
        "He was at 6,000 feet.",
        "It led by 54 to 46.",
        "At 6.45 percent",
        "The union cut its stake from a quarter to five percent.",
        "He gave a quarter to one of his sons.",
    ],
)
def test_no_hours(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_toll_is_no_hour(read: Read) -> None:
    assert read("The ministry has put the number of dead at 12.") == []
    assert read("The toll stood at 9, doctors said.") == []
    assert [text for text, _ in read("They parted at 9.")] == ["9"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The shell fell at 0345 GMT on Monday.", "2031-05-12T03:45Z"),
        ("The convoy came in at 1415 local time on Monday.", "2031-05-12T14:15"),
        ("They fired between 0730 and 0930 on Monday.", "2031-05-12T07:30/2031-05-12T09:30"),
        ("Mon May 12 15:50:06 +0000 2031 shells near the mill", "2031-05-12T15:50Z"),
    ],
)
def test_four_figures_count_all_the_hours_of_a_day(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


def test_near_miss_years_and_numbers_of_people_are_no_hours(read: Read) -> None:
    assert read("From 1938 to 1945 the port was closed.") == [("From 1938 to 1945", "1938/1945")]
    assert read("Between 1000 and 2000 people fled.") == []


def test_a_night_into_a_day_begins_the_day_before(read: Read) -> None:
    assert read("They were held overnight into Monday.") == [("overnight into Monday", "2031-05-11/2031-05-12")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Polls close at 18h30 on Sunday.", [("18h30 on Sunday", "2031-05-11T18:30")]),
        ("It fell at 2031-05-03T21:45Z.", [("2031-05-03T21:45Z", "2031-05-03T21:45Z")]),
        ("It fell at 2031-05-03T21:45:06+03:00.", [("2031-05-03T21:45:06+03:00", "2031-05-03T21:45")]),
        ("It fell (07:30 local time).", [("07:30 local time", "2031-05-14T07:30")]),
        ("It fell at 07:30 (local time).", [("07:30 (local time)", "2031-05-14T07:30")]),
        ("It fell at four minutes past noon.", [("four minutes past noon", "2031-05-14T12:04")]),
        ("It fell at half past midnight.", [("half past midnight", "2031-05-14T00:30")]),
        (
            "It fell at nine minutes to eight in the evening.",
            [("nine minutes to eight in the evening", "2031-05-14T19:51")],
        ),
        ("They met at five to six.", [("five to six", "2031-05-14T17:55")]),
        ("By 0640 the fort was lost.", [("0640", "2031-05-14T06:40")]),
        ("MUTINY ENDED 0400 MONDAY.", [("0400 MONDAY", "2031-05-12T04:00")]),
        ("0540: Shells land. 1004: Quiet.", [("0540", "2031-05-14T05:40"), ("1004", "2031-05-14T10:04")]),
        ("⬤ 10.02 Buses have stopped.", [("10.02", "2031-05-14T10:02")]),
        ("The post fell at first light.", [("first light", "2031-05-14")]),
        ("The post fell in the early hours.", [("the early hours", "2031-05-14")]),
    ],
)
def test_hours_as_reporters_write_them(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "They will be gone in five to ten years.",
        "From five to ten people were hurt.",
        "They held out for ten to twelve weeks.",
        "Call 201 363-0555.",
        "They have 0640 on the door.",
        "They made light of it.",
    ],
)
def test_no_hours_in_counts_and_codes(text: str) -> None:
    assert not [time for time in find_times(text, "2031-05-14") if time.kind == "time"]


def test_a_chronicle_of_years_has_no_hours(read: Read) -> None:
    assert [value for _, value in read("2019: The war begins. 2021: It ends.")] == ["2019", "2021"]
