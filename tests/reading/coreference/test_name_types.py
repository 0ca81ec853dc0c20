"""What kind of thing a name names by the words around it; each with what must not settle it."""

import pytest
from hand_built import at, flat, name, of, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.name_types import crewed, evident_type, is_citizen
from reportedly.records import EntityType


def settled(p: Parsed, quote: str, kind: EntityType = "state") -> str | None:
    return evident_type(p, at(p, quote), kind, crewed(p))


def noun_of(noun: str, quote: str = "Korrin") -> Parsed:
    return tree(f"""
        the DET 2 det
        {noun} NOUN 0 root {noun} NN
        of ADP 4 case
        {quote} PROPN 2 nmod
    """)


@pytest.mark.parametrize(
    ("noun", "kind"), [("village", "place"), ("port", "place"), ("mayor", "place"), ("premier", "state")]
)
def test_by_the_noun_before_of(noun: str, kind: str) -> None:
    assert settled(noun_of(noun), "Korrin", "person") == kind


@pytest.mark.parametrize("noun", ["death", "friend", "north", "coach"])
def test_nouns_that_say_nothing(noun: str) -> None:
    assert settled(noun_of(noun), "Korrin") is None


def test_an_organization_is_never_in_doubt() -> None:
    assert settled(noun_of("premier"), "Korrin", "organization") is None


def apposition(noun: str, part: str = "NN") -> Parsed:
    return tree(f"""
        Korrin PROPN 6 nsubj
        , PUNCT 4 punct
        a DET 4 det
        {noun} NOUN 1 appos {noun} {part}
        , PUNCT 4 punct
        waited VERB 0 root wait VBD
    """)


def test_by_what_is_said_behind_a_comma() -> None:
    assert settled(apposition("village"), "Korrin") == "place"
    assert settled(apposition("spokesman"), "Korrin") == "person"
    assert settled(apposition("friend"), "Korrin") is None
    assert settled(apposition("ministers", "NNS"), "Korrin") is None


def part(noun: str, tail: str = "of ADP 6 case\n        Lissand PROPN 4 nmod") -> Parsed:
    return tree(f"""
        Korrin PROPN 0 root
        , PUNCT 4 punct
        a DET 4 det
        {noun} NOUN 1 appos {noun} NN
        {tail}
    """)


def test_by_the_state_that_it_is_a_part_of() -> None:
    assert settled(part("province"), "Korrin") == settled(part("island"), "Korrin", "person") == "place"
    assert settled(part("neighbour"), "Korrin") is None
    assert settled(part("province", "today ADV 1 advmod"), "Korrin") is None  # near miss: no state has it
    assert settled(part("province"), "Lissand") is None  # near miss: whose province it is


def test_a_title_before_it() -> None:
    assert settled(flat("They heard General Korrin speak."), "Korrin") == "person"
    assert settled(flat("They heard general Korrin speak."), "Korrin") is None


def owned(noun: str) -> Parsed:
    return tree(f"""
        Lissand PROPN 3 nmod:poss
        's PART 1 case
        {noun} NOUN 0 root {noun} NN
    """)


def test_what_only_a_state_has() -> None:
    assert settled(owned("parliament"), "Lissand", "place") == "state"
    assert settled(owned("parliament"), "Lissand", "person") is None
    assert settled(owned("harbour"), "Lissand", "place") is None


@pytest.mark.parametrize(
    "text",
    [
        "KORRIN, May 4 — It rained.",
        "Korrin (Wire) — It rained.",
        "Korrin, May 4, 2031\n\nIt rained.",
        "KORRIN - It rained.",
    ],
)
def test_datelines(text: str) -> None:
    assert settled(flat(text), text[:6], "person") == "place"


@pytest.mark.parametrize(
    "text",
    [
        "Korrin, who left, is back.",
        "Korrin - the owner - knows.",
        "In Korrin — it rained.",
        "Korrin, 4 May 1943, and others",
    ],
)
def test_near_misses_of_datelines(text: str) -> None:
    assert settled(flat(text), "Korrin", "person") is None


def test_what_is_evident_outweighs_the_model() -> None:
    p = tree("""
        Zelnik PROPN 2 nsubj
        slept VERB 0 root sleep VBD
        . PUNCT 2 punct

        Zelnik PROPN 2 nsubj
        woke VERB 0 root wake VBD
        . PUNCT 2 punct

        the DET 2 det
        mayor NOUN 5 nsubj mayor NN
        of ADP 4 case
        Zelnik PROPN 2 nmod
        left VERB 0 root leave VBD
    """)
    for n in (1, 2, 3):
        name(p, f"Zelnik#{n}", "state", score=0.99)
    assert of(p, "Zelnik").type == "place"


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("tanker", "vehicle"),
        ("missile", "weapon"),
        ("newspaper", "organization"),
        ("militia", "organization"),
        ("lawyer", "person"),
        ("matter", None),
    ],
)
def test_by_what_it_is_said_to_be(noun: str, kind: str | None) -> None:
    assert settled(apposition(noun), "Korrin", "organization" if kind != "organization" else "state") == kind
    p = tree(f"""
        the DET 3 det
        {noun} NOUN 3 compound {noun} NN
        Korrin PROPN 4 nsubj
        waited VERB 0 root wait VBD
    """)
    assert settled(p, "Korrin", "other") == kind


@pytest.mark.parametrize(
    ("owner", "noun", "kind"),
    [("her", "rival", "person"), ("its", "rival", None), ("their", "successor", None), ("its", "lawyer", "person")],
)
def test_what_anybody_may_have_is_a_person_where_a_person_has_it(owner: str, noun: str, kind: str | None) -> None:
    p = tree(f"""
        They PRON 2 nsubj
        accused VERB 0 root accuse VBD
        {owner} PRON 4 nmod:poss
        {noun} NOUN 2 obj {noun} NN
        Korrin PROPN 4 appos
    """)
    assert settled(p, "Korrin", "state") == kind


def test_an_ampersand_joins_no_person() -> None:
    p = flat("They asked Oster & Vane today")
    assert settled(p, "Oster & Vane", "person") == "organization"
    assert settled(p, "Oster", "person") is None  # near miss


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("The Norwegian", "NNP", True),
        ("The Norwegians", "NNP", False),
        ("The French", "NNP", False),
        ("The Emirate", "NNP", False),
        ("The Korrin", "NNP", False),
        ("A Norwegian", "NNP", False),
    ],
)
def test_one_of_a_nation(text: str, part: str, expected: bool) -> None:
    p = tree(f"""
        {text.split()[0]} DET 2 det
        {text.split()[1]} PROPN 3 nsubj {text.split()[1].lower()} {part}
        left VERB 0 root leave VBD
    """)
    assert is_citizen(p, (0, 1)) == expected
    assert not is_citizen(p, (1, 1))


def test_a_noun_and_the_one_before_it() -> None:
    described = (
        ("grain", "carrier", "organization", "vehicle"), ("airline", "carrier", "organization", None),
        ("military", "wing", "state", "organization"), ("north", "wing", "state", None),
    )  # fmt: skip
    for before, noun, given, kind in described:
        p = tree(f"""
            Korrin PROPN 7 nsubj
            , PUNCT 5 punct
            a DET 5 det
            {before} NOUN 5 compound {before} NN
            {noun} NOUN 1 appos {noun} NN
            , PUNCT 5 punct
            waited VERB 0 root wait VBD
        """)
        assert settled(p, "Korrin", given) == kind


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("They left the Islamic Republic today", "Islamic Republic", "state"),
        ("They left the Republic today", "Republic", None),  # a paper or a bar
        ("They read the Courier today", "Courier", "organization"),
        ("They read the Orvik Gazette today", "Orvik Gazette", "organization"),
        ("They met Courier today", "Courier", None),  # a surname
        ("They read the courier today", "courier", None),
    ],
)
def test_by_its_last_word(text: str, quote: str, kind: str | None) -> None:
    assert settled(flat(text), quote, "person") == kind


@pytest.mark.parametrize(
    ("noun", "the", "marker", "kind"),
    [
        ("deck", "the", "of", "vehicle"), ("crew", "the", "of", "vehicle"), ("captain", "a", "of", None), ("north", "the", "of", None),
        ("men", "the", "aboard", "vehicle"), ("men", "the", "near", None), ("deck", "the", "near", None),
    ],
)  # fmt: skip
def test_what_has_a_deck_or_a_crew_is_a_ship(noun: str, the: str, marker: str, kind: str | None) -> None:
    p = tree(f"""
        the DET 2 det
        {noun} NOUN 0 root {noun} NN
        {marker} ADP 5 case
        {the} DET 5 det
        Orsk PROPN 2 nmod
    """)
    assert settled(p, "Orsk", "place") == kind


def test_a_ship_is_one_where_the_report_names_it_again() -> None:
    def again(article: str) -> str | None:
        p = tree(f"""
            the DET 2 det
            deck NOUN 0 root deck NN
            of ADP 5 case
            the DET 5 det
            Orsk PROPN 2 nmod

            {article} DET 2 det
            Orsk PROPN 3 nsubj
            sailed VERB 0 root sail VBD
        """)
        return settled(p, "Orsk#2", "place")

    assert again("the") == again("The") == "vehicle"
    assert again("This") is None  # «Orsk», the town, has no article


@pytest.mark.parametrize(
    ("title", "expected"), [("Prince", "state"), ("Premier", "state"), ("Captain", None), ("prince", None)]
)
def test_who_has_a_monarch_is_a_state(title: str, expected: str | None) -> None:
    p = tree(f"""
        Lissand PROPN 3 nmod:poss
        's PART 1 case
        {title} PROPN 5 nsubj {title.lower()}
        Aldo PROPN 3 flat
        left VERB 0 root leave VBD
    """)
    assert settled(p, "Lissand", "person") == expected


@pytest.mark.parametrize(("last", "expected"), [("Accord", "work"), ("Treaty", "work"), ("Pact", None), ("Bank", None)])
def test_a_paper_by_its_last_word(last: str, expected: str | None) -> None:
    p = flat(f"the Korrin {last} stands")
    name(p, f"Korrin {last}", "organization")
    assert evident_type(p, p.names[0].words, "organization", crewed(p)) == expected


def beside_the_capital(tag: str = "NN") -> Parsed:
    return tree(f"""
        In ADP 3 case
        the DET 3 det
        capital NOUN 6 obl capital {tag}
        , PUNCT 3 punct
        Korrin PROPN 3 appos
        waited VERB 0 root wait VBD
    """)


def test_the_capital_beside_it_says_that_it_is_a_town() -> None:
    assert settled(beside_the_capital(), "Korrin") == settled(beside_the_capital(), "Korrin", "person") == "place"
    assert settled(beside_the_capital("NNS"), "Korrin") is None
    assert settled(noun_of("capital"), "Korrin") is None  # near miss: of which state it is one


def owner_of(noun: str) -> Parsed:
    return tree(f"""
        Korrin PROPN 3 nmod:poss
        's PART 1 case
        {noun} NOUN 4 nsubj {noun} NN
        waited VERB 0 root wait VBD
    """)


def test_what_has_a_mayor_is_a_town() -> None:
    assert settled(owner_of("mayor"), "Korrin", "state") == "place"
    assert settled(owner_of("mayor"), "Korrin", "person") is None
    assert settled(owner_of("friend"), "Korrin", "state") is None


def test_the_town_of_a_dateline_with_its_country() -> None:
    assert settled(flat("KORRIN, Lissand, May 14 (NW) — They left."), "KORRIN") == "place"
    assert settled(flat("KORRIN, Lissand and others left on May 14."), "KORRIN") is None
    assert settled(flat("Korrin, Lissand, May and June were quiet."), "Korrin") is None
