"""Dates that carry their own numbers: «2019-05-03», «3 May 2019», «May», «in 2019», «the 1990s»."""

import re
from typing import Final

from reportedly.reading.times.days import BEFORE_DAY, TO
from reportedly.reading.times.meaning import Calendar, Fixed, Interval, Meaning
from reportedly.reading.times.rule import Rule, ahead, behind, group, written_like_a_name
from reportedly.reading.times.vocabulary import (
    DAY,
    MONTH,
    ORDINAL,
    WEEKDAY,
    YEAR,
    compiled,
    month_number,
    number,
    weekday_number,
)
from reportedly.reading.times.year import is_year

# Months that are words of their own: alone they count only after a word that asks for a date.
_AMBIGUOUS: Final = {"may", "march", "april", "june", "august"}
_NEVER_ALONE: Final = {"jan", "mar", "jun", "dec"}  # people and places as well
_ASKS_FOR_DATE: Final = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|last|next|this|that|early|mid|late|and|or|to|through|during|before|after"
    r"|for|every|each|between|on|following|previous|past|coming|around|about|as|both|end|beginning|is|was)|mid-|[–—/(])\s*$",
    re.IGNORECASE,
)
# «the May vote», «Osmark's April raid»; but «the June Harlan case», «the May government» of somebody called so.
_OWNED: Final = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our|this|last|next)|['’]s)\s+$", re.IGNORECASE)
_NOUN_AFTER: Final = re.compile(
    r"\s+(?!(?:and|or|of|for|in|on|at|to|by|from|with|as|than|that|who|which|was|were|is|are|had|has|have|will|would|said|says"
    r"|against|through|into|over|after|before|when|while|but|government|administration|cabinet|ministry|camp|family|era"
    r"|premiership|fools?)\b)[a-z]{3,}"
)
_GOES_ON_AS_VERB: Final = re.compile(
    r"\s+(?:be|have|not|well|also|yet|still|or may|never|only|even|go|say|I|you|we|he|she|it|they|the|a|said|says|told"
    r"|announced|called|added|[A-Z]\w+\s+said)\b"
)
_PREFIXED_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY})\.?,? (?:the )?)?"
_YEAR = rf"(?:(?:-|,? ?(?:of |in )?,? ?)(?P<year>{YEAR}|['’]\d\d(?!\d)))?"
_TWO_DIGITS_LAST_OF_1900S = 31  # «’31» and later are the twentieth century, as most reports are of 2000 to 2030


def year_of(word: str | None) -> int | None:
    """The year of «2014», «’91»; None for None."""
    if word is None:
        return None
    digits = int(word.lstrip("'’"))
    if digits >= 100:
        return digits
    return digits + (2000 if digits < _TWO_DIGITS_LAST_OF_1900S else 1900)


_NAMED_SO: Final = re.compile(  # «the April 3rd Movement», «the Third of May Column», «26 July Street»
    r"\s+(?:Movement|Column|Command|Commando|Brigades?|Battalion|Army|Group|Front|Alliance|Coalition|Party|League|Committee|Union|Club"
    r"|Society|Foundation|Square|Street|Avenue|Bridge|Stadium|University|Hospital|Barracks|Martyrs|Camp)\b"
)


def _calendar(match: re.Match[str]) -> Meaning | None:
    weekday, day, month = group(match, "weekday"), group(match, "day"), group(match, "month")
    return Calendar(
        year_of(group(match, "year")),
        month_number(month) if month else None,
        number(day) if day else None,
        weekday_number(weekday) if weekday else None,
    )


def _spelled_day(match: re.Match[str]) -> Meaning | None:
    """«May 3»; in small letters only after a word that asks for a date, or with its year: «march 3 abreast»."""
    word, day = match["month"], match["day"]
    if not match["year"] and _NAMED_SO.match(match.string, match.end()):
        return None
    another_word = word in ("may", "march", "mar") and not match["year"]
    asked_for = day[0].isdigit() and (not day.isdigit() or BEFORE_DAY.search(behind(match, 12)))
    return None if another_word and not asked_for else _calendar(match)


def _numeric(match: re.Match[str]) -> Meaning | None:
    return Calendar(year_of(match["year"]), int(match["month"]), int(match["day"]))


def _month_in_figures(match: re.Match[str]) -> Meaning | None:
    """«2019-05», «2019-5», «05/2019»; «Resolution 2019-5» is no month."""
    numbered = not is_year(match.string, match.start("year"), match.end("year"))
    return None if numbered and len(match["month"]) < 2 else Calendar(int(match["year"]), int(match["month"]))


_PREPOSITION: Final = re.compile(
    r"\b(?:in|since|of|by|until|late|early|mid|last|next|this|that|every|during|before|after|from)[\s-]*$",
    re.IGNORECASE,
)


def _heads_entry(match: re.Match[str]) -> bool:
    """«August: the navies met»; «April’s election», which is no first name."""
    after = ahead(match, 4)
    if not written_like_a_name(match["month"]):
        return False
    return after.startswith(":") or (
        match["month"].lower() in ("april", "march") and re.match(r"['’]s [a-z]", after) is not None
    )


def _of_month(match: re.Match[str]) -> Meaning | None:
    month, year = match["month"], group(match, "year")
    name = month.rstrip(".").lower()
    if year is None and name in _NEVER_ALONE:
        return None
    if year is None and _NAMED_SO.match(match.string, match.end()):
        return None
    if year is None and name in _AMBIGUOUS and not _heads_entry(match):
        before = behind(match, 24)
        if not written_like_a_name(month):
            return None
        if _OWNED.search(before) and _NOUN_AFTER.match(match.string, match.end()):
            return Calendar(month=month_number(month))
        if not _ASKS_FOR_DATE.search(before):
            return None
        if _GOES_ON_AS_VERB.match(match.string, match.end()) and not _PREPOSITION.search(before):
            return None
    if year and not written_like_a_name(month) and name in ("may", "march", "mar"):
        return None
    return Calendar(year_of(year), month_number(month))


def _year(match: re.Match[str]) -> Meaning | None:
    start, end = match.span("year")
    named = match.start("year") > match.start()  # «the year 2016»
    if named or is_year(match.string, start, end):
        return Calendar(int(match["year"]))
    return None


def _abbreviated_year(match: re.Match[str]) -> Meaning | None:
    if re.search(
        r"\b(?:in|since|of|by|until|from|before|after|to|and|summer|winter|spring|autumn)\s['’]$",
        behind(match, 12),
        re.IGNORECASE,
    ):
        return Calendar(year_of(match["year"]))
    return None


def _decade(match: re.Match[str]) -> Meaning | None:
    word = match["decade"]
    digits = re.search(r"\d+", word)
    if digits is None:
        tens = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
        return Fixed("decade", 1900 + tens[word.lower().removesuffix("ies")])
    years = int(digits[0])
    return Fixed("decade", years if years >= 100 else years + 1900)


def _short_decade(match: re.Match[str]) -> Meaning | None:
    """«’90s» in «the late ’90s»."""
    return _decade(match) if _PART_OF_DECADE.search(behind(match, 12)) else None


_PART_OF_DECADE: Final = re.compile(r"\b(?:early|mid|late)[\s-]+$", re.IGNORECASE)


def _century(match: re.Match[str]) -> Meaning | None:
    return Fixed("century", number(match["nth"]))


def _centuries(match: re.Match[str]) -> Meaning | None:
    """«from the 15th to the 19th century»."""
    first, last = number(match["first"]), number(match["last"])
    return Interval(Fixed("century", first), Fixed("century", last)) if first < last else None


_BETWEEN: Final = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)


def _day_range(match: re.Match[str]) -> Meaning | None:
    month, year = month_number(match["month"]), year_of(group(match, "year"))
    first, last = number(match["first"]), number(match["last"])
    joined = match.string[match.end("first") : match.start("last")]
    two_days = "and" in joined.lower() and last > first + 1 and not _BETWEEN.search(behind(match, 12))
    if first >= last or two_days:
        return None  # «on 4 and 7 May» is no range
    return Interval(Calendar(year, month, first), Calendar(year, month, last))


def _month_range(match: re.Match[str]) -> Meaning | None:
    year = year_of(match["year"])
    return Interval(Calendar(None, month_number(match["first"])), Calendar(year, month_number(match["last"])))


def _year_range(match: re.Match[str]) -> Meaning | None:
    first, last = int(match["first"]), int(match["last"])
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 200:
        return None
    return Interval(Calendar(first), Calendar(last))


RULES: Final = (
    # 2019-05-03, 2019/5/3, 2019-May-3
    Rule(
        compiled(r"(?P<year>\d{4})([-/.])(?P<month>0?[1-9]|1[0-2])\2(?P<day>3[01]|[12]\d|0?[1-9])(?=T\d|(?![\w/-]))"),
        _numeric,
    ),
    Rule(compiled(rf"(?P<year>{YEAR})[-/ ](?P<month>{MONTH})[-/ ](?P<day>{DAY})"), _calendar),
    Rule(
        compiled(r"(?P<year>20\d\d|19\d\d)-(?P<month>0?[1-9]|1[0-2])(?![\w/-]|\.\d)"),
        _month_in_figures,
    ),
    Rule(
        compiled(r"(?<![\d/.-])(?P<month>0?[1-9]|1[0-2])[-/](?P<year>20\d\d|19\d\d)(?![\w/-]|\.\d)"),
        _month_in_figures,
    ),
    # Monday, the 3rd of May(,) 2019; 05-Aug-2016
    Rule(
        compiled(
            rf"{_PREFIXED_WEEKDAY}(?:the )?(?P<day>{DAY}|{ORDINAL})(?: day)?(?: of)?[ -](?P<month>{MONTH}){_YEAR}"
        ),
        _spelled_day,
    ),
    Rule(compiled(rf"(?P<day>\d\d?)[-/](?P<month>{MONTH})[-/](?P<year>\d{{4}}|\d\d)(?!\d)"), _calendar),
    # Monday, May (the) 3rd(,) 2019
    Rule(
        compiled(rf"{_PREFIXED_WEEKDAY}(?P<month>{MONTH})(?: |-)?(?:the )?(?P<day>{DAY}|{ORDINAL})(?! ?[:.]\d){_YEAR}"),
        _spelled_day,
    ),
    # 3–7 May 2019, May 3 to 7, 2019
    Rule(
        compiled(
            rf"(?:the )?(?P<first>{DAY}|{ORDINAL}){TO}(?:the )?(?P<last>{DAY}"
            rf"|{ORDINAL})(?: of)? (?P<month>{MONTH}){_YEAR}"
        ),
        _day_range,
    ),
    Rule(
        compiled(
            rf"(?P<month>{MONTH}) (?:the )?(?P<first>{DAY}|{ORDINAL}){TO}(?:the )?(?P<last>{DAY}"
            rf"|{ORDINAL})(?! {MONTH}){_YEAR}"
        ),
        _day_range,
    ),
    # May 2019, May of 2019, May ’87, May
    Rule(
        compiled(rf"(?P<month>{MONTH})(?:,? (?:of |in )?(?:the year )?|[-/])(?P<year>{YEAR}|['’]\d\d(?!\d))"), _of_month
    ),
    Rule(compiled(rf"(?P<year>{YEAR}) (?P<month>{MONTH})(?! ?\d)"), _of_month),
    Rule(compiled(rf"(?P<month>{MONTH})(?!\.? ?\d)"), _of_month),
    # June to August 1992
    Rule(compiled(rf"(?P<first>{MONTH}){TO}(?P<last>{MONTH}),? (?:of |in )?(?P<year>{YEAR})"), _month_range),
    # 2014, the year 2014, 2014–15, ’91
    Rule(
        compiled(
            rf"(?:(?:the )?(?:(?:calendar|fiscal|financial|school"
            rf"|academic) )?year )?(?P<year>{YEAR})(?![\d/:-]{0, 12}\d|,\d|\.\d|%|[^\W\d_])"
        ),
        _year,
    ),
    Rule(compiled(rf"(?P<first>{YEAR})(?:[-–—/]|–| ?– ?)(?P<last>{YEAR}|\d\d(?!\d))(?![\d/-])"), _year_range),
    Rule(compiled(r"(?<=['’])(?P<year>\d\d)(?![\w’'])"), _abbreviated_year),
    # the 1990s, the nineties, the ’90s; the nineteenth century
    Rule(compiled(r"(?:the )?(?P<decade>(?:1\d|20)\d0 ?['’]?s)(?!\w)"), _decade),
    Rule(compiled(r"(?P<decade>['’][2-9]0s)(?!\w)"), _short_decade),
    Rule(
        compiled(r"(?:the )(?P<decade>['’]?[2-9]0['’]?s|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)(?!\w)"),
        _decade,
    ),
    Rule(compiled(rf"(?:the )?(?P<nth>{ORDINAL})(?: |-)century"), _century),
    Rule(compiled(rf"(?:the )?(?P<first>{ORDINAL}){TO}(?:the )?(?P<last>{ORDINAL}) centur(?:y|ies)"), _centuries),
)
