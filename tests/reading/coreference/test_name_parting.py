"""Names that the tags took as one and that are two; each with what stays one."""

import pytest
from hand_built import flat, mention, name, tag, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.names import names
from reportedly.reading.knowledge.given import NOTHING


def texts(p: Parsed) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, NOTHING)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Denmark-Norway", [("Denmark", "state"), ("Norway", "state")]),
        ("Guinea-Bissau", [("Guinea-Bissau", "place")]),  # near miss: one state
        ("Osmark-Veldania", [("Osmark-Veldania", "place")]),  # near miss: of states that nobody knows it may be a town
    ],
)
def test_two_states_joined_by_a_dash(written: str, expected: list[tuple[str, str]]) -> None:
    p = flat(f"They left the {written} talks")
    tag(p, written, "place")
    assert texts(p) == expected


@pytest.mark.parametrize(
    ("written", "kind", "expected"),
    [
        ("Sorrel Denmark", "place", ["Sorrel", "Denmark"]),
        ("San Orlo Oregon", "place", ["San Orlo", "Oregon"]),
        ("Northern Denmark", "place", ["Northern Denmark"]),  # near miss: a part of the country
        ("Lake Oregon", "place", ["Lake Oregon"]),
        ("Burkina Faso", "state", ["Burkina Faso"]),
        ("Sorrel Denmark", "organization", ["Sorrel Denmark"]),  # near miss: a firm may be called so
    ],
)
def test_a_town_before_its_state(written: str, kind: str, expected: list[str]) -> None:
    p = flat(f"They left {written} today")
    tag(p, written, kind)
    assert [text for text, _ in texts(p)] == expected


def test_names_listed_with_a_stroke_between_blanks() -> None:
    p = flat("Orvane / Solvane paid. AC/DC left.")
    tag(p, "Orvane / Solvane", "organization")
    tag(p, "AC/DC", "organization")
    assert [text for text, _ in texts(p)] == ["Orvane", "Solvane", "AC/DC"]


def owned(noun: str, *, mentioned: bool = True) -> Parsed:
    p = tree(f"""
        Tashpur PROPN 3 nmod:poss
        's PART 1 case
        {noun} NOUN 4 nsubj
        left VERB 0 root
    """)
    tag(p, f"Tashpur's {noun}", "organization")
    if mentioned:
        name(p, "Tashpur", "state", 0.95)
        p.names = [n for n in p.names if n.words != (0, 0)]
    return p


def test_the_name_that_begins_a_description() -> None:
    assert texts(owned("legation")) == [("Tashpur", "state")]  # of the mention's type, not the tags'
    assert texts(owned("legation", mentioned=False)) == []  # near miss: no mention is headed by it
    assert texts(owned("Legation", mentioned=False)) == [("Tashpur's Legation", "organization")]  # near miss: its name


def test_a_name_with_a_dash_begins_a_description() -> None:
    p = flat("Brazier-Oke's lawyer left")
    p.upos[p.words.index("'s")] = "PART"
    tag(p, "Brazier-Oke's lawyer", "person")
    name(p, "Oke", "person", 0.95)
    p.names = [n for n in p.names if n.words[0] == 0]
    assert texts(p) == [("Brazier-Oke", "person")]


def ministry(behind: str, kind: str = "state", relation: str = "nmod:poss") -> list[tuple[str, str]]:
    """The names in «He left Osmark's …», which the tags take for one."""
    last = behind.split()[-1]
    p = tree(f"""
        He PRON 2 nsubj he PRP
        left VERB 0 root leave VBD
        Osmark PROPN 6 {relation} Osmark NNP
        's PART 3 case 's POS
        {behind.split()[0]} PROPN 6 compound interior NNP
        {last} PROPN 2 obj ministry NNP
    """)
    name(p, f"Osmark's {behind}", "organization")
    p.mentions.clear()
    mention(p, "Osmark", "name", kind)
    return texts(p)


def test_a_country_before_its_sign_is_a_name_of_its_own() -> None:
    assert ministry("Interior Ministry") == [("Osmark", "state"), ("Interior Ministry", "organization")]


def test_near_misses_of_an_owner() -> None:
    assert ministry("Interior ministry") == [("Osmark", "state")]  # a description, of which the name is left
    assert ministry("Interior Ministry", kind="person") == [
        ("Osmark's Interior Ministry", "organization")
    ]  # «Ilves's Own Band»
    assert ministry("Interior Ministry", relation="compound") == [("Osmark's Interior Ministry", "organization")]
