import pytest

from reportedly.merge.entities.institutions import belonging, institution, owner_key, stem, without_forms


@pytest.mark.parametrize(
    "names",
    [
        ("Osmark's Interior Ministry", "Osmark’s Interior Ministry", "the Interior Ministry of Osmark", "Ministry of the Interior of Osmark"),
        ("Veldania's Foreign Ministry", "Veldanian Foreign Ministry", "the Ministry of Foreign Affairs of the Republic of Veldania"),
        ("France's Foreign Ministry", "the French Foreign Ministry", "Foreign Ministry of France"),
        ("Korrina's army", "the Korrini army", "the Korrinian army"),
        ("Central Bank of Osmark", "Osmark's Central Bank"),
    ],
)
def test_one_institution_of_one_country(names):
    found = {institution(n) for n in names}
    assert len(found) == 1
    assert found.pop().owner


@pytest.mark.parametrize("name", ["Interior Ministry", "Ministry of the Interior", "the Ministry of Home Affairs"])
def test_without_a_country(name):
    assert institution(name).owner is None
    assert institution(name).core == "interior ministry"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Osmark's Interior Ministry", "Osmark's Defense Ministry"),
        ("Osmark's Interior Ministry", "Veldania's Interior Ministry"),
        ("Osmark's army", "Osmark's navy"),
    ],
)
def test_two_institutions(a, b):
    assert institution(a) != institution(b)


@pytest.mark.parametrize(
    "name", ["Northern Dawn Brigades", "Third Army", "4th Mountain Regiment", "Third Directorate", "Levanter Press agency", "Commercial Court of Port Osmark", "Osmark Salt Company"]
)
def test_what_has_a_name_of_its_own_is_none(name):
    assert institution(name) is None


def test_a_states_name_and_its_demonyms_have_one_key():
    assert owner_key("Veldania") == owner_key("Veldanian")
    assert owner_key("Korrina") == owner_key("Korrini") == owner_key("Korrinian")
    assert owner_key("Iran") == owner_key("Iranian") == "IR"
    assert owner_key("Osmark") != owner_key("Veldania")


def test_a_stem_is_not_shorter_than_three_letters():
    assert stem(("oma",)) == "oma"
    assert stem(()) == ""


def test_the_form_of_a_state_is_left_out_only_before_its_name():
    assert without_forms(("republic", "of", "osmark")) == ("osmark",)
    assert without_forms(("kingdom", "of", "the", "two", "rivers")) == ("two", "rivers")
    assert without_forms(("union", "town")) == ("union", "town")
    assert without_forms(("republic",)) == ("republic",)


def test_an_office_of_somebody():
    assert belonging("Mara Ilves's office") == belonging("office of Mara Ilves") == ("office", "Mara Ilves")
    assert belonging("Mara Ilves's car") is None
