"""Every sentence is spoken for exactly once, and no window is larger than the model has learnt."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import odd_texts

from reportedly.language.casing import case_of
from reportedly.language.model import Model
from reportedly.language.parse import cut
from reportedly.language.parsed import Parsed
from reportedly.language.windows import (
    CLS,
    CONTEXT,
    LONGEST,
    LONGEST_SENTENCE,
    SEP,
    UNKNOWN_PIECE,
    PieceMaker,
    Pieces,
    Window,
    cut_long,
    windows,
)


def of(text: str, model: Model) -> tuple[Parsed, list[Window]]:
    d = cut(text)
    runs = [d.words[a:b] for a, b in zip(d.bounds[:-1].tolist(), d.bounds[1:].tolist(), strict=True)]
    return d, windows(PieceMaker(model.tokenizer)(runs), d.bounds, d.paragraph)


def check(found: list[Window], bounds: list[int], count: int) -> None:
    """What holds of all windows of a text of so many words."""
    spoken_for = [w for x in found for w in range(x.fresh, x.end)]
    assert spoken_for == list(range(count))
    for x in found:
        assert len(x.ids) == len(x.case) <= LONGEST
        assert len(x.first) == len(x.sentence) == 1 + x.end - x.begin
        assert x.begin <= x.fresh < x.end
        assert {x.begin, x.fresh, x.end} <= set(bounds)
        assert x.ids[0] == CLS and x.ids[-1] == SEP
        assert x.first[0] == 0 and x.sentence[0] == -1
        assert np.all(np.diff(x.first) > 0) and x.first[-1] < len(x.ids) - 1  # each word its own first piece
        assert np.all(np.diff(x.sentence) >= 0)
        assert np.all(x.case[x.ids == SEP] == 0)
        assert x.first[x.fresh - x.begin + 1] - 1 <= CONTEXT + 1 or x.begin == x.fresh


@given(odd_texts)
@settings(max_examples=100, deadline=None)
def test_odd_texts(model: Model, text: str) -> None:
    d, found = of(text, model)
    check(found, d.bounds.tolist(), len(d))


@given(
    st.lists(st.tuples(st.integers(1, LONGEST - 2), st.booleans()), min_size=1, max_size=60),
)
@settings(max_examples=150, deadline=None)
def test_sentences_of_any_sizes(sizes: list[tuple[int, bool]]) -> None:
    pieces = [Pieces([5] * n, [1] * n, list(range(n))) for n, _ in sizes]
    bounds = np.cumsum([0, *(n for n, _ in sizes)]).astype(np.int32)
    found = windows(pieces, bounds, [True, *(fresh for _, fresh in sizes[1:])])
    check(found, bounds.tolist(), int(bounds[-1]))


def test_a_report_of_20_000_words(model: Model) -> None:
    text = "\n".join("Veldania attacked Korrin on Monday , a colonel said . " * 10 for _ in range(200))
    d, found = of(text, model)
    assert len(d) == 20_000
    check(found, d.bounds.tolist(), 20_000)
    assert all(x.begin < x.fresh for x in found[1:])  # each but the first has context before it


@pytest.mark.parametrize("joint", [" ", ", "])
def test_one_sentence_of_3_000_words(model: Model, joint: str) -> None:
    d, found = of(joint.join(["Osmark"] * 3000), model)
    check(found, d.bounds.tolist(), len(d))
    assert max(np.diff(d.bounds)) <= LONGEST_SENTENCE
    assert d.paragraph == [True] + [False] * (len(d.paragraph) - 1)


@pytest.mark.parametrize("length", [0, 1, LONGEST_SENTENCE, LONGEST_SENTENCE + 1, 1000])
def test_a_long_sentence_is_cut_behind_commas_and_loses_nothing(length: int) -> None:
    text = "".join("," if i % 7 == 6 else "x" for i in range(length))
    offsets = [(i, i + 1) for i in range(length)]
    runs = cut_long(offsets, text)
    assert [o for run in runs for o in run] == offsets
    assert all(len(run) <= LONGEST_SENTENCE for run in runs)
    assert all(text[run[-1][0]] == "," for run in runs[:-1])


@pytest.mark.parametrize("word", ["\x01", "\ufffd", "\u200b", "\0", "\ufeff", "\x7f"])
def test_a_word_that_leaves_no_piece_gets_the_unknown_one(model: Model, word: str) -> None:
    (pieces,) = PieceMaker(model.tokenizer)([["rebels", word, "left", word]])
    assert len(pieces.first) == 4
    assert pieces.first == sorted(set(pieces.first))
    assert len(pieces.ids) == len(pieces.case) >= 4
    if (
        len(pieces.ids) == 4
        and model.tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).ids == []
    ):
        assert pieces.ids[1] == pieces.ids[3] == UNKNOWN_PIECE


@given(st.lists(st.lists(st.text(min_size=1, max_size=12), max_size=6), max_size=4), st.sampled_from((0, 65_536)))
@settings(max_examples=60, deadline=None)
def test_remembered_pieces_are_those_of_the_sentence_as_a_whole(
    model: Model, runs: list[list[str]], most_known: int
) -> None:
    runs = [
        [w.encode("utf-8", "replace").decode("utf-8") for w in run] + ["Harlesk's", "ﬁnally", "[SEP]"] for run in runs
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reportedly.language.windows.MOST_KNOWN", most_known)
        make = PieceMaker(model.tokenizer)
        for _ in range(2):  # the second time nothing is new
            for run, pieces in zip(runs, make(runs), strict=True):
                whole = model.tokenizer.encode(run, is_pretokenized=True, add_special_tokens=False)
                without = [w for w in range(len(run)) if w not in whole.word_ids]
                ids, owner = list(whole.ids), list(whole.word_ids)
                for w in without:
                    at = sum(o < w for o in owner)
                    ids.insert(at, UNKNOWN_PIECE)
                    owner.insert(at, w)
                assert pieces.ids == ids
                assert pieces.case == [case_of(run[w]) for w in owner]
                assert pieces.first == [owner.index(w) for w in range(len(run))]


def test_one_word_of_100_000_letters(model: Model) -> None:
    d, found = of("a" * 100_000 + " fled.", model)
    check(found, d.bounds.tolist(), 3)


def test_many_words_of_many_pieces(model: Model) -> None:
    d, found = of(" ".join(["Xqzwvkjhg"] * 170), model)
    check(found, d.bounds.tolist(), 170)


def test_no_words_no_windows(model: Model) -> None:
    assert of(" \n ", model)[1] == []
