"""Names that the tags took as one and that are two: at dashes, behind a country that owns or «X-based», before the state of a town."""

from collections.abc import Mapping

from reportedly.language.parsed import POSSESSIVE, MentionWords, NameWords, Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.hyphen_names import joined_type
from reportedly.reading.coreference.name_edges import describes, written
from reportedly.reading.knowledge import countries
from reportedly.records import EntityType

_BETWEEN_NAMES = frozenset({"-", "--", "–", "—", "/"})
"""Signs that part two names where blanks stand on both sides."""
_BETWEEN_STATES = frozenset({"-", "–", "—"})
"""Signs that part two states' names without any blank, too."""


def parts(parsed: Parsed, n: NameWords) -> list[NameWords]:
    """The name parted at a dash between blanks, which no name has in it: «HARLESK - Veldania» behind a dateline is two; and behind
    a country that owns it: «Osmark's | Interior Ministry»."""
    if n.words[0] == n.words[1]:
        return [n]
    out, begin = [], n.words[0]
    for w in range(*n.words):
        if begin < w and _is_owned(parsed, begin, w, n.words[1]):
            out.append(NameWords((begin, w - 1), "state", n.score))
            begin = w + 1
            continue
        kind = joined_type(parsed, w)
        if begin < w and w + 1 < n.words[1] and kind is not None:  # «the Korrin-based | Centre for River Studies»
            out.append(NameWords((begin, w - 1), kind, n.score))
            begin = w + 2
            continue
        start, end = parsed.span((w, w))
        if (
            parsed.words[w] in _BETWEEN_NAMES
            and begin < w
            and parsed.text[start - 1].isspace()
            and parsed.text[end : end + 1].isspace()
        ):
            shouted = parsed.text[parsed.starts[begin] : start].isupper()
            out.append(NameWords((begin, w - 1), "place" if shouted else n.type, n.score))
            begin = w + 1
    return [*out, NameWords((begin, n.words[1]), n.type, n.score)]


def _is_owned(parsed: Parsed, first: int, sign: int, last: int) -> bool:
    """Whether a country stands before a possessive sign, and behind it what itself is written as a name."""
    if parsed.words[sign] not in POSSESSIVE or not all(parsed.words[w][0].isupper() for w in (sign + 1, last)):
        return False
    owner = parsed.head_of((first, sign - 1))
    mention = parsed.mention_of(owner)
    owns = parsed.relation[owner] == "nmod:poss" and sign < parsed.head[owner] <= last
    return owns and mention is not None and mention.kind == "name" and mention.type == "state"


def places_apart(parsed: Parsed, n: NameWords) -> list[NameWords]:
    """The name parted between two states («the US-Iran talks») and before the state that a town lies in, where its comma was left
    out («San Rafael California»); else the name alone."""
    first, last = n.words
    if first == last:
        return [n]
    for w in range(first + 1, last):
        if _joins_states(parsed, n, w):
            return [NameWords((first, w - 1), "state", n.score), NameWords((w + 1, last), "state", n.score)]
    seat = _seat(parsed, first, last) if n.type in ("place", "state") else None
    if seat is None:
        return [n]
    return [NameWords((first, seat[0] - 1), "place", n.score), NameWords((seat[0], last), seat[1], n.score)]


def _joins_states(parsed: Parsed, n: NameWords, word: int) -> bool:
    """Whether it is a dash between two states' names and nothing else: «UK-France», not «Guinea-Bissau»."""
    first, last = n.words
    if parsed.words[word] not in _BETWEEN_STATES or countries.by_name(written(parsed, first, last)) is not None:
        return False
    return all(countries.by_name(written(parsed, a, b)) is not None for a, b in ((first, word - 1), (word + 1, last)))


def _seat(parsed: Parsed, first: int, last: int) -> tuple[int, EntityType] | None:
    """The first word and the type of the country or its part that ends a place's name and is no part of it; None where none does:
    «South Korea», «Northern Ireland», «New Mexico» go on."""
    words = entity_words()
    if countries.by_name(whole := written(parsed, first, last)) is not None or countries.by_place(whole) is not None:
        return None
    for word in range(first + 1, last + 1):
        if any(
            parsed.words[w].lower() in words.parts_of_places or parsed.upos[w] != "PROPN"
            for w in range(first, last + 1)
        ):
            return None
        form = written(parsed, word, last)
        if countries.by_name(form) is not None:
            return word, "state"
        if form.lower() in words.american_states:
            return word, "place"
    return None


def within(parsed: Parsed, n: NameWords, mentions: Mapping[int, MentionWords]) -> NameWords:
    """The name that begins a description which the tags took whole: «Tashpur» of «Tashpur's security service», «West Bank» of «West
    Bank town». What it names is for the mention that it heads to say: no name without one, and the whole is given back."""
    first, last = n.words
    if first < last and parsed.words[last] in POSSESSIVE:
        last -= 1
    if first == last or not describes(parsed, first, last, n.type):
        return n
    end = first
    while end < last and (
        parsed.words[end + 1][0].isupper() or (parsed.words[end + 1] == "-" and parsed.words[end + 2][0].isupper())
    ):
        end += 1
    named = next(
        (m for w in range(end, first - 1, -1) if (m := mentions.get(w)) is not None and m.kind == "name"), None
    )
    left_out = parsed.words[end + 1] == "s"  # the apostrophe
    if named is None or left_out or not parsed.words[end][0].isupper():
        return n
    return NameWords((first, end), named.type, n.score)
