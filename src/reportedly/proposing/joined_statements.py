"""Proposed statements beside those that the program read, which they never change."""

from bisect import bisect_right

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.proposing.account import ProposerAccount
from reportedly.proposing.joined_attributions import PROPOSED_CONFIDENCE, JoinedAttributions
from reportedly.proposing.located_statements import LocatedParty, LocatedStatement
from reportedly.proposing.meeting import meet, near, read_also
from reportedly.proposing.numbering import first_free
from reportedly.proposing.parties import Parties
from reportedly.proposing.refusals import REPEATED, UNKNOWN_PARENT, Refused
from reportedly.reading.attributions.chains import Holding, innermost
from reportedly.records import (
    EVENT_TYPES,
    Argument,
    Attribution,
    EntityType,
    Place,
    Reading,
    Span,
    Spans,
    Statement,
    StatementTime,
    Time,
    covers,
    joined,
)


class JoinedStatements:
    """The statements of a reading, and what a proposer adds to them once all its attributions are joined."""

    def __init__(
        self, reading: Reading, parsed: Parsed, parties: Parties, attributions: JoinedAttributions, reader: str,
        account: ProposerAccount,
    ) -> None:  # fmt: skip
        self.all = list(reading.statements)
        self.own = len(self.all)
        self._text, self._parsed, self._parties = reading.document.text, parsed, parties
        self._reader, self._account = reader, account
        self._times = reading.times
        self._links, self._attributions = attributions, tuple(attributions.all)
        self._triggers = Holding([s.trigger for s in self.all])
        self._dates = Holding([((t.start, t.end),) for t in self._times])
        self._first_id = first_free("s", (s.id for s in self.all))
        self._note_new_links()

    def join(self, proposed: list[LocatedStatement], ids: dict[str, str]) -> None:
        """Take in the statements of one passage; ``ids`` are the reading's for those of the answer's attributions."""
        first = len(self.all)
        for p in proposed:
            self._account.proposals += 1
            try:
                self._join(p, ids, first)
            except Refused as error:
                self._account.refused[error.reason] += 1

    def _join(self, p: LocatedStatement, ids: dict[str, str], first: int) -> None:
        if p.attribution is not None and p.attribution not in ids:
            raise Refused(UNKNOWN_PARENT)
        link = self._link(p, ids[p.attribution] if p.attribution is not None else None)
        same = self._same(p, first)
        if same is None:
            self._add(p, link)
            return
        known = self.all[same]
        if same >= self.own:
            raise Refused(REPEATED)
        notes = self._notes(p, known, link)
        self.all[same] = replace(
            known, read_by=read_also(known.read_by, self._reader) if p.type == known.type else known.read_by,
            why=(*known.why, *(f"{self._reader}: {note}" for note in notes)),
        )  # fmt: skip
        if notes:
            self._account.differing += 1
        else:
            self._account.agreed += 1

    def _link(self, p: LocatedStatement, proposed: str | None) -> str | None:
        """The innermost attribution: of those that hold the trigger, unless the proposal's own stands further in.

        So a statement that the program finds under somebody's words is never the author's, whatever the proposal says.
        """
        inner: Attribution | None = innermost(self._attributions, *p.trigger[0])
        if inner is None or (proposed is not None and proposed not in self._links.chain(inner.id)):
            return proposed
        return inner.id

    def _same(self, p: LocatedStatement, first: int) -> int | None:
        """The statement of the same words: of the same type, else another event for an event, another relation for a
        relation; of several the one with most of the same parties."""
        best: tuple[bool, int, int] | None = None
        for n in near(self._triggers, p.trigger) | set(range(first, len(self.all))):
            s = self.all[n]
            if not meet(s.trigger, p.trigger) or (s.kind == "event") != (p.type in EVENT_TYPES):
                continue
            shared = sum(self._is_party(x, s) for x in p.parties)
            best = max((s.type == p.type, shared, -n), best or (False, -1, -n))
        return -best[2] if best is not None else None

    def _is_party(self, x: LocatedParty, s: Statement) -> bool:
        found = self._parties.known(x.span)
        return any(
            a.role == x.role and (meet(a.spans, (x.span,)) or (found is not None and found[0] == a.entity))
            for a in s.arguments
        )

    def _notes(self, p: LocatedStatement, s: Statement, link: str | None) -> list[str]:
        """What the proposal puts otherwise than the program."""
        if p.type != s.type:
            return [f"type {p.type}"]
        notes = [f"{x.role} «{self._words(x.span)}»" for x in p.parties if not self._is_party(x, s)]
        notes += [
            f"{name} {theirs}"
            for name, ours, theirs in (
                ("polarity", s.polarity, p.polarity), ("certainty", s.certainty, p.certainty), ("mood", s.mood, p.mood),
            )
            if ours != theirs
        ]  # fmt: skip
        if link != s.attribution:
            notes.append(f"attribution {link}")
        return notes

    def _add(self, p: LocatedStatement, link: str | None) -> None:
        places: list[tuple[Span, EntityType]] = [(x.span, x.type) for x in p.parties]
        if p.place is not None:
            places.append((p.place, "place"))
        found = self._parties.all_at(places)
        arguments = tuple(
            Argument(role=x.role, entity=e, spans=(span,))
            for x, (e, span) in zip(p.parties, found[: len(p.parties)], strict=True)
        )
        time = self._time(p.time)
        self.all.append(
            Statement(
                id=f"s{self._first_id + len(self.all) - self.own}", kind="event" if p.type in EVENT_TYPES else "relation",
                type=p.type, mode=p.mode, trigger=p.trigger, span=self._hull(p.trigger, arguments), arguments=arguments,
                title=self._words(p.title) if p.title is not None else None,
                qualifiers=tuple(map(self._words, p.qualifiers)), kinds=tuple(map(self._words, p.kinds)),
                quantity=self._words(p.quantity) if p.quantity is not None else None,
                time=StatementTime(id=time.id, value=time.value) if time is not None else None,
                place=Place(entity=found[-1][0], spans=(found[-1][1],)) if p.place is not None else None,
                polarity=p.polarity, certainty=p.certainty, mood=p.mood, attribution=link,
                confidence=PROPOSED_CONFIDENCE, read_by=(self._reader,), why=(f"{self._reader}: proposed",),
            )
        )  # fmt: skip
        self._account.added += 1

    def _time(self, span: Span | None) -> Time | None:
        """The program's own time expression there: what it comes to on the calendar is not the model's to say."""
        if span is None:
            return None
        found = (self._times[n] for n in near(self._dates, (span,)))
        return next((t for t in found if meet(((t.start, t.end),), (span,))), None)

    def _hull(self, trigger: Spans, arguments: tuple[Argument, ...]) -> Span:
        """The stretch that states it, as the reading has it: trigger and parties in the trigger's own sentence."""
        word = max(0, bisect_right(self._parsed.starts, trigger[0][0]) - 1)
        sentence = self._parsed.sentence[word]
        first, last = int(self._parsed.bounds[sentence]), int(self._parsed.bounds[sentence + 1]) - 1
        low, high = self._parsed.span((first, last))
        spans = [*trigger, *(s for a in arguments for s in a.spans if low <= s[0] and s[1] <= high)]
        return min(a for a, _ in spans), max(b for _, b in spans)

    def _words(self, span: Span) -> str:
        return " ".join(joined(self._text, (span,)).split())

    def _note_new_links(self) -> None:
        """Say of each statement in the author's own voice that a proposed attribution would have it be somebody's."""
        new = self._attributions[self._links.own :]
        holding = Holding([a.content.spans for a in new])
        for n, s in enumerate(self.all):
            if s.attribution is None:
                under = [new[k] for k in holding.near(s.trigger[0][0])] if s.trigger else []
                notes = [
                    f"{self._reader}: inside what {a.id} says" for a in under if covers(a.content.spans, s.trigger)
                ]
                self.all[n] = replace(s, why=(*s.why, *notes)) if notes else s
