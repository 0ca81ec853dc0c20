"""Whatever is mended in a tree, no word comes to govern itself by way of others."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from hand_built import tree

from reportedly.language.mended_trees import mend
from reportedly.language.parsed import Parsed
from reportedly.language.repair import join_dates, mark_possessors
from reportedly.language.subjects import settle_subjects

WORDS = (
    "that PRON WDT|, PUNCT ,|'s PART POS|May PROPN NNP|14 NUM CD|2031 NUM CD|was AUX VBD|shot VERB VBN|mine NOUN NN|"
    "Ilves PROPN NNP|the DET DT|hit VERB NN|fled VERB VBD"
).split("|")
RELATIONS = (
    "nsubj nsubj:pass obj obl nmod advcl ccomp parataxis conj acl aux aux:pass cop punct appos compound det mark case flat"
).split()


@st.composite
def trees(draw: st.DrawFn) -> str:
    """Rows of a tree of two to nine words."""
    size = draw(st.integers(2, 9))
    order = draw(st.permutations(range(size)))
    heads = {w: order[draw(st.integers(0, n - 1))] + 1 if n else 0 for n, w in enumerate(order)}
    rows = []
    for w in range(size):
        form, upos, xpos = draw(st.sampled_from(WORDS)).split()
        relation = draw(st.sampled_from(RELATIONS)) if heads[w] else "root"
        rows.append(f"{form} {upos} {heads[w]} {relation} {form} {xpos}")
    return "\n".join(rows)


def is_tree(p: Parsed) -> bool:
    return all(w not in p.governors(w) for w in range(len(p)))


@pytest.mark.parametrize(
    "step",
    [
        mend,
        lambda p: settle_subjects(p, 0, len(p)),
        lambda p: join_dates(p, 0, len(p)),
        lambda p: mark_possessors(p, 0, len(p)),
    ],
    ids=["mend", "subjects", "dates", "possessors"],
)
@example("king NOUN 3 nsubj king NN\nOsmark PROPN 1 nmod Osmark NNP\n's PART 4 punct 's POS\nfled VERB 0 root flee VBD")
@given(trees())
def test_no_word_governs_itself(step: Callable[[Parsed], None], rows: str) -> None:
    p = tree(rows)
    step(p)
    assert is_tree(p)
