"""What of a damaged archive is sound, and what is lost: reports with their readings, and decisions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

import msgspec

from reportedly import codec
from reportedly.archive import digests
from reportedly.archive.digests import row_digest
from reportedly.archive.repair.cells import Row, Value, rows
from reportedly.archive.repair.pages import Pages
from reportedly.archive.repair.trees import owners
from reportedly.archive.schema import columns_of
from reportedly.archive.store import unpacked
from reportedly.ingest.member import plain
from reportedly.records import DECISION_KINDS, Decision

IDS, FILES, SETTINGS = "sqlite_autoindex_document_1", "document_file", "setting"
LEAST_REPORT, LEAST_DECISION = 18, 8
"""Columns that a row had in the first version."""

Fields = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that is not in the new archive, and why; ``name`` says which, as far as that is known."""

    what: Literal["report", "decision", "writes"]
    name: str
    reason: str

    def __str__(self) -> str:
        return plain(f"{self.what} {self.name}: {self.reason}")


@dataclass(slots=True)
class Salvage:
    """``reports`` are where the sound rows stand, in the order of their row numbers; :meth:`report` gives one of them."""

    pages: Pages
    reports: list[tuple[int, int]] = field(default_factory=list)
    decisions: list[Fields] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)

    def report(self, place: tuple[int, int]) -> Fields:
        """The columns of a report's row by name."""
        page, position = place
        for n, row in enumerate(rows(self.pages, page)):
            if n == position:
                return _fields("document", row)
        raise KeyError(place)


def salvage(pages: Pages) -> Salvage:
    """Go through every page, whether a way leads there or not. Reads each page at most some times; changes nothing."""
    made = Salvage(pages)
    seen = _Seen()
    of_page, free = owners(pages), pages.free()
    for number in pages:
        owner = of_page.get(number)
        if owner is None and number in free:
            continue
        if owner not in (None, "document", "decision", IDS, FILES, SETTINGS):
            continue
        try:
            for position, row in enumerate(rows(pages, number)):
                seen.take(row, owner, (number, position))
        except KeyError:
            continue
    made.reports = [place for _, place in sorted(seen.sound.values(), key=lambda x: x[0])]
    made.decisions, lost = _linked(seen)
    made.lost += [*seen.lost_reports(), *lost]
    if not pages.log_is_whole:
        made.lost.append(Lost("writes", "of the last minutes", "the log beside the archive breaks off"))
    return made


class _Seen:
    """Sightings while the pages are gone through."""

    def __init__(self) -> None:
        self.sound: dict[str, tuple[int, tuple[int, int]]] = {}  # by id: row number, place
        self._revision: dict[str, int] = {}
        self._unsound: dict[int, tuple[str, str, int]] = {}  # by row number: name, reason, revision
        self._ids: dict[int, str] = {}
        self._files: dict[int, str] = {}
        self.decisions: dict[int, Fields] = {}
        self.bad_decisions: dict[int, str] = {}
        self.last_decision = 0

    def take(self, row: Row, owner: str | None, place: tuple[int, int]) -> None:
        """Look at a row; ``owner`` is None where nothing tells whose it is but itself."""
        if row.number is None:
            self._index(row, owner)
        elif owner == "document" or (owner is None and _is_report(row)):
            self._report(row, place)
        elif owner == "decision" or (owner is None and _is_decision(row)):
            self._decision(row)

    def lost_reports(self) -> Iterator[Lost]:
        """Those that are known to have been there and are not sound."""
        numbers = {number for number, _ in self.sound.values()}
        gone = {n for n, ident in self._ids.items() if ident not in self.sound and n not in numbers}
        for number in sorted(gone | (self._unsound.keys() - numbers)):
            if number in self._unsound:
                name, reason, _ = self._unsound[number]
                if name.split(" ")[0] in self.sound:
                    continue
                yield Lost("report", self._named(number, name), reason)
            else:
                yield Lost("report", self._named(number, self._ids[number]), "its row is gone")
        for name, reason in self._older():
            yield Lost("report", name, reason)
        known = numbers | gone | self._unsound.keys()
        missing = [
            n for n in range(1, max(known | self._ids.keys() | self._files.keys(), default=0) + 1) if n not in known
        ]
        for _, run in groupby(enumerate(missing), key=lambda x: x[1] - x[0]):
            stretch = [n for _, n in run]
            which = f"number {stretch[0]}" if len(stretch) == 1 else f"numbers {stretch[0]} to {stretch[-1]}"
            files = ", ".join(self._files[n] for n in stretch if n in self._files)
            reason = "its row is gone" if len(stretch) == 1 else "their rows are gone"
            yield Lost("report", which + (f" ({files})" if files else ""), reason)

    def _older(self) -> Iterator[tuple[str, str]]:
        """Reports of which only an older row is sound."""
        for name, reason, revision in self._unsound.values():
            ident = name.split(" ")[0]
            if ident in self.sound and revision > self._revision[ident]:
                yield name, f"an older reading of it is kept, since of the newest {reason}"

    def _named(self, number: int, name: str) -> str:
        file = self._files.get(number)
        return f"{name} ({file})" if file and "(" not in name else name

    def _index(self, row: Row, owner: str | None) -> None:
        if row.columns != 2 or not row.whole:
            return
        key, number = row.values
        if owner in (SETTINGS, None) and key == "decisions" and str(number).isdecimal():
            self.last_decision = max(self.last_decision, int(str(number)))
        if not isinstance(key, str) or not isinstance(number, int):
            return
        if owner == IDS or (owner is None and key.startswith("doc-")):
            self._ids[number] = key
        elif owner == FILES:
            self._files[number] = key

    def _report(self, row: Row, place: tuple[int, int]) -> None:
        assert row.number is not None
        found = _fields("document", row)
        ident, revision = found.get("id"), found.get("revision")
        reason = _fault(found, row)
        if reason is None:
            assert isinstance(ident, str) and isinstance(revision, int)
            if revision >= self._revision.get(ident, -1):
                self.sound[ident], self._revision[ident] = (row.number, place), revision
        elif isinstance(ident, str):
            about = [str(found[k]) for k in ("file", "title") if found.get(k)]
            name = f"{ident} ({'; '.join(about)})" if about else ident
            self._unsound[row.number] = (name, reason, revision if isinstance(revision, int) else 0)

    def _decision(self, row: Row) -> None:
        assert row.number is not None
        found = _fields("decision", row) | {"id": row.number}
        wanted = row_digest(*(found.get(c) for c in digests.DECISION))
        if row.whole and found.get("digest") in (None, wanted) and _decision_of(found) is not None:
            self.decisions[row.number] = found
        else:
            about = ", ".join(str(found[k]) for k in ("kind", "who", "at") if found.get(k))
            self.bad_decisions[row.number] = about


_MANY = 1000
"""Decisions in one gap of the numbers from which they are told of together."""


def _linked(seen: _Seen) -> tuple[list[Fields], list[Lost]]:
    """The decisions whose own targets are there, and what is lost of the others."""
    kept, lost = dict(seen.decisions), []
    reason = "its row is damaged; if it took back another one, that one is in force again"
    before = 0
    for number in sorted(kept.keys() | seen.bad_decisions.keys() | {seen.last_decision}):
        if number - before > _MANY:  # a damaged number may be any: they are not told one by one
            lost.append(Lost("decision", f"numbers {before + 1} to {number - 1}", f"if there were so many: {reason}"))
        else:
            lost += [Lost("decision", str(n), reason) for n in range(before + 1, number)]
        if number not in kept and number > 0:
            about = seen.bad_decisions.get(number)
            lost.append(Lost("decision", f"{number} ({about})" if about else str(number), reason))
        before = max(before, number)
    for number, found in sorted(kept.items()):  # a target is always older
        undoes = found["undoes"]
        if isinstance(undoes, int) and undoes not in kept:
            del kept[number]
            lost.append(Lost("decision", f"{number} (undo)", f"the decision {undoes}, which it takes back, is lost"))
    return [kept[n] for n in sorted(kept)], lost


def _fields(table: str, row: Row) -> Fields:
    """The values by column; what a row of an older version does not have is None."""
    return dict(zip(columns_of(table), row.values, strict=False))


def _is_report(row: Row) -> bool:
    return row.columns >= LEAST_REPORT and row.values[:1] == (None,) and isinstance((*row.values, None, None)[1], str)


def _is_decision(row: Row) -> bool:
    columns = len(columns_of("decision"))
    return (
        LEAST_DECISION <= row.columns <= columns
        and row.values[:1] == (None,)
        and (*row.values, *[None] * 4)[3] in DECISION_KINDS
    )


def _fault(found: Fields, row: Row) -> str | None:
    """Why a report's row is not sound; None where it is."""
    if not row.whole:
        return "a part of its row is gone"
    if found.get("digest") not in (None, row_digest(*(found[c] for c in digests.DOCUMENT))):
        return "its row is not as it was written"
    try:
        codec.check(unpacked(found))
    except Exception as error:  # whatever a damaged row brings forth
        return f"its reading cannot be unpacked ({' '.join(str(error).split())[:100]})"
    return None if isinstance(found.get("revision"), int) else "its row is not as it was written"


def _decision_of(found: Fields) -> Decision | None:
    subject, value = found.get("subject"), found.get("value")
    if not isinstance(subject, str) or not isinstance(value, str):
        return None
    try:
        return msgspec.convert(
            found | {"subject": msgspec.json.decode(subject), "value": msgspec.json.decode(value)}, Decision
        )
    except msgspec.MsgspecError:
        return None
