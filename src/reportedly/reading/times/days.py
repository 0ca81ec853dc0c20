"""A day of some month: «the 17th», «Monday the 24th», «from the 8th to the 10th», «the 15th of next month»."""

import re
from typing import Final

from reportedly.reading.times.meaning import Base, Calendar, Deictic, Interval, Meaning, Which, Within
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.vocabulary import MONTH, ORDINAL, WEEKDAY, compiled, number, weekday_number

_FIGURE_DAY = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?![^\W_])"
TO: Final = r"(?: ?[-–—] ?| to | through | till | until | and )"

# What may stand around «the 17th» when it is a date, and no «17th Brigade», «12th parallel» or «fifth round».
BEFORE_DAY: Final = re.compile(
    r"\b(?:on|by|until|till|since|from|of|for|before|after|to|around|about|and|between)\s+$", re.IGNORECASE
)
_BEFORE_SPELLED_DAY: Final = re.compile(r"\b(?:on|until|since|by|from)\s+$")
_AFTER_DAY: Final = re.compile(
    r"\s*(?:[.,;:!?)\]”\"’»—–]|$|(?:and|or|but|when|where|with|after|before|unless|if|to|at|in|by|for|possibly|as|that|who"
    r"|which|had|has|have|was|were|is|are|the|this|will|he|she|it|they|we)\b)"
)
_MORE_AFTER_FIGURES: Final = re.compile(  # of spelled ones «on the first two», «the third under» would be days too
    r"\s+(?:an?|both|all|some|no|his|her|its|their|our|two|three|four|five|six|seven|eight|nine|ten|under|into|against|near"
    r"|over|during|because|without|until|till|from|so|off|there|only|did|would|could|should|may|might|must|she|they)\b"
)
_PART_BEFORE: Final = re.compile(
    r"(?:\b(?:noon|midday|midnight|o['’]clock|morning|afternoon|evening|night)|\b[ap]\.?m\.?|\d[:.]\d\d) (?:on|of)\s+$",
    re.IGNORECASE,
)
_PHRASE_OVER: Final = re.compile(r"\s*(?:[.,;:!?)\]”\"’»—–]|$)")
_ANOTHER_ORDINAL: Final = re.compile(rf"\s+(?:or|and|to) (?:the )?(?:{ORDINAL})", re.IGNORECASE)


def _day_of_month(match: re.Match[str]) -> Meaning | None:
    weekday, day = group(match, "weekday"), match["day"]
    spelled = not day[0].isdigit()
    if weekday is None and not _is_day(match, spelled=spelled):
        return None
    if weekday is None and day.lower() == "first" and behind(match, 5).lower() == "from ":
        return None  # «protested from the first»
    if weekday and spelled and not _PHRASE_OVER.match(ahead(match)):
        return None  # «on Thursday, the first such raid»
    return Calendar(day=number(day), weekday=weekday_number(weekday) if weekday else None)


def _is_day(match: re.Match[str], *, spelled: bool) -> bool:
    after = ahead(match)
    if not spelled and _PART_BEFORE.search(behind(match, 20)):
        return True
    goes_on = _AFTER_DAY.match(after) or (not spelled and _MORE_AFTER_FIGURES.match(after))
    if not goes_on or _ANOTHER_ORDINAL.match(after):
        return False
    return bool((_BEFORE_SPELLED_DAY if spelled else BEFORE_DAY).search(behind(match, 12)))


def _days_of_month(match: re.Match[str]) -> Meaning | None:
    """«from the 8th to the 10th»."""
    first, last = number(match["first"]), number(match["last"])
    joined = match.string[match.end("first") : match.start("last")].split()[0].lower()
    opened = _FROM_OR_BETWEEN.search(behind(match, 12))
    if opened is None or first >= last or (joined == "and") != (opened[1].lower() == "between"):
        return None
    after = ahead(match)
    if not (_AFTER_DAY.match(after) or _MORE_AFTER_FIGURES.match(after)):
        return None  # «from the 8th to the 10th floor»
    return Interval(Calendar(day=first), Calendar(day=last))


_FROM_OR_BETWEEN: Final = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)


def _within_month(match: re.Match[str]) -> Meaning | None:
    if not match["of"] and not match["day"][0].isdigit():
        return None  # «his fourth this month»
    inner = Calendar(day=number(match["day"]))
    word = (match["which"] or "this").lower()
    which: Which = -1 if word in ("last", "previous") else 1 if word in ("next", "following") else 0
    base: Base = "mention" if word in ("that", "the same", "previous", "following") else "published"
    return Within(inner, Deictic("month", which, base))


RULES: Final = (
    # the 17th, Monday the 24th, the 15th of next month
    Rule(
        compiled(
            rf"(?:(?P<weekday>{WEEKDAY})\.?,? (?:the )?|the )(?P<day>{ORDINAL})(?! (?:of|century|day|week|month"
            rf"|year|night|time|{MONTH}))"
        ),
        _day_of_month,
    ),
    Rule(
        compiled(rf"(?:the )?(?P<first>{_FIGURE_DAY}){TO}(?:the )?(?P<last>{_FIGURE_DAY})(?! {MONTH})"), _days_of_month
    ),
    Rule(
        compiled(
            rf"(?:the )?(?P<day>{ORDINAL})(?: day)? (?P<of>of )?(?P<which>this|last|next|that|the|the same|previous"
            rf"|following) month"
        ),
        _within_month,
    ),
)
