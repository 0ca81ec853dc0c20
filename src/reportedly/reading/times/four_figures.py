"""Hours in four figures and stamps: «0345 GMT», «At 1540», «0540: Shells fall», «18h30», «2031-05-03T21:45Z»."""

import re
from dataclasses import replace
from typing import Final

from reportedly.reading.times.clock import LINE_START, SENTENCE_OVER, ZONE, clock
from reportedly.reading.times.meaning import Calendar, Clock, Interval, Meaning
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.vocabulary import WEEKDAY, compiled, month_number


def _military(match: re.Match[str]) -> Meaning | None:
    """«0345 GMT», «1800 hours»: four figures count all 24 hours."""
    found = clock(match, int(match["hour"]), int(match["minute"]))
    return replace(found, half="said") if found else None


def _leading_nought(match: re.Match[str]) -> Meaning | None:
    """«By 0640», «0400 Thursday», «0540: Shells fall»: no year and no amount begins so. Beside such an entry «1004: Quiet» is one."""
    before, after = behind(match, 14), ahead(match)
    entry = bool((LINE_START.search(before) or SENTENCE_OVER.search(before)) and _ENTRY_AFTER.match(after))
    nought = match["hour"][0] == "0"
    if entry and not nought and not _NOUGHT_ENTRY.search(match.string):
        return None
    if not entry and _AT_HOUR.search(before) and not _UNITS_AFTER.match(after):
        found = clock(match, int(match["hour"]), int(match["minute"]))
        return replace(found, half="said") if found else None
    if not entry and not (nought and (_NOUGHT_BEFORE.search(before) or _DAY_AFTER.match(after))):
        return None
    found = clock(match, int(match["hour"]), int(match["minute"]))
    return replace(found, half="said", stamp=entry) if found else None


_NOUGHT_BEFORE: Final = re.compile(  # no dash alone: «tel. 201 363-0555»
    r"\b(?:at|by|until|till|from|before|after|since|around|about|to|and|between)\s+$|\b[012]\d[0-5]\d ?[–-] ?$",
    re.IGNORECASE,
)
_AT_HOUR: Final = re.compile(r"\bat\s+(?:(?:about|around|approximately|exactly|precisely)\s+)?$", re.IGNORECASE)
_UNITS_AFTER: Final = re.compile(  # «at 1200 metres», «at 1998 prices», «at 1200 of them»
    r"\s?(?:[%°€$£]|[a-z]*(?:prices?|levels?|rates?|values?|costs?|exchange)\b|(?:of|per|or|to|and|percent|points?|feet|km|m|miles?"
    r"|met(?:re|er)s?|euros?|dollars?|pounds?|crowns?|people)\b|[A-Z]\w+ (?:Street|Road|Avenue|Boulevard))"
)
_ENTRY_AFTER: Final = re.compile(r":\s+[A-Z“\"‘]")
_NOUGHT_ENTRY: Final = re.compile(r"(?:^|[.!?\n])\s?0\d[0-5]\d:\s")
_DAY_AFTER: Final = re.compile(rf"\s+(?:on\s+)?{WEEKDAY}", re.IGNORECASE)


def _military_hours(match: re.Match[str]) -> Meaning | None:
    """«between 0730 and 0930»; «from 1938 to 1945» are years."""
    marked = bool(match["mark"]) or bool(group(match, "zone"))
    if (
        not marked
        and not (match["first"] < "10" and match["hour"] < "10")
        and (match["first"] > "09" or not re.search(r"\b(?:from|between)\s+$", behind(match, 10), re.IGNORECASE))
    ):
        return None
    last = clock(match, int(match["hour"]), int(match["minute"]))
    if last is None:
        return None
    return Interval(Clock(int(match["first"]), int(match["firstminute"]), last.utc), replace(last, half="said"))


def _stamp(match: re.Match[str]) -> Meaning | None:
    """«Wed Oct 26 15:50:06 +0000 2016», as posts and logs are stamped."""
    day = Calendar(int(match["year"]), month_number(match["month"]), int(match["day"]))
    utc = group(match, "zone") in ("+0000", "UTC", "GMT")
    return Clock(int(match["hour"]), int(match["minute"]), utc, day=day)


def _iso(match: re.Match[str]) -> Meaning | None:
    """«2031-05-03T21:45Z»."""
    day = Calendar(int(match["year"]), int(match["month"]), int(match["day"]))
    return Clock(int(match["hour"]), int(match["minute"]), bool(match["zone"]), day=day)


RULES: Final = (
    Rule(compiled(rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: hours| ?hrs?(?![^\W_])|h(?![^\W_])|(?= ?(?:GMT"
                  rf"|UTC|local time|Z(?![^\W_])))){ZONE}"), _military),
    Rule(compiled(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\w/-]|[.,]\d)"), _leading_nought),
    Rule(compiled(rf"(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)(?!\w){ZONE}"), _military),
    Rule(compiled(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)"
                  r"(?::[0-5]\d(?:\.\d+)?)?(?:(?P<zone>Z|[+-]00:?00)|[+-]\d\d(?::?\d\d)?)?(?!\w)"), _iso),
    Rule(compiled(rf"(?P<first>[01]\d|2[0-3])(?P<firstminute>[0-5]\d) ?(?:and|to|-|–) ?"
                  rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?!\d)(?P<mark> hours| ?hrs?(?![^\W_]))?{ZONE}"), _military_hours),
    Rule(compiled(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
                  r"(?P<day>\d\d?) (?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d):[0-5]\d (?:(?P<zone>[+]0000|UTC|GMT) )?"
                  r"(?P<year>\d{4})(?!\d)"), _stamp),
)  # fmt: skip
