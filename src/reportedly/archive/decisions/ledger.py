"""The ledger of decisions: adding to it, reading it, and what of it is in force."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec

from reportedly.archive.decisions.evidence import resolve
from reportedly.archive.decisions.mending import mended_fields
from reportedly.archive.digests import DECISION, row_digest
from reportedly.archive.kept import last_decision
from reportedly.archive.store import Archive, placeholders
from reportedly.errors import UsageError
from reportedly.records import Decision, DecisionKind, Evidence

_PAIRED = ("same", "not-same")
_json = msgspec.json


def decide(
    archive: Archive, kind: DecisionKind, subject: Iterable[Evidence], *, who: str, why: str = "",
    value: dict[str, Any] | None = None,
) -> Decision:  # fmt: skip
    """The ruling as it now stands in the ledger; the next merging heeds it.

    Raises UsageError where ``who`` is empty, the kind does not fit its subjects, a report is not in the archive, or
    nothing of the named kind stands at the characters; nothing is written then.
    """
    subjects, fields = tuple(subject), dict(value or {})
    if kind == "undo":
        raise UsageError("an undo names a decision, not characters; use undo()")
    _check(archive, kind, subjects, fields)
    return _write(archive, kind, subjects, fields, who, why, None)


def undo(archive: Archive, number: int, *, who: str, why: str = "") -> Decision:
    """The row that takes back a decision, or takes back a taking back; the row of the other stays.

    Raises UsageError where there is no such decision, or it is undone already.
    """
    of_number = {d.id: d for d in decisions(archive)}
    if number not in of_number:
        raise UsageError(f"no decision {number}; list them with: reportedly decide {archive.path} list")
    if number not in {d.id for d in in_force(archive, undos=True)}:
        raise UsageError(f"decision {number} is undone already")
    return _write(archive, "undo", of_number[number].subject, {}, who, why, number)


def decisions(archive: Archive) -> list[Decision]:
    """All decisions that were ever taken, oldest first."""
    rows = archive.db.execute("SELECT id, at, who, kind, subject, value, why, undoes FROM decision ORDER BY id")
    return [
        msgspec.convert(
            {
                "id": i, "at": at, "who": who, "kind": kind, "subject": _json.decode(subject),
                "value": _json.decode(value), "why": why, "undoes": undoes,
            },
            Decision,
        )
        for i, at, who, kind, subject, value, why, undoes in rows
    ]  # fmt: skip


def in_force(archive: Archive, *, undos: bool = False) -> list[Decision]:
    """The decisions that no later one undoes, oldest first; the undos themselves only where ``undos`` says so."""
    gone: set[int] = set()
    kept: list[Decision] = []
    for d in reversed(decisions(archive)):
        if d.id in gone:
            continue
        if d.kind == "undo":
            assert d.undoes is not None
            gone.add(d.undoes)
        if d.kind != "undo" or undos:
            kept.append(d)
    return kept[::-1]


def _check(archive: Archive, kind: DecisionKind, subjects: tuple[Evidence, ...], fields: dict[str, Any]) -> None:
    layers = {s.layer for s in subjects}
    if kind in _PAIRED and (len(subjects) < 2 or len(layers) != 1 or layers == {"attribution"}):
        raise UsageError(f"«{kind}» needs two entities, or two statements of stories; name both")
    if kind in ("right", "wrong", "mended") and (len(subjects) != 1 or layers == {"entity"}):
        raise UsageError(f"«{kind}» is about one statement or one attribution; name it")
    if kind == "rename" and (len(subjects) != 1 or layers != {"entity"} or not str(fields.get("name", "")).strip()):
        raise UsageError("«rename» needs one entity and its new name")
    for s in subjects:
        try:
            reading = archive.reading(archive.row(s.document))
        except KeyError:
            raise UsageError(f"{s.document}: no such report in {archive.path}") from None
        local = resolve(reading, s)
        if local is None:
            raise UsageError(f"{s.document}: no {s.layer} at characters {s.start} to {s.end}")
        if kind == "mended":
            mended_fields(reading, s.layer, local, fields)


def _write(
    archive: Archive, kind: DecisionKind, subjects: tuple[Evidence, ...], fields: dict[str, Any], who: str, why: str,
    undoes: int | None,
) -> Decision:  # fmt: skip
    if not who.strip():
        raise UsageError("a decision needs the name of who takes it; give it with --by")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with archive.writing() as db:
        (number,) = db.execute("SELECT coalesce(max(id), 0) + 1 FROM decision").fetchone()
        row = (number, at, who, kind, _json.encode(subjects).decode(), _json.encode(fields).decode(), why, undoes)
        columns = ", ".join((*DECISION, "digest"))
        db.execute(
            f"INSERT INTO decision ({columns}) VALUES ({placeholders(columns.split())})", (*row, row_digest(*row))
        )
        last_decision(archive)
        revision = archive.next_revision()
        for document in {s.document for s in subjects}:  # the next merging takes these up again
            db.execute("UPDATE document SET revision = ? WHERE id = ?", (revision, document))
        return Decision(id=number, at=at, who=who, kind=kind, subject=subjects, value=fields, why=why, undoes=undoes)
