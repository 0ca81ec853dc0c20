"""Lists of records, as data frames and as a notebook shows them."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from reportedly.errors import UsageError
from reportedly.notebook import RecordList, StoryList, columns
from reportedly.notebook.libraries import library
from reportedly.records import EVENT_TYPES, Report

sys.path.insert(0, str(Path(__file__).parent))

from told import story, telling


def stories() -> StoryList:
    denied = (telling(), telling("doc-2", polarity="-", said_by=None))
    return StoryList(
        [story(1, "2031-05-14", told=denied), story(2, "2031-05-~20/..", type="alliance"), story(3, parties="a", told=())],
        {"doc-1": "2031-05-16"},
    )


def test_a_list_is_a_sequence_whose_slices_keep_its_kind() -> None:
    found = stories()
    assert [s.id for s in found] == ["story-1", "story-2", "story-3"]
    assert found[-1].id == "story-3" and len(found) == 3 and found
    assert isinstance(found[:2], StoryList) and repr(found[:2]) == "<2 stories>"
    tellings = found.tellings()
    assert isinstance(tellings[1:], RecordList) and repr(tellings[1:2]) == "<1 telling>"


def test_a_vague_date_stays_two_days_in_a_data_frame() -> None:
    pandas = pytest.importorskip("pandas")
    table = stories().to_pandas()
    assert tuple(table.columns) == stories().columns
    assert table.first_day.tolist() == [pandas.Timestamp("2031-05-14"), pandas.Timestamp("2031-05-20"), pandas.NaT]
    assert table.last_day.tolist() == [pandas.Timestamp("2031-05-14"), pandas.NaT, pandas.NaT]
    assert table.time.tolist()[:2] == ["2031-05-14", "2031-05-~20/.."] and pandas.isna(table.time[2])
    assert table.asserted.tolist() == [1, 1, 0] and table.denied.tolist() == [1, 0, 0]


def test_fields_of_several_values_can_be_grouped_and_exploded() -> None:
    pytest.importorskip("pandas")
    table = stories().to_pandas()
    assert table.groupby("actors").size().to_dict() == {("Osmark",): 3}
    assert table.explode("recipients").recipients.tolist()[:2] == ["Veldania", "Veldania"]


def test_days_beyond_nanoseconds_are_days() -> None:
    pytest.importorskip("pandas")
    table = StoryList([story(1, "1402"), story(2, "9999-12-31")], {}).to_pandas()
    assert table.first_day.dt.year.tolist() == [1402, 9999]


@pytest.mark.parametrize("kind", ["STORY", "TELLING", "STATEMENT", "ENTITY", "REPORT"])
def test_an_empty_list_has_all_columns(kind: str) -> None:
    pytest.importorskip("pandas")
    empty: RecordList[Any] = RecordList([], getattr(columns, kind), "thing", "things")
    table = empty.to_pandas()
    assert table.empty and tuple(table.columns) == empty.columns
    assert len(set(empty.columns)) == len(empty.columns)


def test_arrow_has_the_same_values() -> None:
    pytest.importorskip("pyarrow")
    table = stories().to_arrow()
    assert tuple(table.column_names) == stories().columns
    assert table["first_day"].to_pylist() == [date(2031, 5, 14), date(2031, 5, 20), None]
    assert table["recipients"].to_pylist() == [["Veldania"], ["Veldania"], []]


def test_a_telling_brings_its_story_and_the_date_of_its_report() -> None:
    rows = stories().tellings()
    assert [(r.story.id, r.telling.report, r.published) for r in rows] == [
        ("story-1", "doc-1", "2031-05-16"), ("story-1", "doc-2", None), ("story-2", "doc-1", "2031-05-16"),
    ]  # fmt: skip
    said_by = next(c for c in columns.TELLING if c.name == "said_by")
    assert [said_by.of(r) for r in rows] == ["Mara Ilves", None, "Mara Ilves"]


def test_a_notebook_shows_the_first_rows_and_says_how_many_there_are() -> None:
    many = RecordList(
        (Report(id=f"doc-{i}", file=f"{i}.txt", copies=f"doc-{i}", title="<script>") for i in range(60)), columns.REPORT, "report", "reports"
    )
    shown = many._repr_html_()
    assert shown.count("<tr>") == 51 and "60 reports; the first 50 are shown" in shown
    assert "<script>" not in shown and "&lt;script&gt;" in shown
    assert "No report answers that" in many[:0]._repr_html_()


def test_a_notebook_shows_stories_with_their_sources_and_escaped_words() -> None:
    shown = StoryList([story(1, "2031-05-~14", against=True)], {})._repr_html_()
    assert "assault: Osmark → Veldania" in shown and "about 14 May 2031" in shown and "1 independent origin" in shown
    assert "number: 9 | 14" in shown and "<bdi>Mara Ilves</bdi>" in shown
    assert "<b>" not in shown and "they &lt;b&gt;crossed" in shown


def test_a_story_shows_itself() -> None:
    shown = story(1, against=True, told=(telling(), telling("doc-2", polarity="-", said_by=None)))._repr_html_()
    assert shown.count("<tr>") == 3 and "denied" in shown and "its own voice" in shown and "≠ number: 9 (x) | 14 (y)" in shown


def test_every_type_of_event_has_a_title() -> None:
    assert all(": Osmark → Veldania" in StoryList([story(1, type=t)], {})._repr_html_() for t in EVENT_TYPES)


@pytest.mark.parametrize(("name", "extra"), [("pandas", "notebook"), ("matplotlib", "notebook"), ("pyarrow", "parquet")])
def test_a_library_that_is_not_there_is_named_with_its_extra(name: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(UsageError, match=rf"{name} is not installed; .*reportedly\[{extra}\]"):
        library(name)


def test_a_source_that_says_and_believes_in_turn_is_named_once() -> None:
    twice = replace(telling(), chain=(("two officials",), ("two officials", "they"), ("Mara Ilves",), ()))
    assert "<bdi>two officials</bdi> ← <bdi>Mara Ilves</bdi> ← <bdi>unnamed</bdi>" in story(1, told=(twice,))._repr_html_()
