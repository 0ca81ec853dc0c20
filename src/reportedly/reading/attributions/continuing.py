"""Where a source goes on without a word of saying: «Refugees said soldiers had come at night. They had burned the granary.»

A sentence goes on with the saying before it in three ways: it stands further back in the past than the saying, as what was said
does, or speaks of that by a pronoun; the saying announces an account («gave this account of the night»), up to the next saying
or the paragraph's end; or the source is said to add something about what only this sentence has named.
"""

import re
from collections import defaultdict
from dataclasses import replace

from reportedly.language.parsed import FINITE, SUBJECTS, Parsed, Words
from reportedly.reading.attributions.contents import SHIFTED, trimmed
from reportedly.reading.attributions.draft import ASSERTING, Draft
from reportedly.reading.attributions.frames import cue_entries
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.coreference.entities import Entities

SCORE = 0.45
"""Confidence of what goes on with a saying."""
_TELLING = ASSERTING | {"accuse", "know"}
_PRESENT = frozenset({"VBZ", "VBP"})
_ACCOUNTS = frozenset(
    "account story version description tale chronology testimony statement sequence report narrative".split()
)
_POINTING = frozenset({"this", "following", "these"})
_OURS = frozenset({"we", "us", "our", "ours"})
_MINE = frozenset({"i", "me", "my", *_OURS})
_WRITING = frozenset({"write", "report"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_ADDING = frozenset("add continue go".split())
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_EARLIER = frozenset(
    (
        "earlier previously since ago once long already formerly originally traditionally last january february march april may "
        "june july august september october november december spring summer autumn winter"
    ).split()
)


class Continuations:
    """Gives sentences to the sayings that they go on with."""

    def __init__(self, parsed: Parsed, entities: Entities, quoted: Quoted, drafts: list[Draft]) -> None:
        self.parsed, self.entities, self.quoted, self.drafts = parsed, entities, quoted, drafts
        self.said_in: dict[int, list[Draft]] = defaultdict(list)
        for d in drafts:
            self.said_in[int(parsed.sentence[d.anchor])].append(d)

    def find(self) -> None:
        """Add a draft for each sentence that goes on with a saying, by its source and cue."""
        p = self.parsed
        for d in self.drafts:
            self._go_on_behind(d)
        host: Draft | None = None
        announced = False
        for t in range(len(p.bounds) - 1):
            if host is not None and self._is_written_on(t, host):
                self._widen(t, host)  # whatever it says of others
                continue
            own = self._outermost(t)
            if own is not None or self.said_in[t]:
                host, announced = own, own is not None and self._announces(own)
                if own is not None and not announced and not self._tells(own):
                    host = None
                continue
            if host is None:
                continue
            if self._is_quoted(t) or (p.paragraph[t] and not (announced and p.sentence[host.anchor] == t - 1)):
                host = None
            elif self._is_ours(t, host, _OURS):
                self._widen(t, host)
            elif announced or self._stands_back(t, host) or self._is_added_to(t, host):
                self._give(t, host)
            else:
                host = None

    def _go_on_behind(self, d: Draft) -> None:
        """Let what somebody is said to have told in the past go on behind a semicolon in the past perfect or with «would»."""
        p, sentence = self.parsed, int(self.parsed.sentence[d.last])
        begin, end = d.last + 2, int(p.bounds[sentence + 1])
        told = (
            p.xpos[d.anchor] == "VBD"
            and d.anchor < d.first
            and any(e.act in _TELLING for e in cue_entries(p, d.anchor))
        )
        if (
            begin >= end
            or p.words[d.last + 1] != ";"
            or not told
            or d.source is None
            or self.quoted.number(d.last) is not None
        ):
            return
        last = next((w for w in range(begin, end) if p.words[w] == ";"), end) - 1
        verb = next((w for w in range(begin, last + 1) if p.xpos[w] in FINITE), None)
        own = any(begin <= w <= last for o in self.said_in[sentence] if o is not d for w in (o.anchor, o.first))
        aside = any(p.xpos[w] in _RELATIVE for w in range(begin, verb or begin))
        if verb is None or p.words[verb].lower() not in SHIFTED or p.relation[verb] != "aux" or own or aside:
            return
        if not any(_YEAR.fullmatch(w) or w.lower() in _EARLIER for w in p.words[begin : last + 1]):
            whole = trimmed(p, (d.pieces[-1][0], last))
            d.pieces[-1] = whole if whole is not None else d.pieces[-1]

    def _outermost(self, sentence: int) -> Draft | None:
        """The one saying of the sentence that stands in no other; None where there are several or none."""
        here = [d for d in self.said_in[sentence] if d.under is None]
        top = [d for d in here if not any(o is not d and o.holds(d.anchor) for o in here)]
        return top[0] if len(top) == 1 else None

    def _tells(self, d: Draft) -> bool:
        """Whether somebody is said to have told something, in words that are not his own."""
        return (
            d.source is not None
            and d.cue.act in _TELLING
            and self.quoted.number(d.first) is None
            and self.quoted.number(d.last) is None
        )

    def _announces(self, d: Draft) -> bool:
        """«Gave this account of the night», «told the following story»."""
        p = self.parsed
        if d.source is None or self.quoted.number(d.anchor) is not None:
            return False
        words = range(min(d.cue.cue[0], d.first), max(d.cue.cue[1], d.last) + 1)
        return any(
            p.lemma[w].lower() in _ACCOUNTS and any(p.words[c].lower() in _POINTING for c in p.children(w))
            for w in words
        )

    def _is_quoted(self, sentence: int) -> bool:
        first, last = self._words(sentence)
        return len(self.quoted.between(first, last)) > 0

    def _stands_back(self, sentence: int, host: Draft) -> bool:
        """Whether the sentence is a past perfect after a saying of the past, itself of what had been, or speaks by a pronoun of what
        the saying spoke of."""
        p = self.parsed
        root = self._root(sentence)
        if p.xpos[host.anchor] in _PRESENT or not self._is_past_perfect(root):
            return False
        if self._is_past_perfect(p.head_of((host.first, host.last))):
            return not self._is_background(sentence)
        subject = p.child(root, *SUBJECTS)
        return subject is not None and p.upos[subject] == "PRON" and self._is_spoken_of(subject, host)

    def _is_written_on(self, sentence: int, host: Draft) -> bool:
        """Whether the sentence goes on with what a reporter writes of himself: «Our reporter writes: … I saw soldiers.»"""
        p = self.parsed
        own = p.lemma[host.anchor].lower() in _WRITING and not p.paragraph[sentence] and not self._is_quoted(sentence)
        return own and self._is_ours(sentence, host, _MINE)

    def _is_ours(self, sentence: int, host: Draft, words: frozenset[str]) -> bool:
        """Whether the sentence goes on in the first person behind a colon: «The staff announces: … Our air defence shot it down.»"""
        p, colon = self.parsed, host.first - 1
        first, last = self._words(sentence)
        return (
            p.words[colon] == ":"
            and host.anchor < host.first
            and any(p.words[w].lower() in words for w in range(first, last + 1))
        )

    def _is_background(self, sentence: int) -> bool:
        """Whether it dates itself elsewhere, as what the author adds does: «The two had fought a war in 1998.»"""
        first, last = self._words(sentence)
        return any(_YEAR.fullmatch(word) or word.lower() in _EARLIER for word in self.parsed.words[first : last + 1])

    def _is_past_perfect(self, verb: int) -> bool:
        p = self.parsed
        had = [c for c in p.children(verb) if p.relation[c] == "aux" and p.words[c].lower() in ("had", "'d", "’d")]
        subject = p.child(verb, *SUBJECTS)
        return bool(had) and (subject is None or had[0] > subject)  # «Had they gone?» asks

    def _is_spoken_of(self, subject: int, host: Draft) -> bool:
        """Whether the subject is something in the content, and not the source itself."""
        entity = self.entities.by_head.get(subject)
        if entity is None:
            return False
        of_source = host.source is not None and any(
            self.entities.by_head.get(w) == entity for w in range(host.source[0], host.source[1] + 1)
        )
        named = any(self.entities.by_head.get(w) == entity for a, b in host.pieces for w in range(a, b + 1))
        return named and not of_source

    def _is_added_to(self, sentence: int, host: Draft) -> bool:
        """Whether the same source is said to add, in the next sentence, something about what only this one has named."""
        p = self.parsed
        if sentence + 2 >= len(p.bounds) or p.paragraph[sentence + 1]:
            return False
        following = self._outermost(sentence + 1)
        if (
            self._is_background(sentence)
            or following is None
            or following.source is None
            or host.source is None
            or p.lemma[following.anchor].lower() not in _ADDING
        ):
            return False
        if self._entity(following.source) != self._entity(host.source) or self._entity(host.source) is None:
            return False
        first, last = self._words(sentence)
        new = {e for w in range(first, last + 1) if (e := self.entities.by_head.get(w)) is not None}
        pronouns = [w for a, b in following.pieces for w in range(a, b + 1) if p.upos[w] == "PRON"]
        return any(self.entities.by_head.get(w) in new for w in pronouns)

    def _entity(self, source: Words) -> str | None:
        return self.entities.by_head.get(self.parsed.head_of(source))

    def _give(self, sentence: int, host: Draft) -> None:
        whole = trimmed(self.parsed, self._words(sentence))
        if whole is not None:
            self.drafts.append(Draft(replace(host.cue, score=SCORE, content=whole, gap=None), host.source, [whole]))

    def _widen(self, sentence: int, host: Draft) -> None:
        whole = trimmed(self.parsed, (host.pieces[-1][0], self._words(sentence)[1]))
        host.pieces[-1] = whole if whole is not None else host.pieces[-1]

    def _root(self, sentence: int) -> int:
        first, last = self._words(sentence)
        return next((w for w in range(first, last + 1) if self.parsed.head[w] < 0), first)

    def _words(self, sentence: int) -> Words:
        return int(self.parsed.bounds[sentence]), int(self.parsed.bounds[sentence + 1]) - 1
