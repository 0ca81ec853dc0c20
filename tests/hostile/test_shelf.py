"""Every input of the shelf gives what ``promises.toml`` promises, in bounded time, and the good file beside it is read."""

import re
import time
import tomllib
from pathlib import Path

import pytest
from tests.privileges import can_be_given_up, given_up

from hostile import shelf
from reportedly.errors import InputError
from reportedly.ingest import Outcome, Skipped, documents
from reportedly.records import Document

PROMISES = tomllib.loads(Path(__file__).with_name("promises.toml").read_text("utf-8"))
SECONDS = 600 if shelf.LONG else 20
PLACED = {name.encode("utf-8", "backslashreplace").decode(): name for name in shelf.PLACED}
"""Each name as the table can write it, which bytes of no encoding it cannot."""


def check(outcomes: list[Outcome], promised: list[str], name: str) -> None:
    """As promised, in this order; «read 2» stands for two documents in a row."""
    wanted: list[str] = []
    for promise in promised:
        word, _, rest = promise.partition(" ")
        wanted += [word] * int(rest) if word == "read" else [promise]
    if shelf.LONG and name == "items.rss":
        wanted = ["read"] * 80_000
    if name == "many-members.zip":
        wanted = [wanted[0]] * 10_000 + wanted[1:]
    assert len(outcomes) == len(wanted), [str(o)[:200] for o in outcomes[:8]]
    for outcome, promise in zip(outcomes, wanted, strict=True):
        word, _, rest = promise.partition(" ")
        if isinstance(outcome, Document):
            assert word == "read", outcome.text[:200]
            assert outcome.text.strip()
            assert all(line.isprintable() for line in (outcome.file or "").split("\n"))
            outcome.text.encode("utf-8")
            (outcome.file or "").encode("utf-8")
        elif isinstance(outcome, Skipped):
            assert promise == f"skipped {outcome.reason}"
            assert "\n" not in outcome.where
        else:
            assert word == "failed", outcome
            assert re.search(rest, str(outcome)), outcome
            assert "\n" not in str(outcome)
            assert outcome.where and outcome.reason and outcome.remedy
            assert len(str(outcome)) < 1_000


def read_beside_a_good_one(folder: Path) -> list[Outcome]:
    """All outcomes of the folder but that of the good file, which is read whatever lies beside it."""
    (folder / "zz-good.txt").write_bytes(shelf.TEXT)
    begun = time.perf_counter()
    *outcomes, good = documents(folder)
    assert time.perf_counter() - begun < SECONDS
    assert isinstance(good, Document)
    assert (good.text, good.file) == (shelf.SAID, "zz-good.txt")
    return outcomes


@pytest.mark.parametrize("name", shelf.CONTENT)
def test_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(shelf.CONTENT[name]())
    outcomes = read_beside_a_good_one(tmp_path)
    check(outcomes, PROMISES["content"][name], name)
    assert all(name in o.where for o in outcomes if isinstance(o, InputError | Skipped))
    assert not [o for o in outcomes if isinstance(o, Document) and "root:" in o.text]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([name, "zz-good.txt"])  # nothing was unpacked


@pytest.mark.parametrize("name", PLACED)
def test_what_a_file_system_can_be(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "unreadable.txt" and not can_be_given_up:
        pytest.skip("nobody is kept from reading here")
    monkeypatch.chdir(tmp_path)
    shelf.PLACED[PLACED[name]](tmp_path / PLACED[name])
    with given_up():
        check(read_beside_a_good_one(tmp_path), PROMISES["placed"][name], name)


def test_the_table_and_the_shelf_are_of_one_size() -> None:
    assert set(PROMISES["content"]) == set(shelf.CONTENT)
    assert set(PROMISES["placed"]) == set(PLACED)
    assert len(shelf.CONTENT) + len(shelf.PLACED) >= 60
