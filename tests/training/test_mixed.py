"""Sentences with other words of the same tag: pieces, cases and places fit, no label stays."""

import random

import numpy as np
from tokenizers import Tokenizer
from training.document import Annotated
from training.mixed import Mixed
from training.vocabulary import Vocabulary
from training.windows import Encoded, cut, encode

VOCABULARY = Vocabulary(["nsubj"], ["DT", "NN", "VBD"], ["_"], ["0|"])


def text(tokenizer: Tokenizer, words: str, tags: str) -> Encoded:
    given = words.split()
    a = Annotated(given, np.zeros(len(given), np.int32), {0})
    a.xpos = tags.split()
    e = encode(a, tokenizer, VOCABULARY)
    assert e is not None
    return e


def test_words_of_open_classes_give_way_to_others_of_their_tag(tokenizer: Tokenizer) -> None:
    data = [
        ("ewt", "a", text(tokenizer, "The Governor slept", "DT NN VBD")),
        ("gum", "b", text(tokenizer, "a misunderstanding grew", "DT NN VBD")),
        ("passages", "c", text(tokenizer, "no llama sang", "DT NN VBD")),  # lends nothing: its tags are no gold
    ]
    mixed = Mixed.of(data, 1.0, VOCABULARY.xpos)
    seen = set()
    for seed in range(40):
        e = mixed(data[0][2], 0, 1, random.Random(seed))
        w = cut(e, 0, 1, random.Random(0))
        assert w is not None
        assert len(w.first) == len(w.sentence) == 4 and max(w.first) < len(w.ids) == len(w.case)
        assert not w.labels and not any(w.pointers.values())
        seen.add(tokenizer.decode(w.ids.tolist()))
        noun = slice(w.first[2], w.first[3])
        assert set(w.case[noun].tolist()) == ({2} if "governor" in tokenizer.decode(w.ids.tolist()) else {1})
    assert seen == {f"the {noun} {verb}" for noun in ("governor", "misunderstanding") for verb in ("slept", "grew")}


def test_the_text_itself_stays(tokenizer: Tokenizer) -> None:
    data = [("ewt", "a", text(tokenizer, "The Governor slept", "DT NN VBD")), ("ewt", "b", text(tokenizer, "a town grew", "DT NN VBD"))]
    before = data[0][2].pieces[0].tolist()
    mixed = Mixed.of(data, 1.0, VOCABULARY.xpos)
    for seed in range(5):
        mixed(data[0][2], 0, 1, random.Random(seed))
    assert data[0][2].pieces[0].tolist() == before and "xpos" in data[0][2].labels
    unchanged = Mixed.of(data, 0.0, VOCABULARY.xpos)(data[0][2], 0, 1, random.Random(1))
    assert unchanged.pieces[0].tolist() == before and not unchanged.labels
