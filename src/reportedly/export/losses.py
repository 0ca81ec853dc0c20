"""What a format had no place for."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Losses:
    """Counts, by what was left out; ``written`` counts the records that were written."""

    written: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def lose(self, what: str, number: int = 1) -> None:
        """So many things of this kind were left out."""
        if number:
            self.counts[what] += number

    def lines(self) -> Iterator[str]:
        """One line for each kind, the most frequent first."""
        for what, number in sorted(self.counts.items(), key=lambda x: (-x[1], x[0])):
            yield f"{number:,} × {what}"
