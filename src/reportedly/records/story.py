"""What several reports say of one event or relation: who tells it, from where, and what contradicts what."""

from typing import Literal

import msgspec

from reportedly.records.spans import Span
from reportedly.records.statement import Certainty, Mood, Polarity, StatementKind

ContradictionKind = Literal["number", "date", "place", "actor", "denial", "correction"]
"""What two sides differ about; ``correction`` where an outlet takes back what it printed."""

CONTRADICTION_KINDS: tuple[ContradictionKind, ...] = ("number", "date", "place", "actor", "denial", "correction")
"""All of them, in that order."""


class StoryArgument(msgspec.Struct, frozen=True, kw_only=True):
    """A party to a story: its role, the archive's entity, and that entity's names."""

    role: str
    entity: str
    names: tuple[str, ...] = ()


class StoryPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where a story is said to have happened."""

    entity: str
    names: tuple[str, ...] = ()


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report's statement of a story.

    ``chain`` has the names of each source, innermost first; empty in the author's own voice. Tellings that go back to
    one independent origin share ``origin``. ``statement`` is the statement's id in the report's reading. ``read_by`` names who read
    it where a language model proposed readings too, as a statement's does; empty: the program alone.
    """

    report: str
    file: str
    statement: str
    outlet: str | None
    chain: tuple[tuple[str, ...], ...]
    polarity: Polarity
    certainty: Certainty
    mood: Mood
    origin: str
    quantity: str | None = None
    time: str | None = None
    spans: tuple[Span, ...] = ()
    quote: str = ""
    read_by: tuple[str, ...] = ()


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a contradiction: what it says, and the files of the reports that say so."""

    value: str
    files: tuple[str, ...]


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Tellings that cannot all hold; ``stories`` are the other stories concerned."""

    kind: ContradictionKind
    sides: tuple[Side, ...]
    stories: tuple[str, ...] = ()


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Statements of many reports that say the same, and how many articles, outlets and independent origins tell it."""

    id: str
    kind: StatementKind
    type: str
    arguments: tuple[StoryArgument, ...] = ()
    time: str | None = None
    place: StoryPlace | None = None
    told: tuple[Telling, ...] = ()
    articles: int = 0
    outlets: int = 0
    origins: int = 0
    contradictions: tuple[Contradiction, ...] = ()
    format: Literal["reportedly/story@1"] = "reportedly/story@1"

    def alike(self) -> list[list[Telling]]:
        """Tellings of one origin, chain and status together, as copies of one text are; in order of the first of each."""
        groups: dict[tuple[object, ...], list[Telling]] = {}
        for t in self.told:
            key = (t.origin, tuple(n[:1] for n in t.chain), t.polarity, t.certainty, t.mood, t.quantity)
            groups.setdefault(key, []).append(t)
        return list(groups.values())

    def _repr_html_(self) -> str:
        """The story as a notebook shows it: see :mod:`reportedly.notebook.story`."""
        from reportedly.notebook import story  # far down the way of the data; only a notebook asks for it

        return story.fragment(self)
