"""Whose a body is: two of one name stay two, and the name with its owner is another of its names."""

from hand_built import mention, name, of, same, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.relations.owners import same_owner


def two(first: str, second: str) -> Parsed:
    def row(owner: str) -> str:
        return f"""
        {owner} PROPN 4 nmod:poss
        's PART 1 case
        Foreign PROPN 4 compound
        Ministry PROPN 5 nsubj ministry NNP
        spoke VERB 0 root speak VBD
        . PUNCT 5 punct
        """

    p = tree(row(first) + "\n" + row(second))
    if first != second:
        name(p, first, "state")
        name(p, second, "state")
    else:
        name(p, f"{first}#1", "state")
        name(p, f"{second}#2", "state")
    name(p, "Foreign Ministry#1", "organization")
    name(p, "Foreign Ministry#2", "organization")
    return p


def test_ministries_of_two_states_are_two() -> None:
    p = two("Osmark", "Lissand")
    assert not same(p, "Foreign Ministry#1", "Foreign Ministry#2")
    assert of(p, "Foreign Ministry#1").aliases == ("Osmark's Foreign Ministry",)


def test_one_state_has_one() -> None:
    assert same(two("Osmark", "Osmark"), "Foreign Ministry#1", "Foreign Ministry#2")


def test_its_ministry_is_of_whom_the_model_means() -> None:
    p = tree("""
        Osmarkian PROPN 3 compound
        Defence PROPN 3 compound
        Ministry PROPN 4 nsubj ministry NNP
        left VERB 0 root leave VBD
        Osmark PROPN 4 obj
        . PUNCT 4 punct

        Lissand PROPN 2 nsubj
        denied VERB 0 root deny VBD
        it PRON 2 obj
        , PUNCT 8 punct
        its PRON 7 nmod:poss its PRP$
        Defence PROPN 7 compound
        Ministry PROPN 8 nsubj ministry NNP
        said VERB 2 parataxis say VBD
    """)
    name(p, "Osmark", "state")
    name(p, "Osmarkian Defence Ministry", "organization")
    name(p, "Lissand", "state")
    mention(p, "its", "pronoun", "state", antecedent="Lissand")
    mention(p, "its Defence Ministry", "nominal", "organization")
    assert not same(p, "Ministry#1", "Ministry#2")
    assert of(p, "Ministry#2").name == "Defence Ministry"


def test_a_name_and_its_adjective_are_one_owner() -> None:
    assert same_owner("osmark", "osmarkian") and same_owner("osmark", "osmark")
    assert not same_owner("osmark", "lissand")
