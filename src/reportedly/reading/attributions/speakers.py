"""Who speaks where the model gives a quotation to nobody: the speaker stands beside it, before it or behind it.

Looked for in the order of how surely they tell: the words that the quotation hangs on («called the vote “a pardon”»), a saying
right behind it («“Q?” Ilves demanded»), a sentence behind it about the words («The remark came from Ilves»), a line of credit
(«“Q” — Mara Ilves»), a colon before it, the sentence before it in the same paragraph, and the one person beside it.
"""

import re
from bisect import bisect_right
from collections import defaultdict

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.language.quotes import is_opening
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.frames import cue_entries
from reportedly.reading.attributions.neighbours import Neighbours
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.attributions.sources import SPEAKERS
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.lexicon import cues
from reportedly.reading.parties.slots import slots

SCORE = 0.5
"""Confidence of what a rule alone says: about half of these are right on the corpus dev part."""
UNSURE = 0.4
"""Confidence where only the neighbourhood tells."""
LEAST_WORDS = 4
"""Words from which a quotation may stand for itself: fewer are titles, names, single terms, unless they are a sentence."""
_FAR = 10
"""Words behind a quotation within which the verb of its saying stands."""
_INTERLUDE = 6
"""Words between two quotations of one speaker."""
_LINE = 60
"""Characters behind the name in a line of credit, at most: an office, a town."""
_STOPS = frozenset(".?!…,")
_DASHES = frozenset("—–―-")
_SAYING = frozenset({"VERB", "AUX"})
_COMING = frozenset({"come", "be"})
_SPEAKING = frozenset({"speaker", "writer", "author"})


class Speakers:
    """Gives the quotations that no content holds to those who say them."""

    def __init__(self, parsed: Parsed, entities: Entities, quoted: Quoted, drafts: list[Draft]) -> None:
        self.parsed, self.entities, self.quoted, self.drafts = parsed, entities, quoted, drafts
        self.neighbours = Neighbours(parsed, entities, quoted)
        self.by_anchor = {d.anchor: d for d in drafts}
        self.by_sentence: dict[int, list[Draft]] = defaultdict(list)
        for d in drafts:
            for sentence in {int(parsed.sentence[d.anchor]), int(parsed.sentence[d.last])}:
                self.by_sentence[sentence].append(d)
        # what somebody is said to say within a quotation does not tell who says that
        held = {n for d in drafts for a, b in d.pieces for n in quoted.between(a, b) if quoted.number(d.anchor) != n}
        self.free = [n for n in range(len(quoted.stretches)) if n not in held]

    def find(self) -> None:
        """Add the quotations to the drafts, and drafts for speakers that have none yet."""
        steps = (
            self._hung_on, self._said_behind, self._spoken_of_behind, self._credited, self._announced, self._said_before,
            self._goes_before, self._goes_on, self._beside,
        )  # fmt: skip
        for n in self.free:
            first, last = self.quoted.stretches[n]
            if last - first + 1 >= LEAST_WORDS or self.neighbours.is_clause(n):
                any(step(n) for step in steps)

    def _hung_on(self, n: int) -> bool:
        """The quotation hangs on a content or on its cue: the content goes on to its end."""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        top = next((w for w in range(first, last + 1) if not first <= p.head[w] <= last), first)
        above = int(p.head[top])
        for d in self.by_sentence[int(p.sentence[first])]:
            if d.last < first and p.sentence[d.last] == p.sentence[first] and (above == d.anchor or d.holds(above)):
                if any(
                    w == d.anchor or (d.source and d.source[0] <= w <= d.source[1]) for w in range(d.last + 1, first)
                ):
                    d.pieces.append((first, last))
                else:
                    d.pieces[-1] = (d.pieces[-1][0], last)
                return True
        return False

    def _said_behind(self, n: int) -> bool:
        """«“Q?” Ilves demanded.»"""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        start = self._next_word(last)
        if start is None:
            return False
        for v in range(start, min(int(p.bounds[p.sentence[start] + 1]), start + _FAR)):
            if self.quoted.number(v) is not None:
                return False
            entry = next((e for e in cue_entries(p, v) if "ccomp" in e.attach), None) if p.upos[v] == "VERB" else None
            if entry is None:
                continue
            draft = self.by_anchor.get(v)
            if draft is not None:
                if self.quoted.number(draft.first) is None:
                    return False  # it says something else: «“Q.” She said that P.»
                draft.pieces = sorted([(first, last), *draft.pieces])
                return True
            subject = p.child(v, "nsubj")
            if (
                subject is None
                or subject < start
                or any(p.relation[c] in ("ccomp", "xcomp", "obj") for c in p.children(v) if c > v)
            ):
                return False
            return self._add(n, v, self._phrase(subject), entry.act)
        return False

    def _spoken_of_behind(self, n: int) -> bool:
        """«The words came from Ilves», «The speaker was Ilves»."""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        start = self._next_word(last)
        if start is None:
            return False
        opens = p.words[start].lower() == "the" and start + 1 < len(p)
        if opens and p.lemma[start + 1].lower() in _SPEAKING and p.relation[start + 1] == "nsubj":
            who = int(p.head[start + 1])
            if p.child(who, "cop") is None:
                return False
            self._free(int(p.sentence[start]), first)
            return self._add(n, start + 1, self._phrase(who), "say")
        for noun in range(start, min(start + 4, int(p.bounds[p.sentence[start] + 1]))):
            if p.upos[noun] == "NOUN" and p.relation[noun] == "nsubj" and p.lemma[noun].lower() in cues().nouns:
                verb = int(p.head[noun])
                came = p.lemma[verb].lower() in _COMING
                behind = [c for c in p.children(verb) if c > verb and p.marker(c) == "from"] if came else []
                givers = [*behind, *slots(p, noun).get("poss", ())] if came else []
                if p.marker(verb) in ("from", "by"):  # «the words were from Ilves»: the predicate is the giver
                    givers.append(verb)
                return bool(givers) and self._add(n, noun, self._phrase(givers[0]), "say")
        return False

    def _free(self, sentence: int, first: int) -> None:
        """Drop what the model lets that sentence say of the text before the quotation that it is about."""
        for d in [
            d for d in self.by_sentence[sentence] if self.parsed.sentence[d.anchor] == sentence and d.last < first
        ]:
            self.drafts.remove(d)
            self.by_anchor.pop(d.anchor, None)

    def _credited(self, n: int) -> bool:
        """«“Q” — Mara Ilves, minister»: a dash and a name that end the line; whatever ends it where the quotation begins it."""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        dash = last + 1
        while dash < len(p) and not p.words[dash][0].isalnum() and p.words[dash][0] not in _DASHES:
            dash += 1
        if dash + 1 >= len(p) or p.words[dash][0] not in _DASHES or "\n" in p.text[p.ends[dash] : p.starts[dash + 1]]:
            return False
        place = self.entities.place_at(dash + 1) or self.entities.place_at(min(dash + 2, len(p) - 1))
        if place is not None and place.type in SPEAKERS and place.name is not None:
            rest = p.text[p.ends[place.phrase[1]] :].split("\n", 1)[0]
            return len(rest) < _LINE and self._add(n, dash, place.phrase, "say")
        before = p.text[p.text.rfind("\n", 0, p.starts[first]) + 1 : p.starts[first]]
        credit = p.text[p.starts[dash + 1] :].split("\n", 1)[0]
        if any(c.isalnum() for c in before) or len(credit) >= _LINE or p.upos[dash + 1] in _SAYING:
            return False
        end = p.starts[dash + 1] + len(re.split(r"[,.;(]", credit, maxsplit=1)[0].rstrip())
        return self._add(n, dash, (dash + 1, bisect_right(p.ends, end) - 1), "say")

    def _announced(self, n: int) -> bool:
        """A colon before it: «Ilves defended the vote: “Q”», also where the quotation is the next paragraph."""
        p = self.parsed
        colon = self.quoted.stretches[n][0] - 1
        while colon > 0 and is_opening(p.words[colon]):
            colon -= 1
        if colon < 1 or p.words[colon] != ":":
            return False
        return self._by_subject(n, int(p.sentence[colon - 1]), colon)

    def _said_before(self, n: int) -> bool:
        """A quotation of whole sentences goes on with what the sentence before it gives to somebody."""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        sentence = int(p.sentence[first])
        opens = int(p.bounds[sentence])
        whole = self.quoted.opens_sentence(n) and opens < first and p.text[p.ends[last] : p.ends[last] + 1] in _STOPS
        if not whole or opens == 0 or p.paragraph[sentence]:
            return False
        before = int(p.sentence[opens - 1])
        said = [
            d for d in self.by_sentence[before]
            if p.sentence[d.anchor] == before and self.quoted.number(d.anchor) is None and d.source is not None
        ]  # fmt: skip
        outer = [d for d in said if not any(o is not d and o.holds(d.anchor) for o in said)]
        if outer:
            outer[-1].pieces = sorted([*outer[-1].pieces, (first, last)])
            return True
        return self._by_subject(n, before, opens)

    def _goes_before(self, n: int) -> bool:
        """«“P.” A pause. “Q,” Ilves said.»: who says the next quotation, if only some words without persons stand between."""
        p = self.parsed
        if n + 1 >= len(self.quoted.stretches) or not self.neighbours.is_clause(n):
            return False
        after = self.quoted.stretches[n + 1][0]
        between = range(self.quoted.stretches[n][1] + 1, after)
        if (
            "\n" in p.text[p.ends[between.start - 1] : p.starts[after]]
            or sum(p.words[w][0].isalnum() for w in between) > _INTERLUDE
        ):
            return False
        if any((place := self.entities.place_of.get(w)) is not None and place.type == "person" for w in between):
            return False
        said = [
            d for d in self.drafts
            if d.holds(after) and d.source is not None and d.anchor > after and self.quoted.number(d.anchor) is None
        ]  # fmt: skip
        if len(said) != 1:
            return False
        said[0].pieces = sorted([self.quoted.stretches[n], *said[0].pieces])
        return True

    def _goes_on(self, n: int) -> bool:
        """A quotation that is a paragraph of its own goes on with the one that ends the paragraph before it and that somebody says
        there, unless he asks."""
        p = self.parsed
        first, last = self.quoted.stretches[n]
        opens = int(p.bounds[p.sentence[first]])
        if opens == 0 or not self.neighbours.is_clause(n) or not self.quoted.opens_sentence(n):
            return False
        if "\n" not in p.text[p.ends[opens - 1] : p.starts[opens]] or self._next_word(last) is not None:
            return False
        before = int(p.sentence[opens - 1])
        said = [
            d for d in self.by_sentence[before]
            if d.source is not None and d.cue.act != "ask" and before in (p.sentence[d.anchor], p.sentence[d.last])
            and self.quoted.number(d.anchor) is None and self.quoted.number(d.last) is not None
        ]  # fmt: skip
        if len(said) != 1:
            return False
        said[0].pieces = sorted([*said[0].pieces, (first, last)])
        self.by_sentence[int(p.sentence[last])].append(said[0])
        return True

    def _beside(self, n: int) -> bool:
        """The one person of whom the text speaks beside a quotation of whole sentences."""
        if not self.neighbours.is_clause(n):
            return False
        who = self.neighbours.before(n) or self.neighbours.around(n)
        return who is not None and self._add(n, self.quoted.stretches[n][0] - 1, who, "say", UNSURE)

    def _by_subject(self, n: int, sentence: int, cue: int) -> bool:
        """Whether that sentence is about somebody who can speak; the quotation is then given to its subject."""
        p = self.parsed
        words = range(int(p.bounds[sentence]), int(p.bounds[sentence + 1]))
        root = next((w for w in words if p.head[w] < 0), None)
        subject = p.child(root, "nsubj") if root is not None else None
        if subject is None or self.quoted.number(subject) is not None:
            return False
        place = self.entities.place_at(subject)
        return place is not None and place.type in SPEAKERS and self._add(n, cue, place.phrase, "say")

    def _add(self, n: int, anchor: int, source: Words | None, act: str, score: float = SCORE) -> bool:
        if source is None or anchor in self.by_anchor:
            return False
        words = self.quoted.stretches[n]
        draft = Draft(CueWords(anchor, act, score, (anchor, anchor), source, words, None), source, [words])
        self.by_anchor[anchor] = draft
        self.by_sentence[int(self.parsed.sentence[anchor])].append(draft)
        self.drafts.append(draft)
        return True

    def _phrase(self, head: int) -> Words | None:
        place = self.entities.place_at(head)
        return place.phrase if place is not None else None

    def _next_word(self, last: int) -> int | None:
        """The first word behind a quotation's closing mark in the same paragraph, not quoted itself; None where none is."""
        p = self.parsed
        for w in range(last + 1, min(last + 6, len(p))):
            if p.words[w][0].isalnum():
                inside = self.quoted.number(w) is not None
                return None if inside or "\n" in p.text[p.ends[last] : p.starts[w]] else w
        return None
