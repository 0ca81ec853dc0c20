import json
from pathlib import Path

import pytest
from tests.archive.made import reading

from reportedly.archive import Archive
from reportedly.archive.merging.sequence import merge
from reportedly.web.serve.chains import Node, of_outlet, of_source


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "a", create=True)
    made.add(reading("doc-1"))
    made.add(reading("doc-2", outlet="Toren Daily"))
    merge(made)
    return made


def names(node: Node) -> list[tuple[str, int]]:
    return [(n.name, n.tellings) for n in node.ranked]


def test_from_a_source_to_its_outlets(archive: Archive) -> None:
    (ident,) = archive.db.execute("SELECT entity FROM telling_source").fetchone()
    out, inward = of_source(archive.db, ident, "Lea Sorn")
    assert sorted(names(out)) == [("The Karn Post", 1), ("Toren Daily", 1)]
    assert all(n.kind == "outlet" for n in out.ranked)
    assert out.tellings == 2 and inward.branches == {}


def test_from_an_outlet_to_its_sources(archive: Archive) -> None:
    tree = of_outlet(archive.db, "the karn post")
    assert [n.name for n in tree.ranked] == ["Lea Sorn"]
    assert of_outlet(archive.db, "Nowhere").tellings == 0


def test_a_longer_chain_and_one_that_repeats_itself(archive: Archive) -> None:
    doc, local, lea = archive.db.execute("SELECT doc, local, entity FROM telling_source ORDER BY doc LIMIT 1").fetchone()
    (toren,) = archive.db.execute("SELECT id FROM entity WHERE name = 'Toren'").fetchone()
    chain = [["Lea Sorn"], ["Lea Sorn"], ["Toren"]]
    archive.db.execute("UPDATE telling SET chain = ? WHERE doc = ? AND local = ?", (json.dumps(chain), doc, local))
    archive.db.executemany("INSERT INTO telling_source VALUES (?, ?, ?, ?)", [(lea, doc, local, 1), (toren, doc, local, 2)])
    out, _ = of_source(archive.db, lea, "Lea Sorn")
    (through,) = [n for n in out.ranked if n.kind == "source"]
    assert (through.name, through.tellings, [n.name for n in through.ranked]) == ("Toren", 1, ["The Karn Post"])
    assert out.tellings == 2, "one telling in which it stands twice is one"
    _, inward = of_source(archive.db, toren, "Toren")
    assert names(inward) == [("Lea Sorn", 1)]
    assert inward.ranked[0].branches == {}, "who says and believes stands there once"
