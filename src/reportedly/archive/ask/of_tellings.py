"""What a question asks of single tellings: their words and sources, how they have it, who printed them."""

import json
from dataclasses import dataclass, field, replace

from reportedly.archive.about import Part, word
from reportedly.archive.ask.question import Question
from reportedly.archive.ask.sought import Ids, Sought
from reportedly.archive.ask.where import Where
from reportedly.archive.store import placeholders

AS_WORDS = 16
"""Entities of one name that are sought as words of the index; of more, which a part of a name may stand for, each step of
its «OR» goes through all of them, and the tables are quicker."""


@dataclass
class Look:
    """One look into the full-text index: words of the quotation as they were typed, and words for parties and sources."""

    text: str | None = None
    about: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return self.text is not None or bool(self.about)

    def add(self, ids: Ids, *parts: Part) -> bool:
        """Ask for any of these entities in any of these parts; False where they are too many to be words."""
        if len(ids) > AS_WORDS:
            return False
        self.about.append(f"({' OR '.join(word(part, e) for part in parts for e in ids)})")
        return True

    @property
    def condition(self) -> tuple[str, list[object]]:
        """As a condition on the index, and its parameters."""
        asked = [("quote", self.text), ("about", " AND ".join(self.about) or None)]
        return (
            " AND ".join(f"telling_text.{column} MATCH ?" for column, words in asked if words is not None),
            [words for _, words in asked if words is not None],
        )


def look_for(q: Question, names: Sought) -> tuple[Look, Sought]:
    """What the full-text index can find, and the names that it cannot.

    Where there are neither words nor sources to look for, it is not asked at all: parties alone are found by their stories.
    """
    look = Look(q.text)
    rest = replace(
        names,
        said_by=() if names.said_by and look.add(names.said_by, "s") else names.said_by,
        goes_back_to=tuple(o for o in names.goes_back_to if o.reports or not look.add(o.sources, "s", "c")),
    )
    if not look:
        return look, names
    return look, replace(
        rest,
        party=tuple(ids for ids in names.party if not look.add(ids, "a", "r")),
        actor=tuple(ids for ids in names.actor if not look.add(ids, "a")),
        recipient=tuple(ids for ids in names.recipient if not look.add(ids, "r")),
        place=() if names.place and look.add(names.place, "l") else names.place,
    )


def of_columns(q: Question) -> Where:
    """The conditions on a telling ``t`` for all but words and sources."""
    where = Where()
    if q.stance is not None:
        where.add("t.polarity = ?", "+" if q.stance == "asserted" else "-")
    for column, values in (("certainty", q.certainty), ("mood", q.mood)):
        if values:
            where.add(f"t.{column} IN ({placeholders(values)})", *values)
    if q.outlet:
        where.add(
            f"t.doc IN (SELECT doc FROM document WHERE outlet COLLATE NOCASE IN ({placeholders(q.outlet)}))", *q.outlet
        )
    if q.report is not None:
        where.add("t.doc IN (SELECT doc FROM document WHERE id = ? OR file = ?)", q.report, q.report)
    return where


def of_sources(where: Where, names: Sought, *, few: bool) -> None:
    """Add the conditions on a telling ``t`` for whose word it is.

    Where there are ``few`` tellings to look at, their chains are looked up; else the sources' tellings are found first.
    """
    if names.said_by:
        chain = _CHAIN if few else _SAID
        where.add(chain.format(placeholders(names.said_by), " AND x.position = 0"), *names.said_by)
    for origin in names.goes_back_to:
        sources = (_CHAIN if few else _SAID).format(placeholders(origin.sources), "")
        reports = "t.doc IN (SELECT value FROM json_each(?))" if few else _PRINTED
        where.add(f"({sources} OR {reports})", *origin.sources, json.dumps(origin.reports))


_CHAIN = "EXISTS (SELECT 1 FROM telling_source x WHERE x.doc = t.doc AND x.local = t.local AND x.entity IN ({}){})"
_SAID = (
    "t.number IN (SELECT y.number FROM telling_source x CROSS JOIN telling y ON y.doc = x.doc AND y.local = x.local"
    " WHERE x.entity IN ({}){})"
)
_PRINTED = "t.number IN (SELECT y.number FROM json_each(?) j CROSS JOIN telling y ON y.doc = j.value)"


def of_text(where: Where, q: Question, *, few: bool) -> None:
    """Add the condition on a telling ``t`` for its words, looked up one by one where there are ``few``."""
    if q.text is None:
        return
    found = "telling_text.quote MATCH ?"
    if few:
        where.add(f"EXISTS (SELECT 1 FROM telling_text WHERE {found} AND telling_text.rowid = t.number)", q.text)
    else:
        # with a plus, so that the tellings of a story are looked up among all those found, and not the other way round
        where.add(f"+t.number IN (SELECT rowid FROM telling_text WHERE {found})", q.text)
