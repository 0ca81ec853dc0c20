"""Whether a report retells another in words of its own: it credits whose text that is, and has nothing else to tell.

Reporters who never read each other tell the names and numbers of an event as completely as whoever retells an agency does: of
five pairs of our own 79 to 100 of 100 are in both, of retold reports 80 to 100. So words alone do not tell; a credit does,
if what the report has is in the text that it credits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.merge.copies.credit import credited_until, same_outlet
from reportedly.merge.copies.groups import Member
from reportedly.merge.copies.links import CARRIED, Kind, Link, Pair, link
from reportedly.merge.copies.texts import Sentence, Text
from reportedly.merge.copies.words import WORD, function_words, plain, stem

DAYS = 2
"""Between the two: what an agency wrote last week is cited as background, and its report of today on the same people is another."""

FEWEST_FACTS = 4
SHARED_FACTS = 0.85
"""Of the names and numbers of the report, those that the credited text has. Retold reports of our own have .9 to 1, others that name
the agency for a sentence .25 to .8 (``tests/merge/copies/retold_reports.py``)."""

AT_ALL = 0.3
"""The same as the words are written, endings and all."""

CORRESPONDING = 0.6
"""The share of its words in sentences that have a counterpart."""
MARKS, SHARE_OF_MARKS = 2, 0.2
"""Words that a sentence and its counterpart have in common, and what they are of the sentence's own."""
JOINED, MOST_JOINED = 2, 3
"""Further words of a sentence that a second counterpart must have, and how many sentences one may be made of."""
RETOLD = 0.2
"""The share of the credited text that must be retold, unless its opening is: agencies are cut from below."""

_HYPHEN = re.compile(r"-(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its characters and the day on which it was published, counted from 1970."""

    member: Member
    characters: str
    text: Text
    day: int | None


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a sentence says, by the beginnings of its words: ``facts`` are its names and numbers, ``all`` those and what else tells."""

    facts: frozenset[str]
    all: frozenset[str]

    def shared(self, other: "_Marks") -> int:
        """How much the other says of it; names and numbers count twice."""
        return len(self.facts & other.all) + len(self.all & other.all)


def related(a: Report, b: Report) -> Link | None:
    """How two reports are related as texts, by their words and by whom they credit; None where they are told independently.

    Give them in an order of their own (by document id).
    """
    found = link(a.text, b.text)
    if found is not None and found.kind == "whole":
        return found
    return retold(a, b) or found


def retold(a: Report, b: Report) -> Link | None:
    """The link of two reports of which one retells the other's text and credits it; None where neither does.

    ``a`` is the link's first side. Where each might have been made of the other, the earlier by its order is the text.
    """
    first, second = sorted((a, b), key=lambda r: r.member.order)
    for copy, text in ((second, first), (first, second)):
        if _may_be_of(copy, text) and (found := _retelling(copy, text)) is not None:
            return found if copy is a else found.turned()
    return None


def _may_be_of(copy: Report, text: Report) -> bool:
    """Whether a report credits the house whose text the other is, and both are of the same days."""
    named, other = copy.member.credit, text.member.credit
    if named is None or named.how == "own":
        return False
    if copy.day is not None and text.day is not None and abs(copy.day - text.day) > DAYS:
        return False
    if other is None or other.how not in ("own", "copied"):
        return False
    return same_outlet(named.name, other.name)


def _on_the_same(told: list[Sentence], text: Text) -> bool:
    """Whether names and numbers leave it open that one retells the other; what is on something else is left out cheaply so."""
    facts = {c for s in told for c in s.names | s.numbers}
    there = {c for s in text.sentences for c in s.codes}
    return len(facts & there) >= AT_ALL * len(facts)


def _retelling(copy: Report, text: Report) -> Link | None:
    named = copy.member.credit
    assert named is not None
    until = credited_until(copy.characters, named.name)
    told = [s for s in copy.text.sentences if s.start < until]
    if not _on_the_same(told, text.text):
        return None
    there = frozenset(_all_stems(text.characters))
    known = there | _capitals(copy)
    aside = frozenset(_all_stems(f"{named.name} {copy.member.outlet or ''}")) - there
    marks = [_marks(copy.characters, s, known, aside) for s in told]
    facts = frozenset().union(*(m.facts for m in marks))
    if len(facts) < FEWEST_FACTS or len(facts & there) < SHARED_FACTS * len(facts):
        return None
    originals = [_marks(text.characters, s, there, frozenset()) for s in text.text.sentences]
    pairs: list[Pair] = []
    corresponding, told_there = 0, set[int]()
    for sentence, said in zip(told, marks, strict=True):
        numbers = _counterparts(said, originals)
        corresponding += len(sentence.codes) if numbers else 0
        told_there.update(numbers)
        pairs += _pairs(sentence, said, numbers, text.text, originals)
    words = sum(len(s.codes) for s in told)
    of_text = sum(len(text.text.sentences[n].codes) for n in told_there) / max(1, text.text.words)
    if (
        not pairs
        or corresponding < CORRESPONDING * words
        or not (of_text >= RETOLD or min(told_there) < text.text.lead)
    ):
        return None
    likeness = sum(p.likeness for p in pairs) / len(pairs)
    why = (
        f"credits {named.name}, whose text has {len(facts & there)} of its {len(facts)} names and numbers",
        "told anew in other words",
    )
    kind: Kind = "whole" if words >= CARRIED * copy.text.words else "part"  # one paragraph of a page of news in brief
    return Link(kind, round(corresponding / words * likeness, 3), tuple(pairs), why)


def _counterparts(said: _Marks, originals: list[_Marks]) -> list[int]:
    """The sentences that together say what this one says, the one that says most of it first; none where none says enough.

    Of a sentence made of three the second and third say what is left, and a name or number of it.
    """
    if not said.all or not originals:
        return []
    found: list[int] = []
    rest, least = said, max(MARKS, SHARE_OF_MARKS * len(said.all))
    while len(found) < MOST_JOINED:
        best = max(range(len(originals)), key=lambda n: (rest.shared(originals[n]), -n))
        common = rest.all & originals[best].all
        if len(common) < least or (found and not rest.facts & originals[best].all):
            break
        found.append(best)
        rest, least = _Marks(rest.facts - common, rest.all - common), JOINED
    return found


def _pairs(sentence: Sentence, said: _Marks, numbers: list[int], text: Text, originals: list[_Marks]) -> Iterator[Pair]:
    """The sentence with each of its counterparts."""
    together = frozenset().union(*(originals[n].all for n in numbers))
    likeness = round(len(said.all & together) / len(said.all), 3)
    for n in sorted(numbers):
        there = text.sentences[n]
        yield Pair(sentence.start, sentence.end, there.start, there.end, likeness)


def _marks(characters: str, sentence: Sentence, names: frozenset[str], aside: frozenset[str]) -> _Marks:
    """``names`` are stems that a capital at the beginning of a sentence may stand for; ``aside`` those that are no facts."""
    facts, found = set(), set()
    for position, (word, stemmed) in enumerate(_stems(characters, sentence.start, sentence.end)):
        found.add(stemmed)
        if stemmed[0].isdigit() or (word[0].isupper() and (position or stemmed in names)):
            facts.add(stemmed)
    return _Marks(frozenset(facts - aside), frozenset(found - aside))


def _capitals(report: Report) -> frozenset[str]:
    """Stems of the words that have a capital within sentences."""
    return frozenset(
        stemmed
        for s in report.text.sentences
        for position, (word, stemmed) in enumerate(_stems(report.characters, s.start, s.end))
        if position and word[0].isupper()
    )


def _all_stems(characters: str) -> Iterator[str]:
    return (stemmed for _, stemmed in _stems(characters, 0, len(characters)))


def _stems(characters: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The words of a stretch that tell something, with their stems; «eighty-five» is one, and «one» none."""
    tens = ""
    for found in WORD.finditer(characters, start, end):
        word, low = found[0], plain(found[0])
        if tens and len(low) == 1 and low.isdigit():
            low = str(int(tens) + int(low))
        elif tens:
            yield tens, tens
        tens = ""
        if low in function_words() or low == "1":
            continue
        if not word[0].isdigit() and low in _TENS and _HYPHEN.match(characters, found.end()):
            tens = low
        else:
            yield word, stem(low)
    if tens:
        yield tens, tens


_TENS = frozenset(str(n) for n in range(20, 100, 10))
