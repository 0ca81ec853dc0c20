"""Which offices a report gives to whom, and from when to when."""

import re
from dataclasses import dataclass

from reportedly.records import Reading, Statement, Time

_FROM = re.compile(r"\b(?:since|from|as of|starting)(?: the| early| late| mid| about| around)* $", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up to|through)(?: the| early| late| mid| about| around)* $", re.IGNORECASE)
_YEARS = re.compile(r"P(\d+)Y")


@dataclass(frozen=True, slots=True)
class Holding:
    """An office as one statement gives it; entities by their ids in the reading, ``start`` and ``end`` in EDTF."""

    holder: str
    title: str
    qualifiers: tuple[str, ...] = ()
    organization: str | None = None
    start: str | None = None
    end: str | None = None


def holdings(reading: Reading) -> list[Holding]:
    """The offices that the report says are or were held, as anybody says; denied ones and those not yet held are left out.

    A statement of several holders says nothing sure of any of them and gives none.
    """
    times = {t.id: t for t in reading.times}
    out = []
    for s in reading.statements:
        if s.type != "office" or s.polarity == "-" or s.mood != "actual" or not s.title:
            continue
        holders = {a.entity for a in s.arguments if a.role == "holder"}
        organizations = {a.entity for a in s.arguments if a.role == "organization"}
        if len(holders) != 1 or len(organizations) > 1:
            continue
        start, end = _term(reading, s, times)
        organization = next(iter(organizations), None)
        out.append(Holding(holders.pop(), s.title.casefold(), tuple(sorted(s.qualifiers)), organization, start, end))
    return out


def _term(reading: Reading, s: Statement, times: dict[str, Time]) -> tuple[str | None, str | None]:
    """First and last day of the office as the statement's time says; a date that marks neither end says neither."""
    if s.time is None:
        return None, None
    value, time = s.time.value, times.get(s.time.id)
    if value.count("/") == 1:
        first, last = value.split("/")
        return first if first not in ("", "..") else None, last if last not in ("", "..") else None
    before = reading.document.text[: time.start] if time is not None else ""
    if years := _YEARS.fullmatch(value):
        published = reading.document.published or ""
        return (f"{int(published[:4]) - int(years[1]):04}", None) if published[:4].isdigit() else (None, None)
    if value.startswith(("P", "T")):
        return None, None
    if _FROM.search(before[-40:]):
        return value, None
    return (None, value) if _UNTIL.search(before[-40:]) else (None, None)
