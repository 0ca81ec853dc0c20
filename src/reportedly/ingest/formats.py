"""Which format some bytes are in: by their content first, by their name second."""

import re
from typing import Literal

import msgspec

from reportedly.ingest.charset import looks_binary

Format = Literal[
    "text", "markdown", "html", "mail", "feed", "pdf", "json", "jsonl", "zip", "tar", "gzip", "warc", "other"
]

READ = (
    "plain text, Markdown, HTML, mail (.eml), RSS and Atom, PDF with text, DOCX, JSON and JSON Lines, "
    "or a ZIP, tar, gzip or WARC of them"
)
"""For messages."""

SUFFIXES: dict[str, Format] = {
    ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html", ".eml": "mail",
    ".rss": "feed", ".atom": "feed", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
NOT_REPORTS = frozenset([
    ".c", ".cfg", ".conf", ".cpp", ".css", ".csv", ".h", ".ini", ".ipynb", ".java", ".js", ".lock", ".mbox", ".mjs",
    ".php", ".ps", ".py", ".r", ".rb", ".rs", ".rtf", ".sh", ".sql", ".srt", ".svg", ".tex", ".toml", ".ts", ".tsv",
    ".vtt", ".xml", ".yaml", ".yml",
])  # fmt: skip
"""Texts in other formats, which would otherwise be read as prose."""

SAMPLE_BYTES = 8192

_SPACE = rb"(?:\xef\xbb\xbf)?\s*"
_XML = _SPACE + rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,4000}-->\s*|<\?(?:(?!\?>).){0,500}\?>\s*)*"
_FEED = re.compile(
    _XML + rb"(?:<!DOCTYPE\s[^>\[]{1,300}>\s*)?<(?:rss[\s>]|rdf:RDF[\s>]|(?:atom:)?feed[\s>])", re.DOTALL
)
_HTML = re.compile(_XML + rb"<(?:!doctype\s+html|html[\s>]|head>|body[\s>])", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(
    _SPACE + rb"<(?:article|div|h1|h2|main|meta|p|section|span|table|title)[\s>]", re.DOTALL | re.IGNORECASE
)
_OTHER_XML = re.compile(_SPACE + rb"<\?xml\s")
_JSON = re.compile(_SPACE + rb"(?:\[\s*)?\{\s*\"[^\"\n]{1,60}\"\s*:")
_MBOX = re.compile(rb"From \S+ +(?:mon|tue|wed|thu|fri|sat|sun) ", re.IGNORECASE)
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]*-? .*\r?\n)+---[ \t]*\r?\n")
_ARCHIVES: tuple[tuple[bytes, Format], ...] = (
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gzip"), (b"WARC/", "warc"),
)  # fmt: skip
"""A DOCX is a ZIP, which its reader looks into."""
_MAGIC = (
    b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"{\\rtf",
    b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"OggS", b"ID3", b"\x7fELF", b"MZ\x90", b"%!PS",
    b"SQLite format 3", b"PAR1", b"\x28\xb5\x2f\xfd", b"II*\x00", b"MM\x00*",
)  # fmt: skip


def format_of(head: bytes, suffix: str) -> Format:
    """The format of the file that begins with ``head`` (``SAMPLE_BYTES`` of it, or all) and is called so.

    «other» is what is not read. An unknown suffix does not matter where the content is text.
    """
    suffix = suffix.lower()
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if (archive := next((kind for magic, kind in _ARCHIVES if head.startswith(magic)), None)) is not None:
        return archive
    if is_tar(head):
        return "tar"
    if head.startswith(_MAGIC) or _MBOX.match(head):
        return "other"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 or 32, which the readers undo
        return _by_suffix(suffix)
    if looks_binary(head):
        return "other"
    if _FEED.match(head):
        return "feed"
    if _HTML.match(head):
        return "html"
    if suffix in SUFFIXES and suffix not in (".json", ".rss", ".atom"):
        return SUFFIXES[suffix]
    if (kind := _json_kind(head, suffix)) is not None:
        return kind
    if _is_mail(head):
        return "mail"
    if _OTHER_XML.match(head):
        return "other"
    if _FRONT_MATTER.match(head):
        return "markdown"
    if not suffix and _MARKUP.match(head):
        return "html"
    return _by_suffix(suffix)


def is_tar(head: bytes) -> bool:
    """Whether a tar archive begins so."""
    return head[257:262] == b"ustar"


def _by_suffix(suffix: str) -> Format:
    return "other" if suffix in NOT_REPORTS else SUFFIXES.get(suffix, "text")


def _json_kind(head: bytes, suffix: str) -> Format | None:
    """«jsonl» where one of the first lines is an object with a text, «json» where an object or list may go on."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
    objects = [line for line in lines[:20] if line.lstrip().startswith(b"{") and _is_document(line)]
    if objects and (len(lines) > 1 or suffix != ".json"):
        return "jsonl"
    if suffix == ".json":
        return "json"
    if not suffix and _JSON.match(head):
        # one line longer than the sample is a line of JSON Lines; indented, it is one JSON text
        return "jsonl" if start == b"{" and len(lines) == 1 and b"\n" not in head else "json"
    return None


def _is_document(line: bytes) -> bool:
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(value, dict) and "text" in value


def _is_mail(head: bytes) -> bool:
    """Whether it begins with three or more header fields and at least one of them is of the transport."""
    fields, *body = re.split(rb"\r?\n\r?\n", head, maxsplit=1)
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", fields)
    lines = unfolded.splitlines()
    if not body and len(head) < SAMPLE_BYTES:
        return False
    if len(lines) < 3 or not all(re.match(rb"[!-9;-~]+:", line) for line in lines[: None if body else -1]):
        return False
    names = {line.split(b":")[0].lower() for line in lines}
    return b"from" in names and bool(names & {b"message-id", b"mime-version", b"received", b"date"})
