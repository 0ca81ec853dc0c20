from hypothesis import given
from hypothesis import strategies as st

from reportedly.web.segments import segments

_spans = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40)), max_size=4)


@given(st.text(max_size=30), st.lists(_spans, max_size=8))
def test_segments_hold_every_character_once_whatever_overlaps(text: str, marks: list[list[tuple[int, int]]]) -> None:
    found = segments(len(text), marks)
    assert "".join(text[s.start : s.end] for s in found) == text
    for segment in found:
        assert segment.start < segment.end
        for at in (segment.start, segment.end - 1):
            covering = [i for i, spans in enumerate(marks) if any(a <= at < b for a, b in spans)]
            assert list(segment.marks) == covering


def test_nested_and_crossing_spans_are_cut_at_every_boundary() -> None:
    found = segments(10, [[(0, 8)], [(2, 5)], [(4, 10)]])
    assert [(s.start, s.end, s.marks) for s in found] == [
        (0, 2, (0,)), (2, 4, (0, 1)), (4, 5, (0, 1, 2)), (5, 8, (0, 2)), (8, 10, (2,)),
    ]  # fmt: skip


def test_spans_of_one_mark_may_overlap() -> None:
    assert segments(6, [[(0, 4), (2, 6)]])[-1].marks == (0,)


def test_an_empty_text_has_no_segments() -> None:
    assert segments(0, [[(0, 3)]]) == ()
