from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import covers, hull, joined, merged

some_spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda x: (x[0], x[0] + x[1])), max_size=6)


def characters(spans: object) -> set[int]:
    return {i for a, b in spans for i in range(a, b)}  # type: ignore[attr-defined]


@given(some_spans)
def test_merged_keeps_the_characters_and_neither_overlaps_nor_touches(spans: list[tuple[int, int]]) -> None:
    out = merged(spans)
    assert characters(out) == characters(spans)
    assert all(a[1] < b[0] for a, b in pairwise(out))
    assert merged(out) == out
    assert merged(reversed(spans)) == out


@given(some_spans.filter(bool))
def test_hull_holds_all(spans: list[tuple[int, int]]) -> None:
    start, end = hull(tuple(spans))
    assert characters(spans) <= set(range(start, end))
    assert start in characters(spans) and end - 1 in characters(spans)


def test_hull_of_nothing() -> None:
    with pytest.raises(ValueError):
        hull(())


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (((0, 5),), ((0, 5),), True),
        (((0, 5), (8, 12)), ((1, 2), (9, 12)), True),
        (((0, 5), (8, 12)), ((4, 9),), False),  # it lies within the hull, but the gap is nobody's
        (((0, 5),), ((0, 6),), False),
        (((0, 5),), (), False),
        ((), ((0, 1),), False),
    ],
)
def test_covers(outer: tuple[tuple[int, int], ...], inner: tuple[tuple[int, int], ...], expected: bool) -> None:
    assert covers(outer, inner) is expected


def test_joined_shows_what_is_left_out() -> None:
    text = "“We shall go,” she said, “tomorrow.”"
    assert joined(text, ((1, 12), (26, 34))) == "We shall go … tomorrow"
    assert joined(text, ()) == ""
