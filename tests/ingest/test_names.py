import pytest

from reportedly.ingest.names import is_impersonal, is_outlet, is_person, pieces


@pytest.mark.parametrize(
    "name",
    [
        "Norrin Wire",
        "The Harlesk Courier",
        "Radio Veldania",
        "Ministry of Water of Veldania",
        "Orn Institute for Rivers",
    ],
)
def test_outlets(name: str) -> None:
    assert is_outlet(name)
    assert not is_person(name)


@pytest.mark.parametrize(
    "name", ["Harlesk", "Press", "Press Statement No. 41", "what the press says", "Mara Ilves", "", "Norrin Wire."]
)
def test_no_outlets(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize(
    "name",
    ["Mara Ilves", "J. R. Okoro", "Tomas van der Lind", "Samira al-Haddad", "Renée O'Brien-Sæther", "MARA ILVES"],
)
def test_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("name", ["Mara", "Monday Evening", "the envoy", "Staff Reporter", "Mara 7", "The Envoy", ""])
def test_no_persons(name: str) -> None:
    assert not is_person(name)


def test_impersonal() -> None:
    assert is_impersonal("Staff and agencies")
    assert not is_impersonal("Mara Ilves")


def test_pieces() -> None:
    assert pieces("Mara Ilves, Tomas Orn and Edda Kron") == ["Mara Ilves", "Tomas Orn", "Edda Kron"]
    assert pieces(" , ") == []
