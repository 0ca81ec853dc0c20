"""An archive opened to be looked at from Python."""

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from reportedly.archive import Archive, exports
from reportedly.archive.ask import ask
from reportedly.archive.ask.parties import entities_of
from reportedly.errors import UsageError
from reportedly.notebook.columns import ENTITY, REPORT, STATEMENT
from reportedly.notebook.conditions import Conditions, question
from reportedly.notebook.record_list import RecordList
from reportedly.notebook.rows import StatementRow, TellingRow
from reportedly.notebook.story_list import StoryList
from reportedly.records import ArchiveEntity, Reading, Report
from reportedly.web import wording


def open_archive(path: str | Path) -> "OpenArchive":
    """The archive at ``path``, opened to be looked at: nothing in it is changed.

    Warns where reports wait to be merged: what they say is in no story yet. Raises UsageError where there is no archive.
    """
    Archive(path).close()  # brings an older one up to date, and says at once where there is none
    opened = OpenArchive(Archive(path, readonly=True))
    waiting = opened.unmerged
    if waiting:
        warnings.warn(
            f"{path}: {wording.counted(waiting, 'report')} not merged yet; run: reportedly merge {path}", stacklevel=2
        )
    return opened


class OpenArchive:
    """Reports, entities, stories and tellings of an archive, as lists. Close it, or use it in a ``with`` block.

    ``archive`` is the store below, for :func:`reportedly.archive.ask.ask` and the exporters. It belongs to the thread
    that opened it.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; the lists that came from it stay."""
        self.archive.close()

    def __len__(self) -> int:
        """How many reports it holds."""
        return len(self.archive)

    @property
    def unmerged(self) -> int:
        """How many reports merging has not taken in: what they say is in no story yet."""
        return len(self.archive.unmerged())

    def __repr__(self) -> str:
        return f"<{self.archive.path}: {', '.join(self._counts())}>"

    def _repr_html_(self) -> str:
        from reportedly.notebook import html

        return html.whole(html.head(str(self.archive.path), self._counts()))

    def _counts(self) -> Iterator[str]:
        yield wording.counted(len(self), "report")
        for table, one, many in (
            ("entity", "entity", "entities"),
            ("story", "story", "stories"),
            ("telling", "telling", "tellings"),
        ):
            (number,) = self.archive.db.execute(f"SELECT count(*) FROM {table}").fetchone()
            yield wording.counted(number, one, many)
        if self.unmerged:
            yield f"{wording.counted(self.unmerged, 'report')} not merged yet"

    def stories(self, **conditions: Unpack[Conditions]) -> StoryList:
        """The stories of which all conditions hold, the earliest first; all of them where none is given.

        The conditions are those of ``reportedly ask``: ``party``, ``actor``, ``recipient``, ``place``, ``type``,
        ``certainty``, ``mood``, ``said_by``, ``goes_back_to`` and ``outlet`` (each a word, or a list of them), ``stance``,
        ``since``, ``until``, ``text``, ``report``, ``min_origins``, ``contradicted``, ``order``, ``limit`` (here: all) and
        ``offset``; :class:`~reportedly.archive.ask.Question` says what they mean. Nothing found is an empty list. Raises
        UsageError for a condition that there is not, a value that does not fit, and a name that nobody bears (with the
        nearest ones).
        """
        answer = ask(self.archive, question(conditions))
        reports = {t.report for s in answer.stories for t in s.told}
        return StoryList(answer.stories, self._published(reports))

    def tellings(self, **conditions: Unpack[Conditions]) -> RecordList[TellingRow]:
        """What reports say, a row each: the tellings of :meth:`stories` under the same conditions.

        Where a condition is about tellings (``stance``, ``said_by``, ``text`` …) only those that answer it.
        """
        return self.stories(**conditions).tellings()

    def entities(self, name: str | None = None, *, type: str | None = None) -> RecordList[ArchiveEntity]:
        """All entities, or those that bear a name, or are of a type; by id.

        Raises UsageError for a name that nobody bears, with the nearest ones. A type that none has gives an empty list.
        """
        found: Iterable[ArchiveEntity]
        if name is None:
            found = exports.entities(self.archive)
        else:
            found = [exports.entity(self.archive, ident) for ident in sorted(entities_of(self.archive, [name]))]
        return RecordList((e for e in found if type in (None, e.type)), ENTITY, "entity", "entities")

    def reports(self, *, outlet: str | None = None) -> RecordList[Report]:
        """All reports, or those of an outlet (upper and lower case alike); by id. An outlet that none has gives none."""
        found = exports.reports(self.archive)
        wanted = outlet.casefold() if outlet is not None else None
        return RecordList(
            (r for r in found if wanted in (None, (r.outlet or "").casefold())), REPORT, "report", "reports"
        )

    def statements(self, *, report: str | None = None, min_confidence: float = 0.0) -> RecordList[StatementRow]:
        """Every statement as it was read, report by report, before anything was merged: with mode and confidence.

        ``report`` (an id or a file's name) keeps to one file, ``min_confidence`` in [0, 1] leaves out what the program is
        less sure that the text says. Raises UsageError for a report that is not there.
        """
        readings = self.readings() if report is None else self._called(report)
        rows = (StatementRow(r, s) for r in readings for s in r.statements if s.confidence >= min_confidence)
        return RecordList(rows, STATEMENT, "statement", "statements")

    def readings(self) -> Iterator[Reading]:
        """The reading of every report, one at a time, by id."""
        return self.archive.readings()

    def reading(self, report: str) -> Reading:
        """The reading of a report, by its id or its file's name.

        Raises UsageError where there is none, or where the file holds several reports.
        """
        found = self._called(report)
        if len(found) > 1:
            raise UsageError(f"{report}: holds {len(found)} reports; name one by its id, which reports() has")
        return found[0]

    def _called(self, report: str) -> list[Reading]:
        rows = self.archive.db.execute(
            "SELECT doc FROM document WHERE id = ? OR file = ? ORDER BY id", (report, report)
        ).fetchall()
        if not rows:
            raise UsageError(f"{report}: no report of that id or file name in {self.archive.path}")
        return [self.archive.reading(doc) for (doc,) in rows]

    def _published(self, reports: set[str]) -> dict[str, str | None]:
        rows = self.archive.db.execute("SELECT id, published FROM document")
        return {ident: published for ident, published in rows if ident in reports}
