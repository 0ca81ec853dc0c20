"""Stories of small archives, with entities and groups of copies filled in by hand."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.merge.stories.told_reports import Draft, ident

from reportedly.archive import Archive
from reportedly.archive.exports import stories as exported
from reportedly.archive.merging import stories
from reportedly.archive.merging.readings import Readings
from reportedly.merge.ruled import Key, Ruled
from reportedly.merge.stories import keys
from reportedly.merge.stories.nouns import is_named
from reportedly.records import Reading, Story

DEED = "[Veldania] {attacked} [Korrin]"


class World:
    """An archive whose entities are told apart by name, and whose copies a test says."""

    def __init__(self, path: Path) -> None:
        self.archive = Archive(path, create=True)
        self.db = self.archive.db
        self.copies: dict[str, str] = {}
        self.rows: dict[str, int] = {}

    def take_in(self, *readings: Reading, ruled: Ruled | None = None, also: Sequence[str] = ()) -> set[str]:
        """Store readings, fill in whose they are, and work out the stories; the ids of those that changed."""
        with self.archive.writing() as db:
            docs = {self._store(db, r) for r in readings} | {self.rows[name] for name in also}
            for a, b in self._pairs(readings):
                self._link(db, a, b)
            return stories.update(db, docs, Readings(self.archive), ruled or Ruled(), self.archive.next_revision())

    def _store(self, db: sqlite3.Connection, reading: Reading) -> int:
        self.archive.add(reading)
        d = reading.document
        doc = self.rows[d.id] = self.archive.row(d.id)
        db.execute("DELETE FROM entity_member WHERE doc = ?", (doc,))
        for e in reading.entities:
            name = ident(e, d.id)
            db.execute("INSERT INTO entity_member VALUES (?, ?, ?, 1, '[]')", (doc, e.id, name))
            db.execute(
                "INSERT OR IGNORE INTO entity VALUES (?, ?, ?, ?, '{}', '[]', 1)",
                (name, e.type, e.name, json.dumps([e.name])),
            )
            if is_named(e):
                db.execute("INSERT OR IGNORE INTO entity_form (form, seen, entity) VALUES (?, 1, ?)", (e.name, name))
        db.execute("INSERT OR REPLACE INTO copy_group VALUES (?, ?, NULL, '[]')", (doc, self.copies.get(d.id, d.id)))
        return doc

    def _pairs(self, readings: Sequence[Reading]) -> list[tuple[str, str]]:
        new = {r.document.id for r in readings}
        return [(a, b) for a in self.copies for b in self.copies
                if a < b and self.copies[a] == self.copies[b] and {a, b} & new and {a, b} <= self.rows.keys()]  # fmt: skip

    def _link(self, db: sqlite3.Connection, a: str, b: str) -> None:
        x, y = sorted((self.rows[a], self.rows[b]))
        lengths = [len(self.archive.reading(r).document.text) for r in (x, y)]
        row = (x, y, "whole", 1.0, json.dumps([[0, lengths[0], 0, lengths[1], 1.0]]), "[]")
        db.execute("INSERT OR REPLACE INTO copy_link (a, b, kind, score, pairs, why) VALUES (?, ?, ?, ?, ?, ?)", row)

    def stories(self) -> list[Story]:
        return list(exported(self.archive))

    def key(self, name: str, local: str = "s1") -> Key:
        return self.rows[f"doc-{name}"], local

    def tables(self) -> list[list[tuple[object, ...]]]:
        """All that merging made, without row numbers and revisions."""
        return [self.db.execute(q).fetchall() for q in (
            "SELECT id, kind, type, time, day_from, day_to, place, arguments, articles, outlets, origins, contradicted FROM story ORDER BY id",
            "SELECT * FROM story_party ORDER BY 1, 2, 3",
            "SELECT d.id, local, story, chain, polarity, certainty, mood, quantity, time, origin, spans, quote, about FROM telling JOIN document d"
            " USING (doc) ORDER BY 1, 2",
            "SELECT t.entity, d.id, t.local, t.position FROM telling_source t JOIN document d USING (doc) ORDER BY 1, 2, 3, 4",
            "SELECT * FROM contradiction ORDER BY 1, 2",
            "SELECT d.id, local, terms, dropped, member FROM story_statement JOIN document d USING (doc) ORDER BY 1, 2",
            "SELECT * FROM story_terms ORDER BY 1", "SELECT * FROM story_key ORDER BY 1, 2", "SELECT * FROM story_link ORDER BY 1, 2",
            "SELECT d.id, w.local, e.id, w.other FROM story_twin w JOIN document d ON d.doc = w.doc JOIN document e ON e.doc = w.twin ORDER BY 1, 2, 3, 4",
        )]  # fmt: skip


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "a.archive")


def report(
    name: str, *statements: tuple[str, str, dict[str, str]], published: str = "2031-05-14", **how: str
) -> Reading:
    draft = Draft(name, published, **how)  # type: ignore[arg-type]
    for type_, words, more in statements:
        draft.event(type_, words, **more)  # type: ignore[arg-type]
    return draft.reading()


def attack(name: str, words: str = DEED, published: str = "2031-05-14", **how: str) -> Reading:
    return report(name, ("ASSAULT", words, how), published=published)


def test_two_reports_of_one_deed_are_one_story_with_its_three_numbers(world: World) -> None:
    changed = world.take_in(
        attack("herald", by="Mara Ilves"), attack("courier", "[Veldania] {assaulted} [Korrin]", by="Mara Ilves")
    )
    (story,) = world.stories()
    assert (story.articles, story.outlets, story.origins) == (2, 2, 1)
    assert changed == {story.id}
    assert {(a.role, a.names) for a in story.arguments} == {("actor", ("Veldania",)), ("recipient", ("Korrin",))}
    assert [t.quote for t in story.told] == ["Veldania assaulted Korrin", "Veldania attacked Korrin"]
    assert all(t.chain == (("Mara Ilves",),) for t in story.told)


def test_deeds_of_other_parties_are_other_stories(world: World) -> None:
    world.take_in(attack("herald"), attack("courier", "[Veldania] {attacked} [Osmark]"))
    assert [s.articles for s in world.stories()] == [1, 1]


def test_a_denial_belongs_to_what_it_denies_and_contradicts_it(world: World) -> None:
    world.take_in(attack("herald", by="Mara Ilves"), attack("courier", by="Oskar Dahl", polarity="-"))
    (story,) = world.stories()
    assert story.origins == 1
    (found,) = story.contradictions
    assert found.kind == "denial" and [(s.value, s.files) for s in found.sides] == [
        ("asserted", ("herald.txt",)),
        ("denied", ("courier.txt",)),
    ]


def test_other_numbers_are_stories_of_their_own_that_point_at_each_other(world: World) -> None:
    world.take_in(
        attack("herald", "Shells {killed} [12 people] in (Korrin)"),
        attack("courier", "Shells {killed} [20 people] in (Korrin)"),
    )
    one, other = world.stories()
    assert one.contradictions[0].kind == other.contradictions[0].kind == "number"
    assert one.contradictions[0].stories == (other.id,) and other.contradictions[0].stories == (one.id,)
    assert {s.value for s in one.contradictions[0].sides} == {"12", "20"}


def test_when_the_rival_goes_the_contradiction_goes(world: World) -> None:
    world.take_in(
        attack("herald", "Shells {killed} [12 people] in (Korrin)"),
        attack("courier", "Shells {killed} [20 people] in (Korrin)"),
    )
    changed = world.take_in(attack("courier", "Shells {killed} [12 people] in (Korrin)"))
    (story,) = world.stories()
    assert story.articles == 2 and not story.contradictions and story.id in changed and len(changed) == 2


def test_the_same_sentence_of_two_copies_is_one_story_and_one_origin_whatever_was_read(world: World) -> None:
    world.copies = {"doc-herald": "wire", "doc-courier": "wire"}
    world.take_in(report("herald", ("MOBILIZE", "[Veldania] {sent} [3,000 soldiers]", {"by": "Defence Ministry"})),
                  report("courier", ("COOPERATE", "[Veldania] {forwarded} [3,000 soldiers]", {"by": "Protection Ministry"})))  # fmt: skip
    (story,) = world.stories()
    assert (story.articles, story.origins) == (2, 1)


def test_a_correction_takes_back_what_the_outlet_said(world: World) -> None:
    first = report(
        "one", ("COERCE", "[recipient: Mara Ilves] was {arrested}", {"by": "an officer"}), outlet="Korrin Courier"
    )
    draft = Draft("two", "2031-05-15", outlet="Korrin Courier", title="Correction: Mara Ilves")
    draft.event("COERCE", "[recipient: Mara Ilves] had been {arrested}", by="the Courier")
    draft.say("That was wrong.")
    world.take_in(first, draft.reading())
    (story,) = world.stories()
    assert (story.articles, story.outlets, story.origins) == (2, 1, 1)
    (found,) = story.contradictions
    assert found.kind == "correction" and {s.value: s.files for s in found.sides} == {
        "reported": ("one.txt",),
        "withdrawn": ("two.txt",),
    }


def test_a_reading_that_is_replaced_takes_its_old_story_with_it(world: World) -> None:
    world.take_in(attack("herald"))
    (old,) = world.stories()
    changed = world.take_in(attack("herald", "[Osmark] {met} [Korrin]"))
    (new,) = world.stories()
    assert new.arguments != old.arguments and new.id in changed
    gone = world.take_in(report("herald"))
    assert world.stories() == [] and gone == {new.id}
    assert all(not rows for rows in world.tables()[:-1])


def test_only_what_changed_has_the_new_revision(world: World) -> None:
    world.take_in(attack("herald"), attack("courier", "[Osmark] {attacked} [Dunmore]"))
    before = dict(world.db.execute("SELECT id, changed FROM story"))
    assert world.take_in(also=["doc-herald", "doc-courier"]) == set()
    assert dict(world.db.execute("SELECT id, changed FROM story")) == before
    (touched,) = world.take_in(attack("post"))
    after = dict(world.db.execute("SELECT id, changed FROM story"))
    assert after[touched] > before.get(touched, 0)
    assert sum(after[s] != before.get(s) for s in after) == 1


def test_people_can_make_two_stories_one_and_one_two_and_take_it_back(world: World) -> None:
    world.take_in(attack("herald"), attack("courier"), attack("gazette", "[Osmark] {shelled} [Dunmore]"))
    before = world.tables()
    both = ["doc-herald", "doc-courier", "doc-gazette"]
    world.take_in(also=both, ruled=Ruled(apart=frozenset({(world.key("herald"), world.key("courier"))})))
    assert sorted(s.articles for s in world.stories()) == [1, 1, 1]
    world.take_in(also=both, ruled=Ruled(same=frozenset({(world.key("herald"), world.key("gazette"))})))
    assert [s.articles for s in world.stories()] == [3]
    world.take_in(also=both)
    assert world.tables() == before


def test_the_account_adds_up_and_says_what_was_left_out(world: World) -> None:
    world.take_in(report("herald", ("ASSAULT", DEED, {}), ("REQUEST", "There was a {request}", {})))
    counted = stories.account(world.db)
    assert counted.adds_up and (counted.seen, counted.kept) == (2, 1)
    assert dict(counted.dropped) == {"names neither party nor place": 1}


def test_a_key_that_too_many_have_is_no_evidence_in_whatever_order_they_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.archive.merging.story_steps.linked.CROWD", 3)
    assert keys.CROWD > 3
    words = ["[Veldania] {attacked} [Korrin]", "[Veldania] {attacked} [Osmark]", "[Veldania] {attacked} [Dunmore]", "[Veldania] {attacked}",
             "[Veldania] {attacked} [Norrey]"]  # fmt: skip
    readings = [attack(f"paper{i}", w) for i, w in enumerate(words)]
    found = []
    for n, order in enumerate(([0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3])):
        world = World(tmp_path / f"{n}.archive")
        for i in order:
            world.take_in(readings[i])
        found.append(world.tables())
    assert found[0] == found[1] == found[2]
    world.take_in(report("paper0"), report("paper1"))
    once = World(tmp_path / "once.archive")
    once.take_in(report("paper0"), report("paper1"), *readings[2:])
    assert world.tables() == once.tables()


SAID = st.tuples(
    st.sampled_from(["ASSAULT", "OTHER", "CONSULT"]),
    st.sampled_from([DEED, "[recipient: Korrin] was {destroyed}", "[Osmark] {destroyed} [Korrin]", "[Mara Ilves] {met} [Oskar Dahl]",
                     "Shells {killed} [12 people] in (Korrin)", "Shells {killed} [20 people] in (Korrin)", "[Nobody] {died} in (Korrin)"]),
    st.fixed_dictionaries({}, optional={
        "by": st.sampled_from(["Mara Ilves", "an official", "the Herald"]), "polarity": st.sampled_from(["+", "-"]),
        "time": st.sampled_from(["2031-05-12", "2031-05-13"]), "mood": st.sampled_from(["actual", "intended"]),
    }),
)  # fmt: skip
NAMES = ["herald", "courier", "gazette", "post"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=st.lists(st.lists(SAID, max_size=3), min_size=4, max_size=4),
    order=st.permutations(range(4)),
    copied=st.booleans(),
    step=st.integers(1, 3),
)
def test_the_stories_do_not_depend_on_the_order_and_batches_in_which_reports_came(
    tmp_path_factory: pytest.TempPathFactory,
    said: list[list[tuple[str, str, dict[str, str]]]],
    order: list[int],
    copied: bool,
    step: int,
) -> None:
    folder = tmp_path_factory.mktemp("order")
    readings = [report(name, *lines) for name, lines in zip(NAMES, said, strict=True)]
    copies = {f"doc-{n}": "wire" for n in NAMES[:2]} if copied else {}
    at_once, in_steps = World(folder / "once.archive"), World(folder / "steps.archive")
    at_once.copies = in_steps.copies = copies
    at_once.take_in(*readings)
    for i in range(0, 4, step):
        in_steps.take_in(*(readings[j] for j in order[i : i + step]))
        if copied:  # the stage of copies says so of both reports of a link that is new
            in_steps.take_in(also=[f"doc-{n}" for n in NAMES[:2] if f"doc-{n}" in in_steps.rows])
    assert in_steps.tables() == at_once.tables()
    in_steps.take_in(report("herald"))
    in_steps.take_in(readings[0])
    if copied:
        in_steps.take_in(also=["doc-courier"])
    assert in_steps.tables() == at_once.tables()
    assert stories.account(at_once.db).adds_up
