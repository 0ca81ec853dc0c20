"""What an expression is reckoned from: the report's date, the date named last, and the tense of its words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from reportedly.reading.times.calendar import OutOfCalendar, Period, Unit
from reportedly.reading.times.meaning import Base, Which
from reportedly.reading.times.tense import Tense

RANK: Final[dict[Unit, int]] = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "weekend": 2, "week": 3, "month": 4, "season": 5, "quarter": 5,
    "half": 6, "year": 7, "decade": 8, "century": 9,
}  # fmt: skip
# How near, in characters, a date of another time must stand for «in April» to mean April of its year. Measured on the
# project's training passages: 20 to 120 do equally well, wider windows lose.
_NARRATION: Final = 40
_CLEARLY_NEARER: Final = 2.0  # so many times nearer a date is meant whatever the tense; best of 1 to 6, as above

Resolved = Period | str | None
"""A period; an EDTF value where no period is known («XXXX-05-14»); or nothing that could be said."""


@dataclass(slots=True)
class Anchors:
    """What is known while one text is read from its beginning to its end.

    ``published`` is the report's date as far as it is known, None if it is not.
    """

    published: Period | None
    month_first: bool
    mentioned: Period | None = None
    last_stamp: tuple[date, int] | None = None  # day and minute of the last entry of a running report
    tense: Callable[[], Tense | None] = field(default=lambda: None)
    behind: bool = False
    _near: bool = False
    _mentioned_end: int = 0

    def begin(self, start: int, tense: Callable[[], Tense | None], *, behind: bool) -> None:
        """Turn to the expression at ``start``; ``behind`` if it cannot lie ahead («since the summer»)."""
        self.tense = tense
        self.behind = behind
        self._near = start - self._mentioned_end <= _NARRATION

    def remember(self, period: Period, end: int) -> None:
        """Keep the date that the expression ending at ``end`` named, for those that follow it."""
        self.mentioned = period
        self._mentioned_end = end

    def today(self) -> date | None:
        """The day of publication; None where less than the day is known."""
        return self.published.first if self.published and self.published.unit == "day" else None

    def base(self, base: Base) -> Period | None:
        """The report's date, or the date named last (where none was, again the report's)."""
        if base == "mention" and self.mentioned is not None:
            return self.mentioned
        return self.published

    def narrated_year(self) -> int | None:
        """The year of the date named just before, where the text tells of another time than its own."""
        told, today = self.mentioned, self.published
        if told is None or not self._near or RANK[told.unit] > RANK["year"] or told.first.year != told.last.year:
            return None
        if today is None:
            return told.first.year
        elsewhen = abs(told.first.year - today.first.year) > 1
        return told.first.year if elsewhen and self.tense() == "past" else None

    def years(self) -> list[int]:
        """The years in which a date written without one may lie; none where nothing is known."""
        told = self.narrated_year()
        if told is not None:
            return [told]
        return [self.published.first.year + step for step in (-1, 0, 1)] if self.published else []

    def choose(self, choices: list[Period]) -> Period:
        """The one of several periods, in order, that is meant: the clearly nearer, else as the tense says.

        Raises OutOfCalendar where there is none to choose from.
        """
        if not choices:
            raise OutOfCalendar("no such day in these years")
        today = self.published
        if today is None:
            return choices[0]
        past = [period for period in choices if period.first <= today.last]
        future = [period for period in choices if period.last >= today.first]
        if not future or (past and self.behind):
            return past[-1]
        if not past:
            return future[0]
        back = max(0, (today.first - past[-1].last).days)
        ahead = max(0, (future[0].first - today.last).days)
        if max(back, ahead) > _CLEARLY_NEARER * min(back, ahead):
            return past[-1] if back < ahead else future[0]
        return future[0] if self.tense() == "future" else past[-1]

    def which(self, choices: list[Period], which: Which) -> Resolved:
        """The last of the choices before the report's date, the one around it or in its year, or the first after it."""
        today = self.published
        if today is None:
            return None
        if which == -1:
            before = [period for period in choices if period.last < today.first]
            return before[-1] if before else None
        if which == 1:
            after = [period for period in choices if period.first > today.last]
            return after[0] if after else None
        around = [period for period in choices if period.first <= today.first <= period.last]
        same_year = [period for period in choices if period.first.year == today.first.year]
        return next(iter(around + same_year), None)
