"""What cannot all hold in what is told: within one story, and between stories of one happening."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.merge.stories.numbers import Count, exclude
from reportedly.records import Contradiction, ContradictionKind, Side


@dataclass(frozen=True, slots=True)
class Voice:
    """A telling as one side of a contradiction: the file, what it gives, and whether it takes back what its outlet said.

    ``place`` is the archive's entity and ``place_name`` what the report calls it; two names of one place contradict nothing,
    and neither do a town and a country (``wide``), which may be its own.
    """

    file: str
    polarity: str
    day: str | None
    place: str
    place_name: str
    withdrawn: bool
    correcting: bool
    wide: bool = False
    counted: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """A story as a side of a contradiction with another: its id, its files, and what it gives, in words."""

    story: str
    files: tuple[str, ...]
    actor: str
    number: str
    date: str
    place: str = ""


def within(voices: Sequence[Voice]) -> list[Contradiction]:
    """The contradictions within one story: a denial, a correction, other days, other places, other numbers of people."""
    out = []
    plus = [v for v in voices if v.polarity == "+" and not v.withdrawn]
    minus = [v for v in voices if v.polarity == "-"]
    taken_back = [v for v in voices if v.withdrawn] + [v for v in minus if v.correcting]
    if plus and minus:
        out.append(_of("denial", {"asserted": plus, "denied": minus}))
    if taken_back and plus:
        out.append(_of("correction", {"reported": plus, "withdrawn": taken_back}))
    days = _by(voices, lambda v: v.day)
    places = _by([v for v in voices if not v.wide], lambda v: v.place) or _by(voices, lambda v: v.place)
    if len(days) > 1:
        out.append(_of("date", days))
    if len(places) > 1:
        out.append(_of("place", {min(v.place_name for v in said): said for said in places.values()}))
    if counts := _counts(voices):
        out.append(_of("number", counts))
    return out


def _counts(voices: Sequence[Voice]) -> dict[str, list[Voice]]:
    """Those who count the people otherwise than others do, by their number; empty where all numbers can hold."""
    told = [(c, v) for v in voices if v.polarity == "+" and not v.withdrawn for c in v.counted]
    kinds = sorted({c for c, _ in told})
    rivals = {c for c in kinds for d in kinds if exclude(c, d, one_sort=c[0] == d[0])}
    out: dict[str, list[Voice]] = {}
    for c, v in told:
        if c in rivals:
            out.setdefault(f"{c[1]:g}", []).append(v)
    return out


def between(own: Facts, rivals: Iterable[tuple[ContradictionKind, Facts]]) -> list[Contradiction]:
    """The contradictions of one story with those that differ from it in one thing; one for each kind, in their order."""
    kinds: dict[ContradictionKind, dict[str, Facts]] = {}
    for kind, facts in rivals:
        kinds.setdefault(kind, {own.story: own})[facts.story] = facts
    out = []
    for kind in sorted(kinds):
        group = kinds[kind]
        sides: dict[str, set[str]] = {}
        for story in sorted(group):
            value = _value(group[story], kind)
            if value:
                sides.setdefault(value, set()).update(group[story].files)
        if len(sides) > 1:
            told = tuple(Side(value=v, files=tuple(sorted(sides[v]))) for v in sorted(sides))
            others = tuple(s for s in sorted(group) if s != own.story)
            out.append(Contradiction(kind=kind, sides=told, stories=others))
    return out


def _value(facts: Facts, kind: ContradictionKind) -> str:
    """What a story says of that in which it differs from others."""
    return {"number": facts.number, "date": facts.date, "place": facts.place}.get(kind, facts.actor)


def _by(voices: Sequence[Voice], value: Callable[[Voice], str | None]) -> dict[str, list[Voice]]:
    out: dict[str, list[Voice]] = {}
    for v in voices:
        said = value(v)
        if said and not v.withdrawn:
            out.setdefault(said, []).append(v)
    return out


def _of(kind: ContradictionKind, sides: Mapping[str, Sequence[Voice]]) -> Contradiction:
    return Contradiction(
        kind=kind,
        sides=tuple(Side(value=v, files=tuple(sorted({x.file for x in said}))) for v, said in sorted(sides.items())),
    )
