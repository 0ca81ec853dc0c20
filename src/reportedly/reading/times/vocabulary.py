"""The words of time, and the fragments of patterns made of them."""

import re
from typing import Final

from reportedly.reading.times.calendar import AUTUMN, SPRING, SUMMER, WINTER, Unit


def words(text: str) -> list[str]:
    """The words of a list written as one string, which reads more easily than so many quotation marks."""
    return text.split()


MONTH_NAMES: Final = words("january february march april may june july august september october november december")
WEEKDAY_NAMES: Final = words("monday tuesday wednesday thursday friday saturday sunday")
SEASON_NAMES: Final = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}

_ONES = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen"
    " nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_FIRST_TO = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
)

CARDINALS: Final[dict[str, int]] = {word: n for n, word in enumerate(_ONES, 1)}
CARDINALS.update({ten: 10 * n for n, ten in enumerate(_TENS, 2)})
CARDINALS.update({f"{t} {o}": 10 * n + m for n, t in enumerate(_TENS, 2) for m, o in enumerate(_ONES[:9], 1)})
ORDINALS: Final[dict[str, int]] = {word: n for n, word in enumerate(_FIRST_TO, 1)}
ORDINALS.update({"twentieth": 20, "thirtieth": 30})
ORDINALS.update(
    {f"{t} {o}": 10 * n + m for n, t in ((2, "twenty"), (3, "thirty")) for m, o in enumerate(_FIRST_TO[:9], 1)}
)

UNITS: Final[dict[str, tuple[int, Unit]]] = {
    "sec": (1, "second"),
    "second": (1, "second"),
    "min": (1, "minute"),
    "minute": (1, "minute"),
    "hr": (1, "hour"),
    "hour": (1, "hour"),
    "day": (1, "day"),
    "night": (1, "day"),
    "weekend": (1, "weekend"),
    "week": (1, "week"),
    "wk": (1, "week"),
    "fortnight": (2, "week"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "year": (1, "year"),
    "yr": (1, "year"),
    "decade": (10, "year"),
    "century": (100, "year"),
}

# A line may be broken inside an expression, a paragraph may not. Bounded, or a long run of blanks could be split in so
# many ways that a pattern with several gaps would not come to an end.
_GAP = r"(?:[^\S\n]{1,4}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
_CLASS = re.compile(r"(\[[^\]]*\])")
WORD_END: Final = r"(?![^\W_])"


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


MONTH: Final = (  # the full stop of an abbreviation counts only before a figure: «in Dec. Two days later»
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![^\W\d_])"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.(?= ?['’]?\d)|(?![^\W\d_])))"
)
WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    + WORD_END
)
YEAR: Final = r"(?:1\d|20|21)\d\d(?!\d)"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![^\W_])"
# tens and ones apart: all hundred in a row, in some dozens of patterns, would take long to compile
_WRITTEN_ORDINAL: Final = (
    rf"(?:(?:twenty|thirty)[ -]{_any(_FIRST_TO[:9])}|{_any([*_FIRST_TO, 'twentieth', 'thirtieth'])})"
)
ORDINAL: Final = r"(?:(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)" + WORD_END + "|" + _WRITTEN_ORDINAL + WORD_END + ")"
NUMBER: Final = rf"(?:{_any(_TENS)}(?:[ -]{_any(_ONES[:9])})?|{_any(_ONES)})" + WORD_END
SEASON: Final = r"(?:spring|summer|autumn|fall|winter)" + WORD_END
UNIT: Final = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|wks?|fortnights?|months?|quarters?"
    r"|years?|yrs?|decades?|centur(?:y|ies))" + WORD_END
)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which each blank outside brackets is a gap between words; letters match in either case."""
    pieces = _CLASS.split(pattern)  # bracketed classes stand at the odd places
    return re.compile(
        "".join(piece if n % 2 else piece.replace(" ", _GAP) for n, piece in enumerate(pieces)), re.IGNORECASE
    )


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return next(n for n, name in enumerate(MONTH_NAMES, 1) if name[:3] == word[:3].lower())


def weekday_number(word: str) -> int:
    """0 to 6, Monday first."""
    return next(n for n, name in enumerate(WEEKDAY_NAMES) if name[:3] == word[:3].lower())


def number(word: str) -> int:
    """The value of digits, of «17th», of «twenty-first» or of «forty»."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    plain = re.sub(r"[\s-]+", " ", word.lower())
    return ORDINALS.get(plain) or CARDINALS[plain]


def unit(word: str) -> tuple[int, Unit]:
    """How many of which base unit a unit's name stands for, in the singular or plural."""
    lower = word.lower()
    if lower in ("century", "centuries"):
        return UNITS["century"]
    return UNITS[lower] if lower in UNITS else UNITS[lower.removesuffix("s")]
