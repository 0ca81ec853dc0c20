"""Which statements are one by where they stand: those of stretches of two copies that correspond, a headline and its report."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.merge.stories.sides import stand
from reportedly.merge.stories.terms import ACTOR, RECIPIENT, Terms
from reportedly.merge.stories.whens import agreement
from reportedly.merge.stories.words import near

Stretch = tuple[int, int, int, int, float]
"""Characters of one report, those of the other that correspond to them, and their likeness in [0, 1]."""

ENOUGH = 1.0
"""Points from which two statements of corresponding stretches are one."""


LIKE_MOOD = 0.3
"""Points by which, of what may be one, the pair told as done, as planned or as asked for alike is taken before another."""

DRIFT = 250
"""Characters by which an edited copy may put a statement elsewhere within a stretch, for the loss of one point."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement of a copy: its id in the reading, where its trigger begins, and its terms."""

    local: str
    at: int
    trigger: str
    terms: Terms


def twins(a: Sequence[Placed], b: Sequence[Placed], stretches: Sequence[Stretch]) -> list[tuple[str, str]]:
    """Pairs of statements, each in one pair at most, that corresponding stretches of two copies make; sorted.

    Within a stretch the pairs with most in common come first: type, word, parties, numbers, and the place in the stretch.
    """
    points: list[tuple[float, str, str]] = []
    for start_a, end_a, start_b, end_b, _ in stretches:
        inside_a = [p for p in a if start_a <= p.at < end_a]
        inside_b = [p for p in b if start_b <= p.at < end_b]
        for p in inside_a:
            for q in inside_b:
                apart = abs((p.at - start_a) / max(1, end_a - start_a) - (q.at - start_b) / max(1, end_b - start_b))
                value = _common(p, q) - apart * max(end_a - start_a, end_b - start_b) / DRIFT
                if value >= ENOUGH:
                    points.append((-value - LIKE_MOOD * (p.terms.mood == q.terms.mood), p.local, q.local))
    out, used_a, used_b = [], set[str](), set[str]()
    for _, p_local, q_local in sorted(points):
        if p_local not in used_a and q_local not in used_b:
            used_a.add(p_local)
            used_b.add(q_local)
            out.append((p_local, q_local))
    return sorted(out)


def headed(headlines: Sequence[Placed], body: Sequence[Placed]) -> list[tuple[str, str]]:
    """What each headline of a report states with the statement under it that says the same at more length; sorted.

    A headline leaves out articles, names and days, so that it may be like nothing in other reports; what stands under it
    must only say nothing else: the same sense, polarity and mood, and no other parties or numbers. Of several such it is
    the one with most in common, then the first.
    """
    out = []
    for h in headlines:
        under = [p for p in body if p.at > h.at and _lengthens(h.terms, p.terms)]
        if under:
            out.append((h.local, min(under, key=lambda p: (-_common(h, p), p.at, p.local)).local))
    return sorted(out)


def _lengthens(headline: Terms, terms: Terms) -> bool:
    """Whether a statement can be what a headline says in short."""
    a, b = headline, terms
    if a.kind != b.kind or a.kind == "relation" or a.sense != b.sense or not near(a.type, b.type):
        return False
    if (a.polarity, a.mood) != (b.polarity, b.mood) or agreement(a, b) is None:
        return False
    return all(stand(a, b, side) not in ("other", "number") for side in (ACTOR, RECIPIENT))


def _numbers(t: Terms) -> set[float]:
    return set(t.numbers) | {p.number for p in t.parties if p.number is not None}


def _common(p: Placed, q: Placed) -> float:
    a, b = p.terms, q.terms
    if a.kind != b.kind or (a.kind == "relation" and a.type != b.type):
        return 0.0
    if a.type == "office" and not (a.title.split()[-1:] == b.title.split()[-1:] and a.on(ACTOR) and b.on(ACTOR)):
        return 0.0
    value = 1.0 if a.type == b.type else 0.5 if near(a.type, b.type) else -0.5
    value += 0.75 if p.trigger == q.trigger else 0.75 if a.sense == b.sense else -0.25
    value += min(1.0, 0.4 * len(a.core & b.core))
    value += 0.4 * bool({x.head for x in a.parties if x.head} & {x.head for x in b.parties if x.head})
    value += 0.3 * (a.polarity == b.polarity)
    counted, other = _numbers(a), _numbers(b)
    if counted and other:  # copies keep the numbers
        value += 0.3 if counted & other else -0.3
    return value
