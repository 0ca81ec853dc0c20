"""How much or how many: the number in what a statement is about, as the text writes it."""

from collections.abc import Container, Iterator, Sequence

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.casualties import counted_dead, is_number
from reportedly.reading.circumstances.measures import given_as, is_money, with_measured
from reportedly.reading.circumstances.numerals import bare_number, number_at
from reportedly.reading.circumstances.tolls import counting_noun, is_harm, toll_number
from reportedly.reading.events.triggers import Trigger
from reportedly.records import Time

_COUNTED_ACTORS = frozenset({"PROTEST", "RETREAT", "MOBILIZE", "presence", "OTHER", "ASSAULT"})
"""Types in which the number of those who act is told as often as of those acted on."""
_DONE_BY_MANY = frozenset({"PROTEST", "RETREAT", "MOBILIZE", "presence", "OTHER"})
"""Types in which it is told before any other number: «2,000 people marched with 40 banners»."""
_SPOKEN = frozenset({"REQUEST", "AGREE", "SUPPORT", "CONSULT", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
"""Types in which only what is asked or promised is counted, not the parties."""
_NEVER = frozenset(
    {"office", "kinship", "part_of", "same_as", "alliance", "hostility", "proxy", "affiliation", "membership"}
)
_SUMS = frozenset(
    """ransom fine loan grant package sum bribe budget contract deal payment debt donation credit compensation aid assistance help
    relief support bailout guarantee subsidy""".split()
)
"""Nouns whose «of» or «worth» says how much money: «a ransom of $5 million», «help worth 2 billion crowns»."""
_BEHIND = 7
"""Words behind «worth» within which the sum stands."""


_OF = frozenset({"of", "for", "worth"})


def quantity_of(parsed: Parsed, t: Trigger, times: Sequence[Time] = (), left: Container[int] = ()) -> str | None:
    """The first number with its noun among what the trigger is about, as written; None where there is none.

    A number inside one of the ``times`` is none; ``left`` are words that the model links to the trigger and that became no
    party of it: their number counts something else.
    """
    if t.type in _NEVER:
        return None
    counted = counted_dead(parsed, t.anchor)
    if counted is not None:
        return bare_number(parsed, counted) if is_number(parsed, counted) else number_at(parsed, counted, times)
    toll = counting_noun(parsed, t.anchor) if is_harm(parsed, t.anchor) else None
    if toll is not None:
        return toll_number(parsed, toll, times)
    money = given_as(parsed, t.anchor)
    if money is not None and (found := number_at(parsed, money, times)) is not None:
        return found
    for h in dict.fromkeys(w for c in _counted(parsed, t, left) for w in with_measured(parsed, (c,))):
        if parsed.sentence[h] != parsed.sentence[t.anchor]:
            continue
        found = number_at(parsed, h, times) or _sum(parsed, h, times)
        if found is not None:
            return found
    return None


def _sum(parsed: Parsed, noun: int, times: Sequence[Time]) -> str | None:
    """How much money the noun is of: «a ransom of $5 million»."""
    if parsed.lemma[noun].lower() not in _SUMS:
        return None
    of = [c for c in parsed.children(noun) if parsed.relation[c] == "nmod" and parsed.marker(c) in ("of", "worth")]
    last = min(int(parsed.bounds[parsed.sentence[noun] + 1]), noun + _BEHIND)
    if noun + 1 < last and parsed.words[noun + 1].lower() == "worth":
        of += [w for w in range(noun + 2, last) if is_money(parsed, w)]
    return next((n for c in of if (n := number_at(parsed, c, times)) is not None), None)


def _counted(parsed: Parsed, t: Trigger, left: Container[int]) -> Iterator[int]:
    """The head words whose number counts, likeliest first."""
    children = parsed.children(t.anchor)
    spoken = t.type in _SPOKEN
    beside = ("nmod", "obl") if spoken else ("nsubj", "obl", "nmod") if t.type in _DONE_BY_MANY else ("obl", "nmod")
    for relation in ("obj", "nsubj:pass", "nummod", *beside):
        for c in children:
            if parsed.relation[c] == relation and not (
                spoken and relation in ("obl", "nmod") and not _is_asked(parsed, t, c)
            ):
                yield c
    if spoken:
        for c in children:
            if parsed.relation[c] in ("xcomp", "ccomp"):
                asked = [
                    g for v in (c, *parsed.conjuncts(c)) for g in parsed.children(v) if parsed.relation[g] == "obj"
                ]
                yield from asked
                # «to pay a fine of 18 million dinars»
                yield from (
                    g
                    for o in asked
                    for g in parsed.children(o)
                    if parsed.relation[g] == "nmod" and parsed.marker(g) == "of"
                )
        return
    linked = [r for r in t.roles if r.mention not in left]
    yield from (r.mention for r in linked if r.role in ("recipient", "instrument", "topic", "beneficiary"))
    if t.type in _COUNTED_ACTORS:
        yield from (c for c in children if parsed.relation[c] == "nsubj")
        yield from (r.mention for r in linked if r.role == "actor")


def _is_asked(parsed: Parsed, t: Trigger, word: int) -> bool:
    """Whether a preposition marks what is asked for or promised: «asked for two battalions», «a pledge of $40 million»."""
    marker = parsed.marker(word)
    if t.type == "REQUEST" and marker == "for":
        return True
    return marker in _OF and parsed.upos[t.anchor] == "NOUN" and t.type in ("REQUEST", "AGREE")
