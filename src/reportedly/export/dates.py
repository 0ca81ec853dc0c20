"""EDTF values as the plain dates that other formats know."""

from dataclasses import dataclass
from datetime import date

from reportedly import edtf


@dataclass(frozen=True, slots=True)
class Dates:
    """First and last day, None at an open end; ``prefix`` is year, month or day where the value is just that."""

    first: date | None
    last: date | None
    prefix: str | None
    vague: bool


def dates(value: str | None) -> Dates | None:
    """The days that an EDTF value covers; None where there is no value or it says no days.

    ``vague`` where the value is more than a plain year, month or day: approximate, a season, a range, an unknown digit.
    """
    if value is None:
        return None
    covered = edtf.days(value)
    if covered is None:
        return None
    day = value.partition("T")[0]
    plain = len(day) in (4, 7, 10) and all(part.isdigit() for part in day.split("-")) and _month(day) <= 12
    return Dates(covered.first, covered.last, day if plain else None, not plain)


def _month(day: str) -> int:
    """The month of a date that has one, else 0; EDTF writes seasons as months from 21 on."""
    parts = day.split("-")
    return int(parts[1]) if len(parts) > 1 else 0
