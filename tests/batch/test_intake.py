"""What inputs of all kinds give: files, folders, patterns, addresses, Parquet, long WARCs."""

import gzip
from pathlib import Path
from uuid import uuid4

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportedly.batch import intake as module
from reportedly.batch import warc_pieces
from reportedly.batch.intake import Intake
from reportedly.errors import InputError
from reportedly.ingest import Outcome, Overrides, documents
from reportedly.records import Document

from .jobs import lines, texts

NOTHING = Overrides()


def taken_in(*given: str | Path) -> list[Outcome]:
    intake = Intake()
    found = list(intake.outcomes(map(str, given), NOTHING))
    assert intake.seen == intake.size
    return found


def ids(found: list[Outcome]) -> list[str | None]:
    return [d.source_id for d in found if isinstance(d, Document)]


def as_text(found: list[Outcome]) -> list[str]:
    """Errors have no equality of their own."""
    return [repr(o) if not isinstance(o, InputError) else f"{o}" for o in found]


def test_a_folder_is_what_ingest_takes_it_for(tmp_path: Path) -> None:
    (tmp_path / "in/deep").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text("The minister of Osmark spoke on Monday.")
    (tmp_path / "in/deep/b.html").write_text("<html><body><p>The council of Velmora met in Port Lennor.</p></body></html>")
    (tmp_path / "in/.hidden").write_text("no")
    (tmp_path / "in/c.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert as_text(taken_in(tmp_path / "in")) == as_text(list(documents(tmp_path / "in")))


def test_patterns(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"Report {n}.")
    found = taken_in(tmp_path / "[01].txt", tmp_path / "*.pdf")
    assert [str(getattr(o, "file", getattr(o, "reason", o))) for o in found] == ["0.txt", "1.txt", "nothing fits the pattern"]


def test_an_address_gives_what_the_folder_gives(tmp_path: Path) -> None:
    store, root = fsspec.filesystem("memory"), f"/{uuid4().hex}"
    local = tmp_path / "in"
    (local / "deep").mkdir(parents=True)
    lines(local / "deep/b.jsonl", texts(3))
    (local / "a.txt").write_text("The minister of Osmark spoke on Monday.")
    for path in (local / "a.txt", local / "deep/b.jsonl"):
        store.pipe_file(f"{root}/{path.relative_to(local)}", path.read_bytes())
    store.pipe_file(f"{root}/.secret/c.txt", b"no")
    assert taken_in(f"memory:/{root}")[1:] == taken_in(local)
    assert taken_in(f"memory:/{root}")[0].reason == "hidden"  # type: ignore[union-attr]
    assert ids(taken_in(f"memory:/{root}/deep/*.jsonl", f"memory:/{root}/a.txt")) == ["0", "1", "2", None]
    assert taken_in(local.as_uri()) == taken_in(local)


@pytest.mark.parametrize(
    ("address", "reason"),
    [("memory:///no/such/file.txt", "no such file"), ("nosuch://x/y", "nothing installed knows addresses of «nosuch»")],
)
def test_addresses_that_lead_nowhere(address: str, reason: str) -> None:
    (error,) = taken_in(address)
    assert isinstance(error, InputError)
    assert (error.where, error.reason) == (address, reason)


def test_parquet(tmp_path: Path) -> None:
    rows = [{**t, "authors": ["A. Lind"], "other": n} for n, t in enumerate(texts(600))]
    rows[3]["text"] = None
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "reports.parquet")
    found = taken_in(tmp_path / "reports.parquet")
    assert str(found[3]).startswith(f"{tmp_path / 'reports.parquet'}:4: no field «text»")
    del found[3], rows[3]
    assert [(d.source_id, d.text, d.outlet, d.authors, d.published) for d in found if isinstance(d, Document)] == [
        (r["id"], r["text"], r["outlet"], ("A. Lind",), "2031-05-14") for r in rows
    ]
    assert taken_in(tmp_path / "reports.parquet")[0].id == found[0].id  # type: ignore[union-attr]


def test_parquet_that_is_none(tmp_path: Path) -> None:
    pq.write_table(pa.table({"words": ["a"]}), tmp_path / "other.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and nothing more PAR1")
    broken, other = taken_in(tmp_path)
    assert "a broken Parquet file" in str(broken)
    assert "without a column «text»" in str(other)


def warc(pages: int) -> bytes:
    out = b""
    for n in range(pages):
        page = f"<html><body><p>The council of Velmora met in Port Lennor on day {n}, its speaker said.</p></body></html>".encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://courier.example/{n}\r\nWARC-Date: 2031-05-14T00:00:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:{n:08d}-0000-0000-0000-000000000000>\r\nContent-Type: application/http\r\n"
                f"Content-Length: {len(http)}\r\n\r\n")  # fmt: skip
        record = head.encode() + http + b"\r\n\r\n"
        out += gzip.compress(record, mtime=0)
    return out


def test_a_long_warc_is_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(warc(7))
    whole = taken_in(path)
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 100)
    monkeypatch.setattr(warc_pieces, "PIECE_BYTES", 700)
    with path.open("rb") as stream:
        assert len(list(warc_pieces.pieces(stream, "x"))) > 2
    pieces = taken_in(path)
    assert [(d.id, d.url, d.text) for d in pieces if isinstance(d, Document)] == [
        (d.id, d.url, d.text) for d in whole if isinstance(d, Document)
    ]
    assert len(pieces) == 7


def test_long_packed_json_lines_are_streamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "reports.jsonl.gz"
    path.write_bytes(gzip.compress(Path(lines(tmp_path / "plain", texts(5))).read_bytes()))
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 100)
    assert ids(taken_in(path)) == ["0", "1", "2", "3", "4"]
    path.write_bytes(path.read_bytes()[:-20])
    assert "Compressed file ended before" in str(taken_in(path)[-1])
