"""Statements that say the same, gathered into stories: best pairs first, never across what parts two stories."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from reportedly.merge.stories.likeness import SAME
from reportedly.merge.stories.terms import ACTOR, AHEAD, OTHER, RECIPIENT, Terms
from reportedly.merge.stories.whens import answered
from reportedly.merge.stories.words import words

T = TypeVar("T")
Pair = tuple[int, int]
"""Two signatures, the smaller first."""


def pair(a: int, b: int) -> Pair:
    """The two in their order."""
    return (a, b) if a <= b else (b, a)


@dataclass
class _Cluster:
    """What the members of a story say, each with how many say it.

    ``told`` are the first and the last day on which it was told undated, ``span`` how many days they may lie apart.
    """

    members: set[int]
    sides: dict[str, Counter[str]] = field(default_factory=dict)
    dates: Counter[int] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    numbers: dict[str, Counter[float]] = field(default_factory=dict)
    told: tuple[int, int] | None = None
    span: int = 0

    def take(self, other: "_Cluster") -> None:
        self.members |= other.members
        self.dates += other.dates
        self.places += other.places
        self.told, self.span = self._both_told(other), max(self.span, other.span)
        for side, named in other.sides.items():
            self.sides[side] = self.sides.get(side, Counter()) + named
        for slot, said in other.numbers.items():
            self.numbers[slot] = self.numbers.get(slot, Counter()) + said

    def _both_told(self, other: "_Cluster") -> tuple[int, int] | None:
        if self.told is None or other.told is None:
            return self.told or other.told
        return min(self.told[0], other.told[0]), max(self.told[1], other.told[1])

    def parted_from(self, other: "_Cluster") -> bool:
        """Whether both say who did it, to whom, on which day or how many, and most of each say it differently; or whether the
        two together would be told, undated, over so many days that more than one happening must be meant."""
        told = self._both_told(other)
        if told is not None and told[1] - told[0] > max(self.span, other.span):
            return True
        if _disjoint(self.dates, other.dates) or _disjoint(self.places, other.places):
            return True
        if any(_disjoint(self.sides[s], other.sides[s]) for s in self.sides.keys() & other.sides.keys()):
            return True
        return any(_disjoint(self.numbers[s], other.numbers[s]) for s in self.numbers.keys() & other.numbers.keys())


def _disjoint(a: Counter[T], b: Counter[T]) -> bool:
    return bool(a) and bool(b) and not any(value in _mostly(b) for value in _mostly(a))


def _mostly(said: Counter[T]) -> set[T]:
    """What at least half as many say as say the commonest."""
    most = max(said.values())
    return {value for value, n in said.items() if 2 * n >= most}


def _single(name: int, t: Terms, weight: int) -> _Cluster:
    one = _Cluster({name})
    for side in (ACTOR, RECIPIENT):
        if named := t.reached(side):
            one.sides[side] = Counter(dict.fromkeys(named, weight))
    if t.exact and t.first is not None and t.kind == "event" and t.sense not in words().once:
        one.dates = Counter({t.first: weight})
    if t.place and t.sense in words().placed:
        one.places = Counter({t.place: weight})
    if t.kind == "event" and t.day is not None:
        one.told = t.day, t.day
        one.span = words().days["ahead"] if t.mood in AHEAD else answered(t)
    for p in t.parties:
        if p.number is not None and p.side != OTHER:
            one.numbers.setdefault(p.side + p.head, Counter())[p.number] += weight
    if t.numbers:
        one.numbers["own"] = Counter(dict.fromkeys(t.numbers, weight))
    return one


def clusters(
    terms: Mapping[int, Terms],
    weights: Mapping[int, int],
    likeness: Mapping[Pair, float],
    *,
    one: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    disputed: Collection[int] = (),
) -> list[list[int]]:
    """The signatures as groups, each sorted, in the order of their first.

    ``likeness`` has the scores of pairs; ``one`` are pairs that are one by construction (the same sentence in two copies,
    or what people ruled), ``apart`` those that people ruled apart. ``disputed`` are terms to whose actor another actor is a
    rival. ``weights`` are how many statements have the terms. The
    result depends on these alone, not on their order.
    """
    where = {name: _single(name, terms[name], weights.get(name, 1)) for name in sorted(terms)}
    kept_apart = set(apart)

    def join(a: int, b: int, *, always: bool) -> None:
        mine, theirs = where[a], where[b]
        if mine is theirs or (
            kept_apart and any(pair(x, y) in kept_apart for x in mine.members for y in theirs.members)
        ):
            return
        if not always and mine.parted_from(theirs):
            return
        if len(theirs.members) > len(mine.members):
            mine, theirs = theirs, mine
        mine.take(theirs)
        for member in theirs.members:
            where[member] = mine

    for a, b in sorted(one):
        if a in where and b in where:
            join(a, b, always=True)
    for (a, b), _ in sorted(
        _unrivalled(terms, likeness, where, frozenset(disputed)).items(), key=lambda x: (-x[1], x[0])
    ):
        join(a, b, always=False)
    return sorted(sorted(c.members) for c in {id(c): c for c in where.values()}.values())


def _unrivalled(
    terms: Mapping[int, Terms], likeness: Mapping[Pair, float], where: Mapping[int, _Cluster], disputed: frozenset[int]
) -> dict[Pair, float]:
    """The pairs that may join: one that names no actor (or no recipient) joins one that does only where all such agree.

    «The bridge was attacked» is not the attack by the one group as long as another group is said to have attacked it too.
    What copies make of one sentence agrees with itself: ``where`` has the terms as copies and rulings have joined them.
    """
    good = {p: s for p, s in likeness.items() if s >= SAME and p[0] in terms and p[1] in terms}
    named: dict[tuple[int, str], set[frozenset[str]]] = {}
    for silent, other in _directed(good):
        for side in (ACTOR, RECIPIENT):
            if not terms[silent].on(side) and terms[other].named(side):
                named.setdefault((silent, side), set()).add(frozenset(where[other].sides[side]))
    for silent, other in _directed(good):
        if other in disputed and not terms[silent].on(ACTOR):
            named.setdefault((silent, ACTOR), set()).add(frozenset())
    torn = {key for key, sets in named.items() if any(not (s & t) for s, t in combinations(sets, 2))}
    return {
        (a, b): s
        for (a, b), s in good.items()
        if not any(
            (x, side) in torn and not terms[x].on(side) and terms[y].named(side)
            for x, y in ((a, b), (b, a))
            for side in (ACTOR, RECIPIENT)
        )
    }


def _directed(pairs: Iterable[Pair]) -> Iterable[Pair]:
    for a, b in pairs:
        yield a, b
        yield b, a
