"""Users' knowledge: what is found under which form, and what several entities of one name give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.knowledge.given import NOTHING, Knowledge, Known

MARA = Known("Mara Ilves", ("M. Ilves", "Ilves"), "person", {"wikidata": "Q1"})
JON = Known("Jon Ilves", ("Ilves",), "person", {"wikidata": "Q2"})
WORLD = Known("World Harvest Office", ("WHO", "the green men"), "organization")
KNOWN = Knowledge([MARA, JON, WORLD])


@pytest.mark.parametrize("written", ["Mara Ilves", "MARA ILVES", "Mára Ilves", "Mara  Ilves", "Mara Ilves’s", "M. Ilves"])
def test_a_form_is_found_whatever_its_case_and_accents(written: str) -> None:
    assert KNOWN.by_form(written) == (MARA,)


@pytest.mark.parametrize("written", ["who", "Who", "mara ilves", "Mara", "Ilvesson", "", "Green Men"])
def test_what_is_no_form(written: str) -> None:
    assert KNOWN.by_form(written) == ()


def test_acronyms_and_small_letters_as_written() -> None:
    assert KNOWN.by_form("WHO") == KNOWN.by_form("green men") == KNOWN.by_form("the green men") == (WORLD,)


def test_a_form_of_two_is_neither_until_another_tells() -> None:
    assert KNOWN.by_form("Ilves") == (MARA, JON)
    assert KNOWN.of_forms(["Ilves"]) is None
    assert KNOWN.of_forms(["Ilves", "Mara Ilves"]) is MARA
    assert KNOWN.of_forms(["Mara Ilves", "WHO"]) is None  # two entities
    assert KNOWN.of_forms(["Mara Ilves", "Nobody Known"]) is MARA
    assert KNOWN.of_forms([]) is None


def test_one_worldwide_identifier_makes_one() -> None:
    other = Known("Mara Ilves-Hark", ("Ilves",), None, {"wikidata": "Q1", "desk": "7"})
    both = Knowledge([MARA, JON, other])
    assert len(both) == 2
    found = both.of_forms(["Mara Ilves-Hark"])
    assert found == Known("Mara Ilves", ("M. Ilves", "Ilves", "Mara Ilves-Hark"), "person", {"wikidata": "Q1", "desk": "7"})
    near = Known("Rae Tern", (), "person", {"desk": "7"})
    assert len(Knowledge([other, near])) == 2  # a desk's number counts its own things only


def test_where_a_name_may_begin() -> None:
    assert KNOWN.may_begin("Mara") and KNOWN.may_begin("M.") and KNOWN.may_begin("green") and not KNOWN.may_begin("Korrin")
    assert KNOWN.longest == 3
    assert not NOTHING.may_begin("Mara") and len(NOTHING) == 0 and NOTHING.by_form("Mara Ilves") == ()


@given(st.lists(st.text("aAbB .-'é", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=5))
def test_every_form_finds_its_entity(forms: list[str]) -> None:
    known = Known(forms[0], tuple(forms[1:]))
    knowledge = Knowledge([known])
    for form in forms:
        if any(c.isalpha() for c in form):
            assert knowledge.by_form(form) == (known,)
