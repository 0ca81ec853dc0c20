"""Numbers as reports write them: «at least 20», «twenty-one», «40 million», «nobody»."""

import re

from reportedly.merge.stories.words import tokens, words

_SMALL = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * (n + 2) for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_TIMES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
_TIMES |= {"m": 10**6, "mn": 10**6, "bn": 10**9, "k": 1_000}
_DIGITS = re.compile(r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_TIME = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|years?|months?|weeks?|days?|hours?|minutes?|since|a\.?m|p\.?m"
    r"|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def number(phrase: str) -> float | None:
    """The number that a phrase gives, 0 for «nobody»; None where it gives none, or a time («by April 30», «six years»)."""
    if _TIME.search(phrase):
        return None
    if digits := _DIGITS.search(phrase):
        value = float(re.sub(r"[,\s]", "", digits[0]))
        after = tokens(phrase[digits.end() :])[:1]
        glued = re.match(r"[a-z]+", phrase[digits.end() :].casefold())
        times = _TIMES.get(glued[0] if glued else after[0] if after else "", 1)
        return value * times
    return _spelled(phrase)


def _spelled(phrase: str) -> float | None:
    total, current, found = 0.0, 0.0, False
    said = [part for w in tokens(phrase) for part in ([w] if w in words().nobody else w.split("-"))]
    for w in said:
        if w in words().nobody and not found:
            return 0.0
        if w in _SMALL or w in _TENS:
            current += _SMALL.get(w, _TENS.get(w, 0))
            found = True
        elif w in _TIMES and len(w) > 2 and found:
            current = max(current, 1.0) * _TIMES[w]
            if _TIMES[w] >= 1_000:
                total, current = total + current, 0.0
        elif w == "dozen":
            return 12.0
        elif found and w != "and":
            break
    return total + current if found else None


def plain(value: float) -> str:
    """The number without a needless fraction: «12», «2.5»."""
    return f"{value:.0f}" if value == int(value) else f"{value:g}"


_HEDGE = re.compile(
    r"^(?:(?:at least|at most|about|around|some|up to|upwards of|(?:no |not )?(?:more|less|fewer) than|over|under|nearly|almost"
    r"|as many as|roughly|approximately|an estimated|only|just)\s+)+",
    re.IGNORECASE,
)


_LEAST = re.compile(
    r"\b(?:at least|(?<!no )(?<!not )more than|over|no fewer than|not less than|upwards of)\b", re.IGNORECASE
)
_MOST = re.compile(
    r"\b(?:at most|up to|as many as|(?<!not )less than|(?<!no )fewer than|under|no more than|not more than)\b",
    re.IGNORECASE,
)


def bound(phrase: str) -> str:
    """«+» where the phrase gives its number as the least, «-» where as the most, "" where as the number or a guess at it."""
    return "+" if _LEAST.search(phrase) else "-" if _MOST.search(phrase) else ""


Count = tuple[str, float, str]
"""The sort of those counted, their number, and whether that is a bound."""


def exclude(one: Count, other: Count, *, one_sort: bool) -> bool:
    """Whether two counts cannot both hold.

    Of ``one_sort``: 12 and at least 20, but not 25 and at least 20. Of all people and a sort of them: where the part is more
    than the whole, 17 people and 60 followers.
    """
    few, many = sorted((one, other), key=lambda x: x[1])
    if few[1] == many[1] or few[2] == "+" or many[2] == "-":
        return False
    return one_sort or few[0] == "people"


def unhedged(phrase: str) -> str:
    """The phrase without the words that make its number a bound or a guess: «at least 20 people» → «20 people»."""
    return _HEDGE.sub("", phrase)


def is_only_number(phrase: str) -> bool:
    """Whether it is a number and says of nothing what it counts: «more than 12», «two hundred», «0»."""
    said = [part for w in tokens(unhedged(phrase)) for part in w.split("-")]
    written = (w[:1].isdigit() or w in _SMALL or w in _TENS or w in _TIMES or w == "and" for w in said)
    return number(phrase) is not None and all(written)
