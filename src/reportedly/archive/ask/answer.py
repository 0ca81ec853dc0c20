"""The stories that answer a question, each with the tellings that do."""

import heapq
import json
import sqlite3
from dataclasses import dataclass

import msgspec

from reportedly.archive.ask.earliest import earliest
from reportedly.archive.ask.matching import conditions
from reportedly.archive.ask.of_tellings import of_columns, of_sources, of_text
from reportedly.archive.ask.question import Question
from reportedly.archive.ask.sought import Sought, sought
from reportedly.archive.ask.where import Where
from reportedly.archive.exports import story
from reportedly.archive.store import Archive
from reportedly.errors import UsageError
from reportedly.records import Story

_ORDER = {
    "changed": "-s.changed, s.id",
    "time": "s.day_from IS NULL, s.day_from, s.id",
    "origins": "-s.origins, -s.articles, s.id",
    "articles": "-s.articles, -s.origins, s.id",
}
"""What stories are sorted by; the id comes last and decides, so that two answers are never in different orders."""

PROBED = 2000
"""Tellings of which each is looked up in the full-text index; where more are to be told apart, all that match are found."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Stories in the order asked for, one page of them; ``total`` counts all that answer.

    Where the question is about tellings (a source, a stance, words), ``told`` of each story has those alone; its three
    numbers, ``articles``, ``outlets`` and ``origins``, are always the whole story's.
    """

    question: Question
    stories: tuple[Story, ...]
    total: int


def ask(archive: Archive, question: Question) -> Answer:
    """The answer from what merging last made; nothing matching is an answer with no stories.

    Raises UsageError for a party that nobody is called, with the nearest names, and for words that FTS5 cannot read.
    """
    names = sought(archive, question)
    try:
        ids, total = _found(archive, question, names)
        stories = [story(archive, ident) for ident in ids]
        if question.of_tellings:
            stories = _narrowed(archive, question, names, stories)
        return Answer(question, tuple(stories), total)
    except sqlite3.OperationalError as error:
        if question.text is not None and error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise UsageError(f"{question.text!r} cannot be searched for: {error}; put it in double quotes") from error
        raise


def _found(archive: Archive, q: Question, names: Sought) -> tuple[list[str], int]:
    """The ids of one page of the stories that answer, and how many there are in all."""
    keys, db = _ORDER[q.order], archive.db
    if q.empty:  # all of a large archive is counted from an index, and only a page of it is looked up
        (total,) = db.execute("SELECT count(*) FROM story").fetchone()
        order = "s.changed DESC, s.id" if q.order == "changed" else keys  # as the index of changes has it
        rows = db.execute(f"SELECT s.id FROM story s ORDER BY {order} LIMIT ? OFFSET ?", (q.limit, q.offset)).fetchall()
        return [ident for (ident,) in rows], total
    where = conditions(q, names)
    if where.one_query is not None and q.order == "time":
        found = {ident for (ident,) in db.execute(where.one_query, where.parameters)}
        first = earliest(db, found, q.offset + q.limit)
        if first is not None:
            return first[q.offset :], len(found)
        where = Where()
        where.among("SELECT value FROM json_each(?)", json.dumps(list(found)))
    every = db.execute(f"SELECT {keys} FROM story s WHERE {where}", where.parameters).fetchall()
    # a page is mostly a small part of what is found, and to sort all of that would take longer than finding it
    return [row[-1] for row in heapq.nsmallest(q.offset + q.limit, every)[q.offset :]], len(every)


def _narrowed(archive: Archive, q: Question, names: Sought, stories: list[Story]) -> list[Story]:
    """The stories with those of their tellings that answer."""
    tellings = of_columns(q)
    of_sources(tellings, names, few=True)
    # for «begin*» the index gathers all words that begin so, at every look
    few = "*" not in (q.text or "") and sum(len(s.told) for s in stories) <= PROBED
    of_text(tellings, q, few=few)
    ids = json.dumps([s.id for s in stories])
    rows = archive.db.execute(
        "SELECT t.story, d.id, t.local FROM json_each(?) j CROSS JOIN telling t ON t.story = j.value"
        f" JOIN document d USING (doc) WHERE {tellings}", [ids, *tellings.parameters],
    )  # fmt: skip
    wanted = set(rows)
    return [
        msgspec.structs.replace(s, told=tuple(t for t in s.told if (s.id, t.report, t.statement) in wanted))
        for s in stories
    ]
