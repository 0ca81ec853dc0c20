"""Dates that carry their own numbers, and the words and numbers that only look like them."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Osmark and Veldania signed on 3 May 2029.", "2029-05-03"),
        ("They signed on May 3, 2029, in Korrin.", "2029-05-03"),
        ("They signed on the 3rd of May 2029.", "2029-05-03"),
        ("They signed on the third of May, 2029.", "2029-05-03"),
        ("They signed on Thursday, 3 May 2029.", "2029-05-03"),
        ("They signed on Sept. 3, 2029.", "2029-09-03"),
        ("They signed on 03-May-2029.", "2029-05-03"),
        ("They signed on 2029-05-03.", "2029-05-03"),
        ("They signed on 2029/05/03.", "2029-05-03"),
        ("They signed in May 2029.", "2029-05"),
        ("They signed in May of 2029.", "2029-05"),
        ("They signed in 2029.", "2029"),
        ("The 2029 accord is void.", "2029"),
        ("The accord of 2029 forbids it.", "2029"),
        ("Nobody has paid since ’97.", "1997"),
        ("The canal was dug in the 1890s.", "189X"),
        ("It was built in the nineties.", "199X"),
        ("The fort is of the nineteenth century.", "18XX"),
        ("The fort is of the 17th century.", "16XX"),
        ("It began in about 2009.", "2009~"),
        ("In 1938 soldiers took the square.", "1938"),
        ("The fort grew from the 15th to the 17th century.", "14XX/16XX"),
        ("It was shut from the end of March to the middle of April 2030.", "2030-03-~31/2030-04-~15"),
    ],
)
def test_written_dates(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote of 23/04/2030 stands.", "2030-04-23"),
        ("The vote of 04/23/2030 stands.", "2030-04-23"),
        ("The vote of Saturday 05/04/2030 stands.", "2030-05-04"),  # 4 May was a Saturday, 5 April was none
        ("The vote of 05/04/2030 stands.", "2030-04-05"),  # nothing decides: the day stands first
    ],
)
def test_dates_in_figures(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


def test_one_date_in_figures_decides_for_the_whole_text(read: Read) -> None:
    assert read("Raids came on 05/04/2030 and 04/23/2030.") == [
        ("05/04/2030", "2030-05-04"),
        ("04/23/2030", "2030-04-23"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Osmark sent 2000 soldiers to Korrin.",
        "Some 1,984 people fled.",
        "It holds 1700 prisoners.",
        "They cited Resolution 1978.",
        "Write to Korrin University, 2100, Valdar.",
        "It has 60 members, not the 1950 + of Osmark.",
        "The crowd waited in Room 2014.",
        "It costs $2015.",
        "Prices rose by 2030 per cent.",
        "They may leave the valley.",
        "You may 3 times ask.",
        "The columns march on Korrin.",
        "The columns march 3 abreast.",
        "Theresa May was there with Jan Holm.",
        "An august assembly of elders met.",
        "The 17th Brigade crossed the 12th parallel.",
        "The fourth or fifth attempt failed.",
        "He sat in the sun and wed the widow.",
        "Its share is 1/2 and the score 3/4.",
    ],
)
def test_no_dates(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["Feb 30, 2031", "31 April 2030", "99/99/9999", "0000-00-00", "13/13/2031"])
def test_days_that_no_calendar_has(read: Read, text: str) -> None:
    assert read(f"He wrote {text} on it.") == []


def test_a_full_stop_after_a_month_ends_the_date(read: Read) -> None:
    assert read("It fell in September 2030. Two brigades fled on 3 June. 14 died.") == [
        ("September 2030", "2030-09"),
        ("3 June", "2031-06-03"),
    ]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Open from 3 to 7 May 2030.", "from 3 to 7 May 2030", "2030-05-03/2030-05-07"),
        ("Open May 3–7.", "May 3–7", "2031-05-03/2031-05-07"),
        ("Open from May 3 to June 7.", "from May 3 to June 7", "2031-05-03/2031-06-07"),
        ("Open from December to February 2030.", "from December to February 2030", "2029-12/2030-02"),
        ("It ruled between 2011 and 2014.", "between 2011 and 2014", "2011/2014"),
        ("It ruled 2011–14.", "2011–14", "2011/2014"),
        ("It met from Tuesday to Thursday.", "from Tuesday to Thursday", "2031-05-13/2031-05-15"),
    ],
)
def test_ranges(read: Read, text: str, span: str, value: str) -> None:
    assert read(text) == [(span, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They want the June vote annulled.", "2031-06"),
        ("He has been held since the August riots.", "2030-08"),
        ("Osmark's April raid was the third.", "2031-04"),
        ("Two men were hurt in a March raid on the depot.", "2031-03"),
    ],
)
def test_a_month_before_a_noun(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "They banned the march and the vote.",
        "They watched the March of the bakers.",
        "The May government fell.",  # somebody called so
        "They read the June Harlan letters.",
        "They laughed at an April fool.",
        "They watched the august assembly.",
    ],
)
def test_no_month_before_a_noun(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "On the 4th a stoker brought the paper.",
        "On the 4th both sides fired.",
        "He was turned away on the 4th under new rules.",
        "On the 4th two men were killed.",
        "She was seen on the 4th entering the barracks; it was in May 2031. By the 4th she had left.",
    ],
)
def test_a_day_of_the_month_before_a_new_phrase(read: Read, text: str) -> None:
    assert "2031-05-04" in [value for _, value in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They live on the 4th floor.",
        "The shells fell on the 4th Brigade.",
        "It failed on the 3rd attempt.",
        "On the first two they agreed.",
        "On the third under review they did not.",
    ],
)
def test_no_day_of_the_month_before_what_it_counts(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The permit is of 2030-5.", "2030-05"),
        ("The permit is of 05/2030.", "2030-05"),
        ("The permit is of 12-2030.", "2030-12"),
        ("The permit is of 23/Sep/2030.", "2030-09-23"),
    ],
)
def test_months_in_figures(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text", ["Resolution 2030-5 was passed.", "They won 3-1990 times.", "They lost 13/2030 votes."]
)
def test_no_month_in_figures(read: Read, text: str) -> None:
    assert not any(len(value) == len("2030-05") for _, value in read(text))
