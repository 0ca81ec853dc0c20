"""Days that share their month, weekdays that share their week."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 3, 4 and 7 March.", ["2031-03-03", "2031-03-04", "2031-03-07"]),
        ("They met on the 3rd or 7th of March 2029.", ["2029-03-03", "2029-03-07"]),
        ("They met on March 3 and 7.", ["2031-03-03", "2031-03-07"]),
        ("They met on 3 and 4 March.", ["2031-03-03/2031-03-04"]),
        ("They will meet on Monday or Tuesday next week.", ["2031-05-19", "2031-05-20"]),
    ],
)
def test_lists(read: Read, text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


def test_between_two_days_is_a_range(read: Read) -> None:
    assert read("It fell between 3 and 7 March.") == [("between 3 and 7 March", "2031-03-03/2031-03-07")]


def test_numbers_of_things_are_no_days(read: Read) -> None:
    assert read("On March 3 and 40 miles away they met.") == [("March 3", "2031-03-03")]
    assert read("They lost 3 and 7 soldiers.") == []
