"""«The former» and «the latter», and a citizen who was named; each with what must stay open."""

import pytest
from hand_built import mention, name, same, tree

from reportedly.language.parsed import Parsed


def two(joint: str = "conj", third: str = "dep") -> Parsed:
    """Two parties side by side, a third behind the verb, and in the next sentence one of them."""
    p = tree(f"""
        Ostrava PROPN 4 nsubj ostrava NNP
        and CCONJ 3 cc
        Belmark PROPN 1 {joint} belmark NNP
        met VERB 0 root meet VBD
        Cordia PROPN {1 if third == "conj" else 4} {third} cordia NNP

        the DET 2 det
        former ADJ 3 nsubj former JJ
        accused VERB 0 root accuse VBD
        the DET 5 det
        latter ADJ 3 obj latter JJ
    """)
    for party in ("Ostrava", "Belmark", "Cordia"):
        name(p, party, "state", score=0.95)
    mention(p, "the former", "nominal", "organization")
    mention(p, "the latter", "nominal", "organization")
    return p


def test_the_former_is_the_first_and_the_latter_the_second_of_two() -> None:
    p = two()
    assert same(p, "Ostrava", "the former")
    assert same(p, "Belmark", "the latter")


@pytest.mark.parametrize("p", [two(joint="nmod"), two(third="conj")], ids=["apart", "three"])
def test_where_no_two_stand_together_it_is_left_to_the_models(p: Parsed) -> None:
    assert not same(p, "Ostrava", "the former")


def test_who_is_two_things_is_one() -> None:
    p = tree("""
        Ostrava PROPN 4 nsubj ostrava NNP
        met VERB 0 root meet VBD
        his PRON 4 nmod:poss
        cousin NOUN 2 obj cousin NN
        and CCONJ 6 cc
        enemy NOUN 4 conj enemy NN

        the DET 2 det
        latter ADJ 3 nsubj latter JJ
        left VERB 0 root leave VBD
    """)
    mention(p, "his cousin", "nominal", "person")
    mention(p, "enemy", "nominal", "person")
    mention(p, "the latter", "nominal", "person")
    assert not same(p, "enemy", "the latter")


@pytest.mark.parametrize(("article", "joins"), [("the", True), ("a", False)])
def test_one_of_a_nation_is_who_was_named(article: str, joins: bool) -> None:
    p = tree(f"""
        Verdi PROPN 2 nsubj verdi NNP
        scored VERB 0 root score VBD

        {article} DET 2 det
        Italian PROPN 3 nsubj italian NNP
        left VERB 0 root leave VBD
    """)
    name(p, "Verdi", "person", score=0.95)
    mention(p, f"{article} Italian", "nominal", "organization")
    assert same(p, "Verdi", "Italian") == joins
