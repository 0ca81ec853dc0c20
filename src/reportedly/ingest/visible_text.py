"""The text of an HTML tree as a reader sees it: blocks as paragraphs, scripts and hidden things left out."""

import re

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]

from reportedly.ingest import html_limits

_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_UNSEEN = frozenset([
    "head", "script", "style", "template", "noscript", "svg", "object", "iframe", "select", "textarea", "button",
])  # fmt: skip
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
])  # fmt: skip


def parse(html: str, where: str) -> lxml.html.HtmlElement | None:
    """The tree, without comments; None where there is nothing in it.

    Characters that no XML tree can hold (zero bytes and other controls) are left out.
    Raises InputError where the page breaks a limit (``html_limits``) or the parser had to drop parts of it.
    """
    html_limits.check(html, where)
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(_NOT_TEXT.sub("", html).encode("utf-8"), parser=parser)
    except lxml.etree.ParserError:  # «Document is empty»
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise html_limits.too_deep(where)
    return tree


def visible_text(tree: lxml.html.HtmlElement) -> str:
    """Paragraphs separated by an empty line, white space within them made one space; empty where nothing is visible."""
    parts: list[str] = []
    unseen = None  # the outermost element that is not shown, while we are in it
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if unseen is None and (tag in _UNSEEN or element.get("hidden") is not None):
                unseen = element
            if unseen is None:
                if tag in _BLOCKS:
                    parts.append("\n\n")
                parts.append("\n" if tag == "br" else re.sub(r"\s+", " ", element.text or ""))
            continue
        if unseen is None and tag in _BLOCKS:
            parts.append("\n\n")
        if element is unseen:
            unseen = None
        if unseen is None:
            parts.append(re.sub(r"\s+", " ", element.tail or ""))
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in "".join(parts).split("\n"))
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()


def text_of_fragment(html: str, where: str) -> str:
    """The visible text of a piece of HTML; empty where there is none. Raises InputError as ``parse`` does."""
    if "<" not in html and "&" not in html:
        return html.strip()
    tree = parse(f"<div>{html}</div>", where)
    return "" if tree is None else visible_text(tree)
