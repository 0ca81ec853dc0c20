"""Archives of older versions are brought to this one, and are then as if made by it."""

import sqlite3
from pathlib import Path

import pytest
from tests.archive.made import everything, reading
from tests.archive.test_exports import draft

from reportedly.archive import Archive, schema
from reportedly.archive.ask import Question, ask
from reportedly.archive.check import check
from reportedly.archive.merging.sequence import merge


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    path = tmp_path / "a.archive"
    with Archive(path, create=True) as made:
        for name, polarity in (("herald", "+"), ("courier", "-")):
            made.add(draft(name, polarity).reading())
        made.add(reading())
        merge(made)
    return path


def without_words(path: Path) -> None:
    """Take the archive back to how it was before tellings had words for parties and sources."""
    first = schema.MIGRATIONS[0].read_text(encoding="utf8")
    text = first[first.index("CREATE VIRTUAL TABLE telling_text") :]
    db = sqlite3.connect(path, isolation_level=None)
    for trigger in ("added", "gone", "changed"):
        db.execute(f"DROP TRIGGER telling_text_{trigger}")
    db.execute("DROP TABLE telling_text")
    db.execute("ALTER TABLE telling DROP COLUMN about")
    for table in ("document", "decision"):
        db.execute(f"ALTER TABLE {table} DROP COLUMN digest")
    db.execute("DELETE FROM setting WHERE key = 'decisions'")
    db.executescript(text[: text.index("CREATE INDEX telling_story")])
    db.execute("INSERT INTO telling_text (telling_text) VALUES ('rebuild')")
    db.execute(f"PRAGMA user_version = {schema.MIGRATIONS.index(schema.ABOUT)}")
    db.close()


def test_tellings_of_an_older_archive_get_the_words_that_merging_would_give_them(merged: Path) -> None:
    look = "SELECT d.id, t.local, t.about FROM telling t JOIN document d USING (doc) ORDER BY 1, 2"
    with Archive(merged) as archive:
        as_merged, exported = archive.db.execute(look).fetchall(), everything(archive)
    without_words(merged)
    with Archive(merged) as archive:
        assert archive.db.execute(look).fetchall() == as_merged
        assert everything(archive) == exported
        assert list(check(archive)) == []
        assert {w[0] for _, _, about in as_merged for w in about.split()} == set("arls")
        found = ask(archive, Question(said_by=("Mara Ilves",), text="attacked", party=("Korrin",)))
        assert found.total == 1 and len(found.stories[0].told) == 2
        archive.add(draft("wire").reading())
        merge(archive)
        assert len(ask(archive, Question(said_by=("Mara Ilves",), text="attacked")).stories[0].told) == 3
        assert list(check(archive)) == []


def test_words_that_do_not_agree_with_the_tables_are_a_fault(merged: Path) -> None:
    with Archive(merged) as archive:
        archive.db.execute("UPDATE telling SET about = '' WHERE number = (SELECT min(number) FROM telling)")
        assert any("parties, places and sources" in fault for fault in check(archive))
