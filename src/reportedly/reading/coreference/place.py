"""One mention while the reading finds out what it speaks of."""

from dataclasses import dataclass

from reportedly.language.parsed import Words
from reportedly.reading.coreference.agreement import Gender
from reportedly.records import EntityType, MentionKind

PARTIES: frozenset[EntityType] = frozenset({"person", "organization", "state", "office", "place"})
"""Types of what can take part in something, as one that acts or that is acted on."""
PLACES: frozenset[EntityType] = frozenset({"place", "state"})
"""Types of what something can be in; the model confuses them where it has never met the name."""


@dataclass(slots=True)
class Place:
    """One mention in words. ``shown`` is what the reading shows, ``phrase`` the whole noun phrase that it heads.

    ``words`` are those of the bare name ``name`` where there is one, else ``shown``; ``demonym`` marks an adjective that
    stands for a state; ``evident`` a type that the words around it settle. ``owner`` and ``owned`` are `owners.give_owners`',
    ``back`` is the head of the mention that a pronoun speaks of where nothing else tells.
    """

    head: int
    words: Words
    shown: Words
    phrase: Words
    kind: MentionKind
    type: EntityType
    score: float
    name: str | None
    demonym: bool
    antecedent: int | None
    link: float
    links: tuple[tuple[int, float], ...] = ()
    text: str = ""
    wording: str = ""
    gender: Gender | None = None
    apart: frozenset[int] = frozenset()
    definite: bool = False
    speaker: int | None = None
    turn: tuple[int, bool] | None = None
    content: frozenset[str] = frozenset()
    evident: bool = False
    owner: str | None = None
    owned: str | None = None
    named_inside: bool = False
    after_name: bool = False
    back: int | None = None
    opens: str = ""
