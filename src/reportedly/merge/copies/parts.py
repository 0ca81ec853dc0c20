"""The stretches of a report that are not of the text that it is a copy of: its own additions, and what it took elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.merge.copies.groups import LIKE_PLACE, Member, overlap, own_id, size
from reportedly.merge.copies.links import Pair
from reportedly.merge.copies.texts import Sentence, Text
from reportedly.records.report import Part
from reportedly.records.spans import Span, merged

FEWEST_WORDS = 12
"""A sentence: shorter additions («— a query that stays open») say nothing of their own."""

_WE = re.compile(
    r"(?i)\b(?:this (?:newspaper|paper|magazine|website|reporter|outlet|broadcaster|station)|our (?:reporter|correspondent)s?)\b"
)


@dataclass(frozen=True, slots=True)
class Mate:
    """A report of the same group, with the stretches that correspond (``a`` is the report in question) and the mate's text."""

    member: Member
    pairs: tuple[Pair, ...]
    text: Text

    @property
    def opens(self) -> bool:
        """Whether its first sentence is among what corresponds."""
        return min(p.b_start for p in self.pairs) <= self.text.sentences[0].start

    @property
    def closes(self) -> bool:
        """Whether its last sentence is."""
        return max(p.b_end for p in self.pairs) >= self.text.sentences[-1].end


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch that a report of another group has as well: that report's :func:`precedence`, and the stretch's group there."""

    span: Span
    precedence: tuple[bool, int]
    copies: str


def precedence(report: Member, alone: bool) -> tuple[bool, int]:
    """Which of two reports a stretch is taken to be of: one that others copy before one that stands alone, then by order."""
    return alone, report.order


def covered(mates: Sequence[Mate]) -> tuple[Span, ...]:
    """What a report shares with others of its group."""
    return merged((p.a_start, p.a_end) for mate in mates for p in mate.pairs)


def anchored(span: Span, common: Sequence[Span]) -> bool:
    """Whether most of a stretch is shared with others of the group."""
    return overlap([span], common) >= LIKE_PLACE * (span[1] - span[0])


def parts(
    report: Member, text: str, parsed: Text, group: str, mates: Sequence[Mate], shared: Sequence[Shared]
) -> tuple[Part, ...]:
    """The stretches of another group than the report's, in order; they do not overlap. Empty where all of it is of one.

    A stretch that is in several groups belongs to the report that has precedence; so all that have it name the same group.
    """
    common = covered(mates)
    mine = precedence(report, not mates)
    found: list[Part] = []
    for source in sorted(shared, key=lambda s: (s.precedence, s.span)):
        if source.copies == group or mine < source.precedence:
            continue
        found += (
            Part(start=a, end=b, copies=source.copies) for a, b in _rest(source.span, [(p.start, p.end) for p in found])
        )
    taken = [(p.start, p.end) for p in found]
    for sentences in _extras(parsed, common) if mates else ():
        span = sentences[0].start, sentences[-1].end
        if not anchored(span, taken) and _is_own(report, text, span, mates):
            found += (Part(start=a, end=b, copies=own_id(report.id)) for a, b in _rest(span, taken))
    return tuple(sorted(found, key=lambda p: p.start))


def copies_at(copies: str, parts: Sequence[Part], start: int, end: int) -> str:
    """The group that a stretch of a report belongs to: that of the part that holds most of it, else the report's."""
    best = max(parts, key=lambda p: min(p.end, end) - max(p.start, start), default=None)
    if best is not None and 2 * (min(best.end, end) - max(best.start, start)) >= max(1, end - start):
        return best.copies
    return copies


def _rest(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of a stretch, if that is the greater part of it."""
    left = [span]
    for a, b in taken:
        left = [x for s, e in left for x in ((s, min(e, a)), (max(s, b), e)) if x[0] < x[1]]
    if 2 * size(left) > span[1] - span[0]:
        yield from left


def _extras(parsed: Text, common: Sequence[Span]) -> Iterator[list[Sentence]]:
    """Runs of sentences that no other report of the group has, of ``FEWEST_WORDS`` or more."""
    run: list[Sentence] = []
    for sentence in [*parsed.sentences, None]:
        if sentence is not None and not anchored((sentence.start, sentence.end), common):
            run.append(sentence)
            continue
        if sum(len(s.codes) for s in run) >= FEWEST_WORDS:
            yield run
        run = []


def _is_own(report: Member, text: str, span: Span, mates: Sequence[Mate]) -> bool:
    """Whether what only this report has was added by it, and not cut from the others.

    It names its outlet there; or it says that the agency's text is but a part of it; or the addition stands between, or
    before, sentences that others have side by side, or open with. What follows after the others' end is as likely what they
    cut, unless one of them is the agency's own.
    """
    how = report.credit.how if report.credit else None
    if how == "own":
        return False
    content = text[span[0] : span[1]]
    if _WE.search(content) or (report.outlet and _names(content, report.outlet)) or how == "with":
        return True
    before = [m for m in mates if any(p.a_end <= span[0] for p in m.pairs)]
    after = [m for m in mates if any(p.a_start >= span[1] for p in m.pairs)]
    both = [m for m in before if m in after]
    agency = any(m.member.credit is not None and m.member.credit.how == "own" for m in mates)
    if both:
        apart = sum(_side_by_side(m, span) for m in both)
        return 2 * apart >= len(both) and (how != "copied" or agency or apart > 1)
    if how == "copied" and not agency:
        return False
    if after:
        return any(m.opens for m in after)
    return any(m.closes and m.member.credit is not None and m.member.credit.how == "own" for m in before)


def _side_by_side(mate: Mate, span: Span) -> bool:
    """Whether the mate has little between the sentences before and after the addition."""
    last = max((p for p in mate.pairs if p.a_end <= span[0]), key=lambda p: p.a_end)
    following = min((p for p in mate.pairs if p.a_start >= span[1]), key=lambda p: p.a_start)
    between = following.b_start - last.b_end
    return -(span[1] - span[0]) < between < (span[1] - span[0]) / 2


def _names(content: str, outlet: str) -> bool:
    """Whether the outlet speaks of itself («told the Herald»)."""
    if outlet in content:
        return True
    last = outlet.split()[-1]
    return len(outlet.split()) > 1 and re.search(rf"\bthe {re.escape(last)}\b", content) is not None
