"""One entity, story or report with all that an archive knows of it."""

import json
from collections.abc import Iterator

import msgspec

from reportedly.archive.ask.answer import ask
from reportedly.archive.ask.parties import entities_of
from reportedly.archive.ask.question import Question
from reportedly.archive.exports import entity, report, story
from reportedly.archive.store import Archive
from reportedly.errors import UsageError
from reportedly.records import ArchiveEntity, Report, Story

STORIES = 100
"""Stories of one kind that are shown with an entity or a report."""


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """Why a report's entity is taken for this one: the score in [0, 1] of what holds it there, and reasons in words."""

    report: str
    local: str
    score: float
    why: tuple[str, ...]


class ShownEntity(msgspec.Struct, frozen=True, kw_only=True):
    """An entity, the stories it takes part in, those it is a source of, and why its parts are one."""

    entity: ArchiveEntity
    told: tuple[Story, ...]
    said: tuple[Story, ...]
    members: tuple[Member, ...]


class ShownReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report, the other copies of its text, and the stories that it tells."""

    report: Report
    copies: tuple[Report, ...]
    stories: tuple[Story, ...]


Shown = ShownEntity | Story | ShownReport


def shown(archive: Archive, kind: str, ident: str) -> Iterator[Shown]:
    """What is called so: of entities and of files of several reports there may be more than one.

    Raises UsageError where the archive has none.
    """
    if kind == "entity":
        for e in entities_of(archive, [ident]):
            yield _entity(archive, e)
    elif kind == "story":
        try:
            yield story(archive, ident)
        except KeyError:
            raise UsageError(f"{ident}: no story of that id in {archive.path}; find it with: reportedly ask") from None
    else:
        rows = archive.db.execute(
            "SELECT id FROM document WHERE id = ? OR file = ? ORDER BY id", (ident, ident)
        ).fetchall()
        if not rows:
            raise UsageError(f"{ident}: no report of that id or file name in {archive.path}")
        for (found,) in rows:
            yield _report(archive, found)


def _entity(archive: Archive, ident: str) -> ShownEntity:
    rows = archive.db.execute(
        "SELECT d.id, m.local, m.score, m.why FROM entity_member m JOIN document d USING (doc)"
        " WHERE m.entity = ? ORDER BY d.id, m.local", (ident,),
    )  # fmt: skip
    return ShownEntity(
        entity=entity(archive, ident),
        told=ask(archive, Question(party=(ident,), limit=STORIES)).stories,
        said=ask(archive, Question(said_by=(ident,), limit=STORIES)).stories,
        members=tuple(Member(report=d, local=x, score=s, why=tuple(json.loads(w))) for d, x, s, w in rows),
    )


def _report(archive: Archive, ident: str) -> ShownReport:
    own = report(archive, ident)
    others = archive.db.execute(
        "SELECT d.id FROM copy_group g JOIN document d USING (doc) WHERE g.copies = ? AND d.id <> ? ORDER BY d.id",
        (own.copies, ident),
    )
    return ShownReport(
        report=own,
        copies=tuple(report(archive, other) for (other,) in others),
        stories=ask(archive, Question(report=ident, limit=STORIES)).stories,
    )
