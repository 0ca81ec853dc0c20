"""How much or how many: the number in what a statement is about, as the text writes it."""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.triggers import Trigger

_COUNTED_ACTORS = frozenset({"PROTEST", "RETREAT", "MOBILIZE", "presence", "membership", "OTHER", "ASSAULT"})
"""Types in which the number of those who act is told as often as of those acted on."""
_SPOKEN = frozenset({"REQUEST", "AGREE", "SUPPORT", "CONSULT", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
"""Types in which only what is asked or promised is counted, not the parties."""
_NEVER = frozenset({"office", "kinship", "part_of", "same_as", "alliance", "hostility", "proxy", "affiliation"})
_NUMBER_WORDS = frozenset(
    "dozens scores hundreds thousands millions billions several many few dozen hundred thousand million billion".split()
)
_ABOUT = frozenset("least most than about nearly almost some around roughly over under".split())
_MORE = frozenset("at more fewer less".split())
_TIME_UNITS = frozenset(
    "second minute hour day night week month year decade century time times o'clock am pm a.m. p.m. january february march "
    "april may june july august september october november december".split()
)
_MONEY = frozenset("$ £ € ¥ A$ US$ C$".split())
_UNTOLD = frozenset({"one", "1"})
"""A single one of several is no quantity («one of the pilots»)."""


def quantity_of(parsed: Parsed, t: Trigger) -> str | None:
    """The first number with its noun among what the trigger is about, as written; None where there is none."""
    if t.type in _NEVER:
        return None
    for h in dict.fromkeys(_counted(parsed, t)):
        if parsed.sentence[h] != parsed.sentence[t.anchor]:
            continue
        found = _number(parsed, h)
        if found is not None:
            return found
    return None


def _counted(parsed: Parsed, t: Trigger) -> Iterator[int]:
    """The head words whose number counts, likeliest first."""
    children = parsed.children(t.anchor)
    wanted = ("obj", "nsubj:pass", "nummod", "nmod", "obl") if t.type in _SPOKEN else ("obj", "nsubj:pass", "nummod", "obl", "nmod")
    for relation in wanted:
        yield from (c for c in children if parsed.relation[c] == relation and not (t.type in _SPOKEN and relation in ("obl", "nmod")))
    if t.type in _SPOKEN:
        for c in children:
            if parsed.relation[c] in ("xcomp", "ccomp"):
                asked = [g for v in (c, *parsed.conjuncts(c)) for g in parsed.children(v) if parsed.relation[g] == "obj"]
                yield from asked
                # «to pay a fine of 18 million dinars»
                yield from (g for o in asked for g in parsed.children(o) if parsed.relation[g] == "nmod" and parsed.marker(g) == "of")
        return
    yield from (r.mention for r in t.roles if r.role in ("recipient", "instrument", "topic", "beneficiary"))
    if t.type in _COUNTED_ACTORS:
        yield from (c for c in children if parsed.relation[c] == "nsubj")
        yield from (r.mention for r in t.roles if r.role == "actor")


def _number(parsed: Parsed, head: int) -> str | None:
    """The number at that noun with the noun and what limits it («at least 200 soldiers»)."""
    number = head if parsed.upos[head] == "NUM" else parsed.child(head, "nummod")
    if number is None and parsed.words[head].lower() in _NUMBER_WORDS:
        number = head
    if number is None or parsed.words[number].lower() in _UNTOLD or _is_time(parsed, number):
        return None
    first, last = parsed.subtree(number)
    if parsed.upos[head] == "NUM" or number == head:
        last = number
    first = min(first, number)
    if parsed.marker(number) is not None:
        first = number  # the preposition of «of two» is none of the number
    while first > 0 and parsed.words[first - 1] in _MONEY:
        first -= 1
    while first > 0 and parsed.words[first - 1].lower() in _ABOUT and parsed.relation[first - 1] != "compound:prt":
        first -= 1
        if first > 0 and parsed.words[first - 1].lower() in _MORE:
            first -= 1
    stop = head if parsed.head[number] == head else last
    start, end = parsed.starts[first], parsed.ends[max(last, stop)]
    return " ".join(parsed.text[start:end].split())


def _is_time(parsed: Parsed, number: int) -> bool:
    """Whether the number is part of a date, an hour, a duration or an age."""
    text = parsed.words[number]
    if len(text) == 4 and text.isdigit() and text[:2] in ("18", "19", "20"):
        return True
    if any(sign in text for sign in ":") or (number > 0 and parsed.words[number - 1].lower() == "aged"):
        return True
    around = [int(parsed.head[number]), number - 1, number + 1, *parsed.children(number)]
    return any(
        0 <= w < len(parsed) and {parsed.lemma[w].lower(), parsed.words[w].lower()} & _TIME_UNITS for w in around
    )
