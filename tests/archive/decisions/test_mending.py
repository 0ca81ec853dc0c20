from typing import Any

import msgspec
import pytest
from tests.archive.made import TEXT, reading, span

from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.decisions.mending import applied
from reportedly.records import Attribution, Decision, Evidence, Layer, Piece, Reading, Source


def ruling(kind: str, layer: Layer, local: str, number: int = 1, **value: Any) -> Decision:
    e = evidence(reading(), layer, local)
    return Decision(id=number, at="", who="A", kind=kind, subject=(e,), value=value)  # type: ignore[arg-type]


def test_nothing_ruled_is_nothing_changed() -> None:
    assert applied(reading(), []) == reading()
    assert applied(reading(), [ruling("right", "statement", "s1")]) == reading()


def test_a_wrong_statement_goes() -> None:
    assert [s.id for s in applied(reading(), [ruling("wrong", "statement", "s1")]).statements] == ["s2"]


def test_what_hung_on_a_wrong_attribution_hangs_on_the_next() -> None:
    r = reading()
    outer = Attribution(
        id="a2",
        source=Source(kind="author"),
        cue=Piece(spans=(span(TEXT, "it"),)),
        content=Piece(),
        act="say",
        quote="indirect",
    )
    r = msgspec.structs.replace(r, attributions=(msgspec.structs.replace(r.attributions[0], parent="a2"), outer))
    made = applied(r, [ruling("wrong", "attribution", "a1")])
    assert [a.id for a in made.attributions] == ["a2"]
    assert made.statements[0].attribution == "a2"
    assert applied(reading(), [ruling("wrong", "attribution", "a1")]).statements[0].attribution is None


@pytest.mark.parametrize(("value", "field", "expected"), [
    ({"polarity": "-"}, "polarity", "-"), ({"quantity": "12"}, "quantity", "12"), ({"attribution": None}, "attribution", None),
    ({"type": "COERCE"}, "type", "COERCE"), ({"mood": "threatened"}, "mood", "threatened"),
])  # fmt: skip
def test_a_mended_field(value: dict[str, Any], field: str, expected: Any) -> None:
    made = applied(reading(), [ruling("mended", "statement", "s1", **value)])
    assert getattr(made.statements[0], field) == expected
    assert made.statements[1] == reading().statements[1]


def test_arguments_are_named_by_characters() -> None:
    at = list(span(TEXT, "Lea Sorn"))
    made = applied(reading(), [ruling("mended", "statement", "s1", arguments=[{"role": "actor", "at": at}])])
    assert [(a.role, a.entity) for a in made.statements[0].arguments] == [("actor", "e3")]


def test_a_relation_type_makes_a_relation() -> None:
    made = applied(reading(), [ruling("mended", "statement", "s1", type="hostility")])
    assert made.statements[0].kind == "relation"


def test_the_last_word_counts() -> None:
    both = [ruling("wrong", "statement", "s1", 1), ruling("right", "statement", "s1", 2)]
    assert applied(reading(), both) == reading()


def test_a_source_put_right() -> None:
    at = list(span(TEXT, "Karn"))
    made = applied(reading(), [ruling("mended", "attribution", "a1", source=at)])
    assert made.attributions[0].source.entity == "e2"
    made = applied(reading(), [ruling("mended", "attribution", "a1", source="anonymous")])
    assert made.attributions[0].source.kind == "anonymous"


def test_what_no_longer_fits_leaves_the_reading_as_it_is() -> None:
    gone = Decision(
        id=1, at="", who="A", kind="mended", value={"place": [0, 5]},
        subject=(Evidence(layer="statement", document="doc-1", start=10, end=12, type="AID"),),
    )  # fmt: skip
    assert applied(reading(), [gone]) == reading()
    itself = ruling("mended", "attribution", "a1", parent=list(span(TEXT, "said")))
    unchanged: Reading = applied(reading(), [itself])
    assert unchanged == reading(), "an attribution cannot be its own parent"


def test_a_quotation_is_put_right() -> None:
    at = span(TEXT, "Toren shelled Karn")
    made = applied(reading(), [ruling("mended", "statement", "s1", span=list(at))])
    assert made.statements[0].span == at


def test_the_words_of_an_attribution_are_put_right() -> None:
    content, cue = span(TEXT, "Toren shelled Karn"), span(TEXT, "minister Lea Sorn said")
    made = applied(reading(), [ruling("mended", "attribution", "a1", content=list(content), cue=list(cue), source="anonymous")])
    assert made.attributions[0].content.spans == (content,)
    assert made.attributions[0].cue.spans == (cue,)
    assert made.attributions[0].source == Source(kind="anonymous")
    assert applied(reading(), [ruling("mended", "attribution", "a1", cue=None)]).attributions[0].cue.spans == ()
