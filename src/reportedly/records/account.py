"""What a step did with all that it was given."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Account:
    """Counts that add up: ``seen = kept + dropped (by reason) + failed``."""

    seen: int = 0
    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    failed: int = 0

    def keep(self) -> None:
        """Count one thing that was seen and kept."""
        self.seen += 1
        self.kept += 1

    def drop(self, reason: str) -> None:
        """Count one thing that was seen and left out, with the reason in words."""
        self.seen += 1
        self.dropped[reason] += 1

    def fail(self) -> None:
        """Count one thing that was seen and could not be dealt with."""
        self.seen += 1
        self.failed += 1

    @property
    def adds_up(self) -> bool:
        """Whether nothing is unaccounted for."""
        return self.seen == self.kept + sum(self.dropped.values()) + self.failed

    def __str__(self) -> str:
        skipped = ", ".join(f"{n} {reason}" for reason, n in sorted(self.dropped.items()))
        return (
            f"{self.seen} seen = {self.kept} read + {sum(self.dropped.values())} skipped"
            + (f" ({skipped})" if skipped else "")
            + f" + {self.failed} failed"
        )
