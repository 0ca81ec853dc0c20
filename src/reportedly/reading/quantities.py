"""How much and of what kind: numbers in a statement's parties, and what was given, asked or threatened."""

from reportedly.language.parsed import Parsed
from reportedly.reading.triggers import Trigger

_KINDED = frozenset(
    {"AID", "support", "COOPERATE", "SUPPORT", "REQUEST", "THREATEN", "AGREE", "SANCTION", "proxy", "CONCEDE"}
)
_NUMBER_WORDS = frozenset(
    "dozens scores hundreds thousands millions billions several many few dozen hundred thousand million billion".split()
)
_ABOUT = frozenset("least most than about nearly almost some".split())
_THINGS = frozenset({"NOUN", "PROPN", "ADJ"})
_GIVING = frozenset({"with", "of", "including"})


def quantity_of(parsed: Parsed, t: Trigger) -> str | None:
    """The first number with its noun among the trigger's objects and parties, as written; None where there is none."""
    heads = [
        c
        for c in parsed.children(t.anchor)
        if parsed.relation[c].split(":")[0] in ("obj", "obl", "nsubj", "nmod", "nummod")
    ]
    heads += [r.mention for r in t.roles if r.role in ("recipient", "actor", "instrument", "topic", "beneficiary")]
    for h in heads:
        number = h if parsed.upos[h] == "NUM" else parsed.child(h, "nummod")
        if number is None and parsed.words[h].lower() in _NUMBER_WORDS:
            number = h
        if number is None or _is_date(parsed, number):
            continue
        first, last = parsed.subtree(number)
        if parsed.upos[h] == "NUM" or number == h:
            last = number
        first = min(first, number)
        while first > 0 and parsed.words[first - 1].lower() in _ABOUT:
            first -= 1
            if first > 0 and parsed.words[first - 1].lower() in ("at", "more", "fewer", "less"):
                first -= 1
        stop = h if parsed.head[number] == h else last
        start, end = parsed.starts[first], parsed.ends[max(last, stop)]
        return " ".join(parsed.text[start:end].split())
    return None


def _is_date(parsed: Parsed, word: int) -> bool:
    text = parsed.words[word]
    return len(text) == 4 and text.isdigit() and text[:2] in ("18", "19", "20")


def kinds_of(parsed: Parsed, t: Trigger) -> tuple[str, ...]:
    """What was given, asked or threatened, in the text's words: ("training", "weapons"); empty for other types.

    The objects of the trigger and what stands beside them; «including …» opens the list too.
    """
    if t.type not in _KINDED:
        return ()
    parties = {
        r.mention
        for r in t.roles
        if r.role in ("actor", "recipient", "beneficiary", "holder", "organization", "place", "time")
    }
    found: list[int] = []
    for c in parsed.children(t.anchor):
        relation = parsed.relation[c]
        if c in parties or parsed.upos[c] not in ("NOUN", "PROPN", "VERB"):
            continue
        given = relation == "obj" or (relation in ("obl", "nmod") and parsed.marker(c) in _GIVING)
        nouns = parsed.upos[t.anchor] == "NOUN" and parsed.upos[c] == "NOUN"
        if given or (nouns and relation in ("compound", "amod")):
            found.append(c)
    listed: list[int] = []
    for f in found:
        listed.append(f)
        listed += parsed.conjuncts(f)
        for c in parsed.children(f):
            if parsed.relation[c] == "nmod" and parsed.marker(c) in ("including", "like"):
                listed += [c, *parsed.conjuncts(c)]
    return tuple(dict.fromkeys(_phrase(parsed, w) for w in sorted(set(listed)) if w not in parties and parsed.upos[w] in _THINGS))


def _phrase(parsed: Parsed, word: int) -> str:
    """The noun with its compounds and adjectives, without article."""
    first = word
    while first > 0 and parsed.head[first - 1] == word and parsed.relation[first - 1] in ("compound", "amod"):
        first -= 1
    start, end = parsed.starts[first], parsed.ends[word]
    return " ".join(parsed.text[start:end].split())
