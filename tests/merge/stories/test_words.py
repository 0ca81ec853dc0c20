"""Senses, families, near types and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.stories.words import family, near, sense, stem, words


@pytest.mark.parametrize(("one", "other"), [("wrecked", "wrecks"), ("destroying", "destroy"), ("paid", "pays"), ("froze", "freezing"),
                                            ("deployed", "deploy"), ("supplies", "supplied"), ("met", "meets"), ("hitting", "hit")])  # fmt: skip
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "died"), ("wrecked", "destroyed"), ("sent", "dispatched"), ("attack", "assaulted")]
)
def test_words_of_one_sense(one: str, other: str) -> None:
    assert sense(one, "ASSAULT") == sense(other, "ASSAULT")


def test_words_of_other_senses_and_unknown_ones_stay_apart() -> None:
    assert sense("attacked", "ASSAULT") != sense("destroyed", "ASSAULT")
    assert family(sense("attacked", "ASSAULT")) == family(sense("destroyed", "ASSAULT"))
    assert sense("zorbed", "ASSAULT") == "~zorb"
    assert family("~zorb") == "~zorb"


def test_a_word_may_mean_another_thing_in_another_type() -> None:
    assert sense("called", "CONSULT") != sense("called", "REQUEST")


def test_near_types() -> None:
    assert near("ASSAULT", "OTHER") and near("OTHER", "ASSAULT") and near("zzz", "zzz")
    assert not near("ASSAULT", "CONSULT")


def test_every_sense_belongs_to_one_family_and_every_word_is_found_again() -> None:
    table = words()
    assert set(table.senses.values()) == set(table.families)
    assert table.once <= set(table.families) and table.broad <= set(table.families)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)


@pytest.mark.parametrize(
    ("form", "word"),
    [("expelled", "expel"), ("cancelled", "cancel"), ("killed", "kill"), ("threw", "throw"), ("stolen", "steal")],
)
def test_forms_of_a_verb_have_one_stem(form: str, word: str) -> None:
    assert stem(form) == stem(word)


def test_an_irregular_form_that_is_a_word_of_a_sense_stays_one() -> None:
    assert sense("wound", "ASSAULT") == sense("injured", "ASSAULT") == "wound"
    assert sense("fired", "SANCTION") != sense("fired", "ASSAULT") == "attack"
