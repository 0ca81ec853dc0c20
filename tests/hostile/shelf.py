"""The hostile inputs, each made when it is asked for; ``promises.toml`` says what becomes of each."""

import gzip
import os
import socket
from collections.abc import Callable
from pathlib import Path

from hostile.containers import docx, encrypted, paragraph, tarred, warc, zeros, zip_link, zipped
from ingest.pdf_file import pdf

SAID = "The envoy of Veldania left Harlesk on Tuesday, the ministry of Orn said."
TEXT = SAID.encode()
PAGE = f"<html><body><p>{SAID}</p></body></html>".encode()
LONG = os.environ.get("REPORTEDLY_LONG") == "1"

_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
_MAIL = b"From: Mara Ilves <m@w.example>\nTo: o@w.example\nDate: Wed, 14 May 2031 10:00:00 +0000\nMIME-Version: 1.0\n"


def _feed(items: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>Norrin Wire</title>{items}</channel></rss>'.encode()


def _nested_mail(depth: int) -> bytes:
    parts = [f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'.encode() for n in range(depth)]
    ends = [f"\n--b{n}--\n".encode() for n in reversed(range(depth))]
    return _MAIL + b"".join(parts) + b"Content-Type: text/plain\n\n" + TEXT + b"".join(ends)


def _forwarded(depth: int) -> bytes:
    return _MAIL + b"Content-Type: message/rfc822\n\n" + (b"Content-Type: message/rfc822\n\n" * depth) + TEXT


def _many_objects(count: int) -> bytes:
    return pdf([[SAID]]).replace(b"xref\n", b"".join(b"%d 0 obj\n<<>>\nendobj\n" % n for n in range(9, count)) + b"xref\n", 1)


def _deep(depth: int) -> bytes:
    return b'{"text": "x", "more": ' + b"[" * depth + b"]" * depth + b"}\n" + _line(SAID)


def _line(text: str, more: str = "") -> bytes:
    return f'{{"text": "{text}"{more}}}\n'.encode()


CONTENT: dict[str, Callable[[], bytes]] = {
    # archives
    "bomb.zip": lambda: zipped({"a.txt": TEXT, "zeros.txt": bytes(30_000_000), "b.txt": TEXT}),
    "bomb.txt.gz": lambda: zeros(30_000_000),
    "bomb.tar.gz": lambda: gzip.compress(tarred({"a.txt": TEXT, "zeros.txt": bytes(30_000_000)})),
    "bomb-in-bomb.zip": lambda: zipped({"inner.zip": zipped({"zeros.txt": bytes(30_000_000)}), "b.txt": TEXT}),
    "three-deep.zip": lambda: zipped({"x.zip": zipped({"y.zip": zipped({"a.txt": TEXT}), "b.txt": TEXT})}),
    "many-members.zip": lambda: zipped({f"{n}.png": b"" for n in range(10_001)}),
    "slip.zip": lambda: zipped({"../../../etc/cron.d/a.txt": TEXT, "/b.txt": TEXT, "C:\\windows\\c.txt": TEXT}),
    "slip.tar": lambda: tarred({"../../a.txt": TEXT, "/etc/b.txt": TEXT}),
    "names.zip": lambda: zipped({"a\nb.txt": TEXT, "\u202etxt.exe": TEXT, "<script>.txt": TEXT, "x" * 5000 + ".txt": TEXT}),
    "link.zip": lambda: zip_link("passwd.txt", "/etc/passwd"),
    "links.tar": lambda: tarred({"a.txt": TEXT}, {"passwd.txt": "/etc/passwd"}),
    "devices.tar": lambda: tarred({"a.txt": TEXT}, {"dev.txt": ""}, kind=b"3"),
    "same-names.zip": lambda: zipped({"a.txt": TEXT}) + b"trailing words",
    "encrypted.zip": lambda: encrypted(zipped({"a.txt": TEXT})),
    "truncated.zip": lambda: zipped({"a.txt": TEXT, "b.txt": TEXT})[:90],
    "garbage.zip": lambda: b"PK\x03\x04" + bytes(range(256)) * 20,
    "damaged.zip": lambda: zipped({"a.txt": TEXT, "b.txt": TEXT}).replace(b"a.txt", b"q.txt", 1),
    "empty.zip": lambda: zipped({}),
    "truncated.tar": lambda: tarred({"a.txt": TEXT, "b.txt": TEXT})[:1600],
    "truncated.txt.gz": lambda: gzip.compress(TEXT * 100)[:-20],
    "garbage.gz": lambda: b"\x1f\x8b\x08" + bytes(range(256)) * 4,
    "one-bad-member.zip": lambda: zipped({"a.txt": TEXT, "b.pdf": b"%PDF-1.7 nothing", "c.html": PAGE, "d.txt": b""}),
    "book.xlsx": lambda: zipped({"xl/workbook.xml": b"<workbook/>"}),
    # office files
    "bomb.docx": lambda: docx(paragraph("&i;"), before=_BOMB),
    "outside.docx": lambda: docx(paragraph("&a;"), before=_OUTSIDE),
    "expands.docx": lambda: docx(paragraph("a" * 30_000_000)),
    "deep.docx": lambda: docx("<w:tbl>" * 10_000 + "</w:tbl>" * 10_000),
    "broken.docx": lambda: docx("<w:p><w:r>" + SAID),
    "empty.docx": lambda: docx(""),
    # web archives
    "pages.warc": lambda: warc(("http://w.example/a", PAGE, "text/html"), ("http://w.example/b", b"\x89PNG", "image/png")),
    "missing.warc": lambda: warc(("http://w.example/a", PAGE, "text/html"), status=404),
    "garbage.warc": lambda: b"WARC/1.1\r\n" + bytes(range(256)) * 20,
    # HTML
    "deep.html": lambda: b"<html>" + b"<div>" * 10_000 + TEXT,
    "attributes.html": lambda: b"<html><p " + b" ".join(b"a%d=x" % n for n in range(200_000)) + b">" + TEXT,
    "one-line.html": lambda: b"<html><p>" + TEXT * (50_000_000 // len(TEXT)),
    "outside.html": lambda: _OUTSIDE.encode() + b"<html><body><svg><text>&a;</text></svg><p>&a;</p><p>" + TEXT + b"</p></body></html>",
    "entities.html": lambda: _BOMB.encode() + b"<html><body><p>" + TEXT + b" &i;</p></body></html>",
    "script.html": lambda: b"<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt;</title></head><body><p>" + TEXT + b"</p></body></html>",
    "no-text.html": lambda: b"<html><body><script>document.write('x')</script></body></html>",
    "scripts.html": lambda: b"<html><body>" + b"<script>" * 100_000 + b"</script><p>" + TEXT,
    "dates.html": lambda: b"<html><head><meta name=date content=2031-02-31></head><body><p>" + TEXT + b"</p></body></html>",
    # feeds
    "bomb.rss": lambda: _feed(f"<item><description>{SAID} &i;</description></item>", _BOMB),
    "outside.rss": lambda: _feed(f"<item><description>{SAID} &a;</description></item>", _OUTSIDE),
    "items.rss": lambda: _feed("".join(f"<item><description>{n}: {SAID}</description></item>" for n in range(80_000 if LONG else 2_000))),
    "million-items.rss": lambda: _feed("<item/>" * 1_000_000),
    "elements.rss": lambda: _feed("<item>" + "<a/>" * 500_001 + "</item>"),
    "dates.rss": lambda: _feed("".join(f"<item><pubDate>{d}</pubDate><description>{SAID}</description></item>" for d in ("0000-00-00", "99999-01-01", "2031-02-31"))),
    # PDF
    "truncated.pdf": lambda: pdf([[SAID]])[:-400],
    "encrypted.pdf": lambda: pdf([[SAID]], password="norrin"),
    "garbage.pdf": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 200,
    "objects.pdf": lambda: _many_objects(1_000_000 if LONG else 100_000),
    "pages.pdf": lambda: pdf([[] for _ in range(5_001)]),
    # mail
    "nested.eml": lambda: _nested_mail(1_000),
    "forwarded.eml": lambda: _forwarded(1_000),
    "loop.eml": lambda: _MAIL + b'Content-Type: multipart/mixed; boundary="b"\n\n' + b'--b\nContent-Type: multipart/mixed; boundary="b"\n\n' * 500 + TEXT,
    "headers.eml": lambda: _MAIL + b"X-A: b\n" * 100_000 + b"\n" + TEXT,
    # plain text and encodings
    "empty.txt": lambda: b"",
    "white.txt": lambda: b" \r\n\t" * 1000,
    "one-line.txt": lambda: b"word " * (10_000_000 if LONG else 1_000_000),
    "words.txt": lambda: TEXT * 170_000,
    "utf-16.txt": lambda: SAID.encode("utf-16"),
    "utf-16-without-mark.txt": lambda: SAID.encode("utf-16-le"),
    "utf-16-cut.txt": lambda: SAID.encode("utf-16")[:-1],
    "mixed.txt": lambda: "Der Botschafter verließ Zürich. ".encode() * 5 + b"caf\xe9 " + "für ".encode() * 10,
    "bidi.txt": lambda: f"{SAID} \u202e\u2066{SAID}\u2069\0".encode(),
    "zeros.txt": lambda: bytes(100_000),
    "brackets.md": lambda: b"[" * 50_000 + TEXT,
    "quotes.md": lambda: b">" * 10_000 + TEXT,
    # JSON Lines
    "numbers.jsonl": lambda: _line(SAID, ', "n": 1' + "0" * 5_000) + _line(SAID, ', "id": 1e999') + _line(SAID),
    "deep.jsonl": lambda: _deep(100_000),
    "twice.jsonl": lambda: b'{"text": "one", "text": "' + TEXT + b'"}\n',
    "no-text.jsonl": lambda: b'{"title": "x"}\n' + _line(SAID) + b'{"text": 5}\n{"text": null}\n[]\n',
    "bytes.jsonl": lambda: b'{"text": "\xff\xfe\xfd"}\n' + _line(SAID),
    "cut.jsonl": lambda: _line(SAID) + b'{"text": "The env',
    "two-copies.jsonl": lambda: _line(SAID) * 2,
    "formulas.jsonl": lambda: _line(SAID, ', "title": "=cmd|\'/c calc\'!A1"'),
    "dates.jsonl": lambda: b"".join(_line(SAID, f', "published": "{d}"') for d in ("0000-01-01", "99999-01-01", "2031-02-31", "2031-05-14")),
    "line.jsonl": lambda: _line("word " * 1_000_000),
}  # fmt: skip
"""Files: name and content."""


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        os.chdir(path.parent)  # such names may have 107 bytes only
        end.bind(path.name)


def _linked(path: Path) -> None:
    path.symlink_to(path)


def _folder_loop(path: Path) -> None:
    path.mkdir()
    (path / "again").symlink_to(path)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "a.txt").write_bytes(TEXT)


def _unreadable(path: Path) -> None:
    path.write_bytes(TEXT)
    path.chmod(0)


def _text(path: Path) -> None:
    path.write_bytes(TEXT)


PLACED: dict[str, Callable[[Path], None]] = {
    "pipe": _pipe,
    "socket": _socket,
    "self-link.txt": _linked,
    "loop": _folder_loop,
    "folder.txt": _folder,
    "unreadable.txt": _unreadable,
    "line\nend.txt": _text,
    "<img src=x onerror=alert(1)>.txt": _text,
    os.fsdecode(b"no-text-\xff\xfe.txt"): _text,
}
"""What only a file system can be."""
