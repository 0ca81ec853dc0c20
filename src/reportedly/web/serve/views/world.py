"""The map of the stories that a question finds."""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.ask import Question
from reportedly.archive.ask.matching import matching
from reportedly.export.geojson import coordinates
from reportedly.web.serve.conditions import conditions
from reportedly.web.serve.desk import Desk, desk, question
from reportedly.web.serve.labels import Label, placed
from reportedly.web.serve.outlines import unsearchable

WHOLE = (-180.0, -85.0, 360.0, 145.0)
"""The view of the whole world, in degrees: left, top, width, height; south is down."""
LEAST, LABELLED = 70.0, 18


class Spot(NamedTuple):
    """A place, how many stories it has, and where it is drawn."""

    x: float
    y: float
    radius: float
    name: str
    entity: str
    stories: int


class Drawn(NamedTuple):
    """Spots, the largest first; the part of the world that shows them; their labels; and how many stories have no spot."""

    spots: list[Spot]
    view: tuple[float, float, float, float]
    labels: list[Label]
    unplaced: int

    @property
    def box(self) -> str:
        """The view as SVG writes it."""
        return " ".join(f"{v:g}" for v in self.view)

    @property
    def unit(self) -> float:
        """What is a pixel or so on a screen, in degrees."""
        return self.view[2] / 1000


def show(request: Request) -> Response:
    """Places with coordinates: the middle of a country, or what the user's own knowledge says of a place."""
    own = desk(request)
    asked = question(request, order="origins")
    whole = request.query_params.get("world", "") == "1"
    with own.archive() as archive:
        counts, total = counted(own, archive, asked)
        found = drawn(archive, counts, total, whole=whole)
        given = conditions(request, archive, asked)
    return own.page(request, "map.html", given=given, asked=asked, drawn=found, total=total, land=land(), whole=whole)


def counted(own: Desk, archive: Archive, asked: Question) -> tuple[dict[str, int], int]:
    """How many stories each place has, and how many there are; kept until the archive changes."""
    return own.remembered(archive, ("places", asked), lambda: _counted(archive, asked), keep=asked.empty)


def _counted(archive: Archive, asked: Question) -> tuple[dict[str, int], int]:
    condition, parameters = matching(archive, asked)
    try:
        rows = archive.db.execute(
            f"SELECT s.place, count(*) FROM story s WHERE {condition} GROUP BY 1", parameters
        ).fetchall()
    except sqlite3.OperationalError as error:
        raise unsearchable(asked, error) from error
    return {place: n for place, n in rows if place is not None}, sum(n for _, n in rows)


def drawn(archive: Archive, counts: Mapping[str, int], total: int, *, whole: bool = False) -> Drawn:
    """Where stories are drawn, given how many each place has. Unless ``whole``, the view is as near as the spots allow."""
    found = []
    for ident, n in counts.items():
        row = archive.db.execute("SELECT identifiers, name FROM entity WHERE id = ?", (ident,)).fetchone()
        point = _point(json.loads(row[0])) if row is not None else None
        if point is not None:
            found.append((ident, row[1], point, n))
    found.sort(key=lambda x: (-x[3], x[0]))
    view = WHOLE if whole or not found else _view([point for _, _, point, _ in found])
    unit, most = view[2] / 1000, max((n for *_, n in found), default=1)
    spots = [
        Spot(p[0], -p[1], round(unit * (4 + 9 * (n / most) ** 0.5), 3), name, ident, n) for ident, name, p, n in found
    ]
    labels = placed(
        [(s.x, s.y, s.radius, f"{s.name} {s.stories}") for s in spots[:LABELLED]],
        13 * unit,
        view,
        [(s.x, s.y, s.radius) for s in spots],
    )
    return Drawn(spots, view, labels, total - sum(s.stories for s in spots))


def _view(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """The smallest view of the world's own shape that has all points, with a margin, and not nearer than ``LEAST`` degrees."""
    xs, ys = [x for x, _ in points], [-y for _, y in points]
    ratio = WHOLE[3] / WHOLE[2]
    width = max(LEAST, 1.3 * (max(xs) - min(xs)), 1.3 * (max(ys) - min(ys)) / ratio)
    if width >= WHOLE[2] * 0.85:
        return WHOLE
    height = width * ratio
    left = min(max((min(xs) + max(xs) - width) / 2, WHOLE[0]), WHOLE[0] + WHOLE[2] - width)
    top = min(max((min(ys) + max(ys) - height) / 2, WHOLE[1]), WHOLE[1] + WHOLE[3] - height)
    return round(left, 2), round(top, 2), round(width, 2), round(height, 2)


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
