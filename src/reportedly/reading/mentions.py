"""Places where a report speaks of somebody or something: the model's names and noun phrases made one list."""

from dataclasses import dataclass

from reportedly.language.parsed import MentionWords, NameWords, Parsed, Words
from reportedly.reading.knowledge import countries, organizations
from reportedly.records import EntityType, MentionKind

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame sheikh shaikh mullah imam ayatollah king queen prince princess "
    "president minister senator governor general gen colonel col major maj captain capt lieutenant lt sergeant sgt "
    "admiral adm judge justice rev reverend father sister brother bishop pope sultan emir chief commander".split()
)


@dataclass(slots=True)
class Place:
    """One mention in words. ``words`` is what the reading shows, ``phrase`` the whole noun phrase that it heads.

    ``name`` is the bare name where there is one; ``demonym`` marks an adjective that stands for a state.
    """

    head: int
    words: Words
    phrase: Words
    kind: MentionKind
    type: EntityType
    score: float
    name: str | None
    demonym: bool
    antecedent: int | None
    link: float


def find_mentions(parsed: Parsed) -> list[Place]:
    """All mentions in order of the text, one for each head word."""
    by_word: dict[int, NameWords] = {}
    names = _companies(parsed)
    for n in names:
        for w in range(n.words[0], n.words[1] + 1):
            by_word[w] = n
    # words that are in a name or stand for a state: no name grows over them
    taken = {w for n in parsed.names for w in range(n.words[0], n.words[1] + 1)}
    taken |= {m.head for m in parsed.mentions if m.kind == "adjective"}
    out: list[Place] = []
    used: set[Words] = set()
    for m in parsed.mentions:
        name = by_word.get(m.head) or _titled(parsed, m, by_word)
        if name is not None and name.words in used:
            continue
        if name is not None:
            used.add(name.words)
        out.append(_unnamed(parsed, m) if name is None or m.kind == "pronoun" else _named(parsed, m, name, taken))
    for n in names:
        if n.words not in used and n.score >= LEAST_ALONE:
            used.add(n.words)
            alone = MentionWords(n.words[1], n.words, "name", n.type, n.score)
            out.append(_named(parsed, alone, n, taken))
    out += _demonyms(parsed, out)
    out.sort(key=lambda p: (p.words[0], -p.words[1]))
    return out


_FUNCTION = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "PUNCT", "AUX"})
_FORMS = frozenset("inc. inc ltd. ltd corp. corp llc plc gmbh s.a. co. co n.v. ag llp".split())


def _companies(parsed: Parsed) -> list[NameWords]:
    """The names, a company's legal form joined to it («Orvane Salt, Inc.») wherever the tags cut it off."""
    out: list[NameWords] = []
    for n in parsed.names:
        first, last = n.words
        if n.score < LEAST_NAME or any("@" in parsed.words[w] for w in range(first, last + 1)):
            continue
        if all(parsed.upos[w] in _FUNCTION for w in range(first, last + 1)):
            continue
        if all(parsed.words[w].lower() in _FORMS or parsed.words[w] == "," for w in range(first, last + 1)):
            if out and out[-1].words[1] >= first - 2 and out[-1].type in ("organization", "person"):
                out[-1] = NameWords((out[-1].words[0], last), "organization", out[-1].score)
            continue
        if n.type == "organization":
            after = last + 1
            if after < len(parsed) and parsed.words[after] == ",":
                after += 1
            if after < len(parsed) and parsed.words[after].lower() in _FORMS and parsed.sentence[after] == parsed.sentence[last]:
                last = after
        out.append(NameWords((first, last), n.type, n.score))
    return out


def _demonyms(parsed: Parsed, found: list[Place]) -> list[Place]:
    """Adjectives for a country that the shipped knowledge knows and the model did not mark («Iranian», «Danish»)."""
    taken = {w for p in found if p.kind == "name" or p.demonym for w in range(p.words[0], p.words[1] + 1)} | {
        p.head for p in found
    }
    return [
        Place(w, (w, w), (w, w), "nominal", "state", 0.5, parsed.words[w], True, None, 0.0)
        for w in range(len(parsed))
        if parsed.upos[w] in ("ADJ", "PROPN") and parsed.words[w][0].isupper() and w not in taken
        and parsed.relation[w] in ("amod", "compound", "nmod") and countries.by_demonym(parsed.words[w]) is not None
    ]  # fmt: skip


_SIDE = frozenset({"appos", "acl:relcl", "acl", "parataxis"})
_LOOK = 12
"""Words behind a comma in which the head of an apposition or clause must stand."""


def _trimmed(parsed: Parsed, m: MentionWords) -> Words:
    """The phrase without an apposition or clause behind a comma or bracket: those are mentions of their own."""
    first, last = m.words
    for w in range(m.head + 1, last + 1):
        if parsed.words[w] in (",", "(", "—", "–") and any(
            parsed.relation[k] in _SIDE and int(parsed.head[k]) <= w < k for k in range(w + 1, min(last + 1, w + _LOOK))
        ):
            return first, w - 1
    return first, last


def _titled(parsed: Parsed, m: MentionWords, by_word: dict[int, NameWords]) -> NameWords | None:
    """The person's name that ends a phrase headed by a title («interim Foreign Minister Ali Bagheri»), no comma between."""
    name = by_word.get(m.words[1])
    if name is None or m.kind == "pronoun" or m.type != "person" or name.type != "person" or name.words[0] <= m.head:
        return None
    between = range(m.head + 1, name.words[0])
    return name if len(between) <= 2 and all(parsed.words[w][0].isalpha() for w in between) else None


def _text(parsed: Parsed, words: Words) -> str:
    start, end = parsed.span(words)
    return " ".join(parsed.text[start:end].split())


def _named(parsed: Parsed, m: MentionWords, name: NameWords, taken: set[int]) -> Place:
    """A noun phrase headed by a name: the name is shown, the phrase kept for who says and does what."""
    words = _whole(parsed, m, name, taken)
    phrase = (min(m.words[0], words[0]), max(m.words[1], words[1]))
    written = _text(parsed, words)
    kind = _type(parsed, m, name, written)
    return Place(m.head, words, phrase, "name", kind, max(m.score, name.score), written, False, m.antecedent, m.link)


def _whole(parsed: Parsed, m: MentionWords, name: NameWords, taken: set[int]) -> Words:
    """The name with the capitals before it in its phrase that belong to no other name: «Foreign Ministry», not «Ministry»."""
    first, last = name.words
    if name.type != "organization":
        return name.words
    while (
        first > m.words[0] and parsed.words[first - 1][0].isupper() and first - 1 not in taken
        and parsed.upos[first - 1] in ("PROPN", "ADJ", "NOUN") and parsed.words[first - 1].rstrip(".").lower() not in TITLES
    ):  # fmt: skip
        first -= 1
    return first, last


LEAST_NAME = 0.75
"""Score below which the tags' name is none; best on UNER's dev part."""
LEAST_ALONE = 0.85
"""Score that a name needs which no mention agrees with."""
UNSURE = 0.5
"""Score of a name below which the type of its mention counts: tags are learnt from more and realer names."""
_PLACES = frozenset({"state", "place"})
_GOVERNMENT = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss"})
"""Where a capital's name stands for its government: it acts, is told or owns."""
_WITH = frozenset("with between by against".split())


def _type(parsed: Parsed, m: MentionWords, name: NameWords, written: str) -> EntityType:
    """What kind of thing the name names: shipped knowledge first, then the surer of the model's two answers.

    The tags cannot tell a state from another place; of a capital the preposition tells whether its government is meant.
    """
    if countries.by_name(written) is not None and not countries.is_ambiguous(written):
        return "state"
    if countries.by_capital(written) is not None and {name.type, m.type} & _PLACES:
        marker = parsed.marker(m.head)
        governing = marker in _WITH or (marker is None and parsed.relation[m.head] in _GOVERNMENT)
        return "state" if governing else "place"
    if countries.by_place(written) is not None and {name.type, m.type} & _PLACES:
        return "place"
    if organizations.by_name(written) is not None and not organizations.is_ambiguous(written):
        return "organization"
    if name.type in _PLACES and m.type in _PLACES:
        return m.type
    return name.type if name.score >= UNSURE or m.kind != "name" else m.type


def _unnamed(parsed: Parsed, m: MentionWords) -> Place:
    """A mention in which the tags know no name."""
    alone = (m.head, m.head)
    if m.kind == "pronoun":
        return Place(m.head, alone, alone, "pronoun", m.type, m.score, None, False, m.antecedent, m.link)
    if m.kind == "adjective":
        demonym = _text(parsed, alone)
        return Place(m.head, alone, alone, "nominal", m.type, m.score, demonym, True, m.antecedent, m.link)
    words = _trimmed(parsed, m)
    # a phrase that is used like a name («the Brotherhood») is joined like one, and shown as a description
    shown = _bare(parsed, *words) if m.kind == "name" else None
    name = _text(parsed, shown) if shown is not None else None
    return Place(m.head, words, words, "nominal", m.type, m.score, name, False, m.antecedent, m.link)


def _bare(parsed: Parsed, first: int, last: int) -> Words | None:
    """The phrase without article and title; None where no capital is left."""
    while first < last and (
        parsed.upos[first] == "DET"
        or parsed.words[first].rstrip(".").lower() in TITLES
        or not parsed.words[first][0].isalnum()
    ):
        first += 1
    return (first, last) if any(parsed.words[i][0].isupper() for i in range(first, last + 1)) else None
