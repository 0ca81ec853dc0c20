import gzip
import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from hostile.containers import docx, paragraph, tarred, warc, zipped
from ingest.reading import one, outcomes, piped
from reportedly.errors import InputError
from reportedly.ingest import Skipped, expansion, inputs
from reportedly.ingest.member import label
from reportedly.records import Document

SAID = "The envoy of Veldania left Harlesk on Tuesday, the ministry of Orn said."
PAGE = f"<html><head><title>Envoy leaves</title></head><body><p>{SAID}</p></body></html>".encode()
FILES = {"north/a.txt": SAID.encode(), "b.html": PAGE, "c.jsonl": b'{"text": "One."}\n{"text": "Two."}\n'}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bundle.zip", zipped(FILES)),
        ("bundle.tar", tarred(FILES)),
        ("bundle.tar.gz", gzip.compress(tarred(FILES))),
        ("bundle", zipped(FILES)),
    ],
)
def test_the_files_of_an_archive_are_read_as_files(tmp_path: Path, name: str, data: bytes) -> None:
    got = outcomes(tmp_path, name, data)
    assert [(o.file, o.text) for o in got if isinstance(o, Document)] == [
        (f"{name}/north/a.txt", SAID), (f"{name}/b.html", SAID), (f"{name}/c.jsonl", "One."), (f"{name}/c.jsonl", "Two."),
    ]  # fmt: skip
    assert len(got) == 4
    alone = one(tmp_path, "b.html", PAGE)
    assert isinstance(got[1], Document)
    assert (got[1].id, got[1].title) == (alone.id, alone.title)


def test_an_archive_from_standard_input() -> None:
    (document,) = piped(zipped({"a.txt": SAID.encode()}))
    assert isinstance(document, Document)
    assert (document.text, document.file) == (SAID, None)


def test_one_file_within_gzip_is_that_file(tmp_path: Path) -> None:
    document = one(tmp_path, "page.html.gz", gzip.compress(PAGE))
    assert (document.text, document.file, document.id) == (SAID, "page.html.gz", one(tmp_path, "page.html", PAGE).id)


def test_hidden_files_are_skipped_and_folders_are_nothing(tmp_path: Path) -> None:
    data = zipped({"a/": b"", "a/.DS_Store": b"x", "__MACOSX/a.txt": b"x", "a/b.txt": SAID.encode()})
    assert [o.reason if isinstance(o, Skipped) else type(o).__name__ for o in outcomes(tmp_path, "a.zip", data)] == [
        "hidden", "hidden", "Document",
    ]  # fmt: skip


def test_an_archive_in_an_archive_draws_on_the_same_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expansion.Room.__init__, "__defaults__", (5, 1_000_000, 1, False))
    inner = {f"inner{n}.zip": zipped({f"{m}.txt": SAID.encode() for m in range(3)}) for n in range(2)}
    got = outcomes(tmp_path, "outer.zip", zipped(inner))
    assert sum(isinstance(o, Document) for o in got) == 3  # two archives and three files are five
    assert [o.where.rpartition("/")[2] for o in got if isinstance(o, InputError)] == ["outer.zip: inner1.zip"]


def test_docx(tmp_path: Path) -> None:
    body = (
        paragraph("Norrin Wire")
        + '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>The envoy</w:t><w:tab/>'
        '<w:t xml:space="preserve">left </w:t></w:r><w:ins><w:r><w:t>Harlesk.</w:t></w:r></w:ins>'
        "<w:del><w:r><w:delText>Orn.</w:delText></w:r></w:del></w:p>"
        + "<w:p/><w:tbl><w:tr><w:tc>" + paragraph("Two &amp; three") + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    document = one(tmp_path, "envoy.docx", docx(body, title="Envoy leaves", creator="Mara Ilves"))
    assert document.text == "Norrin Wire\n\nThe envoy left Harlesk.\n\nTwo & three"
    assert (document.title, document.authors, document.published) == ("Envoy leaves", ("Mara Ilves",), "2031-05-14")


def test_what_office_programs_write_by_themselves_is_no_title(tmp_path: Path) -> None:
    document = one(tmp_path, "a.docx", docx(paragraph(SAID), title="draft7.docx", creator="user"))
    assert (document.title, document.authors) == (None, ())


@pytest.mark.parametrize("packed", [False, True])
def test_warc(tmp_path: Path, packed: bool) -> None:
    pytest.importorskip("fastwarc")
    dated = PAGE.replace(b"<title>", b"<meta name=date content=2031-05-02><title>")
    data = warc(("http://w.example/a", PAGE, "text/html; charset=utf-8"), ("http://w.example/b", dated, "text/html"))
    got = outcomes(tmp_path, "crawl.warc.gz" if packed else "crawl.warc", gzip.compress(data) if packed else data)
    assert [(o.text, o.url, o.published) for o in got if isinstance(o, Document)] == [
        (SAID, "http://w.example/a", "2031-05-14"), (SAID, "http://w.example/b", "2031-05-02"),
    ]  # fmt: skip
    assert len(got) == 2


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("north/a.txt", "north/a.txt"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\x\\..\\a.txt", "x/a.txt"),
        ("a\nb\u202e.txt", "a\\nb\\u202e.txt"),
        ("..", "without a name"),
        ("", "without a name"),
        ("a..b.txt", "a..b.txt"),
    ],
)
def test_labels(name: str, shown: str) -> None:
    assert label(name) == shown


def padded(path: Path, size: int) -> None:
    """A tar archive with a report at both ends and a hole of so many bytes between, which is a hidden file."""
    before, after = tarred({"a.txt": SAID.encode()})[:1024], tarred({"b.txt": SAID.encode()})
    entry = tarfile.TarInfo(".pad")
    entry.size = size // 512 * 512
    with path.open("wb") as file:
        file.write(before + entry.tobuf(tarfile.GNU_FORMAT))
        file.seek(entry.size, 1)
        file.write(after)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="nothing tells how much memory it took")
def test_an_archive_in_a_file_is_never_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.tar"
    padded(path, 220_000_000)
    code = (  # VmHWM: the most that a program had since it began; the system's own accounts add what its parent had
        "import re, sys\nfrom pathlib import Path\nfrom reportedly.ingest import documents, reading_process\n"
        "got = list(documents(Path(sys.argv[1])))\nprint([type(o).__name__ for o in got])\n"
        "pids = ['self', *(p._child.pid for p in reading_process._idle)]\nassert len(pids) > 1\n"
        "print(max(int(re.search(r'VmHWM:\\s+(\\d+)', Path(f'/proc/{p}/status').read_text())[1]) for p in pids))\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    kinds, kilobytes = done.stdout.splitlines()
    assert kinds == "['Document', 'Skipped', 'Document']"
    assert int(kilobytes) < 200_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bundle.zip", zipped(FILES)),
        ("bundle.tar", tarred(FILES)),
        ("bundle.tar.gz", gzip.compress(tarred(FILES))),
        ("a.txt.gz", gzip.compress(SAID.encode())),
        ("crawl.warc", warc(("http://w.example/a", PAGE, "text/html"))),
        ("crawl.warc.gz", gzip.compress(warc(("http://w.example/a", PAGE, "text/html")))),
    ],
)
def test_only_what_comes_as_a_stream_must_fit_into_memory(
    tmp_path: Path, name: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "MAX_FILE_BYTES", len(data) - 1)
    got = outcomes(tmp_path, name, data)
    assert got and all(isinstance(o, Document) for o in got), "what lies in them is shorter, or unpacked by the archive's reader"
    (error,) = piped(data)
    assert isinstance(error, InputError)
    assert (error.reason, error.remedy) == (f"more than {len(data) - 1:,} bytes", "save it to a file and give that")


def test_a_large_file_may_become_more() -> None:
    assert expansion.Room.of_file(1_000_000) == expansion.Room()
    room = expansion.Room.of_file(2_000_000_000)
    assert (room.members, room.size, room.depth) == (2_000_000, 20_000_000_000, 1)


def test_a_member_without_a_name(tmp_path: Path) -> None:
    (document,) = outcomes(tmp_path, "a.zip", zipped({"": SAID.encode()}))
    assert isinstance(document, Document)
    assert document.text == SAID


def test_a_zip_of_a_version_that_nobody_has(tmp_path: Path) -> None:
    """Found by fuzzing, in the corpus."""
    (error,) = outcomes(tmp_path, "a.zip", (Path(__file__).parent.parent / "fuzz/corpus/zip/4").read_bytes())
    assert isinstance(error, InputError)
    assert error.reason == "a broken ZIP (zip file version 24.5)"


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_docx_with_a_damaged_part_is_an_error(tmp_path: Path, method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 500, method)
        entry = archive.getinfo("word/document.xml")
    data = bytearray(out.getvalue())
    begin = 30 + len(entry.filename) + 4
    data[begin : begin + 30] = b"\xff" * 30
    (error,) = outcomes(tmp_path, "envoy.docx", bytes(data))
    assert isinstance(error, InputError)
    assert "a broken DOCX" in str(error)
