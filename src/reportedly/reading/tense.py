"""Whether the clause at some place of a text tells of the past or of the future."""

from bisect import bisect_right
from typing import Literal

from reportedly.language.parsed import Parsed

_FUTURE = frozenset("will 'll ’ll shall would going plan plans planned set due expect expects expected".split())


class Tenses:
    """Tense by place, from the verb that governs the word there."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed

    def at(self, offset: int) -> Literal["past", "future"] | None:
        """The tense of the nearest governing verb; None where there is no finite verb."""
        word = bisect_right(self.parsed.starts, offset) - 1
        if word < 0:
            return None
        for verb in [word, *self.parsed.governors(word)]:
            if self.parsed.upos[verb] not in ("VERB", "AUX"):
                continue
            auxiliaries = [
                c for c in self.parsed.children(verb) if self.parsed.relation[c] in ("aux", "aux:pass", "mark")
            ]
            if any(self.parsed.words[c].lower() in _FUTURE for c in auxiliaries):
                return "future"
            tags = {self.parsed.xpos[verb], *(self.parsed.xpos[c] for c in auxiliaries)}
            if tags & {"VBD", "VBN"}:
                return "past"
            if self.parsed.words[verb].lower() in _FUTURE or self.parsed.child(verb, "mark") is not None:
                return "future"
            if tags & {"VBZ", "VBP"}:
                return None
        return None
