"""Talks in which something was said."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.settings import is_setting, outside
from reportedly.records import Attribution, Piece, Source


def call(marker: str = "in", noun: str = "call") -> Parsed:
    return tree(f"""
        They PRON 2 nsubj
        asked VERB 0 root ask VBD
        Osmark PROPN 2 obj
        to PART 5 mark
        withdraw VERB 2 xcomp withdraw VB
        {marker} ADP 8 case
        a DET 8 det
        {noun} NOUN 5 obl
    """)


def said(name: str, act: str, parent: str | None = None) -> Attribution:
    spans = Piece(spans=((0, 1),))
    return Attribution(
        id=name, source=Source(kind="anonymous", entity=None, spans=((0, 1),)), cue=spans, content=spans, act=act, quote="indirect",
        time=None, parent=parent, confidence=1.0,
    )  # fmt: skip


def test_in_a_call() -> None:
    p = call()
    assert is_setting(p, at(p, "call")[0])


def test_near_misses() -> None:
    p = call(marker="before")
    assert not is_setting(p, at(p, "call")[0])  # when, not where it was said
    p = call(noun="valley")
    assert not is_setting(p, at(p, "valley")[0])
    p = tree("""
        They PRON 2 nsubj
        demanded VERB 0 root demand VBD
        talks NOUN 2 obj talk
    """)
    assert not is_setting(p, at(p, "talks")[0])  # what is demanded


def test_who_tells_of_the_demand_tells_of_the_call() -> None:
    paper, minister = said("a1", "say"), said("a2", "demand", "a1")
    assert outside(minister, [paper, minister]) is paper
    assert outside(said("a3", "order"), []) is None
    assert outside(paper, [paper]) is paper
