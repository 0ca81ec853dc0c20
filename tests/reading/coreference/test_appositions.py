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


EXAMPLE = """
    Its PRON 2 nmod:poss its PRP$
    {} NOUN 6 nsubj {} {}
    , PUNCT 5 punct
    {} ADV 5 advmod
    Osmark PROPN 2 appos osmark NNP
    left VERB 0 root leave VBD
"""


@pytest.mark.parametrize(
    ("noun", "tag", "before", "one"),
    [
        ("neighbour", "NN", "then", True),
        ("neighbour", "NN", "notably", False),
        ("neighbours", "NNS", "then", True),  # as «the hosts» are one state
    ],
)
def test_one_of_several_is_not_what_they_are(noun: str, tag: str, before: str, one: bool) -> None:
    p = tree(EXAMPLE.format(noun, noun, tag, before))
    name(p, "Osmark", "state")
    mention(p, f"Its {noun}", "nominal", "state")
    told = appositions(p, list(entities(p).place_of.values()))
    assert [(p.words[a], p.words[b]) for a, b in told] == ([(noun, "Osmark")] if one else [])


SEVERAL = """
    The DET 2 det
    {} NOUN 7 nsubj {} {}
    , PUNCT 4 punct
    {} PROPN 2 appos {} {}
    and CCONJ 6 cc
    {} PROPN {} conj
    left VERB 0 root leave VBD
"""


@pytest.mark.parametrize(
    ("noun", "tag", "who", "name_tag", "joined_to", "one"),
    [
        ("minister", "NN", "Ilves", "NNP", 4, True),
        ("ministers", "NNS", "Ilves", "NNP", 4, False),
        ("ministers", "NNS", "Ilveses", "NNPS", 4, True),  # several themselves
        (
            "ministers",
            "NNS",
            "Ilves",
            "NNP",
            2,
            True,
        ),  # «the ministers, Ilves, and Brekke»: a list may be more than its plural
    ],
)
def test_a_person_is_not_the_several_among_whom_the_text_names_him(
    noun: str, tag: str, who: str, name_tag: str, joined_to: int, one: bool
) -> None:
    p = tree(SEVERAL.format(noun, noun, tag, who, who.lower(), name_tag, "Brekke", joined_to))
    name(p, who, "person")
    mention(p, f"The {noun}", "nominal", "person")
    told = appositions(p, list(entities(p).place_of.values()))
    assert [(p.words[a], p.words[b]) for a, b in told] == ([(noun, who)] if one else [])


REGIME = """
    The DET {of} det
    Orr PROPN 3 compound orr NNP
    regime NOUN 6 nsubj regime NN
    or CCONJ 5 cc
    Osmark PROPN 3 {} osmark NNP
    left VERB 0 root leave VBD
"""


def test_a_regime_is_the_state_before_it_and_not_one_that_is_named_beside_it() -> None:
    p = tree(REGIME.format("conj", of=3))
    name(p, "Osmark", "state")
    mention(p, "The Orr regime", "nominal", "organization")
    assert appositions(p, list(entities(p).place_of.values())) == []
