"""What a merging of stories has touched so far, handed from step to step."""

from dataclasses import dataclass, field

from reportedly.merge.ruled import Key


@dataclass
class Changes:
    """``docs`` are the rows to be done; the steps fill the rest.

    ``new`` and ``gone`` are terms that came or went; ``touched`` terms whose stories are to be made anew; ``beside`` terms
    that contradict those and whose stories must hear of it; ``old`` ids of stories that told what the reports said before;
    ``told`` rows that had tellings; ``lifted`` has the new statements as rows of tellings, without story and origin, ``sources`` the
    entities in their chains with their positions.
    """

    docs: list[int]
    new: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)
    old: set[str] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    lifted: dict[Key, tuple[str | None, ...]] = field(default_factory=dict)
    sources: dict[Key, list[tuple[str, int]]] = field(default_factory=dict)

    def reach(self, number: int, rival: str | None) -> None:
        """Note terms that a link to changed ones came to, or was cut from.

        Another actor decides whom a statement without actor can be about, so that its rivals are gathered anew as well.
        """
        (self.beside if rival not in (None, "actor") else self.touched).add(number)
