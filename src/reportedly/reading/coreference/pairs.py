"""Who «the two ministers», «both countries» are: the two that an earlier statement lets act together.

The pair stays an entity of its own, and its members take the same part in the statement, shown by the same words.
"""

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.records import SYMMETRIC_TYPES, Argument, Statement

_TWO = frozenset({"two", "both", "2"})
_TOGETHER = SYMMETRIC_TYPES | {"AGREE"}
_FARTHEST = 3
"""Statements back that the pair is looked for among those that bring two together."""


def with_members(
    parsed: Parsed, entities: Entities, arguments: tuple[Argument, ...], before: Sequence[Statement]
) -> tuple[Argument, ...]:
    """The arguments, each pair followed by its members; as they are where no earlier statement has just two together."""
    out: list[Argument] = []
    for a in arguments:
        out.append(a)
        if a.role not in ("actor", "recipient") or not a.spans or not _says_two(parsed, a):
            continue
        opening = bisect_right(parsed.starts, a.spans[0][0]) - 1
        place = next((p for p in entities.around(opening) if parsed.span(p.phrase) == a.spans[0]), None)
        if place is None or not _is_pair(parsed, place):
            continue
        members = next((m for m in _pairs_before(before) if _fits(entities, place, m)), ())
        taken = {x.entity for x in (*arguments, *out)}
        out += [Argument(role=a.role, entity=e, spans=a.spans) for e in members if e not in taken]
    return tuple(out)


def _says_two(parsed: Parsed, a: Argument) -> bool:
    start, end = a.spans[0]
    return any(w in _TWO for w in parsed.text[start:end].lower().split()[:3])


def _is_pair(parsed: Parsed, place: Place) -> bool:
    """Whether the mention speaks of two that it does not name."""
    if place.kind == "name" or place.name is not None:
        return False
    first, last = place.words
    definite = parsed.words[first].lower() in ("the", "both", "these", "those")
    return definite and any(parsed.words[w].lower() in _TWO for w in range(first, min(last, first + 2) + 1))


def _pairs_before(before: Sequence[Statement]) -> list[tuple[str, ...]]:
    """The two parties of each earlier statement that brings just two together, the nearest first."""
    found: list[tuple[str, ...]] = []
    for s in reversed(before):
        if s.type in _TOGETHER and s.kind == "event":
            parties = tuple(dict.fromkeys(a.entity for a in s.arguments if a.role in ("actor", "recipient")))
            if len(parties) == 2:
                found.append(parties)
        if len(found) == _FARTHEST:
            break
    return found


def _fits(entities: Entities, place: Place, members: tuple[str, ...]) -> bool:
    """Whether both members are of the pair's kind, so that «the two ministers» are no countries."""
    types = {e.type for e in entities.entities if e.id in members}
    if place.type == "person":
        return types == {"person"}
    return "person" not in types and bool(types)
