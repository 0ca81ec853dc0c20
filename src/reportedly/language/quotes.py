"""Which characters of a text stand inside quotation marks."""

import re
from bisect import bisect_right
from functools import cached_property

from reportedly.records import Span, Spans

_OPEN = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "''": "''", "``": "''", "'": "'"}
_MARKS = re.compile(r"''|``|[\"“”«»„‘’'\n]")
_ELISIONS = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)
"""What stands behind an apostrophe that opens nothing: «the '90s», «get 'em»."""
_OWNED = re.compile(r" [a-z]")
"""What stands behind the apostrophe of a plural owner."""
_ENDING = re.compile(r"\n|(?<=[.,?!])['’](?!\w)|(?<=\s)['‘](?=\w)")
"""What comes next: the end of the paragraph, of a quotation or the beginning of another."""
_PARAGRAPH = re.compile(r"\s*\n\s*([^\n]+)")
_DOUBLES = re.compile(r"[\"“”«»„]")
_DOUBLE = frozenset({'"', "”", "»"})
_LONGEST = 4000
"""Characters after which an unclosed mark is taken for a slip: no quotation of a report runs longer without a new mark."""


class Quotations:
    """The quotations of a text, outermost marks first; curly, straight, angle and doubled single marks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def stretches(self) -> tuple[Span, ...]:
        """What each pair of marks encloses, in order of the text; of a quotation over paragraphs each one for itself."""
        out: list[Span] = []
        start, closing = -1, ""
        for m in _MARKS.finditer(self.text):
            mark, i = m[0], m.start()
            if start >= 0 and i - start > _LONGEST:
                start = -1
            if start < 0:
                if mark in _OPEN and not self._is_apostrophe(mark, i, opening=True):
                    start, closing = m.end(), _OPEN[mark]
            elif mark == closing and not self._is_apostrophe(mark, i, opening=False):
                if mark in "'’" and self._is_plural(i):
                    continue
                out.append((start, i))
                start = -1
            elif mark == "\n" and i > start:
                # a quotation that runs on opens each new paragraph with a mark, or is closed in the next one
                runs_on = closing in _DOUBLE and self._is_closed_next(i, closing)
                if runs_on or self.text[i:].lstrip()[:1] in ("“", "«", "„", "‘", '"', "'", "`"):
                    out.append((start, i))
                start = i + 1 if runs_on else -1
        return tuple(out)

    @cached_property
    def inside(self) -> bytearray:
        """One byte for each character: 1 inside a quotation, its marks not counted."""
        marked = bytearray(len(self.text))
        for start, end in self.stretches:
            marked[start:end] = b"\x01" * (end - start)
        return marked

    def around(self, start: int, end: int) -> Span | None:
        """The quotation that holds all those characters; None where they stand outside, or only partly inside."""
        i = bisect_right(self.stretches, (start, len(self.text))) - 1
        return self.stretches[i] if i >= 0 and end <= self.stretches[i][1] else None

    def _is_apostrophe(self, mark: str, i: int, *, opening: bool) -> bool:
        before = self.text[i - 1] if i else " "
        after = self.text[i + 1] if i + 1 < len(self.text) else " "
        if mark == "‘":
            return before.isalnum()
        if mark == "’":
            return before.isalnum() and after.isalnum()
        if mark != "'":
            return False
        if opening:
            return before.isalnum() or before in ".,)" or not after.isalnum() or bool(_ELISIONS.match(self.text, i + 1))
        return before.isspace() or after.isalnum()

    def _is_closed_next(self, i: int, closing: str) -> bool:
        """Whether the first double mark of the next paragraph closes a quotation: it follows a sign or letter and none follows it."""
        line = _PARAGRAPH.match(self.text, i)
        mark = _DOUBLES.search(self.text, line.start(1), line.end(1)) if line is not None else None
        if mark is None or mark[0] != closing:
            return False
        after = self.text[mark.end() : mark.end() + 1]
        return not self.text[mark.start() - 1].isspace() and not after.isalnum()

    def _is_plural(self, i: int) -> bool:
        """Whether the single mark ends a plural owner («the soldiers' fault») rather than the quotation, which ends later."""
        if self.text[i - 1 : i].lower() != "s" or not _OWNED.match(self.text, i + 1):
            return False
        later = _ENDING.search(self.text, i + 1)
        return later is not None and later[0] in "'’" and self.text[later.start() - 1] in ".,?!"

    def share(self, spans: Spans) -> float:
        """The share of letters and digits of those pieces that stand inside quotation marks, in [0, 1]."""
        solid = quoted = 0
        for start, end in spans:
            for i in range(start, end):
                if self.text[i].isalnum():
                    solid += 1
                    quoted += self.inside[i]
        return quoted / solid if solid else 0.0


def is_opening(word: str) -> bool:
    """Whether the word or character may open a quotation; a single straight mark is not told from an apostrophe here."""
    return word in _OPEN and word != "'"


def is_closing(word: str) -> bool:
    """Whether it may close one."""
    return word in ('"', "”", "»", "’", "“", "''")
