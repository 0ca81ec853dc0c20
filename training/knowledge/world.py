"""Makes the offline map's ``land.txt`` and ``countries.json``: ``python world.py countries-110m.json COUNTRIES.json OUT_FOLDER``.

The first file is of the npm package world-atlas (ISC), which carries Natural Earth's outlines at 1:110 million (public
domain); the second is our own knowledge's ``countries.json``, for the codes. ``land.txt`` is one SVG path in degrees
(longitude, minus latitude), cut where a line would cross the antimeridian; ``countries.json`` has, by ISO 3166 code, the
longitude and latitude of the middle of a country's largest outline.
"""

import json
import sys
from pathlib import Path

Point = tuple[float, float]
OTHER_NAMES = {
    "Dem. Rep. Congo": "CD", "Congo": "CG", "Central African Rep.": "CF", "S. Sudan": "SS", "Bosnia and Herz.": "BA",
    "Dominican Rep.": "DO", "Eq. Guinea": "GQ", "Macedonia": "MK", "North Macedonia": "MK", "Czechia": "CZ", "Côte d'Ivoire": "CI",
    "Palestine": "PS", "W. Sahara": "EH", "Solomon Is.": "SB", "United States of America": "US", "eSwatini": "SZ", "Laos": "LA",
    "Turkey": "TR", "Timor-Leste": "TL", "Georgia": "GE", "Jordan": "JO", "Chad": "TD", "Niger": "NE", "Guinea": "GN",
    "South Korea": "KR", "North Korea": "KP", "Guinea-Bissau": "GW", "Papua New Guinea": "PG",
}  # fmt: skip


def arcs(topology: dict) -> list[list[Point]]:  # type: ignore[type-arg]
    """The arcs in degrees: TopoJSON keeps them as differences of whole numbers."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    made = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        made.append(line)
    return made


def rings(geometry: dict, lines: list[list[Point]]) -> list[list[Point]]:  # type: ignore[type-arg]
    """The outer rings of a polygon or of many."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    made = []
    for polygon in polygons:
        ring: list[Point] = []
        for i in polygon[0]:
            ring += (lines[i] if i >= 0 else lines[~i][::-1])[1 if ring else 0 :]
        made.append(ring)
    return made


def area_and_middle(ring: list[Point]) -> tuple[float, Point]:
    """The shoelace area and the centroid."""
    area = cx = cy = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        area, cx, cy = area + cross, cx + (x1 + x2) * cross, cy + (y1 + y2) * cross
    if not area:
        return 0.0, ring[0]
    return abs(area / 2), (cx / (3 * area), cy / (3 * area))


def path(ring: list[Point]) -> str:
    """SVG of a ring, to a tenth of a degree; a jump of half the world starts a new piece."""
    out, last = [], None
    for x, y in ring:
        point = (round(x, 1), round(-y, 1))
        if point == last:
            continue
        out.append(f"{'M' if last is None or abs(point[0] - last[0]) > 180 else 'L'}{point[0]:g} {point[1]:g}")
        last = point
    return "".join(out) + ("Z" if not any(a[0] == "M" for a in out[1:]) else "")


def main() -> None:
    """See the module's docstring."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))
    known = json.loads(Path(sys.argv[2]).read_text(encoding="utf8"))
    codes = {name: c["alpha2"] for c in known["countries"] for name in (c["name"], *c.get("names", ()))} | OTHER_NAMES
    lines = arcs(topology)
    middles, paths, unnamed = {}, [], []
    for geometry in topology["objects"]["countries"]["geometries"]:
        own = rings(geometry, lines)
        paths += [path(r) for r in own]
        code = codes.get(geometry["properties"]["name"])
        if code is None:
            unnamed.append(geometry["properties"]["name"])
        else:
            middle = max(map(area_and_middle, own))[1]
            middles[code] = [round(v, 1) for v in middle]
    out = Path(sys.argv[3])
    (out / "land.txt").write_text("".join(paths) + "\n", encoding="utf8")
    (out / "countries.json").write_text(json.dumps(middles, sort_keys=True) + "\n", encoding="utf8")
    print(f"{len(middles)} countries; without a code: {', '.join(unnamed) or 'none'}")


if __name__ == "__main__":
    main()
