import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.casing import CASES, DIGIT, LOWER, MIXED, SIGN, SINGLE, TITLE, UPPER, case_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rebels", LOWER), ("Korrin", TITLE), ("O'brien", TITLE), ("KWP", UPPER), ("U.S.", UPPER), ("iPhone", MIXED),
        ("McRae", MIXED), ("I", SINGLE), ("a", LOWER), ("T34", DIGIT), ("1,200", DIGIT), ("—", SIGN), ("👩", SIGN), ("", SIGN),
        ("'s", LOWER), ("É", SINGLE), ("Żabno", TITLE), ("الوزير", LOWER), ("外交", LOWER), ("٣", DIGIT),
    ],
)  # fmt: skip
def test_how_a_word_is_written(word: str, expected: int) -> None:
    assert case_of(word) == expected


@given(st.text())
def test_every_word_has_a_class_that_the_model_knows(word: str) -> None:
    assert 1 <= case_of(word) < CASES  # 0 is padding
