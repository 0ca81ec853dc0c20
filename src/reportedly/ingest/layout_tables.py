"""Tables that lay a page out instead of holding figures, as pages of the 1990s and mails do."""

import lxml.html  # type: ignore[import-untyped]

_TABLE_PARTS = frozenset(["table", "tbody", "thead", "tfoot", "tr", "td", "th"])
_HOLDS_BLOCKS = frozenset([
    "p", "h1", "h2", "h3", "h4", "div", "ul", "ol", "blockquote", "table", "article", "section",
])  # fmt: skip


def unlay(tree: lxml.html.HtmlElement) -> None:
    """Make plain blocks of every table with paragraphs, headings or tables in its cells.

    An extractor would put such a page into one line. Tables of figures stay. Changes the tree in place.
    """
    layout = {t for t in tree.iter("table") if any(e.tag in _HOLDS_BLOCKS for e in t.iterdescendants())}
    for element in [e for e in tree.iter(*_TABLE_PARTS) if _table_of(e) in layout]:
        element.tag = "div"


def _table_of(element: lxml.html.HtmlElement) -> lxml.html.HtmlElement | None:
    return element if element.tag == "table" else next(element.iterancestors("table"), None)
