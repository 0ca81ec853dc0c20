"""Dates so many units from another: «three months ago», «half an hour later», «in five days», «two or three years ago»."""

import re
from typing import Final

from reportedly.reading.times.calendar import Unit
from reportedly.reading.times.meaning import Anniversary, Calendar, Deictic, Interval, Meaning, Shift
from reportedly.reading.times.rule import Rule, behind, group
from reportedly.reading.times.seasons import WHICH
from reportedly.reading.times.tense import tense_near
from reportedly.reading.times.vocabulary import MONTH, NUMBER, UNIT, WEEKDAY, compiled, number, unit, weekday_number

COUNT: Final = rf"(?:\d{{1,3}}(?![\d.,]\d)|{NUMBER}|a couple of|a|an)"
HEDGE: Final = (
    r"(?:(?:about|almost|nearly|just over|just under|over|under|more than|less than|some|roughly|around|at least|only"
    r"|barely|just|exactly|fully) )?"
)
_SEVERAL: Final = {"a": 1, "an": 1, "one": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "a single": 1}
# What half of a unit is in whole ones of a smaller; half a day or a week is of no round number of hours or days.
_HALVES: Final[dict[str, tuple[int, Unit]]] = {
    "hour": (30, "minute"), "year": (6, "month"), "decade": (5, "year"), "century": (50, "year"),
}  # fmt: skip
_DAYS_ABOUT: Final = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "weekend": 7, "week": 7, "month": 30, "year": 365,
}  # fmt: skip
_BACK: Final = frozenset(("ago", "in the past", "earlier", "before", "previously", "back"))
_FROM_REPORT: Final = frozenset(("ago", "in the past", "from now", "from today", "hence", "back"))
_HOW: Final = (
    r"(?P<how>ago|in the past(?![ -]\w)|earlier|later|before|after|afterwards?|from now|from today|hence|back|previously)"
    r"(?![^\W_])"
)
_ENDS: Final = re.compile(r"\s*(?:[.,;:!?)\]”\"»—–]|$|(?:and|but|when|while|had|was|were)\b)")


def count(words: str) -> int:
    """«a», «a couple of», «twenty-one», «21»."""
    plain = re.sub(r"\s+", " ", words.lower())
    return _SEVERAL[plain] if plain in _SEVERAL else number(words)


def _half(word: str) -> tuple[int, Unit] | None:
    lower = word.lower()
    return _HALVES.get("century" if lower == "centuries" else lower.removesuffix("s"))


def _reckoned(match: re.Match[str], number_of: int, base_unit: Unit) -> Meaning | None:
    how = re.sub(r"\s+", " ", match["how"].lower())
    sign = -1 if how in _BACK else 1
    if how in ("before", "after") and not _ENDS.match(match.string, match.end()):
        # «two weeks after the vote» measures a length, «on Monday, two weeks after the vote» dates the vote
        dated = _DAY_BEFORE.search(behind(match, 32))
        return Shift(-sign * number_of, base_unit, "mention", aside=True) if dated else None
    return Shift(sign * number_of, base_unit, "published" if how in _FROM_REPORT else "mention")


def _shift(match: re.Match[str]) -> Meaning | None:
    size, base_unit = unit(match["unit"])
    number_of = count(match["count"]) * size
    second = group(match, "count2")
    if second and match["unit2"]:
        more, smaller = unit(match["unit2"])
        if base_unit != "year":
            number_of = number_of * _DAYS_ABOUT[base_unit] + count(second) * more * _DAYS_ABOUT[smaller]
            base_unit = "day"
    return _reckoned(match, number_of, base_unit)


def _by_halves(match: re.Match[str]) -> Meaning | None:
    """«half a century ago», «a year and a half earlier», «two and a half years ago»."""
    half = _half(match["unit"])
    if half is None:
        return None
    many, smaller = half
    whole = group(match, "count")
    return _reckoned(match, many * (2 * count(whole) + 1 if whole else 1), smaller)


def _one_of(match: re.Match[str]) -> Meaning | None:
    """«two or three years ago»: some time from the one to the other."""
    size, base_unit = unit(match["unit"])
    least, most = count(match["least"]) * size, count(match["count"]) * size
    if least >= most:
        return None
    far, near = _reckoned(match, most, base_unit), _reckoned(match, least, base_unit)
    if far is None or near is None:
        return None
    back = isinstance(near, Shift) and near.number < 0
    return Interval(far, near) if back else Interval(near, far)


_DAY_BEFORE: Final = re.compile(
    rf"\b(?:{WEEKDAY}(?: (?:morning|noon|afternoon|evening|night))?|yesterday|today|{MONTH}\.? \d{{1,2}}(?:, \d{{4}})?"
    rf"|\d{{1,2}} {MONTH}(?: \d{{4}})?),\s+$",
    re.IGNORECASE,
)


_PROMISED: Final = re.compile(
    r"\b(?:promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|vow(?:s|ed|ing)?|offer(?:s|ed|ing)?|forecast|predict(?:s|ed|ing)?"
    r"|(?:expire|lapse|end|begin|start|open|fall|run out)s?)\b[^.;!?]*$"
)
_SUPERLATIVE: Final = re.compile(
    r"\b(?:first|second|third|fourth|last|only|such|once|twice|times?|[a-z]+est|most|least|no|never|nobody|none)\b"
)


def _in(match: re.Match[str]) -> Meaning | None:
    """«in five days», where the sentence looks ahead; elsewhere it is a length and no rule of this file."""
    if _SUPERLATIVE.search(match.string, max(0, match.start() - 60), match.start()):
        return None  # «the first in nine years»
    if not _ENDS.match(match.string, match.end()):
        return None
    promised = _PROMISED.search(match.string, max(0, match.start() - 50), match.start())
    if not promised and tense_near(match.string, match.start(), match.end()) != "future":
        return None
    if match["count"].lower().startswith("half"):
        half = _half(match["unit"])
        return Shift(*half, "published") if half else None
    size, base_unit = unit(match["unit"])
    return Shift(count(match["count"]) * size, base_unit, "published")


def _to_the_day(match: re.Match[str]) -> Meaning | None:
    """«ten years ago today», «five years ago on Friday»: that day, week or month of the year it was in."""
    size, base_unit = unit(match["unit"])
    weekday, which, period = (group(match, name) for name in ("weekday", "which", "period"))
    of: Meaning
    if weekday:
        of = Calendar(weekday=weekday_number(weekday))
    elif which and period:
        of = Deictic(unit(period)[1], WHICH[which.lower()])
    else:
        of = Deictic("day", {"yesterday": -1, "today": 0, "tomorrow": 1}[match["day"].lower()])
    return Anniversary(-count(match["count"]) * size, base_unit, of)


RULES: Final = (
    Rule(compiled(rf"in (?P<count>half an?|{COUNT}) (?P<unit>{UNIT})(?:['’]s?)?(?: time)?"), _in),
    Rule(compiled(rf"{HEDGE}(?P<count>{COUNT})[ -](?P<unit>{UNIT})(?: and (?P<count2>{COUNT}) (?P<unit2>{UNIT}))?,? {_HOW}"),
         _shift),
    Rule(compiled(rf"{HEDGE}half an? (?P<unit>{UNIT}) {_HOW}"), _by_halves),
    Rule(compiled(rf"{HEDGE}(?P<count>{COUNT})[ -](?P<unit>{UNIT}) and a half,? {_HOW}"), _by_halves),
    Rule(compiled(rf"{HEDGE}(?P<count>{COUNT})(?: |-)and(?: |-)a(?: |-)half (?P<unit>{UNIT}),? {_HOW}"), _by_halves),
    Rule(compiled(rf"(?:some )?(?P<least>{COUNT})(?: or | to | ?[-–] ?)(?P<count>{COUNT}) (?P<unit>{UNIT}),? {_HOW}"), _one_of),
    Rule(compiled(rf"{HEDGE}(?P<count>{COUNT}) (?P<unit>weeks?|years?) ago,?"
                  rf" (?:(?P<day>today|yesterday|tomorrow)|(?P<which>this|last|next) (?P<period>week|month)"
                  rf"|on (?P<weekday>{WEEKDAY}))(?![^\W_]|['’]s)"), _to_the_day),
)  # fmt: skip
