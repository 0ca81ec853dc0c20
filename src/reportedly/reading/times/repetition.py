"""What recurs: «every year», «annually», «twice a week», «Sundays»."""

import re
from fractions import Fraction
from typing import Final

from reportedly.reading.times.duration import amount, counts_before, length
from reportedly.reading.times.meaning import Meaning, Repetition
from reportedly.reading.times.rule import Rule, behind, group
from reportedly.reading.times.vocabulary import MONTH, NUMBER, ORDINAL, SEASON, UNIT, WEEKDAY, compiled

_ADVERBS: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y", "biweekly": "P2W", "biannually": "P6M",
    "semi-annually": "P6M", "everyday": "P1D",
}  # fmt: skip
# «daily» and its like are adjectives and newspapers too: an adverb stands at the end of its phrase.
_ADVERB_ENDS: Final = re.compile(r"\s*(?:[.,;:!?)”\"»]|$|\b(?:at|in|on|by|for|from|to|and|since|between|until|with)\b)")
_COUNTED: Final = re.compile(
    rf"\b(?:\d+|{NUMBER}|several|few|many|some|consecutive|successive|straight)\s+$", re.IGNORECASE
)
_PARTS: Final = frozenset(("morning", "afternoon", "evening", "night", "noon", "weekday"))


def _every(match: re.Match[str]) -> Meaning | None:
    word, count = match["what"].lower(), group(match, "count")
    if group(match, "other"):
        count = "two"
    if word.startswith("weekend"):
        return Repetition(f"P{amount(count) if count else 1}W")
    if word in _PARTS:
        return Repetition("P1D")
    if re.fullmatch(WEEKDAY, word, re.IGNORECASE) and word not in ("second", "sec"):
        return Repetition("P1W" if not count else f"P{amount(count)}W")
    if re.fullmatch(rf"{MONTH}|{SEASON}", word, re.IGNORECASE):
        return None if word in ("may", "march") and not match["what"][0].isupper() else Repetition("P1Y")
    return Repetition(length(amount(count) if count else Fraction(1), word).value)


def _adverb(match: re.Match[str]) -> Meaning | None:
    word = match["adverb"]
    if not word.islower() or (word not in ("annually", "hourly") and not _ADVERB_ENDS.match(match.string, match.end())):
        return None
    if re.search(
        r"\b(?:the|a|an|its|his|her|their|our|this|that|[a-z]+(?:ist|ese|ish|ian))\s+$",
        behind(match, 20),
        re.IGNORECASE,
    ):
        return None  # «its quarterly»
    return Repetition(_ADVERBS[word])


def _times(match: re.Match[str]) -> Meaning | None:
    return Repetition(length(Fraction(1), match["what"]).value)


def _plural(match: re.Match[str]) -> Meaning | None:
    """«Sundays», «Sunday nights», «weekdays»; «Sunday's» is one, «three Sundays» are three."""
    if match[0][:3].lower() != "on " and _COUNTED.search(behind(match, 16)):
        return None
    return Repetition("P1W")


RULES: Final = (
    Rule(compiled(rf"(?:every|each)(?: (?P<other>other|second))?(?: (?P<count>\d{{1,3}}|{NUMBER}))?"
                  rf" (?P<what>{UNIT}|{WEEKDAY}|{MONTH}|{SEASON}|morning|afternoon|evening|weekday|noon)(?![^\W_])"
                  r"(?: (?:morning|afternoon|evening|night))?"), _every),
    Rule(compiled(rf"(?:the )?(?:{ORDINAL}|last) (?:{WEEKDAY}|(?:working |business )?day) of (?:each|every)"
                  r" (?P<what>month|quarter|year)(?![^\W_])"), _times),
    Rule(compiled(rf"(?P<adverb>{'|'.join(_ADVERBS)})(?![^\W_])"), _adverb),
    Rule(compiled(rf"(?:once|twice|thrice|(?:{NUMBER}|several|many|\d+) times) (?:a|an|each|every|per)"
                  r" (?P<what>hour|day|night|week|fortnight|month|quarter|year|decade)(?![^\W_])"), _times),
    Rule(compiled(r"(?:a|an|per) (?P<what>hour|day|week|month|year)(?![^\W_])"), lambda m: _rate(m)),
    Rule(compiled(r"(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|weekends)(?![^\W_])"
                  r"(?: (?:mornings?|afternoons?|evenings?|nights?)(?![^\W_]))?"), _plural),
    Rule(compiled(r"(?:in the )?(?:mornings|afternoons|evenings)(?![^\W_])"), lambda m: Repetition("P1D")),
    Rule(compiled(rf"{WEEKDAY} (?:mornings|afternoons|evenings|nights)(?![^\W_])"), _plural),
)  # fmt: skip


def _rate(match: re.Match[str]) -> Meaning | None:
    """«$140m a year», «300 officers a year»."""
    if match[0].lower().startswith("per") or counts_before(match.string, match.start()):
        return Repetition(length(Fraction(1), match["what"]).value)
    return None
