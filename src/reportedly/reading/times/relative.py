"""Dates named from another: «yesterday», «last week», «the following Monday», «the year before»."""

import re
from typing import Final

from reportedly.reading.times.calendar import Unit
from reportedly.reading.times.meaning import (
    Base,
    Calendar,
    DayPart,
    Deictic,
    Duration,
    Interval,
    Meaning,
    Named,
    OfDay,
    Overnight,
    Shift,
    Within,
)
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.seasons import WHICH
from reportedly.reading.times.vocabulary import (
    MONTH,
    WEEKDAY,
    WEEKDAY_NAMES,
    compiled,
    month_number,
    unit,
    weekday_number,
)

_DAYS: Final = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_PERIOD = r"(?:day|weekend|week|month|quarter|(?:fiscal |financial |calendar |school |academic )?year|decade|century)(?!-?[^\W_])"
_THE_NEXT: Final = frozenset(("the next", "the following", "following", "the very next", "the previous", "previous"))


def _day(match: re.Match[str]) -> Meaning | None:
    word = re.sub(r"\s+", " ", match["day"].lower()).replace("to-", "to")
    before = behind(match, 24)
    if match["day"][0].isupper() and re.search(r"(?<![.!?:] )\b[A-Z][a-z]+ $", before):
        return None  # a title: «Borrend Today»
    if before.endswith("-"):
        return None  # «the day-to-day work»
    if word == "overnight":
        return Overnight()
    day = Deictic("day", _DAYS[word])
    return OfDay("night", day) if word == "tonight" else day


def _day_part(match: re.Match[str]) -> Meaning | None:
    which, part = match["which"].lower(), match["part"].lower()
    base: Base = "mention" if which in ("that", "the same", "that same", "that very") else "published"
    step = 0
    if which == "last":
        step = -1
    elif which in ("the next", "the following", "the previous"):
        step, base = (-1 if which.endswith("previous") else 1), "mention"
    return OfDay(day_part(part), Deictic("day", step, base))


def day_part(word: str) -> DayPart:
    """The part of the day that a word names."""
    lower = word.lower()
    if lower in ("morning", "dawn", "daybreak", "breakfast", "sunrise", "first light", "early hours", "small hours"):
        return "morning"
    if lower in ("afternoon", "lunchtime"):
        return "afternoon"
    if lower in ("noon", "midday"):
        return "noon"
    return "night" if lower in ("night", "midnight", "nightfall") else "evening"


PERIODS: Final[dict[str, Unit]] = {
    "day": "day", "weekend": "weekend", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
_LENGTHS: Final[dict[Unit, str]] = {
    "week": "P1W", "month": "P1M", "quarter": "P3M", "year": "P1Y", "decade": "P10Y", "century": "P100Y",
}  # fmt: skip


def _period(match: re.Match[str]) -> Meaning | None:
    which = re.sub(r"\s+", " ", match["which"].lower())
    found = PERIODS[match["unit"].split()[-1].lower()]
    if found in _LENGTHS and (which == "the past" or (which in _TO_COME and _lasts(match, found))):
        return Duration(_LENGTHS[found])
    if found == "day":
        return _relative_day(match, which)
    if which == "that" or which in ("the same", "that same", "that very", "the very same"):
        return Deictic(found, 0, "mention")
    base: Base = "mention" if which in ("the following", "following", "the previous", "previous") else "published"
    key = which.removeprefix("the ").removesuffix(" very")
    return Deictic(found, WHICH.get(key, 0), base)


_TO_COME: Final = frozenset(("the next", "the coming"))
_OVER: Final = re.compile(r"\b(?:over|within|during|throughout)\s+$", re.IGNORECASE)


def _lasts(match: re.Match[str], found: Unit) -> bool:
    """Whether «the next decade», «over the next year» is so long from now, rather than the one by the calendar."""
    return found in ("decade", "century") or _OVER.search(behind(match, 12)) is not None


def _relative_day(match: re.Match[str], which: str) -> Meaning | None:
    if which in ("that", "the same", "that same", "that very", "the very same"):
        return Deictic("day", 0, "mention")
    if which in _THE_NEXT:
        return Deictic("day", -1 if which.endswith("previous") else 1, "mention")
    return None  # «this day», «the last day», «the coming day»


def _bare_period(match: re.Match[str]) -> Meaning | None:
    """«the weekend», «the week», «the year» after a word that asks for a time."""
    name = match["unit"].lower()
    return Deictic("weekend", None) if name == "weekend" else Deictic(unit(name)[1], 0)


def _named(match: re.Match[str]) -> Meaning | None:
    word = re.sub(r"\s+", " ", match["which"].lower())
    which = WHICH[word]
    name = match["name"]
    if name[0].islower() and name.lower() in ("may", "march", "mar"):
        return None
    if word == "following" and re.match("['’]s", ahead(match)):
        return None  # «the market is shut following Monday's brawl»
    if word == "that" and re.fullmatch(MONTH, name, re.IGNORECASE):
        return Within(Calendar(month=month_number(name)), Deictic("year", 0, "mention"))
    if re.fullmatch(WEEKDAY, name, re.IGNORECASE):
        nearest = word.endswith(("coming", "past"))
        return Named(Calendar(weekday=weekday_number(name)), which, nearest, narrated=word in _THE_NEXT)
    return Named(Calendar(month=month_number(name)), which, narrated=word in _THE_NEXT)


_NEWSPAPER: Final = re.compile(
    r" (?!(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|I)\b)[A-Z]"
)


def _weekday(match: re.Match[str]) -> Meaning | None:
    word = match["weekday"]
    before = behind(match, 10)
    if _NEWSPAPER.match(match.string, match.end()) and _TITLE_BEFORE.search(before):
        return None  # «the Sunday Argus»
    if _RANK.search(before):
        return None  # «Capt. Sunday»
    if _SOME_DAY.search(before) and _NO_NOUN.match(match.string, match.end()):
        return None  # «he called on a Sunday»: which one is not said
    if word.lower() not in _WEEKDAYS_FULL and not (word.istitle() and _ASKS_FOR_WEEKDAY.search(before)):
        return None  # «sat», «sun», «Wed»
    return Calendar(weekday=weekday_number(word))


_RANK: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Capt|Lt|Col|Maj|Gen|Sgt|Cpl|Rev|Fr|Sir|Chief|Judge)\.?\s+$")
_SOME_DAY: Final = re.compile(r"\ba\s+$", re.IGNORECASE)
_NO_NOUN: Final = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?"
    r"(?:\s*(?:[.,;:!?)\]”\"»—–]|$)|\s+(?:in|at|of|and|or|that|when|while|before|after|to|with|as|from|by|for|on)\b)"
)
_TITLE_BEFORE: Final = re.compile(  # «On Sunday Osmark …» opens a sentence
    r"\b[Tt]he $|(?<![.!?] )\b(?!(?:On|By|Since|Until|Till|From|Last|Next|This|And|But|Late|Early|Before|After|Every|Each) $)[A-Z]\w+ $"
)
_ASKS_FOR_WEEKDAY: Final = re.compile(r"\b(?:on|next|last|this|by|until|since|from|or|and)\s+$|[-–(]$", re.IGNORECASE)
_WEEKDAYS_FULL: Final = frozenset(WEEKDAY_NAMES)


def _weekday_of_week(match: re.Match[str]) -> Meaning | None:
    word = re.sub(r"\s+", " ", match["which"].lower())
    base: Base = "mention" if word.startswith("th") and word != "this" else "published"
    day = Within(Calendar(weekday=weekday_number(match["weekday"])), Deictic("week", WHICH[word], base))
    part = group(match, "part")
    return OfDay(day_part(part), day) if part else day


def _week_from_weekday(match: re.Match[str]) -> Meaning | None:
    """«Monday week»; «a week on Monday»."""
    return Shift(1, "week", Named(Calendar(weekday=weekday_number(match["weekday"])), 1, nearest=True))


def _article_shift(match: re.Match[str]) -> Meaning | None:
    """«the day before», «the year after», «the evening before»: not when a noun phrase follows."""
    if re.match(r"\s+(?:the|a|an|his|her|its|their|our|my|it|he|she|they|we|that|this|[A-Z]|\d)", ahead(match)):
        return None
    sign = -1 if match["how"].lower() == "before" else 1
    name = match["unit"].lower()
    if name in ("night", "evening", "morning", "afternoon"):
        return OfDay(day_part(name), Shift(sign, "day", "mention"))
    return Shift(sign, unit(name)[1], "mention")


def _twice_removed(match: re.Match[str]) -> Meaning | None:
    """«the week after next», «the year before last»."""
    return Deictic(PERIODS[match["unit"].lower()], 2 if match["how"].lower().startswith("after") else -2)


_WHICH = (
    r"(?:the (?:very )?(?:same|next|following|previous)|this (?:coming|past|very)|that (?:same|very)|the very same"
    r"|the (?:current|past|coming)|this|that|next|last|past|coming|following|previous|upcoming|current)"
)


def _week_to(match: re.Match[str]) -> Meaning | None:
    """«the week to Sunday»: seven days, that day the last."""
    day = Calendar(weekday=weekday_number(match["weekday"]))
    return Interval(Shift(-6, "day", day), day)


def _overnight_into(match: re.Match[str]) -> Meaning | None:
    """«overnight into Monday»: from the day before to that day."""
    day = Calendar(weekday=weekday_number(match["weekday"]))
    return Interval(Shift(-1, "day", day), day)


RULES: Final = (
    Rule(compiled(rf"overnight (?:in)?to (?P<weekday>{WEEKDAY})"), _overnight_into),
    Rule(compiled(r"(?P<day>the day before yesterday|the day after tomorrow|to-?day|to-?night|yesterday|to-?morrow|overnight)"
                  r"(?![^\W_])"), _day),
    Rule(compiled(r"(?P<which>this|that|last|the same|that same|that very|the next|the following|the previous)"
                  r" (?P<part>morning|afternoon|evening|night|lunchtime)(?![^\W_])"), _day_part),
    Rule(compiled(rf"(?P<which>{_WHICH}) (?P<unit>{_PERIOD})"), _period),
    Rule(compiled(rf"(?P<which>(?:the |this )?(?:last|past|next|coming|previous|following)|this|that|upcoming)"
                  rf" (?P<name>{WEEKDAY}|{MONTH}(?! \d))"), _named),
    Rule(compiled(r"the (?P<unit>weekend)(?![^\W_])"), _bare_period),
    Rule(compiled(r"(?:earlier|later) in the day(?![^\W_])"), lambda _: Deictic("day", 0, "narrated")),
    Rule(compiled(rf"(?P<weekday>{WEEKDAY})"), _weekday),
    Rule(compiled(rf"(?P<weekday>{WEEKDAY})(?: (?P<part>morning|afternoon|evening|night))?,?(?: of)?"
                  r" (?P<which>this|next|last|the following|the next|the previous|the same"
                  r"|that) week(?!end)"), _weekday_of_week),
    Rule(compiled(rf"(?P<which>this|next|last) week,?(?: on)? (?P<weekday>{WEEKDAY})"), _weekday_of_week),
    Rule(compiled(r"the (?P<unit>week|month|year|weekend) (?P<how>after next|before last)(?![^\W_])"), _twice_removed),
    Rule(compiled(rf"(?P<weekday>{WEEKDAY}) week(?![^\W_])"), _week_from_weekday),
    Rule(compiled(rf"the week (?:to|ending|ended|until)(?: on)? (?P<weekday>{WEEKDAY})"), _week_to),
    Rule(compiled(r"the (?P<unit>day|week|month|year|night|evening|morning|afternoon) (?P<how>before|after)(?![^\W_])"),
         _article_shift),
)  # fmt: skip
