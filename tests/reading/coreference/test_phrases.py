"""What the phrase of a mention says."""

import pytest
from hand_built import mention, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.mentions import find_mentions
from reportedly.reading.coreference.phrases import content, has_name_inside, opening
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge.given import NOTHING


def bridge(first: str, second: str, kind: str = "place", part: str = "compound") -> tuple[Parsed, Place]:
    p = tree(f"""
        {first} DET 3 det
        {second} {"PROPN" if second[0].isupper() else "ADJ"} 3 {part}
        bridge NOUN 4 nsubj
        fell VERB 0 root
    """)
    mention(p, f"{first} {second} bridge", "nominal", kind)
    return p, next(m for m in find_mentions(p, NOTHING) if m.head == 2)


@pytest.mark.parametrize(
    ("first", "second", "begins"), [("The", "old", "the"), ("A", "old", "a"), ("Those", "old", "this"), ("Some", "old", "bare")]
)
def test_how_it_begins(first: str, second: str, begins: str) -> None:
    assert opening(*bridge(first, second)) == begins


def test_whose_it_is_stands_before_how_it_begins() -> None:
    p, place = bridge("The", "Karzan", part="nmod:poss")
    assert opening(p, place) == "possessed"


@pytest.mark.parametrize(
    ("second", "kind", "part", "named"),
    [
        ("Karzan", "place", "compound", True),
        ("old", "place", "amod", False),
        ("Karzan", "place", "amod", False),  # a demonym tells whose it is
        ("Karzan", "organization", "amod", True),  # and so which body
        ("Karzan", "other", "compound", False),  # of other things there are many
    ],
)
def test_a_name_that_tells_which_one_it_is(second: str, kind: str, part: str, named: bool) -> None:
    p, place = bridge("The", second, kind, part)
    assert has_name_inside(p, place) is named


def test_its_words() -> None:
    p, place = bridge("The", "old")
    assert content(p, place.shown) == {"old", "bridge"}
    assert content(p, (0, 0)) == frozenset()
    assert content(p, (2, 2)) == {"bridge"}
