"""Seasons, quarters and halves of a year, and feasts."""

import re
from typing import Final

from reportedly.reading.times.absolute import year_of
from reportedly.reading.times.feasts import FEAST
from reportedly.reading.times.meaning import (
    Base,
    Calendar,
    Deictic,
    Division,
    Holiday,
    Meaning,
    Part,
    Season,
    Shift,
    Which,
)
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.vocabulary import ORDINAL, SEASON, SEASON_NAMES, YEAR, compiled, number

_STEPS: Final[dict[str, Which]] = {
    "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
WHICH: Final[dict[str, Which]] = {
    "this": 0, "that": 0, "current": 0, "the current": 0, "the same": 0, "upcoming": 1,
    **{opened + word: step for word, step in _STEPS.items() for opened in ("", "the ", "this ")},
}  # fmt: skip
_YEAR = (
    rf"(?:,? (?:of |in )?(?P<year>{YEAR}|['’]\d\d(?!\d))| (?:of |in )?(?:the )?(?P<yearwhich>last|this|next|that"
    r"|following|previous|coming|same) year)?"
)
_BEFORE_BARE: Final = re.compile(
    r"\b(?:in|by|since|until|till|through|throughout|during|over|before|after|from|for|to|early|late|each|another|of"
    r"|every|one|mid)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER_BARE: Final = re.compile(
    r"\s*(?:[.,;:!?)\]”\"’»—–]|$|\b(?:and|or|but|when|while|to|at|in|by|for|with|as|that"
    r"|who|which|had|has|have|was|were|is|are|before|after|if|because|the|he|she|they|it)\b|[A-Z])"
)


def year_meaning(match: re.Match[str]) -> Meaning | None:
    """The year that stands with a season, quarter or feast: a number, or «last year»."""
    which = group(match, "yearwhich")
    if which:
        base: Base = "mention" if which.lower() in ("that", "following", "previous", "same") else "published"
        return Deictic("year", WHICH["the same" if which.lower() == "same" else which.lower()], base)
    written = year_of(group(match, "year"))
    return Calendar(written) if written is not None else None


def _season(match: re.Match[str]) -> Meaning | None:
    name, which, year = match["season"].lower(), group(match, "which"), year_meaning(match)
    bare = which is None and year is None
    if bare and not _BEFORE_BARE.search(behind(match, 20, "season")):
        return None
    if bare and not _AFTER_BARE.match(match.string, match.end()):
        return None  # «spring water», «the summer recess», «the fall of the city»
    if (
        bare
        and name == "fall"
        and (re.search(r"\bto\s+$", behind(match, 6, "season")) or re.match(r"\s+(?:in|from|to|by)\b", ahead(match)))
    ):
        return None
    if which and which.lower() == "that":
        return Season(SEASON_NAMES[name], year or Deictic("year", 0, "mention"))
    offset = WHICH[re.sub(r"\s+", " ", which.lower())] if which else None
    return Season(SEASON_NAMES[name], year, offset)


def _division(match: re.Match[str]) -> Meaning | None:
    ordinal, digit = group(match, "nth"), group(match, "digit")
    word = (group(match, "unit") or "quarter").lower()
    count = 4 if (ordinal or "").lower() in ("last", "final") and word == "quarter" else None
    if (ordinal or "").lower() == "last" and word == "quarter" and not year_meaning(match):
        return Deictic("quarter", -1)
    nth = count or (
        int(digit) if digit else 2 if (ordinal or "").lower() in ("last", "final") else number(ordinal or "")
    )
    if nth > (4 if word == "quarter" else 2):
        return None
    year = year_meaning(match)
    return Division("quarter" if word == "quarter" else "half", nth, year)


def _short(match: re.Match[str]) -> Meaning | None:
    """«Q3 2019», «H1»: a half only with its year."""
    digit, year = int(match["digit"]), year_meaning(match)
    if match["unit"].lower() == "q":
        return Division("quarter", digit, year)
    return Division("half", digit, year) if year and digit < 3 else None


def _half(match: re.Match[str]) -> Meaning | None:
    return _division(match) if year_meaning(match) else None  # «the second half» is mostly of a match


_DURING: Final = re.compile(r"\b(?:in|into|early in|during)\s+$", re.IGNORECASE)


def _holiday(match: re.Match[str]) -> Meaning | None:
    which = group(match, "which")
    before = behind(match, 24)
    if re.search(
        r"(?<![.!?:”\"] )\b(?!(?:By|On|In|At|Last|Next|This|Until|Since|Before|After|For|And|Every|Each"
        r"|During|Throughout|From|Around|Between|Over|Through)\b)"
        r"[A-Z][\w’']+ $",
        before,
    ):
        return None  # a name: «Osk Christmas»
    if re.match(r" [A-Z]", ahead(match)) and match[0][:4].lower() == "the ":
        return None  # «the Easter Accord»
    name = re.sub(r"\s+", " ", match["holiday"].lower().replace("’", "'"))
    if not match["holiday"][:1].isupper() and name not in ("xmas", "christmas", "fourth of july"):
        if not name.startswith(("new year", "christmas", "easter", "halloween")):
            return None
        bare = name == "new year" and match[0][:4].lower() != "the "
        if bare and not (_BEFORE_BARE.search(before) and _AFTER_BARE.match(match.string, match.end())):
            return None  # «new year students»
    holiday = Holiday(name, year_meaning(match), WHICH[which.lower()] if which else None)
    if match[0].lower() == "the new year" and _DURING.search(before):
        return Part("start", Shift(0, "year", holiday))  # not its first day
    return holiday


RULES: Final = (
    Rule(compiled(rf"(?:(?P<which>(?:the |this )?(?:last|past|next|coming|previous|following)|this|that) |the )?"
                  rf"(?P<season>{SEASON}){_YEAR}"), _season),
    Rule(compiled(rf"(?:the )?(?P<nth>{ORDINAL}|last|final)(?: |-)(?P<unit>quarter)(?! ?-?final){_YEAR}"), _division),
    Rule(compiled(rf"(?:the )?(?P<nth>first|second|last) (?P<unit>half){_YEAR}"), _half),
    Rule(compiled(rf"(?P<yearwhich>last|this|next) year['’]s (?P<nth>{ORDINAL}|last|final) (?P<unit>quarter)(?! ?-?final)"), _division),
    Rule(compiled(r"(?P<yearwhich>last|this|next) year['’]s (?P<nth>first|second|last) (?P<unit>half)"), _half),
    Rule(compiled(rf"(?P<unit>q|h)(?P<digit>[1-4])(?:(?: |-)?(?:of )?(?P<year>{YEAR}))?(?!\w)"), _short),
    Rule(compiled(rf"(?P<year>{YEAR})(?: |-)?(?P<unit>q|h)(?P<digit>[1-4])(?!\w)"), _short),
    Rule(compiled(rf"(?:the )?(?:(?P<which>last|this|next|previous|coming"
                  rf"|following) )?(?P<holiday>{FEAST})(?!['’]s){_YEAR}"), _holiday),
)  # fmt: skip
