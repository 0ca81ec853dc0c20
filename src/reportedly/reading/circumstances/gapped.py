"""Counts and dates that share a verb: «killed three people in Korrin on Saturday *and two more in Sarn on Sunday*», «was shelled in
1994 *and again last year*».

The second count has a place of its own, and often a day; what happened is told once.
"""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import DATED, time_at
from reportedly.reading.circumstances.numerals import number_at
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import is_predicate_verb
from reportedly.records import Argument, Place, Statement, StatementTime, Time

_JOINING = frozenset({"and", ",", ";"})
_WHERE = frozenset({"in", "at", "near", "outside", "around"})
_OTHERS = frozenset("more others people other further another civilians soldiers".split())
_ONCE_MORE = frozenset({"again", "then", "once"})
_ON = frozenset({"in", "on", "at", "during"})
_FAR = 8
"""Words behind the preposition within which the place stands, and behind the place within which the day does."""


def gapped(
    parsed: Parsed, entities: Entities, times: Sequence[Time], statement: Statement, anchor: int
) -> dict[int, Statement]:
    """The further counts behind the verb of a counted event, each as a statement of its own, by the word of its number.

    They have the event's status and the parties that are not those whom the first count counts. Empty for relations, nouns and events
    without a quantity or a place.
    """
    if statement.kind != "event" or not statement.quantity or not is_predicate_verb(parsed, anchor):
        return {}
    out: dict[int, Statement] = {}
    last = int(parsed.bounds[parsed.sentence[anchor] + 1])
    for w in range(anchor + 3, last - 2):
        if is_predicate_verb(parsed, w):
            break
        place = _place_behind(parsed, entities, w, last) if _is_count(parsed, w, last) else None
        number = number_at(parsed, w, times) if place is not None else None
        if place is None or number is None or number in statement.quantity:
            continue
        span = parsed.span((w, w))
        at = Place(entity=entities.by_head[place], spans=(parsed.span(entities.place_of[place].phrase),))
        others = [
            a for a in statement.arguments if a.role != "recipient" and not _counted(parsed, a, statement.quantity)
        ]
        day = _day_behind(parsed, times, place, last) or statement.time
        again = replace(
            statement, trigger=(span,), span=span, quantity=number, place=at, time=day,
            arguments=tuple(a for a in others if all(span[0] >= y or x >= span[1] for x, y in a.spans)), kinds=(),
            why=(f"«{parsed.words[w]}» counts again what «{parsed.words[anchor]}» tells, elsewhere",),
        )  # fmt: skip
        out[w] = again
    return out


def dated_again(parsed: Parsed, times: Sequence[Time], statement: Statement, anchor: int) -> dict[int, Statement]:
    """The event once more at the date that «and» joins to its own, by that date's first word; empty where none is joined and where
    the two are the ends of one stretch."""
    first = next((t for t in times if statement.time is not None and t.id == statement.time.id), None)
    if statement.kind != "event" or first is None or first.kind not in DATED or first.start < parsed.starts[anchor]:
        return {}
    last = int(parsed.bounds[parsed.sentence[anchor] + 1])
    here = bisect_left(parsed.starts, first.end)
    if here < last and parsed.words[here] == ",":
        here += 1
    if here >= last or parsed.words[here].lower() != "and":
        return {}
    here += 1
    joined = here
    for skipped in (_ONCE_MORE, _ON):
        if here < last and parsed.words[here].lower() in skipped:
            here += 1
    second = time_at(parsed, times, here) if joined < here < last else None
    if second is None or second.kind not in DATED or second.value == first.value:
        return {}
    if next((v for v in parsed.governors(here) if is_predicate_verb(parsed, v)), None) != anchor:
        return {}  # «shut in 2011 and in 2015 it was sold»
    span = (second.start, second.end)
    why = (f"«{parsed.text[second.start : second.end]}» dates again what «{parsed.words[anchor]}» tells",)
    at = StatementTime(id=second.id, value=second.value)
    return {here: replace(statement, trigger=(span,), span=span, time=at, quantity=None, why=why)}


def _counted(parsed: Parsed, a: Argument, quantity: str) -> bool:
    return any(quantity in parsed.text[x:y] for x, y in a.spans)


def _is_count(parsed: Parsed, word: int, last: int) -> bool:
    """Whether it is a number joined to what stands before, with nothing but «more» or «people» between it and its place."""
    if parsed.upos[word] != "NUM":
        return False
    before = [w.lower() for w in parsed.words[max(0, word - 4) : word]]
    limited = len(before) > 2 and before[-1] in ("least", "than", "another")
    joined = bool(before and before[-1] in _JOINING) or (limited and bool(_JOINING & set(before)))
    behind = word + 1
    while behind < last and parsed.words[behind].lower() in _OTHERS:
        behind += 1
    return joined and behind < last and parsed.words[behind].lower() in _WHERE


def _place_behind(parsed: Parsed, entities: Entities, word: int, last: int) -> int | None:
    """The named place behind the number's preposition, before any comma or verb."""
    for w in range(word + 1, min(last, word + _FAR)):
        if parsed.words[w] in (",", ";") or is_predicate_verb(parsed, w):
            return None
        at = entities.place_of.get(w)
        if at is not None and at.kind == "name" and at.type in ("place", "state") and w in entities.by_head:
            return w
    return None


def _day_behind(parsed: Parsed, times: Sequence[Time], place: int, last: int) -> StatementTime | None:
    for w in range(place + 1, min(last, place + _FAR)):
        t = time_at(parsed, times, w)
        if t is not None and t.kind in ("date", "time"):
            return StatementTime(id=t.id, value=t.value)
        if parsed.words[w] in (",", ";"):
            return None
    return None
