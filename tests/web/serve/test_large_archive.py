"""The archive that the page is timed on, made small: every address of the timing answers, and the desk keeps what it made."""

import random
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly import codec
from reportedly.archive import Archive
from reportedly.web.serve.app import create_app
from reportedly.web.serve.desk import REMEMBERED, Desk
from reportedly.web.serve.security import LOOPBACK, Guard
from reportedly.web.serve.warm import warm

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
import large_archive

import web


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.archive"
    large_archive.make(path, 2000)
    with Archive(path) as archive:
        archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def test_its_readings_are_sound_and_its_quotations_stand_there(large: Path) -> None:
    with Archive(large, readonly=True) as archive:
        (total,) = archive.db.execute("SELECT count(*) FROM story").fetchone()
        assert total == 2000
        for doc in range(1, 20):
            reading = archive.reading(doc)
            codec.check(reading)
            quotes = dict(archive.db.execute("SELECT local, quote FROM telling WHERE doc = ?", (doc,)))
            assert quotes == {s.id: reading.document.text[s.span[0] : s.span[1]] for s in reading.statements}


def test_every_address_of_the_timing_answers(large: Path) -> None:
    rng = random.Random(2)
    app = create_app(large, who="Ada")
    with Archive(large, readonly=True) as archive, TestClient(app, base_url="http://127.0.0.1") as client:
        for name, address in web.views(archive.db, rng):
            assert client.get(address()).status_code == 200, name


def test_what_is_made_at_the_start_stays_until_the_archive_changes(large: Path) -> None:
    own = Desk(large, Guard(LOOPBACK, None), "Ada")
    warm(own)
    made: list[int] = []
    with own.archive() as archive:
        for n in range(REMEMBERED + 5):
            own.remembered(archive, ("passing", n), lambda n=n: made.append(n) or n)  # type: ignore[misc]
        assert own.remembered(archive, ("sources",), lambda: pytest.fail("made again"), keep=True)
        own.remembered(archive, ("passing", 0), lambda: made.append(0))
        own.remembered(archive, ("passing", REMEMBERED + 4), lambda: pytest.fail("made again"))
    assert made.count(0) == 2, "the oldest made room"
