import tomllib
from importlib import resources
from itertools import combinations

import pytest

from reportedly.language.word_ends import words_of


def test_an_abbreviation_stands_in_one_group() -> None:
    groups = [words_of(g) for g in ("before_more", "often_last", "seldom_last")]
    assert all(groups) and not any(a & b for a, b in combinations(groups, 2))
    assert "Gen" in groups[0] and "Jan" in groups[2]


def test_no_form_stands_twice_in_its_group() -> None:
    text = resources.files("reportedly.language").joinpath("data/word_ends.toml").read_text(encoding="utf8")
    assert {g for g, words in tomllib.loads(text).items() if len(words.split()) > len(words_of(g))} == set()


def test_a_group_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        words_of("nicknames")
