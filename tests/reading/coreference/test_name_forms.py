"""How one name is written twice."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.reading.coreference.name_forms import (
    initials,
    is_acronym,
    normal,
    same_sound,
    same_stem,
    shortens,
    shortens_organization,
    shortens_person,
    shortens_state,
    sound,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Muhammad"), ("Mohammed al-Sabri", "Muhammad as-Sabri"), ("Gaddafi", "Qaddafi"), ("Gaddafi", "Kadhafi"),
        ("Sergei Orlun", "Sergey Orlun"), ("Hussein", "Husayn"), ("Assad", "Asad"), ("Nouri", "Nuri"), ("Abdul Karim", "Abdul Kareem"),
    ],
)  # fmt: skip
def test_two_transliterations_of_one_name(one: str, other: str) -> None:
    assert same_sound(normal(one), normal(other)) and same_sound(normal(other), normal(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Mahmoud"), ("Hasan", "Husayn"), ("Karim", "Karam"), ("Jalal", "Jalil"), ("Mara Ilves", "Mara Ilve"), ("Ali", "Ala"),
        ("Norrin", "Korrin"), ("Lena Hark", "Lena Hark Sund"), ("Osmark", "Osmarks"), ("Lund", "Land"),
    ],
)  # fmt: skip
def test_two_names(one: str, other: str) -> None:
    assert not same_sound(normal(one), normal(other))


@example("a  a")
@example("a a b")
@given(st.text("abcdehiklmnorstuvyz ", min_size=1, max_size=20))
def test_a_name_sounds_like_itself(name: str) -> None:
    form = normal(name)
    assert same_sound(form, form)
    assert normal(form) == form


@pytest.mark.parametrize("name", ["The «Front»", "the  Front", "The A Front", "a FRONT's"])
def test_articles_and_signs_before_a_name_leave_the_name(name: str) -> None:
    assert normal(name) == "front"


def test_short_forms() -> None:
    assert shortens_person(["ilves"], ["president", "mara", "ilves"])
    assert shortens_person(["mara"], ["mara", "ilves"])
    assert shortens_person(["president", "ilves"], ["mara", "ilves"])
    assert not shortens_person(["president"], ["mara", "ilves"])
    assert not shortens_person(["ilve"], ["mara", "ilves"])
    assert shortens(["front"], ["lowland", "front"]) and shortens(["red", "shawl"], ["red", "shawl", "league"])
    assert shortens_organization(["orvane"], ["orvane", "salt"]) and not shortens_organization(["sea"], ["sea", "league"])
    assert not shortens(["lowland"], ["lowland", "front"]) and not shortens(["lowland", "front"], ["lowland", "front"])


def test_acronyms() -> None:
    assert is_acronym("LRF") and is_acronym("U.N.") and is_acronym("G20")
    assert not is_acronym("Lund") and not is_acronym("A")
    assert "lrf" in initials("Lowland Relief Fund") and "bo" in initials("Bank for the Orvik")


def test_demonyms() -> None:
    assert same_stem("korrinese", "korrin") and same_stem("veldanian", "veldania")
    assert not same_stem("korsav", "korrin") and not same_stem("veldanian fleet", "veldania")


def test_servants_of_god_in_one_word_or_three() -> None:
    for other in ("Abdul Rahim Qutaibi", "Abdel Rahim Qutaybi", "Abd el-Rahim Qutaybi"):
        assert same_sound(normal("Abd al-Rahim Qutaybi"), normal(other)) and sound(normal("Abd al-Rahim Qutaybi")) == sound(normal(other))
    assert not same_sound(normal("Abd al-Rahim Qutaybi"), normal("Abdul Karim Qutaybi"))


def test_what_stands_behind_of_is_no_short_name() -> None:
    assert not shortens(["korrin"], ["bank", "of", "korrin"]) and not shortens_organization(["sefran"], ["sons", "of", "the", "sefran"])
    assert shortens(["of", "korrin"], ["bank", "of", "korrin"]) and shortens(["bank"], ["korrin", "bank"])


def test_what_a_state_calls_itself() -> None:
    assert shortens_state(["osmark"], ["islamic", "republic", "of", "osmark"])
    assert shortens_state(["osmark"], ["kingdom", "of", "osmark"])
    assert not shortens_state(["osmark"], ["bank", "of", "osmark"])
    assert not shortens_state(["osmark"], ["of", "osmark"])
