"""What a reading answers: its entities, its chains, the names of its sources."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from reading_strategies import readings

from reportedly.records import Attribution, Document, Entity, Piece, Reading, Source, Statement

TEXT = "Ilves said that Veldania, according to a colonel, had left Korrin."


def link(key: str, parent: str | None, *, entity: str | None = None, spans: tuple[tuple[int, int], ...] = ()) -> Attribution:
    source = Source(kind="named" if entity else "anonymous", entity=entity, spans=spans)
    return Attribution(id=key, source=source, cue=Piece(), content=Piece(), act="say", quote="indirect", parent=parent)


def statement(attribution: str | None) -> Statement:
    return Statement(id="s1", kind="event", type="RETREAT", trigger=((54, 58),), span=(16, 65), attribution=attribution)


READING = Reading(
    document=Document(id="d", text=TEXT),
    entities=(Entity(id="e1", type="person", name="Mara Ilves"),),
    attributions=(link("a1", None, entity="e1"), link("a2", "a1", spans=((39, 48),)), link("a3", None)),
    statements=(statement("a2"),),
)


def test_a_chain_goes_from_the_innermost_source_outwards() -> None:
    chain = READING.chain(READING.statements[0])
    assert [a.id for a in chain] == ["a2", "a1"]
    assert [READING.source_name(a) for a in chain] == ["a colonel", "Mara Ilves"]


def test_the_authors_own_voice_has_no_chain() -> None:
    assert READING.chain(statement(None)) == ()


def test_a_source_that_is_nowhere_is_unnamed() -> None:
    assert READING.source_name(READING.attributions[2]) == "unnamed"


def test_an_entity_that_is_not_there() -> None:
    assert READING.entity("e1").name == "Mara Ilves"
    with pytest.raises(KeyError):
        READING.entity("e2")


def test_a_circle_of_parents_does_not_hang() -> None:
    circle = replace(READING, attributions=(link("a1", "a2"), link("a2", "a1")))
    assert [a.id for a in circle.links("a2")] == ["a2", "a1"]


@given(readings())
@settings(max_examples=50, deadline=None)
def test_every_chain_ends_at_a_source_without_parent(reading: Reading) -> None:
    for s in reading.statements:
        chain = reading.chain(s)
        assert (s.attribution is None) == (not chain)
        assert [a.id for a in chain[:1]] == ([s.attribution] if chain else [])
        assert all(inner.parent == outer.id for inner, outer in pairwise(chain))
        assert not chain or chain[-1].parent is None
