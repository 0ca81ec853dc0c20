"""Which sentences of two texts correspond, where some of them are said again and again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.merge.copies import likeness
from reportedly.merge.copies.likeness import OFTEN, _Pairing, matches
from reportedly.merge.copies.texts import read

SAID = (
    "The ferry to Harlesk leaves from the northern pier at seven every morning of the week.",
    "Two wardens of the lower lock have counted the barges that went through in the night.",
    "Mara Ilves told the council on Monday that the dam would be opened before the rains.",
)
MORE = "Readers who saw what happened at the bridge may write to the desk of this page."


def text(*sentences: str) -> likeness.Text:
    return read("\n\n".join(sentences))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from((*SAID, MORE)), min_size=1, max_size=8), st.lists(st.sampled_from((*SAID, MORE)), min_size=1, max_size=8))
def test_a_sentence_corresponds_to_one_of_its_own_words(a: list[str], b: list[str]) -> None:
    found = matches(text(*a), text(*b))
    assert all(a[m.a] == b[m.b] and m.likeness == 1.0 for m in found)
    assert len(found) == sum(min(a.count(s), b.count(s)) for s in {*a, *b})


def test_what_a_page_says_again_and_again_costs_no_square_and_goes_in_order() -> None:
    often = 600
    page = text(SAID[0], *([MORE] * often), SAID[1])
    again = text(*([MORE] * often), SAID[0], SAID[1])
    pairing = _Pairing(page, again)
    assert pairing.table.shape == (3, 3)
    assert len(list(pairing.candidates())) == often + 2 < OFTEN**2
    found = [(m.a, m.b) for m in matches(page, again) if 0 < m.a <= often]
    assert found == [(k + 1, k) for k in range(often)]
