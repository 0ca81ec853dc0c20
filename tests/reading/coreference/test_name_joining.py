"""Names that the tags took as two and that are one; each with what stays two."""

import pytest
from hand_built import flat, name, tag, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.names import names
from reportedly.reading.knowledge.given import NOTHING
from reportedly.records import EntityType


def texts(p: Parsed) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, NOTHING)]


@pytest.mark.parametrize(
    ("first", "second", "kinds", "expected"),
    [
        ("Committee of the", "White Lantern", ("organization", "organization"), ["Committee of the White Lantern"]),
        ("Republic of", "Osmark", ("state", "state"), ["Republic of Osmark"]),
        ("Kingdom of", "Osmark", ("state", "place"), ["Kingdom of Osmark"]),
        ("Captain of the", "Lady Orsk", ("person", "vehicle"), ["Lady Orsk"]),
        ("members of the", "White Lantern", ("organization", "organization"), ["White Lantern"]),
        ("Committee", "White Lantern", ("organization", "organization"), ["Committee", "White Lantern"]),
    ],
)
def test_a_name_that_breaks_off_at_its_of(first: str, second: str, kinds: tuple[str, str], expected: list[str]) -> None:
    p = flat(f"They left {first} {second} today")
    for w in ("the", "members", "of"):
        if w in p.words:
            p.upos[p.words.index(w)] = {"the": "DET", "of": "ADP", "members": "NOUN"}[w]
    name(p, first, kinds[0])
    name(p, second, kinds[1])
    assert [text for text, _ in texts(p)] == expected


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


@pytest.mark.parametrize(
    ("between", "kinds", "expected"),
    [
        ("&", ("organization", "state"), [("Oster & Vane", "organization")]),
        ("&", ("person", "person"), [("Oster & Vane", "organization")]),
        ("and", ("organization", "organization"), [("Oster", "organization"), ("Vane", "organization")]),
        ("&", ("state", "state"), [("Oster", "state"), ("Vane", "state")]),
    ],
)
def test_partners_of_a_firm(between: str, kinds: tuple[EntityType, EntityType], expected: list[tuple[str, str]]) -> None:
    p = flat(f"They sued Oster {between} Vane today")
    p.upos[p.words.index(between)] = "CCONJ"
    name(p, "Oster", kinds[0], score=0.95)
    name(p, "Vane", kinds[1], score=0.95)
    assert texts(p) == expected
