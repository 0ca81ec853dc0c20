"""Roughly where sentences begin: for what stands near what, not for grammar."""

import re
from bisect import bisect_right

_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n+")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[A-Z]|[A-Z][a-z]{0,2}|Capt|Pres|Prof|Sgt|No)$")


class Sentences:
    """The sentences of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        for m in _END.finditer(text):
            if not (m[0][0] == "." and _ABBREVIATION.search(text[max(0, m.start() - 6) : m.start()])):
                self._starts.append(m.end())

    def around(self, position: int) -> tuple[int, int]:
        """First and last character of the sentence at a position."""
        i = bisect_right(self._starts, position)
        return self._starts[i - 1], self._starts[i] if i < len(self._starts) else len(self.text)
