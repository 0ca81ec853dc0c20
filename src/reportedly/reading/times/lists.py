"""Days and weekdays that share what follows or precedes them: «on 3, 4 and 7 May», «Monday or Tuesday next week»."""

import re
from typing import Final

from reportedly.reading.times.absolute import year_of
from reportedly.reading.times.meaning import Calendar, Deictic, Meaning, Within
from reportedly.reading.times.rule import Rule, behind, group
from reportedly.reading.times.seasons import WHICH
from reportedly.reading.times.vocabulary import DAY, MONTH, ORDINAL, WEEKDAY, YEAR, compiled, month_number, number
from reportedly.reading.times.vocabulary import weekday_number as weekday

_DAY_BEFORE: Final = re.compile(
    rf"\b(?P<month>{MONTH})\.? (?:the )?{DAY}(?:, (?:the )?{DAY}){{0,6}},? (?:and|or) (?:the )?\Z", re.IGNORECASE
)
_LONGEST_LIST: Final = 60  # characters before the last day of a list
_ENDS: Final = re.compile(
    rf"(?:,? (?P<year>{YEAR})|(?=\s*(?:[.,;:!?)\]”\"»—–]|$)|\s+(?:in|at|and|or|but|when|while|to|for|by|with|as|after|before|the)\b))"
)


def _of_month_after(match: re.Match[str]) -> Meaning | None:
    """«3» in «on 3 and 4 May 2031»."""
    return Calendar(year_of(group(match, "year")), month_number(match["month"]), number(match["day"]))


def _of_month_before(match: re.Match[str]) -> Meaning | None:
    """«4» in «on May 3 and 4»; a number before a noun is no day («May 3 and 4 soldiers»)."""
    month = _DAY_BEFORE.search(behind(match, _LONGEST_LIST))
    ends = _ENDS.match(match.string, match.end())
    if month is None or ends is None:
        return None
    return Calendar(year_of(ends["year"]), month_number(month["month"]), number(match["day"]))


def _of_week(match: re.Match[str]) -> Meaning | None:
    """«Monday» in «Monday or Tuesday next week»."""
    return Within(Calendar(weekday=weekday(match["weekday"])), Deictic("week", WHICH[match["which"].lower()]))


_OTHERS: Final = r"(?:, (?:the )?{day}){{0,6}},? (?:and|or) (?:the )?{day}"

RULES: Final = (
    Rule(
        compiled(
            rf"(?:the )?(?P<day>{DAY}|{ORDINAL})(?={_OTHERS.format(day=f'(?:{DAY}|{ORDINAL})')}(?: of)? (?P<month>{MONTH})"
            rf"(?:,? (?P<year>{YEAR}))?)"
        ),
        _of_month_after,
    ),
    Rule(compiled(rf"(?P<day>{DAY})"), _of_month_before),
    Rule(
        compiled(rf"(?P<weekday>{WEEKDAY})(?={_OTHERS.format(day=WEEKDAY)} (?P<which>this|next|last) week(?!end))"),
        _of_week,
    ),
)
