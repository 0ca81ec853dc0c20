import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.archive.made import TEXT, reading

from reportedly import edtf
from reportedly.archive import Archive, digests
from reportedly.archive import store as store_module
from reportedly.archive.check import check
from reportedly.archive.decisions import decide
from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.repair import repair
from reportedly.archive.store import EPOCH, first_day, pack, unpack
from reportedly.errors import InvalidReading, StorageError, UsageError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.archive"


def test_what_goes_in_comes_out(path: Path) -> None:
    given_readings = [reading("doc-2", title="Second"), reading("doc-1", authors=("Ana Bel", "C. D."), source_id="x")]
    with Archive(path, create=True) as archive:
        assert [archive.add(r) for r in given_readings] == ["added", "added"]
    with Archive(path) as archive:
        assert list(archive.readings()) == sorted(given_readings, key=lambda r: r.document.id)
        assert archive.reading(archive.row("doc-2")) == given_readings[0]
        assert len(archive) == 2


def test_the_same_report_twice_adds_nothing(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
        before = archive.revision
        assert archive.add(reading()) == "same"
        assert archive.add(reading(file="elsewhere/copy.txt")) == "same", (
            "where the file lies makes no other report of it"
        )
        assert archive.revision == before
        assert len(archive) == 1


def test_another_reading_or_other_particulars_replace(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
        assert archive.add(reading(outlet="Toren Today")) == "replaced"
        fewer = msgspec.structs.replace(reading(outlet="Toren Today"), statements=())
        assert archive.add(fewer) == "replaced"
        assert list(archive.readings()) == [fewer]


def test_a_newer_program_reads_again_what_it_has(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
        assert archive.holds(reading().document)
        assert not archive.holds(reading(outlet="Toren Today").document)
        monkeypatch.setattr(store_module, "__version__", "99.0")
        assert not archive.holds(reading().document)
        assert archive.add(reading()) == "same"
        assert archive.holds(reading().document), "read alike by the newer program: nothing to do next time"


def test_a_reading_that_contradicts_itself_is_refused_whole(path: Path) -> None:
    bad = msgspec.structs.replace(reading(), entities=())
    with Archive(path, create=True) as archive:
        with pytest.raises(InvalidReading):
            archive.add(bad)
        assert len(archive) == 0


def test_an_exception_leaves_nothing_half_written(path: Path) -> None:
    with Archive(path, create=True) as archive:
        with pytest.raises(RuntimeError), archive.writing():
            archive.add(reading())
            raise RuntimeError
        assert len(archive) == 0
        assert archive.add(reading()) == "added"


def test_readers_go_on_beside_a_writer(path: Path) -> None:
    with Archive(path, create=True) as writer:
        writer.add(reading())
        with writer.writing():
            writer.add(reading("doc-2"))
            seen: list[int] = []

            def look() -> None:
                with Archive(path, readonly=True) as reader:
                    seen.append(len(reader))

            thread = threading.Thread(target=look)
            thread.start()
            thread.join(10)
            assert seen == [1]
        with Archive(path, readonly=True) as reader:
            assert len(reader) == 2


def test_full_text(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
        archive.add(reading("doc-2", TEXT + " Zürn burned."))
        archive.add(reading("doc-2", TEXT + " Zürn burned. Rain fell."))
        find = (
            "SELECT d.id FROM document_text JOIN document d ON d.doc = document_text.rowid WHERE document_text MATCH ?"
        )
        assert archive.db.execute(find, ("zurn AND rain",)).fetchall() == [("doc-2",)]
        assert archive.db.execute(find, ('"shelled Karn"',)).fetchall() == [("doc-1",), ("doc-2",)]


def test_what_is_no_archive_is_said(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such archive"):
        Archive(path)
    with pytest.raises(UsageError, match="folder"):
        Archive(tmp_path, create=True)
    path.write_bytes(b"not a database at all " * 100)
    with pytest.raises(UsageError, match=r"a\.archive"):
        Archive(path)
    other = tmp_path / "other.db"
    db = sqlite3.connect(other)
    db.execute("CREATE TABLE t (x)")
    db.close()
    with pytest.raises(UsageError, match="not an archive"):
        Archive(other)
    newer = tmp_path / "newer.archive"
    Archive(newer, create=True).close()
    db = sqlite3.connect(newer)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(UsageError, match="version 99"):
        Archive(newer)


def test_killed_while_writing_nothing_is_half_written(path: Path) -> None:
    script = (
        "import sys, os, signal; sys.path.insert(0, '.')\n"
        "from tests.archive.made import reading\nfrom reportedly.archive import Archive\n"
        f"a = Archive({str(path)!r}, create=True)\n"
        "for n in range(50):\n"
        "    with a.writing():\n"
        "        a.add(reading(f'doc-{n}a')); a.add(reading(f'doc-{n}b'))\n"
        "        if n == 30: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    print(n, flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    acknowledged = len(done.stdout.split())
    assert acknowledged == 30, done.stderr
    with Archive(path) as archive:
        assert len(archive) == 2 * acknowledged


def test_a_decision_cannot_be_changed_or_deleted(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.db.execute(
            "INSERT INTO decision (at, who, kind, subject, value, why) VALUES ('2031-05-14', 'A', 'right', '[]', '{}', '')"
        )
        for change in ("UPDATE decision SET who = 'B'", "DELETE FROM decision"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                archive.db.execute(change)


@given(st.text(min_size=0, max_size=200).filter(lambda s: not any(0xD800 <= ord(c) < 0xE000 for c in s)))
@settings(max_examples=50, deadline=None)
def test_packing_gives_back_any_text(text: str) -> None:
    r = msgspec.structs.replace(
        reading(), document=msgspec.structs.replace(reading().document, text=TEXT + text, title=text)
    )
    d = r.document
    row = (
        d.id, d.text, d.title, d.outlet, msgspec.json.encode(d.authors).decode(), d.url, d.published, d.language, d.source_id,
        d.file, pack(r),
    )  # fmt: skip
    assert unpack(row) == r


def test_first_day() -> None:
    assert first_day(None) is None
    assert first_day("1970-01-02") == 1
    assert first_day("2031-05") == (edtf.days("2031-05-01").first - EPOCH).days  # type: ignore[union-attr, operator]


def test_an_archive_without_digests_is_brought_up(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
        decide(archive, "wrong", [evidence(reading(), "statement", "s1")], who="Ada")
        for table, columns in (("document", digests.DOCUMENT), ("decision", digests.DECISION)):
            assert archive.db.execute(f"SELECT digest, {', '.join(columns)} FROM {table}").fetchone()[0] is not None
    shutil.copy(path, path.with_name("first"))
    db = sqlite3.connect(path.with_name("first"), isolation_level=None)
    db.executescript(
        "DROP TRIGGER decision_stays; ALTER TABLE document DROP COLUMN digest; ALTER TABLE decision DROP COLUMN digest;"
        "CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;"
        "DELETE FROM setting; PRAGMA user_version = 2;"
    )
    db.close()
    shutil.copy(path.with_name("first"), path.with_name("unmended"))
    with Archive(path.with_name("first"), readonly=True) as first, Archive(path) as archive:
        for question in ("SELECT * FROM document", "SELECT * FROM decision", "SELECT * FROM setting"):
            assert first.db.execute(question).fetchall() == archive.db.execute(question).fetchall()
    repaired = repair(path.with_name("unmended"), path.with_name("new"))
    assert (repaired.reports, repaired.decisions, repaired.lost) == (1, 1, ())


def test_another_writer_is_waited_for_and_then_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.2)
    with Archive(path, create=True) as one, Archive(path) as other:
        with one.writing():
            with pytest.raises(StorageError, match="another program has been writing to it all the while; wait"):
                other.add(reading())
            assert not other.db.in_transaction
        assert other.add(reading()) == "added"


def test_many_make_the_same_archive_at_once(path: Path) -> None:
    script = (
        "import sys\nfrom tests.archive.made import reading\nfrom reportedly.archive import Archive\n"
        "with Archive(sys.argv[1], create=True) as archive:\n"
        "    for n in range(5): archive.add(reading(f'doc-{sys.argv[2]}{n}'))\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(path), str(n)], stderr=subprocess.PIPE, text=True)
        for n in range(4)
    ]
    assert [w.communicate()[1] for w in writers] == [""] * 4
    with Archive(path) as archive:
        assert len(archive) == 20
        assert list(check(archive)) == []


def test_a_commit_that_fails_leaves_nothing_open(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
        (pages,) = archive.db.execute("PRAGMA page_count").fetchone()
        archive.db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StorageError, match="the disk is full; make room and run the same again"):
            archive.add(reading("doc-2", TEXT + " again and again" * 5000))
        assert not archive.db.in_transaction
        archive.db.execute("PRAGMA max_page_count = 100000")
        assert archive.add(reading("doc-2")) == "added"
        assert list(check(archive)) == []


def test_what_a_question_meets_is_said_too(path: Path) -> None:
    with Archive(path, create=True) as archive:
        archive.add(reading())
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Toren shelled", b"Toren \xff\xfe\xfd\xfc\xfb\xfa\xf9", 1))
    with pytest.raises(StorageError, match=r"is damaged.*archive repair"), Archive(path) as archive:
        list(archive.readings())
