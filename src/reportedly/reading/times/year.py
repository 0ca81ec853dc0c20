"""Whether four digits are a year."""

import re
from typing import Final

from reportedly.reading.times.vocabulary import words

_BEFORE: Final = re.compile(r"([^\W\d_]+|[$€£¥#№%])\s?\.?\s?$")
_AFTER: Final = re.compile(r"[ \t]*\n?[ \t]*([^\W\d_]+)")
_AT: Final = re.compile(r"\bat\s+(?:(?:about|around|approximately|exactly|precisely)\s+)?$", re.IGNORECASE)
_HOUR: Final = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_PRICED: Final = re.compile(r"\s+[a-z]*(?:prices?|levels?|rates?|values?|costs?|exchange)\b")
_OR_MORE: Final = re.compile(r" ?(?:and|to|or|-|–) ?(\d{4})(?![\d.,-])")
_DATE_WORDS: Final = frozenset(
    words(
        "in since by until till during before after early mid late year spring summer autumn fall winter election"
        " elections january february march april may june july august september october november december christmas"
        " easter"
    )
)
_FAR_AHEAD: Final = 2070
_OPENS_CLAUSE: Final = frozenset(("in", "since"))
_EITHER: Final = frozenset(
    words("from of to through between and or the a an its their his her our this that for about around")
)
_NUMBERED: Final = frozenset(  # what is numbered rather than dated
    words(
        "$ € £ ¥ # № no nos number resolution article section flight room unit page pages paragraph highway route model"
        " line boeing airbus channel order case decree battalion house apartment box ext tel phone mach usd eur gbp rs"
        " us code rule"
    )
)
_FUNCTION_WORDS: Final = frozenset(
    words(
        "and or but when while to at in on by for from with as that which who was were had has have until after before"
        " the a an it he she they is did"
    )
)
_COUNTED: Final = frozenset(
    words(
        "people men women children soldiers troops fighters prisoners refugees students workers pupils civilians"
        " families dollars euros pounds rupees yen roubles rubles francs pesos crowns"
        " dinars shillings florins km kilometres kilometers metres meters"
        " miles feet tons tonnes kg litres liters barrels words pages copies votes seats shares tanks planes rifles"
        " rockets shells missiles head degrees hectares acres homes houses jobs cases deaths dead wounded injured"
        " percent per hours gmt utc year years mw kw mm cm m ft lb lbs rpm hp inhabitants members million billion"
        " thousand"
    )
)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four digits at ``text[start:end]`` are a year rather than a number of things or of something.

    What stands before decides if it can («in 2019», «Resolution 2019»); then what stands after («2000 soldiers»).
    """
    before_match = _BEFORE.search(text, max(0, start - 16), start)
    after_match = _AFTER.match(text, end)
    before = before_match[1].lower() if before_match else ""
    after = after_match[1] if after_match else ""
    if before in _NUMBERED or text[end : end + 1] in ("%", "°", "+") or text[end : end + 2] == " +":
        return False
    if (
        _AT.search(text, max(0, start - 24), start)
        and _HOUR.fullmatch(text, start, end)
        and not _PRICED.match(text, end)
    ):
        return False  # «at about 2115»
    value = int(text[start:end])
    joined = _OR_MORE.match(text, end)
    if joined and not is_year(text, joined.start(1), joined.end(1)):
        return False  # «between 1000 and 2000 people»
    if after.lower() in _COUNTED and (before not in _OPENS_CLAUSE or value % 100 == 0 or value < 1800):
        return False  # but «in 1938 soldiers occupied the square»
    plural = after.islower() and after.endswith("s") and not after.endswith("ss") and len(after) > 3
    if before in _DATE_WORDS:
        return not (plural and value % 100 == 0)
    if plural and (value % 100 == 0 or value < 1800 or before not in _EITHER):
        return False  # «2000 soldiers»; but «the law of 1971 forbids»
    if before in _EITHER:
        # «a survey of 1709 schoolchildren»; «the 1648 peace» and «the peace of 1648 in»
        if value >= 1800 or before in ("the", "a", "its", "their"):
            return True
        return not after.islower() or after in _FUNCTION_WORDS
    if value >= 1800:
        return value < _FAR_AHEAD  # «Corran University, 2100 Valdar» is an address
    return text[start - 1 : start] in ("(", "[") and value >= 1100
