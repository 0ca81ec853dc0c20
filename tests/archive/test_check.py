from pathlib import Path

from tests.archive.made import reading

from reportedly.archive import Archive
from reportedly.archive.check import check


def test_a_sound_archive_has_no_faults(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        assert list(check(archive)) == []
        archive.add(reading())
        assert list(check(archive)) == []


def test_a_span_outside_its_text_is_named(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        archive.add(reading())
        archive.db.execute("UPDATE document SET text = substr(text, 1, 20)")
        (fault,) = check(archive)
        assert fault.startswith("doc-1: $.")


def test_a_damaged_reading_is_named_and_the_rest_is_checked(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        for n in (1, 2, 3):
            archive.add(reading(f"doc-{n}"))
        archive.db.execute("UPDATE document SET reading = x'00' WHERE id = 'doc-1'")
        archive.db.execute("UPDATE document SET text = 'short' WHERE id = 'doc-3'")
        assert [f.split(":")[0] for f in check(archive)] == ["doc-1", "doc-3"]


def test_tables_that_do_not_agree_are_named(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        archive.add(reading())
        archive.db.execute("UPDATE document SET merged = revision")
        assert any("group of copies" in f for f in check(archive))
