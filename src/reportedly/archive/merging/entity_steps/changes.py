"""What a change of some reports has touched so far."""

from collections import Counter
from dataclasses import dataclass, field

SAMPLE = 16
"""Reports that stand for a form when its company is asked for: those whose ids, hashed, come first, so that the choice does
not depend on the order in which reports came and seldom changes as more of them come."""


@dataclass(slots=True)
class Changes:
    """Rows of reports, forms, short names and entities of the archive that a step has to look at, and why.

    ``docs`` are the reports that changed; ``rows`` those in which some entity's id changed. ``forms`` gained or lost
    sightings; ``moved`` are in another entity than before; ``sampled`` have other reports to stand for them than before.
    ``shorts`` are short names whose candidates changed, ``company`` those whose candidates' company changed; ``entities`` have
    to be written anew. ``bearers`` tells how many more forms may be called by a short name than before.
    """

    docs: set[int]
    rows: set[int] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)
    sampled: set[str] = field(default_factory=set)
    shorts: set[str] = field(default_factory=set)
    bearers: Counter[str] = field(default_factory=Counter)
    company: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.rows |= self.docs
