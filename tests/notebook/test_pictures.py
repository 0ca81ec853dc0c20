"""What timeline and network draw, and what they say they leave out."""

import sys
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import UsageError
from reportedly.notebook import StoryList, network, timeline
from reportedly.notebook.places import HEIGHT, WIDTH, places

sys.path.insert(0, str(Path(__file__).parent))

from told import story, telling

TIMES = ["2031-05-14", "2031-05-~20", "2031-05/2031-06", "2031-06/..", "../2031-05", "2031", "203X", "1999-W07", "XXXX-05", None]


@pytest.fixture
def pyplot(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("MPLBACKEND", "agg")
    found = pytest.importorskip("matplotlib.pyplot", reason="matplotlib is not installed (extra notebook)")
    found.switch_backend("agg")
    yield found
    found.close("all")


def texts(ax: Any) -> str:
    """All words of a picture."""
    said = [t.get_text() for t in ax.texts]
    legend = [t.get_text() for t in ax.get_legend().get_texts()] if ax.get_legend() else []
    return "\n".join([*said, *legend, *(t.get_text() for t in ax.get_yticklabels())])


@given(st.lists(st.sampled_from(TIMES), max_size=12), st.integers(1, 12))
def test_every_story_is_drawn_or_counted(times: list[str | None], most: int) -> None:
    stories = [story(i, t) for i, t in enumerate(times)]
    found = timeline.laid(stories, most=most)
    if found is None:
        assert all(t in (None, "XXXX-05") for t in times)
        return
    assert len(found.bars) + sum(found.left_out.values()) == len(stories)
    assert all(found.first <= b.first <= b.last <= found.last for b in found.bars)
    assert [b.days.order for b in found.bars] == sorted(b.days.order for b in found.bars)


def test_bounds_cut_bars_and_say_so() -> None:
    stories = [story(1, "2030/2032"), story(2, "2031-05-14"), story(3, "2029")]
    found = timeline.laid(stories, most=9, since="2031-05", until="2031-06")
    assert found is not None and (found.first, found.last) == (date(2031, 5, 1), date(2031, 6, 30))
    assert [(b.story.id, b.before, b.after) for b in found.bars] == [("story-1", True, True), ("story-2", False, False)]
    assert found.left_out == {"outside the bounds": 1}


def test_those_with_most_origins_are_drawn() -> None:
    found = timeline.laid([story(1, "2031-05-01"), story(2, "2031-05-02", origins=3)], most=1)
    assert found is not None and [b.story.id for b in found.bars] == ["story-2"]
    assert found.left_out == {"with fewer origins": 1}


def test_a_timeline_draws_days_ranges_and_vagueness_apart(pyplot: Any) -> None:
    denied = (telling(polarity="-"),)
    ax = StoryList(
        [story(1, "2031-05-14", against=True), story(2, "2031-05/2031-06"), story(3, "2031-05-~20"), story(4, "2031-06/.."),
         story(5, "2031-06-02", told=denied), story(6)], {},
    ).timeline()  # fmt: skip
    ax.figure.canvas.draw()
    said = texts(ax)
    for words in ("one day", "somewhere in these days", "about then", "goes on", "put plainly by nobody", "≠ 1 origin"):
        assert words in said, words
    assert "Not drawn: 1 story without a time." in said
    assert len(ax.collections) == 2  # the two single days are dots; one of them is hollow
    assert [tuple(c.get_facecolor()[0][:3]) == (1, 1, 1) for c in ax.collections] == [False, True]
    wide = max(patch.get_width() for patch in ax.patches)
    assert wide == 61  # May and June


def test_a_network_is_as_thick_as_its_origins(pyplot: Any) -> None:
    stories = [
        story(1, origins=4), story(2, origins=2), story(3, type="AID", parties="bc"), story(4, parties="a"),
        story(5, type="alliance", parties="dc", told=(telling(mood="intended"),)),
    ]  # fmt: skip
    ax = StoryList(stories, {}).network()
    ax.figure.canvas.draw()
    assert sorted(patch.get_linewidth() for patch in ax.patches)[-1] > 2 * min(p.get_linewidth() for p in ax.patches)
    said = texts(ax)
    for words in ("Osmark", "Veldania", "Korrin", "Mara Ilves", "6", "put plainly by nobody", "1 story without two parties"):
        assert words in said, words


def test_a_picture_may_stand_in_axes_of_ones_own(pyplot: Any) -> None:
    _, (left, right) = pyplot.subplots(1, 2)
    found = StoryList([story(1, "2031")], {})
    assert found.timeline(ax=left) is left and found.network(ax=right) is right


def test_where_there_is_nothing_to_draw_the_picture_says_so(pyplot: Any) -> None:
    none = StoryList([story(1, parties="a")], {})
    assert "No story here has a time" in texts(none.timeline())
    assert "No story here stands between two parties" in texts(none.network())


def test_the_best_attested_lines_are_drawn_and_the_others_counted() -> None:
    found = network.laid([story(1, origins=3), story(2, parties="bc"), story(3, parties="cd"), story(4, parties="ad")], most=3)
    assert [(x.a, x.b) for x in found.lines] == [("ent-a", "ent-b"), ("ent-a", "ent-d")]
    assert set(found.names) == {"ent-a", "ent-b", "ent-d"}
    assert found.left_out == {"of parties with fewer origins": 2}


def test_both_ways_of_an_alliance_are_one_line() -> None:
    found = network.laid([story(1, type="alliance"), story(2, type="alliance", parties="ba")], most=5)
    assert len(found.lines) == 1 and found.lines[0].origins == 2


def test_names_stand_apart_within_the_picture() -> None:
    names = {f"ent-{i:02}": f"the party of number {i}" for i in range(20)}
    lines = {(a, b) for a, b in combinations(names, 2) if (int(a[-2:]) * int(b[-2:])) % 7 == 1}
    where = places(names, lines)
    assert where == places(names, lines)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in where.values())
    letter = 0.078
    assert not [
        (a, b) for a, b in combinations(names, 2)
        if abs(where[a][0] - where[b][0]) < letter * len(names[a]) * 0.9 and abs(where[a][1] - where[b][1]) < 0.4
    ]  # fmt: skip


@pytest.mark.parametrize("call", [
    lambda s: s.timeline(most=0), lambda s: s.timeline(since="soon"), lambda s: s.timeline(until="P2D"), lambda s: s.network(most=1),
])  # fmt: skip
def test_wrong_use_is_an_error(call: Any, pyplot: Any) -> None:
    with pytest.raises(UsageError):
        call(StoryList([story(1, "2031")], {}))
