"""What an archive says, as records, in an order that does not change."""

from pathlib import Path

import pytest
from msgspec import structs
from tests.archive.made import reading
from tests.merge.stories.told_reports import Draft

from reportedly.archive import Archive
from reportedly.archive.exports import entities, entity, report, reports, stories, story, text_of
from reportedly.archive.merging.sequence import merge


def draft(name: str, polarity: str = "+", **how: str) -> Draft:
    made = Draft(name, "2031-05-14", authors=("Ada Brenn",), **how)  # type: ignore[arg-type]
    made.types = {"Veldania": "state", "Korrin": "state", "Mara Ilves": "person"}
    made.event("ASSAULT", "[Veldania] {attacked} [Korrin]", by="Mara Ilves", time="2031-05-13", polarity=polarity)
    made.event("ASSAULT", "Shells {killed} [at least 20 people] in (Korrin)")
    return made


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "a.archive", create=True)
    for name, polarity in (("herald", "+"), ("courier", "-")):
        made.add(draft(name, polarity).reading())
    merge(made)
    return made


def test_reports_come_by_id_with_their_particulars(archive: Archive) -> None:
    courier, herald = reports(archive)
    assert (courier.id, herald.id) == ("doc-courier", "doc-herald")
    assert (herald.file, herald.outlet, herald.authors, herald.published) == (
        "herald.txt",
        "Herald",
        ("Ada Brenn",),
        "2031-05-14",
    )
    assert herald.copies and herald.words == len(text_of(archive, "doc-herald").split())
    assert report(archive, "doc-herald") == herald


def test_a_report_that_is_not_merged_is_a_copy_of_itself(tmp_path: Path) -> None:
    with Archive(tmp_path / "b.archive", create=True) as made:
        made.add(reading())
        (found,) = reports(made)
        assert found.copies == found.id == "doc-1" and found.parts == ()
        assert list(stories(made)) == [] and list(entities(made)) == []


def test_entities_come_by_id_with_their_names_and_reports(archive: Archive) -> None:
    found = list(entities(archive))
    assert [e.id for e in found] == sorted(e.id for e in found)
    (veldania,) = (e for e in found if e.name == "Veldania")
    assert veldania.type == "state" and veldania.reports == ("doc-courier", "doc-herald")
    assert entity(archive, veldania.id) == veldania


def test_stories_of_some_ids_come_in_their_order(archive: Archive) -> None:
    every = list(stories(archive))
    backwards = [s.id for s in reversed(every)]
    assert list(stories(archive, backwards)) == every[::-1] and list(stories(archive, [])) == []
    with pytest.raises(KeyError):
        list(stories(archive, ["story-none"]))


def test_stories_come_by_id_with_tellings_that_quote_their_report(archive: Archive) -> None:
    found = list(stories(archive))
    assert [s.id for s in found] == sorted(s.id for s in found)
    (attack,) = (s for s in found if any(t.quote.startswith("Veldania") for t in s.told))
    assert {(a.role, a.names[0]) for a in attack.arguments} == {("actor", "Veldania"), ("recipient", "Korrin")}
    assert [t.report for t in attack.told] == ["doc-courier", "doc-herald"]
    assert {t.chain for t in attack.told} == {(("Mara Ilves",),)}
    assert [c.kind for c in attack.contradictions] == ["denial"]
    for s in found:
        for t in s.told:
            ((start, end),) = t.spans
            assert text_of(archive, t.report)[start:end] == t.quote
    assert story(archive, attack.id) == attack


def test_an_unnamed_party_is_also_called_without_its_hedge(archive: Archive) -> None:
    (killed,) = (s for s in stories(archive) if any("Shells" in t.quote for t in s.told))
    (people,) = (a for a in killed.arguments if "people" in a.names[0])
    assert people.names == ("at least 20 people", "20 people")
    assert killed.place is not None and killed.place.names == ("Korrin",)


def test_what_is_not_there_is_a_key_error(archive: Archive) -> None:
    for ask in (report, entity, story, text_of):
        with pytest.raises(KeyError):
            ask(archive, "none")


def test_a_telling_says_who_read_it_where_a_proposer_read_too(tmp_path: Path) -> None:
    read, proposed = draft("herald").reading(), draft("courier").reading()
    both = structs.replace(proposed.statements[0], read_by=("reportedly", "proposer small"))
    alone = structs.replace(proposed.statements[1], read_by=("proposer small",))
    with Archive(tmp_path / "c.archive", create=True) as made:
        made.add(read)
        made.add(structs.replace(proposed, statements=(both, alone)))
        merge(made)
        told = {(t.report, t.statement): t.read_by for s in stories(made) for t in s.told}
        assert told[proposed.document.id, both.id] == ("reportedly", "proposer small")
        assert told[proposed.document.id, alone.id] == ("proposer small",)
        assert {read_by for (report, _), read_by in told.items() if report == read.document.id} == {()}
