"""The noun that a clause says more of."""

import pytest
from hand_built import at, tree

from reportedly.reading.status.governing_noun import called, governing_noun

ROWS = """
Osmark PROPN 2 nsubj
dropped VERB 0 root drop VBD
its PRON 4 nmod:poss
plan NOUN 2 obj
{} PART 6 mark
pay VERB {} pay VB"""


@pytest.mark.parametrize("arc", ["4 acl", "2 conj", "2 xcomp", "2 advcl"])
def test_wherever_the_tree_hangs_the_clause(arc: str) -> None:
    p = tree(ROWS.format("to", arc))
    assert governing_noun(p, at(p, "pay")[0]) == at(p, "plan")[0]


def test_none_where_the_noun_is_not_right_before_or_the_clause_no_clause() -> None:
    p = tree(ROWS.format("to", "2 conj").replace("plan NOUN 2 obj", "plan NOUN 2 vocative"))
    assert governing_noun(p, at(p, "pay")[0]) is None
    assert governing_noun(p, at(p, "dropped")[0]) is None  # the root


def test_a_plural_with_a_singulars_tag() -> None:
    p = tree("plans NOUN 0 root plans NN")
    assert called(p, 0, {"plan"}) and not called(p, 0, {"plane"})
