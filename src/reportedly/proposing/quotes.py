"""Where quotations stand: exactly there, once, in whole words, or not at all."""

import re
from dataclasses import dataclass
from itertools import pairwise

from reportedly.proposing.answer import Quote, Within
from reportedly.proposing.refusals import AMBIGUOUS, NOT_THERE, OVERLAP, Refused
from reportedly.records import Span, Spans

_GAPS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``[start, end)`` of a text, in which quotations are looked for."""

    text: str
    start: int
    end: int

    def find(self, words: str) -> Span:
        """Where those words stand in it.

        Letter for letter; only white space may be another one, because lines end where a page puts it. Raises Refused where
        they do not stand there as whole words, or more than once.
        """
        words = words.strip()
        found = self._exact(words) or self._spaced(words)
        if len(found) != 1:
            raise Refused(AMBIGUOUS if found else NOT_THERE)
        return found[0]

    def quoted(self, quote: Quote) -> Span:
        """Where a quotation stands, in the longer one that it names where it does. Raises Refused as :meth:`find`."""
        if not isinstance(quote, Within):
            return self.find(quote)
        return self.inside(self.find(quote.within)).find(quote.text)

    def pieces(self, quotes: Quote | tuple[Quote, ...] | None) -> Spans:
        """Where each of several quotations stands, in order of the text; empty for None.

        Raises Refused as :meth:`find`, and where two of them share characters.
        """
        if quotes is None:
            return ()
        spans = sorted(self.quoted(q) for q in (quotes if isinstance(quotes, tuple) else (quotes,)))
        if any(b[0] < a[1] for a, b in pairwise(spans)):
            raise Refused(OVERLAP)
        return tuple(spans)

    def inside(self, span: Span) -> "Stretch":
        """A stretch of this one's text."""
        return Stretch(self.text, *span)

    def _exact(self, words: str) -> list[Span]:
        """The first two places, whole words only."""
        out: list[Span] = []
        at = self.text.find(words, self.start, self.end) if words else -1
        while at >= 0 and len(out) < 2:
            if self._is_whole(at, at + len(words)):
                out.append((at, at + len(words)))
            at = self.text.find(words, at + 1, self.end)
        return out

    def _spaced(self, words: str) -> list[Span]:
        """The same where white space may be another one; nothing for words without any."""
        if not _GAPS.search(words):
            return []
        pattern = re.compile(r"\s+".join(map(re.escape, _GAPS.split(words))))
        found = (m.span() for m in pattern.finditer(self.text, self.start, self.end))
        return [span for span in found if self._is_whole(*span)][:2]

    def _is_whole(self, start: int, end: int) -> bool:
        return not (_joined(self.text, start) or _joined(self.text, end))


def _joined(text: str, at: int) -> bool:
    """Whether one word goes on across that place."""
    return 0 < at < len(text) and _is_word(text[at - 1]) and _is_word(text[at])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
