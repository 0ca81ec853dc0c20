"""Dates all in figures, «3/5/2019», and which of their numbers is the month."""

import re
from typing import Final

from reportedly.reading.times.absolute import year_of
from reportedly.reading.times.meaning import Calendar, Meaning, Numeric
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.vocabulary import WEEKDAY, compiled, weekday_number

_FIGURES: Final = re.compile(r"(?<![\d/.-])(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)(?![\d/-]|\.\d)")
_WANTS_DATE: Final = re.compile(
    rf"(?:\b(?:on|by|from|until|till|since|before|after|between|to|and|of|dated)|\b{WEEKDAY},?)\s+[(]?$", re.IGNORECASE
)
_LAST_MONTH: Final = 12


def month_first(text: str) -> bool:
    """Whether the text writes months before days: some date in figures shows it and none shows the contrary.

    Where nothing shows it the day is taken to stand first, as most of the world writes.
    """
    american = european = False
    for found in _FIGURES.finditer(text):
        american |= int(found[3]) > _LAST_MONTH >= int(found[1])
        european |= int(found[1]) > _LAST_MONTH >= int(found[3])
    return american and not european


def _figures(match: re.Match[str]) -> Meaning | None:
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= _LAST_MONTH):
        return None
    if group(match, "year") is None:
        before = behind(match, 16, "first")
        if not _WANTS_DATE.search(before) or re.match(r"\s?(?:%|of\b|per\b|[a-z]+s\b)", ahead(match)):
            return None  # «1/2» is a half, «9/11» a name
    weekday = group(match, "weekday")
    return Numeric(first, second, year_of(group(match, "year")), weekday_number(weekday) if weekday else None)


RULES: Final = (
    Rule(compiled(r"9/11(?![\d/]|\.\d)"), lambda _: Calendar(2001, 9, 11)),  # a name, in either order
    Rule(
        compiled(
            rf"(?:(?P<weekday>{WEEKDAY}),? )?(?P<first>\d\d?)(?P<by>[/.-])(?P<second>\d\d?)(?P=by)"
            r"(?P<year>\d{4}|\d\d)(?![\d/]|-\d+(?!\d*/)|\.\d)"
        ),
        _figures,
    ),
    Rule(compiled(rf"(?P<weekday>{WEEKDAY}),? (?P<first>\d\d?)(?P<by>[/.])(?P<second>\d\d?)(?![\d/]|\.\d)"), _figures),
    Rule(compiled(r"(?P<first>\d\d?)/(?P<second>\d\d?)(?![\d/]|\.\d)"), _figures),
)
