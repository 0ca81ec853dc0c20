"""How a report writes its words, and that it is gathered once."""

import pytest
from hand_built import flat, tag

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.names import names
from reportedly.reading.coreference.spelling import careless, spelling
from reportedly.reading.knowledge.given import NOTHING


def test_a_report_with_one_cut_sentence_is_no_careless_one() -> None:
    sentences = " ".join(["They left."] * 40)
    assert not careless(flat(f"{sentences} and so on."))
    assert careless(flat("they left. They came back."))
    assert not careless(flat("They left."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry sunk. They saw the ferry.", True),
        ("Ferry sunk. They left.", False),  # near miss: nothing says that it is a noun
        ("Ferry sunk. They saw Ferry. They saw the ferry.", False),  # near miss: somebody is called so
        ("Ferry sunk. Ferry left. They saw the ferry.", True),  # every sentence begins with a capital
    ],
)
def test_a_word_that_is_written_small_is_a_noun(text: str, expected: bool) -> None:
    assert spelling(flat(text)).is_noun("Ferry") == expected


class Counted(list[str]):
    """Words that count how often one is looked at."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.looks = 0

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        self.looks += 1
        return super().__getitem__(at)

    def __iter__(self):  # type: ignore[no-untyped-def]
        self.looks += len(self)
        return super().__iter__()


def looks(sentences: int) -> int:
    p: Parsed = flat(" ".join(f"{chr(65 + k % 26)}orvane left the ferry." for k in range(sentences)))
    for k in range(min(26, sentences)):
        tag(p, f"{chr(65 + k)}orvane", "organization")
    p.names = [type(n)((w, w), n.type, n.score) for w in p.bounds[:-1].tolist() for n in p.names[:1]]
    p.words = counted = Counted(p.words)
    assert len(names(p, NOTHING)) == sentences
    return counted.looks


def test_names_that_open_sentences_cost_no_walk_over_the_report_each() -> None:
    assert looks(400) < 5 * looks(100)
