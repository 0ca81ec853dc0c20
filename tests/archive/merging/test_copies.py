"""Copies in archives of a few reports: groups, parts and credits, whatever the order in which the reports came."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.merge.copies.independent_reports import PAIRS
from tests.merge.copies.retold_reports import OTHERS, RETOLD, WIRE
from tests.merge.copies.wire import AGENCY, BODY, CARRYING, CUT, EDITED, MIXED, OWN, PARAPHRASED

from reportedly.archive.merging import copies
from reportedly.archive.merging.readings import Readings
from reportedly.archive.store import Archive
from reportedly.merge.copies.groups import own_id
from reportedly.records import Document, Reading

TEXTS = {
    "agency": (AGENCY, "Meridian Wire", "2031-06-04"), "cut": (CUT, "Vell Post", "2031-06-04"), "edited": (EDITED, "Corrin Beacon", "2031-06-05"),
    "garbled": (PARAPHRASED, "Info24", "2031-06-05"), "mixed": (MIXED, "Mersa Beacon", "2031-06-04"), "carrying": (CARRYING, "Lauda Times", "2031-06-06"),
    **{f"own-{n}-{k}": (text, f"Paper {n}{k}", "2031-06-04") for n, pair in enumerate(PAIRS) for k, text in enumerate(pair)},
}  # fmt: skip
_DAM, _BRIEF, _BESIDE = RETOLD["dam, as if translated, cited at the end"], RETOLD["dam, a brief with the agency in brackets and a paragraph of its own"], OTHERS[
    "dam, a paper that names the agency for one figure"
]  # fmt: skip
ON_THE_DAM = {
    "dam": (WIRE["dam"][1], "Corvane Press", "2031-03-04"), "dam-retold": (_DAM[3], _DAM[1], "2031-03-05"),
    "dam-brief": (_BRIEF[3], _BRIEF[1], "2031-03-04"), "dam-beside": (_BESIDE[3], _BESIDE[1], "2031-03-05"),
}  # fmt: skip
COPIES = ("agency", "cut", "edited", "garbled", "mixed")


def report(ident: str) -> Reading:
    text, outlet, published = (TEXTS | ON_THE_DAM)[ident]
    return Reading(document=Document(id=ident, text=text, outlet=outlet, published=published, file=f"{ident}.txt"))


def take_in(archive: Archive, idents: Iterable[str]) -> set[str]:
    """Store these reports and bring the copies up to date; the ids of the reports that changed."""
    for ident in idents:
        archive.add(report(ident))
    docs = archive.unmerged()
    with archive.writing() as db:
        rows = copies.update(db, docs, Readings(archive))
        db.executemany("UPDATE document SET merged = revision WHERE doc = ?", [(d,) for d in docs])
    return {ident for doc, ident in archive.db.execute("SELECT doc, id FROM document") if doc in rows}


def tables(archive: Archive) -> list[list[object]]:
    """What the stage made, without row numbers."""
    ids = dict(archive.db.execute("SELECT doc, id FROM document"))
    links = []
    for a, b, kind, score, pairs, why in archive.db.execute("SELECT * FROM copy_link"):
        one, other, stretches = ids[a], ids[b], [tuple(p) for p in json.loads(pairs)]
        if one > other:
            one, other, stretches = other, one, [(c, d, e, f, x) for e, f, c, d, x in stretches]
        links.append((one, other, kind, score, sorted(stretches), sorted(json.loads(why))))
    return [
        sorted((b, r, ids[d]) for b, r, d in archive.db.execute("SELECT band, rank, doc FROM copy_band")),
        sorted(links),
        sorted(archive.db.execute("SELECT id, copies, credit, parts FROM copy_group JOIN document USING (doc)")),
    ]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive.db", create=True)


@contextmanager
def archives(folder: str) -> Iterator[tuple[Archive, Archive]]:
    with (
        Archive(Path(folder) / "once.db", create=True) as once,
        Archive(Path(folder) / "steps.db", create=True) as steps,
    ):
        yield once, steps


def groups(archive: Archive) -> dict[str, str]:
    return dict(archive.db.execute("SELECT id, copies FROM copy_group JOIN document USING (doc)"))


def stretches(archive: Archive, ident: str) -> list[tuple[str, str]]:
    (parts,) = archive.db.execute(
        "SELECT parts FROM copy_group JOIN document USING (doc) WHERE id = ?", (ident,)
    ).fetchone()
    return [((TEXTS | ON_THE_DAM)[ident][0][p["start"] : p["end"]], p["copies"]) for p in json.loads(parts)]


def test_copies_are_one_group_and_others_are_not(archive: Archive) -> None:
    take_in(archive, TEXTS)
    found = groups(archive)
    assert len({found[i] for i in COPIES}) == 1
    assert len(set(found.values())) == len(TEXTS) - len(COPIES) + 1


def test_parts(archive: Archive) -> None:
    take_in(archive, TEXTS)
    assert stretches(archive, "mixed") == [(OWN, own_id("mixed"))]
    assert stretches(archive, "carrying") == [("\n\n".join(BODY[2:4]), groups(archive)["agency"])]
    assert all(not stretches(archive, i) for i in TEXTS if i not in ("mixed", "carrying"))


def test_retold_reports_are_of_the_text_that_they_credit(archive: Archive) -> None:
    take_in(archive, ["dam-brief", "dam-beside", "dam-retold", "dam"])
    found = groups(archive)
    assert len({found[i] for i in ("dam", "dam-retold", "dam-brief")}) == 1
    assert found["dam-beside"] != found["dam"]
    ((added, own),) = stretches(archive, "dam-brief")
    assert added.startswith("The bakery in Mill Street") and added.endswith("gymnasium.")
    assert own == own_id("dam-brief")
    assert stretches(archive, "dam-retold") == stretches(archive, "dam") == []


def test_a_retold_report_that_loses_its_credit_leaves_the_group(archive: Archive) -> None:
    take_in(archive, ["dam", "dam-retold"])
    text = _DAM[3].replace(", reports Corvane Press", "")
    archive.add(Reading(document=Document(id="dam-retold", text=text, outlet=_DAM[1], published="2031-03-05")))
    take_in(archive, [])
    assert len(set(groups(archive).values())) == 2


def test_credits_and_the_agencys_own_report(archive: Archive) -> None:
    take_in(archive, TEXTS)
    credits = dict(archive.db.execute("SELECT id, credit FROM copy_group JOIN document USING (doc)"))
    assert (credits["cut"], credits["mixed"], credits["agency"], credits["edited"]) == (
        "Meridian Wire",
        "Meridian Wire",
        None,
        None,
    )
    said = [why for (why,) in archive.db.execute("SELECT why FROM copy_link")]
    assert any("Vell Post credits Meridian Wire, whose own report the other is" in why for why in said)


def test_one_more_report_changes_what_it_touches(archive: Archive) -> None:
    take_in(archive, ["cut", "edited", "carrying", "own-0-0"])
    assert take_in(archive, ["own-0-1"]) == {"own-0-1"}
    changed = take_in(archive, ["agency"])
    assert {"agency", "cut", "edited"} <= changed
    assert not {"own-0-0", "own-0-1"} & changed
    assert take_in(archive, []) == set()


def test_a_report_of_another_text_leaves_its_group(archive: Archive) -> None:
    take_in(archive, ["cut", "edited"])
    text = PAIRS[0][0]
    archive.add(Reading(document=Document(id="edited", text=text, outlet="Corrin Beacon", published="2031-06-05")))
    take_in(archive, [])
    assert len(set(groups(archive).values())) == 2
    assert archive.db.execute("SELECT count(*) FROM copy_link").fetchone() == (0,)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.permutations([*COPIES, *ON_THE_DAM, "carrying", "own-1-0", "own-1-1"]),
    st.lists(st.integers(1, 4), min_size=12, max_size=12),
)
def test_the_order_and_the_batches_make_no_difference(idents: list[str], sizes: list[int]) -> None:
    with TemporaryDirectory() as folder, archives(folder) as (once, steps):
        take_in(once, sorted(idents))
        for size in sizes:
            take_in(steps, idents[:size])
            idents = idents[size:]
        assert tables(once) == tables(steps)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(14)), st.integers(0, 3))
def test_bands_of_more_reports_than_they_pair(order: list[int], several: int) -> None:
    """With more copies than a band's first reports, those that come to be first push others out."""
    made = [
        Reading(
            document=Document(
                id=f"copy-{n:02}",
                text="\n\n".join(BODY[: 3 + n % 4]),
                outlet=f"Paper {n}",
                published=f"2031-06-{4 + n // 3:02}",
            )
        )
        for n in range(14)
    ]
    with TemporaryDirectory() as folder, archives(folder) as (once, steps):
        for reading in made:
            once.add(reading)
        take_in(once, [])
        for n in order:
            steps.add(made[n])
            if n % 4 <= several:
                take_in(steps, [])
        take_in(steps, [])
        assert tables(once) == tables(steps)
        assert len(set(groups(steps).values())) == 1
