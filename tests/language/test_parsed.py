import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from hand_built import flat, tree


def test_the_words_of_a_sentence() -> None:
    p = flat("Osmark fell. Korrin stood by.")
    assert p.sentence_words(1) == range(3)
    assert p.sentence_words(3) == p.sentence_words(6) == range(3, 7)


def test_a_changed_tree_is_asked_anew() -> None:
    p = tree("Osmark PROPN 2 nsubj\nslept VERB 0 root\nlong ADV 2 advmod")
    assert p.children(1) == [0, 2]
    p.head[2] = 0
    assert p.children(1) == [0, 2]
    p.forget()
    assert p.children(1) == [0]
