"""Feasts of calendars other than ours."""

import datetime
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.times import calendar, hijri

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("year", "first"),
    [
        (2018, "2018-05-17"),
        (2020, "2020-04-24"),
        (2021, "2021-04-13"),
        (2023, "2023-03-23"),
        (2024, "2024-03-11"),
        (2025, "2025-03-01"),
    ],
)
def test_ramadan_begins_within_a_day_of_where_it_was_announced(year: int, first: str) -> None:
    (reckoned,) = hijri.starting(9, 1, year)
    assert abs((reckoned - datetime.date.fromisoformat(first)).days) <= 1


@pytest.mark.parametrize(
    ("year", "day"), [(2021, "2021-05-02"), (2022, "2022-04-24"), (2024, "2024-05-05"), (2025, "2025-04-20")]
)
def test_orthodox_easter(year: int, day: str) -> None:
    assert calendar.orthodox_easter(year).isoformat() == day


@given(st.integers(1000, 3000))
def test_orthodox_easter_is_a_sunday_never_before_the_western_one(year: int) -> None:
    assert calendar.orthodox_easter(year).weekday() == 6
    if year > 1582:
        assert calendar.orthodox_easter(year) >= calendar.easter(year)


@given(st.integers(650, 3000), st.integers(1, 12))
def test_a_month_of_the_islamic_calendar_comes_back_after_some_eleven_days_less_than_a_year(
    year: int, month: int
) -> None:
    here, next_year = hijri.whole_month(month, year), hijri.whole_month(month, year + 1)
    starts = [p.first for p in (*here, *next_year)]
    assert len(here) in (0, 1, 2) and all(p.first.year == year for p in here)
    assert len(starts) >= 1 and all(354 <= (b - a).days <= 355 for a, b in pairwise(starts))


def test_a_year_may_have_two() -> None:
    assert [p.value for p in hijri.whole_month(9, 2030)] == ["2030-01-~06/2030-02-~04", "2030-12-~26/2031-01-~24"]
    assert hijri.starting(9, 1, 600) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("During Ramadan 40 people were killed.", "2030-12-~26/2031-01-~24"),
        ("Last Ramadan police shot nine.", "2030-12-~26/2031-01-~24"),
        ("On Eid al-Adha 2024 the truce held.", "2024-06-~17"),
        ("On Orthodox Easter the truce held.", "2031-04-13"),
    ],
)
def test_feasts_in_reports(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


def test_near_miss_a_name_is_no_feast(read: Read) -> None:
    assert read("Mayor Omar Ramadan resigned.") == []


def test_new_year_in_small_letters(read: Read) -> None:
    assert read("They will meet five days before new year.") == [("five days before new year", "2031-12-27")]
    assert read("They took in new year students by bus.") == []
