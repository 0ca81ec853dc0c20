"""Writes the inputs that fuzzing starts from: small, of our own making, one folder for each target.

Run it after a change: python -m tests.fuzz.make_corpus
"""

import gzip
import json
import sqlite3
import struct
import tempfile
from pathlib import Path

from tests.archive.made import reading

from hostile.containers import docx, paragraph, tarred, warc, zip_link, zipped
from ingest.pdf_file import pdf
from reportedly import codec
from reportedly.archive import digests
from reportedly.archive.digests import row_digest
from reportedly.archive.schema import APPLICATION_ID, columns_of
from reportedly.archive.store import pack

CORPUS = Path(__file__).with_name("corpus")
SAID = "The envoy of Veldania left Harlesk on Tuesday, the ministry of Orn said."
TEXT = SAID.encode()
PAGE = (
    "<!doctype html><html><head><meta charset=utf-8><title>Envoy leaves</title><meta name=author content='Mara Ilves'>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-14", "headline": "Envoy leaves"}</script>'
    f"</head><body><nav><a href=/>Home</a></nav><article><h1>Envoy leaves</h1><p>{SAID}</p><table><tr><td>12&nbsp;&euro;</table></article></body></html>"
).encode()
MAIL = (
    "From: Mara Ilves <m@w.example>\nTo: o@w.example\nSubject: =?utf-8?q?Envoy_leaves?=\nDate: Wed, 14 May 2031 10:00:00 +0000\n"
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=latin-1\n'
    f"Content-Transfer-Encoding: quoted-printable\n\n{SAID} caf=E9\n--b\nContent-Type: text/html\n\n<p>{SAID}</p>\n--b\n"
    'Content-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b--\n'
).encode()
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Norrin Wire</title><item><title>Envoy leaves</title><guid>1</guid>'
    f"<pubDate>Wed, 14 May 2031 10:00:00 GMT</pubDate><description><![CDATA[<p>{SAID}</p>]]></description></item></channel></rss>"
).encode()
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Norrin</title><entry><id>a</id><updated>2031-05-14T10:00:00Z</updated>'
    f"<author><name>Mara</name></author><content type='html'>&lt;p&gt;{SAID}&lt;/p&gt;</content></entry></feed>"
).encode()
DOCUMENTS = [{"text": SAID, "title": "Envoy", "published": "2031-05-14", "authors": ["Mara"], "id": "x", "url": "http://w.example/"}]
WARC = warc(("http://w.example/a", PAGE, "text/html; charset=utf-8"), ("http://w.example/b", b"\x89PNG", "image/png"))


def seeds() -> dict[str, list[bytes]]:
    """By target."""
    line = json.dumps(DOCUMENTS[0]).encode()
    front = f"---\ntitle: Envoy\ndate: 2031-05-14\nauthors: [Mara, Olle]\n---\n\n# Envoy leaves\n\n{SAID}\n\n> quoted\n\n- *one*\n- [two](http://w.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    document = docx(paragraph(SAID) + f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>", title="Envoy", creator="Mara")
    files = {"north/a.txt": TEXT, "b.html": b"<p>x</p>", ".hidden": b""}
    database = archive()
    return {
        "text": [TEXT, SAID.encode("utf-16"), "Harlesk, 14 May 2031 (Norrin Wire) – Zürich\r\n\r\nBy Mara Ilves\r\n".encode(), b"caf\xe9"],
        "markdown": [front.encode(), b"# a\n\n<div>x</div>\n\n```\ncode\n```\n"],
        "html": [PAGE, b"<p>" + TEXT + b"<table><td><table><td>x", "<p>\u202e\u0000&#xD800;&amp;lt;".encode() + TEXT],
        "mail": [MAIL, b"From: a\nDate: x\nContent-Type: message/rfc822\n\nFrom: b\nDate: y\nSubject: z\n\n" + TEXT],
        "feed": [FEED, ATOM],
        "pdf": [pdf([[SAID, "", "Second paragraph."], ["Page two"]], "/Title (Envoy) /CreationDate (D:20310514)"), pdf([[SAID]], password="x")],
        "json": [json.dumps(DOCUMENTS).encode(), line],
        "jsonl": [line + b"\n" + line + b"\n", b'\xef\xbb\xbf{"text": "a"}\n\n{"title": 1}\n[1e999]\n', line.decode().encode("utf-16")],
        "zip": [zipped(files), document, zip_link("a.txt", "/etc/passwd"), zipped({"x.zip": zipped(files)})],
        "tar": [tarred(files, {"link": "a"})[:4096]],
        "gzip": [gzip.compress(TEXT, mtime=0), gzip.compress(tarred(files), mtime=0), gzip.compress(WARC, mtime=0)],
        "warc": [WARC],
        "format": [b".txt\n" + TEXT, b".html\n" + PAGE[:300], b".json\n" + line, b"\n" + MAIL[:300], b".xml\n" + FEED[:300], b".tar\n" + tarred(files)[:600]],
        "reading": [codec.encode(reading())],
        "frame": [struct.pack("<Q", 38) + b'{"type": "left", "where": "a", "reason": "b"}', b'{"type": "done", "spent": true}', b'{"type": "ready"}'],
        "archive": [database],
        "log": [database + b"LOG" + log()],
    }  # fmt: skip


def archive(where: Path | None = None) -> bytes:
    """A database of small pages with one report and one decision as an archive has them."""
    with tempfile.TemporaryDirectory() as folder:
        path = where or Path(folder) / "a"
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA page_size = 512")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for table in ("document", "decision"):
            first, *others = columns_of(table)
            key = ", UNIQUE (id)" if table == "document" else ""
            db.execute(f"CREATE TABLE {table} ({first} INTEGER PRIMARY KEY, {', '.join(others)}{key})")
        made = reading()
        d = made.document
        row = {"doc": 1, "id": d.id, "file": d.file, "source_id": None, "title": d.title, "outlet": d.outlet, "authors": "[]",
               "url": None, "published": d.published, "day": 1, "language": d.language, "words": 12, "text": d.text,
               "reading": pack(made), "added": "2031-05-14", "program": "1", "revision": 1, "merged": None}  # fmt: skip
        row["digest"] = row_digest(*(row[c] for c in digests.DOCUMENT))  # type: ignore[arg-type]
        ruling = (1, "2031-05-14", "Ada", "wrong", "[]", "{}", "why", None)
        for table, values in (("document", [row[c] for c in columns_of("document")]), ("decision", [*ruling, row_digest(*ruling)])):
            db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
        db.close()
        return path.read_bytes()


def log() -> bytes:
    """The log of such a database with one more decision in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        archive(path)
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("INSERT INTO decision (id, kind) VALUES (2, 'wrong')")
        data = Path(f"{path}-wal").read_bytes()
        db.close()
        return data


def main() -> None:
    """Write them all anew."""
    for name, every in seeds().items():
        folder = CORPUS / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(every):
            (folder / f"{number}").write_bytes(data)


if __name__ == "__main__":
    main()
