"""A statement in terms that can be compared with those of another report.

Names are the archive's entities, unnamed parties a sort of noun with its number, times days, trigger words senses.
Statements in equal terms say the same, so that a story never has to compare them with one another.
"""

from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b

import msgspec

from reportedly.merge.stories.words import family

ACTORS = frozenset({"actor", "holder", "member"})
RECIPIENTS = frozenset({"recipient", "organization"})

ACTOR, RECIPIENT, OTHER = "a", "r", "o"
"""The sides that parties stand on."""

PLANS = frozenset({"intended", "offered"})
AHEAD = PLANS | {"demanded", "threatened", "conditional"}
"""Moods in which what is told lies ahead."""

_encoder = msgspec.json.Encoder()


class Party(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Who stands on a side: an entity of the archive, or, where the report names nobody, a noun and how many.

    ``of`` is the entity that an unnamed party belongs to («the leaders of the Brigades»), or the state whose organ a named
    one is («Belmarra's Coast Guard»). ``bound`` tells that the number is
    the least («+») or the most («-») that they may be, ``human`` that they are people.
    """

    side: str
    entity: str = ""
    head: str = ""
    number: float | None = None
    of: str = ""
    bound: str = ""
    human: bool = False

    @property
    def named(self) -> bool:
        """Whether it is an entity that a report names."""
        return bool(self.entity)


def in_order(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties as terms keep them: equal ones of two reports stand in one order."""
    return tuple(
        sorted(
            set(parties),
            key=lambda p: (p.side, p.entity, p.head, p.of, p.number is not None, p.number or 0.0, p.bound, p.human),
        )
    )


class Terms(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """What a statement says, comparably.

    ``first`` and ``last`` are days (proleptic ordinals) of what is stated, None where the report gives none; then ``day``
    is the report's own. ``numbers`` are those of the statement itself (sums, crates), not of its parties. ``context`` is
    filled only where no party is named: entities named around it, which alone can tell two such happenings apart, and
    with it ``text``, the copies' text that it stands in.
    """

    kind: str
    type: str
    sense: str
    parties: tuple[Party, ...]
    first: int | None
    last: int | None
    day: int | None
    place: str
    polarity: str
    mood: str
    title: str
    numbers: tuple[float, ...]
    context: tuple[str, ...] = ()
    text: str = ""
    alone: str = ""

    @cached_property
    def _sides(self) -> dict[str, tuple[Party, ...]]:
        return {side: tuple(p for p in self.parties if p.side == side) for side in (ACTOR, RECIPIENT, OTHER)}

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        return {side: frozenset(p.entity for p in parties if p.entity) for side, parties in self._sides.items()}

    def on(self, side: str) -> tuple[Party, ...]:
        """The parties of a side."""
        return self._sides[side]

    def named(self, side: str) -> frozenset[str]:
        """The entities of a side."""
        return self._named[side]

    def reached(self, side: str) -> frozenset[str]:
        """The entities of a side with the states whose organs they are: what the Coast Guard does, its state does."""
        return self._named[side] | {p.of for p in self._sides[side] if p.entity and p.of}

    @cached_property
    def core(self) -> frozenset[str]:
        """All entities that act or are acted upon, or to whom such a party belongs."""
        return frozenset(p.entity or p.of for p in self.parties if (p.entity or p.of) and p.side != OTHER)

    @property
    def weak(self) -> bool:
        """Whether it names nobody."""
        return not self.core

    @property
    def dated(self) -> bool:
        """Whether the report says when."""
        return self.first is not None

    @property
    def exact(self) -> bool:
        """Whether it says the day."""
        return self.first is not None and self.first == self.last


def signature(terms: Terms) -> int:
    """A number (64 bits, signed) that two statements share if, and only if, their terms are equal."""
    return int.from_bytes(blake2b(_encoder.encode(terms), digest_size=8).digest(), "big", signed=True)


def dumped(terms: Terms) -> str:
    """The terms as JSON."""
    return _encoder.encode(terms).decode()


def loaded(text: str) -> Terms:
    """The terms that :func:`dumped` wrote."""
    return _decoder.decode(text)


def channel(terms: Terms) -> str:
    """What two statements must share to be compared at all: the family of a known sense, else type and word."""
    known = family(terms.sense)
    return f"{terms.kind[0]}:{terms.type}:{known}" if terms.kind == "relation" or known[0] == "~" else f"e:{known}"


_decoder = msgspec.json.Decoder(Terms)
