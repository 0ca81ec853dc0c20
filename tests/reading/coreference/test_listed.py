"""Lists of parties behind «between», read from the words."""

from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.listed import listed_parties

BROKEN = """
    meetings NOUN 0 root meeting
    between ADP 3 case
    party NOUN 4 compound
    leader NOUN 1 nmod
    Ilves PROPN 1 nmod
    , PUNCT 8 punct
    deputy ADJ 8 amod
    premier NOUN 5 nmod
    Torv PROPN 8 appos
    and CCONJ 11 cc
    Brekke PROPN 9 conj
    in ADP 13 case
    Korrin PROPN 11 nmod
"""
"""As trees of such lists are: every name hangs on another word."""


def parties(p: Parsed, noun: str) -> list[str]:
    return [p.words[w] for w in listed_parties(p, entities(p), at(p, noun)[0])]


def named(rows: str, *people: str) -> Parsed:
    p = tree(rows)
    for person in people:
        name(p, person, "person")
    return p


def test_titles_belong_to_the_name_behind_them() -> None:
    p = named(BROKEN, "Ilves", "Torv", "Brekke")
    mention(p, "party leader", "nominal", "person")
    assert parties(p, "meetings") == ["Ilves", "Torv", "Brekke"]


def test_near_miss_one_party_is_no_list() -> None:
    p = named(BROKEN.replace("and CCONJ", "near ADP").replace(", PUNCT", "; PUNCT"), "Ilves", "Torv")
    assert parties(p, "meetings") == []


def test_near_miss_no_between() -> None:
    p = named(BROKEN.replace("between", "with"), "Ilves", "Torv", "Brekke")
    assert parties(p, "meetings") == []
