"""What an HTML page may not exceed, looked at in one pass before any parser sees it."""

import re

from reportedly.errors import InputError

MAX_BYTES = 10_000_000
MAX_DEPTH = 250
"""libxml2 drops all text below 256 elements, without a word; pages of newspapers have 20 to 40."""
MAX_TAG_ATTRIBUTES = 2_000
"""lxml checks each attribute against all before it: 2 s for 20,000 in one tag, 200 s for 200,000 (libxml2 2.14)."""
MAX_ELEMENTS = 500_000
"""trafilatura takes 3 s for 100,000; pages of newspapers have 1,000 to 10,000."""
MAX_ATTRIBUTES = 300_000
"""All together; trafilatura takes 4 s for a page with 200,000."""

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)")
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_VOID = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
])  # fmt: skip
_CLOSED_BY_THE_NEXT = frozenset([
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
])  # fmt: skip
_RAW = frozenset(["script", "style", "textarea", "title", "noscript", "template", "xmp", "iframe"])
_RAW_END = {tag: re.compile(rf"</{tag}", re.IGNORECASE) for tag in _RAW}


def check(html: str, where: str) -> None:
    """Nothing where the page keeps the limits. Raises InputError with the limit and what the page has.

    Takes time in proportion to the page. Depth is counted as a browser would close elements, rather too low than too
    high; ``visible_text.parse`` looks again at what the parser itself says.
    """
    open_tags: list[str] = []
    counts: dict[str, int] = {}
    elements = attributes = position = 0
    while (position := html.find("<", position)) != -1:
        if html.startswith("<!--", position):
            end = html.find("-->", position)
            if end == -1:
                return  # the rest is one comment
            position = end + 3
            continue
        m = _TAG.match(html, position)
        if m is None:
            position += 1
            continue
        position = m.end()
        closing, tag = m[1], m[2].lower()
        if closing:
            _close(tag, open_tags, counts)
            continue
        own = len(_QUOTED.sub("", m[3]).replace("=", " ").split())
        elements += 1
        attributes += own
        if elements > MAX_ELEMENTS:
            raise InputError(
                where, f"HTML with more than {MAX_ELEMENTS:,} elements", "save the report's text by itself"
            )
        if own > MAX_TAG_ATTRIBUTES or attributes > MAX_ATTRIBUTES:
            limit = f"{MAX_TAG_ATTRIBUTES:,} in one tag" if own > MAX_TAG_ATTRIBUTES else f"{MAX_ATTRIBUTES:,}"
            raise InputError(where, f"HTML with more attributes than {limit}", "save the report's text by itself")
        if tag in _VOID or m[3].endswith("/"):
            continue
        if tag in _RAW:
            end_tag = _RAW_END[tag].search(html, position)
            if end_tag is None:
                return  # the rest is one script
            position = end_tag.start()
            continue
        while tag in _CLOSED_BY_THE_NEXT and open_tags and open_tags[-1] in _CLOSED_BY_THE_NEXT:
            counts[open_tags.pop()] -= 1
        open_tags.append(tag)
        counts[tag] = counts.get(tag, 0) + 1
        if len(open_tags) > MAX_DEPTH:
            raise too_deep(where)


def too_deep(where: str) -> InputError:
    """The error for a page whose elements are nested too deeply."""
    return InputError(where, f"HTML nested more than {MAX_DEPTH} levels deep", "save the report's text by itself")


def _close(tag: str, open_tags: list[str], counts: dict[str, int]) -> None:
    if not counts.get(tag):
        return
    while True:
        last = open_tags.pop()
        counts[last] -= 1
        if last == tag:
            return
