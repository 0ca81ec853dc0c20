"""The table of words that tell where words and sentences end."""

import tomllib
from functools import cache
from importlib import resources


def words_of(group: str) -> frozenset[str]:
    """The forms of one group of ``data/word_ends.toml``. Raises KeyError where it has no such group."""
    return frozenset(_table()[group].split())


@cache
def _table() -> dict[str, str]:
    return tomllib.loads(
        resources.files("reportedly.language").joinpath("data/word_ends.toml").read_text(encoding="utf8")
    )
