"""Which of a verb's two subjects is none, and what it is."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from hand_built import tree

from reportedly.language.parsed import Parsed
from reportedly.language.subjects import settle_subjects


def settled(text: str) -> Parsed:
    p = tree(text)
    settle_subjects(p, 0, len(p))
    return p


@pytest.mark.parametrize("comma", [",", ""])
def test_a_name_behind_a_description_is_an_apposition(comma: str) -> None:
    sign = ", PUNCT 6 punct\n" if comma else ""
    n = 5 if comma else 4
    p = settled(
        f"""
        Osmark PROPN 3 nmod:poss
        's PART 1 case 's POS
        minister NOUN {n + 2} nsubj
        {sign}Mara PROPN {n + 2} nsubj
        Ilves PROPN {n} flat
        spoke VERB 0 root
        """
    )
    assert (int(p.head[n - 1]), p.relation[n - 1]) == (2, "appos")
    assert (int(p.head[2]), p.relation[2]) == (n + 1, "nsubj")
    assert not comma or int(p.head[3]) == 4  # the comma goes with the name


def test_a_bare_description_before_a_name_modifies_it() -> None:
    p = settled("industrialist NOUN 4 nsubj\nJuan PROPN 4 nsubj\nOrr PROPN 2 flat\npaid VERB 0 root")
    assert (int(p.head[0]), p.relation[0], p.relation[1]) == (1, "nmod", "nsubj")


def test_a_name_behind_two_described_people_is_the_second_one() -> None:
    p = settled(
        """
        the DET 2 det
        mayor NOUN 9 nsubj
        and CCONJ 5 cc
        her PRON 5 nmod:poss
        deputy NOUN 2 conj
        , PUNCT 7 punct
        Mara PROPN 9 nsubj
        Ilves PROPN 7 flat
        left VERB 0 root
        """
    )
    assert (int(p.head[6]), p.relation[6]) == (4, "appos")


def test_a_possessor_is_no_subject() -> None:
    p = settled(
        "coalition NOUN 5 nsubj\n's PART 1 case 's POS\nfour NUM 4 nummod\nraids NOUN 5 nsubj\nfailed VERB 0 root"
    )
    assert (int(p.head[0]), p.relation[0], p.relation[3]) == (3, "nmod:poss", "nsubj")


def test_the_outer_subject_of_a_clause() -> None:
    p = settled(
        "problem NOUN 5 nsubj\nis AUX 5 cop\nthat SCONJ 5 mark\nrebels NOUN 5 nsubj\nleft VERB 0 root\nKorrin PROPN 5 obj"
    )
    assert (p.relation[0], p.relation[3]) == ("nsubj:outer", "nsubj")


@pytest.mark.parametrize(
    "text",
    [
        # a list of two, a verb between, a pronoun, and something else than a comma between
        "guards NOUN 4 nsubj\n, PUNCT 3 punct\nmen NOUN 4 nsubj\nleft VERB 0 root",
        "guards NOUN 2 nsubj\nleft VERB 0 root\nKorrin PROPN 2 nsubj",
        "mayor NOUN 4 nsubj\n, PUNCT 4 punct\nhe PRON 4 nsubj\nleft VERB 0 root",
        "mayor NOUN 4 nsubj\nthen ADV 4 advmod\nIlves PROPN 4 nsubj\nleft VERB 0 root",
    ],
)
def test_two_subjects_of_which_nothing_is_plain(text: str) -> None:
    assert settled(text).relation == tree(text).relation


def test_subjects_outside_the_words_asked_for_are_left() -> None:
    p = tree("industrialist NOUN 3 nsubj\nOrr PROPN 3 nsubj\npaid VERB 0 root\nrebels NOUN 3 obj")
    settle_subjects(p, 1, len(p))
    assert p.relation[0] == "nsubj"
