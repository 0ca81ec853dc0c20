"""An archive opened from Python answers as the command does."""

import warnings
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import reportedly
from reportedly.archive import Archive, exports
from reportedly.archive.ask import Question, ask
from reportedly.errors import UsageError
from reportedly.notebook import Conditions, OpenArchive, StatementRow


@pytest.fixture(scope="module")
def archive(merged_samples: Path) -> Iterator[OpenArchive]:
    with reportedly.open_archive(merged_samples) as opened:
        yield opened


def test_without_conditions_all_stories_come_the_earliest_first(archive: OpenArchive) -> None:
    found = archive.stories()
    assert {s.id for s in found} == {s.id for s in exports.stories(archive.archive)}
    assert [s.id for s in found[:50]] == [s.id for s in ask(archive.archive, Question()).stories]


def test_conditions_are_those_of_a_question_and_a_word_may_stand_alone(archive: OpenArchive) -> None:
    asked = ask(archive.archive, Question(party=("Halvane", "Tesmir"), limit=1000)).stories
    assert asked and archive.stories(party=["Halvane", "Tesmir"])[:] and tuple(archive.stories(party=["Halvane", "Tesmir"])) == asked
    assert tuple(archive.stories(party="Halvane", type="ACCUSE")) == ask(
        archive.archive, Question(party=("Halvane",), type=("ACCUSE",), limit=1000)
    ).stories  # fmt: skip


def test_a_condition_about_tellings_narrows_them(archive: OpenArchive) -> None:
    denied = archive.tellings(stance="denied")
    assert denied and {r.telling.polarity for r in denied} == {"-"}
    assert len(archive.tellings()) == sum(len(s.told) for s in exports.stories(archive.archive))
    assert any(r.published for r in denied)


@pytest.mark.parametrize(
    ("conditions", "says"),
    [({"partei": "Halvane"}, "'partei' is no condition"), ({"party": "Halvan"}, "nobody"), ({"stance": "true"}, "choose from"),
     ({"since": "soon"}, "is no date")],
)  # fmt: skip
def test_what_cannot_be_asked_is_said(archive: OpenArchive, conditions: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        archive.stories(**conditions)  # type: ignore[arg-type]


def test_every_condition_of_a_question_is_a_keyword() -> None:
    assert list(Conditions.__annotations__) == [f.name for f in fields(Question)]


def test_entities_by_name_and_by_type(archive: OpenArchive) -> None:
    every = archive.entities()
    assert [e.id for e in every] == [e.id for e in exports.entities(archive.archive)]
    assert {e.type for e in archive.entities(type="state")} == {"state"}
    (halvane,) = (e for e in archive.entities("Halvane") if e.type == "state")
    assert "Halvane" in halvane.names
    assert not archive.entities(type="planet")


def test_reports_by_outlet_whatever_its_capitals(archive: OpenArchive) -> None:
    assert len(archive.reports()) == len(archive)
    assert [r.file for r in archive.reports(outlet="ARCHWAY")] == ["02-archway-wire.txt"]


def test_statements_are_those_of_the_readings(archive: OpenArchive) -> None:
    reading = archive.reading("02-archway-wire.txt")
    rows = archive.statements(report="02-archway-wire.txt")
    assert list(rows) == [StatementRow(reading, s) for s in reading.statements]
    sure = archive.statements(min_confidence=0.8)
    assert 0 < len(sure) < len(archive.statements())
    assert all(r.statement.confidence >= 0.8 for r in sure)


def test_quotations_of_tellings_are_the_words_of_the_report(archive: OpenArchive) -> None:
    for row in archive.tellings(said_by="Teodoro Nkwele"):
        text = archive.reading(row.telling.report).document.text
        assert all(text[start:end] in row.telling.quote for start, end in row.telling.spans)


def test_a_report_that_is_not_there_and_a_file_of_several(archive: OpenArchive) -> None:
    with pytest.raises(UsageError, match="no report of that id"):
        archive.reading("nothing.txt")
    with pytest.raises(UsageError, match="holds 4 reports"):
        archive.reading("08-radio-qadd-feed.xml")


def test_nothing_in_it_can_be_changed(archive: OpenArchive) -> None:
    reading = next(archive.readings())
    with pytest.raises(Exception, match="readonly"):
        archive.archive.db.execute("DELETE FROM document")
    assert next(archive.readings()) == reading


def test_reports_that_are_not_merged_are_said(tmp_path: Path, merged_samples: Path) -> None:
    path = tmp_path / "desk.archive"
    with Archive(merged_samples) as whole, Archive(path, create=True) as store:
        store.add(next(whole.readings()))
    with pytest.warns(UserWarning, match="1 report not merged yet; run: reportedly merge"):
        opened = reportedly.open_archive(path)
    with opened:
        assert not opened.stories() and "1 report not merged yet" in repr(opened)


def test_an_archive_shows_its_counts(archive: OpenArchive) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert f"{len(archive)} reports" in repr(archive) and f"{len(archive)} reports" in archive._repr_html_()


def test_no_archive_is_an_error_that_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such archive; make one with"):
        reportedly.open_archive(tmp_path / "none.archive")
