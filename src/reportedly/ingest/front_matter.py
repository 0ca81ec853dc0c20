"""The lines between «---» or «+++» above a Markdown text."""

import re
import tomllib
from typing import Any

from reportedly.ingest.dates import edtf
from reportedly.ingest.names import pieces
from reportedly.ingest.particulars import Particulars

_FENCED = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"([A-Za-z][\w-]*)\s*:(?:\s+(.*))?$")
_NAMES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publication", "publisher", "site", "site_name"),
    "authors": ("author", "authors", "byline"),
    "url": ("url", "link", "canonical_url", "canonicalurl"),
    "published": ("published", "date", "pubdate", "published_at", "datepublished"),
}


def front_matter(text: str) -> tuple[Particulars, str]:
    """What the front matter says, and the text without it; nothing and all the text where it has none.

    Of YAML only ``key: value``, ``[a, b]`` and ``- a`` are understood; keys with other things in them are left alone.
    """
    m = _FENCED.match(text)
    entries = None if m is None else _toml(m[2]) if m[1] == "+++" else _yaml(m[2])
    if m is None or not entries:
        return Particulars(), text
    known = {name: next((v for k in keys for v in entries.get(k, ())), None) for name, keys in _NAMES.items()}
    authors = [a for key in _NAMES["authors"] for value in entries.get(key, ()) for a in pieces(value)]
    return Particulars(
        title=known["title"],
        outlet=known["outlet"],
        authors=tuple(dict.fromkeys(authors)) or None,
        url=known["url"],
        published=edtf(known["published"]) if known["published"] else None,
    ), text[m.end() :]


def _yaml(block: str) -> dict[str, list[str]]:
    entries: dict[str, list[str]] = {}
    values: list[str] = []
    for line in block.splitlines():
        if m := _ENTRY.match(line):
            values = entries.setdefault(m[1].lower(), [])
            value = (m[2] or "").strip()
            listed = value[1:-1].split(",") if value[:1] == "[" and value[-1:] == "]" else [value]
            values.extend(v for part in listed if (v := _unquoted(part)))
        elif (m := re.match(r"\s*-\s+(.*)$", line)) and (value := _unquoted(m[1])):
            values.append(value)
        elif line.strip() and not line.lstrip().startswith("#"):
            values = []  # something nested, which is none of ours
    return entries


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"' if value[0] == '"' else '\\"').strip()
    return re.sub(r"\s+#.*$", "", value)


def _toml(block: str) -> dict[str, list[str]]:
    try:
        table: dict[str, Any] = tomllib.loads(block)
    except tomllib.TOMLDecodeError:  # then it is text between two lines of plus signs
        return {}
    return {k.lower(): [str(v) for v in (value if isinstance(value, list) else [value])] for k, value in table.items()}
