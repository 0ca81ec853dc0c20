"""Names that a copy of a text puts in other words: «the Inside Ministry» where the other copies have «the Interior Ministry».

Machine paraphrase replaces the words of names too. What stands in the same stretch of both copies, is of one type, and is
named nowhere in the other copy, is one entity, if the names still have their last word or their owner in common.
"""

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportedly.merge.entities.forms import without_state
from reportedly.merge.entities.links import Link
from reportedly.records import Span

SCORE = 0.8


@dataclass(frozen=True, slots=True)
class Placed:
    """A form with its type and where its first mention begins in one report."""

    form: str
    type: str
    start: int


def reworded(a: list[Placed], b: list[Placed], stretches: list[tuple[Span, Span]]) -> list[Link]:
    """Links between forms of two copies; ``stretches`` are those that correspond, as (of a, of b). Empty where none is sure.

    The names that both have divide a stretch; where between two of them several names of a type are left over on a side,
    nothing is said of these.
    """
    in_a, in_b = {without_state(p.form) for p in a}, {without_state(p.form) for p in b}
    found: set[tuple[str, str]] = set()
    for (start, end), (other, last) in stretches:
        left = [p for p in a if start <= p.start < end]
        right = [p for p in b if other <= p.start < last]
        same = SequenceMatcher(
            None, [without_state(p.form) for p in left], [without_state(p.form) for p in right], autojunk=False
        )
        for what, i, k, m, n in same.get_opcodes():
            if what == "replace":
                alone = [p for p in left[i:k] if without_state(p.form) not in in_b]
                found |= _pairs(alone, [p for p in right[m:n] if without_state(p.form) not in in_a])
    once_left, once_right = (Counter(pair[side] for pair in found) for side in (0, 1))
    return [
        Link(min(x, y), max(x, y), SCORE, ("stands where the other stands in a copy of the text",))
        for x, y in sorted(found)
        if once_left[x] == once_right[y] == 1
    ]


def _pairs(left: list[Placed], right: list[Placed]) -> set[tuple[str, str]]:
    """What is alone of its type on both sides, and resembles."""
    out = set()
    for kind in {p.type for p in left}:
        here, there = ({p.form for p in side if p.type == kind} for side in (left, right))
        if len(here) == len(there) == 1:
            pair = here.pop(), there.pop()
            out |= {pair} if _resemble(*pair) else set()
    return out


def _resemble(x: str, y: str) -> bool:
    """Whether two names have their owner or, of several words, their last in common."""
    (kind, a), (other, b) = (without_state(form).split("|", 1) for form in (x, y))
    if kind != other or "#" in x + y:
        return False
    if "@" in a and "@" in b:
        return a.split("@")[1] == b.split("@")[1]
    return len(a.split()) > 1 < len(b.split()) and a.split()[-1] == b.split()[-1]
