"""What a time expression means before it is known when the report was published."""

from dataclasses import dataclass
from typing import Literal

from reportedly.reading.times.calendar import Unit

# Reckoned from the report's date, from the date that the text named last, or from the day of which the text tells.
Base = Literal["published", "mention", "narrated"]
Which = Literal[-1, 0, 1]  # last, this, next
Piece = Literal["early", "mid", "late", "start", "end"]
# Which half of the day an hour up to twelve lies in: said («8 p.m.», «18:00»), as written unless a part of the day
# stands with it («8.40»), or a guess («at eight»).
Half = Literal["said", "written", "guessed"]
DayPart = Literal["morning", "noon", "afternoon", "evening", "night"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date as far as it was written: any of its numbers may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """«3/5/2019»: which of the two is the month is decided for the whole text, or by the weekday beside it."""

    first: int
    second: int
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A period whose value needs no anchor: a decade, a century."""

    unit: Literal["decade", "century"]
    number: int


@dataclass(frozen=True, slots=True)
class Season:
    """«the spring of 2011», «last winter» (``which``), «by autumn»."""

    season: int
    year: "Meaning | None" = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """A quarter or half of a year."""

    unit: Literal["quarter", "half"]
    number: int
    year: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast by its name in the vocabulary."""

    name: str
    year: "Meaning | None" = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Deictic:
    """«last week», «tomorrow», «the following month»; «the weekend» has no ``which``."""

    unit: Unit
    which: int | None
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Overnight:
    """Between the day before the report's date and that date."""


@dataclass(frozen=True, slots=True)
class Named:
    """«last Monday», «next June»."""

    name: Calendar
    which: Which
    # «the coming Monday» is the first after the report, «next Monday» that of the next week; «this past Tuesday» may be
    # yesterday, «last Tuesday» is not
    nearest: bool = False
    narrated: bool = (
        False  # «the next Tuesday», «the following June»: where the past is told, after the date named last
    )


@dataclass(frozen=True, slots=True)
class Within:
    """A weekday or day of the month inside a longer period: «Tuesday of next week», «the 15th of that month»."""

    inner: "Meaning"
    outer: "Meaning"


@dataclass(frozen=True, slots=True)
class Shift:
    """«three months ago», «two days later», «a week before Christmas».

    ``aside`` for «on Friday, a day after the vote»: what follows is told of Friday, not of the vote.
    """

    number: int
    unit: Unit
    base: "Base | Meaning"
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Anniversary:
    """«ten years ago today», «five years ago this week»: so much earlier, as near as the day, week or month beside it."""

    number: int
    unit: Unit
    of: "Meaning"


@dataclass(frozen=True, slots=True)
class UpTo:
    """«the three months to March», «the year ending 31 March 2031»: so many of a unit, ``last`` the last of them."""

    number: int
    unit: Unit
    last: "Meaning"


@dataclass(frozen=True, slots=True)
class Nth:
    """«the first week of October»; ``number`` −1 is the last."""

    number: int
    unit: Unit
    outer: "Meaning"


@dataclass(frozen=True, slots=True)
class Stretch:
    """«the first two weeks of May», «the last three months of 2031» (``number`` −3)."""

    number: int
    unit: Unit
    outer: "Meaning"


@dataclass(frozen=True, slots=True)
class Part:
    """«late May», «the end of the year», «early next week»."""

    piece: Piece
    whole: "Meaning"


@dataclass(frozen=True, slots=True)
class OfDay:
    """«Monday morning»: kept only to read an hour that stands with it, and as the kind «time»."""

    part: DayPart
    whole: "Meaning"


@dataclass(frozen=True, slots=True)
class About:
    """«about 2009»."""

    whole: "Meaning"


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour, and the day that stands with it."""

    hour: int
    minute: int
    utc: bool = False
    half: Half = "said"
    stamp: bool = False  # at the beginning of a line, as in a running report
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Interval:
    """«from 3 to 7 May», «between 2011 and 2014»."""

    first: "Meaning"
    last: "Meaning"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length, ISO 8601."""

    value: str


@dataclass(frozen=True, slots=True)
class Repetition:
    """What recurs, by its period, ISO 8601."""

    value: str


Meaning = (
    Calendar
    | Numeric
    | Fixed
    | Season
    | Division
    | Holiday
    | Deictic
    | Overnight
    | Named
    | Within
    | Shift
    | Anniversary
    | UpTo
    | Nth
    | Stretch
    | Part
    | OfDay
    | About
    | Clock
    | Interval
    | Duration
    | Repetition
)
