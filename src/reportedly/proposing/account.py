"""What a proposer was asked, what it answered, and what became of that."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class ProposerAccount:
    """Counts that add up: passages = heard + unheard (by reason); proposals = added + agreed + differing + refused (by reason).

    ``calls`` counts every request that was sent, tries that failed too; ``cached`` the passages whose answer was on the disk;
    ``tokens`` is what the endpoint says that it used, an estimate where it does not say.
    """

    passages: int = 0
    heard: int = 0
    cached: int = 0
    unheard: Counter[str] = field(default_factory=Counter)
    calls: int = 0
    tokens: int = 0
    proposals: int = 0
    added: int = 0
    agreed: int = 0
    differing: int = 0
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def adds_up(self) -> bool:
        """Whether nothing is unaccounted for."""
        answered = self.added + self.agreed + self.differing + sum(self.refused.values())
        return self.passages == self.heard + sum(self.unheard.values()) and self.proposals == answered

    @property
    def complete(self) -> bool:
        """Whether every passage was heard."""
        return not self.unheard

    def refuse(self, reasons: list[str]) -> None:
        """Count proposals that do not hold."""
        self.proposals += len(reasons)
        self.refused.update(reasons)

    def __str__(self) -> str:
        return (
            f"{_counted(self.passages, 'passage')} = {self.heard} heard ({self.cached} from the cache) + "
            f"{sum(self.unheard.values())} not heard{_reasons(self.unheard)}; {_counted(self.calls, 'call')}, "
            f"{self.tokens:,} tokens; {_counted(self.proposals, 'proposal')} = {self.added} added + {self.agreed} agreed + "
            f"{self.differing} otherwise + {sum(self.refused.values())} refused{_reasons(self.refused)}"
        )


def _counted(n: int, what: str) -> str:
    return f"{n:,} {what}{'' if n == 1 else 's'}"


def _reasons(counts: Counter[str]) -> str:
    return f" ({', '.join(f'{n} {reason}' for reason, n in sorted(counts.items()))})" if counts else ""
