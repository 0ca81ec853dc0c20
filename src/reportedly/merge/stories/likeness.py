"""Whether two statements say the same, rival each other, or have nothing to do with one another; with reasons."""

from dataclasses import dataclass
from typing import Literal

from reportedly.merge.stories.sides import Side, stand
from reportedly.merge.stories.terms import ACTOR, AHEAD, OTHER, PLANS, RECIPIENT, Terms
from reportedly.merge.stories.whens import NEAR_MISS, agreement, close, rival_dates
from reportedly.merge.stories.words import family, near, words
from reportedly.records import SYMMETRIC_TYPES

Rival = Literal["number", "date", "actor", "place"]

SAME = 0.6
"""The score from which two statements may be one story; set so that one party, the sense and the time together reach it."""

BASE = 0.35
"""What a common sense is worth; a common actor or recipient adds .25, the time up to .2, place and number .1 each."""

SHARED_CONTEXT = 2
"""Entities named around both, without which two happenings that name nobody are never one."""

NEXT = 2
"""Days within which two dates of what is said of one actor, and of nobody else, are of one deed."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` in [0, 1] with its reasons; ``rival`` says how they contradict each other, and then they are never one."""

    score: float
    why: tuple[str, ...] = ()
    rival: Rival | None = None


APART = Likeness(0.0)


def compare(a: Terms, b: Terms) -> Likeness:
    """How alike two statements are; the order of the two means nothing."""
    if a.kind != b.kind or family(a.sense) != family(b.sense):
        return APART
    if a.kind == "relation":
        return _relation(a, b)
    sides = {ACTOR: stand(a, b, ACTOR), RECIPIENT: stand(a, b, RECIPIENT)}
    if sides[RECIPIENT] == "other":
        return APART
    if a.sense != b.sense and not (_covered(a, b, sides) or _akin(a, b, sides)):
        return _other_deed(a, b, sides)
    if not near(a.type, b.type):
        return APART
    if a.sense in words().placed and a.place and b.place and a.place != b.place:
        return _elsewhere(a, b, sides)
    when = agreement(a, b)
    if {a.type, b.type} <= SYMMETRIC_TYPES and not _one_company(a, b, when):
        return APART
    anchored = sum(s == "same" for s in sides.values())
    if when is None:
        return Likeness(0.0, ("other dates",), "date") if rival_dates(a, b) and _one_deed(a, b, sides) else APART
    if "number" in sides.values():
        rest = [s for s in sides.values() if s != "number"]
        fits = (
            all(s in ("same", "silent", "alike", "vague") for s in rest) and (anchored or _around(a, b)) and close(a, b)
        )
        return Likeness(0.0, ("other numbers",), "number") if fits else APART
    if sides[ACTOR] == "other":
        return _other_deed(a, b, sides)
    if (
        _counted_otherwise(a, b)
        and (not a.place or not b.place or a.place == b.place)
        and _around(a, b)
        and close(a, b)
    ):
        return Likeness(0.0, ("other numbers",), "number")
    if a.type == b.type == "MOBILIZE" and _other_means(a, b):
        return APART
    if a.numbers and b.numbers and not set(a.numbers) & set(b.numbers):
        fits = all(s == "same" for s in sides.values()) and close(a, b)
        return Likeness(0.0, ("other numbers",), "number") if fits else APART
    if not _moods(a, b, sides):
        return APART
    return _score(a, b, sides, when, anchored)


def _one_company(a: Terms, b: Terms, when: float | None) -> bool:
    """Whether those who met can be the same: whoever is named in one is in the other, or two of each are.

    A telling that names one of them alone needs the day or the place besides: he may have met anybody.
    """
    if len(a.core & b.core) > 1:
        return True
    few, many = sorted((a.core, b.core), key=len)
    if len(few) == 1 < len(many) and few <= many:
        return when == 1.0 or bool(a.place and a.place == b.place)
    return few <= many


def _score(a: Terms, b: Terms, sides: dict[str, Side], when: float, anchored: int) -> Likeness:
    if not anchored:
        found = set(sides.values())
        held = "alike" in found and "vague" not in found and _around(a, b)
        if not held or not ((a.weak and b.weak) or _numbers(a) & _numbers(b)):
            return APART
    score, why = BASE, [f"both say «{a.sense.lstrip('~')}»"]
    if a.sense != b.sense:
        score, why = score - 0.05, ["one word covers the other"]
    elif a.sense[0] == "~":  # a word of no table: what it means is not known, and more must hold the two together
        score -= 0.15
    for side, word in ((ACTOR, "actor"), (RECIPIENT, "recipient")):
        if sides[side] == "same":
            score += 0.25
            why.append(f"the same {word}")
        elif sides[side] == "alike":
            score += 0.15
            why.append(f"an unnamed {word} of one sort")
        elif sides[side] == "vague":
            score -= 0.05
    score += 0.2 * when
    why.append("the same day" if when == 1 else "times that agree" if when > 0.6 else "told about the same time")
    if a.place and a.place == b.place:
        score, why = score + 0.1, [*why, "the same place"]
    if _numbers(a) & _numbers(b):
        score, why = score + 0.1, [*why, "the same number"]
    if not anchored:
        why.append("the same named around it")
    if a.type != b.type:
        score -= 0.05
    if a.polarity != b.polarity:
        why.append("one denies it")
    return Likeness(min(1.0, score), tuple(why))


def _relation(a: Terms, b: Terms) -> Likeness:
    """Relations are one with the same type and parties, and, for an office, the same title; times must not exclude it."""
    if a.type != b.type or agreement(a, b) is None:
        return APART
    actor, recipient = stand(a, b, ACTOR), stand(a, b, RECIPIENT)
    if a.type == "office":
        if (
            actor != "same"
            or recipient == "other"
            or not _titles(a.title, b.title, one_house=recipient in ("same", "alike"))
        ):
            return APART
        score = 0.95 if recipient == "same" else 0.8
        return Likeness(score, ("the same holder", "the same title"))
    if a.type in words().one_way and len(a.core & b.core) > 1:
        return Likeness(0.75, ("the same two parties",))  # whichever way round it was read: it holds only one way
    one_sided = not (a.on(RECIPIENT) and b.on(RECIPIENT))
    wanted = ("same", "alike", "silent") if one_sided else ("same", "alike")
    if one_sided and len(a.core & b.core) < 2 and not (a.place and a.place == b.place):
        return APART
    if actor not in wanted or recipient not in wanted or "same" not in (actor, recipient):
        return APART
    return Likeness(0.9 if actor == recipient == "same" else 0.75, ("the same parties",))


def _elsewhere(a: Terms, b: Terms, sides: dict[str, Side]) -> Likeness:
    """Of one who is held in two places at one time, each is a story of its own, and they contradict each other."""
    one = sides[RECIPIENT] in ("same", "alike") and sides[ACTOR] != "other" and (a.core & b.core or _around(a, b))
    told = [x.first if x.first is not None else x.day for x in (a, b)]
    near_by = None not in told and abs(told[0] - told[1]) <= NEAR_MISS  # type: ignore[operator]
    held = a.polarity == b.polarity == "+" and not {a.mood, b.mood} & AHEAD
    return Likeness(0.0, ("other places",), "place") if one and near_by and held else APART


def _other_deed(a: Terms, b: Terms, sides: dict[str, Side]) -> Likeness:
    """What was done to one party at one time by different actors, in one word or two: a contradiction, not one story."""
    told_as_done = a.polarity == b.polarity == "+" and not {a.mood, b.mood} & AHEAD
    one = sides[RECIPIENT] == "same" or (sides[RECIPIENT] == "alike" and _one_thing(a, b))
    rivals = sides[ACTOR] == "other" and one and {a.type, b.type} <= words().exclusive
    if told_as_done and rivals and agreement(a, b) is not None and close(a, b):
        return Likeness(0.0, ("another actor",), "actor")
    return APART


def _one_deed(a: Terms, b: Terms, sides: dict[str, Side]) -> bool:
    """Whether what is told of two days is one: of the same parties, and of one number, of one place, or nothing that is done
    twice within days: by the same to the same, on the next day to one left unsaid, or by anybody to one who is named."""
    if a.sense in words().seldom_to_one and not a.named(RECIPIENT).isdisjoint(b.named(RECIPIENT)):
        return not (a.named(ACTOR) and b.named(ACTOR)) or sides[ACTOR] == "same"
    if "same" not in sides.values() or not all(s in ("same", "alike", "silent") for s in sides.values()):
        return False
    if set(a.numbers) & set(b.numbers) or (a.place and a.place == b.place):
        return True
    if a.type not in words().seldom:
        return False
    apart = abs(a.first - b.first) if a.first is not None and b.first is not None else NEAR_MISS
    both = all(s == "same" for s in sides.values())
    return both or (sides[ACTOR] == "same" and sides[RECIPIENT] == "silent" and apart <= NEXT)


def _counted_otherwise(a: Terms, b: Terms) -> bool:
    """Whether both count things of one sort, and differently: 600 rifles here, 640 there."""
    mine, theirs = _things(a), _things(b)
    return any(mine[sort].isdisjoint(theirs[sort]) for sort in mine.keys() & theirs.keys())


def _things(t: Terms) -> dict[str, set[float]]:
    out: dict[str, set[float]] = {}
    for p in t.parties:
        if p.head and p.number is not None and not p.human:
            out.setdefault(p.head, set()).add(p.number)
    return out


def _other_means(a: Terms, b: Terms) -> bool:
    """Whether both say with what, or what was sent, and not the same: a frigate here, two patrol boats there."""
    mine, theirs = a.on(OTHER), b.on(OTHER)
    if not mine or not theirs or not a.named(OTHER).isdisjoint(b.named(OTHER)):
        return False
    return {p.head for p in mine if p.head}.isdisjoint(p.head for p in theirs if p.head)


def _one_thing(a: Terms, b: Terms) -> bool:
    """Whether an unnamed thing of one sort is one: the depot of one place, told in one company."""
    mine, theirs = ({p.head for p in x.on(RECIPIENT) if p.head and not p.human} for x in (a, b))
    things = mine & theirs
    return bool(things) and a.sense == b.sense and _around(a, b)


def _akin(a: Terms, b: Terms, sides: dict[str, Side]) -> bool:
    """Whether two words are said of one deed: somebody is taken and is held, two meet and hold talks."""
    if {a.sense, b.sense} not in words().akin:
        return False
    if {a.type, b.type} <= SYMMETRIC_TYPES:
        return len(a.core & b.core) > 1
    if "hold" in (a.sense, b.sense) and a.named(RECIPIENT) and b.named(RECIPIENT):
        return False
    return sides[RECIPIENT] in ("same", "alike", "number")


def _covered(a: Terms, b: Terms, sides: dict[str, Side]) -> bool:
    """Whether one says in a broader word, and of nobody in particular, what the other says the actor did to somebody.

    «They opened fire» some days later, or on a bus of somebody's, wherever that was read to stand, is another deed.
    """
    broad, tolls = words().broad, words().tolls
    return (
        sides[ACTOR] == "same"
        and close(a, b)
        and any(
            x.sense in broad
            and y.sense not in broad | tolls
            and not x.on(RECIPIENT)
            and not any(p.of for p in x.on(OTHER))
            for x, y in ((a, b), (b, a))
        )
    )


def _numbers(t: Terms) -> set[float]:
    return set(t.numbers) | {p.number for p in t.parties if p.number is not None}


def _around(a: Terms, b: Terms) -> bool:
    """Whether the two stand among the same: one place, the same named around both, or one's party named around the other."""
    if a.place and a.place == b.place:
        return True
    if len(set(a.context) & set(b.context)) >= SHARED_CONTEXT:
        return True
    return not (a.core.isdisjoint(b.context) and b.core.isdisjoint(a.context))


def _moods(a: Terms, b: Terms, sides: dict[str, Side]) -> bool:
    """Whether what is told as done and what is told as ahead can be one.

    A denial is of what it denies, whatever its mood, unless that was only an «if». A plan and the deed are one where both
    name the same day.
    """
    if a.polarity != b.polarity:
        hypothetical = a.mood != b.mood and "conditional" in (a.mood, b.mood)
        return not hypothetical and all(s != "vague" for s in sides.values())
    if a.mood == b.mood or {a.mood, b.mood} <= PLANS:
        return True
    if {a.mood, b.mood} <= PLANS | {"actual"}:
        return a.exact and b.exact
    return {a.mood, b.mood} <= {"actual", "attempted"}


def _titles(a: str, b: str, *, one_house: bool) -> bool:
    """Whether two titles, as stems, can be one: one has all words of the other, and they end alike; or one says no more than
    that he leads ``one_house``, of which the other says as what («who runs the hospital», «the hospital's director»)."""
    said_a, said_b = a.split(), b.split()
    if not said_a or not said_b:
        return False
    if {said_a[-1], said_b[-1]} <= _LEADING:
        return True
    if one_house and any(
        x in _LEADING and y in _FOREMOST for x, y in ((said_a[-1], said_b[-1]), (said_b[-1], said_a[-1]))
    ):
        return True
    return said_a[-1] == said_b[-1] and (set(said_a) <= set(said_b) or set(said_b) <= set(said_a))


_LEADING = frozenset({"lead", "leader", "head", "chief", "chair", "command", "commander", "run", "tak", "hold"})
_FOREMOST = frozenset({"chairman", "chairwoman", "chairperson", "director", "governor"})
