"""Each export is read by the library of whoever it is for."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import networkx
import pyarrow.parquet as pq
import pytest
import rdflib
import stix2

from reportedly.archive import Archive, exports
from reportedly.archive.decisions import decide
from reportedly.archive.decisions.evidence import evidence
from reportedly.export.formats import FORMATS
from reportedly.export.losses import Losses
from reportedly.export.source import Source
from reportedly.records import Story


@pytest.fixture
def source(samples: Path) -> Iterator[Source]:
    with Archive(samples) as archive:
        yield Source(archive)


@pytest.fixture
def stories(source: Source) -> list[Story]:
    return list(exports.stories(source.archive))


def written(source: Source, form: str) -> tuple[bytes, Losses]:
    out = io.BytesIO()
    losses = FORMATS[form].write(source, out)
    return out.getvalue(), losses


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_archive_gives_the_same_bytes(source: Source, form: str) -> None:
    if form.startswith("parquet"):
        pytest.skip("Parquet's own rows are compared below")
    assert written(source, form)[0] == written(Source(source.archive), form)[0]


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_archive_is_written_too(tmp_path: Path, form: str) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        data, losses = written(Source(archive), form)
    assert losses.written == 0
    assert not losses.counts
    assert data or form in ("ftm", "annotations")


def test_stix_is_taken_by_its_library(source: Source, stories: list[Story]) -> None:
    data, losses = written(source, "stix")
    bundle = stix2.parse(data.decode(), allow_custom=False)
    kinds = [o["type"] for o in bundle.objects]
    assert losses.written == len(kinds)
    assert set(kinds) <= {"report", "identity", "location", "note", "opinion"}, (
        "a claim is never an incident or an attack"
    )
    told_without_party = losses.counts["story without a party or place that STIX can name"]
    assert kinds.count("note") == len(stories) - told_without_party
    ids = {o["id"] for o in bundle.objects}
    for o in bundle.objects:
        assert set(o.get("object_refs", [])) <= ids
        assert "confidence" not in o, "nobody has set one"


def test_stix_confidence_is_a_persons(source: Source, stories: list[Story]) -> None:
    story = next(s for s in stories if any(source.entities[a.entity].type in ("person", "state") for a in s.arguments))
    told = story.told[0]
    reading = source.archive.reading(source.archive.row(told.report))
    decide(
        source.archive, "right", [evidence(reading, "statement", told.statement)], who="Ada", value={"credibility": "2"}
    )
    notes = [o for o in json.loads(written(Source(source.archive), "stix")[0])["objects"] if o["type"] == "note"]
    assert [n["confidence"] for n in notes if "confidence" in n] == [70]


def test_follow_the_money(source: Source, stories: list[Story]) -> None:
    ftm = pytest.importorskip(
        "followthemoney", reason="followthemoney is not installed (it needs ICU): pip install followthemoney"
    )
    data, losses = written(source, "ftm")
    proxies = [ftm.model.get_proxy(json.loads(line)) for line in data.splitlines()]
    assert len(proxies) == losses.written
    given = [json.loads(line) for line in data.splitlines()]
    for proxy, raw in zip(proxies, given, strict=True):
        for name, values in raw["properties"].items():
            assert len(proxy.get(name)) == len(set(values)), f"{raw['schema']}.{name} lost a value: {values}"
    of_id = {p.id: p for p in proxies}
    for story in stories:
        if story.id in of_id:
            assert set(of_id[story.id].get("proof")) == {t.report for t in story.told}


def test_follow_the_money_refers_to_what_is_there(source: Source) -> None:
    given = [json.loads(line) for line in written(source, "ftm")[0].splitlines()]
    ids = {g["id"] for g in given}
    assert len(ids) == len(given)
    for g in given:
        for name in (
            "proof",
            "involved",
            "subject",
            "object",
            "holder",
            "post",
            "member",
            "organization",
            "person",
            "relative",
        ):
            assert set(g["properties"].get(name, [])) <= ids, (g["schema"], name)


@pytest.mark.parametrize("kind", ["", "-acled", "-icews"])
def test_csv_and_parquet_say_the_same(source: Source, stories: list[Story], kind: str) -> None:
    text, losses = written(source, f"csv{kind}")
    rows = list(csv.DictReader(io.StringIO(text.decode(), newline="")))
    table = pq.read_table(io.BytesIO(written(source, f"parquet{kind}")[0]))
    assert table.num_rows == len(rows) == losses.written
    assert [r["quote"].removeprefix("'") for r in rows] == [q.removeprefix("'") for q in table["quote"].to_pylist()]
    if not kind:
        assert len(rows) == sum(len(s.told) for s in stories)
        first = stories[0]
        assert (rows[0]["story_id"], rows[0]["event_type"], rows[0]["origins"]) == (
            first.id,
            first.type,
            str(first.origins),
        )
    else:
        assert len(rows) + sum(n for what, n in losses.counts.items() if what.startswith("telling")) == sum(
            len(s.told) for s in stories
        )


def test_the_graphs(source: Source, stories: list[Story]) -> None:
    graphml = networkx.read_graphml(io.BytesIO(written(source, "graphml")[0]), force_multigraph=True)
    gexf = networkx.read_gexf(io.BytesIO(written(source, "gexf")[0]))
    assert set(graphml.nodes) == set(gexf.nodes)
    assert graphml.number_of_edges() == gexf.number_of_edges() > 0
    assert {d["type"] for _, _, d in graphml.edges(data=True)} <= {s.type for s in stories}
    ET.fromstring(written(source, "gexf")[0])


def test_timeline_js(source: Source, stories: list[Story]) -> None:
    data, losses = written(source, "timelinejs")
    events = json.loads(data)["events"]
    assert len(events) + losses.counts["story without a date"] == len(stories)
    for e in events:
        assert {"year", "month", "day"} <= e["start_date"].keys()
        assert "<script" not in e["text"]["headline"] + e["text"]["text"]


def test_geojson_places_what_has_coordinates(source: Source, stories: list[Story]) -> None:
    story = next(s for s in stories if s.place is not None)
    assert story.place is not None
    source.archive.db.execute(
        "UPDATE entity SET identifiers = ? WHERE id = ?", (json.dumps({"geo": "geo:48.5,16.25"}), story.place.entity)
    )
    data, losses = written(Source(source.archive), "geojson")
    made = json.loads(data)
    assert made["type"] == "FeatureCollection"
    assert [f["geometry"]["coordinates"] for f in made["features"] if f["id"] == story.id] == [[16.25, 48.5]]
    assert losses.written == len(made["features"])


def test_annotations_can_be_checked_with_the_text_alone(source: Source, stories: list[Story]) -> None:
    texts = {r.document.id: r.document.text for r in source.archive.readings()}
    lines = [json.loads(line) for line in written(source, "annotations")[0].splitlines()]
    assert len(lines) == sum(bool(t.spans) for s in stories for t in s.told)
    of_address = {a: i for i, a in source.addresses.items()}
    for a in lines:
        for target in a["target"]:
            ident = of_address.get(target["source"]) or target["source"].removeprefix("urn:reportedly:")
            quoted, position = target["selector"]
            text = texts[ident]
            assert text[position["start"] : position["end"]] == quoted["exact"] != ""
            assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in text


def test_json_ld_is_rdf(source: Source, stories: list[Story]) -> None:
    graph = rdflib.Graph().parse(data=written(source, "jsonld")[0], format="json-ld")
    claim = rdflib.URIRef("https://schema.org/Claim")
    assert len(list(graph.subjects(rdflib.RDF.type, claim))) == len(stories)
    quoted_from = rdflib.URIRef("http://www.w3.org/ns/prov#wasQuotedFrom")
    assert len(list(graph.triples((None, quoted_from, None)))) == sum(len(s.told) for s in stories)
