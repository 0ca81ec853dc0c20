"""Firms that are called by their first word; each with what must not make one of a state, a place or a person."""

import pytest
from hand_built import flat, mention, name, of, same, tree

from reportedly.language.parsed import Parsed


def fined(firm: str, bare: str, kind: str, behind: str = "called the fine unjust") -> Parsed:
    p = flat(f"Regulators fined {firm} on Monday. {bare} {behind}.")
    name(p, firm, "organization")
    name(p, f"{bare}#2" if firm.startswith(bare) else bare, kind)
    return p


@pytest.mark.parametrize("firm", ["Haldane Aero", "Haldane Holdings", "Haldane Ltd", "Haldane Motor Works"])
@pytest.mark.parametrize("kind", ["state", "person", "place"])
def test_the_first_word_stands_for_the_firm(firm: str, kind: str) -> None:
    p = fined(firm, "Haldane", kind)
    assert same(p, firm, "Haldane#2")
    assert of(p, "Haldane#2").type == "organization"


def test_a_firms_own_name_is_no_place() -> None:
    p = flat("Workers at Korvin Steel went home.")
    name(p, "Korvin Steel", "place")
    assert of(p, "Korvin Steel").type == "organization"


@pytest.mark.parametrize("body", ["Haldane Embassy", "Haldane Gazette", "Haldane Airlines", "Haldane Forces"])
def test_near_miss_what_a_state_has_is_none(body: str) -> None:
    assert of(fined(body, "Haldane", "state"), "Haldane#2").type == "state"


def test_near_miss_what_is_named_before_the_firm_is_another() -> None:
    p = flat("Haldane closed its border. Haldane Aero lost a contract.")
    name(p, "Haldane", "state")
    name(p, "Haldane Aero", "organization")
    assert of(p, "Haldane").type == "state"


def test_near_miss_a_person_of_that_name() -> None:
    p = flat("Peter Haldane founded Haldane Aero. Haldane has left.")
    name(p, "Peter Haldane", "person")
    name(p, "Haldane Aero", "organization")
    name(p, "Haldane#3", "person")
    assert same(p, "Peter Haldane", "Haldane#3")


def test_near_miss_a_country_that_is_known_and_people_who_live_there() -> None:
    assert of(fined("Norway Shipping", "Norway", "state"), "Norway#2").type == "state"
    p = flat("Osmark Steel lost money. The Osmarkian minister said Osmark would pay.")
    name(p, "Osmark Steel", "organization")
    mention(p, "Osmarkian", "adjective", "state")
    name(p, "Osmark#2", "state")
    assert of(p, "Osmark#2").type == "state"


def test_near_miss_a_short_first_word_is_anybodys() -> None:
    assert of(fined("Orr Mining", "Orr", "person"), "Orr#2").type == "person"


@pytest.mark.parametrize(
    ("behind", "kind"), [(", 54, founded it", "person"), (", 54 miles off, closed", "organization")]
)
def test_near_miss_who_has_an_age_is_the_founder(behind: str, kind: str) -> None:
    p = flat(f"Regulators fined Haldane Motors. Haldane{behind}.")
    name(p, "Haldane Motors", "organization")
    name(p, "Haldane#2", "person")
    assert of(p, "Haldane#2").type == kind


@pytest.mark.parametrize(("people", "kind"), [("Residents", "state"), ("Inhabitants", "state"), ("Shares", "organization")])
def test_near_miss_who_lives_there_is_of_a_place(people: str, kind: str) -> None:
    p = tree(f"""
        Orvik PROPN 2 compound
        Systems PROPN 3 nsubj
        fell VERB 0 root fall VBD
        . PUNCT 3 punct

        {people} NOUN 4 nsubj {people.lower().removesuffix("s")} NNS
        of ADP 3 case
        Orvik PROPN 1 nmod
        sighed VERB 0 root sigh VBD
    """)
    name(p, "Orvik Systems", "organization")
    name(p, "Orvik#2", "state")
    assert of(p, "Orvik#2").type == kind
