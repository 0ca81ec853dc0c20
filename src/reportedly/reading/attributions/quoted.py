"""The quotations of a text in words."""

from bisect import bisect_left, bisect_right

from reportedly.language.parsed import Parsed, Words
from reportedly.language.quotes import Quotations


class Quoted:
    """Which words each pair of quotation marks encloses, from the first to the last that is no sign."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.marks = Quotations(parsed.text)
        self.stretches: list[Words] = []
        self._of = [-1] * len(parsed)
        for start, end in self.marks.stretches:
            first, last = bisect_left(parsed.starts, start), bisect_right(parsed.ends, end) - 1
            if first <= last:
                self._of[first : last + 1] = [len(self.stretches)] * (last + 1 - first)
                while last > first and not parsed.words[last][-1].isalnum():
                    last -= 1
                self.stretches.append((first, last))

    def number(self, word: int) -> int | None:
        """Which quotation the word stands in, counted from 0; None outside of all."""
        n = self._of[word]
        return n if n >= 0 else None

    def of(self, word: int) -> Words | None:
        """The first and last word of the quotation that the word stands in; None outside of all."""
        n = self._of[word]
        return self.stretches[n] if n >= 0 else None

    def between(self, first: int, last: int) -> range:
        """Which quotations touch those words, counted from 0."""
        a = bisect_left(self.stretches, first, key=lambda s: s[1])
        return range(a, bisect_right(self.stretches, last, key=lambda s: s[0]))

    def opens_sentence(self, n: int) -> bool:
        """Whether nothing but signs stands before that quotation in its sentence."""
        first = self.stretches[n][0]
        begin = int(self.parsed.bounds[self.parsed.sentence[first]])
        return not any(c.isalnum() for w in self.parsed.words[begin:first] for c in w)
