"""Where a turn of phrase stands in a sentence: the words of a framing matched one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.language.parsed import POSSESSIVE, Parsed, Words
from reportedly.reading.attributions.draft import ASSERTING
from reportedly.reading.attributions.sources import DOCUMENTS, SPEAKERS
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.lexicon import Framing, Part, cues

_FINITE = frozenset({"VBD", "VBZ", "VBP", "NNS", "NN"})
"""Tags of finite verbs, and those that the tagger gives a verb before its subject («so claims the governor»)."""
_MODIFIERS = frozenset({"ADJ", "ADV"})
_SAID = ASSERTING | {"accuse", "allege", "know"}
_HELD = frozenset("say claim report admit allege believe conclude".split())
_ANY = 6
"""Words for which «…» may stand."""
_ASIDE = 20
"""Words between commas behind a source's name."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_FAR = 12
"""Words before the key in which a turn may begin."""
_ASIDES = (("at", "least"), ("at", "any", "rate"), ("anyway",), ("though",), ("however",), ("too",), ("also",))
_SPEAKERS = SPEAKERS | {"place"}


@dataclass(frozen=True, slots=True)
class Turn:
    """A framing where it stands: all its words, those of the source (None where it has none), and the longest run of its own."""

    framing: Framing
    words: Words
    source: Words | None
    cue: Words
    anchor: int


class Turns:
    """Finds the turns of a text."""

    def __init__(self, parsed: Parsed, entities: Entities) -> None:
        self.parsed = parsed
        self._beginning: dict[int, list[Place]] = {}
        for place in entities.place_of.values():
            self._beginning.setdefault(place.phrase[0], []).append(place)
        for places in self._beginning.values():
            places.sort(key=lambda p: -p.phrase[1])

    def at(self, framing: Framing, key: int) -> Iterator[Turn]:
        """The ways in which the turn stands around that word as its key, the longest source first; none for most words."""
        first = int(self.parsed.bounds[self.parsed.sentence[key]])
        if framing.key == 0:
            starts: Iterator[int] = iter((key,))
        elif framing.parts[0].slot == "X's" or framing.parts[0].slot == "X":
            starts = (s for s in range(max(first, key - _FAR), key) if self._may_begin(s, framing.parts[0]))
        else:
            starts = iter(range(max(first, key - _FAR), key))
        for start in starts:
            for found in self._match(framing, 0, start):
                if framing.key == 0 or found[framing.key] == (key, key):
                    yield self._turn(framing, found)

    def _may_begin(self, word: int, part: Part) -> bool:
        return word in self._beginning or (part.slot == "X's" and self.parsed.xpos[word] == "PRP$")

    def _match(self, framing: Framing, n: int, at: int) -> Iterator[list[Words | None]]:
        """Ways to match the parts from the n-th on from that word on: the words of each, None for one that is missing."""
        if n == len(framing.parts):
            yield []
            return
        part = framing.parts[n]
        for stretch in self._fitting(part, at):
            after = at if stretch is None else stretch[1] + 1
            for rest in self._match(framing, n + 1, after):
                yield [stretch, *rest]
            if n == 0 and framing.where == "before":
                aside = self._aside(after)
                if aside is not None:
                    for rest in self._match(framing, n + 1, aside):
                        yield [stretch, *rest]

    def _fitting(self, part: Part, at: int) -> Iterator[Words | None]:
        p, end = self.parsed, self._end(at)
        match part.slot:
            case "X":
                for last in self._phrases(at, end):
                    yield from self._with_apposition(at, last, end)
            case "X's":
                if at < end and p.xpos[at] == "PRP$":
                    yield (at, at)
                for b in self._beginning.get(at, ()):
                    last = b.phrase[1]
                    if last + 1 < end and p.words[last + 1] in POSSESSIVE:
                        yield (at, last + 1)
                    elif last < end and p.words[last] in POSSESSIVE:
                        yield (at, last)
            case "*":
                yield None
                last = at
                while last < min(end, at + 2) and p.upos[last] in _MODIFIERS:
                    yield (at, last)
                    last += 1
            case "…":
                yield None
                yield from ((at, last) for last in range(at, min(end, at + _ANY)))
            case _:
                if part.optional:
                    yield None
                if at < end and self._is(part, at):
                    yield (at, at)

    def _phrases(self, at: int, end: int) -> Iterator[int]:
        """The last words of the noun phrases that begin there, the longest first: the model's, else the tree's."""
        p, places = self.parsed, [b for b in self._beginning.get(at, ()) if b.phrase[1] < end]
        yield from (b.phrase[1] for b in places if b.type in _SPEAKERS or p.lemma[b.head].lower() in DOCUMENTS)
        if not places and at < end:
            heads = [w for w in (at, *p.governors(at)) if p.upos[w] in _NOMINAL and at <= w < at + _ANY]
            chain = [w for w in heads if all(p.upos[k] == "ADP" for k in range(p.subtree(w)[0], at))]
            yield from (p.subtree(w)[1] for w in reversed(chain) if p.subtree(w)[1] < end)

    def _with_apposition(self, at: int, last: int, end: int) -> Iterator[Words]:
        """The phrase with what stands behind it between commas («Ilves, the mayor,»), and alone."""
        if last + 1 < end and self.parsed.words[last + 1] == ",":
            closing = next((w for w in range(last + 2, min(end, last + _ASIDE)) if self.parsed.words[w] == ","), None)
            if closing is not None:
                yield (at, closing)
        yield (at, last)

    def _is(self, part: Part, word: int) -> bool:
        p = self.parsed
        lemma = p.lemma[word].lower()
        if part.slot == "SAY":
            return p.xpos[word] in _FINITE and any(
                e.act in _SAID and "ccomp" in e.attach for e in cues().verbs.all(lemma) if not e.rest
            )
        if part.slot == "NOUN":
            return p.upos[word] in ("NOUN", "PROPN") and any(
                e.act in _HELD for e in cues().nouns.all(lemma) if not e.rest
            )
        return lemma in part.words or p.words[word].lower() in part.words

    def _aside(self, at: int) -> int | None:
        """Where what stands between commas, or a word or two in passing, ends: «that, at any rate, is what …»."""
        p, end = self.parsed, self._end(at)
        begin = at + 1 if at < end and p.words[at] == "," else at
        for words in _ASIDES:
            last = begin + len(words)
            if last < end and tuple(w.lower() for w in p.words[begin:last]) == words:
                return last + 1 if p.words[last] == "," else last
        return None

    def _end(self, at: int) -> int:
        p = self.parsed
        return int(p.bounds[p.sentence[at] + 1]) if at < len(p) else at

    def _turn(self, framing: Framing, found: list[Words | None]) -> Turn:
        p, source = self.parsed, None
        runs: list[Words] = []
        for part, stretch in zip(framing.parts, found, strict=True):
            if stretch is None:
                continue
            if part.slot in ("X", "X's"):
                last = stretch[1] - 1 if p.words[stretch[1]] in POSSESSIVE or p.words[stretch[1]] == "," else stretch[1]
                source = (stretch[0], last)
            elif part.slot != "…":
                if runs and runs[-1][1] + 1 == stretch[0]:
                    runs[-1] = (runs[-1][0], stretch[1])
                else:
                    runs.append(stretch)
        stretches = [s for s in found if s is not None]
        cue = max(runs, key=lambda r: (r[1] - r[0], r[0]))
        anchor = next((w for w in range(cue[1], cue[0] - 1, -1) if p.upos[w] in ("VERB", "NOUN")), cue[0])
        return Turn(framing, (stretches[0][0], stretches[-1][1]), source, cue, anchor)
