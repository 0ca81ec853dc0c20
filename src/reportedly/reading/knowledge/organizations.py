"""Well-known organizations by name and acronym (``organizations.json``; its origin stands at its head)."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.reading.knowledge.files import Forms, load, plain

Kind = Literal[
    "igo", "court", "ngo", "news_agency", "broadcaster", "newspaper", "government", "intelligence", "police", "military",
    "militia", "party", "company", "religion",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization that a report may name without saying what it is; ``country`` is alpha-3, None for several."""

    name: str
    names: tuple[str, ...]
    kind: Kind
    country: str | None

    @property
    def is_outlet(self) -> bool:
        """Whether it publishes reports of its own."""
        return self.kind in ("news_agency", "broadcaster", "newspaper")


@cache
def organizations() -> tuple[Organization, ...]:
    """All of them."""
    rows = load("organizations.json")["organizations"]
    return tuple(Organization(r["name"], tuple(r["names"]), r["kind"], r["country"]) for r in rows)


def by_name(text: str) -> Organization | None:
    """The organization of that name or acronym; minds the case («WHO» is one, «who» is not)."""
    return _names().get(text)


def is_ambiguous(text: str) -> bool:
    """Whether that form is also an ordinary word or another name («Time», «Dawn», «PA»)."""
    return plain(text) in _ambiguous()


@cache
def _names() -> Forms[Organization]:
    return Forms((form, o) for o in organizations() for form in (o.name, *o.names))


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(plain(form) for form in load("organizations.json")["ambiguous"])
