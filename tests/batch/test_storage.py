"""Files of a folder, on the disk and in a store of objects: whole or not there."""

from pathlib import Path
from uuid import uuid4

import pytest

from reportedly.batch.storage import Storage
from reportedly.errors import UsageError


@pytest.fixture(params=["folder", "file", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    folder = tmp_path / "new" / "folder"
    addresses = {"folder": str(folder), "file": folder.as_uri(), "memory": f"memory://{uuid4().hex}"}
    return Storage(addresses[request.param])


def test_written_and_read(storage: Storage) -> None:
    assert storage.read("a/1.json") is None
    assert storage.names("a") == []
    storage.publish("a/1.json", b"one")
    storage.publish("a/2.json", b"two")
    storage.publish("a/1.json", b"other")
    assert storage.names("a") == ["1.json", "2.json"]
    assert storage.read("a/1.json") == b"other"
    storage.remove("a/1.json")
    storage.remove("a/1.json")
    assert storage.names("a") == ["2.json"]


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a").mkdir()
    (tmp_path / "out/a/1.json").mkdir()
    with pytest.raises(OSError):
        Storage(str(tmp_path / "out")).publish("a/1.json", b"one")
    assert [p.name for p in (tmp_path / "out/a").iterdir()] == ["1.json"]


def test_an_address_that_nothing_knows() -> None:
    with pytest.raises(UsageError, match=r"nosuch://x: .*install what fsspec needs"):
        Storage("nosuch://x")
