"""The main job from Python."""

from pathlib import Path

import pytest

import reportedly
from reportedly import api
from reportedly.errors import InputError, ReportedlyError, UsageError
from reportedly.ingest import Overrides, Skipped
from reportedly.records import Reading
from reportedly.workflow import Failure

SAYING = "Osmark said that Veldania had attacked Korrin."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(SAYING)
    return path


def test_one_report(report: Path) -> None:
    r = reportedly.read(report)
    assert isinstance(r, reportedly.Reading)
    assert r.document.text == SAYING
    assert reportedly.read(str(report)) == r


def test_what_the_caller_says_wins(report: Path) -> None:
    report.write_text(f"---\noutlet: Old Post\nauthor: Ann Old\n---\n{SAYING}")
    r = reportedly.read(report, published="2031-05-14", outlet="Ledger", authors=("Jo Tern",), title="T", url="https://a.b/c")
    d = r.document
    assert (d.published, d.outlet, d.authors, d.title, d.url) == ("2031-05-14", "Ledger", ("Jo Tern",), "T", "https://a.b/c")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        reportedly.read(tmp_path / "nowhere.txt")
    assert caught.value.where == str(tmp_path / "nowhere.txt")
    assert caught.value.reason == "no such file" and caught.value.remedy
    assert str(caught.value).startswith(caught.value.where)


def test_a_file_with_no_report_or_several(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(UsageError, match="empty"):
        reportedly.read(tmp_path / "empty.txt")
    (tmp_path / "two.jsonl").write_text('{"id": "1", "text": "Rebels left."}\n{"id": "2", "text": "Rebels stayed."}\n')
    with pytest.raises(UsageError, match=r"2 reports; read_all\(\)"):
        reportedly.read(tmp_path / "two.jsonl")


def test_a_wrong_option_is_wrong_use(report: Path) -> None:
    with pytest.raises(UsageError, match="published"):
        reportedly.read(report, published="next week")
    with pytest.raises(TypeError):
        reportedly.read(report, "2031-05-14")  # type: ignore[misc]


def test_all_reports(tmp_path: Path, report: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    found = list(reportedly.read_all([tmp_path, tmp_path / "nowhere.txt"], Overrides(outlet="Ledger")))
    assert [type(r) for r in found] == [Skipped, Reading, Failure]
    assert isinstance(found[1], Reading) and found[1].document.outlet == "Ledger"
    assert list(reportedly.read_all([])) == []


def test_a_text_in_memory() -> None:
    assert reportedly.read_text(SAYING).document.text == SAYING
    assert reportedly.read_text("").statements == ()


def test_the_front_door_has_what_it_promises() -> None:
    assert all(hasattr(reportedly, name) for name in reportedly.__all__)
    assert set(api.__all__) <= set(reportedly.__all__)
    with pytest.raises(AttributeError, match="no attribute 'wrong'"):
        _ = reportedly.wrong
    assert issubclass(InputError, ReportedlyError) and issubclass(UsageError, ReportedlyError)


def test_knowledge_of_ones_own(tmp_path: Path, report: Path) -> None:
    (tmp_path / "who.csv").write_text("name,aliases,desk\nLand of Osmark,Osmark,S-1\n")
    knowledge = reportedly.load_knowledge([tmp_path / "who.csv"])
    readings = [
        reportedly.read(report, knowledge=knowledge),
        reportedly.read_text(SAYING, knowledge=knowledge),
        *(r for r in reportedly.read_all([report], knowledge=knowledge) if isinstance(r, Reading)),
    ]
    assert [[(e.identifiers, e.aliases) for e in r.entities if e.name == "Osmark"] for r in readings] == [[({"desk": "S-1"}, ("Land of Osmark",))]] * 3
    with pytest.raises(InputError, match="nowhere"):
        reportedly.load_knowledge([tmp_path / "nowhere.csv"])
