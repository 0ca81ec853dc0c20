"""Dates that stand over what follows: a dateline, a date alone on its line."""

import re
from typing import Final

from reportedly.reading.times.anchors import Anchors
from reportedly.reading.times.calendar import Period

_LINE_OPENS: Final = re.compile(r"(?:^|\n)[ \t]*[#>*•–—-]*[ \t]*\Z")
_LINE_CLOSES: Final = re.compile(r"[ \t]*[:.*–—-]*[ \t]*(?:\n|\Z)")
_SOMETHING: Final = re.compile(r"\S")
_PLACE: Final = re.compile(r"(?:\A|\n)[ \t]*[A-ZÀ-Þ][^\W\d_a-z]{2,}[^\n\d:;!?—–]{0,40}[,(]?[ \t]*\(?\Z")
_DASH: Final = re.compile(r"\)?[ \t]*(?:\([^()\n]{1,30}\))?[ \t]*(?:[-–—]{1,2}|:)[ \t]*\S")
_DATELINE_WITHIN: Final = 300  # characters from the beginning of the text
_DAYS_APART: Final = 7  # so far a dateline and the date of publication lie apart at most
_DAYS_OF_SECTIONS: Final = 366


def heads(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands alone on its line, with text below it."""
    opened = _LINE_OPENS.search(text, max(0, start - 12), start) is not None
    closed = _LINE_CLOSES.match(text, end)
    return opened and closed is not None and _SOMETHING.search(text, closed.end()) is not None


def datelines(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is the date of a dateline: «VALDAR, May 14 (BRT) — The …»."""
    if start > _DATELINE_WITHIN:
        return False
    line = text.rfind("\n", 0, start) + 1
    return _PLACE.search(text, max(0, line - 1), start) is not None and _DASH.match(text, end) is not None


def reckon_from_head(text: str, start: int, end: int, day: Period, anchors: Anchors) -> None:
    """Let what follows be reckoned from the date at ``text[start:end]``, if it stands over it.

    A dateline gives the day of the whole report, a date alone on its line that of the section below it; unless they are
    too far from the date of publication to be that («born: 3 May 1962»).
    """
    today = anchors.today()
    apart = abs((day.first - today).days) if today else 0
    dateline = apart <= _DAYS_APART and datelines(text, start, end)
    if dateline or (apart <= _DAYS_OF_SECTIONS and heads(text, start, end)):
        anchors.published = day
