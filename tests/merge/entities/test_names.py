import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.entities.names import bare, initials, is_acronym, is_name, key, name_in, plain


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (("Tariq al-Louzi", "TARIQ LOUZI", "Col. Tariq Al Louzi", "Mr Tariq al‑Louzi"), "tariq louzi"),
        (("the U.N.", "UN", "U.N."), "un"),
        (("Inès Hamdaoui", "Ines Hamdaoui"), "ines hamdaoui"),
        (("O’Brien", "O'Brien", "OBrien"), "obrien"),
        (("Defence Ministry", "Defense Ministry", "the Defence Ministry’s"), "defense ministry"),
        (("Нина Вельт", "Nina Velt"), "nina velt"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings, expected):
    assert {key(s) for s in spellings} == {expected}


@pytest.mark.parametrize(("a", "b"), [("Tarek Louzi", "Mona Louzi"), ("Brigade No. 2", "Brigade No. 3"), ("Osmark", "Osmarka")])
def test_other_names_have_other_keys(a, b):
    assert key(a) != key(b)


def test_a_title_with_what_stands_before_it_goes_but_a_ministry_keeps_its_field():
    assert key("former Deputy Foreign Minister Mara Ilves") == "mara ilves"
    assert key("Foreign Ministry") == "foreign ministry"
    assert key("Prime Bank") == "prime bank"


def test_a_title_alone_is_kept():
    assert key("the General") == "general"
    assert key("") == key("…") == ""


def test_the_plain_form_keeps_titles_and_particles():
    assert plain("the General Motors") == "general motors"
    assert plain("El Nasr") == "el nasr"


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text):
    once = key(text)
    assert once == once.casefold()
    assert set(key(once).split()) <= set(once.split())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("shipping owner Tarek Louzi", "Tarek Louzi"),
        ("Osmark’s Mara Ilves", "Mara Ilves"),
        ("President Mara Ilves", "Mara Ilves"),
        ("Ahmed bin Salem", "Ahmed bin Salem"),
        ("Farouk al-Jarrahi", "Farouk al-Jarrahi"),
        ("Princess Anne", "Princess Anne"),
        ("people in", "people in"),
    ],
)
def test_the_bare_name_of_a_person(written, name):
    assert bare(written, person=True) == name


def test_the_bare_name_of_a_group_loses_article_owner_word_and_possessive():
    assert bare("its Defense Ministry", person=False) == "Defense Ministry"
    assert bare("the Coastal League’s", person=False) == "Coastal League"
    assert bare("Osmark's Defense Ministry", person=False) == "Osmark's Defense Ministry"


@pytest.mark.parametrize("text", ["Fighters of", "Nobody", "We", "bakers", "", "The", "Orvan official", "four Orvan truck drivers"])
def test_what_is_no_persons_name(text):
    assert not is_name(text, person=True)


@pytest.mark.parametrize("text", ["Mara Ilves", "Farouk al-Jarrahi", "Mona", "习近平"])
def test_what_is_a_persons_name(text):
    assert is_name(text, person=True)


def test_a_group_may_end_in_a_small_word_but_not_in_one_for_people():
    assert is_name("Karlo bridge", person=False)
    assert not is_name("Radio Osmark reporter", person=False)


@pytest.mark.parametrize(
    ("phrase", "place", "name"),
    [
        ("the Coastal League", False, "Coastal League"),
        ("the Karlo bridge", True, "Karlo bridge"),
        ("the Orvezian army", False, "Orvezian army"),
        ("the Orvezian town", True, None),  # of what name?
        ("the Sefran", True, "Sefran"),
        ("The Sefran", True, None),  # as any first word of a sentence
        ("Both Countries", False, None),  # a sentence's capital
        ("The government", False, None),
        ("its Sefran program", False, None),
        ("the crossing at Orsk", True, "Orsk crossing"),
        ("the crossing at Gate 9", True, "Gate 9 crossing"),
        ("the base at Mopti", True, "Mopti base"),
        ("the crossing at dawn", True, None),
        ("the crossing near Orsk", True, None),  # one of several
    ],
)
def test_a_description_that_is_a_name(phrase, place, name):
    assert name_in(phrase, place=place) == name


def test_initials_leave_small_words_out_or_in():
    assert initials(("united", "nations")) == {"un"}
    assert initials(("bank", "of", "osmark")) == {"bo", "boo"}
    assert initials(("osmark",)) == frozenset()


@pytest.mark.parametrize(("text", "is_one"), [("UN", True), ("P.L.O.", True), ("G7", True), ("the UN", True), ("Un", False), ("NORTH OSMARK", False)])
def test_what_is_written_as_an_acronym(text, is_one):
    assert is_acronym(text) is is_one
