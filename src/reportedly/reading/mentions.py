"""Places where a report speaks of somebody or something: the model's names and noun phrases made one list."""

from dataclasses import dataclass

from reportedly.language.parsed import MentionWords, NameWords, Parsed, Words
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
    for n in parsed.names:
        for w in range(n.words[0], n.words[1] + 1):
            by_word[w] = n
    out: list[Place] = []
    used: set[Words] = set()
    for m in parsed.mentions:
        name = by_word.get(m.head)
        if name is not None and name.words in used:
            continue
        place = _named(parsed, m, name) if name is not None and m.kind != "pronoun" else _unnamed(parsed, m)
        if place is None:
            continue
        if name is not None:
            used.add(name.words)
        out.append(place)
    for n in parsed.names:
        if n.words not in used:
            text = _text(parsed, n.words)
            used.add(n.words)
            out.append(Place(n.words[1], n.words, n.words, "name", n.type, n.score, text, False, None, 0.0))  # type: ignore[arg-type]
    out.sort(key=lambda p: (p.words[0], -p.words[1]))
    return out


def _text(parsed: Parsed, words: Words) -> str:
    start, end = parsed.span(words)
    return " ".join(parsed.text[start:end].split())


def _named(parsed: Parsed, m: MentionWords, name: NameWords) -> Place:
    """A noun phrase headed by a name: the name is shown, the phrase kept for who says and does what."""
    sure = name.score >= m.score or m.kind != "name"
    kind: EntityType = name.type if sure else m.type  # type: ignore[assignment]
    phrase = (min(m.words[0], name.words[0]), max(m.words[1], name.words[1]))
    return Place(m.head, name.words, phrase, "name", kind, max(m.score, name.score), _text(parsed, name.words), False, m.antecedent, m.link)


def _unnamed(parsed: Parsed, m: MentionWords) -> Place | None:
    first, last = m.words
    if m.kind == "pronoun":
        return Place(m.head, (m.head, m.head), (m.head, m.head), "pronoun", m.type, m.score, None, False, m.antecedent, m.link)  # type: ignore[arg-type]
    if m.kind == "adjective":
        return Place(m.head, (m.head, m.head), (m.head, m.head), "nominal", m.type, m.score, _text(parsed, (m.head, m.head)), True, m.antecedent, m.link)  # type: ignore[arg-type]
    if m.kind == "name":
        # the tags know no name here: it is used like one («the Brotherhood»), and shown as a description
        shown = _bare(parsed, first, last)
        name = _text(parsed, shown) if shown is not None else None
        return Place(m.head, m.words, m.words, "nominal", m.type, m.score, name, False, m.antecedent, m.link)  # type: ignore[arg-type]
    return Place(m.head, m.words, m.words, "nominal", m.type, m.score, None, False, m.antecedent, m.link)  # type: ignore[arg-type]


def _bare(parsed: Parsed, first: int, last: int) -> Words | None:
    """The phrase without article and title; None where no capital is left."""
    while first < last and (
        parsed.upos[first] == "DET" or parsed.words[first].rstrip(".").lower() in TITLES or not parsed.words[first][0].isalnum()
    ):
        first += 1
    return (first, last) if any(parsed.words[i][0].isupper() for i in range(first, last + 1)) else None
