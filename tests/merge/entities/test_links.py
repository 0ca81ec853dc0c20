import itertools

import pytest

from reportedly.merge.entities.forms import Form, blocks, short_keys, spells
from reportedly.merge.entities.links import LEAST, MOST, barred, links


def form(name, kind="person", docs=3, company=(), offices=(), names=None, type=None, identifiers=()):
    kind_of = {"person": "person", "state": "group", "place": "group", "organization": "group"}.get(kind, kind)
    return Form(
        f"{kind_of}|{name}", docs, {type or kind: docs}, dict(names or {name: docs}), frozenset(identifiers), frozenset(company),
        frozenset(offices),
    )  # fmt: skip


def linked(*forms):
    """Pairs of names that any block of these forms links."""
    by_block = {}
    for f in forms:
        for b in blocks(f):
            by_block.setdefault(b, []).append(f)
    return {frozenset((k.a, k.b)) for b, fs in by_block.items() for k in links(b, fs)}


COMPANY = ("group|osmark salt", "person|mara ilves", "vehicle|anneliese")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("tarek louzi", "tariq louzi"),
        ("hassan rukni", "hassan ahmed rukni"),
        ("leila haddar", "layla haddar"),
        ("yevgeni orlin", "evgeny orlin"),
    ],
)
def test_one_person_in_two_spellings(a, b):
    assert linked(form(a), form(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("mona louzi", "tarek louzi"), ("hassan rukni", "hussein rukni"), ("hassan rukni", "ahmed hassan rukni"),
        ("ivan petrov", "ivana petrov"), ("john marsh", "john marsh jr"), ("john marsh sr", "john marsh jr"),
        ("irena vaskov", "irena vaskova"), ("karim sfar", "karam sfar"),
    ],
)  # fmt: skip
def test_two_people_of_one_surname_stay_two_whatever_company_they_keep(a, b):
    assert not linked(form(a, company=COMPANY), form(b, company=COMPANY))


def test_two_words_in_another_spelling_need_company_or_office():
    a, b = "hamza derwazi", "hamzeh darwazi"
    assert not linked(form(a), form(b))
    assert linked(form(a, company=COMPANY), form(b, company=COMPANY))
    office = ("spokesman", "", "group|northern dawn brigades")
    assert linked(form(a, offices=[office]), form(b, offices=[office]))
    assert not linked(form(a, offices=[("spokesman", "", "")]), form(b, offices=[("spokesman", "", "")]))


def test_an_acronym_is_the_name_that_reports_write_beside_it():
    un, full = form("un", "organization"), form("united nations", "organization", names={"united nations": 5, "un": 4})
    assert linked(un, full)
    assert not linked(un, form("united nations", "organization"))  # no report says so


def test_an_acronym_of_two_is_neithers():
    a = form("united nations", "organization", names={"united nations": 5, "un": 4})
    b = form("union of nomads", "organization", names={"union of nomads": 5, "un": 4})
    assert not linked(form("un", "organization"), a, b)


def test_a_short_name_of_another_type_is_something_else():
    sefran = form("sefran", "place", docs=8)
    assert not linked(sefran, form("sons of the sefran", "organization", names={"sons of the sefran": 2, "sefran": 2}))


def test_initials_are_the_groups_even_where_they_were_read_as_a_ship():
    front = form("marsh liberation front", "organization", docs=5, names={"marsh liberation front": 5, "mlf": 4})
    assert linked(front, form("mlf", "vehicle", docs=1))
    assert not linked(front, form("front", "vehicle", docs=1))


def test_a_ship_read_as_a_place_needs_the_company_of_the_ship():
    ship, place = (
        form("calendula", "vehicle", docs=4, company=COMPANY),
        form("calendula", "place", docs=6, company=COMPANY),
    )
    assert linked(ship, place)
    assert not linked(ship, form("calendula", "place", docs=6, company=COMPANY[:2]))
    assert not linked(form("calendula", "vehicle", docs=1, company=COMPANY), place)
    assert not linked(ship, form("calendula", "place", docs=6, company=COMPANY, identifiers=[("iso3166", "CL")]))


def test_a_generic_short_name_links_nothing():
    full = form("northern dawn brigades", "organization", names={"northern dawn brigades": 9, "brigades": 9})
    assert not linked(full, form("western brigades", "organization", names={"western brigades": 9, "brigades": 9}))
    assert "group|brigades" in short_keys(full)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("northern dawn brigades", "northern dawn front"),
        ("brigade no 2", "brigade no 3"),
        ("interior ministry@osmark", "defense ministry@osmark"),
        ("interior ministry@osmark", "interior ministry@veldan"),
    ],
)
def test_organizations_that_share_most_words_stay_apart(a, b):
    assert not linked(form(a, "organization", company=COMPANY), form(b, "organization", company=COMPANY))


def test_a_place_in_two_spellings():
    assert linked(form("umm sidra", "place"), form("oum sidra", "place"))
    assert not linked(form("umm sidra", "place"), form("umm sadra", "place"))
    assert not linked(form("derna", "place"), form("darna", "place"))
    assert linked(form("derna", "place", company=COMPANY), form("darna", "place", company=COMPANY))


def test_a_demonym_is_of_the_one_state():
    assert linked(form("orvezian", "state"), form("orvezia", "state"))
    assert not linked(form("orvezian", "state"), form("orvezia", "state"), form("orveza", "state"))


def test_a_demonym_that_was_read_as_a_state_is_of_the_state_without_its_ending():
    assert linked(form("tesmir", "state", docs=9), form("tesmiri", "state", docs=4))
    assert not linked(form("tesmira", "state", docs=9), form("tesmiri", "state", docs=4))


def test_a_capital_is_not_the_state_that_it_stands_for_here_and_there():
    state = form("iso3166:XX", "state", names={"osmark": 9, "karn": 2}, identifiers=[("iso3166", "XX")])
    assert not linked(state, form("karn", "place", docs=8))
    assert linked(state, form("osmark", "place", docs=2))


def test_a_name_that_two_with_identifiers_bear_is_neithers():
    known = [form(f"wikidata:Q{k}", names={"john marsh": 3}, identifiers=[("wikidata", f"Q{k}")]) for k in (1, 2)]
    assert linked(form("john marsh"), known[0])
    assert not linked(form("john marsh"), *known)


def test_a_name_read_as_another_kind_goes_with_the_many():
    person, place = form("nabil tarrazi", docs=5), form("nabil tarrazi", "state", docs=1)
    assert linked(person, place)
    assert not linked(form("nabil tarrazi", docs=2), form("nabil tarrazi", "state", docs=2))


def test_a_person_and_the_company_named_after_him_stay_two():
    assert not linked(form("hugo karst", docs=9), form("hugo karst", "organization", docs=2))


def test_a_surname_read_as_a_place_needs_many_reports_and_company():
    person = form("younis barzali", docs=9, company=COMPANY)
    assert linked(person, form("barzali", "place", docs=2, company=COMPANY))
    assert not linked(person, form("barzali", "place", docs=2))
    assert not linked(person, form("barzali", "place", docs=6, company=COMPANY))
    assert not linked(person, form("mona barzali", docs=9), form("barzali", "place", docs=2, company=COMPANY))


def test_other_identifiers_bar():
    a = form("john marsh", identifiers=[("wikidata", "Q1")])
    b = form("john marsh", identifiers=[("wikidata", "Q2")])
    assert barred(a, b) == "wikidata Q1 and Q2"
    assert barred(a, form("john marsh", identifiers=[("gnd", "7")])) is None


def test_a_block_that_many_share_is_no_evidence():
    crowd = [form(f"tarek louzi{'z' * k}") for k in range(MOST + 1)]
    assert links("p trk lz", crowd) == []


def test_links_do_not_depend_on_order_and_give_reasons():
    forms = [form("tarek louzi"), form("tariq louzi"), form("tareq louzi"), form("mona louzi")]
    found = {tuple(links("p trk lz", list(order))) for order in itertools.permutations(forms)}
    assert len(found) == 1
    for link in found.pop():
        assert link.a < link.b and link.why and LEAST <= link.score <= 1


@pytest.mark.parametrize(
    ("short", "full", "does"),
    [
        ("un", "united nations", True),
        ("white lantern", "committee of the white lantern", True),
        ("nations united", "united nations", False),
        ("united nations", "united nations", False),
    ],
)
def test_what_shortens_a_name(short, full, does):
    assert spells(short, full) is does


def test_namesakes_hold_offices_of_two_states_and_keep_no_common_company():
    def marsh(state, docs=3, company=()):
        f = form("ivan marsh", docs=docs, company=company)
        f.id += f"~{state}"
        return f

    assert marsh("osmark").name == "ivan marsh" and marsh("osmark").state == "osmark"
    assert not linked(marsh("osmark"), marsh("veldania"))
    assert linked(marsh("osmark"), form("ivan marsh")) and linked(marsh("veldania"), form("ivan marsh"))
    assert linked(marsh("osmark"), marsh("veldania", docs=1))
    assert linked(marsh("osmark", company=COMPANY), marsh("veldania", company=COMPANY))
    assert not linked(marsh("osmark", company=COMPANY[:1]), marsh("veldania", company=COMPANY))


def test_one_name_is_linked_however_many_names_are_spelled_like_it():
    crowd = [form(f"ivan mar{'s' * k}h") for k in range(2, MOST + 2)]
    state = form("ivan marsh")
    state.id += "~osmark"
    assert linked(form("ivan marsh"), state, *crowd) == {frozenset({"person|ivan marsh", "person|ivan marsh~osmark"})}


def test_a_groups_name_without_its_country_is_the_only_one_that_others_give_in_full():
    short = form("grain growers union", "organization", company=COMPANY)
    full = form("grain growers union of osmark", "organization", company=COMPANY)
    other = form("grain growers union of veldania", "organization", company=COMPANY)
    assert linked(short, full) == {frozenset((short.id, full.id))}
    assert not linked(short, full, other)
    assert not linked(short, form("grain growers union of osmark", "organization"))
    bank = form("central bank", "organization", company=COMPANY)
    assert not linked(bank, form("central bank of osmark", "organization", company=COMPANY))


def test_a_surname_that_is_read_now_as_a_state_and_now_as_an_organization_is_the_minister_of_that_name():
    office = {("interior minister", "", "group|osmark")}
    minister = form("milo strebek", docs=6, offices=office)
    torn = Form("group|strebek", 2, {"state": 1, "organization": 1}, {"strebek": 2}, offices=frozenset(office))
    assert linked(minister, torn)
    assert not linked(minister, Form("group|strebek", 2, {"state": 1, "organization": 1}, {"strebek": 2}))
    assert not linked(minister, form("strebek", "organization", docs=2, offices=office))
