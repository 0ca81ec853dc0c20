"""Name tags made whole and apart."""

import pytest
from hand_built import flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.names import names
from reportedly.reading.knowledge.given import NOTHING


def texts(p: Parsed) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, NOTHING)]


def owned(behind: str, kind: str = "state", relation: str = "nmod:poss") -> list[tuple[str, str]]:
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
    assert owned("Interior Ministry") == [("Osmark", "state"), ("Interior Ministry", "organization")]


def test_near_misses_of_an_owner() -> None:
    assert owned("Interior ministry") == [("Osmark", "state")]  # a description, of which the name is left
    assert owned("Interior Ministry", kind="person") == [
        ("Osmark's Interior Ministry", "organization")
    ]  # «Ilves's Own Band»
    assert owned("Interior Ministry", relation="compound") == [("Osmark's Interior Ministry", "organization")]


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
