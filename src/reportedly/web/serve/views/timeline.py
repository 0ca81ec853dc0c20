"""The timeline of the stories that a question finds."""

import math
from bisect import bisect_left
from datetime import date, timedelta
from itertools import pairwise
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
        return (
            kind
            + (", about" if self.vague else "")
            + (", no beginning" if self.before else "")
            + (", no end" if self.after else "")
        )


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
    """A scale of days on which long gaps are drawn shorter: each stretch between two dates gets the logarithm of its days."""

    def __init__(self, every: list[Days]) -> None:
        edges = {e for d in every for e in (d.first, d.last + timedelta(days=1) if d.last else None) if e is not None}
        self.days = sorted(edges) or [date(2000, 1, 1)]
        self.places = [0.0]
        for before, after in pairwise(self.days):
            self.places.append(self.places[-1] + math.log1p((after - before).days))

    def at(self, day: date) -> float:
        """Percent of the axis, a little in from its edges."""
        i = min(bisect_left(self.days, day), len(self.days) - 1)
        place = self.places[i]
        if day < self.days[i] and i:
            share = (day - self.days[i - 1]).days / (self.days[i] - self.days[i - 1]).days
            place = self.places[i - 1] + share * (place - self.places[i - 1])
        return round(1.5 + 97 * place / (self.places[-1] or 1), 2)

    def bar(self, story: Story, d: Days) -> Bar:
        """How a story's time is drawn."""
        shape: Shape = (
            "day" if d.first is not None and d.first == d.last else "stretch" if "/" in (story.time or "") else "within"
        )
        first = self.at(d.first) if d.first else 0.0
        last = first if shape == "day" else self.at(d.last + timedelta(days=1)) if d.last else 100.0
        return Bar(story, first, round(last - first, 2), shape, d.approximate, d.first is None, d.last is None)

    def ticks(self) -> list[Tick]:
        """The beginnings of years, and of months where there is room, or else the first and last day; none nearer to another
        than a label is wide."""
        low, high = self.days[0], self.days[-1]
        years = [date(y, 1, 1) for y in range(low.year, high.year + 1)]
        months = [date(y, m, 1) for y in range(max(low.year, high.year - 10), high.year + 1) for m in range(1, 13)]
        kept: list[Tick] = []
        for day, label in [(d, str(d.year)) for d in years] + [(d, f"{d:%b} {d.year}") for d in months]:
            if low <= day <= high and all(abs(self.at(day) - t.x) > 12 for t in kept):
                kept.append(Tick(self.at(day), label))
        if len(kept) < 2:
            kept = [Tick(self.at(d), f"{d.day} {d:%b} {d.year}") for d in dict.fromkeys((low, high))]
        return sorted(kept)
