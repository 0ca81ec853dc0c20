"""Annotated texts: sets of labels as bits, positions that fit, and the way from characters to words."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import odd_texts
from training.document import ANY_NAME, NOTHING, UNKNOWN, Annotated, bits, check
from training.vocabulary import Vocabulary
from training.words import Heads, Words

from reportedly.language.labels import MENTIONS, NAME_TAGS, POINTERS
from reportedly.language.parse import cut


def annotated(text: str = "Osmark said that rebels left .") -> Annotated:
    words = text.split()
    return Annotated(words, np.zeros(len(words), np.int32), {0})


def test_sets_of_labels_as_bits() -> None:
    assert bits(["O"], NAME_TAGS) == 1
    assert bits(["O", NAME_TAGS[3]], NAME_TAGS) == 0b1001
    assert bits([], MENTIONS) == 0
    assert bits(list(NAME_TAGS), NAME_TAGS) == ANY_NAME
    assert int(bits([MENTIONS[-1]], MENTIONS)).bit_length() == len(MENTIONS)
    with pytest.raises(ValueError):
        bits(["B-planet"], NAME_TAGS)


def test_a_sound_text_passes() -> None:
    a = annotated()
    a.upos = np.zeros(6)
    a.spans[3] = (3, 3)
    a.pointers[1] = (1, 1, 0, 0, 3, 4, NOTHING, UNKNOWN)
    a.statements = {4: {0}}
    check(a)
    check(Annotated([], np.zeros(0, np.int32), set()))


@pytest.mark.parametrize("field", ["upos", "head", "names", "mentions", "acts"])
def test_labels_of_another_length_do_not(field: str) -> None:
    a = annotated()
    setattr(a, field, np.zeros(5))
    with pytest.raises(ValueError, match="5 labels for 6 words"):
        check(a)


@pytest.mark.parametrize("span", [(4, 5), (0, 2), (3, 6), (-1, 3)])
def test_a_mention_that_does_not_hold_its_head(span: tuple[int, int]) -> None:
    a = annotated()
    a.spans[3] = span
    with pytest.raises(ValueError, match="does not hold its head"):
        check(a)


@pytest.mark.parametrize("pointers", [(0,) * (len(POINTERS) - 1), (6, *(NOTHING,) * (len(POINTERS) - 1)), (-7, *(NOTHING,) * (len(POINTERS) - 1))])
def test_a_cue_that_points_nowhere(pointers: tuple[int, ...]) -> None:
    a = annotated()
    a.pointers[1] = pointers
    with pytest.raises(ValueError, match="points to"):
        check(a)


def test_a_type_that_is_none() -> None:
    a = annotated()
    a.statements = {1: {99}}
    with pytest.raises(ValueError, match="statement type"):
        check(a)


# ------------------------------------------------------------------------------------------ from characters to words


@given(odd_texts)
@settings(max_examples=80, deadline=None)
def test_training_cuts_texts_as_the_reading_does(text: str) -> None:
    words, read = Words.of(text), cut(text)
    assert [text[a:b] for a, b in words.offsets] == read.words
    if max(np.diff(read.bounds), default=0) < 180:  # longer sentences the reading cuts once more
        assert words.sentence.tolist() == read.sentence.tolist()
        assert words.paragraph == {s for s, fresh in enumerate(read.paragraph) if fresh}


@given(odd_texts.filter(bool), st.data())
@settings(max_examples=100, deadline=None)
def test_the_words_within_a_stretch_are_those_that_share_a_character(text: str, data: st.DataObject) -> None:
    words = Words.of(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    sharing = [i for i, (a, b) in enumerate(words.offsets) if a < end and start < b]
    assert words.within(start, end) == ((sharing[0], sharing[-1]) if sharing else None)


def test_signs() -> None:
    words = Words.of("“Go!” — 5")
    assert [words.is_sign(i) for i in range(len(words.offsets))] == [True, False, True, True, True, False]


@pytest.mark.parametrize(
    ("phrase", "head"),
    [("the foreign minister", "minister"), ("the port of Korrin", "port"), ("men who fled", "men"), ("rebels", "rebels"), ("Ilves , the minister", "Ilves")],
)
def test_the_head_of_a_phrase_without_a_tree(phrase: str, head: str) -> None:
    words = phrase.split()
    assert words[Heads(words, None).of_phrase(0, len(words) - 1)] == head


@pytest.mark.parametrize(("cue", "head"), [("would not say", "say"), ("according to", "according"), ("is said", "said"), ("the claim", "claim"), ("to", "to")])
def test_the_head_of_a_cue_without_a_tree(cue: str, head: str) -> None:
    words = cue.split()
    assert words[Heads(words, None).of_cue(0, len(words) - 1)] == head


def test_a_tree_knows_better() -> None:
    words = "the weapons depot north of Lund".split()
    heads = Heads(words, np.array([2, 2, -1, 2, 5, 3]))
    assert heads.of_phrase(0, 5) == 2
    assert heads.of_phrase(4, 5) == 5
    assert Heads([",", "Lund"], np.array([-1, -1])).of_phrase(0, 1) == 1  # a sign heads nothing


def test_the_vocabulary_comes_back_and_leaves_out_what_is_rare(tmp_path: Path) -> None:
    a = annotated()
    a.rel, a.xpos, a.feats, a.lemma = ["nsubj"] * 5 + ["root"], ["NN"] * 5 + ["VB"], ["_"] * 6, ["0|"] * 3 + ["1|"] * 2 + ["9|"]
    v = Vocabulary.of([a])
    assert (v.rel, v.xpos, v.feats, v.lemma) == (["nsubj", "root"], ["NN"], ["_"], ["0|"])
    v.write(tmp_path / "v.json")
    assert Vocabulary.read(tmp_path / "v.json") == v
