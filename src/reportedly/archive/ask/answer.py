"""The stories that answer a question, each with the tellings that do."""

import json
import sqlite3
from dataclasses import dataclass

import msgspec

from reportedly import edtf
from reportedly.archive.ask.parties import entities_of
from reportedly.archive.ask.question import Question
from reportedly.archive.exports import story
from reportedly.archive.store import EPOCH, Archive, placeholders
from reportedly.errors import UsageError
from reportedly.records import Story

_ORDER = {
    "changed": "s.changed DESC, s.id",
    "time": "s.day_from IS NULL, s.day_from, s.id",
    "origins": "s.origins DESC, s.articles DESC, s.id",
    "articles": "s.articles DESC, s.origins DESC, s.id",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Stories in the order asked for, one page of them; ``total`` counts all that answer.

    Where the question is about tellings (a source, a stance, words), ``told`` of each story has those alone; its three
    numbers, ``articles``, ``outlets`` and ``origins``, are always the whole story's.
    """

    question: Question
    stories: tuple[Story, ...]
    total: int


class _Where:
    """Conditions of a query, with their parameters."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.parameters: list[object] = []
        self.tables = "telling t"

    def add(self, condition: str, *parameters: object) -> None:
        self.conditions.append(condition)
        self.parameters += parameters

    def __str__(self) -> str:
        return " AND ".join(self.conditions) or "1"


def ask(archive: Archive, question: Question) -> Answer:
    """The answer from what merging last made; nothing matching is an answer with no stories.

    Raises UsageError for a party that nobody is called, with the nearest names, and for words that FTS5 cannot read.
    """
    narrow = bool(question.party or question.actor or question.recipient or question.place)
    stories, own = _of_stories(archive, question), _Where()
    if question.of_tellings:
        own = _of_tellings(archive, question, narrow=True)
        _tie(stories, own if narrow else _of_tellings(archive, question, narrow=False), narrow)
    db = archive.db
    try:
        found = f"SELECT s.id FROM story s WHERE {stories} ORDER BY {_ORDER[question.order]}"
        if question.empty:  # all of a large archive is counted from an index, and only a page of it is looked up
            (total,) = db.execute("SELECT count(*) FROM story").fetchone()
            rows = db.execute(f"{found} LIMIT ? OFFSET ?", [question.limit, question.offset]).fetchall()
        else:
            every = db.execute(found, stories.parameters).fetchall()
            total, rows = len(every), every[question.offset : question.offset + question.limit]
        ids = [ident for (ident,) in rows]
        return Answer(question, tuple(_story(archive, i, own) for i in ids), total)
    except sqlite3.OperationalError as error:
        if question.text is not None:
            raise UsageError(f"{question.text!r} cannot be searched for: {error}; put it in double quotes") from error
        raise


def _tie(stories: _Where, tellings: _Where, narrow: bool) -> None:
    """Ask for stories that have such a telling.

    A party or a place narrows the stories most, and their tellings are looked at one by one; else the tellings are found first,
    by their source, words or report, and the stories are theirs.
    """
    if narrow:
        stories.add(f"EXISTS (SELECT 1 FROM telling t WHERE t.story = s.id AND {tellings})", *tellings.parameters)
    else:
        stories.add(f"s.id IN (SELECT t.story FROM {tellings.tables} WHERE {tellings})", *tellings.parameters)


def _story(archive: Archive, ident: str, tellings: _Where) -> Story:
    whole = story(archive, ident)
    if not tellings.conditions:
        return whole
    rows = archive.db.execute(
        f"SELECT d.id, t.local FROM telling t JOIN document d USING (doc) WHERE t.story = ? AND {tellings}",
        [ident, *tellings.parameters],
    )
    wanted = set(rows)
    return msgspec.structs.replace(whole, told=tuple(t for t in whole.told if (t.report, t.statement) in wanted))


def _of_stories(archive: Archive, q: Question) -> _Where:
    where = _Where()
    for role, names in ((None, q.party), ("actor", q.actor), ("recipient", q.recipient)):
        for name in names:
            ids = entities_of(archive, [name])
            roles = {None: "", "actor": " AND p.role IN ('actor', 'holder', 'member')"}.get(
                role, " AND p.role NOT IN ('actor', 'holder', 'member')"
            )
            where.add(f"s.id IN (SELECT p.story FROM story_party p WHERE p.entity IN ({placeholders(ids)}){roles})", *ids)
    if q.type:
        where.add(f"s.type IN ({placeholders(q.type)})", *q.type)
    if q.place:
        ids = entities_of(archive, q.place)
        where.add(f"s.place IN ({placeholders(ids)})", *ids)
    if q.since is not None or q.until is not None:
        _within(q, where)
    if q.min_origins:
        where.add("s.origins >= ?", q.min_origins)
    if q.contradicted:
        where.add("s.contradicted > 0")
    return where


SHORT = 40
"""Days that most stories do not outlast; the tables have an index of those that do."""


def _within(q: Question, where: _Where) -> None:
    """That a story may fall within the dates: it ends after the first and begins before the last."""
    first = _day(q.since, last=False) if q.since is not None else -(1 << 30)
    last = _day(q.until, last=True) if q.until is not None else 1 << 30
    if q.party or q.actor or q.recipient or q.place or q.type:  # these narrow more
        where.add("s.day_to >= ? AND s.day_from <= ?", first, last)
        return
    where.add(
        f"s.id IN (SELECT id FROM story WHERE day_from BETWEEN ? AND ? AND day_to >= ? AND day_to - day_from <= {SHORT}"
        f" UNION ALL SELECT id FROM story WHERE day_to - day_from > {SHORT} AND day_from <= ? AND day_to >= ?)",
        first - SHORT, last, first, last, first,
    )  # fmt: skip


def _of_tellings(archive: Archive, q: Question, *, narrow: bool) -> _Where:
    """The conditions on a telling ``t``; ``narrow`` where there are few tellings to look at."""
    where = _Where()
    if q.stance is not None:
        where.add("t.polarity = ?", "+" if q.stance == "asserted" else "-")
    for column, values in (("certainty", q.certainty), ("mood", q.mood)):
        if values:
            where.add(f"t.{column} IN ({placeholders(values)})", *values)
    if q.said_by:
        ids = entities_of(archive, q.said_by)
        condition = f"x.position = 0 AND x.entity IN ({placeholders(ids)})"
        if narrow:
            where.add(_in_chain(narrow, condition), *ids)
        else:  # from the source to what it says, and nothing else is looked at
            where.tables = "telling_source x JOIN telling t ON t.doc = x.doc AND t.local = x.local"
            where.add(condition, *ids)
    for name in q.goes_back_to:
        _goes_back_to(archive, name, where, narrow)
    if q.outlet:
        where.add(f"t.doc IN (SELECT doc FROM document WHERE outlet COLLATE NOCASE IN ({placeholders(q.outlet)}))", *q.outlet)
    if q.report is not None:
        where.add("t.doc IN (SELECT doc FROM document WHERE id = ? OR file = ?)", q.report, q.report)
    if q.text is not None:
        if q.party or q.actor or q.recipient or q.place or q.said_by or q.goes_back_to:
            where.add(
                "EXISTS (SELECT 1 FROM telling_text WHERE telling_text MATCH ? AND telling_text.rowid = t.number)",
                q.text,
            )
        else:
            where.add("t.number IN (SELECT rowid FROM telling_text WHERE telling_text MATCH ?)", q.text)
    return where


def _in_chain(narrow: bool, condition: str) -> str:
    """That a link of the telling's chain is so: looked up from the telling where stories are narrow, else from the source."""
    if narrow:
        return f"EXISTS (SELECT 1 FROM telling_source x WHERE x.doc = t.doc AND x.local = t.local AND {condition})"
    return (
        "t.number IN (SELECT y.number FROM telling_source x JOIN telling y ON y.doc = x.doc AND y.local = x.local"
        f" WHERE {condition})"
    )


def _goes_back_to(archive: Archive, name: str, where: _Where, narrow: bool) -> None:
    """A source in the chain, or an outlet, or a credited agency, by that name; any of them will do."""
    printed = [
        doc
        for (doc,) in archive.db.execute(
            "SELECT doc FROM document WHERE outlet = :name COLLATE NOCASE"
            " UNION SELECT doc FROM copy_group WHERE credit = :name COLLATE NOCASE", {"name": name},
        )
    ]  # fmt: skip
    try:
        ids = entities_of(archive, [name])
    except UsageError:
        if not printed:
            raise
        ids = []
    either, parameters = [], list[object]()
    if ids:
        either.append(_in_chain(narrow, f"x.entity IN ({placeholders(ids)})"))
        parameters += ids
    if printed:
        either.append("t.doc IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(printed))
    where.add(f"({' OR '.join(either)})", *parameters)


def _day(value: str, *, last: bool) -> int:
    days = edtf.days(value)
    assert days is not None  # the question has seen to it
    day = days.last if last else days.first
    return (1 << 30) * (1 if last else -1) if day is None else (day - EPOCH).days
