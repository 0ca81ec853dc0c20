"""Stories without their tellings: as many as a drawing has, in two queries."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.archive import Archive
from reportedly.archive.ask import Question
from reportedly.archive.ask.matching import matching
from reportedly.archive.store import placeholders
from reportedly.errors import UsageError
from reportedly.records import Story, StoryArgument, StoryPlace

ORDERS = {
    "changed": "s.changed DESC, s.id", "time": "s.day_from IS NULL, s.day_from, s.id",
    "origins": "s.origins DESC, s.articles DESC, s.id", "articles": "s.articles DESC, s.origins DESC, s.id",
}  # fmt: skip
BATCH = 500


def outlined(archive: Archive, question: Question, more: str = "1") -> tuple[list[Story], int]:
    """A page of the stories that answer the question, with ``told`` and ``contradictions`` empty; and how many answer it.

    ``more`` is another condition on a row ``s`` of the stories, without parameters. Raises UsageError as asking does.
    """
    condition, parameters = matching(archive, question)
    where = f"{condition} AND {more}"
    try:
        (total,) = archive.db.execute(f"SELECT count(*) FROM story s WHERE {where}", parameters).fetchone()
        rows = archive.db.execute(
            f"SELECT id, kind, type, time, place, arguments, articles, outlets, origins FROM story s WHERE {where}"
            f" ORDER BY {ORDERS[question.order]} LIMIT ? OFFSET ?", [*parameters, question.limit, question.offset],
        ).fetchall()  # fmt: skip
    except sqlite3.OperationalError as error:
        raise unsearchable(question, error) from error
    parties = [json.loads(row[5]) for row in rows]
    names = names_of(archive, {a["entity"] for p in parties for a in p} | {row[4] for row in rows if row[4]})
    stories = [
        msgspec.structs.replace(
            msgspec.convert(
                {"id": i, "kind": kind, "type": t, "time": time, "articles": articles, "outlets": outlets, "origins": origins}, Story
            ),
            arguments=tuple(StoryArgument(role=a["role"], entity=a["entity"], names=_one(names, a["entity"])) for a in told),
            place=StoryPlace(entity=place, names=_one(names, place)) if place else None,
        )
        for (i, kind, t, time, place, _, articles, outlets, origins), told in zip(rows, parties, strict=True)
    ]  # fmt: skip
    return stories, total


def unsearchable(question: Question, error: sqlite3.OperationalError) -> Exception:
    """What to raise for an error of SQLite: a clear one where the words asked for were its cause."""
    if question.text is None:
        return error
    return UsageError(f"{question.text!r} cannot be searched for: {error}; put it in double quotes")


def names_of(archive: Archive, ids: Iterable[str]) -> dict[str, str]:
    """The best names of entities, by id; one that the archive does not have is not there."""
    wanted, found = sorted(set(ids)), dict[str, str]()
    for at in range(0, len(wanted), BATCH):
        some: Sequence[str] = wanted[at : at + BATCH]
        found |= dict(archive.db.execute(f"SELECT id, name FROM entity WHERE id IN ({placeholders(some)})", some))
    return found


def _one(names: dict[str, str], ident: str) -> tuple[str, ...]:
    return (names[ident],) if ident in names else ()
