"""What can be asked of an archive."""

from dataclasses import dataclass, fields

from reportedly import edtf
from reportedly.errors import UsageError
from reportedly.records import CERTAINTIES, EVENT_TYPES, MOODS, RELATION_TYPES

STANCES = ("asserted", "denied")
ORDERS = ("changed", "time", "origins", "articles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Conditions that all must hold of a story; an empty one holds of every story.

    ``party``: names or ids of entities that all take part (two of them: a pair), as ``actor`` or ``recipient`` alone where
    those are given instead. ``said_by``: the innermost source of a telling; ``goes_back_to``: a source anywhere in its
    chain, or the outlet or agency that it comes from. ``since`` and ``until`` are EDTF: a story counts when its time, or
    where it has none the day of a report that tells it, may fall between them. ``text``: words that a telling's quotation
    has, as SQLite's FTS5 writes them (``"word for word"``, ``AND``, ``OR``, ``NOT``, ``word*``).
    """

    party: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    stance: str | None = None
    certainty: tuple[str, ...] = ()
    mood: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    goes_back_to: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    place: tuple[str, ...] = ()
    text: str | None = None
    report: str | None = None
    min_origins: int = 0
    contradicted: bool = False
    order: str = "time"
    limit: int = 50
    offset: int = 0

    def __post_init__(self) -> None:
        """Raises UsageError for a value that is none of its choices."""
        _choose("type", self.type, (*EVENT_TYPES, *RELATION_TYPES))
        _choose("stance", (self.stance,) if self.stance else (), STANCES)
        _choose("certainty", self.certainty, CERTAINTIES)
        _choose("mood", self.mood, MOODS)
        _choose("order", (self.order,), ORDERS)
        for name in ("since", "until"):
            value = getattr(self, name)
            if value is not None and edtf.days(value) is None:
                raise UsageError(f"{value!r} is no date; write «{name}» as 2031-05-14, 2031-05 or 2031")
        if self.limit < 1 or self.offset < 0:
            raise UsageError("a limit is 1 or more, an offset 0 or more")

    @property
    def of_tellings(self) -> bool:
        """Whether anything is asked of single tellings rather than of whole stories."""
        return bool(
            self.stance or self.certainty or self.mood or self.said_by or self.goes_back_to or self.outlet or self.text
            or self.report
        )  # fmt: skip

    @property
    def of_few(self) -> bool:
        """Whether it names a party or a place, whose stories are few."""
        return bool(self.party or self.actor or self.recipient or self.place)

    @property
    def empty(self) -> bool:
        """Whether nothing is asked but how to sort and how many to give."""
        apart = {"order", "limit", "offset"}
        return not any(getattr(self, f.name) for f in fields(self) if f.name not in apart)


def _choose(name: str, given: tuple[str, ...], choices: tuple[str, ...]) -> None:
    for value in given:
        if value not in choices:
            raise UsageError(f"{value!r} is no {name}; choose from: {', '.join(choices)}")
