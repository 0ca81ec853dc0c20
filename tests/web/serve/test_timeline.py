from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly import edtf
from reportedly.records import Story
from reportedly.web.serve.views.timeline import Axis

DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


def drawn(*values: str) -> list[tuple[str, bool, bool, bool]]:
    days = [d for v in values if (d := edtf.days(v)) is not None]
    axis = Axis(days)
    bars = [axis.bar(Story(id="s", kind="event", type="AID", time=v), d) for v, d in zip(values, days, strict=True)]
    assert all(0 <= b.x <= 100 and 0 <= b.width <= 100 for b in bars)
    return [(b.shape, b.vague, b.before, b.after) for b in bars]


def test_vague_and_ranged_dates_are_drawn_as_such() -> None:
    assert drawn("2031-05-14", "2031-05", "2031-05-14~", "2031-05-14/2031-06-02", "2031/..", "../2031-05", "2031-22") == [
        ("day", False, False, False), ("within", False, False, False), ("day", True, False, False), ("stretch", False, False, False),
        ("stretch", False, False, True), ("stretch", False, True, False), ("within", False, False, False),
    ]  # fmt: skip


@given(st.lists(DAYS, min_size=1, max_size=20))
def test_the_axis_keeps_the_order_of_days(days: list[date]) -> None:
    found = [d for day in days if (d := edtf.days(day.isoformat())) is not None]
    axis = Axis(found)
    places = [axis.at(day) for day in sorted(set(days))]
    assert places == sorted(places) and len(set(places)) == len(places)
    assert places[0] >= 0 and places[-1] <= 100
    ticks = axis.ticks()
    assert ticks and all(b.x - a.x > 12 or len(ticks) == 2 for a, b in pairwise(ticks))


def test_a_long_gap_does_not_squeeze_the_rest() -> None:
    days = [d for v in ("1990-01-01", "2031-05-01", "2031-05-02", "2031-05-03") if (d := edtf.days(v)) is not None]
    axis = Axis(days)
    assert axis.at(date(2031, 5, 3)) - axis.at(date(2031, 5, 1)) > 8
