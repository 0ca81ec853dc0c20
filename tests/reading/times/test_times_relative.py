"""Dates reckoned from the report's date or from the date named last."""

from collections.abc import Callable

import pytest

from reportedly.reading.times import find_times
from reportedly.reading.times.tense import Told

Read = Callable[..., list[tuple[str, str]]]
PUBLISHED = "2031-05-14"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Osmark denied it today.", "2031-05-14"),
        ("Osmark denied it yesterday.", "2031-05-13"),
        ("Osmark will answer the day after tomorrow.", "2031-05-16"),
        ("It was denied last week.", "2031-05-05/2031-05-11"),
        ("It will be denied next month.", "2031-06"),
        ("It was denied earlier this year.", "2031"),
        ("The minister denied it on Monday.", "2031-05-12"),
        ("The minister denied it on Wednesday.", "2031-05-14"),
        ("The minister will deny it on Monday.", "2031-05-19"),
        ("The congress opens on Friday.", "2031-05-16"),
        ("They must answer by Friday.", "2031-05-16"),
        ("They arrived last Monday.", "2031-05-12"),
        ("They come next Monday.", "2031-05-19"),
        ("They come this Friday.", "2031-05-16"),
        ("They come Tuesday next week.", "2031-05-20"),
        ("Three months ago they met.", "2031-02"),
        ("Two years ago they met.", "2029"),
        ("A fortnight ago they met.", "2031-04-30"),
        ("Nearly ten years ago they met.", "2021"),
        ("They will meet in five days.", "2031-05-19"),
        ("They met in March.", "2031-03"),
        ("They met in November.", "2030-11"),
        ("They will meet in June.", "2031-06"),
        ("They met on 2 May.", "2031-05-02"),
        ("They will meet on the 20th.", "2031-05-20"),
        ("They met on Monday morning.", "2031-05-12"),
        ("They met late on Tuesday.", "2031-05-13"),
        ("They met two weeks before Christmas 2030.", "2030-12-11"),
        ("They met the year before last.", "2029"),
        ("They arrived last Tuesday.", "2031-05-06"),  # nobody calls yesterday so
        ("They arrived this past Tuesday.", "2031-05-13"),
        ("They arrived this last Friday.", "2031-05-09"),
        ("They will arrive this following Tuesday.", "2031-05-20"),
        ("It was denied to-day.", "2031-05-14"),
        ("They'll meet in five days.", "2031-05-19"),
        ("The junta promised elections in a year.", "2032"),
        ("Osmark grew in the current year.", "2031"),
        ("It rained on Thursday, the first rain of the year.", "2031-05-08"),
    ],
)
def test_reckoned_from_the_report(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


def test_reckoned_from_the_date_named_last(read: Read) -> None:
    text = (
        "The raid came on 13 April 2030. The next day Korrin protested. A week earlier its envoy had left; two days "
        "later he was back. That same night the truce ended, and the following year the war did."
    )
    assert read(text) == [
        ("13 April 2030", "2030-04-13"),
        ("The next day", "2030-04-14"),
        ("A week earlier", "2030-04-07"),
        ("two days later", "2030-04-09"),
        ("That same night", "2030-04-09"),
        ("the following year", "2031"),
    ]


def test_a_date_reckoned_from_the_one_beside_it(read: Read) -> None:
    text = "The envoy left on Monday, nine days after the palace had burned. The next day he was back."
    assert read(text) == [
        ("Monday", "2031-05-12"),
        ("nine days after", "2031-05-03"),
        ("The next day", "2031-05-13"),  # told of Monday, not of the fire
    ]
    assert read("The envoy left nine days after the palace had burned.") == [("nine days", "P9D")]


def test_months_of_another_year_that_the_text_tells_of(read: Read) -> None:
    text = "In June 2028 Osmark bought a barracks. In July a transport landed beside it."
    assert read(text)[1] == ("July", "2028-07")
    text = "Herons that had nested there since 2028 were driven out in February by crows."
    assert read(text)[1] == ("February", "2031-02")


def test_the_next_such_day_of_what_is_told(read: Read) -> None:
    assert read("They met on 13 April 2029 and parted the next Tuesday.")[1] == ("the next Tuesday", "2029-04-17")
    assert read("They met in April 2029 and parted the following March.")[1] == ("the following March", "2030-03")
    assert read("They met on 13 April 2029 and will meet next Tuesday.")[1] == ("next Tuesday", "2031-05-20")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy called on a Sunday, as he always did.",
        "He does his day-to-day work at night.",
    ],
)
def test_no_day_in_particular(read: Read, text: str) -> None:
    assert read(text) == []


def test_what_is_not_known_stays_open(read: Read) -> None:
    assert read("In June 2030 they met. The next day they parted.")[-1] == ("The next day", "2030-06-XX")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It closed in late May.", "2031-05-~25"),
        ("It closed in mid-June 2029.", "2029-06-~15"),
        ("It closed in the early 1990s.", "1990/1993"),
        ("It must close by the end of the month.", "2031-05-~31"),
        ("It closed at the end of 2029.", "2029-12-~31"),
        ("It closed in early 2029.", "2029"),
        ("It closed in the first week of March.", "2031-03-01/2031-03-07"),
        ("It closed on the last Friday of March.", "2031-03-28"),
        ("It closed in the first half of March.", "2031-03-01/2031-03-15"),
        ("It closed in the second half of March.", "2031-03-16/2031-03-31"),
        ("It closed in the first two weeks of March.", "2031-03-01/2031-03-14"),
        ("It closed in the last three months of 2029.", "2029-10/2029-12"),
        ("It closed in the last two years of the 1990s.", "1998/1999"),
        ("It was closed from 2019 to the present.", "2019/2031-05-14"),
        ("It was closed between March and now.", "2031-03/2031-05-14"),
    ],
)
def test_parts(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began in the spring of 2030.", "2030-21"),
        ("It began last autumn.", "2030-23"),
        ("It will begin by autumn.", "2031-23"),
        ("Exports fell in the third quarter of 2030.", "2030-35"),
        ("Exports fell in the last half of 2030.", "2030-41"),
        ("Exports fell in Q2 2029.", "2029-34"),
        ("Exports fell in the first half of 2030.", "2030-40"),
        ("It will reopen by Christmas.", "2031-12-25"),
        ("It closed on New Year’s Eve 2029.", "2029-12-31"),
        ("It closed at Easter 2030.", "2030-04-21"),
        ("It closed at Whitsun 2030.", "2030-06-09"),
        ("It closed on Labor Day 2030.", "2030-09-02"),
        ("It closed on Memorial Day 2030.", "2030-05-27"),
        ("It closed on Black Friday 2030.", "2030-11-29"),
        ("They fought over the weekend.", "2031-05-10/2031-05-11"),
        ("They will vote at the weekend.", "2031-05-17/2031-05-18"),
    ],
)
def test_seasons_quarters_feasts(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Prices fall when the rain does.",
        "The spring water was poisoned before the summer recess.",
        "The fall of Korrin was a surprise.",
        "She reads the Sunday Argus and Osmark Today.",
        "It was months ago that she left, or years ago.",
        "The envoy Johnnie Christmas left.",
    ],
)
def test_nothing_that_could_be_resolved(read: Read, text: str) -> None:
    assert read(text) == []


def test_the_tense_given_decides_over_the_words() -> None:
    text = "The minister denied it on Monday."
    assert find_times(text, PUBLISHED, tense=lambda _: Told("future"))[0].value == "2031-05-19"
    assert find_times(text, PUBLISHED, tense=lambda _: None)[0].value == "2031-05-12"


def test_a_plain_tense_outweighs_what_is_clearly_nearer() -> None:
    text = "The minister was dismissed in June."
    assert find_times(text, PUBLISHED, tense=lambda _: Told("past"))[0].value == "2031-06"
    assert find_times(text, PUBLISHED, tense=lambda _: Told("past", plain=True))[0].value == "2030-06"
    assert (
        find_times("They leave in March.", PUBLISHED, tense=lambda _: Told("future", plain=True))[0].value == "2032-03"
    )


def test_without_a_date_of_publication(read: Read) -> None:
    text = "On 14 May, in June and on the 17th they met; it was Monday; and last week, in spring and on 3 June 2030."
    assert read(text, None) == [
        ("14 May", "XXXX-05-14"),
        ("June", "XXXX-06"),
        ("the 17th", "XXXX-XX-17"),
        ("Monday", "XXXX-XX-XX"),
        ("spring", "XXXX-21"),
        ("3 June 2030", "2030-06-03"),
    ]


@pytest.mark.parametrize("published", ["", "soon", "2031-02-30", "2031-13", "0000", "99/99/9999", "2031-05-1", "-5"])
def test_a_malformed_date_of_publication_counts_as_none(read: Read, published: str) -> None:
    assert read("They met yesterday and on 14 May.", published) == [("14 May", "XXXX-05-14")]


def test_a_date_of_publication_known_to_the_month(read: Read) -> None:
    assert read("They met yesterday, last month and in 2030.", "2031-05") == [
        ("last month", "2031-04"),
        ("2030", "2030"),
    ]


def test_a_day_is_not_reckoned_from_a_month_that_only_began_something(read: Read) -> None:
    text = "She was named on 10 May 2031. He, in office since March 2030, resigned a day earlier."
    assert read(text)[-1] == ("a day earlier", "2031-05-09")


def test_near_miss_a_month_that_is_told_of(read: Read) -> None:
    text = "She was named on 10 May 2031. In March 2030 he won; a day earlier he had wept."
    assert read(text)[-1] == ("a day earlier", "2030-03-XX")


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("On Sunday Osmark condemned the raid.", "Sunday", "2031-05-11"),
        ("On Monday President Kesh resigned.", "Monday", "2031-05-12"),
        ("In the week to Sunday it rained.", "the week to Sunday", "2031-05-05/2031-05-11"),
        ("Ten years ago this month the army left.", "Ten years ago this month", "2021-05"),
        ("He died two years in the past.", "two years in the past", "2029"),
        ("They will vote in next year's first quarter.", "next year's first quarter", "2032-33"),
        ("Over the past fortnight it has rained.", "the past fortnight", "P2W"),
    ],
)
def test_relative_times_of_reports(read: Read, text: str, expression: str, value: str) -> None:
    assert (expression, value) in read(text)


def test_near_misses_of_relative_times(read: Read) -> None:
    assert read("He told the Sunday Argus so.") == []
    assert ("a day from July", "2031-07-XX") not in read("Output fell by 500 barrels a day from July.")
    assert read("It happened three times in the past.") == []
    assert read("It fell in the third half of 2030.") == [("2030", "2030")]  # a year has two


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The assembly will not sit again until May.", "2032-05"),
        ("The assembly will not sit again until June.", "2031-06"),
        ("The assembly will sit in May.", "2031-05"),
    ],
)
def test_until_a_month_that_has_begun_is_until_the_next_of_its_name(read: Read, text: str, value: str) -> None:
    assert read(text, PUBLISHED)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It was shelled between 3 and 7 February this year.",
            ("between 3 and 7 February this year", "2031-02-03/2031-02-07"),
        ),
        ("It was raided from 3 to 7 February last year.", ("from 3 to 7 February last year", "2030-02-03/2030-02-07")),
        ("It was shut from 3 May to 7 June last year.", ("from 3 May to 7 June last year", "2030-05-03/2030-06-07")),
        (
            "It was open from 3 to 5 p.m. on Monday.",
            ("from 3 to 5 p.m. on Monday", "2031-05-12T15:00/2031-05-12T17:00"),
        ),
    ],
)
def test_the_year_behind_a_range_is_of_both_ends(read: Read, text: str, found: tuple[str, str]) -> None:
    assert read(text, PUBLISHED) == [found]
