"""Copies: sketches of all reports, pairs that share bands, components of pairs, and in each the archive's own grouping."""

from collections.abc import Iterator

import msgspec

from reportedly.archive.merging.copy_candidates import FIRST, SUPPORT
from reportedly.archive.merging.copy_graph import Graph
from reportedly.archive.store import first_day
from reportedly.batch.merging.bench import bench, put, put_reports
from reportedly.batch.merging.components import components
from reportedly.batch.merging.readings import documents
from reportedly.batch.merging.work import Row, Work
from reportedly.merge.copies.bands import bands
from reportedly.merge.copies.credit import credit
from reportedly.merge.copies.groups import group_id, order
from reportedly.merge.copies.retold import related
from reportedly.merge.copies.texts import read

_encode = msgspec.json.Encoder().encode


def sketch(work: Work, part: int) -> None:
    """Of a part's reports: their order, credit and bands."""
    sketches: list[Row] = []
    found: list[Row] = []
    for doc, d in documents(work, part):
        named = credit(d.text, d.outlet, d.authors)
        day = first_day(d.published)
        rank = order(d.id, day, named)
        name, how = (named.name, named.how) if named is not None else (None, None)
        sketches.append((doc, d.id, rank, d.title, d.outlet, day, name, how, group_id([d.id])))
        found += ((band, rank, doc) for band in bands(read(d.text, d.title), named, day).tolist())
    work.write("sketches", part, sketches)
    work.write("bands", part, found, lambda row: row[0])


def pair(work: Work, bucket: int) -> None:
    """Of a bucket's bands: which pairs of reports they make, and with what weight (``archive.merging.copy_candidates``)."""
    q = work.query(bands=bucket)
    rows = q(
        f"""WITH ranked AS (SELECT band, doc, row_number() OVER (PARTITION BY band ORDER BY rank, doc) AS n FROM bands)
        SELECT least(x.doc, y.doc), greatest(x.doc, y.doc), sum(CASE WHEN band < 0 THEN {SUPPORT} ELSE 1 END)
        FROM ranked x JOIN ranked y USING (band) WHERE x.n <= {FIRST} AND x.n < y.n GROUP BY ALL"""
    )
    work.write("support", bucket, rows, lambda row: row[:2])


def choose(work: Work, bucket: int) -> None:
    """Of a bucket's pairs: those that enough bands make."""
    q = work.query(support=bucket)
    work.write("pairs", bucket, q(f"SELECT a, b FROM support GROUP BY a, b HAVING sum(support) >= {SUPPORT}"))


def gather(work: Work) -> None:
    """Which reports hang together by pairs."""
    found = work.query("pairs").numbers("SELECT a, b FROM pairs")
    nodes, of = components(found["a"], found["b"])
    work.write("near", 0, zip(nodes.tolist(), of.tolist(), strict=True))


def send(work: Work, part: int) -> None:
    """A part's texts to the buckets of their components."""
    near: dict[int, int] = dict(work.query("near")("SELECT doc, component FROM near"))
    rows = ((doc, near[doc], d.text) for doc, d in documents(work, part) if doc in near)
    work.write("texts", part, rows, lambda row: row[1])


def settle(work: Work, bucket: int) -> None:
    """Of a bucket's components: links between texts, groups of copies and their parts."""
    q = work.query("sketches", "pairs", "near", texts=bucket)
    db = bench()
    put_reports(db, q("SELECT doc, id, title, outlet, day, text FROM texts JOIN sketches USING (doc)"))
    put(db, "copy_sketch", "doc, rank, bands, credit, how, state",
        q("SELECT doc, rank, ''::BLOB, credit, how, ''::BLOB FROM texts JOIN sketches USING (doc)"))  # fmt: skip
    graph = Graph(db)
    pairs = q("SELECT a, b FROM pairs JOIN texts ON texts.doc = a ORDER BY component, a, b")
    links = list(_links(graph, pairs))
    put(db, "copy_link", "a, b, kind, score, pairs, why", ((*row, "[]") for row in links))
    graph.settle({doc for (doc,) in q("SELECT doc FROM texts")})
    work.write("copy_links", bucket, links)
    work.write("copy_groups", bucket, db.execute("SELECT doc, copies, credit, parts FROM copy_group ORDER BY doc"))


def _links(graph: Graph, pairs: list[Row]) -> Iterator[Row]:
    for a, b in pairs:  # rows are numbered in the order of ids, which is the one that texts are compared in
        found = related(graph.report(a), graph.report(b))
        if found is not None:
            stretches = [(p.a_start, p.a_end, p.b_start, p.b_end, p.likeness) for p in found.pairs]
            yield a, b, found.kind, found.score, _encode(stretches).decode()


GROUPS = """
    SELECT doc, coalesce(g.copies, s.alone) AS copies, CASE WHEN g.doc IS NULL THEN CASE WHEN s.how <> 'own' THEN s.credit END
    ELSE g.credit END AS credit, coalesce(g.parts, '[]') AS parts FROM sketches s LEFT JOIN copy_groups g USING (doc)
"""
"""The group of every report: one without pairs is alone, and credits whom it says (``copy_graph.Graph``)."""
