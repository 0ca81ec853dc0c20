"""Out to a folder and back."""

from pathlib import Path

import pytest
from tests.archive.made import everything, reading
from tests.archive.test_exports import draft

from reportedly import codec
from reportedly.archive import Archive
from reportedly.archive.check import check
from reportedly.archive.decisions import decide, decisions, undo
from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.merging.sequence import merge
from reportedly.archive.parquet import export, exported, take_in
from reportedly.errors import InputError, UsageError
from reportedly.parquet.columns import TABLES

pq = pytest.importorskip("pyarrow.parquet")


def filled(path: Path) -> Archive:
    """Merged and decided, with a decision undone, a report that is not merged yet, and a decision since the merging."""
    archive = Archive(path, create=True)
    for name, polarity in (("herald", "+"), ("courier", "-"), ("wire", "+")):
        archive.add(draft(name, polarity).reading())
    archive.add(reading(title="Said «so»\n=1+1", authors=("Ana Bel", "C. D.")))
    merge(archive)
    wrong = decide(archive, "wrong", [evidence(reading(), "statement", "s2")], who="Ada", why="the wording")
    undo(archive, wrong.id, who="Ben")
    decide(archive, "rename", [evidence(reading(), "entity", "e1")], who="Ada", value={"name": "Toren Republic"})
    merge(archive)
    decide(archive, "wrong", [evidence(reading(), "statement", "s1")], who="Ben")
    archive.add(reading("doc-late"))
    return archive


def tables(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, the full-text index among them."""
    names = [n for (n,) in archive.db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    kept = [
        n for n in names if not n.endswith(("_data", "_idx", "_docsize", "_config")) and not n.startswith("sqlite_")
    ]
    return {n: sorted(archive.db.execute(f"SELECT * FROM {n}").fetchall(), key=repr) for n in kept}


@pytest.mark.parametrize("part", [2, 1000])
def test_an_archive_comes_back_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    monkeypatch.setattr(exported, "PART", part)
    with filled(tmp_path / "a") as archive:
        assert export(archive, tmp_path / "out").rows["documents"] == 5
        came = take_in(tmp_path / "out", tmp_path / "b")
        assert (came.reports, came.decisions, came.unmerged) == (5, 4, 2)
        with Archive(tmp_path / "b") as back:
            assert tables(back) == tables(archive)
            assert everything(back) == everything(archive)
            assert list(check(back)) == []
            for one in (archive, back):  # and both go on alike
                undo(one, 3, who="Ben")
                one.add(reading("doc-later"))
                merge(one)
            assert everything(back) == everything(archive)
            assert [d.kind for d in decisions(back)] == [d.kind for d in decisions(archive)]
            assert list(check(back)) == []
    assert not list(tmp_path.glob("*.part*"))


def test_without_what_merging_works_with_it_is_merged_anew_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(tmp_path / "a") as archive:
        merge(archive)
        expected = everything(archive)
        export(archive, tmp_path / "out")
    monkeypatch.setattr("reportedly.archive.parquet.imported.__version__", "99.0")
    assert take_in(tmp_path / "out", tmp_path / "b").unmerged == 5
    with Archive(tmp_path / "b") as back:
        merge(back)
        assert everything(back) == expected
        assert list(check(back)) == []


def test_the_tables_say_what_the_exports_say(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as archive:
        merge(archive)
        export(archive, tmp_path / "out")
        stories = archive.db.execute("SELECT id, articles, origins, place FROM story ORDER BY id").fetchall()
        told = archive.db.execute("SELECT count(*) FROM telling").fetchone()[0]
    found = pq.read_table(tmp_path / "out" / "stories").to_pylist()
    assert [(s["id"], s["articles"], s["origins"], s["place"]) for s in found] == stories
    assert any(c["kind"] == "denial" for s in found for c in s["contradictions"])
    texts = {d["id"]: d["text"] for d in pq.read_table(tmp_path / "out" / "documents").to_pylist()}
    tellings = pq.read_table(tmp_path / "out" / "tellings").to_pylist()
    assert len(tellings) == told
    for t in tellings:
        ((start, end),) = ((s["start"], s["end"]) for s in t["spans"])
        assert texts[t["report"]][start:end] == t["quote"]
    entities = {e["id"]: e for e in pq.read_table(tmp_path / "out" / "archive_entities").to_pylist()}
    assert {m["entity"] for m in pq.read_table(tmp_path / "out" / "members").to_pylist()} == set(entities)
    assert any(e["name"] == "Toren Republic" for e in entities.values())
    (undone,) = (d for d in pq.read_table(tmp_path / "out" / "decisions").to_pylist() if d["kind"] == "undo")
    assert undone["undoes"] == 1 and undone["subject"][0]["document"] == "doc-1"


def test_readings_alone_are_added_and_what_no_entry_counts_is_not(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as archive:
        expected = {codec.encode(r) for r in archive.readings()}
        export(archive, tmp_path / "out")
    bare = tmp_path / "bare"
    bare.mkdir()
    for table in TABLES:
        (tmp_path / "out" / table).rename(bare / table)
        (bare / table / "broken-off.parquet").write_bytes(b"not whole")
    (bare / "manifest").mkdir()
    (bare / "manifest" / "part-00000.json").write_text("{}")
    assert take_in(bare, tmp_path / "b").reports == 5
    assert take_in(bare, tmp_path / "b").reports == 0, "a second time adds nothing"
    with Archive(tmp_path / "b") as back:
        assert {codec.encode(r) for r in back.readings()} == expected
        assert len(back.unmerged()) == 5


def test_what_does_not_fit_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as archive:
        export(archive, tmp_path / "out")
        with pytest.raises(UsageError, match="there already"):
            export(archive, tmp_path / "out")
    with pytest.raises(UsageError, match="there already"):
        take_in(tmp_path / "out", tmp_path / "a")
    with pytest.raises(UsageError, match="archive export"):
        take_in(tmp_path, tmp_path / "b")
    broken = tmp_path / "out" / "statements" / "part-00000.parquet"
    broken.write_bytes(broken.read_bytes()[:-40])
    with pytest.raises(InputError, match="statements"):
        take_in(tmp_path / "out", tmp_path / "b")
    broken.unlink()
    with pytest.raises(InputError, match="missing"):
        take_in(tmp_path / "out", tmp_path / "b")
    (tmp_path / "out" / "archive.json").write_text('{"format": "other"}')
    with pytest.raises(InputError, match=r"archive\.json"):
        take_in(tmp_path / "out", tmp_path / "b")
    assert not (tmp_path / "b").exists() and not list(tmp_path.glob("*.part*"))


def test_an_empty_archive_goes_out_and_back(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        export(archive, tmp_path / "out")
    assert take_in(tmp_path / "out", tmp_path / "b").reports == 0
    assert pq.read_table(tmp_path / "out" / "tellings").num_rows == 0
