"""«The two ministers», «both countries»: a group that the words before have named one by one."""

import re
from collections.abc import Callable

from reportedly.merge.stories.nouns import head_words
from reportedly.merge.stories.numbers import number
from reportedly.merge.stories.sentences import Sentences
from reportedly.merge.stories.words import stem, words
from reportedly.records import Entity, Reading

BACK = 2
"""Sentences before a group in which its members may stand."""

MOST = 4
"""The largest group that is looked for: of larger ones nobody names all."""

_DEFINITE = re.compile(r"^(?:the|both|these|those)\b", re.IGNORECASE)


def groups(reading: Reading, sentences: Sentences, named: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """The entities of the archive that a group of the reading consists of, by the group's id; those alone that are sure.

    A group is definite, gives its number, and is of a sort («ministers»). Its members are the parties of the nearest
    statement before it, of at most ``BACK`` sentences, that has just so many named ones of a fitting type; else the named
    entities of the sentence before it, where they are just so many. ``named`` gives the archive's entity of a named one.
    """
    entities = {e.id: e for e in reading.entities}
    mentions = sorted((m.start, e.id) for e in reading.entities if named(e.id) for m in e.mentions)
    out = {}
    for group in reading.entities:
        wanted = _wanted(group) if not named(group.id) and group.mentions else None
        if wanted is None:
            continue
        count, types = wanted
        start = sentences.around(group.mentions[0].start)[0]
        first = start
        for _ in range(BACK):
            first = sentences.around(first - 1)[0] if first else 0
        found: tuple[str, ...] = ()
        for s in sorted(reading.statements, key=lambda s: s.trigger[0][0], reverse=True):
            if not first <= s.trigger[0][0] < group.mentions[0].start:
                continue
            parties = {named(a.entity) for a in s.arguments if entities[a.entity].type in types} - {""}
            if len(parties) == count:
                found = tuple(sorted(parties))
                break
        if not found and start:
            before = sentences.around(start - 1)[0]
            there = {named(e) for at, e in mentions if before <= at < start and entities[e].type in types}
            found = tuple(sorted(there)) if len(there) == count else ()
        if found:
            out[group.id] = found
    return out


def _wanted(group: Entity) -> tuple[int, frozenset[str]] | None:
    """How many members a group has, and of what type they are; None where it is no such group."""
    if not _DEFINITE.match(group.name):
        return None
    count = 2.0 if group.name.casefold().startswith("both") else number(group.name)
    said = head_words(group.name)
    if count is None or not 2 <= count <= MOST or not said:
        return None
    types = frozenset(kind for kind, nouns in words().groups.items() if stem(said[-1]) in nouns)
    return (int(count), types) if types else None
