"""The timeline and the map of the stories that a question finds."""

import json
import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from reportedly import edtf
from reportedly.archive import Archive
from reportedly.archive.ask import ask
from reportedly.export.geojson import coordinates
from reportedly.records import Story
from reportedly.web.serve.desk import desk, question

WIDTH = 640.0
"""Of the timeline's drawing, in its own units."""


class Bar(NamedTuple):
    """A story and the stretch of its time; ``exact`` a single day, ``open`` where the time has no beginning or no end."""

    story: Story
    x: float
    width: float
    exact: bool
    vague: bool
    open: bool


class Tick(NamedTuple):
    """A label on the axis."""

    x: float
    label: str


class Spot(NamedTuple):
    """A place with its stories."""

    x: float
    y: float
    radius: float
    name: str
    entity: str
    stories: list[Story]


def timeline(request: Request) -> Response:
    """A page of dated stories in order, on one axis."""
    own = desk(request)
    asked = question(request, order="time", limit=80)
    with own.archive() as archive:
        answer = ask(archive, asked)
    dated = [(s, d) for s in answer.stories if s.time and (d := edtf.days(s.time)) is not None and (d.first or d.last)]
    edges = [e for _, d in dated for e in (d.first, d.last) if e is not None]
    low, high = (min(edges), max(edges)) if edges else (date(2000, 1, 1), date(2000, 1, 2))
    span = max(1, (high - low).days)

    def x(day: date) -> float:
        return WIDTH * (day - low).days / span

    bars = [
        Bar(
            s, round(x(d.first or low), 1), round(max(5.0, x(d.last or high) - x(d.first or low)), 1), d.exact, d.approximate,
            d.first is None or d.last is None,
        )
        for s, d in dated
    ]  # fmt: skip
    undated = [s for s in answer.stories if all(s is not t for t, _ in dated)]
    ticks = [
        Tick(round(x(t), 1), _label(t, span)) for t in (low + timedelta(days=round(span * k / 4)) for k in range(5))
    ]
    return own.page(
        request,
        "timeline.html",
        answer=answer,
        asked=asked,
        bars=bars,
        undated=undated,
        ticks=ticks if bars else [],
        width=WIDTH,
    )


def world(request: Request) -> Response:
    """Places with coordinates: the middle of a country, or what the user's own knowledge says of a place."""
    own = desk(request)
    asked = question(request, order="origins", limit=500)
    with own.archive() as archive:
        answer = ask(archive, asked)
        drawn, unplaced = spots(archive, answer.stories)
    return own.page(request, "map.html", answer=answer, asked=asked, spots=drawn, unplaced=unplaced, land=land())


def spots(archive: Archive, stories: Sequence[Story]) -> tuple[list[Spot], int]:
    """Where the stories are drawn, the places with most of them first; and how many stories have no such place."""
    unplaced = 0
    of_place: dict[str, tuple[tuple[float, float], str, list[Story]]] = {}
    known: dict[str, tuple[tuple[float, float] | None, str]] = {}
    for story in stories:
        if story.place is None:
            unplaced += 1
            continue
        ident = story.place.entity
        if ident not in known:
            row = archive.db.execute("SELECT identifiers, name FROM entity WHERE id = ?", (ident,)).fetchone()
            known[ident] = (None, "") if row is None else (_point(json.loads(row[0])), row[1])
        point, name = known[ident]
        if point is None:
            unplaced += 1
        else:
            of_place.setdefault(ident, (point, name, []))[2].append(story)
    drawn = [
        Spot(p[0], -p[1], round(1.4 + 0.8 * len(here) ** 0.5, 2), name, ident, here)
        for ident, (p, name, here) in sorted(of_place.items(), key=lambda x: (-len(x[1][2]), x[0]))
    ]
    return drawn, unplaced


def _point(identifiers: dict[str, str]) -> tuple[float, float] | None:
    """Longitude and latitude; None where nothing says them."""
    return coordinates(identifiers.get("geo")) or _countries().get(identifiers.get("iso3166", ""))


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[float, float]]:
    text = (files("reportedly.web.serve") / "data" / "countries.json").read_text(encoding="utf8")
    return {code: (x, y) for code, (x, y) in json.loads(text).items()}


@lru_cache(maxsize=1)
def land() -> str:
    """The outlines of all countries as one SVG path in degrees."""
    path = (files("reportedly.web.serve") / "data" / "land.txt").read_text(encoding="utf8").strip()
    assert re.fullmatch(r"[MLZ\d. -]+", path)  # it goes into the page as it is
    return path


def _label(day: date, span: int) -> str:
    return (
        str(day.year) if span > 3 * 365 else f"{day:%b} {day.year}" if span > 90 else f"{day.day} {day:%b} {day.year}"
    )
