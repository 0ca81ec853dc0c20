"""Times reckoned from an event that the report has dated: «The truce began on 1 May. *Two days* after the truce, …».

The words alone are a length of time; from what, only the tree and the sentences before can tell.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import times_hanging
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.records import Time

_AWAY = {"after": 1, "following": 1, "before": -1}
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_KNOWN = "(?=the |that |this |his |her |its |their )"
_DAY_BESIDE = re.compile(rf"\bthe (?:day|night|morning|evening) (after|before|following) {_KNOWN}", re.IGNORECASE)
_EVE = re.compile(rf"\bthe eve of {_KNOWN}", re.IGNORECASE)
_TELLING = frozenset(
    """take begin start open happen occur come break erupt collapse end sign hold hand deliver issue announce declare launch carry
    stage conduct agree reach impose kill wound injure hit destroy strike leave enter call mount convene schedule""".split()
)
"""Verbs whose date is the event's («the judgment was handed down on 23 April»); one may appeal a judgment on any other day."""
_ROOT = 4
"""Letters in which two words must agree to name one event («killed», «the killing»)."""
_BACK = 1_500
"""Words back in which the event may have been dated: a long report, and few for a whole book."""
_FAR = 4
"""Dated tellings of the event that are weighed, the nearest first; where they differ nothing is reckoned."""


def reckoned(parsed: Parsed, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times in order, with lengths «after» or «before» a dated event made dates, and «the day before the judgment» added.

    Nothing is made of those whose event has no day or month in the report, or several.
    """
    dated = [_dated(parsed, times, t) or t for t in times]
    added = list(_beside(parsed, times))
    if not added:
        return tuple(dated)
    ordered = sorted([*dated, *added], key=lambda t: t.start)
    return tuple(replace(t, id=f"t{n}") for n, t in enumerate(ordered, start=1))


def _dated(parsed: Parsed, times: Sequence[Time], t: Time) -> Time | None:
    """A length of time with its date; None for other times and where the event has none."""
    length = _LENGTH.fullmatch(t.value) if t.kind == "duration" else None
    at = bisect_left(parsed.starts, t.end)
    if length is None or at >= len(parsed) or parsed.words[at].lower() not in _AWAY:
        return None
    value = _value_from(parsed, times, at, t)
    moved = _moved(value, int(length[1]) * _AWAY[parsed.words[at].lower()], length[2]) if value else None
    return replace(t, kind="date", value=moved) if moved else None


def _beside(parsed: Parsed, times: Sequence[Time]) -> Iterator[Time]:
    """«The day before the judgment», «the eve of the vote», as far as the word for the event."""
    found = [(m, _AWAY[m[1].lower()]) for m in _DAY_BESIDE.finditer(parsed.text)]
    found += [(m, -1) for m in _EVE.finditer(parsed.text)]
    for m, away in found:
        at = bisect_left(parsed.starts, m.end()) - 1
        event = _event_behind(parsed, at)
        if event is None or any(t.start < parsed.ends[event] and m.start() < t.end for t in times):
            continue
        value = _value_from(parsed, times, at, None)
        moved = _moved(value, away, "D") if value else None
        if moved:
            yield Time(id="", start=m.start(), end=parsed.ends[event], kind="date", value=moved)


def _value_from(parsed: Parsed, times: Sequence[Time], preposition: int, but: Time | None) -> str | None:
    """The date of the event that stands behind the preposition: its own, else that of the same event told before."""
    event = _event_behind(parsed, preposition)
    if event is None:
        return None
    own = {d.value for d in _dates_at(parsed, times, event) if d is not but and d.start >= parsed.starts[preposition]}
    if own or not _points_back(parsed, event):
        return own.pop() if len(own) == 1 else None
    first = int(parsed.bounds[parsed.sentence[event]])
    told: list[str] = []
    root = lemma(parsed, event)[:_ROOT]
    for word in range(first - 1, max(-1, first - 1 - _BACK), -1):
        if parsed.upos[word] in ("NOUN", "VERB", "PROPN") and lemma(parsed, word)[:_ROOT] == root:
            told += {d.value for d in _dates_at(parsed, times, word)}
            if len(told) >= _FAR:
                break
    return told[0] if len(set(told)) == 1 else None


def _event_behind(parsed: Parsed, preposition: int) -> int | None:
    """The noun or verb that «after» marks: by the tree, else the noun of the phrase right behind it."""
    above = int(parsed.head[preposition])
    if parsed.relation[preposition] in ("case", "mark") and above > preposition:
        return above
    noun = None
    for w in range(preposition + 1, min(len(parsed), preposition + 6)):
        if parsed.upos[w] not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
            break
        noun = w if parsed.upos[w] == "NOUN" else noun
    return noun


def _points_back(parsed: Parsed, event: int) -> bool:
    """Whether it is a clause, or a noun that is known: «the truce», not «a truce»."""
    if is_predicate_verb(parsed, event):
        return True
    det = parsed.child(event, "det", "nmod:poss")
    return det is not None and parsed.words[det].lower() not in ("a", "an", "another", "any", "every", "each")


def _dates_at(parsed: Parsed, times: Sequence[Time], word: int) -> Iterator[Time]:
    """The dates of the word and, of a noun, those of the verb that tells of it («the truce took effect on 1 May»)."""
    near = {word}
    above = int(parsed.head[word])
    told = above >= 0 and parsed.relation[word] in ("nsubj", "nsubj:pass", "obj") and lemma(parsed, above) in _TELLING
    if told and parsed.upos[word] != "VERB":
        near |= {above, *(c for c in parsed.children(above) if parsed.relation[c] == "obj")}  # «took effect on 1 May»
    yield from (t for t, _ in times_hanging(parsed, times, near) if t.kind == "date")


def _moved(value: str, n: int, unit: str) -> str | None:
    """The day, month or year that lies ``n`` units from a day or month; None for dates that are neither, and out of the calendar."""
    day = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", value)
    if day is None or int(day[2]) > 12 or (day[3] is None and unit in "DW"):
        return None
    year, month = int(day[1]), int(day[2])
    try:
        if unit in "YM":
            months = year * 12 + month - 1 + n * (12 if unit == "Y" else 1)
            moved = datetime.date(months // 12, months % 12 + 1, 1).isoformat()
            return moved[:4] if unit == "Y" else moved[:7]
        days = n * (7 if unit == "W" else 1)
        return (datetime.date(year, month, int(day[3])) + datetime.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None
