"""What an expression is reckoned from: the report's date, the date named last, and the tense of its words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from reportedly.reading.times import calendar
from reportedly.reading.times.calendar import OutOfCalendar, Period, Unit
from reportedly.reading.times.meaning import Base, Which
from reportedly.reading.times.tense import Tense, Told

RANK: Final[dict[Unit, int]] = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "weekend": 2, "week": 3, "month": 4, "season": 5, "quarter": 5,
    "half": 6, "year": 7, "decade": 8, "century": 9,
}  # fmt: skip
# How near, in characters, a date of another time must stand for «in April» to mean April of its year. Measured on the
# project's training passages: 60 to 120 do equally well, narrower and wider windows lose.
_NARRATION: Final = 80
_CLEARLY_NEARER: Final = 2.0  # so many times nearer a date is meant whatever the tense; best of 1 to 6, as above

_DAYS_OF_NEWS: Final = 7  # an hour alone belongs to the day named last only if that is of the same days as the report

Resolved = Period | str | None
"""A period; an EDTF value where no period is known («XXXX-05-14»); or nothing that could be said."""


@dataclass(slots=True)
class Anchors:
    """What is known while one text is read from its beginning to its end.

    ``published`` is the report's date as far as it is known, None if it is not; below a date that stands over a section,
    that date.
    """

    published: Period | None
    month_first: bool
    mentioned: Period | None = None
    last_stamp: tuple[date, int] | None = None  # day and minute of the last entry of a running report
    told: Callable[[], Told | None] = field(default=lambda: None)
    behind: bool = False
    until: bool = False
    joined: bool = False
    ahead: bool = False
    late: bool = False
    clock: str | None = None  # the date and hour named last, if a date without an hour was not named since
    _by_rank: dict[int, Period] = field(default_factory=dict)  # the period named last of each rank
    _near: bool = False
    _lasting: bool = False  # the date named last stands after «since»: the text tells of the time from then to now
    _mentioned_end: int = 0

    def begin(
        self, start: int, told: Callable[[], Told | None], *, behind: bool, until: bool = False, joined: bool = False,
        ahead: bool = False,
    ) -> None:  # fmt: skip
        """Turn to the expression at ``start``, of which its words tell ``told``.

        ``behind`` if it cannot lie ahead («since the summer»); ``until`` if something lasts until then; ``joined`` if it is
        listed with the one before («on Tuesday and Wednesday»); ``ahead`` if a weekday lies ahead («will strike from Sunday»).
        """
        self.told = told
        self.behind = behind
        self.until = until
        self.joined = joined
        self.ahead = ahead
        self._near = start - self._mentioned_end <= _NARRATION and not self._lasting

    def tense(self) -> Tense | None:
        """Whether the words tell of what lies behind or ahead; None where they do not say."""
        told = self.told()
        return told.tense if told else None

    def remember(self, period: Period, end: int, *, late: bool = False, clock: str | None = None) -> None:
        """Keep the date that the expression ending at ``end`` named, for those that follow it.

        ``late`` if it named the evening or night of that day, so that a morning after it is of the next; ``clock`` is the hour
        that it named, as it is written in EDTF.
        """
        self.late = late
        self.clock = clock
        self.mentioned = period
        self._by_rank[RANK[period.unit]] = period
        self._lasting = self.behind
        self._mentioned_end = end

    def named_at(self, end: int) -> Period | None:
        """The period that the expression ending at ``end`` named; None where it is not the last, or named none."""
        return self.mentioned if self._mentioned_end == end else None

    def today(self) -> date | None:
        """The day of publication; None where less than the day is known."""
        return self.published.first if self.published and self.published.unit == "day" else None

    def base(self, base: Base) -> Period | None:
        """The report's date, the date named last (where none was, again the report's), or the day told of."""
        if base == "narrated":
            return self.narrated_day() or (self.published if self.today() else self.mentioned or self.published)
        if base == "mention" and self.mentioned is not None:
            return self.mentioned
        return self.published

    def counted_from(self, unit: Unit) -> Period | None:
        """What «a day earlier», «two weeks later» are counted from: the date named last.

        Where that is too long for the unit, a day named before it, if that lies in it or if the longer one began what lasts
        until then: of «resigned on Monday … minister since March 2020 … a day earlier» it is the Monday.
        """
        told = self.mentioned
        if told is None or not 0 < RANK[unit] <= RANK["week"] or RANK[told.unit] <= RANK["week"]:
            return told
        day = self._by_rank.get(RANK["day"])
        inside = day is not None and told.first <= day.first and day.last <= told.last
        return day if inside or self._lasting else told

    def narrated_day(self) -> Period | None:
        """The day named last, the second of a night; None where that is no day of the report's own time."""
        told, today = self.mentioned, self.today()
        if told is None or told.unit != "day" or (today and abs((told.first - today).days) > _DAYS_OF_NEWS):
            return None
        if today and told.first > today and self.tense() == "past":
            return None
        return told if told.first == told.last else calendar.day(told.last)

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
        if (
            self.until
            and past
            and future[:1] == past[-1:]
            and RANK[past[-1].unit] >= RANK["month"]
            and self.tense() == "future"
        ):
            return (future[1:] or future)[0]  # «will not sit again until January», said in January
        if not future or (past and self.behind):
            return past[-1]
        if not past:
            return future[0]
        back = max(0, (today.first - past[-1].last).days)
        ahead = max(0, (future[0].first - today.last).days)
        told = self.told()
        if told is not None and told.plain:
            return past[-1] if told.tense == "past" else future[0]
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
