from pathlib import Path

import pytest

from ingest.reading import outcomes, piped
from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped, documents, inputs
from reportedly.ingest.plain_text import read as read_plain_text
from reportedly.records import Document


def test_a_folder_in_order_with_one_bad_file(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("Deep.")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (tmp_path / "c.txt").write_text("")
    (tmp_path / "d.txt").write_text("Last.")
    got = list(documents(tmp_path, Overrides(outlet="Norrin Wire")))
    assert [type(o).__name__ for o in got] == ["InputError", "Skipped", "Document", "Document"]
    assert [(o.file, o.outlet) for o in got if isinstance(o, Document)] == [
        ("d.txt", "Norrin Wire"), ("sub/a.txt", "Norrin Wire"),
    ]  # fmt: skip
    assert [str(o) for o in documents(str(tmp_path), Overrides(outlet="Norrin Wire"))] == [str(o) for o in got]


@pytest.mark.parametrize("name", ["photo.jpg", "report.docx", "noname", "trick.txt"])
def test_binary_junk_is_named(tmp_path: Path, name: str) -> None:
    (error,) = outcomes(tmp_path, name, bytes(range(256)) * 4)
    assert isinstance(error, InputError)
    assert error.where == str(tmp_path / name)
    assert error.reason == "not a format that is read"
    assert all(word in error.remedy for word in ("plain text", "Markdown", "HTML", ".eml", "RSS", "PDF", "JSON Lines"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (error,) = documents(tmp_path / "nowhere.txt")
    assert isinstance(error, InputError)
    assert error.reason == "no such file"


@pytest.mark.parametrize("sentences", [2, 40])  # 40 are longer than any file's name
def test_a_text_where_a_file_belongs(sentences: int) -> None:
    (error,) = documents(Path("Ilves said that rebels had left.\n" * sentences))
    assert isinstance(error, InputError)
    assert "read_text()" in error.remedy


def test_an_empty_folder(tmp_path: Path) -> None:
    assert list(documents(tmp_path)) == [Skipped(str(tmp_path), "empty folder")]


def test_a_file_too_long_is_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_FILE_BYTES", 10_000)
    (error,) = outcomes(tmp_path, "long.txt", "x" * 10_001)
    assert isinstance(error, InputError)
    assert error.reason == "more than 10,000 bytes"
    (document,) = outcomes(tmp_path, "fits.txt", "x" * 10_000)
    assert isinstance(document, Document)
    assert len(document.text) == 10_000


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b'{"text": "' + b"x" * 20_000 + b'"}\n{"text": "Two."}\n', ["x" * 20_000, "Two."]),
        (b"<!doctype html><p>The envoy left.", ["The envoy left."]),
        (b"<rss><channel><item><description>Hi.</description></item></channel></rss>", ["Hi."]),
        (b"The envoy left.\r\n", ["The envoy left.\r\n"]),
        (b"x" * 30_000, ["x" * 30_000]),
    ],
)
def test_standard_input(data: bytes, texts: list[str]) -> None:
    got = piped(data)
    assert [o.text for o in got if isinstance(o, Document)] == texts
    assert len(got) == len(texts)
    assert all(o.file is None for o in got if isinstance(o, Document))


def test_empty_standard_input() -> None:
    assert piped(b"") == piped(b" \n") == [Skipped("standard input", "empty")]


def test_a_reader_that_breaks_does_not_end_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, **options: object) -> object:
        if data == b"b":
            raise ZeroDivisionError("oh")
        return read_plain_text(data, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("reportedly.ingest.plain_text.read", broken)
    for name in "abc":
        (tmp_path / name).write_text(name)
    got = list(documents(tmp_path))
    assert [o.text if isinstance(o, Document) else o.reason for o in got] == [
        "a", "its reader failed (ZeroDivisionError: oh)", "c",
    ]  # fmt: skip
