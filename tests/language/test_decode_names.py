from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from windows_and_answers import answer

from reportedly.language.decode.names import likeliest, names
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
        (("B-state", "I-place", "I-place"), [((1, 3), "place")]),  # of state and place the words decide together
        (("B-place", "B-state"), [((1, 1), "place"), ((2, 2), "state")]),
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


def test_a_name_ends_where_another_kind_goes_on() -> None:
    """«Cantor Fitzgerald Osmark»: word by word the last would be the organisation's, as nothing opened it."""
    scores = tagged("B-organization", "I-organization", "I-place")
    scores[3, NAME_TAGS.index("B-place")] = 8
    assert [(n.words, n.type) for n in names(answer(names=scores), 1, 0)] == [((1, 2), "organization"), ((3, 3), "place")]


@given(st.integers(0, 30), st.integers(0, 2**32 - 1))
@settings(max_examples=200, deadline=None)
def test_random_scores(words: int, seed: int) -> None:
    scores = (np.random.default_rng(seed).normal(size=(words + 1, len(NAME_TAGS))) * 3).astype(np.float32)
    scores[0] = tagged()[0]
    found = names(answer(names=scores), 1, 0)
    covered = [w for n in found for w in range(n.words[0], n.words[1] + 1)]
    assert covered == sorted(set(covered) & set(range(1, words + 1)))  # no word twice, in order
    assert all(n.type in NAME_TYPES and 0 < n.score <= 1 + 1e-5 for n in found)


KINDS = tuple({"state": "place"}.get(t, t) for t in NAME_TYPES)


@given(st.integers(1, 3), st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_no_row_of_tags_is_likelier(words: int, seed: int) -> None:
    share = np.random.default_rng(seed).dirichlet(np.full(len(NAME_TAGS), 0.2), words).astype(np.float32)
    by_tag = [{"O": float(row[0])} for row in share]
    for own, row in zip(by_tag, share, strict=True):
        for tag, p in zip(NAME_TAGS[1:], row[1:], strict=True):
            name = tag[:2] + {"state": "place"}.get(tag[2:], tag[2:])
            own[name] = own.get(name, 0.0) + float(p)

    def log(tags: tuple[str, ...]) -> float:
        return sum(float(np.log(own[t] + 1e-9)) for own, t in zip(by_tag, tags, strict=True))

    def sound(tags: tuple[str, ...]) -> bool:
        return all(t[0] != "I" or b[2:] == t[2:] for b, t in zip(("O", *tags), tags, strict=False))

    best = max(log(tags) for tags in product(by_tag[0], repeat=words) if sound(tags))
    row = ["O"] * words
    for first, last, kind in likeliest(share):
        name = ("place", *(k for k in dict.fromkeys(KINDS) if k != "place"))[kind]
        row[first : last + 1] = [f"B-{name}"] + [f"I-{name}"] * (last - first)
    assert sound(tuple(row)) and log(tuple(row)) >= best - 1e-4
