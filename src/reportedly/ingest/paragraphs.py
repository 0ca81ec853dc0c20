"""Paragraphs from the lines of printed pages: line wraps and hyphens mended, running heads left out."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

LEADING = 1.35
"""A gap of so many usual line distances begins a paragraph: half an empty line is 1.5, uneven setting below 1.2."""
HEIGHT_CHANGE = 0.15
"""Type so much larger or smaller is another paragraph: headings are 1.2 and more, superscripts do not begin lines."""
SHORT = 0.85
"""A line that ends before this part of the column, and with a sentence, is a paragraph's last."""
INDENT = 0.8
"""In line heights; a usual indent is one em."""
MIN_RUNNING = 3
"""Pages on which a line must stand first or last to be a running head."""

_SOFT = "\x02\xad\ufffe"
_HARD = "-‐"
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*\d*$")
_BULLET = re.compile(r"[•▪●◦‣–—*]\s|\(?\d{1,3}[.)]\s")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_KEEPS_HYPHEN = frozenset([
    "all", "anti", "co", "cross", "ex", "half", "long", "mid", "multi", "non", "off", "post", "pre", "pro", "quasi",
    "self", "semi", "short", "so", "vice", "well",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; ``left``, ``right`` and ``bottom`` (of its letters' boxes) and ``height`` in points."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


def paragraphs(pages: list[list[Line]]) -> str:
    """The text, paragraphs separated by an empty line; empty where the pages have no lines.

    A hyphen at a line's end is taken out unless the word stands with it elsewhere in the text, or follows a capital,
    a figure or a prefix such as «self». Left out are page numbers in the first or last line of a page, and lines there
    that are the same, but for figures, on three pages or more and on most.
    """
    pages = _without_running_heads(pages)
    everything = "\n".join(line.text for page in pages for line in page)
    known = Counter(re.findall(r"\w+(?:-\w+)*", everything.lower()))
    out: list[str] = []
    previous: Line | None = None
    for page in pages:
        column = _Column.of(page)
        for n, line in enumerate(page):
            breaks = _breaks if n else _breaks_over_page
            if previous is None or breaks(previous, line, column):
                out.append(line.text.strip())
            else:
                out[-1] = _joined(out[-1], line.text.strip(), known)
            previous = line
    return "\n\n".join(t for p in out if (t := _clean(p)))


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float
    leading: float

    @classmethod
    def of(cls, page: list[Line]) -> "_Column":
        gaps = [a.bottom - b.bottom for a, b in pairwise(page) if a.bottom > b.bottom]
        lefts = sorted(line.left for line in page)
        return cls(
            left=lefts[len(lefts) // 4] if lefts else 0.0,
            right=max((line.right for line in page), default=0.0),
            leading=median(gaps) if gaps else 0.0,
        )


def _breaks(above: Line, line: Line, column: _Column) -> bool:
    if above.text.rstrip(" \r")[-1:] in _SOFT:
        return False
    gap = above.bottom - line.bottom
    height = max(above.height, line.height)
    if gap < -height / 2:  # the top of the next column
        return _breaks_over_page(above, line, column)
    if gap < height / 3:  # two pieces of one line
        return False
    single = min(column.leading, 1.6 * height) if column.leading else 1.2 * height
    if gap > LEADING * single or abs(above.height - line.height) > HEIGHT_CHANGE * height or _BULLET.match(line.text):
        return True
    ended = _ENDS.search(above.text.rstrip()) is not None
    if ended and _is_short(above, column):
        return True
    return ended and line.left - above.left > INDENT * height


def _breaks_over_page(above: Line, line: Line, column: _Column) -> bool:
    first = line.text.lstrip()[:1]
    if above.text.rstrip(" \r")[-1:] in _SOFT + _HARD or first.islower():
        return False
    if abs(above.height - line.height) > HEIGHT_CHANGE * max(above.height, line.height) or _BULLET.match(line.text):
        return True
    return _ENDS.search(above.text.rstrip()) is not None


def _is_short(line: Line, column: _Column) -> bool:
    return line.right - column.left < SHORT * (column.right - column.left)


def _joined(above: str, line: str, known: Counter[str]) -> str:
    last = above[-1:]
    if last in _SOFT or (last in _HARD and above[-2:-1].isalnum()):
        stem, rest = above[:-1], re.match(r"\w+", line)
        word = re.search(r"[\w-]+$", stem)
        if rest is None or word is None:
            return stem + "-" + line
        whole, hyphened = (word[0] + rest[0]).lower(), f"{word[0]}-{rest[0]}".lower()
        keep = known[hyphened] > known[whole] or (
            not known[whole]
            and (not rest[0][0].islower() or not stem[-1].islower() or word[0].lower() in _KEEPS_HYPHEN)
        )
        return stem + ("-" if keep else "") + line
    return f"{above} {line}"


def _clean(paragraph: str) -> str:
    paragraph = paragraph.replace("\xad", "").replace("\x02", "-").replace("\ufffe", "-")
    return re.sub(r"\s+", " ", paragraph).strip()


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    edges = Counter(
        key for page in pages for key in {_key(line) for line in [*page[:1], *page[-1:]] if line.text.strip()}
    )
    running = {key for key, n in edges.items() if n >= MIN_RUNNING and 2 * n > len(pages)}

    def leaves_out(line: Line) -> bool:
        number = len(pages) > 1 and _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
        return number or _key(line) in running

    trimmed = []
    for page in pages:
        page = list(page)
        while page and leaves_out(page[0]):
            page.pop(0)
        while page and leaves_out(page[-1]):
            page.pop()
        trimmed.append(page)
    return trimmed


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split()))
