"""GeoJSON (RFC 7946): a point for each story whose place has coordinates.

Coordinates come from a place's identifier ``geo`` (RFC 5870: «geo:48.2,16.37», or bare «48.2,16.37») that the user's own
knowledge gave it; nothing is guessed from a name.
"""

import json
import math
from typing import IO, Any

from reportedly.export.losses import Losses
from reportedly.export.source import Source, chain, headline, status


def write(source: Source, out: IO[bytes]) -> Losses:
    """One FeatureCollection."""
    losses = Losses()
    features: list[dict[str, Any]] = []
    for story in source.stories():
        place = source.entities.get(story.place.entity) if story.place is not None else None
        if place is None:
            losses.lose("story without a place")
            continue
        point = coordinates(place.identifiers.get("geo"))
        if point is None:
            losses.lose("story at a place without coordinates")
            continue
        features.append({
            "type": "Feature", "id": story.id, "geometry": {"type": "Point", "coordinates": list(point)},
            "properties": {
                "headline": headline(story), "type": story.type, "time": story.time, "place": place.name,
                "articles": story.articles, "outlets": story.outlets, "origins": story.origins, "status": status(story),
                "contradictions": [c.kind for c in story.contradictions],
                "told": [{"outlet": t.outlet, "chain": chain(t.chain), "quote": t.quote} for t in story.told],
            },
        })  # fmt: skip
    losses.written = len(features)
    out.write(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode() + b"\n")
    return losses


def coordinates(value: str | None) -> tuple[float, float] | None:
    """Longitude and latitude, in GeoJSON's order, of a ``geo`` identifier; None where it is none or lies off the globe."""
    if value is None:
        return None
    parts = value.removeprefix("geo:").partition(";")[0].split(",")
    try:
        latitude, longitude = float(parts[0]), float(parts[1])
    except (IndexError, ValueError):
        return None
    if not (math.isfinite(latitude) and math.isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return longitude, latitude
