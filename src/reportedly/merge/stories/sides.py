"""How those who stand on one side of two statements compare: the same, others, or so many of a sort."""

from typing import Literal

from reportedly.merge.stories.numbers import exclude
from reportedly.merge.stories.terms import Party, Terms
from reportedly.merge.stories.whens import TELLING
from reportedly.merge.stories.words import family, words

Side = Literal["same", "alike", "silent", "vague", "number", "other"]
"""How a side of two statements compares: a named entity in common; unnamed parties of one sort; one or both say nothing;
one names, the other does not; one sort, other numbers; others."""


def stand(x: Terms, y: Terms, side: str) -> Side:
    """How a side of two statements compares."""
    a, b = x.on(side), y.on(side)
    if not a or not b:
        return "silent"
    named_a, named_b = x.named(side), y.named(side)
    if not named_a.isdisjoint(y.reached(side)) or not named_b.isdisjoint(x.reached(side)):
        return "same"
    if named_a and named_b:
        return "other"
    sorts_a, sorts_b = [p for p in a if p.head], [p for p in b if p.head]
    if not sorts_a or not sorts_b:
        return "vague"
    held = family(x.sense) == "captivity"
    one_day = x.exact and y.exact and x.first == y.first
    pairs = [
        (p, q)
        for p in sorts_a
        for q in sorts_b
        if (_one_sort(p, q, held=held) or (one_day and _so_many(p, q))) and _may_belong(p, q, x, y)
    ]
    if not pairs:
        counted = [(p, q) for p in sorts_a for q in sorts_b if p.human and q.human]
        if any(_exclude(p, q, one_sort=False) for p, q in counted):
            return "number"
        return "vague" if named_a or named_b else "other"
    if any(p.of and p.of == q.of and _same_number(p, q) for p, q in pairs):
        return "same"
    if any(_same_number(p, q) for p, q in pairs):
        return "alike"
    return "number" if any(_exclude(p, q, one_sort=True) for p, q in pairs) else "other"


def _one_sort(p: Party, q: Party, *, held: bool) -> bool:
    """Whether two unnamed parties are of one sort; so many people are so many of any sort, and of those taken or
    freed the people of one owner are one, however called, and captives are whoever is counted."""
    if p.head == q.head:
        return True
    people = "people" in (p.head, q.head) and p.human and q.human
    if people and p.number == q.number and p.number not in (None, 0, 1):
        return True  # «12 people», «12 miners»
    if not held or not p.human or not q.human or p.of != q.of:
        return False
    if p.of and people:
        return True  # «23 Veldanian prisoners», «25 Veldanians»
    return bool(p.number and q.number) and not {p.head, q.head}.isdisjoint(
        words().held
    )  # «20 soldiers», «18 prisoners»


def _so_many(p: Party, q: Party) -> bool:
    """Whether their number makes them one whatever they are called: the nine pilgrims of that day are its nine passengers."""
    return p.human and q.human and p.number == q.number and (p.number or 0) >= TELLING


def _may_belong(p: Party, q: Party, x: Terms, y: Terms) -> bool:
    """Whether they may be of one: the sailors of a company, of whom it is told on the ship, and the ship's sailors."""
    return not (p.of and q.of and p.of != q.of) or p.of == y.place or q.of == x.place


def _same_number(p: Party, q: Party) -> bool:
    return p.number is None or q.number is None or p.number == q.number


def _exclude(p: Party, q: Party, *, one_sort: bool) -> bool:
    """Whether they are counted so that both numbers cannot hold."""
    if p.number is None or q.number is None:
        return False
    return exclude((p.head, p.number, p.bound), (q.head, q.number, q.bound), one_sort=one_sort)
