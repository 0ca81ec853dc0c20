"""Countries, leaders, kinds of actors and organizations: their size, their licence, what they find and what they leave."""

from collections.abc import Iterable
from importlib import resources

import pytest

from reportedly.reading.knowledge import actors, countries, leaders, organizations


def test_the_licence_of_what_was_taken_stands_beside_it() -> None:
    notice = resources.files("reportedly.reading.knowledge").joinpath("NOTICE").read_text(encoding="utf-8")
    for words in (
        "MIT License",
        "Copyright (c) 2014 Open Event Data Alliance",
        "Permission is hereby granted",
        "Phoenix",
    ):
        assert words in notice
    for name in ("countries.json", "leaders.json", "actors.json"):
        assert name in notice


@pytest.mark.parametrize("name", ["countries", "leaders", "actors", "organizations"])
def test_each_file_says_whence_it_is(name: str) -> None:
    text = resources.files("reportedly.reading.knowledge").joinpath(f"{name}.json").read_text(encoding="utf-8")
    assert '"origin"' in text[:4000]


class TestCountries:
    def test_size_and_codes(self) -> None:
        present = [c for c in countries.countries() if not c.former]
        assert len(present) >= 195
        for codes in ([c.alpha2 for c in present if c.alpha2], [c.alpha3 for c in present if c.alpha3]):
            assert len(codes) == len(set(codes))

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("Iran", "IRN"),
            ("IRAN", "IRN"),
            ("the U.S.", "USA"),
            ("DPRK", "PRK"),
            ("Burma", "MMR"),
            ("Britain's", "GBR"),
        ],
    )
    def test_names(self, name: str, code: str) -> None:
        found = countries.by_name(name)
        assert found is not None
        assert found.alpha3 == code

    @pytest.mark.parametrize("name", ["us", "turkey", "chad", "Osmark", "", "Iran deal"])
    def test_what_names_no_country(self, name: str) -> None:
        assert countries.by_name(name) is None

    def test_demonyms_capitals_and_codes(self) -> None:
        afghan, kiev, nor = countries.by_demonym("Afghan"), countries.by_capital("Kiev"), countries.by_code("nor")
        assert afghan is not None and afghan.alpha3 == "AFG"
        assert kiev is not None and kiev.alpha3 == "UKR"
        assert nor is not None and nor.name == "Norway"
        assert countries.by_code("XX1") is None

    def test_ambiguous_names_are_told(self) -> None:
        assert countries.is_ambiguous("Jordan")
        assert not countries.is_ambiguous("Norway")


class TestLeaders:
    def test_a_term_and_its_dates(self) -> None:
        terms = leaders.by_name("angela merkel")
        assert {t.country for t in terms} == {"DEU"}
        assert any("Merkel" in t.name for t in leaders.in_office("DEU", "2010-06-01"))
        assert not any("Merkel" in t.name for t in leaders.in_office("DEU", "1990-06-01"))

    def test_the_unknown(self) -> None:
        assert leaders.by_name("Mara Ilves") == ()
        assert leaders.in_office("ZZZ", "2010-01-01") == ()

    def test_surnames(self) -> None:
        assert {"merkel", "assad"} <= leaders.surnames()
        assert not {"angela", "angela merkel", ""} & leaders.surnames()

    def test_terms_end_after_they_begin(self) -> None:
        assert len(leaders.terms()) >= 1000
        assert not [t for t in leaders.terms() if t.until is not None and t.until < t.since]


class TestActors:
    def test_size(self) -> None:
        assert len(actors.words_by_sector()) >= 1500

    @pytest.mark.parametrize(
        ("noun", "sector"),
        [
            ("rebel", "REB"),
            ("judge", "JUD"),
            ("soldier", "MIL"),
            ("provincial police chief", "COP"),
            ("journalist", "JRN"),
        ],
    )
    def test_sectors(self, noun: str, sector: str) -> None:
        assert actors.sectors(noun)[0] == sector

    def test_the_unknown(self) -> None:
        assert actors.sectors("teapot") == ()


class TestOrganizations:
    def test_names_and_kinds(self) -> None:
        reuters = organizations.by_name("Reuters")
        assert reuters is not None and reuters.is_outlet
        nato = organizations.by_name("NATO")
        assert nato is not None and nato.kind == "igo" and not nato.is_outlet
        assert organizations.by_name("who") is None
        assert organizations.by_name("Harbour Holdings") is None

    def test_no_form_stands_for_two(self) -> None:
        assert _repeated(f for o in organizations.organizations() for f in {o.name, *o.names}) == set()

    def test_ambiguous_names_are_told(self) -> None:
        assert organizations.is_ambiguous("Time")
        assert not organizations.is_ambiguous("Reuters")


def _repeated(forms: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {form for form in forms if form in seen or seen.add(form)}  # type: ignore[func-returns-value]
