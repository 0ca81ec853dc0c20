import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

import pytest
from hand_built import flat, tree


def test_the_words_of_a_sentence() -> None:
    p = flat("Osmark fell. Korrin stood by.")
    assert p.sentence_words(1) == range(3)
    assert p.sentence_words(3) == p.sentence_words(6) == range(3, 7)


@pytest.mark.parametrize("asked", [True, False])
def test_a_word_that_is_hung_elsewhere(asked: bool) -> None:
    p = tree("They PRON 2 nsubj\nslept VERB 0 root\nlong ADV 2 advmod\nhere ADV 3 advmod")
    if asked:
        p.children(1)
    p.hang(2, 0, "dep")
    p.hang(1, 0, "acl")
    p.hang(0, -1, "root")
    p.hang(3, 0, "obl")
    assert [p.children(w) for w in range(4)] == [[1, 2, 3], [], [], []]
    assert p.relation == ["root", "acl", "dep", "obl"]
