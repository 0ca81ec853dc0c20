"""Proposed attributions beside those that the program read, which they never change."""

from msgspec.structs import replace

from reportedly.language.quotes import Quotations
from reportedly.proposing.account import ProposerAccount
from reportedly.proposing.located_attributions import LocatedAttribution
from reportedly.proposing.meeting import likeness, meet, near, read_also
from reportedly.proposing.numbering import first_free
from reportedly.proposing.parties import Parties
from reportedly.proposing.refusals import REPEATED, UNKNOWN_PARENT, WRONG_KIND, Refused
from reportedly.reading.attributions.chains import Holding
from reportedly.records import Attribution, Piece, QuoteKind, Reading, Source, Spans, covers, joined

PROPOSED_CONFIDENCE = 0.5
"""Of what only a proposer read. Nothing calibrates it: a model's own figures for its certainty are not asked for."""
_FIRST_PERSON = frozenset("i we me us my our".split())
_ALIKE = 0.5
"""Likeness of contents from which they are taken for one."""


class JoinedAttributions:
    """The attributions of a reading, and what a proposer adds to them."""

    def __init__(self, reading: Reading, parties: Parties, reader: str, account: ProposerAccount) -> None:
        self.all = list(reading.attributions)
        self.own = len(self.all)
        self.number = {a.id: n for n, a in enumerate(self.all)}
        self._text, self._parties, self._reader, self._account = reading.document.text, parties, reader, account
        self._outlet = reading.document.outlet
        self._quotations = Quotations(self._text)
        self._contents = Holding([a.content.spans for a in self.all])
        self._cues = Holding([a.cue.spans for a in self.all])
        self._first_id = first_free("a", self.number)

    def join(self, proposed: list[LocatedAttribution]) -> dict[str, str]:
        """Take in the attributions of one passage, parents before their children.

        Gives, for each of the answer's ids, the id that it has in the reading: its own where it was added, else that of the
        one that says the same. Missing are those that were refused, and those inside them.
        """
        ids: dict[str, str] = {}
        first = len(self.all)
        for p in proposed:
            self._account.proposals += 1
            try:
                ids[p.id] = self._join(p, ids, first)
            except Refused as error:
                self._account.refused[error.reason] += 1
        return ids

    def chain(self, attribution: str | None) -> list[str]:
        """The ids from that one outwards."""
        out: list[str] = []
        while attribution is not None:
            out.append(attribution)
            attribution = self.all[self.number[attribution]].parent
        return out

    def _join(self, p: LocatedAttribution, ids: dict[str, str], first: int) -> str:
        if p.parent is not None and p.parent not in ids:
            raise Refused(UNKNOWN_PARENT)
        same = self._same(p, first)
        if same is None:
            return self._add(p, ids[p.parent] if p.parent is not None else self._around(p))
        known = self.all[same]
        if same >= self.own:
            ids[p.id] = known.id
            raise Refused(REPEATED)
        notes = self._notes(p, known, ids[p.parent] if p.parent is not None else None)
        alike = not {"source", "content"} & set(notes)
        self.all[same] = replace(
            known, read_by=read_also(known.read_by, self._reader) if alike else known.read_by,
            why=(*known.why, *(f"{self._reader}: {what} {value}" for what, value in notes.items())),
        )  # fmt: skip
        if notes:
            self._account.differing += 1
        else:
            self._account.agreed += 1
        return known.id

    def _same(self, p: LocatedAttribution, first: int) -> int | None:
        """The attribution that is carried by the same words, or says the same where one of the two has no words for it."""
        candidates = near(self._cues, p.cue) | near(self._contents, p.content) | set(range(first, len(self.all)))
        best: tuple[bool, float, int] | None = None
        for n in candidates:
            a = self.all[n]
            alike = likeness(a.content.spans, p.content)
            carried = meet(a.cue.spans, p.cue)
            if carried or (alike >= _ALIKE and not (a.cue.spans and p.cue)):
                best = max((carried, alike, -n), best or (False, 0.0, -n))
        return -best[2] if best is not None else None

    def _notes(self, p: LocatedAttribution, known: Attribution, parent: str | None) -> dict[str, str]:
        """What the proposal puts otherwise than the program."""
        notes: dict[str, str] = {}
        if likeness(known.content.spans, p.content) < _ALIKE:
            notes["content"] = f"«{joined(self._text, p.content)}»"
        if p.act != known.act:
            notes["act"] = p.act
        if p.source and not self._is_source(p, known):
            notes["source"] = f"«{joined(self._text, p.source)}»"
        if parent is not None and parent not in self.chain(known.parent) and parent != known.id:
            notes["parent"] = parent
        return notes

    def _is_source(self, p: LocatedAttribution, known: Attribution) -> bool:
        if meet(known.source.spans, p.source):
            return True
        found = self._parties.known((p.source[0][0], p.source[-1][1]))
        return found is not None and found[0] == known.source.entity

    def _around(self, p: LocatedAttribution) -> str | None:
        """The program's attribution in whose content the proposed one stands; of several the smallest."""
        where = p.cue or p.source
        holding = [self.all[n] for n in self._contents.near(where[0][0])]
        holding = [a for a in holding if covers(a.content.spans, where) and not covers(p.content, a.cue.spans)]
        return min(holding, key=lambda a: _size(a.content.spans)).id if holding else None

    def _add(self, p: LocatedAttribution, parent: str | None) -> str:
        source = self._source(p)
        attribution_id = f"a{self._first_id + len(self.all) - self.own}"
        added = Attribution(
            id=attribution_id, source=source, cue=Piece(spans=p.cue), content=Piece(spans=p.content), act=p.act,
            quote=self._quote(p.content), parent=parent, confidence=PROPOSED_CONFIDENCE, read_by=(self._reader,),
        )  # fmt: skip
        self.number[attribution_id] = len(self.all)
        self.all.append(added)
        self._account.added += 1
        return attribution_id

    def _source(self, p: LocatedAttribution) -> Source:
        """Whose words they are. Raises Refused where a stranger's would become the report's own, and for stray pronouns."""
        words = joined(self._text, p.source).casefold()
        if (p.kind == "author" and words not in _FIRST_PERSON) or (p.kind == "outlet" and not self._is_outlet(words)):
            raise Refused(WRONG_KIND)
        if not p.source or p.kind == "author":
            return Source(kind=p.kind, spans=p.source)
        ((entity, _),) = self._parties.all_at([((p.source[0][0], p.source[-1][1]), "other")])
        return Source(kind=p.kind, entity=entity, spans=p.source)

    def _is_outlet(self, words: str) -> bool:
        return words.split()[:1] in (["this"], ["our"]) or (
            self._outlet is not None and words == self._outlet.casefold()
        )

    def _quote(self, content: Spans) -> QuoteKind:
        share = self._quotations.share(content)
        return "direct" if share > 0.95 else "mixed" if share > 0 else "indirect"


def _size(spans: Spans) -> int:
    return sum(b - a for a, b in spans)
