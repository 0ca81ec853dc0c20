"""When something was said."""

from bisect import bisect_right

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.circumstances.dating import time_at, times_hanging
from reportedly.records import Time


class SayingTimes:
    """The time expressions of a text by the sentence in which they begin, so that no saying looks at all of them."""

    def __init__(self, parsed: Parsed, times: tuple[Time, ...]) -> None:
        self.parsed = parsed
        self._in: dict[int, tuple[Time, ...]] = {}
        for t in times:
            sentence = self._sentence(max(0, bisect_right(parsed.starts, t.start) - 1))
            self._in[sentence] = (*self._in.get(sentence, ()), t)

    def of(self, d: Draft) -> str | None:
        """The time that dates the saying: the model's, else one that hangs on the cue («claimed in May», «said in an
        interview on May 3»); None where neither does."""
        p = self.parsed
        if d.cue.time is not None:
            found = time_at(p, self._in.get(self._sentence(d.cue.time), ()), d.cue.time)
            if found is not None:
                return found.id
        beside = self._in.get(self._sentence(d.anchor), ())
        near = {d.anchor, *(c for c in p.children(d.anchor) if p.relation[c] == "obl")} if beside else set()
        return next((t.id for t, word in times_hanging(p, beside, near) if not d.holds(word)), None)

    def _sentence(self, word: int) -> int:
        return int(self.parsed.sentence[word])
