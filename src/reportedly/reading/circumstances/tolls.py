"""How many died or were hurt, where a noun of counting says it: «the death toll rose to 31», «put the number of dead at 12»."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.numerals import number_at
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.records import EVENT_TYPES, Time

COUNTED = 0.7
"""Confidence of a death or injury that only a toll with its number states."""
_TOLLS = frozenset({"toll"})
_COUNTS = frozenset("number count tally total figure".split())
"""Nouns that count the dead only where they say so («the number of dead»)."""
_HARMED = frozenset(
    "dead death killed fatality casualty victim injured injury wounded missing dying kill wound injure die slay".split()
)
_MONEY_TOLLS = frozenset("road bridge motorway highway booth plaza gate tax fee flour river lorry truck".split())
_RISING = frozenset("rise climb increase grow jump soar fall go move swell mount drop creep".split())
_STANDING = frozenset("stand remain stay hover".split())
_REACHING = frozenset("reach pass exceed top hit surpass total near approach".split())
_SETTING = frozenset(
    "put set estimate place give raise revise lower update increase reduce cut correct fix bring list".split()
)
_TO = frozenset({"to", "at"})
_FAR = 4
"""Steps up the tree from what was done to the noun that counts it («the number of people killed in the raid»)."""


def with_tolls(parsed: Parsed, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with deaths and injuries added that only a toll states, each anchored at its word for harm, else at the toll.

    What a trigger states there already is surer by it («the number of people *killed* has reached 200»).
    """
    stated = {t.anchor for t in triggers if t.type in EVENT_TYPES}
    found: dict[int, Trigger] = {}
    for word in range(len(parsed)):
        if not is_toll(parsed, word) or toll_number(parsed, word) is None:
            continue
        anchor = _harmed(parsed, word)
        anchor = word if anchor is None else anchor
        entry = f"«{parsed.words[word]}» counts the dead or hurt"
        found[anchor] = Trigger(anchor, "OTHER", COUNTED, (), None, (entry,))
    if not found:
        return triggers
    kept = [
        _surer(t) if t.anchor in found and t.type in EVENT_TYPES else t
        for t in triggers
        if not _is_counting(parsed, t, found)
    ]
    return sorted([*kept, *(t for a, t in found.items() if a not in stated)], key=lambda t: t.anchor)


def _surer(t: Trigger) -> Trigger:
    return replace(t, score=max(t.score, COUNTED))


def _is_counting(parsed: Parsed, t: Trigger, found: Container[int]) -> bool:
    """Whether the verb only says what the toll has come to: «lowered its toll» concedes nothing."""
    if lemma(parsed, t.anchor) not in _SETTING | _RISING | _REACHING:
        return False
    counted = (c for c in parsed.children(t.anchor) if parsed.relation[c] in ("obj", "nsubj", "nsubj:pass"))
    return any(c in found or _harmed(parsed, c) in found for c in counted)


def is_toll(parsed: Parsed, word: int) -> bool:
    """Whether the noun counts dead or hurt people; a toll that is paid counts none."""
    if parsed.upos[word] != "NOUN":
        return False
    form = parsed.lemma[word].lower()
    if form in _TOLLS:
        beside = {parsed.lemma[c].lower() for c in parsed.children(word) if parsed.relation[c] == "compound"}
        return not beside & _MONEY_TOLLS
    return form in _COUNTS and (_harmed(parsed, word) is not None or _body_count(parsed, word))


def is_harm(parsed: Parsed, word: int) -> bool:
    """Whether the word says that people died or were hurt, or counts them."""
    return lemma(parsed, word) in _HARMED or parsed.words[word].lower() in _HARMED or is_toll(parsed, word)


def is_only_counted(parsed: Parsed, word: int) -> bool:
    """Whether the word for harm only says who is counted: «the number of wounded», «the death toll» name no parties, and who
    tells the number hurt nobody."""
    if is_toll(parsed, word):
        return True
    above = int(parsed.head[word])
    return (
        above >= 0
        and parsed.relation[word] in ("nmod", "compound")
        and is_harm(parsed, word)
        and is_toll(parsed, above)
    )


def counting_noun(parsed: Parsed, word: int) -> int | None:
    """The toll that counts what the word states: itself, or the noun above it («the number of people *killed*»); None where
    there is none."""
    here = word
    for _ in range(_FAR):
        if is_toll(parsed, here):
            return here
        above = int(parsed.head[here])
        if above < 0 or parsed.relation[here] not in ("nmod", "acl", "acl:relcl", "amod", "compound"):
            return None
        here = above
    return None


def toll_number(parsed: Parsed, noun: int, times: Sequence[Time] = ()) -> str | None:
    """The number that a toll has come to, as written: the last one told («from 17 to 11»); None where none is told."""
    for word in _told(parsed, noun):
        number = number_at(parsed, word, times)
        if number is not None:
            return number
    return None


def _told(parsed: Parsed, noun: int) -> Iterator[int]:
    """The words at which the toll's number may stand, likeliest first."""
    above, relation = int(parsed.head[noun]), parsed.relation[noun]
    if relation in ("nsubj", "nsubj:pass") and above >= 0:
        if not is_predicate_verb(parsed, above):
            yield above  # «the death toll is 31»
        yield from _come_to(parsed, above, passive=relation == "nsubj:pass")
    elif relation == "obj" and lemma(parsed, above) in _SETTING:
        yield from _at(parsed, above)
    yield from _at(parsed, noun)
    if above >= 0 and lemma(parsed, above) in _RISING | _SETTING | _STANDING:
        yield from _further(parsed, max(noun, above))
    yield from (
        c
        for c in parsed.children(noun)
        if parsed.relation[c] in ("nmod", "nummod", "appos") and parsed.marker(c) in ("of", None)
    )


def _come_to(parsed: Parsed, verb: int, *, passive: bool) -> Iterator[int]:
    form = lemma(parsed, verb)
    if form in _RISING or form in _STANDING or (passive and form in _SETTING):
        yield from _at(parsed, verb)
    elif form in _REACHING:
        yield from (c for c in parsed.children(verb) if parsed.relation[c] == "obj")


def _at(parsed: Parsed, word: int) -> Iterator[int]:
    yield from (
        c
        for c in parsed.children(word)
        if parsed.relation[c] in ("obl", "nmod", "xcomp", "advmod") and parsed.marker(c) in _TO
    )


def _further(parsed: Parsed, word: int) -> Iterator[int]:
    """The numbers behind «to» or «at» further on in the clause, wherever the tree hangs them («its toll … from 17 to 11, saying»)."""
    last = int(parsed.bounds[parsed.sentence[word] + 1])
    for w in range(word + 1, last):
        if parsed.words[w] in (",", ";", ":", "—", "–"):
            return
        if parsed.upos[w] == "NUM" and _TO & {x.lower() for x in parsed.words[max(word, w - 3) : w]}:
            yield w


def _harmed(parsed: Parsed, noun: int) -> int | None:
    """The word inside the counting noun's phrase that says what happened to those counted («number of *dead*»)."""
    pending = [c for c in parsed.children(noun) if parsed.relation[c] in ("nmod", "acl", "amod", "compound")]
    for _ in range(_FAR):
        hit = next(
            (c for c in pending if parsed.lemma[c].lower() in _HARMED or parsed.words[c].lower() in _HARMED), None
        )
        if hit is not None:
            return hit
        pending = [
            g for c in pending for g in parsed.children(c) if parsed.relation[g] in ("nmod", "acl", "acl:relcl", "amod")
        ]
    return None


def _body_count(parsed: Parsed, noun: int) -> bool:
    return any(parsed.lemma[c].lower() == "body" for c in parsed.children(noun) if parsed.relation[c] == "compound")
