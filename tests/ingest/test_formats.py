import pytest

from reportedly.ingest.formats import Format, format_of

MAIL = b"Received: by mx.example\r\n with SMTP\r\nFrom: a@b.example\r\nSubject: x\r\nDate: y\r\n\r\nText"


@pytest.mark.parametrize(
    ("head", "suffix", "kind"),
    [
        (b"The envoy left.", ".txt", "text"),
        (b"The envoy left.", "", "text"),
        (b"The envoy left.", ".v2", "text"),
        (b"# The envoy", ".MD", "markdown"),
        (b"---\ntitle: x\n---\nThe envoy", "", "markdown"),
        (b"<!DOCTYPE html><p>x", ".txt", "html"),
        (b"\xef\xbb\xbf\n<!-- x --><html lang=en>", "", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", ".xml", "html"),
        (b"<p>x</p>", "", "html"),
        (b"<p>x</p>", ".txt", "text"),
        (b"x", ".html", "html"),
        (b"\xff\xfe<\x00h\x00", ".htm", "html"),
        (MAIL, "", "mail"),
        (MAIL, ".txt", "mail"),
        (b"From: the sea\nTo: the hills\nDate: unknown\nA poem.", "", "text"),
        (b"x", ".eml", "mail"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>", ".txt", "feed"),
        (b"<?xml version='1.0'?><?xml-stylesheet href='x'?><feed xmlns='x'>", ".xml", "feed"),
        (b'<!DOCTYPE rss PUBLIC "x">\n<rss>', "", "feed"),
        (b"junk\n%PDF-1.4", "", "pdf"),
        (b'{"text": "x"}', "", "jsonl"),
        (b'{"text": "x', "", "jsonl"),
        (b'{"text": "x"}\n{"text": "y"}', ".txt", "jsonl"),
        (b'{"te\n{"text": "y"}', "", "jsonl"),
        (b'{"text": "x"}', ".json", "json"),
        (b'{"text": "x"}\n{"text": "y"}', ".json", "jsonl"),
        (b'[{"text": "x"}]', "", "json"),
        (b'{\n "text": "x"\n}', "", "json"),
        (b"[The envoy left.]", "", "text"),
        (b'{"words": 3} is what it printed', ".txt", "text"),
        (b"x", ".jsonl", "jsonl"),
        (b"<?xml version='1.0'?><invoice>", ".xml", "other"),
        (b"<svg>", ".svg", "other"),
        (b"a,b\n1,2", ".csv", "other"),
        (b"PK\x03\x04 a docx", ".txt", "zip"),
        (b"PK\x05\x06" + bytes(18), "", "zip"),
        (b"\x1f\x8b\x08", ".txt", "gzip"),
        (b"WARC/1.1\r\n", "", "warc"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "", "tar"),
        (b"PK is what he is called.", "", "text"),
        (b"BZh91AY", ".bz2", "other"),
        (b"{\\rtf1 x}", "", "other"),
        (bytes(range(256)), ".txt", "other"),
        (b"\0" * 100, "", "other"),
        (b"From a@b.example Wed May 14 10:00:00 2031\nFrom: x", "", "other"),
    ],
)
def test_formats(head: bytes, suffix: str, kind: Format) -> None:
    assert format_of(head, suffix) == kind
