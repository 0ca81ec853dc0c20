"""Dates of an attack that only a noun pointing back tells: «Gunmen sprayed a market with bullets. *The shooting, on Saturday*, was over
in a minute.»

The noun says nothing of whom it happened to, and its date is that of the attack it points to.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import DATED
from reportedly.reading.circumstances.retold import Telling
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.records import StatementTime, Time

_DEEDS = frozenset(
    "attack shooting blast explosion strike raid ambush bombing shelling killing murder incident assault clash violence".split()
)
_HAPPENS = frozenset("happen occur take come unfold".split())
_POINTING = frozenset({"the", "this", "that"})
_BACK = 3
"""Sentences before within which the attack stands."""


class Pointer(NamedTuple):
    """A noun that points back, and its date."""

    noun: int
    time: Time


def with_pointed_dates(parsed: Parsed, times: Sequence[Time], tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings in order, attacks without a date with that of the one noun behind them that points back to them.

    Unchanged where one of the attacks near before the noun has a date.
    """
    out = list(tellings)
    attacks: dict[int, list[int]] = defaultdict(list)  # by sentence
    for n, t in enumerate(out):
        if t.statement.type == "ASSAULT":
            attacks[int(parsed.sentence[t.anchor])].append(n)
    aimed = {t.anchor for t in out if any(a.role == "recipient" for a in t.statement.arguments)}
    for noun, time in pointers(parsed, times, aimed):
        here = int(parsed.sentence[noun])
        near = [n for k in range(here - _BACK, here + 1) for n in attacks.get(k, ()) if out[n].anchor < noun]
        if any(out[n].statement.time is not None for n in near):
            continue
        for n in near:
            s = out[n].statement
            if s.mood == "actual" and s.polarity == "+":
                why = (*s.why, f"«{parsed.words[noun]}» points back: its date")
                out[n] = Telling(replace(s, time=StatementTime(id=time.id, value=time.value), why=why), out[n].anchor)
    return out


def pointers(parsed: Parsed, times: Sequence[Time], aimed: Collection[int]) -> list[Pointer]:
    """The nouns that point back to an attack and have a date of their own, in order; none of the ``aimed``, which tell whom it
    happened to."""
    found: list[Pointer] = []
    for time in times:
        if time.kind not in DATED:
            continue
        noun = _dated_noun(parsed, max(0, bisect_right(parsed.starts, time.start) - 1))
        if noun is not None and noun not in aimed and _points_back(parsed, noun):
            found.append(Pointer(noun, time))
    return found


def _dated_noun(parsed: Parsed, date: int) -> int | None:
    """The noun right before the date and its preposition, or of which a verb says that it happened then."""
    verb = next((g for g in parsed.governors(date) if is_predicate_verb(parsed, g)), None)
    if verb is not None and lemma(parsed, verb) in _HAPPENS and (subject := parsed.child(verb, "nsubj")) is not None:
        return subject
    before = date - 1
    while before >= 0 and (parsed.upos[before] == "ADP" or parsed.words[before] == ","):
        before -= 1
    beside = 0 <= before < date - 1 and parsed.sentence[before] == parsed.sentence[date]
    return before if beside and parsed.upos[before] == "NOUN" else None


def _points_back(parsed: Parsed, noun: int) -> bool:
    if parsed.lemma[noun].lower() not in _DEEDS:
        return False
    return any(parsed.relation[c] == "det" and parsed.words[c].lower() in _POINTING for c in parsed.children(noun))
