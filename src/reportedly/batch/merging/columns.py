"""The tables that the steps of merging leave for each other, as Parquet."""

REPORT = {"doc": "BIGINT", "id": "VARCHAR", "shard": "VARCHAR", "part": "BIGINT"}

TABLES: dict[str, dict[str, str]] = {
    # reports: numbered in the order of their ids; «part» is the group of shards that they are read in
    "reports": REPORT,
    # copies
    "sketches": {"doc": "BIGINT", "id": "VARCHAR", "rank": "BIGINT", "title": "VARCHAR", "outlet": "VARCHAR",
                 "day": "BIGINT", "credit": "VARCHAR", "how": "VARCHAR", "alone": "VARCHAR"},
    "bands": {"band": "BIGINT", "rank": "BIGINT", "doc": "BIGINT"},
    "support": {"a": "BIGINT", "b": "BIGINT", "support": "BIGINT"},
    "pairs": {"a": "BIGINT", "b": "BIGINT"},
    "near": {"doc": "BIGINT", "component": "BIGINT"},
    "texts": {"doc": "BIGINT", "component": "BIGINT", "text": "VARCHAR"},
    "copy_links": {"a": "BIGINT", "b": "BIGINT", "kind": "VARCHAR", "score": "DOUBLE", "pairs": "VARCHAR"},
    "copy_groups": {"doc": "BIGINT", "copies": "VARCHAR", "credit": "VARCHAR", "parts": "VARCHAR"},
    # entities
    "sightings": {"doc": "BIGINT", "local": "VARCHAR", "start": "BIGINT", "rank": "BIGINT", "type": "VARCHAR",
                  "gender": "VARCHAR", "form": "VARCHAR", "short": "VARCHAR", "initial": "VARCHAR", "names": "VARCHAR",
                  "identifiers": "VARCHAR", "owners": "VARCHAR", "alone": "VARCHAR"},
    "offices": {"doc": "BIGINT", "local": "VARCHAR", "form": "VARCHAR", "title": "VARCHAR", "qualifiers": "VARCHAR",
                "organization": "VARCHAR", "start": "VARCHAR", "end": "VARCHAR", "day": "BIGINT"},
    "counts": {"form": "VARCHAR", "what": "VARCHAR", "value": "VARCHAR", "n": "BIGINT"},
    "tallies": {"form": "VARCHAR", "what": "VARCHAR", "value": "VARCHAR", "n": "BIGINT"},
    "forms": {"form": "VARCHAR", "seen": "BIGINT", "gender": "VARCHAR"},
    "samples": {"form": "VARCHAR", "doc": "BIGINT"},
    "blocks": {"block": "VARCHAR", "form": "VARCHAR"},
    "form_links": {"a": "VARCHAR", "b": "VARCHAR", "block": "VARCHAR", "score": "DOUBLE", "why": "VARCHAR"},
    "form_components": {"form": "VARCHAR", "component": "BIGINT"},
    "form_entities": {"form": "VARCHAR", "entity": "VARCHAR"},
    "short_entities": {"doc": "BIGINT", "local": "VARCHAR", "entity": "VARCHAR"},
    # stories
    "statements": {"doc": "BIGINT", "local": "VARCHAR", "terms": "BIGINT", "at": "BIGINT", "trigger": "VARCHAR",
                   "member": "VARCHAR"},
    "terms": {"terms": "BIGINT", "what": "VARCHAR"},
    "keys": {"key": "BIGINT", "terms": "BIGINT"},
    "meetings": {"a": "BIGINT", "b": "BIGINT"},
    "story_links": {"a": "BIGINT", "b": "BIGINT", "score": "DOUBLE", "rival": "VARCHAR"},
    "twins": {"doc": "BIGINT", "local": "VARCHAR", "twin": "BIGINT", "other": "VARCHAR"},
    "headed": {"doc": "BIGINT", "local": "VARCHAR", "twin": "BIGINT", "other": "VARCHAR"},
    "term_components": {"terms": "BIGINT", "component": "BIGINT"},
    # what is asked for
    "copies": {"report": "VARCHAR", "copies": "VARCHAR", "credit": "VARCHAR", "parts": "VARCHAR"},
    "members": {"report": "VARCHAR", "local": "VARCHAR", "entity": "VARCHAR"},
    "entity_forms": {"form": "VARCHAR", "entity": "VARCHAR"},
    "stories": {"id": "VARCHAR", "kind": "VARCHAR", "type": "VARCHAR", "time": "VARCHAR", "day_from": "BIGINT",
                "day_to": "BIGINT", "place": "VARCHAR", "arguments": "VARCHAR", "articles": "BIGINT",
                "outlets": "BIGINT", "origins": "BIGINT"},
    "tellings": {"story": "VARCHAR", "report": "VARCHAR", "statement": "VARCHAR", "outlet": "VARCHAR",
                 "polarity": "VARCHAR", "certainty": "VARCHAR", "mood": "VARCHAR", "time": "VARCHAR", "origin": "VARCHAR"},
}  # fmt: skip
"""Columns with their DuckDB types. JSON columns are as in the archive's schema."""

RESULTS = ("copies", "members", "entity_forms", "stories", "tellings")
