"""States and territories by name, demonym, capital, place and code.

``countries.json`` has its origin at its head. Lookups are of whole names and mind the case («US» is a state, «us» is not),
but take a headline's capitals («IRAN»). They say what a name most often means, not what it means here:
:func:`is_ambiguous` warns of those that also name people, other places or things («Jordan», «Georgia», «Turkey»).
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.reading.knowledge.files import Forms, load, plain


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory; ``since`` and ``until`` are years and set for former ones only.

    ``alpha2`` and ``alpha3`` are ISO 3166-1 (XK and XKX by custom), of former states as they were; ``former_code`` is
    ISO 3166-3. ``places`` are cities, provinces and regions, far from complete.
    """

    name: str
    official: str
    alpha2: str | None
    alpha3: str | None
    former_code: str | None
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    plurals: tuple[str, ...]
    capitals: tuple[str, ...]
    places: tuple[str, ...]
    region: str
    since: int | None
    until: int | None

    @property
    def former(self) -> bool:
        """Whether the state is no more."""
        return self.until is not None


@cache
def countries() -> tuple[Country, ...]:
    """All of them: present ones first, and of two with one demonym the one that reports more often mean."""
    rows: list[dict[str, Any]] = load("countries.json")["countries"]
    return tuple(Country(**_with_tuples(row)) for row in rows)


def _with_tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def by_name(text: str) -> Country | None:
    """The country of that common, official or other name («the U.S.», «DPRK», «Burma»)."""
    return _names().get(text)


def by_demonym(text: str) -> Country | None:
    """The country of that adjective or noun for its people («Afghan», «Danes», «Frenchman»)."""
    return _demonyms().get(text)


def by_capital(text: str) -> Country | None:
    """The country of that capital or seat of government, in any of its spellings («Kiev», «Teheran»)."""
    return _capitals().get(text)


def by_place(text: str) -> Country | None:
    """The country in which that city, province or region lies; capitals count."""
    return _capitals().get(text) or _places().get(text)


def by_code(code: str) -> Country | None:
    """The country of that code: alpha-2 of present ones, alpha-3, or ISO 3166-3's four letters."""
    return _codes().get(code.upper())


def is_ambiguous(text: str) -> bool:
    """Whether a name or demonym is one of those that often mean something else."""
    return plain(text) in _ambiguous()


@cache
def _names() -> Forms[Country]:
    own = ((c.name, c) for c in countries())
    official = ((c.official, c) for c in countries())
    other = ((n, c) for c in countries() for n in c.names)
    return Forms([*own, *official, *other])


@cache
def _demonyms() -> Forms[Country]:
    return Forms((form, c) for c in countries() for form in (*c.adjectives, *c.nouns, *c.plurals))


@cache
def _capitals() -> Forms[Country]:
    return Forms((form, c) for c in countries() for form in c.capitals)


@cache
def _places() -> Forms[Country]:
    return Forms((form, c) for c in countries() for form in c.places)


@cache
def _codes() -> dict[str, Country]:
    codes = {code: c for c in countries() for code in (c.former_code, c.alpha3) if code}
    return codes | {c.alpha2: c for c in countries() if c.alpha2 and not c.former}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(load("countries.json")["ambiguous"])
