"""Entities: sightings, the forms that they stand for, links between forms, and whom short names mean."""

from collections.abc import Iterable
from typing import cast

import msgspec
import numpy as np

from reportedly.archive.merging.entity_steps.changes import SAMPLE, Changes
from reportedly.archive.merging.entity_steps.clustered import recluster
from reportedly.archive.merging.entity_steps.forms import Forms
from reportedly.archive.merging.entity_steps.linked import SHORT
from reportedly.archive.merging.entity_steps.resolved import COPIES, MOST, resolve
from reportedly.archive.merging.entity_steps.reworded import relink_copies
from reportedly.archive.merging.entity_steps.seen import take_in
from reportedly.archive.merging.readings import Readings
from reportedly.batch.merging.bench import bench, put, put_reports
from reportedly.batch.merging.components import components
from reportedly.batch.merging.copies import GROUPS
from reportedly.batch.merging.readings import readings
from reportedly.batch.merging.work import Query, Row, Work, bucket_of
from reportedly.merge.entities import links as form_links
from reportedly.merge.entities.forms import blocks, short_keys
from reportedly.merge.entities.sightings import digest
from reportedly.merge.ruled import Ruled

SIGHTING = "doc, local, start, rank, type, gender, form, short, initial, names, identifiers, owners, alone"
OFFICE = 'doc, local, form, title, qualifiers, organization, start, "end", day'
NOBODY = Ruled()
_encode = msgspec.json.Encoder().encode


def sight(work: Work, part: int) -> None:
    """Of a part's reports: who is named in them, with which offices, and how often each form is called what."""
    found = readings(work, part)
    q = work.query("sketches", "copy_groups")
    q.given("here", found)
    db = bench()
    put(db, "copy_group", "doc, copies, credit, parts", q(f"SELECT * EXCLUDE x FROM ({GROUPS}) JOIN here ON x = doc"))
    take_in(db, Changes(set(found)), cast("Readings", found), NOBODY)
    work.write("sightings", part, db.execute(f"SELECT {SIGHTING} FROM entity_sighting"))
    work.write("offices", part, db.execute(f"SELECT {OFFICE} FROM entity_office"))
    work.write("counts", part, db.execute("SELECT form, what, value, n FROM entity_tally"), lambda row: row[0])


def count(work: Work, bucket: int) -> None:
    """Of a bucket's forms: what all reports call them, and the blocks that they are compared in."""
    q = work.query(counts=bucket)
    tallies = q("SELECT form, what, value, sum(n)::BIGINT FROM counts GROUP BY ALL ORDER BY form, what, value")
    db = bench()
    put(db, "entity_tally", "form, what, value, n", tallies)
    # every sighting has one type
    db.execute(
        "INSERT INTO entity_form (form, seen) SELECT form, sum(n) FROM entity_tally WHERE what = 'type' GROUP BY form"
    )
    forms = Forms(db)
    made: list[Row] = []
    rows: list[Row] = []
    for form, seen in db.execute("SELECT form, seen FROM entity_form ORDER BY form").fetchall():
        f = forms.bare(form)
        made.append((form, seen, f.gender))
        rows += ((block, form) for block in sorted({*blocks(f), *(SHORT + key for key in short_keys(f))}))
    work.write("tallies", bucket, tallies)
    work.write("forms", bucket, made)
    work.write("blocks", bucket, rows, lambda row: row[0])


def sample(work: Work) -> None:
    """For every form that is not alone in its blocks, the reports that stand for it."""
    rows = work.query("sightings", "blocks")(
        f"""WITH met AS (SELECT DISTINCT form FROM blocks WHERE block LIKE '{SHORT}%' OR block IN
            (SELECT block FROM blocks GROUP BY block HAVING count(*) BETWEEN 2 AND {form_links.MOST})),
        seen AS (SELECT DISTINCT form, doc, rank FROM sightings JOIN met USING (form))
        SELECT form, doc FROM seen QUALIFY row_number() OVER (PARTITION BY form ORDER BY rank, doc) <= {SAMPLE}"""
    )
    work.write("samples", 0, rows, lambda row: row[0])


def compare(work: Work, bucket: int) -> None:
    """Of a bucket's blocks: the links between their forms."""
    q = work.query("tallies", "forms", "samples", "sightings", "offices", blocks=bucket)
    found = q(
        f"""SELECT block, form FROM blocks WHERE block NOT LIKE '{SHORT}%' AND block IN
        (SELECT block FROM blocks GROUP BY block HAVING count(*) BETWEEN 2 AND {form_links.MOST}) ORDER BY block, form"""
    )
    members: dict[str, list[str]] = {}
    for block, form in found:
        members.setdefault(block, []).append(form)
    forms = _forms(q, {form for _, form in found})
    rows = []
    for block, ids in members.items():
        if form_links.comparable(block, [forms.bare(f) for f in ids]):
            for k in form_links.links(block, [forms.whole(f) for f in ids]):
                rows.append((k.a, k.b, block, k.score, _encode(k.why).decode()))
    work.write("form_links", bucket, rows)


def reword(work: Work, bucket: int) -> None:
    """Of a bucket's copies: the links between names that one rewords."""
    q = work.query("sketches", "sightings", copy_links=bucket)
    q.db.execute("CREATE TEMP TABLE here AS SELECT DISTINCT unnest([a, b]) AS x FROM copy_links")
    db = bench()
    put_reports(db, q("SELECT doc, id, NULL, NULL, NULL, '' FROM sketches JOIN here ON x = doc"))
    put(db, "copy_link", "a, b, kind, score, pairs, why", q("SELECT a, b, kind, score, pairs, '[]' FROM copy_links"))
    put(db, "entity_sighting", SIGHTING, q(f"SELECT {SIGHTING} FROM sightings JOIN here ON x = doc"))
    relink_copies(db, Changes({doc for (doc,) in q("SELECT x FROM here")}))
    work.write("form_links", work.buckets + bucket, db.execute("SELECT a, b, block, score, why FROM entity_link"))


def hang_together(work: Work) -> None:
    """Which forms links lead between."""
    q = work.query("form_links")
    q.db.execute("CREATE TABLE ends AS SELECT form, row_number() OVER (ORDER BY form) AS n FROM "
                 "(SELECT a AS form FROM form_links UNION SELECT b FROM form_links)")  # fmt: skip
    pairs = q.numbers("SELECT x.n AS a, y.n AS b FROM form_links JOIN ends x ON x.form = a JOIN ends y ON y.form = b")
    nodes, of = components(pairs["a"].astype(np.int64), pairs["b"].astype(np.int64))
    component = dict(zip(nodes.tolist(), of.tolist(), strict=True))
    rows = ((form, component[n]) for form, n in q("SELECT form, n FROM ends"))
    work.write("form_components", 0, rows, lambda row: row[1])


def cluster(work: Work, bucket: int) -> None:
    """Of a bucket's components: which forms are one entity."""
    q = work.query("forms", "tallies", "form_links", form_components=bucket)
    q.db.execute("CREATE TEMP TABLE here AS SELECT form AS x FROM form_components")
    db = bench()
    put(db, "entity_form", "form, seen, gender", q("SELECT form, seen, gender FROM forms JOIN here ON x = form"))
    put(db, "entity_tally", "form, what, value, n", q("SELECT form, what, value, n FROM tallies JOIN here ON x = form"))
    put(
        db,
        "entity_link",
        "a, b, block, score, why",
        q("SELECT a, b, block, score, why FROM form_links JOIN here ON x = a"),
    )
    changes = Changes(set(), forms={form for (form,) in q("SELECT x FROM here")})
    recluster(db, changes, Forms(db), NOBODY)
    work.write("form_entities", bucket, db.execute("SELECT form, entity FROM entity_form ORDER BY form"))


def alone(work: Work) -> None:
    """Every form that nothing links to another is an entity of its own."""
    rows = work.query("forms", "form_components")(
        "SELECT form FROM forms ANTI JOIN form_components USING (form) ORDER BY form"
    )
    work.write("form_entities", work.buckets, ((form, "ent-" + digest("form", form)) for (form,) in rows))


def call(work: Work, bucket: int) -> None:
    """Of a bucket's short names: whom they mean, report by report."""
    q = work.query(
        "sketches", "copy_groups", "sightings", "offices", "samples", "tallies", "forms", "form_entities", "blocks"
    )
    known = q("SELECT DISTINCT short FROM sightings WHERE form IS NULL AND short IS NOT NULL")
    shorts = {short for (short,) in known if bucket_of(short, work.buckets) == bucket}
    q.given("shorts", shorts, "VARCHAR")
    q.db.execute(f"CREATE TEMP TABLE groups AS {GROUPS}")
    q.db.execute("CREATE TEMP TABLE said AS SELECT * FROM sightings JOIN shorts ON x = short WHERE form IS NULL")
    q.db.execute(f"""CREATE TEMP TABLE bearers AS SELECT block, form FROM blocks JOIN shorts ON block = '{SHORT}' || x
        QUALIFY row_number() OVER (PARTITION BY block ORDER BY form) <= {MOST + 1}""")
    q.db.execute("""CREATE TEMP TABLE owned AS SELECT DISTINCT short || json_extract_string(o, '$[0]') AS form
        FROM (SELECT short, unnest(json_extract(owners, '$[*]')) AS o FROM said)""")
    q.db.execute(
        "CREATE TEMP TABLE who AS SELECT form FROM bearers UNION SELECT form FROM owned JOIN forms USING (form)"
    )
    q.db.execute(f"""CREATE TEMP TABLE mates AS SELECT doc FROM groups JOIN sketches USING (doc)
        WHERE copies IN (SELECT copies FROM groups JOIN said USING (doc))
        QUALIFY row_number() OVER (PARTITION BY copies ORDER BY id) <= {COPIES}""")
    q.db.execute("CREATE TEMP TABLE here AS SELECT doc AS x FROM said UNION SELECT doc FROM mates")
    q.db.execute("CREATE TEMP TABLE there AS SELECT x FROM here UNION SELECT doc FROM samples JOIN who USING (form)")
    q.db.execute("""CREATE TEMP TABLE held AS SELECT o.* FROM offices o JOIN shorts ON x = 'office|' || title || '|' || organization
        UNION SELECT o.* FROM offices o JOIN there ON x = doc""")
    db = bench()
    put_reports(db, q("SELECT doc, id, NULL, NULL, day, '' FROM sketches JOIN here ON x = doc"))
    put(db, "copy_group", "doc, copies, credit, parts", q("SELECT groups.* FROM groups JOIN here ON x = doc"))
    put(db, "entity_sighting", SIGHTING, q(f"SELECT {SIGHTING} FROM sightings JOIN there ON x = doc"))
    put(db, "entity_office", OFFICE, q(f"SELECT {OFFICE} FROM held"))
    put(db, "entity_block", "block, form", q("SELECT block, form FROM bearers"))
    put(db, "entity_tally", "form, what, value, n", q("SELECT t.* FROM tallies t JOIN who USING (form)"))
    entities = """SELECT form, seen, gender, entity FROM forms JOIN form_entities USING (form)
        WHERE form IN (SELECT form FROM who UNION SELECT form FROM held)"""
    put(db, "entity_form", "form, seen, gender, entity", q(entities))
    resolve(db, Changes(set(), shorts=set(shorts)), Forms(db))
    marks = db.execute(
        "SELECT doc, local, entity, short FROM entity_sighting WHERE form IS NULL AND entity IS NOT NULL"
    )
    work.write(
        "short_entities", bucket, ((doc, local, entity) for doc, local, entity, short in marks if short in shorts)
    )


MEMBERS = """
    SELECT s.doc, s.local, coalesce(f.entity, m.entity, s.alone) AS entity
    FROM sightings s LEFT JOIN form_entities f USING (form) LEFT JOIN short_entities m ON m.doc = s.doc AND m.local = s.local
"""
"""Which entity of all reports each entity of a reading is."""


def _forms(q: Query, wanted: Iterable[str]) -> Forms:
    """These forms with all that ``Forms.whole`` asks for."""
    q.given("who", wanted, "VARCHAR")
    q.db.execute("CREATE TEMP TABLE stand AS SELECT DISTINCT doc FROM samples JOIN who ON x = form")
    db = bench()
    put(db, "entity_tally", "form, what, value, n", q("SELECT t.* FROM tallies t JOIN who ON x = form"))
    put(db, "entity_form", "form, seen, gender", q("SELECT f.* FROM forms f JOIN who ON x = form"))
    put(db, "entity_sighting", SIGHTING, q(f"SELECT {SIGHTING} FROM sightings JOIN stand USING (doc)"))
    put(db, "entity_office", OFFICE, q(f"SELECT {OFFICE} FROM offices JOIN stand USING (doc)"))
    return Forms(db)
