"""The timeline of the stories that a question finds."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from reportedly import edtf
from reportedly.edtf import Days
from reportedly.records import Story
from reportedly.web.serve.conditions import conditions
from reportedly.web.serve.desk import desk, question
from reportedly.web.serve.outlines import outlined

PAGE = 80
Shape = Literal["day", "within", "stretch"]


class Bar(NamedTuple):
    """A story and where its time is drawn, in percent of the axis.

    ``shape``: one day; a day somewhere within a month, season or year («within»); or all days from one to another
    («stretch»). ``vague`` for «about» and «perhaps»; ``before`` and ``after`` where it has no beginning or no end.
    """

    story: Story
    x: float
    width: float
    shape: Shape
    vague: bool
    before: bool
    after: bool

    @property
    def words(self) -> str:
        """How the bar is drawn, for those who cannot see it."""
        kind = {"day": "one day", "within": "some time within", "stretch": "from one day to another"}[self.shape]
        return kind + (", about" if self.vague else "") + (", no beginning" if self.before else "") + (", no end" if self.after else "")


class Tick(NamedTuple):
    """A label on the axis, at a percentage of it."""

    x: float
    label: str


def show(request: Request) -> Response:
    """A page of dated stories in order, on one axis; those without a date are counted."""
    own = desk(request)
    asked = question(request, order="time", limit=PAGE)
    with own.archive() as archive:
        dated, total = outlined(archive, asked, "s.time IS NOT NULL")
        _, every = outlined(archive, question(request, limit=1, order="time"))
        given = conditions(request, archive, asked)
    placed = [(s, d) for s in dated if s.time and (d := edtf.days(s.time)) is not None and (d.first or d.last)]
    axis = Axis([d for _, d in placed])
    return own.page(
        request, "timeline.html", given=given, asked=asked, bars=[axis.bar(s, d) for s, d in placed], total=total,
        undated=every - total, unplaced=[s for s in dated if all(s is not p for p, _ in placed)],
        ticks=axis.ticks() if placed else [],
    )  # fmt: skip


class Axis:
    """The days that a page of stories covers. One that stretches far beyond the others is cut off at their edge."""

    def __init__(self, every: list[Days]) -> None:
        firsts = sorted(d.first or d.last or date.max for d in every) or [date(2000, 1, 1)]
        lasts = sorted(d.last or d.first or date.min for d in every) or [date(2000, 1, 2)]
        self.low, self.high = _within(firsts), max(_within(lasts[::-1]), firsts[-1])
        self.span = max(1, (self.high - self.low).days)

    def at(self, day: date) -> float:
        """Percent of the axis."""
        return round(min(100.0, max(0.0, 100 * (day - self.low).days / self.span)), 2)

    def bar(self, story: Story, d: Days) -> Bar:
        """How a story's time is drawn."""
        first, last = self.at(d.first or self.low), self.at(d.last or self.high)
        shape: Shape = "day" if d.first is not None and d.first == d.last else "stretch" if "/" in (story.time or "") else "within"
        before = d.first is None or d.first < self.low
        after = d.last is None or d.last > self.high
        return Bar(story, first, round(last - first, 2), shape, d.approximate, before, after)

    def ticks(self) -> list[Tick]:
        """Five labels, fewer where two would say the same."""
        days = [self.low + timedelta(days=round(self.span * k / 4)) for k in range(5)]
        found = {_label(day, self.span): Tick(self.at(day), _label(day, self.span)) for day in reversed(days)}
        return sorted(found.values())


def _within(days: list[date]) -> date:
    """The first of days in order, or, where that one stands years apart from most, the first that does not."""
    middle = days[len(days) // 2]
    reach = max(366, 6 * abs((days[len(days) // 2] - days[len(days) // 10]).days))
    return next((d for d in days if abs((d - middle).days) <= reach), middle)


def _label(day: date, span: int) -> str:
    return str(day.year) if span > 4 * 365 else f"{day:%b} {day.year}" if span > 120 else f"{day.day} {day:%b} {day.year}"
