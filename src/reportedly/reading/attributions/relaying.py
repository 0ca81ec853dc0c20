"""Whom a source has it from: «the Courier, which cited an aide, said», «radio said, relaying a statement of the general staff»,
«a source quoted by the Courier said», «villagers told aid workers, who told the Courier»."""

from reportedly.language.parsed import TENSED, CueWords, Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.passing import CITING
from reportedly.reading.attributions.sources import DOCUMENTS, SPEAKERS
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.lexicon import PassingVerb, cues, passing_verbs
from reportedly.reading.parties.slots import RELATIVE, agents, is_passive

SCORE = 0.65
"""Confidence of a link that the model does not mark."""
_GIVERS = frozenset({"from", "by", "of", "in", "on"})
_WORDS = frozenset({"say", "report", "claim", "announce"})
"""Acts of the nouns that stand for words which can be passed on."""
_NEAR = 5
"""Words between a relative pronoun and its verb: «which in turn cited»."""
_FOLLOWING = frozenset({"as", "follows", "thus", "so"})
_ASIDES = frozenset("itself himself herself themselves also in turn".split())
"""What may stand between a source and the participle of passing on: «the daily, itself citing an aide»."""
_SOURCES = frozenset({"source", "insider"})
"""Nouns for those whom one refers to only for their words."""


class Relays:
    """Gives each saying that says whom it has from another its place under the one that passes it on."""

    def __init__(self, parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
        self.parsed, self.entities, self.drafts = parsed, entities, drafts
        self.by_anchor = {d.anchor: d for d in drafts}

    def link(self) -> None:
        """Mend sources, contents and ``under`` of the drafts, and add the sources that the model does not mark."""
        p, verbs = self.parsed, passing_verbs()
        for v in range(len(p)):
            verb = verbs.get(p.lemma[v].lower())
            if verb is None or p.upos[v] not in ("VERB", "AUX"):
                continue
            if p.xpos[v] == "VBN":
                self._quoted_by(v)
            else:
                if p.xpos[v] in TENSED and p.lemma[v].lower() in CITING:
                    self._quotes(v)
                begin = self._clause(v)
                whose = self._object(v, verb) if begin is not None else None
                if begin is not None and whose is not None:
                    self._relay(v, begin, whose)
                    self._cut(begin)
        for d in self.drafts:
            self._told_on(d)
            self._quoted_as_saying(d)

    def _clause(self, v: int) -> int | None:
        """The first word of the clause in which the verb stands: itself if a participle, a relative pronoun; None of others."""
        p = self.parsed
        if p.xpos[v] == "VBG" and p.child(v, "aux", "mark") is None:
            return v
        if p.xpos[v] not in TENSED:
            return None
        first = max(int(p.bounds[p.sentence[v]]), v - _NEAR)
        return next(
            (w for w in range(v - 1, first - 1, -1) if p.words[w].lower() in RELATIVE and p.upos[w] == "PRON"), None
        )

    def _object(self, v: int, verb: PassingVerb) -> Words | None:
        """The words for whom the verb passes on: the object, or who gives the words that are its object («a letter from X»)."""
        p = self.parsed
        word = p.words[v + 1].lower() if v + 1 < len(p) else ""
        if verb.particle not in (None, word):
            return None
        found = [c for c in p.children(v) if c > v and p.relation[c] in ("obj", "obl", "nsubj")]
        start = v + 2 if verb.particle is not None else v + 1
        if not found:
            place = (
                next((q for q in self.entities.around(start) if q.phrase[0] == start), None) if start < len(p) else None
            )
            found = [place.head] if place is not None else []
        for head in found:
            place = self.entities.place_at(head)
            if place is None or place.phrase[0] > start + 2:
                continue
            named = self._speaks(place) and (not verb.of_words or p.lemma[place.head].lower() in _SOURCES)
            return self._giver(place) or (place.phrase if named else None)
        return None

    def _giver(self, place: Place) -> Words | None:
        """«A letter from the mayor»: the mayor."""
        p = self.parsed
        if not self._is_words(place.head):
            return None
        for c in p.children(place.head):
            given = self.entities.place_at(c)
            owns = p.relation[c] == "nmod:poss" or (p.relation[c] == "nmod" and p.marker(c) in _GIVERS)
            if (
                owns
                and given is not None
                and (given.type in SPEAKERS or (given.name is not None and p.marker(c) == "in"))
            ):
                return given.phrase
        behind = place.phrase[1] + 1
        if behind + 1 < len(p) and p.words[behind].lower() in ("from", "by"):  # wherever the tree hangs it
            return next(
                (
                    q.phrase
                    for q in self.entities.around(behind + 1)
                    if q.phrase[0] == behind + 1 and q.type in SPEAKERS
                ),
                None,
            )
        return None

    def _is_words(self, head: int) -> bool:
        lemma = self.parsed.lemma[head].lower()
        return lemma in DOCUMENTS or any(e.act in _WORDS for e in cues().nouns.all(lemma) if not e.rest)

    def _speaks(self, place: Place) -> bool:
        return place.type in SPEAKERS or self._is_words(place.head)

    def _relay(self, v: int, begin: int, whose: Words) -> None:
        p = self.parsed
        host = self._host(v, begin)
        if host is None or host.source == whose:
            return
        inner = self.by_anchor.get(v)
        if inner is not None and inner.under is not None:
            return
        if inner is not None and p.xpos[v] == "VBG" and inner.source is not None and inner.source[1] < v:
            return  # «citing a lack of evidence»: a reason
        if inner is None or (inner.cue.cue[0] > v or inner.cue.cue[1] < v):
            inner = self._add(v, whose, host)
        inner.source, inner.pieces, inner.under = whose, list(host.pieces), host

    def _host(self, v: int, begin: int) -> Draft | None:
        """The saying beside which the clause stands: its source ends where the clause begins, or its verb governs the clause."""
        p, before = self.parsed, begin - 1
        while before > 0 and (not p.words[before][0].isalnum() or p.words[before].lower() in _ASIDES):
            before -= 1
        beside = [
            d for d in self.drafts if d.anchor != v and d.source is not None and d.source[0] <= before <= d.source[1]
        ]
        beside = [d for d in beside if not any(self.by_anchor.get(w) is d for w in range(begin, v + 1))]
        if not beside and p.xpos[v] == "VBG":
            beside = self._beside_subject(v, before)
        if beside:
            return max(beside, key=lambda d: (d.source[0] if d.source else 0, d.cue.score))
        governor = int(p.head[v])
        if governor >= 0 and p.relation[v] == "case":  # «citing» as a preposition
            governor = int(p.head[governor])
        above = self.by_anchor.get(governor) if p.xpos[v] == "VBG" else None
        if above is None or above.holds(v):
            return None
        return above if above.anchor < v or self._opens(v, above) else None

    def _beside_subject(self, v: int, before: int) -> list[Draft]:
        """The saying whose subject ends where the clause begins, though the model takes whom the clause names for its source:
        «the agency, citing *the daily*, said»."""
        p = self.parsed
        for d in self.drafts:
            if d.source is None or not v < d.source[0] <= d.source[1] < d.anchor or d.anchor == v:
                continue
            for c in p.children(d.anchor):
                place = self.entities.place_at(c) if p.relation[c] == "nsubj" and c < v else None
                if place is not None and place.phrase[1] == before and self._speaks(place):
                    d.source = place.phrase
                    return [d]
        return []

    def _opens(self, v: int, d: Draft) -> bool:
        """Whether the clause opens the sentence and the saying's source stands right behind it: «Citing a letter, the Courier says»."""
        p = self.parsed
        first = int(p.bounds[p.sentence[v]])
        if d.source is None or any(p.words[w][0].isalnum() for w in range(first, v)):
            return False
        return v < d.source[0] < d.anchor and p.words[d.source[0] - 1] == ","

    def _quoted_by(self, v: int) -> None:
        """«A source quoted by the Courier»: the Courier passes it on."""
        p = self.parsed
        by = next(iter(agents(p, v)), None)
        place = self.entities.place_at(by) if by is not None else None
        if place is None or place.type not in SPEAKERS or p.child(v, "aux:pass", "aux") is not None:
            return
        host = self._host(v, v)
        if host is None or host.source == place.phrase or host.anchor == v:
            return
        outer = self.by_anchor.get(v)
        if outer is None or outer is host:
            outer = self._add(v, place.phrase, host)
            outer.under, host.under = host.under, outer
        self._cut(v)

    def _cut(self, begin: int) -> None:
        """The clause that says whom they have it from is no part of the sources."""
        for d in self.drafts:
            if d.source is not None and d.source[0] < begin <= d.source[1]:
                d.source = trimmed(self.parsed, (d.source[0], begin - 1)) or d.source

    def _told_on(self, d: Draft) -> None:
        """«Villagers told aid workers, who told the Courier that P»: what villagers say is in the aid workers' words."""
        p = self.parsed
        if p.relation[d.anchor] != "acl:relcl" or d.under is not None:
            return
        told = int(p.head[d.anchor])
        host = self.by_anchor.get(int(p.head[told])) if told >= 0 else None
        if (
            host is not None
            and host is not d
            and host.under is None
            and p.relation[told] in ("obj", "iobj")
            and _same(host, d)
        ):
            host.under = d

    def _quoted_as_saying(self, d: Draft) -> None:
        """«An aide was quoted as saying by the Courier»: the Courier passes on what the aide says."""
        p = self.parsed
        host = self.by_anchor.get(int(p.head[d.anchor])) if p.head[d.anchor] >= 0 else None
        if host is None or host is d or d.under is not None or p.lemma[host.anchor].lower() not in CITING:
            return
        if d.source is not None and host.pieces == [d.source] and d.source[1] < d.anchor < d.first:
            host.pieces = [(d.source[0], d.last)]  # «quotes | an aide as saying that P»
        elif d.source != host.source and _same(host, d) and host.under is None:
            d.under = host

    def _quotes(self, v: int) -> None:
        """«The report quotes a sergeant as follows: P»: it is the sergeant who says P, and the report passes it on."""
        p, end = self.parsed, int(self.parsed.bounds[self.parsed.sentence[v] + 1])
        heads = [c for c in p.children(v) if p.relation[c] in ("nsubj", "obj")]
        places = [q for c in heads if (q := self.entities.place_at(c)) is not None and self._speaks(q)]
        teller = next((q for q in places if q.phrase[1] < v), None)
        place, outer = next((q for q in places if v < q.phrase[0] <= v + 2), None), self.by_anchor.get(v)
        if place is None or teller is None or is_passive(p, v):
            return
        colon = place.phrase[1] + 1
        while colon < end and p.words[colon].lower() in _FOLLOWING:
            colon += 1
        told = trimmed(p, (colon + 1, end - 1)) if colon < end - 1 and p.words[colon] == ":" else None
        if told is None:
            return
        whole = (place.phrase[0], told[1])
        cue = CueWords(colon, "say", SCORE, (colon, colon), place.phrase, told, None)
        for d in [d for d in self.drafts if colon - 1 <= d.anchor <= colon]:
            self.drafts.remove(d)
        inner = Draft(cue, place.phrase, [told])
        self.by_anchor[colon] = inner
        self.drafts.append(inner)
        if outer is None:
            outer = self._add(v, teller.phrase, inner)
        outer.source, outer.pieces = teller.phrase, [whole]

    def _add(self, anchor: int, source: Words, host: Draft) -> Draft:
        cue = CueWords(anchor, "quote", SCORE, (anchor, anchor), source, (host.first, host.last), None)
        draft = Draft(cue, source, list(host.pieces))
        self.by_anchor[anchor] = draft
        self.drafts.append(draft)
        return draft


def _same(a: Draft, b: Draft) -> bool:
    return a.pieces == b.pieces
