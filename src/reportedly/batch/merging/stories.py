"""Stories: statements lifted, those compared that share a key, those that hang together told as stories."""

import json
from typing import cast

import numpy as np

from reportedly.archive.merging.readings import Readings
from reportedly.archive.merging.story_steps.changes import Changes
from reportedly.archive.merging.story_steps.lifted import put_in
from reportedly.archive.merging.story_steps.linked import Vocabulary, match_copies
from reportedly.archive.merging.story_steps.reached import groups, reach
from reportedly.archive.merging.story_steps.told import Tale, tale
from reportedly.archive.merging.story_steps.written import EPOCH
from reportedly.batch.merging.bench import bench, put, put_reports
from reportedly.batch.merging.components import components
from reportedly.batch.merging.copies import GROUPS
from reportedly.batch.merging.entities import MEMBERS, NOBODY
from reportedly.batch.merging.readings import readings
from reportedly.batch.merging.work import Row, Work
from reportedly.merge.stories.keys import CROWD
from reportedly.merge.stories.likeness import SAME
from reportedly.merge.stories.likeness import compare as alike
from reportedly.merge.stories.terms import loaded

TWINS = "(SELECT * FROM twins UNION ALL SELECT * FROM headed)"
"""Statements that are one by where they stand: in copies, and under headlines."""


def lift(work: Work, part: int) -> None:
    """Of a part's reports: what they state, comparably."""
    found = readings(work, part)
    q = work.query("sketches", "copy_groups", "sightings", "form_entities", "short_entities")
    q.given("here", found)
    q.db.execute(f"CREATE TEMP TABLE members AS SELECT * FROM ({MEMBERS}) JOIN here ON x = doc")
    db = bench()
    put(db, "copy_group", "doc, copies, credit, parts", q(f"SELECT * EXCLUDE x FROM ({GROUPS}) JOIN here ON x = doc"))
    put(db, "entity_member", "doc, local, entity, score, why", q("SELECT doc, local, entity, 1, '' FROM members"))
    # who bears a name is asked by entity alone
    named = q("SELECT DISTINCT entity, 1, entity FROM form_entities WHERE entity IN (SELECT entity FROM members)")
    put(db, "entity_form", "form, seen, entity", named)
    put_in(db, Changes(sorted(found)), cast("Readings", found), NOBODY)
    rows = db.execute('SELECT doc, local, terms, "at", "trigger", member FROM story_statement WHERE terms IS NOT NULL')
    work.write("statements", part, rows)
    work.write("headed", part, db.execute("SELECT doc, local, twin, other FROM story_twin"))
    work.write("terms", part, db.execute("SELECT terms, what FROM story_terms"), lambda row: row[0])
    work.write("keys", part, db.execute("SELECT key, terms FROM story_key"), lambda row: row[0])


def meet(work: Work, bucket: int) -> None:
    """Of a bucket's keys: the terms that meet there, where it is not crowded."""
    q = work.query(keys=bucket)
    q.db.execute(f"""CREATE TEMP TABLE quiet AS SELECT DISTINCT key, terms FROM keys WHERE key IN
        (SELECT key FROM keys GROUP BY key HAVING count(DISTINCT terms) BETWEEN 2 AND {CROWD})""")
    rows = q("SELECT DISTINCT x.terms, y.terms FROM quiet x JOIN quiet y USING (key) WHERE x.terms < y.terms")
    work.write("meetings", bucket, rows, lambda row: row[:2])


def compare(work: Work, bucket: int) -> None:
    """Of a bucket's pairs of terms: how alike they are, or how they contradict each other."""
    q = work.query("terms", meetings=bucket)
    pairs = q("SELECT DISTINCT a, b FROM meetings ORDER BY a, b")
    wanted = "SELECT DISTINCT terms, what FROM terms WHERE terms IN (SELECT unnest([a, b]) FROM meetings)"
    terms = {number: loaded(what) for number, what in q(wanted)}
    rows: list[Row] = []
    for a, b in pairs:
        found = alike(terms[a], terms[b])
        if found.score >= SAME or found.rival:
            rows += [(a, b, found.score, found.rival), (b, a, found.score, found.rival)]
    work.write("story_links", bucket, rows)


def match(work: Work, bucket: int) -> None:
    """Of a bucket's copies: the statements that stand in both."""
    q = work.query("sketches", "statements", "terms", copy_links=bucket)
    q.db.execute("CREATE TEMP TABLE here AS SELECT DISTINCT unnest([a, b]) AS x FROM copy_links")
    q.db.execute("CREATE TEMP TABLE said AS SELECT * FROM statements JOIN here ON x = doc")
    db = bench()
    put_reports(db, q("SELECT doc, id, NULL, NULL, NULL, '' FROM sketches JOIN here ON x = doc"))
    put(db, "copy_link", "a, b, kind, score, pairs, why", q("SELECT a, b, kind, score, pairs, '[]' FROM copy_links"))
    put(db, "story_statement", 'doc, local, terms, "at", "trigger", member',
        q('SELECT doc, local, terms, "at", "trigger", \'\' FROM said'))  # fmt: skip
    put(db, "story_terms", "terms, what", q("SELECT terms, what FROM terms WHERE terms IN (SELECT terms FROM said)"))
    match_copies(db, Changes([doc for (doc,) in q("SELECT x FROM here ORDER BY x")]), Vocabulary(db))
    work.write("twins", bucket, db.execute("SELECT doc, local, twin, other FROM story_twin"))


def hang_together(work: Work) -> None:
    """Which terms likeness or copies lead between; every one of the others is by itself."""
    q = work.query("story_links", "twins", "headed", "statements")
    found = q.numbers(
        f"""SELECT a, b FROM story_links WHERE rival IS NULL AND a < b
        UNION ALL SELECT x.terms, y.terms FROM {TWINS} t JOIN statements x ON x.doc = t.doc AND x.local = t.local
            JOIN statements y ON y.doc = t.twin AND y.local = t.other
        UNION ALL SELECT terms, terms FROM statements"""
    )
    nodes, of = components(found["a"].astype(np.int64), found["b"].astype(np.int64))
    work.write("term_components", 0, zip(nodes.tolist(), of.tolist(), strict=True), lambda row: row[1])


def tell(work: Work, bucket: int) -> None:
    """Of a bucket's components: the stories, with their three numbers, and who tells them."""
    q = work.query("statements", "terms", "story_links", "twins", "headed", term_components=bucket)
    q.db.execute("CREATE TEMP TABLE said AS SELECT s.* FROM statements s JOIN term_components USING (terms)")
    db = bench()
    put(db, "story_statement", 'doc, local, terms, "at", "trigger", member',
        q('SELECT doc, local, terms, "at", "trigger", member FROM said'))  # fmt: skip
    put(db, "story_terms", "terms, what", q("SELECT t.terms, what FROM terms t JOIN term_components USING (terms)"))
    put(db, "story_link", "a, b, score, rival, why",
        q("SELECT a, b, score, rival, '[]' FROM story_links JOIN term_components ON terms = a"))  # fmt: skip
    put(db, "story_twin", "doc, local, twin, other",
        q(f"SELECT t.* FROM {TWINS} t JOIN said ON said.doc = t.doc AND said.local = t.local"))  # fmt: skip
    changes = Changes([], touched={terms for (terms,) in q("SELECT terms FROM term_components")})
    within = reach(db, changes, NOBODY)
    tales = [tale(within, group) for group in groups(db, within, Vocabulary(db), NOBODY)]
    tales.sort(key=lambda t: t.story.id)
    work.write_result("stories", bucket, map(_story, tales))
    work.write_result("tellings", bucket, (row for t in tales for row in _tellings(t)))


def _story(t: Tale) -> Row:
    s = t.story
    first, last = s.days
    arguments = json.dumps([{"role": role, "entity": entity} for role, entity in s.arguments], ensure_ascii=False)
    return (
        s.id, s.kind, s.type, s.time, first and first - EPOCH, last and last - EPOCH, s.place or None, arguments,
        s.articles, s.outlets, s.origins,
    )  # fmt: skip


def _tellings(t: Tale) -> list[Row]:
    return [
        (t.story.id, m.report, m.local, m.outlet, m.polarity, m.certainty, m.mood, m.time, origin)
        for (_, m), origin in zip(t.members, t.origins, strict=True)
    ]
