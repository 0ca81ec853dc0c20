"""A number as the text writes it, with its noun and what limits it: «at least 200 soldiers», «half of the prisoners», «$1.2bn»."""

from collections.abc import Sequence

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import time_at
from reportedly.reading.events.predicates import is_predicate_verb
from reportedly.records import Time

_NUMBER_WORDS = frozenset(
    """dozens scores tens hundreds thousands millions billions several many few dozen score hundred thousand million billion
    half handful""".split()
)
_FRACTIONS = frozenset("third thirds quarter quarters fifth fifths tenth tenths two-thirds three-quarters".split())
"""Numbers only where «of» says of what: «a third of the detainees», but «the third attack»."""
_LIMITS: tuple[tuple[str, ...], ...] = (
    ("no", "fewer", "than"), ("no", "less", "than"), ("no", "more", "than"), ("not", "less", "than"), ("as", "many", "as"),
    ("as", "few", "as"), ("as", "much", "as"), ("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"),
    ("less", "than"), ("up", "to"), ("close", "to"), ("well", "over"), ("just", "over"), ("just", "under"), ("least",),
    ("most",), ("than",), ("about",), ("nearly",), ("almost",), ("some",), ("around",), ("roughly",), ("approximately",),
    ("over",), ("under",), ("only",), ("just",), ("perhaps",), ("another",),
)  # fmt: skip
"""What may stand before a number, longer ones first."""
_BETWEEN = {"between": "and", "from": "to"}
_TIME_UNITS = frozenset(
    "second minute hour day night week month year decade century time times o'clock am pm a.m. p.m. january february march "
    "april may june july august september october november december".split()
)
_MONEY = frozenset("$ £ € ¥ A$ US$ C$".split())
_UNTOLD = frozenset({"one", "1"})
"""A single one of several is no quantity («one of the pilots»)."""
_DISTANCES = frozenset("kilometre kilometer km mile metre meter yard foot".split())
_FROM_THERE = frozenset(
    "from north south east west northeast northwest southeast southwest off away inside outside into".split()
)


def number_at(parsed: Parsed, head: int, times: Sequence[Time] = ()) -> str | None:
    """The number at that noun with the noun and what limits it; None where there is none, and for what only looks like one:
    dates, hours, ages, distances from a place, the numbers of roads and resolutions («Route 9»)."""
    number = _numeral(parsed, head)
    if number is None or is_predicate_verb(parsed, number):
        return None  # the tagger takes some verbs for numbers
    if _is_time(parsed, number) or time_at(parsed, times, number) is not None:
        return None
    if parsed.words[number].lower() in _UNTOLD or _is_label(parsed, number, head) or _is_distance(parsed, head, number):
        return None
    first, last = parsed.subtree(number)
    if parsed.upos[head] == "NUM" or number == head:
        last = _whole(parsed, number)
    first = min(first, number)
    while (
        first < number
        and (parsed.upos[first] == "CCONJ" or not parsed.words[first][-1].isalnum())
        and parsed.words[first] not in _MONEY
    ):
        first += 1  # «and 500», «: 200»
    marker = parsed.marker(number)
    if marker is not None and not _is_range(parsed, first, max(last, number)):
        first = number  # the preposition of «of two» is none of the number
    first = _with_limits(parsed, first)
    stop = head if parsed.head[number] == head else last
    return " ".join(parsed.text[parsed.starts[first] : parsed.ends[max(last, stop)]].split())


def bare_number(parsed: Parsed, number: int) -> str:
    """That word with what limits it, whatever else the tree hangs on it: «over 50»."""
    return " ".join(parsed.text[parsed.starts[_with_limits(parsed, number)] : parsed.ends[number]].split())


def _numeral(parsed: Parsed, head: int) -> int | None:
    """The word that is the number: the noun's own, or the word itself."""
    if parsed.upos[head] == "NUM":
        return head
    number = parsed.child(head, "nummod")
    form = parsed.words[head].lower()
    if number is None and form in _NUMBER_WORDS:
        return head
    if form in _FRACTIONS and _whole(parsed, head) != head:
        return head
    return number


def _whole(parsed: Parsed, number: int) -> int:
    """The last word of what a number is of («half of the prisoners»); the number itself where nothing is named."""
    of = next(
        (
            c
            for c in parsed.children(number)
            if parsed.relation[c] == "nmod" and parsed.marker(c) == "of" and c > number
        ),
        None,
    )
    return of if of is not None and parsed.upos[of] in ("NOUN", "PROPN") else number


def _is_range(parsed: Parsed, first: int, last: int) -> bool:
    """Whether the stretch is «between 60 and 80»."""
    opens = _BETWEEN.get(parsed.words[first].lower())
    return opens is not None and opens in (w.lower() for w in parsed.words[first : last + 1])


def _with_limits(parsed: Parsed, first: int) -> int:
    """The first word of the number together with «at least», «more than», a currency's sign …"""
    while first > 0 and parsed.words[first - 1] in _MONEY:
        first -= 1
    begin = int(parsed.bounds[parsed.sentence[first]])
    if first > begin and tuple(w.lower() for w in parsed.words[first - 1 : first + 1]) in _LIMITS:
        first -= 1  # the tree hangs only the second word on the number: «at | least 20»
    while True:
        before = [w.lower() for w in parsed.words[max(begin, first - 3) : first]]
        limit = next((x for x in _LIMITS if tuple(before[-len(x) :]) == x), None)
        if limit is None or parsed.relation[first - 1] == "compound:prt":
            return first
        first -= len(limit)


def _is_label(parsed: Parsed, number: int, head: int) -> bool:
    """Whether the number names its noun rather than counts it: «Route 9», «Resolution 2231»."""
    named = (
        number > head
        and parsed.head[number] == head
        and parsed.upos[head] in ("NOUN", "PROPN")
        and parsed.words[number][:1].isdigit()
    )
    return (
        named
        and head not in range(number - 3, number - 1)
        and parsed.words[head] not in _MONEY
        and parsed.words[head][0].isupper()
    )


def _is_distance(parsed: Parsed, head: int, number: int) -> bool:
    """Whether it says how far from a place: «30 kilometres north of Korrin»."""
    if parsed.lemma[head].lower() not in _DISTANCES:
        return False
    behind = [w.lower() for w in parsed.words[head + 1 : head + 3]]
    return bool(_FROM_THERE.intersection(behind)) and head > number


def _is_time(parsed: Parsed, number: int) -> bool:
    """Whether the number is part of a date, an hour, a duration or an age."""
    text = parsed.words[number]
    if len(text) == 4 and text.isdigit() and text[:2] in ("18", "19", "20"):
        return True
    if any(sign in text for sign in ":") or (number > 0 and parsed.words[number - 1].lower() == "aged"):
        return True
    around = [int(parsed.head[number]), number - 1, number + 1, *parsed.children(number)]
    nouns = (w for w in around if 0 <= w < len(parsed) and parsed.upos[w] not in ("VERB", "AUX"))  # «marched», «may»
    return any({parsed.lemma[w].lower(), parsed.words[w].lower()} & _TIME_UNITS for w in nouns)
