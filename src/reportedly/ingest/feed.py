"""RSS and Atom: one document for each item."""

import io
import re
from collections.abc import Iterator
from typing import Any

from reportedly.errors import InputError
from reportedly.ingest import html_limits
from reportedly.ingest.assembly import document
from reportedly.ingest.dates import edtf
from reportedly.ingest.html_page import html_of
from reportedly.ingest.member import told
from reportedly.ingest.names import is_impersonal, is_outlet
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.ingest.visible_text import text_of_fragment

_ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_NOT_MARKUP = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)
_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]+|[0-9]+);?")
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*\Z", re.IGNORECASE)


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """A document, Skipped (an item without text) or InputError for each item, in the feed's order.

    The text is the item's content, else its summary, paragraphs separated by an empty line. ``source_id`` is the
    item's id, the outlet the item's own source or else the feed's title. An id is made of the item alone, so an item
    keeps it when the feed is fetched again.
    Raises InputError for a feed without an end or with more items than could be read, after all that could be.
    """
    import feedparser

    html = html_of(data, origin)
    html_limits.check(html, origin.where)
    try:
        feed: Any = feedparser.parse(  # type: ignore[attr-defined, no-untyped-call]
            io.BytesIO(
                _REFERENCE.sub(_character, html).encode("utf-8")
            ),  # a string it would take for an address or a file
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )
    except (
        Exception
    ) as error:  # it has no error of its own, and raises what comes: for a space in a namespace, ValueError
        raise InputError(origin.where, f"a broken feed ({told(error)})", "mend its XML") from error
    for number, entry in enumerate(feed.entries, start=1):
        where = f"{origin.where}: item {number}"
        try:
            yield _item(entry, feed.feed, where=where, origin=origin, overrides=overrides)
        except InputError as error:
            yield error
    begun = len(_ITEM.findall(_NOT_MARKUP.sub("", html)))
    if begun > len(feed.entries):
        raise InputError(
            origin.where, f"{begun} items begin in the feed and {len(feed.entries)} could be read", "mend its XML"
        )
    if not _END.search(_NOT_MARKUP.sub("", html)):
        raise InputError(origin.where, "the feed has no end, so its last item may be cut off", "fetch it again")
    if not feed.entries:
        yield Skipped(origin.where, "feed without items")


def _character(reference: re.Match[str]) -> str:
    """The reference, or the sign for no character where it refers to none: feedparser has no answer to it but an error."""
    digits = reference[1].lstrip("xX0")[:8] or "0"
    number = int(digits, 16 if reference[1][0] in "xX" else 10)
    return "\ufffd" if number > 0x10FFFF or 0xD800 <= number < 0xE000 else reference[0]


def _item(entry: Any, feed: Any, *, where: str, origin: Origin, overrides: Overrides) -> Outcome:
    raw, kind = _content(entry)
    text = raw.strip() if kind == "text/plain" and "</" not in raw else text_of_fragment(raw, where)
    if not text:
        return Skipped(where, "feed item without text")
    source_id = entry.get("id") or entry.get("link") or None
    stated = Particulars(
        title=_line(entry.get("title"), where),
        outlet=_line((entry.get("source") or {}).get("title"), where) or _outlet(_line(feed.get("title"), where)),
        authors=_authors(entry),
        url=entry.get("link") or None,
        published=_published(entry),
    )
    content = "\0".join((stated.title or "", stated.url or "", entry.get("published", ""), raw))
    return document(
        text,
        content=content.encode("utf-8", "replace"),
        origin=origin,
        overrides=overrides,
        stated=stated,
        source_id=source_id,
    )


def _content(entry: Any) -> tuple[str, str]:
    """The longest of the item's contents, else its summary, with its type; empty where it has neither."""
    contents = [(c.get("value") or "", c.get("type") or "text/html") for c in entry.get("content") or ()]
    longest = max(contents, key=lambda c: len(c[0]), default=("", ""))
    if longest[0].strip():
        return longest
    return entry.get("summary") or "", (entry.get("summary_detail") or {}).get("type") or "text/html"


def _line(html: str | None, where: str) -> str | None:
    return " ".join(text_of_fragment(html, where).split()) or None if html else None


def _outlet(title: str | None) -> str | None:
    """«The Harlesk Courier» of «The Harlesk Courier - National»; the whole title where no part is an outlet's name."""
    named = [p for p in re.split(r"\s+[|»·–—-]\s+", title or "") if is_outlet(p)]
    return named[0] if len(named) == 1 else title


def _authors(entry: Any) -> tuple[str, ...] | None:
    listed = [(a.get("name") or "").strip() for a in entry.get("authors") or ()]
    names = [n for n in listed if n and "@" not in n and not is_impersonal(n) and not is_outlet(n)]
    return tuple(dict.fromkeys(names)) or None


def _published(entry: Any) -> str | None:
    """The day as the feed writes it, in the outlet's time zone; else the day that feedparser reads."""
    for key in ("published", "updated"):
        if written := entry.get(key):
            parsed = entry.get(f"{key}_parsed")
            return edtf(written) or (f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else None)
    return None
