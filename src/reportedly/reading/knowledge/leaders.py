"""Heads of state and government until January 2014, by name and date (``leaders.json``; its origin stands at its head)."""

from dataclasses import dataclass
from functools import cache

from reportedly.reading.knowledge.files import load, plain


@dataclass(frozen=True, slots=True)
class Term:
    """One stretch of one person in office; dates are «YYYY-MM-DD».

    ``country`` is alpha-3. ``office`` is None where the source does not say which. ``until`` is None where the term was
    open in January 2014, when the list ends: such a person may have left since.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    office: str | None
    since: str
    until: str | None

    def covers(self, date: str) -> bool:
        """Whether that day («YYYY-MM-DD») lies in the term as far as the list knows."""
        return self.since <= date and (self.until is None or date <= self.until)


@cache
def terms() -> tuple[Term, ...]:
    """All of them, by country and date."""
    return tuple(
        Term(r["name"], tuple(r["aliases"]), r["country"], r["office"], r["from"], r["to"])
        for r in load("leaders.json")["leaders"]
    )


def by_name(name: str) -> tuple[Term, ...]:
    """The terms of the person of that full name, in any spelling listed, without regard to case; empty if unknown."""
    return _names().get(plain(name).casefold(), ())


def in_office(country: str, date: str) -> tuple[Term, ...]:
    """Who led that country (alpha-3) on that day, head of state and head of government alike; empty if unknown."""
    return tuple(t for t in _countries().get(country, ()) if t.covers(date))


@cache
def _names() -> dict[str, tuple[Term, ...]]:
    table: dict[str, tuple[Term, ...]] = {}
    for term in terms():
        for form in {plain(form).casefold() for form in (term.name, *term.aliases)}:
            table[form] = (*table.get(form, ()), term)
    return table


@cache
def surnames() -> frozenset[str]:
    """What somebody on the list is called by alone, in small letters and plain ones: the last word of a name, without «al-»."""
    words = (form.split() for form in _names())
    return frozenset(w[-1] for w in words if len(w) > 1 and len(w[-1]) >= SHORTEST_SURNAME)


SHORTEST_SURNAME = 4
"""Letters below which a surname is too many other things."""


@cache
def _countries() -> dict[str, tuple[Term, ...]]:
    table: dict[str, list[Term]] = {}
    for term in terms():
        table.setdefault(term.country, []).append(term)
    return {country: tuple(found) for country, found in table.items()}
