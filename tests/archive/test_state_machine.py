"""Random operations: the archive and a plain model in memory stay in agreement."""

import shutil
import tempfile
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from tests.archive.made import TEXT, everything, reading

from reportedly.archive import Archive
from reportedly.archive.check import check
from reportedly.archive.decisions import decide, decisions, in_force, undo
from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.merging.sequence import merge
from reportedly.records import Reading

TEXTS = (TEXT, TEXT + " Rain fell on Karn, where nobody had slept.")
DOCUMENTS = tuple(f"doc-{n}" for n in range(4))
OUTLETS = ("The Karn Post", "Toren Today", None)


class ArchiveMachine(RuleBasedStateMachine):
    """The model: readings by id, decisions as (kind, subject, value, undone by)."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.archive = Archive(self.folder / "a", create=True)
        self.readings: dict[str, Reading] = {}
        self.live: list[int] = []
        self.merged = True

    def teardown(self) -> None:
        self.archive.close()
        shutil.rmtree(self.folder)

    @rule(
        document=st.sampled_from(DOCUMENTS),
        outlet=st.sampled_from(OUTLETS),
        text=st.sampled_from(TEXTS),
        bare=st.booleans(),
    )
    def add(self, document: str, outlet: str | None, text: str, bare: bool) -> None:
        given = reading(document, text, outlet=outlet)
        if bare:
            given = msgspec.structs.replace(given, statements=given.statements[:1])
        before = self.readings.get(document)
        expected = "added" if before is None else "same" if before == given else "replaced"
        assert self.archive.add(given) == expected
        self.readings[document] = given
        self.merged &= expected == "same"

    @rule()
    def merge(self) -> None:
        done = merge(self.archive)
        assert (done.reports == 0) == self.merged
        self.merged = True

    @rule()
    def open_again(self) -> None:
        self.archive.close()
        self.archive = Archive(self.folder / "a")

    @precondition(lambda self: self.readings)
    @rule(data=st.data(), kind=st.sampled_from(("right", "wrong", "rename", "same", "not-same")))
    def decide(self, data: st.DataObject, kind: str) -> None:
        documents = sorted(self.readings)
        one = self.readings[data.draw(st.sampled_from(documents))]
        other = self.readings[data.draw(st.sampled_from(documents))]
        if kind in ("right", "wrong"):
            subjects, value = [evidence(one, "statement", "s1")], {}
        elif kind == "rename":
            subjects, value = [evidence(one, "entity", "e1")], {"name": "Called otherwise"}
        else:
            subjects, value = [evidence(one, "entity", "e1"), evidence(other, "entity", "e2")], {}
        self.live.append(decide(self.archive, kind, subjects, who="Ada", value=value).id)  # type: ignore[arg-type]
        self.merged = False

    @precondition(lambda self: self.live)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.live))
        undo(self.archive, number, who="Ben")
        self.live.remove(number)
        self.merged = False

    @invariant()
    def the_store_has_what_the_model_has(self) -> None:
        assert {r.document.id: r for r in self.archive.readings()} == self.readings
        assert [d.id for d in in_force(self.archive)] == self.live
        assert list(check(self.archive)) == []

    @precondition(lambda self: self.merged and self.readings)
    @rule()
    def merged_is_as_if_made_at_once(self) -> None:
        path = self.folder / "fresh"
        with Archive(path, create=True) as fresh:
            for r in sorted(self.readings.values(), key=lambda r: r.document.id, reverse=True):
                fresh.add(r)
            live = {d.id: d for d in decisions(self.archive) if d.id in self.live}
            for number in self.live:
                d = live[number]
                decide(fresh, d.kind, d.subject, who=d.who, value=d.value)
            merge(fresh)
            assert everything(self.archive) == everything(fresh)
        for suffix in ("", "-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


TestArchive = ArchiveMachine.TestCase
TestArchive.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)
