import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent / "records"))

from reading_strategies import readings

from reportedly import codec
from reportedly.errors import InvalidReading, ReportedlyError
from reportedly.records import (
    EVENT_TYPES,
    RELATION_TYPES,
    Argument,
    Attribution,
    Document,
    Entity,
    Mention,
    Piece,
    Place,
    Reading,
    Source,
    Statement,
    StatementTime,
    Time,
)

TEXT = "Veldania 👩‍👩‍👧 said on Monday that\r\nOsmark might shell Korrin."


@given(readings())
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_back(reading: Reading) -> None:
    line = codec.encode(reading)
    assert b"\n" not in line and b"\r" not in line
    assert codec.decode(line) == reading
    assert codec.decode(line.decode("utf8")) == reading
    assert codec.encode(codec.decode(line)) == line


@given(readings())
@settings(max_examples=50, deadline=None)
def test_another_writer_of_json_may_order_and_space_as_it_likes(reading: Reading) -> None:
    plain = json.loads(codec.encode(reading))
    assert codec.decode(json.dumps(plain, sort_keys=True, indent=1)) == reading  # escaped, too: 👩 as \\ud83d\\udc69


@pytest.mark.parametrize("text", ["x" * 1_000_000, "\0", "é" * 3, "e\u0301" * 3, "🇮🇷" * 50_000, "\r\n\u2028\n", "\ufeffא"])
def test_texts_come_back_whole(text: str) -> None:
    reading = Reading(document=Document(id="d", text=text), times=(Time(id="t", start=0, end=len(text), kind="date", value=""),))
    back = codec.decode(codec.encode(reading))
    assert back.document.text == text
    assert back.document.text[back.times[0].start : back.times[0].end] == text


def test_what_the_format_says_is_optional_may_be_missing() -> None:
    r = codec.decode('{"document": {"id": "d", "text": "x"}}')
    assert (r.entities, r.times, r.attributions, r.statements, r.format) == ((), (), (), (), "reportedly/reading@1")


# ------------------------------------------------------------------------------------------- readings that are none

SAID = (TEXT.index("said"), TEXT.index("said") + 4)
FAITHFUL = Reading(
    document=Document(id="d", text=TEXT),
    entities=(
        Entity(id="e1", type="state", name="Veldania", mentions=(Mention(start=0, end=8, kind="name"),)),
        Entity(id="e2", type="place", name="Korrin"),
    ),
    times=(Time(id="t1", start=22, end=28, kind="date", value="2031-05-12"),),
    attributions=(
        Attribution(
            id="a1", source=Source(kind="named", entity="e1", spans=((0, 8),)), cue=Piece(spans=(SAID,)),
            content=Piece(spans=((30, 40), (42, 50))), act="say", quote="indirect", time="t1",
        ),
        Attribution(id="a2", source=Source(kind="anonymous"), cue=Piece(), content=Piece(), act="say", quote="direct", parent="a1"),
    ),
    statements=(
        Statement(
            id="s1", kind="event", type="ASSAULT", trigger=((44, 49),), span=(36, 56), attribution="a1",
            arguments=(Argument(role="actor", entity="e1", spans=((0, 8),)),), time=StatementTime(id="t1", value="2031-05-12"),
            place=Place(entity="e2", spans=((50, 56),)),
        ),
        Statement(id="s2", kind="relation", type="office", trigger=(), span=(0, 1)),
    ),
)  # fmt: skip
SIZE = len(TEXT)

Path_ = tuple[str | int, ...]
WRONG: list[tuple[Path_, Any, str, str]] = [
    # the fault: where it is put, what is put there; the place that is named, and a word of the reason
    (("entities", 0, "type"), "nation", "$.entities[0].type", "nation"),
    (("entities", 1, "mentions"), [{"start": 0, "end": 3, "kind": "adjective"}], "$.entities[1].mentions[0].kind", "adjective"),
    (("times", 0, "kind"), "weekday", "$.times[0].kind", "weekday"),
    (("attributions", 0, "quote"), "verbatim", "$.attributions[0].quote", "verbatim"),
    (("attributions", 1, "source", "kind"), "rumour", "$.attributions[1].source.kind", "rumour"),
    (("statements", 0, "kind"), "happening", "$.statements[0].kind", "happening"),
    (("statements", 0, "polarity"), "?", "$.statements[0].polarity", "?"),
    (("statements", 0, "certainty"), "sure", "$.statements[0].certainty", "sure"),
    (("statements", 0, "mood"), "wished", "$.statements[0].mood", "wished"),
    (("statements", 0, "type"), "office", "$.statements[0].type", "'office' is no type of kind 'event'"),
    (("statements", 1, "type"), "ASSAULT", "$.statements[1].type", "'ASSAULT' is no type of kind 'relation'"),
    (("format",), "reportedly/reading@2", "$.format", "@2"),
    (("verdict",), True, "$", "verdict"),
    (("document", "wire"), "AP", "$.document", "wire"),
    (("statements", 0, "true"), True, "$.statements[0]", "true"),
    (("attributions", 0, "source", "name"), "x", "$.attributions[0].source", "name"),
    (("statements", 0, "arguments", 0, "weight"), 1, "$.statements[0].arguments[0]", "weight"),
    (("document", "text"), None, "$.document.text", "str"),
    (("attributions", 0, "confidence"), "high", "$.attributions[0].confidence", "float"),
    (("statements", 0, "trigger"), [[44]], "$.statements[0].trigger[0]", "length"),
    (("statements", 0, "span"), [36.5, 56], "$.statements[0].span[0]", "int"),
    (("entities", 0, "mentions", 0, "end"), SIZE + 1, "$.entities[0].mentions[0]", f"text of {SIZE} characters"),
    (("entities", 0, "mentions", 0, "start"), -1, "$.entities[0].mentions[0]", "[-1, 8)"),
    (("times", 0, "start"), 28, "$.times[0]", "[28, 28)"),
    (("times", 0, "end"), 21, "$.times[0]", "[22, 21)"),
    (("attributions", 0, "source", "spans"), [[0, SIZE + 9]], "$.attributions[0].source.spans[0]", "no stretch"),
    (("attributions", 0, "cue", "spans"), [[9, 5]], "$.attributions[0].cue.spans[0]", "no stretch"),
    (("attributions", 0, "content", "spans"), [[30, 40], [39, 50]], "$.attributions[0].content.spans[1]", "not overlap"),
    (("attributions", 0, "content", "spans"), [[42, 50], [30, 40]], "$.attributions[0].content.spans[1]", "in order"),
    (("attributions", 0, "content", "spans"), [[30, 40], [30, 40]], "$.attributions[0].content.spans[1]", "not overlap"),
    (("statements", 0, "trigger"), [[0, 1], [3, 3]], "$.statements[0].trigger[1]", "no stretch"),
    (("statements", 1, "span"), [4, 2], "$.statements[1].span", "no stretch"),
    (("statements", 0, "arguments", 0, "spans"), [[0, 8], [7, 9]], "$.statements[0].arguments[0].spans[1]", "not overlap"),
    (("statements", 0, "place", "spans"), [[50, 5000]], "$.statements[0].place.spans[0]", "no stretch"),
    (("entities", 1, "id"), "e1", "$.entities", "'e1' is used 2 times"),
    (("attributions", 1, "id"), "a1", "$.attributions", "'a1' is used 2 times"),
    (("statements", 1, "id"), "s1", "$.statements", "'s1' is used 2 times"),
    (("times",), [{"id": "t1", "start": 0, "end": 1, "kind": "date", "value": ""}] * 2, "$.times", "'t1' is used 2 times"),
    (("attributions", 0, "source", "entity"), "e9", "$.attributions[0].source.entity", "'e9'"),
    (("attributions", 0, "source", "entity"), "a1", "$.attributions[0].source.entity", "'a1'"),  # an id, but of another kind
    (("attributions", 0, "time"), "t9", "$.attributions[0].time", "'t9'"),
    (("attributions", 1, "parent"), "a9", "$.attributions[1].parent", "'a9'"),
    (("statements", 0, "attribution"), "", "$.statements[0].attribution", "''"),
    (("statements", 0, "arguments", 0, "entity"), "e9", "$.statements[0].arguments[0].entity", "'e9'"),
    (("statements", 0, "place", "entity"), "e9", "$.statements[0].place.entity", "'e9'"),
    (("statements", 0, "time", "id"), "t9", "$.statements[0].time.id", "'t9'"),
    (("attributions", 1, "parent"), "a2", "$.attributions[1].parent", "leads back to 'a2'"),
    (("attributions", 0, "parent"), "a2", "$.attributions[0].parent", "leads back to 'a1'"),
]  # fmt: skip


def spoilt(at: Path_, value: Any) -> Any:
    whole = json.loads(codec.encode(FAITHFUL))
    inner = whole
    for key in at[:-1]:
        inner = inner[key]
    inner[at[-1]] = value
    return whole


def test_the_faithful_reading_is_one() -> None:
    assert codec.decode(codec.encode(FAITHFUL)) == FAITHFUL


@pytest.mark.parametrize(("at", "value", "where", "reason"), WRONG, ids=lambda x: ".".join(map(str, x)) if isinstance(x, tuple) else "")
def test_a_fault_is_named_with_its_place(at: Path_, value: Any, where: str, reason: str) -> None:
    with pytest.raises(InvalidReading) as caught:
        codec.decode(json.dumps(spoilt(at, value)))
    assert caught.value.where == where
    assert reason in caught.value.reason
    assert str(caught.value) == f"{where}: {caught.value.reason}"
    assert isinstance(caught.value, ReportedlyError)


@pytest.mark.parametrize("where", ["statements", "attributions"])
@pytest.mark.parametrize("value", [-0.1, 1.5, 7])
def test_a_confidence_is_a_share(where: str, value: float) -> None:
    with pytest.raises(InvalidReading) as caught:
        codec.decode(json.dumps(spoilt((where, 0, "confidence"), value)))
    assert caught.value.where == f"$.{where}[0].confidence"
    assert str(value) in caught.value.reason


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_confidence_is_a_number(value: float) -> None:
    statement = replace(FAITHFUL.statements[0], confidence=value)
    with pytest.raises(InvalidReading, match=r"statements\[0\]\.confidence"):
        codec.check(replace(FAITHFUL, statements=(statement, *FAITHFUL.statements[1:])))


@pytest.mark.parametrize("value", [0, 0.5, 1.0])
def test_both_ends_of_confidence_are_in_it(value: float) -> None:
    codec.decode(json.dumps(spoilt(("statements", 0, "confidence"), value)))


@pytest.mark.parametrize("at", [("document",), ("document", "id"), ("statements", 0, "span"), ("entities", 0, "name"), ("attributions", 0, "cue")])
def test_a_field_that_is_missing_is_named(at: Path_) -> None:
    whole = json.loads(codec.encode(FAITHFUL))
    inner = whole
    for key in at[:-1]:
        inner = inner[key]
    del inner[at[-1]]
    with pytest.raises(InvalidReading, match=str(at[-1])):
        codec.decode(json.dumps(whole))


@pytest.mark.parametrize("data", [b"", b"   ", b"{", b"nonsense", b"{}{}", b'{"document": {"id": "d", "text": "x"}', b"\xff\xfe", b'{"a": "\xc3("}', b"[1,2]", b"null", b'"text"'])
def test_what_is_not_the_json_of_a_reading(data: bytes) -> None:
    with pytest.raises(InvalidReading) as caught:
        codec.decode(data)
    assert caught.value.where == "$"


def test_a_longer_circle_of_parents() -> None:
    def link(key: str, parent: str) -> Attribution:
        return replace(FAITHFUL.attributions[1], id=key, parent=parent)

    circle = replace(FAITHFUL, attributions=(link("a1", "a2"), link("a2", "a3"), link("a3", "a1")))
    with pytest.raises(InvalidReading, match="leads back"):
        codec.check(circle)
    above = replace(FAITHFUL, attributions=(link("a1", "a2"), link("a2", "a3"), link("a3", "a2")))
    with pytest.raises(InvalidReading, match="leads back"):
        codec.check(above)


@given(st.integers(-3, SIZE + 3), st.integers(-3, SIZE + 3))
def test_only_stretches_of_the_text_pass(start: int, end: int) -> None:
    time = Time(id="t1", start=start, end=end, kind="date", value="2031")
    reading = Reading(document=Document(id="d", text=TEXT), times=(time,))
    if 0 <= start < end <= SIZE:
        codec.check(reading)
    else:
        with pytest.raises(InvalidReading):
            codec.check(reading)


# ------------------------------------------------------------------------------------------------------- the schema


def records() -> list[type[msgspec.Struct]]:
    return [Reading, Document, Entity, Mention, Time, Attribution, Source, Piece, Statement, Argument, StatementTime, Place]


def test_the_schema_is_json_and_names_its_dialect() -> None:
    schema = json.loads(json.dumps(codec.schema()))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "reportedly/reading@1"


def test_the_schema_describes_every_field_and_nothing_else() -> None:
    schema = codec.schema()
    definitions = schema["$defs"]
    assert {d["title"] for d in definitions.values()} == {r.__name__ for r in records()}
    for record in records():
        described = definitions[record.__name__]
        fields = msgspec.structs.fields(record)
        assert described["type"] == "object"
        assert set(described["properties"]) == {f.encode_name for f in fields}
        assert set(described.get("required", ())) == {f.encode_name for f in fields if f.required}
        assert described["additionalProperties"] is False
        assert described["description"], f"{record.__name__} is not described"


def test_every_reference_of_the_schema_leads_somewhere() -> None:
    schema = codec.schema()
    found: list[str] = []

    def walk(x: Any) -> None:
        if isinstance(x, dict):
            if "$ref" in x:
                found.append(x["$ref"])
            for value in x.values():
                walk(value)
        elif isinstance(x, list):
            for value in x:
                walk(value)

    walk(schema)
    assert "#/$defs/Statement" in found
    for reference in found:
        assert reference.startswith("#/$defs/")
        assert reference.removeprefix("#/$defs/") in schema["$defs"]


def test_the_schema_lists_what_may_be_said() -> None:
    definitions = codec.schema()["$defs"]
    assert set(definitions["Statement"]["properties"]["mood"]["enum"]) == {
        "actual", "intended", "offered", "demanded", "threatened", "conditional", "attempted",
    }  # fmt: skip
    assert set(definitions["Source"]["properties"]["kind"]["enum"]) == {"named", "anonymous", "author", "outlet", "document"}
    assert len(EVENT_TYPES) == 17 and len(RELATION_TYPES) == 12


def test_asking_for_the_schema_twice_gives_the_same() -> None:
    first = codec.schema()
    first["title"] = "changed by the caller"
    assert codec.schema()["title"] == "reportedly/reading@1"
