"""Whom a counted plural stands for: only where the text says it plainly."""

from hand_built import at, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import find_entities
from reportedly.reading.coreference.members import find_members, with_members
from reportedly.records import Argument, Statement

TRADED = """{} PROPN 4 nsubj
and CCONJ 3 cc
{} PROPN 1 conj
traded VERB 0 root trade VBD
fire NOUN 4 obj"""
PLURAL = """{} DET 3 det
{} NUM 3 nummod
{} NOUN 4 nsubj {} NNS
agreed VERB 0 root agree VBD"""
BOTH = """both DET 2 det
{} NOUN 3 nsubj {} NNS
agreed VERB 0 root agree VBD"""


def members(p: Parsed, quote: str) -> list[str]:
    """The names of those that the plural stands for."""
    entities = find_entities(p)
    found = find_members(p, entities).get(entities.by_head[at(p, quote)[1]], ())
    return [e.name for key in found for e in entities.entities if e.id == key]


def two(plural: str, quote: str, kind: str, first: str = "state", second: str = "state") -> Parsed:
    p = tree(TRADED.format("Osmark", "Veldania") + "\n\n" + plural)
    name(p, "Osmark", first)
    name(p, "Veldania", second)
    mention(p, quote, "nominal", kind)
    return p


def test_the_two_countries() -> None:
    assert members(two(PLURAL.format("The", "two", "countries", "country"), "The two countries", "state"), "countries") == ["Osmark", "Veldania"]


def test_both_sides_may_be_a_state_and_a_group() -> None:
    p = two(BOTH.format("sides", "side"), "both sides", "organization", second="organization")
    assert members(p, "sides") == ["Osmark", "Veldania"]


def test_the_number_must_be_right() -> None:
    p = two(PLURAL.format("The", "three", "countries", "country"), "The three countries", "state")
    assert members(p, "countries") == []


def test_the_kind_must_be_right() -> None:
    assert members(two(BOTH.format("men", "man"), "both men", "person"), "men") == []
    assert members(two(BOTH.format("men", "man"), "both men", "person", "person", "person"), "men") == ["Osmark", "Veldania"]


def test_an_indefinite_plural_brings_up_others() -> None:
    p = tree(TRADED.format("Osmark", "Veldania") + "\n\n" + PLURAL.format("Some", "two", "countries", "country"))
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    mention(p, "Some two countries", "nominal", "state")
    assert members(p, "countries") == []


def test_of_a_noun_that_says_more_each_must_be_one() -> None:
    assert members(two(BOTH.format("armies", "army"), "both armies", "organization", "organization", "organization"), "armies") == []
    p = tree("Minister NOUN 2 nsubj minister NN\nleft VERB 0 root leave VBD\nas ADP 5 case\na DET 5 det\nguest NOUN 2 obl guest NN\n\n" + BOTH.format("ministers", "minister"))
    mention(p, "Minister", "nominal", "person")
    mention(p, "a guest", "nominal", "person")
    mention(p, "both ministers", "nominal", "person")
    assert members(p, "ministers") == []  # a guest is no minister


def test_too_many_before_is_not_plain() -> None:
    p = tree(
        """Osmark PROPN 6 nsubj
, PUNCT 3 punct
Korsav PROPN 1 conj
and CCONJ 5 cc
Veldania PROPN 1 conj
met VERB 0 root meet VBD

"""
        + BOTH.format("countries", "country")
    )
    for quote in ("Osmark", "Korsav", "Veldania"):
        name(p, quote, "state")
    mention(p, "both countries", "nominal", "state")
    assert members(p, "countries") == []


def test_each_member_gets_an_argument_once() -> None:
    group = Argument(role="actor", entity="e3", spans=((0, 4),))
    other = Argument(role="recipient", entity="e1", spans=((9, 12),))
    s = Statement(
        id="s1", kind="event", type="AGREE", trigger=((5, 8),), span=(0, 12), arguments=(group, other), polarity="+", certainty="certain",
        mood="actual", confidence=0.5,
    )  # fmt: skip
    (out,) = with_members((s,), {"e3": ("e1", "e2")})
    assert [(a.role, a.entity, a.spans) for a in out.arguments] == [
        ("actor", "e3", ((0, 4),)), ("actor", "e2", ((0, 4),)), ("recipient", "e1", ((9, 12),)),
    ]  # fmt: skip
    assert with_members((s,), {}) == (s,)
