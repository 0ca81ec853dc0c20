from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.archive.made import reading

from reportedly.archive import Archive, exports
from reportedly.archive.check import check
from reportedly.archive.decisions import decide, decisions, in_force, ledger, undo
from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.decisions.rulings import Rulings, agreement, differences, kappa
from reportedly.archive.merging.sequence import forget, merge
from reportedly.errors import UsageError
from reportedly.records import Evidence


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "a", create=True)
    made.add(reading("doc-1"))
    made.add(reading("doc-2"))
    made.db.execute("UPDATE document SET merged = revision")
    return made


S1 = evidence(reading("doc-1"), "statement", "s1")
E1, E1_2 = evidence(reading("doc-1"), "entity", "e1"), evidence(reading("doc-2"), "entity", "e1")


def test_a_decision_is_kept_with_who_and_why_and_wakes_the_merging(archive: Archive) -> None:
    made = decide(archive, "wrong", [S1], who="Ada", why="a misreading")
    assert decisions(archive) == [made] == in_force(archive)
    assert (made.who, made.why, made.kind, made.subject) == ("Ada", "a misreading", "wrong", (S1,))
    assert archive.unmerged() == [archive.row("doc-1")]


@pytest.mark.parametrize(("kind", "subject", "value", "message"), [
    ("wrong", [], {}, "one statement"), ("wrong", [E1], {}, "one statement"), ("same", [E1], {}, "two entities"),
    ("same", [E1, S1], {}, "two entities"), ("rename", [E1], {}, "new name"), ("mended", [S1], {}, "otherwise"),
    ("mended", [S1], {"type": "NONSENSE"}, "choose from"), ("mended", [S1], {"colour": "red"}, "cannot be mended"),
    ("mended", [S1], {"arguments": [{"role": "actor", "at": [60, 61]}]}, "no entity"),
    ("mended", [S1], {"span": [0, 5]}, "leaves out the words that state it, «shelled»"), ("mended", [S1], {"span": [0, 999]}, "which has"),
    ("mended", [S1], {"cue": [0, 5]}, "cannot be mended"),
    ("wrong", [Evidence(layer="statement", document="doc-9", start=0, end=4)], {}, "no such report"),
    ("wrong", [Evidence(layer="statement", document="doc-1", start=22, end=24)], {}, "at characters 22 to 24"),
    ("undo", [S1], {}, r"undo\(\)"),
])  # fmt: skip
def test_what_does_not_fit_is_refused_and_not_written(archive: Archive, kind, subject, value, message) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UsageError, match=message):
        decide(archive, kind, subject, who="Ada", value=value)
    assert decisions(archive) == []
    assert archive.unmerged() == []


def test_nobody_decides_nothing(archive: Archive) -> None:
    with pytest.raises(UsageError, match="--by"):
        decide(archive, "wrong", [S1], who=" ")


def test_undo_and_its_undo(archive: Archive) -> None:
    first = decide(archive, "wrong", [S1], who="Ada")
    back = undo(archive, first.id, who="Ben")
    assert in_force(archive) == []
    with pytest.raises(UsageError, match="already"):
        undo(archive, first.id, who="Ben")
    undo(archive, back.id, who="Ada")
    assert in_force(archive) == [first]
    assert len(decisions(archive)) == 3
    with pytest.raises(UsageError, match="no decision 9"):
        undo(archive, 9, who="Ada")


def test_rulings_of_entities(archive: Archive) -> None:
    decide(archive, "same", [E1, E1_2], who="Ada")
    decide(archive, "rename", [E1], who="Ada", value={"name": "Republic of Toren"})
    a, b = (archive.row("doc-1"), "e1"), (archive.row("doc-2"), "e1")
    ruled = Rulings(archive).ruled("entity")
    assert (ruled.same, ruled.apart, ruled.names) == ({(a, b)}, set(), {a: "Republic of Toren"})
    decide(archive, "not-same", [E1_2, E1], who="Ben")
    ruled = Rulings(archive).ruled("entity")
    assert (ruled.same, ruled.apart) == (set(), {(a, b)}), "the later word on a pair counts"
    assert Rulings(archive).ruled("statement").same == set()


def test_agreement(archive: Archive) -> None:
    s2 = evidence(reading("doc-1"), "statement", "s2")
    decide(archive, "wrong", [S1], who="Ada")
    decide(archive, "right", [S1], who="Ben")
    decide(archive, "right", [s2], who="Ada")
    decide(archive, "right", [s2], who="Ben")
    decide(archive, "same", [E1, E1_2], who="Ada")
    decide(archive, "same", [E1_2, E1], who="Ben")
    decide(archive, "right", [S1], who="Cem")
    assert agreement(in_force(archive)) == [("Ada", "Ben", 3, 2), ("Ada", "Cem", 1, 0), ("Ben", "Cem", 1, 1)]
    decide(archive, "right", [S1], who="Ada")
    assert agreement(in_force(archive))[0] == ("Ada", "Ben", 3, 3), "a reviewer's last word counts"


def test_kappa_and_differences(archive: Archive) -> None:
    subjects = [evidence(reading(doc), "statement", s) for doc in ("doc-1", "doc-2") for s in ("s1", "s2")]
    for at, ada, ben in zip(subjects, ("right", "right", "wrong", "wrong"), ("right", "wrong", "wrong", "wrong"), strict=True):
        decide(archive, ada, [at], who="Ada")  # type: ignore[arg-type]
        decide(archive, ben, [at], who="Ben")  # type: ignore[arg-type]
    found = in_force(archive)
    assert kappa(found, "Ada", "Ben") == pytest.approx(0.5)  # they agree on 3 of 4; chance alone would on 2 of 4
    assert kappa(found, "Ada", "Cem") is None
    ((said),) = differences(found)
    assert {who: d.kind for who, d in said.items()} == {"Ada": "right", "Ben": "wrong"}
    decide(archive, "wrong", [subjects[1]], who="Ada")
    assert differences(in_force(archive)) == []
    assert kappa(in_force(archive), "Ada", "Ben") == 1


def test_no_kappa_where_chance_alone_agrees(archive: Archive) -> None:
    for who in ("Ada", "Ben"):
        decide(archive, "right", [S1], who=who)
    assert kappa(in_force(archive), "Ada", "Ben") is None


@given(st.lists(st.integers(0, 5), max_size=12))
@settings(max_examples=30, deadline=None)
def test_in_force_is_what_nothing_in_force_undoes(steps: list[int]) -> None:
    """0: a new decision; n: undo the n-th row if it is in force."""
    import tempfile

    undoes: dict[int, int] = {}

    def live(number: int) -> bool:
        return not any(live(u) for u, what in undoes.items() if what == number)

    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "a", create=True) as archive:
        archive.add(reading("doc-1"))
        taken = 0
        for step in steps:
            if step == 0:
                taken = decide(archive, "right", [S1], who="A").id
            elif step <= taken and live(step):
                taken = undo(archive, step, who="A").id
                undoes[taken] = step
            else:
                with pytest.raises(UsageError):
                    undo(archive, step, who="A")
        assert [d.id for d in in_force(archive, undos=True)] == [n for n in range(1, taken + 1) if live(n)]


def test_the_clock_may_jump(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts is the order in which decisions were taken, whatever the time said then."""

    class Jumping(datetime):
        times = iter(["2031-05-14T10:00:00", "1970-01-01T00:00:00", "2038-01-19T03:14:07", "2031-05-14T09:00:00"])

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.fromisoformat(next(cls.times)).replace(tzinfo=tz)

    monkeypatch.setattr(ledger, "datetime", Jumping)
    first = decide(archive, "wrong", [S1], who="Ada")
    second = decide(archive, "mended", [S1], who="Ada", value={"polarity": "-"})
    undone = undo(archive, second.id, who="Ada")
    last = decide(archive, "rename", [E1], who="Ada", value={"name": "Torrin"})
    assert [d.id for d in decisions(archive)] == [1, 2, 3, 4]
    assert [d.at[:4] for d in decisions(archive)] == ["2031", "1970", "2038", "2031"]
    assert in_force(archive) == [first, last]
    assert in_force(archive, undos=True) == [first, undone, last]
    forget(archive)
    merge(archive)
    assert archive.unmerged() == []
    assert all(t.statement != "s1" for s in exports.stories(archive) for t in s.told if t.report == "doc-1")
    assert list(check(archive, anew=True)) == []
