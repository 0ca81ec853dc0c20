"""Which characters of a text stand inside quotation marks."""

from functools import cached_property

from reportedly.records import Spans

_OPEN = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_LONGEST = 4000
"""Characters after which an unclosed mark is taken for a slip: no quotation of a report runs longer without a new mark."""


class Quotations:
    """The quotations of a text, outermost marks first; curly, straight and angle marks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def inside(self) -> bytearray:
        """One byte for each character: 1 inside a quotation, its marks not counted."""
        marked = bytearray(len(self.text))
        start, closing = -1, ""
        for i, c in enumerate(self.text):
            if start < 0:
                if c == '"' or (c in _OPEN and not self._is_apostrophe(i)):
                    start, closing = i, _OPEN.get(c, '"')
                continue
            if c == closing and not (c == "’" and self._is_apostrophe(i)):
                marked[start + 1 : i] = b"\x01" * (i - start - 1)
                start = -1
            elif c == "\n" and i - start > 1:
                # a quotation that runs on opens each new paragraph with a mark: what stands before the break is quoted
                following = self.text[i:].lstrip()[:1]
                if following and (following in _OPEN or following == '"'):
                    marked[start + 1 : i] = b"\x01" * (i - start - 1)
                start = -1
            elif i - start > _LONGEST:
                start = -1
        return marked

    def _is_apostrophe(self, i: int) -> bool:
        before = self.text[i - 1] if i else " "
        after = self.text[i + 1] if i + 1 < len(self.text) else " "
        if self.text[i] == "‘":
            return before.isalnum()
        return before.isalnum() and after.isalnum()

    def share(self, spans: Spans) -> float:
        """The share of letters and digits of those pieces that stand inside quotation marks, in [0, 1]."""
        solid = quoted = 0
        for start, end in spans:
            for i in range(start, end):
                if self.text[i].isalnum():
                    solid += 1
                    quoted += self.inside[i]
        return quoted / solid if solid else 0.0


def is_opening(character: str) -> bool:
    """Whether it may open a quotation."""
    return character == '"' or character in _OPEN


def is_closing(character: str) -> bool:
    """Whether it may close one."""
    return character == '"' or character in "”»’“"
