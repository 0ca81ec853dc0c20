"""Finding the places where an expression may begin, in one cheap pass over the words."""

import re
from collections.abc import Iterator
from typing import Final

from reportedly.reading.times.feasts import FEASTS
from reportedly.reading.times.grammar import Found, read
from reportedly.reading.times.vocabulary import (
    CARDINALS,
    MONTH_NAMES,
    ORDINALS,
    SEASON_NAMES,
    UNITS,
    WEEKDAY_NAMES,
    words,
)

_WORDS: Final = re.compile(r"[^\W_]+")
_INSIDE_NUMBER: Final = re.compile(r"[$€£¥] ?$|\d[.,:/]$")
_LONGEST_RUN: Final = 8  # words before the one that tells of time


def _lead() -> frozenset[str]:
    """Words that may stand in an expression before the word that tells of time."""
    plain = words(
        "a an the of in on at or to and from between about around circa c ca roughly approximately early earlier mid"
        " late later very start beginning middle end close turn last next this that past coming following previous"
        " upcoming current same first final nearly almost some over least most up more than less no fewer for all"
        " another single full whole further several few many dozens scores hundreds thousands hundred thousand half"
        " couple every each other once twice thrice times per before after prior ahead within those these"
        " now commencing starting ending straight consecutive successive long solid working business solar calendar o"
        " new fiscal financial school academic upcoming s st nd rd th"
    )
    return frozenset(plain) | frozenset(CARDINALS) | frozenset(ORDINALS)


def _telling() -> frozenset[str]:
    """Words without which there is no expression."""
    months = {form for name in MONTH_NAMES for form in (name, name[:3])} | {"sept"}
    weekdays = {form for name in WEEKDAY_NAMES for form in (name, name + "s", name[:3])}
    weekdays |= {"tues", "thur", "thurs"}
    units = {form for name in UNITS for form in (name, name + "s")} | {"centuries"}
    feasts = {re.split(r"[ ']", name)[0] for name in FEASTS} - {"fourth", "all", "new", "may"} | {"year"}
    plain = words(
        "today tonight yesterday tomorrow overnight morning afternoon evening night noon midday midnight dawn dusk"
        " daybreak sunrise nightfall breakfast lunchtime clock oclock hourly daily nightly weekly fortnightly monthly"
        " quarterly annually yearly biweekly biannually semi everyday weekday weekdays am pm m q1 q2 q3 q4 h1 h2"
        " twenties thirties forties"
        " fifties sixties seventies eighties nineties sunset afternoons mornings evenings nights eve saints souls light"
    )
    return frozenset(months | weekdays | units | feasts | set(SEASON_NAMES) | set(plain))


_LEAD: Final = _lead()
_TELLING: Final = _telling()
_HOUR_BEFORE: Final = frozenset(words("at by until till around about after before past since to"))
_HOURS: Final = frozenset(list(CARDINALS)[:12])
_LEAD_OR_TELLING: Final = _LEAD | _TELLING


def expressions(text: str) -> Iterator[Found]:
    """All expressions, in order and without overlap; where several begin in one run of words the first wins."""
    run: list[int] = []
    reach, before = 0, ""
    for word in _WORDS.finditer(text):
        plain = word[0].lower()
        digits = plain[0].isdigit()
        if not digits and plain not in _LEAD_OR_TELLING:
            if run:
                run.clear()
            before = plain
            continue
        start = word.start()
        if start < reach or (digits and _INSIDE_NUMBER.search(text, max(0, start - 2), start)):
            continue
        if len(run) == _LONGEST_RUN:
            del run[0]
        run.append(start)
        if (
            digits
            or plain in _TELLING
            or (plain in _HOURS and before in _HOUR_BEFORE)
            or (before == "the" and plain in ORDINALS)
        ):
            found = _first(text, run, start)
            if found:
                yield found
                reach = found.end
                run.clear()
        before = plain


def _first(text: str, run: list[int], telling: int) -> Found | None:
    for start in run:
        found = read(text, start)
        if found and found.end > telling:
            return found
    return None
