"""Kinds of actors: which PLOVER sectors a common noun names (``actors.json``; its origin stands at its head)."""

from functools import cache, lru_cache

from reportedly.reading.knowledge.files import load


@lru_cache(maxsize=65_536)
def sectors(noun: str) -> tuple[str, ...]:
    """PLOVER's sectors of that noun or compound, the main one first; empty where unknown.

    ``noun`` is a lemma or a phrase in lower case («rebel», «interior ministry»). Where the phrase is unknown its last
    words are tried («provincial police chief» → «police chief» → «chief»), as the head of an English compound is its last.
    """
    words = noun.casefold().split()
    table = words_by_sector()
    for start in range(len(words)):
        found = table.get(" ".join(words[start:]))
        if found is not None:
            return found
    return ()


@cache
def words_by_sector() -> dict[str, tuple[str, ...]]:
    """The whole table: lower-case singular noun → sectors."""
    return {word: tuple(found) for word, found in load("actors.json")["actors"].items()}
