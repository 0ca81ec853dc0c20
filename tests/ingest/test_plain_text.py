from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.reading import one, outcomes, piped
from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped, text_document
from reportedly.records import Document

REPORT = (
    "Envoy leaves Harlesk\r\n\r\nBy Mara Ilves\r\nThe Harlesk Courier, May 14, 2031\r\n\r\n"
    "HARLESK — The envoy of Veldania left. 🚂 He said “no”.\r\n"
)


def test_the_text_is_the_input(tmp_path: Path) -> None:
    document = one(tmp_path, "envoy.txt", REPORT)
    assert document.text == REPORT
    assert (document.title, document.outlet, document.authors, document.published) == (
        "Envoy leaves Harlesk", "The Harlesk Courier", ("Mara Ilves",), "2031-05-14",
    )  # fmt: skip
    assert (document.file, document.source_id, document.url) == ("envoy.txt", None, None)


def test_overrides_win(tmp_path: Path) -> None:
    overrides = Overrides(
        published="2031-06", outlet="Norrin Wire", authors=(), title="T", url="https://norrin.example/1"
    )
    document = one(tmp_path, "envoy.txt", REPORT, overrides)
    assert (document.title, document.outlet, document.authors, document.published, document.url) == (
        "T", "Norrin Wire", (), "2031-06", "https://norrin.example/1",
    )  # fmt: skip


def test_the_id_is_of_the_content(tmp_path: Path) -> None:
    first, again, other = (one(tmp_path, n, t).id for n, t in (("a.txt", "No."), ("b.txt", "No."), ("c.txt", "No!")))
    assert first == again != other
    assert first.startswith("doc-")
    assert len(first) == 20
    assert text_document("No.").id == first


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", "\u00a0\u2003".encode()])
def test_empty_files_are_skipped(tmp_path: Path, data: bytes) -> None:
    assert outcomes(tmp_path, "empty.txt", data) == [Skipped(str(tmp_path / "empty.txt"), "empty")]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert one(tmp_path, "bom.txt", b"\xef\xbb\xbfThe envoy left.\r\n").text == "The envoy left.\r\n"


def test_a_zero_byte_stays(tmp_path: Path) -> None:
    assert one(tmp_path, "zero.txt", b"The envoy\0 left.\n").text == "The envoy\0 left.\n"


def test_windows_1252(tmp_path: Path) -> None:
    assert one(tmp_path, "old.txt", "The envoy’s café.\r\n".encode("cp1252")).text == "The envoy’s café.\r\n"


def test_bytes_of_no_encoding_fail(tmp_path: Path) -> None:
    (error,) = outcomes(tmp_path, "odd.txt", b"\xff\xfeT\x00h\x00")
    assert isinstance(error, Document)  # UTF-16 with its mark
    (error,) = outcomes(tmp_path, "odd.txt", b"\xff\xfeT\x00h\x00e\x00\x00\xd8")
    assert isinstance(error, InputError)
    assert error.where == str(tmp_path / "odd.txt")
    assert "utf-16-le" in error.reason


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n")))
def test_any_text_comes_back(text: str) -> None:
    text = "x" + text  # not empty, and no byte order mark in front
    (document,) = piped(text.encode())
    assert isinstance(document, Document)
    assert document.text == text == text_document(text).text
