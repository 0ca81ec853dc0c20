"""Whom a name behind a description names, on trees made by hand."""

import pytest
from hand_built import entities, mention, name, tree

from reportedly.reading.coreference.appositions import appositions

ROWS = """
    The DET 2 det
    {} NOUN 9 nsubj
    of ADP 5 case
    the DET 5 det
    mayor NOUN 2 nmod
    , PUNCT 7 punct
    Ilves PROPN {} appos
    , PUNCT 7 punct
    spoke VERB 0 root speak VBD
"""


@pytest.mark.parametrize(
    ("first", "kind", "above", "named"),
    [
        ("wife", "person", 2, ["wife"]),
        ("office", "organization", 2, ["office", "mayor"]),
        ("wife", "person", 5, ["mayor"]),
    ],
)
def test_the_name_is_of_the_person_that_the_tree_gives_it(first: str, kind: str, above: int, named: list[str]) -> None:
    p = tree(ROWS.format(first, above))
    name(p, "Ilves", "person")
    mention(p, f"The {first} of the mayor", "nominal", kind, head=first)
    mention(p, "the mayor", "nominal", "person")
    told = appositions(p, list(entities(p).place_of.values()))
    assert sorted({p.words[a] for a, b in told if p.words[b] == "Ilves"}) == sorted(named)
