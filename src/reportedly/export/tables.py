"""Rows for spreadsheets and data frames: one for each telling, with PLOVER, ACLED-like or ICEWS-like columns.

The ACLED-like and ICEWS-like rows have those projects' column names where what stands in them is the same; nothing is
made up for the others. All rows keep who says so and how firmly, which neither project's own files have.
"""

import csv
import io
from collections.abc import Iterator
from typing import IO

from reportedly.export.dates import dates
from reportedly.export.losses import Losses
from reportedly.export.source import ACTORS, RECIPIENTS, Source, chain, names_of
from reportedly.records import Story, Telling

SOURCING = (
    "chain", "polarity", "certainty", "mood", "quantity", "articles", "outlets", "origins", "origin", "contradictions",
    "report_id", "file", "outlet", "published", "start", "end", "quote", "read_by",
)  # fmt: skip
"""Columns that every kind of row ends with."""

PLOVER = ("story_id", "event_type", "kind", "actor", "actor_id", "recipient", "recipient_id", "others", "date_start",
          "date_end", "edtf", "location")  # fmt: skip
ACLED = ("event_id_cnty", "event_date", "time_precision", "year", "event_type", "actor1", "actor2", "country", "location",
         "source", "notes", "fatalities")  # fmt: skip
ICEWS = ("Event ID", "Event Date", "Source Name", "Source Country", "Event Text", "CAMEO Root", "Target Name",
         "Target Country", "Story ID", "Publisher", "Country", "City")  # fmt: skip

ACLED_TYPES = {
    "ASSAULT": "Violence (ASSAULT)", "PROTEST": "Protests", "COERCE": "Strategic developments",
    "RETREAT": "Strategic developments", "MOBILIZE": "Strategic developments", "AGREE": "Strategic developments",
}  # fmt: skip
"""Where a PLOVER type falls within one ACLED event type; ASSAULT may be several of theirs, so it is not chosen for them."""

CAMEO_ROOTS = {
    "AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "COOPERATE": "06", "AID": "07", "CONCEDE": "08", "RETREAT": "08",
    "REQUEST": "10", "ACCUSE": "11", "REJECT": "12", "THREATEN": "13", "PROTEST": "14", "MOBILIZE": "15", "SANCTION": "16",
    "COERCE": "17", "ASSAULT": "18",
}  # fmt: skip
"""The CAMEO root that each PLOVER type came from (PLOVER manual); ASSAULT is 18, 19 and 20, the first is given."""

Row = dict[str, str | int | None]


def plover(source: Source, losses: Losses) -> Iterator[Row]:
    """Every telling of every story."""
    for story, t, common in _told(source, losses):
        when = dates(story.time)
        yield {
            "story_id": story.id, "event_type": story.type, "kind": story.kind,
            "actor": "; ".join(names_of(story, ACTORS)), "actor_id": _ids(story, ACTORS),
            "recipient": "; ".join(names_of(story, RECIPIENTS)), "recipient_id": _ids(story, RECIPIENTS),
            "others": "; ".join(
                f"{a.role}: {a.names[0]}" for a in story.arguments if a.role not in ACTORS + RECIPIENTS and a.names
            ),
            "date_start": when.first.isoformat() if when and when.first else None,
            "date_end": when.last.isoformat() if when and when.last else None,
            "edtf": t.time or story.time, "location": _place(story), **common,
        }  # fmt: skip


def acled(source: Source, losses: Losses) -> Iterator[Row]:
    """Tellings of events that ACLED has a type for, with a day, month or year."""
    for story, t, common in _told(source, losses):
        when = dates(story.time)
        if story.type not in ACLED_TYPES:
            losses.lose(f"telling of type {story.type}: ACLED has no event type for it")
            continue
        if when is None or when.first is None:
            losses.lose("telling without a date")
            continue
        days = (when.last - when.first).days + 1 if when.last else 9999
        actors = names_of(story, ACTORS)
        yield {
            "event_id_cnty": story.id, "event_date": when.first.isoformat(),
            "time_precision": 1 if days == 1 else 2 if days <= 7 else 3, "year": when.first.year,
            "event_type": ACLED_TYPES[story.type], "actor1": actors[0] if actors else None,
            "actor2": next(iter(names_of(story, RECIPIENTS)), None), "country": _country(story, source),
            "location": _place(story), "source": t.outlet, "notes": t.quote, "fatalities": None, **common,
        }  # fmt: skip


def icews(source: Source, losses: Losses) -> Iterator[Row]:
    """Tellings of events with a source actor and a target and a date."""
    for story, t, common in _told(source, losses):
        when = dates(story.time)
        actors, targets = names_of(story, ACTORS), names_of(story, RECIPIENTS)
        if story.type not in CAMEO_ROOTS:
            losses.lose(f"telling of type {story.type}: CAMEO has no root for it")
        elif not actors or not targets:
            losses.lose("telling without both a source and a target actor")
        elif when is None or when.first is None:
            losses.lose("telling without a date")
        else:
            yield {
                "Event ID": f"{story.id}/{t.report}/{t.statement}", "Event Date": when.first.isoformat(),
                "Source Name": actors[0], "Source Country": _country_of(story, ACTORS, source), "Event Text": story.type,
                "CAMEO Root": CAMEO_ROOTS[story.type], "Target Name": targets[0],
                "Target Country": _country_of(story, RECIPIENTS, source), "Story ID": t.report, "Publisher": t.outlet,
                "Country": _country(story, source), "City": _place(story), **common,
            }  # fmt: skip


KINDS = {"plover": (plover, PLOVER), "acled": (acled, ACLED), "icews": (icews, ICEWS)}


def write_csv(source: Source, out: IO[bytes], kind: str = "plover") -> Losses:
    """UTF-8 CSV with a header; cells that a spreadsheet would run are led by an apostrophe."""
    losses = Losses()
    make, columns = KINDS[kind]
    text = io.TextIOWrapper(out, encoding="utf8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*columns, *SOURCING))
    for row in make(source, losses):
        writer.writerow([harmless(row[c]) for c in (*columns, *SOURCING)])
        losses.written += 1
    text.detach()
    return losses


def write_parquet(source: Source, out: IO[bytes], kind: str = "plover") -> Losses:
    """One Parquet file (zstd). Raises ImportError without pyarrow."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    losses = Losses()
    make, columns = KINDS[kind]
    numeric = {
        "articles",
        "outlets",
        "origins",
        "start",
        "end",
        "year",
        "time_precision",
        "fatalities",
        "contradictions",
    }
    schema = pa.schema([(c, pa.int64() if c in numeric else pa.string()) for c in (*columns, *SOURCING)])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        batch: list[Row] = []
        for row in make(source, losses):
            batch.append(row)
            losses.written += 1
            if len(batch) == 10_000:
                writer.write_table(pa.Table.from_pylist(batch, schema))
                batch = []
        writer.write_table(pa.Table.from_pylist(batch, schema))
    return losses


def harmless(cell: str | int | None) -> str | int:
    """The cell, so that no spreadsheet takes its text for a formula."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") and len(cell) > 1:
        return "'" + cell
    return cell


def _told(source: Source, losses: Losses) -> Iterator[tuple[Story, Telling, Row]]:
    for story in source.stories():
        losses.lose("what stands against a story (only counted in a row)", len(story.contradictions))
        for t in story.told:
            spans = t.spans or ((0, 0),)
            losses.lose("piece of a quotation after its first", len(t.spans) - 1 if len(t.spans) > 1 else 0)
            yield story, t, {
                "chain": chain(t.chain), "polarity": t.polarity, "certainty": t.certainty, "mood": t.mood,
                "quantity": t.quantity, "articles": story.articles, "outlets": story.outlets, "origins": story.origins,
                "origin": t.origin, "contradictions": len(story.contradictions), "report_id": t.report, "file": t.file,
                "outlet": t.outlet, "published": source.reports[t.report].published, "start": spans[0][0],
                "end": spans[-1][1], "quote": t.quote, "read_by": "; ".join(t.read_by),
            }  # fmt: skip


def _ids(story: Story, roles: tuple[str, ...]) -> str:
    return "; ".join(a.entity for a in story.arguments if a.role in roles)


def _place(story: Story) -> str | None:
    return story.place.names[0] if story.place is not None and story.place.names else None


def _country(story: Story, source: Source) -> str | None:
    place = source.entities.get(story.place.entity) if story.place is not None else None
    return place.identifiers.get("iso3166") if place is not None else None


def _country_of(story: Story, roles: tuple[str, ...], source: Source) -> str | None:
    for a in story.arguments:
        found = source.entities.get(a.entity)
        if a.role in roles and found is not None and "iso3166" in found.identifiers:
            return found.identifiers["iso3166"]
    return None
