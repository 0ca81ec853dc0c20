"""A story made of its members: id, parties, time, place, the three numbers."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from reportedly import edtf
from reportedly.merge.stories.members import Member
from reportedly.merge.stories.terms import ACTORS
from reportedly.records import EVENT_TYPES, RELATION_TYPES, SYMMETRIC_TYPES

Stance = Literal["asserts", "denies", "neither"]

_ORDER = {t: i for i, t in enumerate((*EVENT_TYPES, *RELATION_TYPES))}


OUTLIER = 4
"""A party that not one in so many reports gives, while the others leave it out, is an edit or a misreading of one of them."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A story as it is stored. ``days`` are proleptic ordinals; ``arguments`` pairs of role and entity."""

    id: str
    kind: str
    type: str
    arguments: tuple[tuple[str, str], ...]
    time: str | None
    days: tuple[int | None, int | None]
    place: str
    articles: int
    outlets: int
    origins: int


def stance(m: Member) -> Stance:
    """Whether a telling asserts what the story says, denies it, or does neither (it only asks, or takes it back)."""
    if m.provenance.withdrawn or m.certainty == "underspecified":
        return "neither"
    return "asserts" if m.polarity == "+" else "denies"


def story_id(members: Iterable[Member]) -> str:
    """An id made of the smallest evidence: the same whatever else tells the story later on."""
    report, at, kind, nth = min(m.evidence for m in members)
    return "story-" + blake2b(f"{report}\x1f{at}\x1f{kind}\x1f{nth}".encode(), digest_size=8).hexdigest()


def gather(members: Sequence[Member], origins: Sequence[str]) -> Gathered:
    """The story that these statements tell; ``origins`` are theirs, in the same order.

    ``articles`` are the reports that tell it, ``outlets`` their outlets. ``origins`` counts the independent origins of the
    tellings that assert it; where none does, of those that deny it; where none does either, of all. A claim and its denial
    are never two origins of one thing.
    """
    by_type: dict[str, float] = {}
    for _, kind in {(m.report, m.type) for m in members}:
        by_type[kind] = by_type.get(kind, 0.0) + (0.5 if kind == "OTHER" else 1.0)
    kind = min(by_type, key=lambda t: (-by_type[t], _ORDER.get(t, len(_ORDER))))
    time = commonest(members, lambda m: m.time if m.time and edtf.days(m.time) else None)  # «for an hour» says no day
    for wanted in ("asserts", "denies", "neither"):
        counted = {o for m, o in zip(members, origins, strict=True) if stance(m) == wanted}
        if counted:
            break
    return Gathered(
        id=story_id(members),
        kind=members[0].kind,
        type=kind,
        arguments=_arguments(members, symmetric=kind in SYMMETRIC_TYPES),
        time=time,
        days=_days(time, members),
        place=commonest(members, lambda m: m.place or None) or "",
        articles=len({m.report for m in members}),
        outlets=len({m.outlet for m in members}),
        origins=len(counted),
    )


def commonest(members: Sequence[Member], value: Callable[[Member], str | None]) -> str | None:
    """What most reports say; of several, the longest (a day before its month), then the first in order."""
    said = Counter(v for _, v in {(m.report, value(m)) for m in members} if v is not None)
    return min(said, key=lambda v: (-said[v], -len(v), v)) if said else None


def said_actor(members: Sequence[Member]) -> str:
    """The actor as most reports call him, a named one first; "" where too few say who it was."""
    said = Counter(
        (t.sort[:1] == "~", t.name) for _, t in {(m.report, t) for m in members for t in m.taking if t.role in ACTORS}
    )
    enough = [x for x in said if said[x] * OUTLIER >= len({m.report for m in members})]
    return min(enough, key=lambda x: (x[0], -said[x], x[1]))[1] if enough else ""


def _days(time: str | None, members: Sequence[Member]) -> tuple[int | None, int | None]:
    days = edtf.days(time) if time else None
    if days is not None:
        return (days.first.toordinal() if days.first else None), (days.last.toordinal() if days.last else None)
    told = [m.day for m in members if m.day is not None]
    return (min(told), max(told)) if told else (None, None)


def _arguments(members: Sequence[Member], *, symmetric: bool) -> tuple[tuple[str, str], ...]:
    """Who takes part in which role: of each role those whom at least half as many reports name as name the foremost, and at
    least one in ``OUTLIER`` of all.

    A party stands in the role that most give it; one that no report names is shown as most
    reports call it («12 people», not «12 dead»).
    """
    entities: dict[tuple[str, str], str] = {}
    seen: dict[str, dict[str, set[str]]] = {}
    shown: dict[str, dict[str, set[str]]] = {}
    for m in members:
        for t in m.taking:
            seen.setdefault(t.sort, {}).setdefault(t.role, set()).add(m.report)
            shown.setdefault(t.sort, {}).setdefault(t.name, set()).add(m.report)
            entities.setdefault((t.sort, t.name), t.entity)
    reports = len({m.report for m in members})
    by_role: dict[str, dict[str, int]] = {}
    for sort, roles in seen.items():
        role = min(roles, key=lambda r: (-len(roles[r]), r))
        by_role.setdefault(role, {})[sort] = len(set().union(*roles.values()) if symmetric else roles[role])
    out = []
    for role in sorted(by_role):
        most = max(by_role[role].values())
        for sort, n in by_role[role].items():
            if 2 * n >= most and n * OUTLIER >= reports:
                name = min(shown[sort], key=lambda x: (-len(shown[sort][x]), x))
                out.append((role, entities[sort, name]))
    return tuple(sorted(set(out)))
