"""Lengths of time: «48 hours», «nearly two decades», «a three-day visit», «months»."""

import re
from fractions import Fraction
from typing import Final

from reportedly.reading.times.meaning import Duration, Meaning
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.vocabulary import NUMBER, ORDINAL, UNIT, compiled, number, words

# Unit -> how many of which ISO 8601 designator; «T» before those of the clock.
_DESIGNATORS: Final[dict[str, tuple[int, str]]] = {
    "second": (1, "TS"), "sec": (1, "TS"), "minute": (1, "TM"), "min": (1, "TM"), "hour": (1, "TH"), "hr": (1, "TH"),
    "day": (1, "D"), "night": (1, "D"), "weekend": (2, "D"), "week": (1, "W"), "wk": (1, "W"), "fortnight": (2, "W"),
    "month": (1, "M"), "quarter": (3, "M"), "year": (1, "Y"), "yr": (1, "Y"),
    "decade": (10, "Y"), "century": (100, "Y"),
}  # fmt: skip
_ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
_VAGUE: Final = frozenset(words("several few many some dozens scores hundreds thousands countless numerous more"))
_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\.\d+)?(?!\d)|\d{{4,6}}(?= \w+s\b)"
    rf"|{NUMBER} hundred(?: and {NUMBER})?|a hundred|a thousand|{NUMBER} thousand"
    rf"|{NUMBER}|a couple of|a couple|half an?|an? half|½|an?(?: single| full| whole| further)?|another|one full"
    rf"|several|a few|few"
    r"|many|some|dozens of|scores of|hundreds of|thousands of)"
)
_HEDGE = (
    r"(?:(?:about|around|nearly|almost|roughly|some|over(?! the )|at least|at most|up to|more than|less than"
    r"|no more than|no less than|fewer than|the (?:past|last|next|first|coming|final|previous)"
    r"|(?:past|last|next|first|coming|previous)(?! an? )|the|those|these|another|all|every one of the) ){0,4}?"
)
_ADJECTIVE = (
    r"(?: (?:full|long|more|straight|consecutive|whole|solid|calendar|working|business|solar|successive|upcoming|coming"
    r"|next|past|previous))?"
)


def length(count: Fraction | None, unit: str) -> Duration:
    """ISO 8601 for so many of a unit; None makes it «PXD», as many as not said."""
    size, designator = _DESIGNATORS[_singular(unit)]
    if count is None:
        return Duration("P" + designator[:-1] + "X" + designator[-1])
    total = count * size
    digits = str(total.numerator) if total.denominator == 1 else f"{float(total):g}"
    return Duration("P" + designator[:-1] + digits + designator[-1])


def _singular(unit: str) -> str:
    lower = unit.lower()
    if lower == "centuries":
        return "century"
    return lower if lower in _DESIGNATORS else lower.removesuffix("s")


def amount(written: str) -> Fraction | None:
    """«two», «1,500», «half a», «one and a half»; None for «several»."""
    plain = re.sub(r"\s+", " ", written.lower())
    if plain in ("half a", "half an", "a half", "an half", "½"):
        return _HALF
    if plain in ("a couple of", "a couple"):
        return Fraction(2)
    if plain.split()[0] in ("a", "an", "another", "one") and "hundred" not in plain and "thousand" not in plain:
        if plain == "a few":
            return None
        return Fraction(1)
    if plain.split()[0] in _VAGUE:
        return None
    if plain[0].isdigit():
        return Fraction(plain.replace(",", ""))
    hundreds = re.fullmatch(r"(?P<n>.*?) (?P<size>hundred|thousand)(?: and (?P<rest>.*))?", plain)
    if hundreds:
        first = 1 if hundreds["n"] == "a" else number(hundreds["n"])
        rest = number(hundreds["rest"]) if hundreds["rest"] else 0
        return Fraction(first * (100 if hundreds["size"] == "hundred" else 1000) + rest)
    return Fraction(number(plain))


def _counted(match: re.Match[str]) -> Meaning | None:
    if _AGO.match(ahead(match)) or _is_age(match) or not _is_length(match):
        return None
    total = amount(match["count"])
    if group(match, "half") and total is not None:
        total += _HALF
    found = length(total, match["unit"])
    if (group(match, "unit2") or "").lower() == "quarter" and total is not None and match["unit"][0] not in "yY":
        return length(total + _QUARTER, match["unit"])  # «an hour and a quarter»
    if group(match, "count2") and total is not None:
        if total.denominator != 1 or not _is_smaller(match["unit2"], match["unit"]):
            return None  # «two and a half years, 18 months»
        more = length(amount(match["count2"]), match["unit2"]).value.removeprefix("P")
        return Duration(found.value + (more.removeprefix("T") if "T" in found.value else more))
    return found


def _is_smaller(unit: str, than: str) -> bool:
    return _ORDER.index(_DESIGNATORS[_singular(unit)][1]) > _ORDER.index(_DESIGNATORS[_singular(than)][1])


def _is_age(match: re.Match[str]) -> bool:
    """«a 40-year-old»: people’s ages are no times, those of truces and strikes are."""
    return match["unit"].lower().startswith("year") and bool(_OF_AGE.search(match[0] + ahead(match, 5)))


def _is_length(match: re.Match[str]) -> bool:
    """Whether «a day», «one day», «two second» measure; the units that are other words too need a sign that they do."""
    count, unit = match["count"].lower(), match["unit"].lower()
    if count == "many" and _AS.search(behind(match, 6, "count")):
        return False  # «the third in as many days»
    measured = bool(_MEASURED.search(behind(match, 10)))
    if count in ("a", "an"):
        if counts_before(match.string, match.start()):
            return False  # «two flights a day»
        if (unit in _NEED_MEASURE or unit.endswith("s")) and not measured:
            return False
        if unit in _BEFORE_NOUNS and re.match(r"\s+[a-z]", ahead(match)) and not _PHRASE_ENDS.match(ahead(match)):
            return False  # «over a second coffee»
    if count == "one" and unit == "day" and not measured and "-" not in match["hyphen"]:
        return False  # «the door may one day shut»
    if unit.startswith("quarter") and _OF.match(match.string, match.end()):
        return False  # «three quarters of the seats»
    # «twenty second», «four quarter»: a singular after a plural number, unless hyphenated
    singular = unit in ("second", "night", "quarter", "day")
    return not singular or count in _SINGULAR_COUNTS or "-" in match["hyphen"]


_AS: Final = re.compile(r"\b(?:as|how)\s+$", re.IGNORECASE)
_AGO: Final = re.compile(r"[\s-](?:ago|back)\b")
_OF: Final = re.compile(r"\s+of\b")
_NEED_MEASURE: Final = frozenset(words("second sec min night day minute weekend quarter"))
_BEFORE_NOUNS: Final = frozenset(words("second night day minute"))
_PHRASE_ENDS: Final = re.compile(r"\s+(?:of|in|on|at|to|or|and|with|after|before|was|were|is|had|has|the|an?)\b")
_SINGULAR_COUNTS: Final = frozenset(
    ("a", "an", "one", "1", "half a", "another", "a single", "a full", "a whole", "one full", "a further")
)
_MEASURED: Final = re.compile(
    r"\b(?:for|within|in|than|least|about|over|after|take|takes|took|taken|under|only|just|lasted|lasts|spent|another)\s+$",
    re.IGNORECASE,
)
_OF_AGE: Final = re.compile(r"years?[\s-]+olds?\b|^aged\b", re.IGNORECASE)
_COUNTS_BEFORE: Final = re.compile(
    r"(?:\d[\d,.]*(?:m|bn|k)?|\b(?:[a-z]+illion|hundred|thousand|once|twice|times|per cent|percent)"
    r"|(?:\d[\d,.]*|illion|hundred|thousand|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|forty|fifty|sixty"
    r"|ninety)) (?:[a-z]+ (?:of )?)?[a-z]+(?<!\bin)(?<!\bon)(?<!after)(?<!\bfor)(?<!than)(?<!over)(?<!within)"
    r"(?<!before)(?<!about)(?<!\bof)(?<!\bto)(?<!from)(?<!nearly)(?<!almost)(?<!and)(?<!\bby)|(?:euros|dollars|pounds|pesos|rupees"
    r"|francs|roubles|rubles|crowns|marks|miles|kilomet(?:re|er)s|tonnes|tons|barrels))\s+$",
    re.IGNORECASE,
)


def counts_before(text: str, start: int) -> bool:
    """Whether an amount stands before ``start``, so that «a year» there says how often: «$140m a year»."""
    return bool(_COUNTS_BEFORE.search(text, max(0, start - 40), start))


def _vague(match: re.Match[str]) -> Meaning | None:
    """«months», «for years», «decades»: not after a word that makes them something else."""
    before = behind(match, 16)
    if match["unit"].lower() == "minutes" and not _OF_TIME.search(before):
        return None  # «Minutes of the meeting», «a page of minutes»
    if not re.search(
        r"(?:\b(?:for|in|of|over|after|within|took|take|last|lasted|spent|by)|^|[.,;:—–(“])\s*$", before, re.IGNORECASE
    ):
        return None
    if re.match(r"\s+(?:ago|old|earlier|later|before|after)\b", ahead(match)):
        return None
    return length(None, match["unit"])


_OF_TIME: Final = re.compile(
    r"\b(?:for|over|after|within|took|takes?|last|lasted|spent|by|matter of|question of|in)\s*$", re.IGNORECASE
)


def _ordinal(match: re.Match[str]) -> Meaning | None:
    """«for a third day», «its sixth day», «the third week of a strike»: so long it has lasted."""
    owned = bool(_OWNER.search(behind(match, 8)))
    if not match["article"] and not owned:
        return None
    if (
        not owned
        and not _OF_SOMETHING.match(match.string, match.end())
        and re.search(r"\b(?:on|in|at|by)\s+$", behind(match, 5), re.IGNORECASE)
    ):
        return None
    return length(Fraction(number(match["nth"])), match["unit"])


_OWNER: Final = re.compile(r"\b(?:its|his|her|their|our)\s+$", re.IGNORECASE)
_OF_SOMETHING: Final = re.compile(
    r"\s+of\s+(?:an?|the|his|her|its|their|our)\s+(?!(?:day|week|month|year|decade|century)\b)[a-z]"
)


def _all(match: re.Match[str]) -> Meaning | None:
    return length(Fraction(1), match["unit"])


RULES: Final = (
    Rule(compiled(rf"{_HEDGE}(?P<count>{_COUNT})(?P<half>(?: and)? a half)?{_ADJECTIVE}(?P<hyphen>[ -]?-?)"
                  rf"(?P<unit>{UNIT})"
                  rf"(?: (?:and )?(?P<count2>{_COUNT})[ -](?P<unit2>{UNIT}))?(?:[- ]long|-old)?"), _counted),
    Rule(compiled(rf"{_HEDGE}(?P<count>one|an?) (?P<unit>hour|day|week|month|year|decade)(?P<hyphen>)"
                  r"(?P<half> and (?:a )?half)(?![^\W_])"), _counted),
    Rule(compiled(r"(?P<unit>decades|years|months|weeks|days|hours|minutes|centuries)(?![^\W_])"), _vague),
    Rule(compiled(rf"(?:(?P<article>an?|the) )?(?P<nth>{ORDINAL}|\d{{2,3}}(?:st|nd|rd|th)) "
                  r"(?:straight |consecutive |successive |full )?"
                  r"(?P<unit>day|night|week|month|year|hour|decade)(?![^\W_])"
                  r"(?! of (?!(?:an?|the|his|her|its|their|our) ))"), _ordinal),
    Rule(compiled(r"(?:the past|the last) (?P<unit>hour|minute)(?![^\W_])"), _all),
    Rule(compiled(r"(?:the (?:past|last|next|coming)|(?:past|last|next)) (?P<unit>fortnight)(?![^\W_])"), _all),
    Rule(compiled(r"within the (?P<unit>hour|day|week|month|year|decade)(?![^\W_])"), _all),
    Rule(compiled(r"all (?P<unit>day|night|week|month|year)(?: long)?(?![^\W_])"), _all),
    Rule(compiled(r"(?P<count>half)[ -](?P<unit>hour|day|century)(?P<hyphen>)(?![^\W_])"),
         lambda m: length(_HALF, m["unit"])),
)  # fmt: skip
