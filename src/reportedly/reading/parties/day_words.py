"""Words that only say when."""

from reportedly.language.parsed import Parsed
from reportedly.reading.times.vocabulary import MONTH_NAMES, WEEKDAY_NAMES

_DAYS = frozenset(
    (
        *WEEKDAY_NAMES,
        *(f"{d}s" for d in WEEKDAY_NAMES),
        "weekend",
        "day",
        "night",
        "morning",
        "evening",
        "afternoon",
        "eve",
    )
)


def is_day(parsed: Parsed, word: int) -> bool:
    """Whether the word only says when: «fired on Monday» is not fired on anything."""
    form = parsed.lemma[word].lower()
    month = form in MONTH_NAMES and parsed.words[word][0].isupper()
    return form in _DAYS or month or (len(form) == 4 and form.isdecimal() and form[0] in "12")
