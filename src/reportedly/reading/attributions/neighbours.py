"""Whom a quotation is given to that nothing else tells of: the one person in the sentence beside it.

Beside it are the sentence before it in its paragraph and the one behind; for a quotation that is a paragraph of its own, the last
sentence of the paragraph before and the first of the next one, where they speak of the same person or only one of them of any.
"""

from reportedly.language.parsed import SUBJECTS, Parsed, Words
from reportedly.language.quotes import is_opening
from reportedly.reading.attributions.contents import has_finite_verb
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place

_STOPS = frozenset(".?!…,")


class Neighbours:
    """The persons beside quotations."""

    def __init__(self, parsed: Parsed, entities: Entities, quoted: Quoted) -> None:
        self.parsed, self.entities, self.quoted = parsed, entities, quoted

    def is_clause(self, n: int) -> bool:
        """Whether the quotation is a whole sentence, or several: it opens one or follows a colon, ends with a stop, and has a
        finite verb."""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        stop = p.text[p.ends[last] : p.ends[last] + 1]
        verbs = has_finite_verb(p, (first, last))
        colon = next(
            (p.words[w] == ":" for w in range(first - 1, max(first - 3, -1), -1) if not is_opening(p.words[w])), False
        )
        return bool(stop) and stop in _STOPS and verbs and (colon or self.quoted.opens_sentence(n))

    def before(self, n: int) -> Words | None:
        """The one person in the sentence before the quotation, in the same paragraph; None where there is none, or several."""
        at = self._sentence_before(n)
        return self._only_person(at) if at is not None and not self._breaks(at, n) else None

    def around(self, n: int) -> Words | None:
        """The person of the paragraphs around a quotation that is one of its own; None where they do not agree on one."""
        at, behind = self._sentence_before(n), self._sentence_behind(n)
        if (
            behind is None
            or (at is not None and not self._breaks(at, n))
            or (at is None and self.quoted.stretches[n][0] > 1)
        ):
            return None
        one, other = self._subject(at) if at is not None else None, self._subject(behind)
        if not self._begins_paragraph(behind) or (at is None and other is not None):
            return other.phrase if other is not None else None  # «“Q.” Ilves paused.»
        if one is None or other is None:
            named = (
                {self.entities.by_head.get(q.head) for q in self._persons(at)}
                if at is not None and one is not None
                else ()
            )
            return one.phrase if one is not None and len(named) == 1 and not self._persons(behind) else None
        return one.phrase if self.entities.by_head.get(one.head) == self.entities.by_head.get(other.head) else None

    def _sentence_before(self, n: int) -> int | None:
        p, first = self.parsed, self.quoted.stretches[n][0]
        word = next((w for w in range(first - 1, -1, -1) if p.words[w][0].isalnum()), None)
        if word is None or self.quoted.number(word) is not None:
            return None
        return int(p.sentence[word]) if p.sentence[word] != p.sentence[first] or p.words[word + 1] == ":" else None

    def _sentence_behind(self, n: int) -> int | None:
        p, last = self.parsed, self.quoted.stretches[n][1]
        word = next((w for w in range(last + 1, len(p)) if p.words[w][0].isalnum()), None)
        if word is None or self.quoted.number(word) is not None or p.sentence[word] == p.sentence[last]:
            return None
        return int(p.sentence[word])

    def _breaks(self, sentence: int, n: int) -> bool:
        p = self.parsed
        first = self.quoted.stretches[n][0]
        end = p.ends[min(int(p.bounds[sentence + 1]), first) - 1]
        return "\n" in p.text[end : p.starts[first]]

    def _begins_paragraph(self, sentence: int) -> bool:
        p = self.parsed
        first = int(p.bounds[sentence])
        return first > 0 and "\n" in p.text[p.ends[first - 1] : p.starts[first]]

    def _persons(self, sentence: int) -> list[Place]:
        p = self.parsed
        words = range(int(p.bounds[sentence]), int(p.bounds[sentence + 1]))
        places = [
            self.entities.place_of[w] for w in words if w in self.entities.place_of and self.quoted.number(w) is None
        ]
        return [place for place in places if place.type == "person"]

    def _only_person(self, sentence: int) -> Words | None:
        """The person of whom alone the sentence speaks, or speaks first of all («Ilves's answer to Torv was curt»), by the first of
        his phrases."""
        persons = self._persons(sentence)
        for some in (persons, [place for place in persons if self._leads(place.head)]):
            found = {self.entities.by_head.get(place.head): place for place in reversed(some)}
            if len(found) == 1:
                return next(iter(found.values())).phrase
        return None

    def _leads(self, word: int) -> bool:
        """Whether the word is a subject, a predicate («speaking was Ilves»), or the possessor of a subject."""
        p = self.parsed
        if p.relation[word] == "nmod:poss":
            word = int(p.head[word])
        return p.relation[word] in (*SUBJECTS, "root")

    def _subject(self, sentence: int) -> Place | None:
        p = self.parsed
        words = range(int(p.bounds[sentence]), int(p.bounds[sentence + 1]))
        root = next((w for w in words if p.head[w] < 0), None)
        subject = p.child(root, *SUBJECTS) if root is not None else None
        place = self.entities.place_at(subject) if subject is not None else None
        return place if place is not None and place.type == "person" else None
