"""Words of the full-text index for whom a telling is about and whose word it is.

Beside its quotation each telling has one such word for each party of its story, the story's place and each source in its
chain (column ``about``), so that «what X said of Y that has the word Z» is one look into one index. Merging writes them,
questions look for them.
"""

from collections.abc import Iterable
from typing import Literal

Part = Literal["a", "r", "l", "s", "c"]
"""Acting party, other party, location, innermost source, source further out in the chain."""

ACTING = ("actor", "holder", "member")
"""Roles of those who do it, or hold the office; the other roles are of those it is done to."""


def word(part: Part, entity: str) -> str:
    """The word for an entity in that part; of letters and digits only, so that the index takes it for one."""
    return part + "".join(filter(str.isalnum, entity))


def of_story(arguments: Iterable[tuple[str, str]], place: str | None) -> set[str]:
    """The words of a story: its (role, entity) pairs and its place."""
    words = {word("a" if role in ACTING else "r", entity) for role, entity in arguments}
    return words | {word("l", place)} if place else words


def of_sources(sources: Iterable[tuple[str, int]]) -> set[str]:
    """The words of a telling's (entity, position) pairs; position 0 is the innermost source."""
    return {word("c" if position else "s", entity) for entity, position in sources}


def sources_in(about: str) -> set[str]:
    """Those words of ``about`` that are of sources."""
    return {w for w in about.split() if w[0] in "sc"}


def joined(words: Iterable[str]) -> str:
    """The column's value."""
    return " ".join(sorted(words))
