"""Answers on the disk: whole or not there, and nobody else's to read."""

import os
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.proposing.cache import Cache


def test_what_is_put_is_got(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "deep" / "cache")
    assert cache.get("m", "passage") is None
    cache.put("m", "passage", "content \U0001f469 \0")
    assert cache.get("m", "passage") == "content \U0001f469 \0"
    assert cache.get("n", "passage") is None and cache.get("m", "passage ") is None


def test_names_tell_nothing_and_lead_nowhere(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for model in ("../../escape", "a/b", "m" * 5000, "\n"):
        cache.put(model, "secret", "content")
        assert cache.get(model, "secret") == "content"
    names = [p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()]
    assert len(names) == 4 and all(set(n) <= set("0123456789abcdef/.json") for n in names)


def test_model_and_passage_do_not_run_together(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("ab", "c", "one")
    assert cache.get("a", "bc") is None


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_others_cannot_look_in(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("m", "p", "c")
    for path in [tmp_path / "cache", *(tmp_path / "cache").rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="name another"):
        Cache(tmp_path / "file" / "cache")


def test_a_disk_that_takes_nothing_costs_the_place_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache.put("m", "p", "c")
    assert cache.get("m", "p") is None and not [p for p in tmp_path.rglob("*") if p.is_file()]
