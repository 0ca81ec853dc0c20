import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.reading import one, outcomes, piped
from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped, json_documents
from reportedly.ingest.origin import Origin
from reportedly.records import Document

FULL = {
    "id": "n-1", "text": "The envoy left.\r\n🚂", "published": "2031-05-14T10:15:00Z", "title": "Envoy leaves",
    "outlet": "Norrin Wire", "authors": ["Mara Ilves"], "url": "https://norrin.example/1", "words": 3,
}  # fmt: skip


def test_all_fields(tmp_path: Path) -> None:
    document = one(tmp_path, "wire.jsonl", json.dumps(FULL) + "\n")
    assert document.id.startswith("doc-")
    assert document == Document(
        id=document.id, text="The envoy left.\r\n🚂", title="Envoy leaves", outlet="Norrin Wire",
        authors=("Mara Ilves",), url="https://norrin.example/1", published="2031-05-14", source_id="n-1",
        file="wire.jsonl",
    )  # fmt: skip


def test_a_broken_line_fails_alone(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "One."}', '{"id": "b", "text": "Tw', "", '{"id": "c", "text": " "}', '{"id": "d"}',
             '["x"]', '{"id": "e", "text": "Five."}']  # fmt: skip
    got = outcomes(tmp_path, "wire.jsonl", "\n".join(lines))
    where = str(tmp_path / "wire.jsonl")
    assert [type(o).__name__ for o in got] == [
        "Document", "InputError", "Skipped", "InputError", "InputError", "Document",
    ]  # fmt: skip
    assert [o.source_id for o in got if isinstance(o, Document)] == ["a", "e"]
    assert [o.where for o in got if isinstance(o, InputError)] == [f"{where}:2", f"{where}:5", f"{where}:6"]
    assert [o.reason for o in got if isinstance(o, InputError)][1:] == [
        "no field «text»", "a JSON list where an object should be",
    ]  # fmt: skip
    assert got[2] == Skipped(f"{where}:4", "empty")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": 7}, "«text» is a JSON number, not a string"),
        ({"text": None}, "no field «text»"),
        ({"text": "x", "published": "yesterday"}, "«published» is 'yesterday', which is no date"),
        ({"text": "x", "published": 2031}, "«published» is a JSON number"),
        ({"text": "x", "authors": [1]}, "«authors» is no list of strings"),
        ({"text": "x", "title": ["x"]}, "«title» is a JSON list"),
        ({"text": "x", "id": {"a": 1}}, "«id» is a JSON object"),
    ],
)
def test_fields_of_a_wrong_kind_fail_loudly(tmp_path: Path, fields: dict[str, Any], reason: str) -> None:
    (error,) = outcomes(tmp_path, "wire.jsonl", json.dumps(fields))
    assert isinstance(error, InputError)
    assert error.reason.startswith(reason)


def test_hostile_lines_fail_alone(tmp_path: Path) -> None:
    lines = [b'{"text": "One."}', b"[" * 100_000, b'{"text": "\\ud800"}', b"\0\1\2\3", b'{"text": "caf\xe9"}', b"NaN"]
    got = outcomes(tmp_path, "wire.jsonl", b"\r\n".join(lines))
    assert [o.text if isinstance(o, Document) else type(o).__name__ for o in got] == [
        "One.", "InputError", "InputError", "InputError", "café", "InputError",
    ]  # fmt: skip


def test_a_number_is_an_id_and_one_author_a_string() -> None:
    (document,) = piped(b'{"id": 7, "text": "By Mara Ilves\\nThe envoy left.", "authors": "Tomas Orn"}')
    assert isinstance(document, Document)
    assert (document.source_id, document.authors) == ("7", ("Tomas Orn",))


def test_the_heading_tells_only_what_the_line_does_not() -> None:
    text = "By Mara Ilves\\nThe Harlesk Courier, May 14, 2031\\n\\nThe envoy left."
    no_field, empty_list = piped(f'{{"text": "{text}"}}\n{{"text": "{text}", "authors": []}}'.encode())
    assert isinstance(no_field, Document)
    assert isinstance(empty_list, Document)
    assert (no_field.authors, empty_list.authors) == (("Mara Ilves",), ())
    assert no_field.published == "2031-05-14"
    assert no_field.title is None


def test_a_line_too_long_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_documents, "MAX_LINE_BYTES", 100)
    data = b'{"text": "One."}\n{"text": "' + b"x" * 1000 + b'"}\n{"text": "Three."}'
    got = list(json_documents.read_lines(io.BytesIO(data), origin=Origin(where="w"), overrides=Overrides()))
    assert [o.text if isinstance(o, Document) else o.where for o in got] == ["One.", "w:2", "Three."]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marked_encodings(tmp_path: Path, encoding: str) -> None:
    got = outcomes(tmp_path, "wire.jsonl", '{"text": "Ø one."}\n{"text": "Two."}\n'.encode(encoding))
    assert [o.text for o in got if isinstance(o, Document)] == ["Ø one.", "Two."]


def test_json_files(tmp_path: Path) -> None:
    assert one(tmp_path, "one.json", json.dumps(FULL, indent=1)).title == "Envoy leaves"
    got = outcomes(tmp_path, "many.json", '[{"text": "One."},\n {"id": 2},\n {"text": "Three."}]')
    assert [o.text if isinstance(o, Document) else o.where for o in got] == [
        "One.", f"{tmp_path / 'many.json'}[1]", "Three.",
    ]  # fmt: skip
    got = outcomes(tmp_path, "lines.json", '{"id": 1}\n{"text": "Two."}\n')
    assert [o.text if isinstance(o, Document) else o.where for o in got] == [f"{tmp_path / 'lines.json'}:1", "Two."]


@pytest.mark.parametrize("data", ["{", '[{"text": "x"}', "nonsense", "[" * 100_000])
def test_a_broken_json_file_fails(tmp_path: Path, data: str) -> None:
    (error,) = outcomes(tmp_path, "bad.json", data)
    assert isinstance(error, InputError)
    assert error.reason.startswith("no JSON")


@pytest.mark.parametrize("data", ["[]", "", "\n"])
def test_an_empty_json_file_is_skipped(tmp_path: Path, data: str) -> None:
    assert outcomes(tmp_path, "none.json", data) == [Skipped(str(tmp_path / "none.json"), "empty")]


def test_the_id_is_of_the_line() -> None:
    alone = piped(b'{"text": "Two."}')
    first, second = piped(b'{"text": "One."}\r\n{"text": "Two."}\r\n')
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [second.id] == [d.id for d in alone if isinstance(d, Document)]
    assert first.id != second.id


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=4), st.booleans())
def test_any_text_comes_back(texts: list[str], ascii_only: bool) -> None:
    texts = ["x" + text for text in texts]
    lines = "\n".join(json.dumps({"text": text}, ensure_ascii=ascii_only) for text in texts)
    assert [d.text for d in piped(lines.encode()) if isinstance(d, Document)] == texts
