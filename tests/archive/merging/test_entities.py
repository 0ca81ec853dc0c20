"""Entities across reports, in archives of a few reports made by hand."""

import json
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.merge.entities.written_reports import report

from reportedly.archive import Archive
from reportedly.archive.merging import entities
from reportedly.merge.ruled import Ruled
from reportedly.records import Reading


class Stored:
    """Readings as the archive has them."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def __getitem__(self, doc: int) -> Reading:
        return self.archive.reading(doc)


def take_in(
    archive: Archive, readings: Iterable[Reading] = (), ruled: Ruled | None = None, also: Iterable[int] = ()
) -> set[int]:
    """Store readings and work out what they change; the rows that did."""
    for reading in readings:
        archive.add(reading)
    docs = [*archive.unmerged(), *also]
    with archive.writing() as db:
        rows = entities.update(db, docs, Stored(archive), ruled or Ruled())  # type: ignore[arg-type]
        db.executemany("UPDATE document SET merged = revision WHERE doc = ?", [(d,) for d in docs])
    return rows


def tables(archive: Archive) -> list[list[tuple[object, ...]]]:
    """All that the exports and questions see, without row numbers."""
    questions = (
        "SELECT * FROM entity ORDER BY id",
        "SELECT d.id, m.local, m.entity, m.score, m.why FROM entity_member m JOIN document d ON d.doc = m.doc ORDER BY 1, 2",
        "SELECT * FROM entity_name ORDER BY 1, 2, 3",
    )
    return [archive.db.execute(q).fetchall() for q in questions]


def of(archive: Archive, number: int | str, place: int) -> str:
    """The archive's entity of an entity of a report."""
    (found,) = archive.db.execute(
        "SELECT m.entity FROM entity_member m JOIN document d ON d.doc = m.doc WHERE d.file = ? AND m.local = ?",
        (f"{number}.txt", f"e{place}"),
    ).fetchone()
    return str(found)


def key_of(archive: Archive, number: int | str, place: int) -> tuple[int, str]:
    (doc,) = archive.db.execute("SELECT doc FROM document WHERE file = ?", (f"{number}.txt",)).fetchone()
    return doc, f"e{place}"


def names(archive: Archive, entity: str) -> list[str]:
    (found,) = archive.db.execute("SELECT names FROM entity WHERE id = ?", (entity,)).fetchone()
    return list(json.loads(found))


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "a.db", create=True) as opened:
        yield opened


# Ten reports on one quarrel: homonyms, variants, acronyms, a city and a government, ministries of two states.
PACK = (
    report(0, "s Osmark", "s Veldania", "p Tarek Louzi = Louzi", "o Sefran Maritime", "v Anneliese", "l Karn", offices=((2, "owner", 3),)),
    report(1, "s Osmark", "p Tariq al-Louzi = al-Louzi", "o Sefran Maritime", "v Anneliese", "o Osmark's Interior Ministry", "l Karn"),
    report(2, "p Mona Louzi", "l Karn", "o Karn Courier = Courier", "p Adel Mokrani"),
    report(3, "p Louzi", "o Sefran Maritime", "v Anneliese", "l Karn", "o Interior Ministry"),
    report(4, "p Louzi", "s Veldania"),
    report(5, "o United Nations = UN", "p Ibrahima Diakho = Diakho", "o Northern Dawn Brigades = Brigades", "s Osmark", offices=((1, "envoy", 0),)),
    report(6, "o UN", "o Brigades", "p Ibrahima Diakho", "o Northern Dawn Front", "p Hamza Derwazi", "s Osmark", offices=((4, "spokesman", 1),)),
    report(7, "o Northern Dawn Brigades", "p Hamza Derwazi", "p Mara Ilves", "s Veldania = Veldania", "o Interior Ministry", offices=((1, "spokesman", 0), (2, "foreign minister", 3))),
    report(8, "p (Veldania's foreign minister)", "s Veldania", "o Veldanian Interior Ministry", "p (an official)", offices=((0, "foreign minister", 1),)),
    report(9, "p Hamzeh Darwazi", "o Northern Dawn Brigades", "o Brigade No. 2", "o Brigade No. 3", "p (an official)", "l Sefran river", "o Sons of the Sefran", offices=((0, "spokesman", 1),)),
)  # fmt: skip


def test_the_entities_of_ten_reports(archive):
    take_in(archive, PACK)
    tarek, mona, brigades = of(archive, 0, 2), of(archive, 2, 0), of(archive, 5, 2)
    assert of(archive, 1, 1) == tarek  # another spelling
    assert mona != tarek  # another person of the surname
    assert of(archive, 3, 0) == tarek  # a surname in his company
    assert of(archive, 4, 0) not in (tarek, mona)  # a surname in nobody's
    assert of(archive, 6, 0) == of(archive, 5, 0)  # the acronym alone
    assert of(archive, 6, 1) == of(archive, 7, 0) == of(archive, 9, 1) == brigades  # the short name in company
    assert of(archive, 6, 3) != brigades  # Front
    assert of(archive, 9, 0) == of(archive, 7, 1) == of(archive, 6, 4)  # both words in another spelling, one office
    assert of(archive, 3, 4) == of(archive, 1, 4)  # a ministry in a report with its country's town
    assert of(archive, 7, 4) == of(archive, 8, 2) != of(archive, 1, 4)  # in one on the other state
    assert of(archive, 8, 0) == of(archive, 7, 2)  # an office, and the only one who holds it
    assert of(archive, 9, 2) != of(archive, 9, 3)  # No. 2 and No. 3
    assert of(archive, 8, 3) != of(archive, 9, 4)  # nobody in particular
    assert of(archive, 9, 5) != of(archive, 9, 6)  # a river and a group named after it
    assert names(archive, tarek)[:2] == ["Tarek Louzi", "Tariq al-Louzi"]


def test_every_entity_of_a_reading_is_a_member_of_an_entity_with_a_reason(archive):
    take_in(archive, PACK)
    (members,) = archive.db.execute("SELECT count(*) FROM entity_member").fetchone()
    assert members == sum(len(r.entities) for r in PACK)
    for entity, score, why in archive.db.execute("SELECT entity, score, why FROM entity_member"):
        assert 0 < score <= 1
        assert json.loads(why)
        assert archive.db.execute("SELECT 1 FROM entity WHERE id = ?", (entity,)).fetchone()
    orphans = "SELECT id FROM entity WHERE id NOT IN (SELECT entity FROM entity_member)"
    assert archive.db.execute(orphans).fetchall() == []


def test_a_party_is_found_by_any_of_its_names(archive):
    from reportedly.merge.entities.names import key

    take_in(archive, PACK)
    for name, number, place in (
        ("TARIQ LOUZI", 0, 2),
        ("the U.N.", 5, 0),
        ("Brigades", 5, 2),
        ("Interior Ministry", 1, 4),
        ("al-Louzi", 0, 2),
    ):
        found = {e for (e,) in archive.db.execute("SELECT entity FROM entity_name WHERE key = ?", (key(name),))}
        assert of(archive, number, place) in found


def test_an_office_names_the_organization_of_the_archive(archive):
    take_in(archive, PACK)
    (offices,) = archive.db.execute("SELECT offices FROM entity WHERE id = ?", (of(archive, 7, 1),)).fetchone()
    assert json.loads(offices) == [
        {"title": "spokesman", "organization": of(archive, 7, 0), "qualifiers": [], "from": None, "to": None}
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(range(len(PACK))),
    steps=st.lists(st.integers(1, 4), min_size=10, max_size=10),
    again=st.sets(st.integers(0, 9)),
)
def test_order_and_batches_and_former_readings_change_nothing(tmp_path_factory, order, steps, again):
    folder = tmp_path_factory.mktemp("a")
    with Archive(folder / "once.db", create=True) as once, Archive(folder / "bits.db", create=True) as bits:
        take_in(once, PACK)
        # what some reports said before they were read anew
        take_in(
            bits,
            [
                report(k, "p Tarek Louzi", "o Interior Ministry", "o Northern Dawn Brigades = UN", "p Salim Louzi")
                for k in sorted(again)
            ],
        )
        waiting = [PACK[k] for k in order]
        for step in steps:
            take_in(bits, waiting[:step])
            waiting = waiting[step:]
        take_in(bits, waiting)
        assert tables(bits) == tables(once)


places = st.tuples(st.integers(0, 9), st.integers(0, 2))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(same=st.sets(st.tuples(places, places), max_size=3), apart=st.sets(st.tuples(places, places), max_size=3))
def test_rulings_count_alike_whenever_they_are_made(tmp_path_factory, same, apart):
    folder = tmp_path_factory.mktemp("a")

    def ruled(archive):
        def keys(pairs):
            return frozenset((key_of(archive, *x), key_of(archive, *y)) for x, y in pairs if x != y)

        return Ruled(same=keys(same), apart=keys(apart - same))

    with Archive(folder / "before.db", create=True) as before, Archive(folder / "after.db", create=True) as after:
        for reading in PACK:
            before.add(reading)
        take_in(before, ruled=ruled(before))
        take_in(after, PACK)
        plain = tables(after)
        about = {doc for pair in ruled(after).same | ruled(after).apart for doc, _ in pair}
        take_in(after, ruled=ruled(after), also=about)
        assert tables(after) == tables(before)
        take_in(after, also=about)
        assert tables(after) == plain


def test_the_rows_in_which_an_id_changed_are_told(archive):
    take_in(archive, PACK[:1])
    before = {(d, k): e for d, k, e in archive.db.execute("SELECT doc, local, entity FROM entity_member")}
    for k in range(1, len(PACK)):
        rows = take_in(archive, [PACK[k]])
        after = {(d, k): e for d, k, e in archive.db.execute("SELECT doc, local, entity FROM entity_member")}
        assert {d for d, k in after if before.get((d, k)) != after[d, k]} <= rows
        before = after


# Two people of one full name: a minister of Osmark, and an ambassador of Veldania in another part of the world.
NAMESAKES = (
    report(20, "s Osmark", "p Ivan Marsh", "p Mara Ilves", "o Sefran Maritime", offices=((1, "trade minister", 0),)),
    report(21, "s Osmark", "p Ivan Marsh = Marsh", "p Mara Ilves", "o Sefran Maritime", offices=((1, "trade minister", 0),)),
    report(22, "p Ivan Marsh", "p Mara Ilves", "o Sefran Maritime"),
    report(23, "s Veldania", "p Ivan Marsh", "p Hamza Derwazi", "o Harbor Watch", offices=((1, "ambassador", 0),)),
    report(24, "s Veldania", "p Ivan Marsh", "p Hamza Derwazi", "o Harbor Watch", offices=((1, "ambassador", 0),)),
    report(25, "p Marsh", "p Hamza Derwazi", "o Harbor Watch"),
)


def test_two_people_of_one_full_name_are_told_apart_by_office_and_company(archive):
    take_in(archive, NAMESAKES)
    minister, ambassador = of(archive, 20, 1), of(archive, 23, 1)
    assert minister != ambassador
    assert of(archive, 21, 1) == of(archive, 22, 0) == minister  # without an office: by company
    assert of(archive, 24, 1) == of(archive, 25, 0) == ambassador  # by the surname alone, too
    assert names(archive, minister)[0] == names(archive, ambassador)[0] == "Ivan Marsh"


def test_who_is_misread_once_or_keeps_common_company_stays_one(archive):
    take_in(archive, [*NAMESAKES[:4]])
    assert of(archive, 20, 1) == of(archive, 23, 1)  # one report alone gives the other office
    both = report(26, "s Veldania", "p Ivan Marsh", "p Mara Ilves", "o Sefran Maritime", offices=((1, "ambassador", 0),))
    take_in(archive, [both])
    assert of(archive, 20, 1) == of(archive, 23, 1) == of(archive, 26, 1)


def test_namesakes_are_joined_by_a_ruling_and_parted_again(archive):
    take_in(archive, NAMESAKES)
    plain = tables(archive)
    a, b = key_of(archive, 20, 1), key_of(archive, 23, 1)
    take_in(archive, ruled=Ruled(same=frozenset({(a, b)})), also=[a[0], b[0]])
    assert of(archive, 20, 1) == of(archive, 23, 1)
    take_in(archive, ruled=Ruled(), also=[a[0], b[0]])
    assert tables(archive) == plain


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(NAMESAKES))), first=st.integers(0, len(NAMESAKES)))
def test_the_order_of_namesakes_means_nothing(tmp_path_factory, order, first):
    folder = tmp_path_factory.mktemp("a")
    with Archive(folder / "once.db", create=True) as once, Archive(folder / "bits.db", create=True) as bits:
        take_in(once, NAMESAKES)
        take_in(bits, [NAMESAKES[k] for k in order[:first]])
        take_in(bits, [NAMESAKES[k] for k in order[first:]])
        assert tables(bits) == tables(once)


def test_two_people_of_one_full_name_are_parted_by_a_ruling_and_joined_again(archive):
    first, second = report(1, "p John Marsh = Marsh", "o Osmark Salt"), report(2, "p John Marsh", "o Karn United")
    third = report(3, "p John Marsh", "o Karn United")
    take_in(archive, [first, second, third])
    plain = tables(archive)
    a, b, c = (key_of(archive, n, 0) for n in (1, 2, 3))
    docs = [a[0], b[0], c[0]]
    rows = take_in(archive, ruled=Ruled(apart=frozenset({(a, b)}), same=frozenset({(b, c)})), also=docs)
    assert of(archive, 1, 0) != of(archive, 2, 0) == of(archive, 3, 0)
    assert set(docs) <= rows
    take_in(archive, ruled=Ruled(), also=docs)
    assert tables(archive) == plain


def test_what_people_ruled_to_be_one_is_one_against_every_bar_and_outlives_more_reports(archive):
    take_in(archive, [report(1, "p Mona Louzi"), report(2, "p Tarek Louzi"), report(3, "p (the owner)")])
    a, b, c = (key_of(archive, n, 0) for n in (1, 2, 3))
    ruled = Ruled(same=frozenset({(a, b), (b, c)}), names={a: "M. T. Louzi"})
    take_in(archive, ruled=ruled, also=[a[0], b[0], c[0]])
    take_in(archive, [report(4, "p Tarek Louzi")], ruled)
    assert of(archive, 1, 0) == of(archive, 2, 0) == of(archive, 3, 0) == of(archive, 4, 0)
    assert names(archive, of(archive, 1, 0))[0] == "M. T. Louzi"


def test_two_states_of_one_identifier_scheme_stay_two(archive):
    take_in(
        archive,
        [
            report(1, "s Iran = Tehran", identifiers={0: {"iso3166": "IR"}}),
            report(2, "s Iraq", identifiers={0: {"iso3166": "IQ"}}),
            report(3, "l Tehran"),
            report(4, "l Tehran"),
        ],
    )
    assert of(archive, 1, 0) != of(archive, 2, 0)
    assert of(archive, 3, 0) == of(archive, 4, 0) != of(archive, 1, 0)
    assert names(archive, of(archive, 1, 0)) == ["Iran"]  # Tehran is first the city's name


def test_an_office_that_two_hold_tells_of_neither(archive):
    take_in(archive, [*PACK[7:9], report(20, "p Petra Golub", "s Veldania", offices=((0, "foreign minister", 1),))])
    assert of(archive, 8, 0) not in (of(archive, 7, 2), of(archive, 20, 0))


def test_an_office_holder_of_another_year_is_not_meant(archive):
    take_in(
        archive,
        [
            PACK[8],
            report(20, "p Petra Golub", "s Veldania", offices=((0, "foreign minister", 1),), published="2024-01-01"),
        ],
    )
    assert of(archive, 8, 0) != of(archive, 20, 0)


def copies_of(archive: Archive, *numbers: int) -> None:
    with archive.writing() as db:
        for n in numbers:
            db.execute(
                "INSERT OR REPLACE INTO copy_group SELECT doc, 'copies-x', NULL, '[]' FROM document WHERE file = ?",
                (f"{n}.txt",),
            )


def test_copies_of_a_text_share_whom_they_do_not_name_and_others_do_not(archive):
    said = ("p (a senior official)", "p (soldiers)", "p (soldiers)", "p Louzi")
    for n in (1, 2, 3):
        archive.add(report(n, *said))
    copies_of(archive, 1, 2)
    take_in(archive)
    assert of(archive, 1, 0) == of(archive, 2, 0) != of(archive, 3, 0)
    assert of(archive, 1, 3) == of(archive, 2, 3) != of(archive, 3, 3)
    assert of(archive, 1, 1) != of(archive, 2, 1)  # which of the two?


def test_a_copy_that_names_in_full_tells_whom_the_other_means(archive):
    archive.add(report(1, "p Louzi"))
    archive.add(report(2, "p Mona Louzi"))
    archive.add(report(3, "p Tarek Louzi"))
    copies_of(archive, 1, 3)
    take_in(archive)
    assert of(archive, 1, 0) == of(archive, 3, 0)
    take_in(archive, [report(3, "p Salim Louzi")])
    assert of(archive, 1, 0) == of(archive, 3, 0) != of(archive, 2, 0)


def test_a_wifes_name_is_not_her_husbands_though_the_report_names_him(archive):
    take_in(archive, [report(1, "p Darren Sykes", "p Mr Sykes", "p Mrs Sykes"), report(2, "p Mr Darren Sykes")])
    assert of(archive, 1, 1) == of(archive, 1, 0) == of(archive, 2, 0)
    assert of(archive, 1, 2) != of(archive, 1, 0)
    take_in(archive, [report(2, "p Petra Golub")])
    assert of(archive, 1, 2) == of(archive, 1, 0)  # nothing says any more that Darren is a man


def test_a_report_that_loses_its_entities_leaves_nothing_behind(archive):
    take_in(archive, [report(1, "p Tarek Louzi", "o Osmark Salt")])
    take_in(archive, [report(1)])
    assert tables(archive) == [[], [], []]
    for table in ("entity_sighting", "entity_form", "entity_tally", "entity_block", "entity_link", "entity_office"):
        assert archive.db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_a_name_that_a_copy_puts_in_other_words_is_the_same(archive):
    archive.add(report(1, "l Karlo bridge", "o Osmark's Interior Ministry", "p Mara Ilves"))
    archive.add(report(2, "l Karlo bridge", "o Osmark's Inside Ministry", "p Mara Ilves"))
    take_in(archive)
    assert of(archive, 1, 1) != of(archive, 2, 1)
    both = [key_of(archive, n, 0)[0] for n in (1, 2)]
    archive.db.execute("INSERT INTO copy_link VALUES (?, ?, 'whole', 0.9, '[[0, 60, 0, 60, 0.9]]', '[]')", both)
    copies_of(archive, 1, 2)
    rows = take_in(archive, also=both)
    assert of(archive, 1, 1) == of(archive, 2, 1)
    assert set(both) <= rows
    archive.db.execute("DELETE FROM copy_link")
    take_in(archive, also=both)
    assert of(archive, 1, 1) != of(archive, 2, 1)
