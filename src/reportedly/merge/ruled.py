"""What people ruled, as merging sees it: things of one report by its row and the thing's id in its reading."""

from dataclasses import dataclass, field

Key = tuple[int, str]
"""A report's row and an entity's or statement's id in its reading."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Pairs that are one, pairs that are not, and names that were given; the later ruling has won already."""

    same: frozenset[tuple[Key, Key]] = frozenset()
    apart: frozenset[tuple[Key, Key]] = frozenset()
    names: dict[Key, str] = field(default_factory=dict)
