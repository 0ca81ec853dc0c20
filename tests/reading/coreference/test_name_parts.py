"""Names that the tags took as one and that are two, or took as two and that are one; each with what stays as it is."""

import pytest
from hand_built import at, flat, name, tree

from reportedly.language.parsed import NameWords, Parsed
from reportedly.reading.coreference.names import names
from reportedly.reading.knowledge.given import NOTHING


def texts(p: Parsed) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, NOTHING)]


def tag(p: Parsed, quote: str, kind: str) -> None:
    """A name of the tags without a mention of its own."""
    p.names.append(NameWords(at(p, quote), kind, 0.95))


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


@pytest.mark.parametrize(
    ("relation", "expected"), [("compound", ["Piet Ambrose Motors"]), ("nsubj", ["Piet Ambrose", "Motors"])]
)
def test_a_body_called_after_a_person(relation: str, expected: list[str]) -> None:
    p = tree(f"""
        Piet PROPN 3 {relation}
        Ambrose PROPN 1 flat
        Motors PROPN 4 nsubj
        left VERB 0 root
    """)
    tag(p, "Piet Ambrose", "person")
    tag(p, "Motors", "organization")
    assert [text for text, _ in texts(p)] == expected


def test_initials_before_a_name() -> None:
    p = flat("They met R.E. Glenn today")
    tag(p, "Glenn", "person")
    assert texts(p) == [("R.E. Glenn", "person")]
    p = flat("They met U.S. Motors today")
    tag(p, "Motors", "organization")
    assert ("Motors", "organization") in texts(p)  # near miss: a body has none
