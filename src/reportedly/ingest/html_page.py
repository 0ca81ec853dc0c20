"""A saved web page: its main text without menus, adverts and comments, and what the page says of itself."""

import re
from collections.abc import Iterator

import lxml.html  # type: ignore[import-untyped]

from reportedly.errors import InputError
from reportedly.ingest import html_limits
from reportedly.ingest.assembly import document
from reportedly.ingest.html_particulars import html_particulars
from reportedly.ingest.layout_tables import unlay
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.plain_text import text_of
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.ingest.visible_text import parse, visible_text

_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)

MAX_CAREFUL_ELEMENTS = 6_000
"""Beyond it trafilatura is not asked to compare with readability and justext, whose time is quadratic: 25 s for
20,000 paragraphs, where its own rules take 0.6 s."""

_BESIDE = [
    "//*[@id='respond' or contains(@class, 'comment-respond')]",
    "//*[self::div or self::aside or self::section][contains(@class, 'promo') or contains(@class, 'newsletter')]"
    "[string-length(normalize-space(.)) < 300]",
]
"""Calls to comment and to subscribe that trafilatura keeps where they stand between the paragraphs."""


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document; Skipped where the file is empty.

    Paragraphs are separated by a line end. A page in which trafilatura finds no main text gives all its visible text.
    Raises InputError for a page with no text at all, and for one beyond ``html_limits``.
    """
    html = html_of(data, origin)
    if not html.strip():
        yield Skipped(origin.where, "empty")
        return
    tree = parse(html, origin.where)
    if tree is not None:
        stated = html_particulars(tree)
        unlay(tree)
    text = "" if tree is None else main_text(tree) or visible_text(tree)
    if tree is None or not text:
        raise InputError(
            origin.where, "HTML with no visible text", "if a script fills the page, save it from the browser as text"
        )
    yield document(text, content=data, origin=origin, overrides=overrides, stated=stated)


def html_of(data: bytes, origin: Origin) -> str:
    """The markup as characters, whatever encoding it declares. Raises InputError where it is too long or no text."""
    if len(data) > html_limits.MAX_BYTES:
        raise InputError(
            origin.where,
            f"HTML of {len(data):,} bytes, more than {html_limits.MAX_BYTES:,}",
            "save the report's text by itself",
        )
    declared = _DECLARED.search(data, 0, 4096) or _XML_DECLARED.match(data)
    charset = origin.charset or (declared[1].decode("ascii", "replace") if declared else None)
    return text_of(data, Origin(where=origin.where, charset=charset))


def main_text(tree: lxml.html.HtmlElement) -> str:
    """What trafilatura holds for the main text of this tree; empty where it finds none. The tree stays as it is."""
    import trafilatura  # 0.2 s, which a batch of plain texts need not wait for

    fast = sum(1 for _ in tree.iter()) > MAX_CAREFUL_ELEMENTS
    found = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=False, prune_xpath=_BESIDE, fast=fast
    )
    text = getattr(found, "text", None)
    return text.strip() if isinstance(text, str) else ""
