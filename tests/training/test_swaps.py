"""Names that stand in for others: same kind, same number of words, all labels where they were."""

import random

import numpy as np
import pytest
from tokenizers import Tokenizer
from training.document import Annotated, bits
from training.swaps import Swaps
from training.vocabulary import Vocabulary
from training.windows import Encoded, cut, encode

from reportedly.language.labels import NAME_TAGS

VOCABULARY = Vocabulary(["nsubj"], ["NN"], ["_"], ["0|"])
PLACE = ("state", "place")


def text(tokenizer: Tokenizer, words: str, **names: tuple[str, ...]) -> Encoded:
    """A text of one sentence; ``names`` are tags by word: ``w2=("B", "person")``, other words are none."""
    given = words.split()
    a = Annotated(given, np.zeros(len(given), np.int32), {0})
    a.names = np.full(len(given), bits(["O"], NAME_TAGS), np.uint64)
    for w, (position, *types) in names.items():
        a.names[int(w[1:])] = bits([f"{position}-{t}" for t in types], NAME_TAGS)
    e = encode(a, tokenizer, VOCABULARY)
    assert e is not None
    return e


@pytest.fixture
def data(tokenizer: Tokenizer) -> list[tuple[str, str, Encoded]]:
    return [
        ("ewt", "a", text(tokenizer, "Iraq told IBM so .", w0=("B", *PLACE), w2=("B", "organization"))),
        ("passages", "b", text(tokenizer, "Veldania and Brant Dorrick talk", w0=("B", "state"), w2=("B", "person"), w3=("I", "person"))),
        ("wnut", "c", text(tokenizer, "lol texas", w1=("B", *PLACE))),
        ("wikigold", "d", text(tokenizer, "Oddly open", w0=("B", "person", "place"))),
    ]


def test_names_of_one_kind_stand_in_for_one_another(data: list[tuple[str, str, Encoded]], tokenizer: Tokenizer) -> None:
    swaps = Swaps.of(data, 1.0)
    assert {k: len(v) for k, v in swaps.pool.items()} == {(2, 1): 2, (1, 1): 1, (0, 2): 1}  # WNUT lends none, nor what is of two kinds
    source, _, e = data[0]
    seen = set()
    for seed in range(20):
        w = cut(swaps(source, e, 0, 1, random.Random(seed)), 0, 1, random.Random(0))
        assert w is not None
        seen.add(tokenizer.decode(w.ids.tolist()))
        assert len(w.first) == len(w.sentence) == 6 and max(w.first) < len(w.ids) == len(w.case)
        assert [tokenizer.id_to_token(int(w.ids[p])) for p in w.first[[2, 4, 5]]] == ["told", "so", "."]
        assert w.labels["names"].tolist() == [0, *e.labels["names"].tolist()]
    assert seen == {"iraq told ibm so.", "veldania told ibm so."}


def test_the_text_itself_and_texts_that_say_who_is_who_stay(data: list[tuple[str, str, Encoded]]) -> None:
    before = [[p.tolist() for p in e.pieces] for _, _, e in data]
    swaps = Swaps.of(data, 1.0)
    for seed in range(5):
        for source, _, e in data:
            other = swaps(source, e, 0, 1, random.Random(seed))
            assert source != "passages" or other is e
    assert [[p.tolist() for p in e.pieces] for _, _, e in data] == before


def test_a_share_of_none_changes_nothing(data: list[tuple[str, str, Encoded]]) -> None:
    swaps = Swaps.of(data, 0.0)
    for source, _, e in data:
        assert [p.tolist() for p in swaps(source, e, 0, 1, random.Random(1)).pieces] == [p.tolist() for p in e.pieces]
