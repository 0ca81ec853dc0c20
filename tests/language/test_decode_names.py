import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from windows_and_answers import answer

from reportedly.language.decode.names import names
from reportedly.language.labels import NAME_TAGS, NAME_TYPES


def tagged(*tags: str) -> np.ndarray:
    """Scores that make those tags likeliest for words 1, 2, …; word 0 is ``[CLS]``."""
    scores = np.zeros((len(tags) + 1, len(NAME_TAGS)), np.float32)
    for w, tag in enumerate(("O", *tags)):
        scores[w, NAME_TAGS.index(tag)] = 9
    return scores


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ((), []),
        (("O", "O"), []),
        (("B-person", "I-person", "O"), [((1, 2), "person")]),
        (("B-person", "B-person"), [((1, 1), "person"), ((2, 2), "person")]),
        (("O", "I-state", "I-state"), [((2, 3), "state")]),  # an «I» with no «B» begins one, too
        (("B-state", "O", "I-state"), [((1, 1), "state"), ((3, 3), "state")]),
        (("B-organization", "I-place", "I-organization"), [((1, 3), "organization")]),  # types are put to the vote
        (("B-work",), [((1, 1), "work")]),
    ],
)
def test_tags_to_names(tags: tuple[str, ...], expected: list[tuple[tuple[int, int], str]]) -> None:
    found = names(answer(names=tagged(*tags)), 1, 0)
    assert [(n.words, n.type) for n in found] == expected
    assert all(0.9 < n.score <= 1 + 1e-6 or len({t[2:] for t in tags} - {""}) > 1 for n in found)


def test_positions_count_the_words_of_the_text() -> None:
    (name,) = names(answer(names=tagged("O", "B-person", "I-person")), 1, 40)
    assert name.words == (42, 43)


def test_names_of_the_context_were_given_by_the_window_before() -> None:
    scores = tagged("B-person", "O", "B-state")
    assert [n.words for n in names(answer(names=scores), 3, 0)] == [(3, 3)]


@given(st.integers(0, 30), st.integers(0, 2**32 - 1))
@settings(max_examples=200, deadline=None)
def test_random_scores(words: int, seed: int) -> None:
    scores = (np.random.default_rng(seed).normal(size=(words + 1, len(NAME_TAGS))) * 3).astype(np.float32)
    scores[0] = tagged()[0]
    found = names(answer(names=scores), 1, 0)
    covered = [w for n in found for w in range(n.words[0], n.words[1] + 1)]
    assert covered == [w for w in range(1, words + 1) if scores[w].argmax()]  # every tagged word, once, in order
    assert all(n.type in NAME_TYPES and 0 < n.score <= 1 + 1e-5 for n in found)
