"""Whom a short name means: a surname, a ministry without its country, an office without its holder.

Each is decided for the report that uses it, among the entities that bear the full name, by what the report says beside it;
where two fit alike, or nothing but the name speaks for one, it stays alone.
"""

from dataclasses import dataclass

from reportedly.merge.entities.forms import Office, without_state

LEAST = 2.0
"""Points of evidence from which one is chosen: two people or groups named in the report and in reports of the candidate."""
LEAST_OWNED = 1.0
"""The same for an institution: one town of its country is enough, where no other country's comes near."""
AHEAD = 2.0
"""How many times the next one's points it must have."""
KNOWN = 3
"""Reports that name an institution in full, while one at most names any other that fits, which then is no rival: it is as
likely a misreading as a second one."""


@dataclass(frozen=True, slots=True)
class Short:
    """A short name in one report. ``near`` are forms that the report has in full: people, groups and things, for an
    institution places too; ``owners`` the states it speaks of; ``beside`` the surnames of others whom it names no better."""

    key: str
    initial: str = ""
    near: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    owners: tuple[tuple[str, int], ...] = ()
    gender: str = ""
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that bears the full name.

    ``here`` tells that the report names it in full, ``copies`` that another copy of its text does. ``given`` tells that
    the short name is the given name. ``docs`` are the reports that name it in full, up to some number.
    """

    entity: str
    forms: frozenset[str]
    company: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    here: bool = False
    copies: bool = False
    given: bool = False
    gender: str = ""
    docs: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """The entity that was chosen, a score in (0, 1], and why."""

    entity: str
    score: float
    why: tuple[str, ...]


def choose(short: Short, candidates: list[Candidate]) -> Choice | None:
    """The one candidate that the report's evidence points to; None where it points to none or to several."""
    candidates = [c for c in candidates if _initial_fits(short, c) and {short.gender, c.gender} != {"m", "f"}]
    weighed = sorted(((*_points(short, c), c) for c in candidates), key=lambda x: (-x[0], x[2].entity))
    if not weighed or weighed[0][0] < (LEAST_OWNED if short.key.endswith("@") else LEAST):
        return None
    best, why, candidate = weighed[0]
    rivals = [c for points, _, c in weighed[1:] if best < AHEAD * points]
    if short.key.endswith("@") and candidate.docs >= KNOWN:
        rivals = [c for c in rivals if c.docs != 1]
    if rivals:
        return None
    return Choice(candidate.entity, round(min(0.95, 0.6 + 0.05 * best), 2), tuple(why))


def _initial_fits(short: Short, c: Candidate) -> bool:
    return not short.initial or any(f.split("|", 1)[1].startswith(short.initial) for f in c.forms)


def _points(short: Short, c: Candidate) -> tuple[float, list[str]]:
    points, why = 0.0, []
    if c.here:
        points += 4
        why.append("named in full in the same report")
    if c.copies:
        points += 4
        why.append("named in full in a copy of the report")
    if short.key.endswith("@"):
        owned, reason = _owned(short, c)
        points += owned
        why += reason
    shared_offices = short.offices & c.offices
    if shared_offices:
        points += 3 if any(o[2] for o in shared_offices) else 1
        why.append(f"both {min(shared_offices)[0]}")
    company = (short.near & c.company) - {without_state(f) for f in c.forms}
    if company:
        points += min(len(company), 4)
        why.append(f"{len(company)} named beside both")
    surnames = _surnames(c.company - company) & short.beside
    if surnames:
        points += min(len(surnames), 2)
        why.append(f"{len(surnames)} of a surname that stands beside both")
    return (points / 2 if c.given else points), why


def _surnames(forms: frozenset[str]) -> set[str]:
    return {f.rsplit(" ", 1)[1] for f in forms if f.startswith("person|") and " " in f}


def _owned(short: Short, c: Candidate) -> tuple[float, list[str]]:
    """What speaks for the country of an institution: how far the report speaks of that country and of no other."""
    total = sum(n for _, n in short.owners)
    owners = {f.split("@")[-1].split("#")[0] for f in c.forms if "@" in f}
    own = sum(n for owner, n in short.owners if owner in owners)
    if not own:
        return (-1.0 if total else 0.0), []  # it speaks of other states alone
    return 3.0 * own / total, [f"the report speaks of that state {own} times, of all states {total}"]


def office_key(title: str, organization: str) -> str:
    """The short name of whoever holds an office; ``organization`` is a form."""
    return f"office|{title}|{organization}"


TERM = 400
"""Days within which a report's word that somebody holds an office tells who is meant by the office alone."""


def holder(title: str, day: int | None, held: set[tuple[str, int | None]]) -> Choice | None:
    """The one entity that reports of about that day (days since 1970-01-01) say holds the office; None where not one does.

    ``held`` are entities with the day of a report that gives them the office; a report without a date speaks for any day.
    """
    near = {entity for entity, other in held if day is None or other is None or abs(other - day) <= TERM}
    if len(near) != 1:
        return None
    return Choice(near.pop(), 0.75, (f"the only {title} there in reports of that time",))
