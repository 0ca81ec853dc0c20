"""How often a report speaks of an entity."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Entity, Mention


def mentioned(*spans: tuple[int, int]) -> int:
    mentions = tuple(Mention(start=a, end=b, kind="name") for a, b in spans)
    return Entity(id="e1", type="organization", name="Coastal League", mentions=mentions).times_mentioned


def test_a_name_inside_a_phrase_is_no_second_time() -> None:
    assert mentioned((0, 18), (4, 18)) == 1
    assert mentioned((0, 18), (4, 18), (40, 46)) == 2
    assert mentioned((0, 4), (4, 9)) == 2  # near miss: one behind the other
    assert mentioned() == 0


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda x: (x[0], x[0] + x[1])), unique=True))
def test_whatever_stands_in_no_other_is_counted_once(spans: list[tuple[int, int]]) -> None:
    outer = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
    assert mentioned(*spans) == len(outer)
