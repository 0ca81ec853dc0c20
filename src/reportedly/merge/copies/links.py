"""How two reports are related as texts: copies of one text, or sharing a stretch, with the stretches and the reasons."""

from dataclasses import dataclass, replace
from typing import Literal

from reportedly.merge.copies.likeness import STRONG, Match, matches
from reportedly.merge.copies.texts import Sentence, Text

Kind = Literal["whole", "part"]

COPIED = 0.6
"""The share of the shorter text that must correspond for the two to be one text …"""
CARRIED = 0.35
"""… and of the longer, unless it is the longer's opening that corresponds: agencies are cut from below."""
OPENING = 0.12
LIKE = 0.45
"""The mean likeness of what corresponds; of the paraphrase of pack A it is .7; see ``likeness.STRONG``."""
FEWEST_WORDS = 25
"""Words that must correspond in all; of two briefs of one sentence that differ in a word nobody can say who copied."""
SURE = 0.6
STRETCH_WORDS = 24
STRETCH_LIKENESS = 0.66
SENTENCE_WORDS = 16
SENTENCE_LIKENESS = 0.85
"""A shared stretch has two sentences and 24 words in ``STRETCH_LIKENESS``, or one of 16 that is nearly the same."""
COMMON_WORDS = 7
"""Telling words other than names and numbers that two such texts or stretches share: «In Y it was X that met Z on Friday, the ministry
told reporters» is written twice by chance."""

FACTS = 0.45
"""Names and numbers that corresponding sentences share, over those that either has: less is a form filled in anew."""
FEWEST_FACTS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Characters of the one and of the other report that correspond; ``likeness`` 0 to 1."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Link:
    """``score`` 0 to 1: how much of the shorter text corresponds, times how like it is; of a part, its likeness."""

    kind: Kind
    score: float
    pairs: tuple[Pair, ...]
    why: tuple[str, ...]

    def turned(self) -> "Link":
        """The same link seen from the other report."""
        return replace(self, pairs=tuple(sorted(map(_turned, self.pairs), key=lambda p: (p.a_start, p.b_start))))


def _turned(p: Pair) -> Pair:
    return Pair(p.b_start, p.b_end, p.a_start, p.a_end, p.likeness)


def link(a: Text, b: Text) -> Link | None:
    """How the two texts are related; None where they are told independently.

    Give them in an order of their own (by document id): sentences that correspond equally well are taken in that order.
    """
    if a.digest == b.digest and a.words >= SENTENCE_WORDS // 2:
        return Link("whole", 1.0, (_all(a, b),), ("the same words throughout",))
    found = matches(a, b)
    if not found:
        return None
    return _whole(a, b, found) or _part(a, b, found)


def _all(a: Text, b: Text) -> Pair:
    return Pair(a.sentences[0].start, a.sentences[-1].end, b.sentences[0].start, b.sentences[-1].end, 1.0)


def _whole(a: Text, b: Text, found: list[Match]) -> Link | None:
    of_a, of_b = _share(a, {m.a for m in found}), _share(b, {m.b for m in found})
    shorter, longer, in_longer = (a, b, of_b) if a.words <= b.words else (b, a, of_a)
    in_shorter = of_a if shorter is a else of_b
    likeness = _mean(found, a)
    opens = in_longer >= OPENING and _opens(a, b, found, longer)
    same = in_shorter >= COPIED and (in_longer >= CARRIED or opens)
    close = likeness >= (LIKE if sum(m.likeness >= STRONG for m in found) >= 3 else STRETCH_LIKENESS)
    if not (same and close) or in_shorter * shorter.words < min(FEWEST_WORDS, 0.9 * shorter.words):
        return None
    if shorter.words < FEWEST_WORDS and likeness < SENTENCE_LIKENESS:
        return None
    if _in_common(a, b, found) < COMMON_WORDS or not _same_facts(a, b, found):
        return None
    why = [f"{in_shorter:.0%} of the shorter and {in_longer:.0%} of the longer text correspond"]
    why.append(
        "word for word" if likeness > 0.97 else "lightly edited" if likeness > 0.8 else "reworded, in the same order"
    )
    return Link(
        "whole", round(in_shorter * likeness, 3), tuple(_pair(a, b, run) for run in _runs(a, b, found)), tuple(why)
    )


def _part(a: Text, b: Text, found: list[Match]) -> Link | None:
    pairs, likenesses = [], []
    for run in map(_trimmed, _runs(a, b, found)):
        if not run:
            continue
        words = sum(len(a.sentences[i].codes) for i in {m.a for m in run})
        words = min(words, sum(len(b.sentences[j].codes) for j in {m.b for m in run}))
        likeness = _mean(run, a)
        single = len({m.a for m in run}) == 1 or len({m.b for m in run}) == 1
        enough = (words >= SENTENCE_WORDS and likeness >= SENTENCE_LIKENESS) or (
            not single and words >= STRETCH_WORDS and likeness >= STRETCH_LIKENESS
        )
        if enough and _in_common(a, b, run) >= COMMON_WORDS and _same_facts(a, b, run):
            pairs.append(_pair(a, b, run))
            likenesses.append(likeness)
    if not pairs:
        return None
    many = "a stretch" if len(pairs) == 1 else f"{len(pairs)} stretches"
    return Link("part", round(max(likenesses), 3), tuple(pairs), (f"{many} in common", "the rest is told differently"))


def _opens(a: Text, b: Text, found: list[Match], longer: Text) -> bool:
    """Whether most of what corresponds is one stretch from the longer text's beginning."""
    first = next((run for run in _runs(a, b, found) if min(m.b if longer is b else m.a for m in run) < longer.lead), [])
    return 2 * sum(len(a.sentences[m.a].codes) for m in first) > sum(len(a.sentences[m.a].codes) for m in found)


def _in_common(a: Text, b: Text, found: list[Match]) -> int:
    """Words that corresponding sentences share and that are not the event's own."""
    return sum(len(a.sentences[m.a].own & b.sentences[m.b].own) for m in found)


def _share(text: Text, numbers: set[int]) -> float:
    return sum(len(text.sentences[n].codes) for n in numbers) / max(1, text.words)


def _mean(found: list[Match], a: Text) -> float:
    """The mean likeness, each sentence weighing as much as it has words."""
    weights = [len(a.sentences[m.a].codes) for m in found]
    return sum(m.likeness * w for m, w in zip(found, weights, strict=True)) / sum(weights)


def _runs(a: Text, b: Text, found: list[Match]) -> list[list[Match]]:
    """The matches in runs: on to the next sentence in both, or over one of a few words."""
    runs: list[list[Match]] = []
    for match in found:
        last = runs[-1][-1] if runs else None
        if last and _follows(a.sentences, last.a, match.a) and _follows(b.sentences, last.b, match.b):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _follows(sentences: tuple[Sentence, ...], last: int, number: int) -> bool:
    return last <= number and sum(len(s.codes) for s in sentences[last + 1 : number]) < SENTENCE_WORDS // 2


def _trimmed(run: list[Match]) -> list[Match]:
    """The run from the first to the last match that is sure without the others."""
    sure = [n for n, m in enumerate(run) if m.likeness >= SURE]
    return run[sure[0] : sure[-1] + 1] if sure else []


def _pair(a: Text, b: Text, run: list[Match]) -> Pair:
    ones, others = [a.sentences[m.a] for m in run], [b.sentences[m.b] for m in run]
    return Pair(
        min(s.start for s in ones),
        max(s.end for s in ones),
        min(s.start for s in others),
        max(s.end for s in others),
        round(_mean(run, a), 3),
    )


def _same_facts(a: Text, b: Text, found: list[Match]) -> bool:
    """Whether names and numbers agree, as they do in copies; in forms filled in day by day the ties agree and they do not."""
    for facts in ("numbers", "names"):
        ones: frozenset[str] = frozenset().union(*(getattr(a.sentences[m.a], facts) for m in found))
        others: frozenset[str] = frozenset().union(*(getattr(b.sentences[m.b], facts) for m in found))
        either = ones | others
        if len(either) >= FEWEST_FACTS and len(ones & others) < FACTS * len(either):
            return False
    return True
