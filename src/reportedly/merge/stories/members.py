"""A statement as a story keeps it: what is counted, shown and compared once it is known which story it tells."""

import msgspec

from reportedly.merge.stories.lifting import Lifted
from reportedly.merge.stories.nouns import head, is_somebody
from reportedly.merge.stories.parties import Cast
from reportedly.merge.stories.sources import Provenance, outlet_of
from reportedly.merge.stories.terms import ACTORS, OTHER, RECIPIENT
from reportedly.records import Reading


class Taking(msgspec.Struct, frozen=True, array_like=True):
    """A party as an argument: its role, the archive's entity, what makes it the same in another report, and its name here."""

    role: str
    entity: str
    sort: str
    name: str


class Member(msgspec.Struct, frozen=True, array_like=True):
    """One statement of one report. ``outlet`` is what its outlet is counted as; ``at`` is where its trigger begins.

    ``counted`` are people whom it counts: sort, number and whether that is a bound. ``wide`` tells that its place is a whole
    country; ``read_by`` who read it, where that is not the program alone.
    """

    report: str
    file: str
    outlet: str
    day: int | None
    local: str
    at: int
    kind: str
    type: str
    polarity: str
    certainty: str
    mood: str
    time: str | None
    place: str
    place_name: str
    number: str
    taking: tuple[Taking, ...]
    provenance: Provenance
    nth: int = 0
    wide: bool = False
    read_by: tuple[str, ...] = ()
    counted: tuple[tuple[str, float, str], ...] = ()

    @property
    def evidence(self) -> tuple[str, int, str, int]:
        """What it rests on: the report, the trigger and the type, and which of several such it is.

        An order, and an identity, that neither another report nor a newer reading of other sentences changes.
        """
        return self.report, self.at, self.type, self.nth


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Member)


def dumped(member: Member) -> str:
    """The member as JSON."""
    return _encoder.encode(member).decode()


def loaded(text: str) -> Member:
    """The member that :func:`dumped` wrote."""
    return _decoder.decode(text)


def member(reading: Reading, lifted: Lifted, cast: Cast, day: int | None, nth: int = 0) -> Member:
    """What a story keeps of a lifted statement.

    ``day`` is the report's day; ``nth`` counts the statements before it that have its trigger and type.
    """
    d, s = reading.document, lifted.statement
    assert lifted.terms is not None
    numbers = [
        n
        for n in (*(p.number for p in lifted.terms.parties if p.side != OTHER), *lifted.terms.numbers)
        if n is not None
    ]
    taking = []
    for a, side in cast.arguments(s):
        entity = cast.entities[a.entity]
        role = (
            "instrument"
            if side == OTHER and a.role in ACTORS
            else "recipient"
            if side == RECIPIENT and a.role in (*ACTORS, "topic")
            else a.role
        )
        if wholes := cast.wholes(a, side, own=s.attribution is None):
            taking += [Taking(role, whole, whole, entity.name) for whole in wholes]
        elif is_somebody(entity) and (shown := cast.shown(a.entity)):
            taking.append(Taking(role, shown, f"~{head(entity.name)}/{cast.owner(a.spans)}", entity.name))
    place = lifted.terms.place
    return Member(
        report=d.id,
        file=d.file or d.id,
        outlet=outlet_of(d.outlet, d.file, d.id),
        day=day,
        local=s.id,
        at=s.trigger[0][0],
        kind=s.kind,
        type=s.type,
        polarity=s.polarity,
        certainty=s.certainty,
        mood=s.mood,
        time=s.time.value if s.time else None,
        place=place,
        place_name=cast.entities[s.place.entity].name if place and s.place else "",
        number=" ".join(f"{n:g}" for n in dict.fromkeys(numbers)),
        taking=tuple(taking),
        provenance=lifted.provenance,
        nth=nth,
        wide=bool(place and s.place and cast.entities[s.place.entity].type == "state"),
        read_by=s.read_by,
        counted=tuple(
            (p.head, p.number, p.bound) for p in lifted.terms.on(RECIPIENT) if p.number is not None and p.human
        ),
    )
