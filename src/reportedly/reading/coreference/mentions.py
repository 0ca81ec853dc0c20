"""Places where a report speaks of somebody or something: the model's names and noun phrases made one list."""

from reportedly.language.parsed import MentionWords, NameWords, Parsed, Words
from reportedly.reading.coreference.agreement import apart, gender
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.firms import settle_firms
from reportedly.reading.coreference.name_edges import has_form, words_of
from reportedly.reading.coreference.name_types import crewed, evident_type, is_citizen, is_masthead
from reportedly.reading.coreference.names import LEAST_ACRONYM, known_type, names
from reportedly.reading.coreference.persons import bodies_speaking, speakers, turns
from reportedly.reading.coreference.phrases import DEFINITE, content, has_name_inside, opening
from reportedly.reading.coreference.place import PLACES, Place
from reportedly.reading.coreference.unknown_names import settle_unknown
from reportedly.reading.events.predicates import lemma
from reportedly.reading.knowledge import countries, organizations
from reportedly.reading.knowledge.given import Knowledge
from reportedly.reading.lexicon import relations
from reportedly.records import EntityType


def find_mentions(parsed: Parsed, knowledge: Knowledge) -> list[Place]:
    """All mentions in order of the text, one for each head word."""
    by_word: dict[int, NameWords] = {}
    named = names(parsed, knowledge)
    for n in named:
        for w in range(n.words[0], n.words[1] + 1):
            by_word[w] = n
    # words that are in a name or stand for a state: no name grows over them
    taken = words_of(parsed.names)
    taken |= {m.head for m in parsed.mentions if m.kind == "adjective"}
    ships = crewed(parsed)
    out: list[Place] = []
    used: set[Words] = set()
    for m in parsed.mentions:
        name = by_word.get(m.head) or _titled(parsed, m, by_word)
        if name is not None and name.words in used:
            continue
        if name is None and m.kind == "nominal" and m.type == "other" and parsed.relation[m.head] == "compound":
            continue  # «iodine» of «iodine deficiency» says what kind, and speaks of nothing
        if name is not None:
            used.add(name.words)
        out.append(
            _unnamed(parsed, m)
            if name is None or m.kind == "pronoun"
            else _named(parsed, m, name, taken, ships, knowledge)
        )
    for n in named:
        if n.words not in used and n.score >= LEAST_ALONE:
            used.add(n.words)
            alone = MentionWords(n.words[1], n.words, "name", n.type, n.score)
            out.append(_named(parsed, alone, n, taken, ships, knowledge))
    out += _demonyms(parsed, out)
    for p in out:
        p.text = parsed.words[p.head]
    settle_unknown(parsed, out)
    settle_firms(parsed, out)
    forbidden = apart(parsed, [(p.head, p.phrase) for p in out])
    said_by, turn = speakers(parsed), turns(parsed)
    for_whom = bodies_speaking(parsed, out)
    order = {p.head: n for n, p in reversed(list(enumerate(out)))}
    for p in out:
        p.wording = _text(parsed, p.shown).casefold()
        p.gender = gender(parsed.words[p.phrase[0] : p.head + 1] if p.kind == "name" else [p.text], p.text)
        p.apart = frozenset(forbidden.get(p.head, ()))
        p.turn = turn.get(p.head) if p.kind == "pronoun" else None
        source = said_by.get(p.head)
        within = range(source[0], source[1] + 1) if source is not None else ()
        p.speaker = min((w for w in within if w in order), key=order.__getitem__, default=None)
        p.speaker = for_whom.get(p.head, p.speaker)
        p.named_inside = has_name_inside(parsed, p)
        p.definite = parsed.words[p.shown[0]].lower() in DEFINITE
        p.opens = opening(parsed, p)
        p.content = content(parsed, p.shown)
    parties = {p.head for p in out if p.kind == "name" and p.type in ("person", "organization")}
    for p in out:
        p.after_name = p.named_inside and any(
            c in parties and parsed.relation[c] == "compound" for c in parsed.children(p.head)
        )
    out.sort(key=lambda p: (p.words[0], -p.words[1]))
    return out


def _demonyms(parsed: Parsed, found: list[Place]) -> list[Place]:
    """Adjectives for a country that the shipped knowledge knows and the model did not mark («Iranian», «Danish»)."""
    taken = {w for p in found if p.kind == "name" or p.demonym for w in range(p.words[0], p.words[1] + 1)} | {
        p.head for p in found
    }
    return [
        Place(w, (w, w), (w, w), (w, w), "nominal", "state", 0.5, parsed.words[w], True, None, 0.0)
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
    """The name that ends a phrase headed by a title or by what it is, no comma between.

    «Interim Foreign Minister Ali Bagheri», «the shipping company Sefran Maritime», «the tanker Lady Orsk». A person that a preposition
    marks is another («an aide to Ilves», «a nephew of President Ilves»).
    """
    name = by_word.get(m.words[1])
    if m.type == "person" and (name is None or name.type != "person"):
        behind = by_word.get(m.head + 1) if m.head < m.words[1] else None  # «Army chief Mara Ilves of Osmark»
        name = behind if behind is not None and _is_title(parsed, m.head) and behind.words[0] == m.head + 1 else name
    if name is None or m.kind == "pronoun" or name.words[0] <= m.head:
        return None
    if m.type == name.type and m.type in ("organization", "vehicle"):
        return (
            name
            if name.words[0] == m.head + 1 and name.words[1] == m.words[1] and parsed.words[m.head].islower()
            else None
        )
    if m.type != "person" or name.type != "person":
        return None
    marker = parsed.child(parsed.head_of(name.words), "case")
    if marker is not None and marker > m.head:
        return None
    between = range(m.head + 1, name.words[0])
    if len(between) <= 2 and all(parsed.words[w][0].isalpha() for w in between):
        return name
    # «head of the Food Agency | Mara Ilves»: the title's own body stands between
    body = by_word.get(name.words[0] - 1)
    own = body is not None and body.words[0] > m.head and body.type in ("organization", *PLACES)
    return name if own and _is_title(parsed, m.head) and parsed.xpos[m.head] in ("NN", "NNP") else None


def _is_title(parsed: Parsed, word: int) -> bool:
    return lemma(parsed, word) in relations().title_heads


def _text(parsed: Parsed, words: Words) -> str:
    start, end = parsed.span(words)
    return " ".join(parsed.text[start:end].split())


def _named(
    parsed: Parsed, m: MentionWords, name: NameWords, taken: set[int], ships: frozenset[str], knowledge: Knowledge
) -> Place:
    """A noun phrase headed by a name: the name is shown, the phrase kept for who says and does what."""
    given = knowledge.by_form(_text(parsed, name.words))
    words = name.words if given else _whole(parsed, m, name, taken)
    phrase = (min(m.words[0], words[0]), max(m.words[1], words[1]))
    written = _text(parsed, words)
    kind = name.type if given else _type(parsed, m, name, written)
    evident = None if given or known_type(written) is not None else evident_type(parsed, words, kind, ships)
    shown = _with_title(parsed, phrase[0], words)
    out = Place(
        m.head,
        words,
        shown,
        phrase,
        "name",
        evident or kind,
        max(m.score, name.score),
        written,
        False,
        m.antecedent,
        m.link,
        m.links,
    )
    out.evident = evident is not None
    return out


def _whole(parsed: Parsed, m: MentionWords, name: NameWords, taken: set[int]) -> Words:
    """The name with the capitals before it in its phrase that belong to no other name: «Foreign Ministry», not «Ministry»."""
    first, last = name.words
    if name.type != "organization":
        return name.words
    while (
        first > m.words[0] and parsed.words[first - 1][0].isupper() and first - 1 not in taken
        and parsed.upos[first - 1] in ("PROPN", "ADJ", "NOUN") and parsed.words[first - 1].rstrip(".").lower() not in entity_words().titles
    ):  # fmt: skip
        first -= 1
    return first, last if has_form(parsed, last) else _of(parsed, last, m.words[1])


def _of(parsed: Parsed, last: int, end: int) -> int:
    """The last word of an organization's name with «of» and the capitals behind it: «Bank of Orvik»."""
    here = last + 1
    if here > end or parsed.words[here] != "of":
        return last
    here += 2 if here < end and parsed.words[here + 1] == "the" else 1
    if here > end or not parsed.words[here][0].isupper():
        return last
    while here <= end and parsed.words[here][0].isupper():
        last = here
        here += 1
    return _of(parsed, last, end)  # «Court of the District of Orvik»


def _with_title(parsed: Parsed, first: int, name: Words) -> Words:
    """The name with all that its phrase has before it: «Foreign Minister Mara Ilves»; a mere article is left out."""
    before = range(first, name[0])
    if before and parsed.words[name[0] - 1] == "-":  # «UK-France»
        return name
    if all(parsed.upos[w] in ("DET", "PUNCT") for w in before) or any(parsed.words[w] in _STOPS for w in before):
        return name
    return first, name[1]


_STOPS = frozenset(", ( ) : ; — –".split())
LEAST_ALONE = 0.85
"""Score that a name needs which no mention agrees with."""
UNSURE = 0.5
"""Score of a name below which the type of its mention counts: tags are learnt from more and realer names."""
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
_GOVERNMENT = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss"})
"""Where a capital's name stands for its government: it acts, is told or owns."""
_WITH = frozenset("with between by against".split())


def _type(parsed: Parsed, m: MentionWords, name: NameWords, written: str) -> EntityType:
    """What kind of thing the name names: shipped knowledge first, then the surer of the model's two answers.

    The tags cannot tell a state from another place; of a capital the preposition tells whether its government is meant.
    """
    if countries.by_name(written) is not None and not countries.is_ambiguous(written):
        return "state"
    if countries.by_capital(written) is not None and {name.type, m.type} & PLACES:
        marker = parsed.marker(m.head)
        governing = (
            marker in _WITH
            or (marker is None and parsed.relation[m.head] in _GOVERNMENT)
            or _has_regime(parsed, m.head)
        )
        return "state" if governing else "place"
    if countries.by_place(written) is not None and {name.type, m.type} & PLACES:
        return "place"
    if organizations.by_name(written) is not None and not organizations.is_ambiguous(written):
        return "organization"
    if name.type in PLACES and m.type in PLACES:
        return "place" if m.type == "state" and _is_named_ground(written) else m.type
    return name.type if name.score >= UNSURE or m.kind != "name" else m.type


def _has_regime(parsed: Parsed, word: int) -> bool:
    """«The Tehran regime» is Iran's, and so is its Tehran."""
    above = int(parsed.head[word])
    return above >= 0 and parsed.lemma[above].lower() == "regime"


def _unnamed(parsed: Parsed, m: MentionWords) -> Place:
    """A mention in which the tags know no name."""
    alone = (m.head, m.head)
    if m.kind == "pronoun":
        return Place(
            m.head, alone, alone, alone, "pronoun", m.type, m.score, None, False, m.antecedent, m.link, m.links
        )
    if m.kind == "adjective":
        demonym = _text(parsed, alone)
        return Place(
            m.head, alone, alone, alone, "nominal", m.type, m.score, demonym, True, m.antecedent, m.link, m.links
        )
    words = _trimmed(parsed, m)
    body = _body(parsed, m)
    if body is not None:
        return Place(
            m.head,
            body,
            body,
            words,
            "name",
            "organization",
            m.score,
            _text(parsed, body),
            False,
            m.antecedent,
            m.link,
            m.links,
        )
    kind = _described_as(parsed, m.head) if m.type == "state" else m.type
    if kind == "other" and _is_partys_body(parsed, m.head):
        kind = "organization"
    if m.kind == "name" and is_masthead(parsed, m.head, m.head):
        kind = "organization"
    if is_citizen(parsed, words):
        return Place(
            m.head, words, words, words, "nominal", "person", m.score, None, False, m.antecedent, m.link, m.links
        )
    # a phrase that is used like a name («the Brotherhood») is joined like one, and shown as a description
    shown = _bare(parsed, words[0], m.head) if m.kind == "name" and parsed.words[m.head][0].isupper() else None
    name = _text(parsed, shown) if shown is not None else None
    return Place(m.head, words, words, words, "nominal", kind, m.score, name, False, m.antecedent, m.link, m.links)


def _is_named_ground(name: str) -> bool:
    """Whether it is a part of the world, or a name that ends with what it names: «Dunmore *County*»."""
    words = name.lower().split()
    return "-".join(words) in entity_words().parts_of_the_world or (
        len(words) > 1 and words[-1] in entity_words().grounds
    )


def _described_as(parsed: Parsed, head: int) -> EntityType:
    """What somebody or something is that the model takes for a state, by the noun's lemma, or as a part of the world."""
    noun = parsed.lemma[head].lower()
    if noun in entity_words().bodies:
        return "organization"
    is_ground = noun in entity_words().grounds or _is_named_ground(_text(parsed, (max(0, head - 1), head)))
    return "place" if is_ground else "state"


def _is_partys_body(parsed: Parsed, head: int) -> bool:
    """Whether the noun is one for bodies with a party's name right before it: «Front *networks*», not «Osmark's road *network*»."""
    before = parsed.mention_of(head - 1) if head > 0 else None
    return (
        before is not None and before.type in ("organization", "state") and parsed.relation[head - 1] in ("compound", "amod")
        and int(parsed.head[head - 1]) == head and parsed.lemma[head].lower() in entity_words().bodies
    )  # fmt: skip


def _body(parsed: Parsed, m: MentionWords) -> Words | None:
    """The name in «its Defence Ministry», «the country's Supreme Court», «the Iraqi Army»: two words and more with capitals that end
    with the head, behind a possessor or surely a name; None of other descriptions."""
    first = m.head
    while first > m.words[0] and parsed.words[first - 1][0].isupper() and parsed.upos[first - 1] in _NAMING:
        first -= 1
        if first - 2 >= m.words[0] and parsed.words[first - 1] == "-":  # «the Osmark-Veldania Friendship Society»
            first -= 2
    if (
        m.type != "organization"
        or first == m.head
        or not parsed.words[m.head][0].isupper()
        or parsed.xpos[m.head] == "NNS"
    ):
        return None
    if m.kind == "name" and parsed.upos[m.head] == "PROPN" and m.score >= LEAST_ACRONYM:
        return first, m.head
    owner = parsed.child(m.head, "nmod:poss")
    return (first, m.head) if owner is not None and owner < first else None


def _bare(parsed: Parsed, first: int, last: int) -> Words | None:
    """The phrase without article and title; None where no capital is left."""
    while first < last and (
        parsed.upos[first] == "DET"
        or parsed.words[first].rstrip(".").lower() in entity_words().titles
        or not parsed.words[first][0].isalnum()
    ):
        first += 1
    return (first, last) if any(parsed.words[i][0].isupper() for i in range(first, last + 1)) else None
