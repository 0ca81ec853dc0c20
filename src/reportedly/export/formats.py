"""The formats by name."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import IO

from reportedly.export import (
    follow_the_money,
    geojson,
    graphs,
    linked_data,
    stix,
    tables,
    timeline_js,
    web_annotation,
)
from reportedly.export.losses import Losses
from reportedly.export.source import Source


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what it is, how it is written, and the extra that has to be installed for it, if any."""

    what: str
    write: Callable[[Source, IO[bytes]], Losses]
    extra: str | None = None


FORMATS = {
    "ftm": Format("FollowTheMoney entities with proofs, one a line", follow_the_money.write),
    "stix": Format("a STIX 2.1 bundle", stix.write),
    "csv": Format("a row for each telling, PLOVER columns", tables.write_csv),
    "csv-acled": Format("the same with ACLED-like columns", partial(tables.write_csv, kind="acled")),
    "csv-icews": Format("the same with ICEWS-like columns", partial(tables.write_csv, kind="icews")),
    "parquet": Format("as csv, Parquet", tables.write_parquet, "parquet"),
    "parquet-acled": Format("as csv-acled, Parquet", partial(tables.write_parquet, kind="acled"), "parquet"),
    "parquet-icews": Format("as csv-icews, Parquet", partial(tables.write_parquet, kind="icews"), "parquet"),
    "gexf": Format("the network of parties for Gephi", graphs.write_gexf),
    "graphml": Format("the network of parties as GraphML", graphs.write_graphml),
    "timelinejs": Format("the dated stories for TimelineJS", timeline_js.write),
    "geojson": Format("the stories at places with coordinates", geojson.write),
    "annotations": Format("W3C Web Annotations, one a line", web_annotation.write),
    "jsonld": Format("JSON-LD with schema.org Claim and PROV-O", linked_data.write),
}
"""What ``reportedly export`` writes besides our own records, by the name that ``--format`` takes."""
