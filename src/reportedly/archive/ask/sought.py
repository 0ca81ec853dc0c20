"""The entities that a question's names stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.archive.ask.parties import entities_of
from reportedly.archive.ask.question import Question
from reportedly.archive.store import Archive
from reportedly.errors import UsageError

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """What something may go back to by one name: sources, and reports (their rows) of that outlet or agency."""

    sources: Ids
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """Ids for the names of a question, looked up once.

    Of ``party``, ``actor``, ``recipient`` and ``goes_back_to`` each item is one name, and all must hold; of ``place`` and
    ``said_by`` any entity will do, and none at all means that nothing was asked.
    """

    party: tuple[Ids, ...]
    actor: tuple[Ids, ...]
    recipient: tuple[Ids, ...]
    place: Ids
    said_by: Ids
    goes_back_to: tuple[Origin, ...]


def sought(archive: Archive, q: Question) -> Sought:
    """Look the names up. Raises UsageError, with the nearest names there are, for one that nobody bears."""

    def each(names: Iterable[str]) -> tuple[Ids, ...]:
        return tuple(tuple(entities_of(archive, [name])) for name in names)

    return Sought(
        party=each(q.party),
        actor=each(q.actor),
        recipient=each(q.recipient),
        place=tuple(entities_of(archive, q.place)),
        said_by=tuple(entities_of(archive, q.said_by)),
        goes_back_to=tuple(_origin(archive, name) for name in q.goes_back_to),
    )


def _origin(archive: Archive, name: str) -> Origin:
    printed = archive.db.execute(
        "SELECT doc FROM document WHERE outlet = :name COLLATE NOCASE"
        " UNION SELECT doc FROM copy_group WHERE credit = :name COLLATE NOCASE",
        {"name": name},
    ).fetchall()
    try:
        ids = entities_of(archive, [name])
    except UsageError:
        if not printed:
            raise
        ids = []
    return Origin(tuple(ids), tuple(doc for (doc,) in printed))
