"""Passages hold all words, in order, and end where something ends."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reportedly.proposing.passages import MAX_CHARACTERS, passages

SENTENCE = "The harbour master of Lund said on Monday that two boats had left."


def cut(text: str, most: int = MAX_CHARACTERS) -> list[str]:
    return [text[a:b] for a, b in passages(text, most)]


def test_a_short_text_is_one_passage() -> None:
    assert cut(f"  {SENTENCE}\n\n{SENTENCE}\n") == [f"{SENTENCE}\n\n{SENTENCE}"]
    assert cut("") == cut(" \n\t ") == []


def test_a_passage_ends_with_a_paragraph_where_one_ends_in_its_second_half() -> None:
    paragraph = " ".join([SENTENCE] * 4)
    text = "\n\n".join([paragraph] * 5)
    assert cut(text, int(2.7 * len(paragraph))) == ["\n\n".join([paragraph] * 2)] * 2 + [paragraph]


def test_else_with_a_sentence() -> None:
    assert cut(" ".join([SENTENCE] * 5), 2 * len(SENTENCE) + 10) == [f"{SENTENCE} {SENTENCE}"] * 2 + [SENTENCE]


def test_only_what_is_longer_than_a_passage_is_cut() -> None:
    assert cut("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]
    assert max(map(len, cut("word " * 20_000))) <= MAX_CHARACTERS


@given(st.lists(st.sampled_from([SENTENCE, "Yes.", "\n", "\n\n", " ", "x" * 70, "«No», she said.", "!?"]), max_size=30).map(" ".join), st.integers(20, 300))
def test_nothing_is_lost_or_doubled(text: str, most: int) -> None:
    found = passages(text, most)
    assert all(0 < b - a <= most for a, b in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    assert "".join("".join(text[a:b] for a, b in found).split()) == "".join(text.split())
