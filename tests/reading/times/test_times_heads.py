"""Dates that stand over what follows: datelines, dates alone on their line."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


def test_a_dateline_gives_the_day_where_no_other_is_known(read: Read) -> None:
    text = "VALDAR, May 12, 2031 (BRT) — Rebels struck on Sunday, and the council meets today."
    assert read(text, None) == [("May 12, 2031", "2031-05-12"), ("Sunday", "2031-05-11"), ("today", "2031-05-12")]


def test_a_dateline_near_the_date_of_publication_comes_before_it(read: Read) -> None:
    assert read("VALDAR, May 12 - Rebels struck yesterday.")[1] == ("yesterday", "2031-05-11")


def test_a_dateline_far_from_the_date_of_publication_does_not(read: Read) -> None:
    assert read("VALDAR, May 12, 2019 - Rebels struck yesterday.")[1] == ("yesterday", "2031-05-13")


@pytest.mark.parametrize(
    "text",
    [
        "On May 12 - rebels struck yesterday.",
        "Osk and VALDAR, May 12 and later, differ: rebels struck yesterday.",
        "He wrote: VALDAR fell. May 12 — rebels struck yesterday.",
    ],
)
def test_no_datelines(read: Read, text: str) -> None:
    assert read(text)[-1] == ("yesterday", "2031-05-13")


def test_sections_under_their_dates(read: Read) -> None:
    text = """The week in Osk

Monday, 5 May

Rebels struck yesterday. Two days later they struck again.

* Thursday, 8 May:

The council met today. On Friday it will vote.
"""
    assert read(text) == [
        ("Monday, 5 May", "2031-05-05"),
        ("yesterday", "2031-05-04"),
        ("Two days later", "2031-05-06"),
        ("Thursday, 8 May", "2031-05-08"),
        ("today", "2031-05-08"),
        ("Friday", "2031-05-09"),
    ]


def test_a_date_in_a_sentence_heads_nothing(read: Read) -> None:
    assert read("They met on\n5 May in Osk.\nThe council met today.")[-1] == ("today", "2031-05-14")


def test_a_date_of_long_ago_alone_on_its_line_heads_nothing(read: Read) -> None:
    assert read("Born\n3 May 1962\nShe resigned today.")[-1] == ("today", "2031-05-14")


def test_a_date_below_which_nothing_stands_heads_nothing(read: Read) -> None:
    assert read("She resigned today.\n3 May 2031\n")[0] == ("today", "2031-05-14")
