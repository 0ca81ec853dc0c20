"""Names that the tags took as one and that are two, or took as two and that are one."""

from reportedly.language.parsed import MentionWords, NameWords, Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.name_edges import INITIALS, describes, written
from reportedly.reading.knowledge import countries
from reportedly.records import EntityType

_SURNAMES = frozenset({"person", "state", "place"})
"""What the tags may take a surname for that they have never met."""
_DASHES = frozenset({"-", "–", "—"})


def places_apart(parsed: Parsed, n: NameWords) -> list[NameWords]:
    """The name parted between two states («the US-Iran talks») and before the state that a town lies in, where its comma was left
    out («San Rafael California»); else the name alone."""
    first, last = n.words
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
    if parsed.words[word] not in _DASHES or countries.by_name(written(parsed, first, last)) is not None:
        return False
    return all(countries.by_name(written(parsed, a, b)) is not None for a, b in ((first, word - 1), (word + 1, last)))


def _seat(parsed: Parsed, first: int, last: int) -> tuple[int, EntityType] | None:
    """The first word and the type of the country or its part that ends a place's name and is no part of it; None where none does:
    «South Korea», «Northern Ireland», «New Mexico» go on."""
    words = entity_words()
    if countries.by_name(whole := written(parsed, first, last)) is not None or countries.by_place(whole) is not None:
        return None
    for word in range(first + 1, last + 1):
        if any(parsed.words[w].lower() in words.parts_of_places or parsed.upos[w] != "PROPN" for w in range(first, last + 1)):
            return None
        form = written(parsed, word, last)
        if countries.by_name(form) is not None:
            return word, "state"
        if form.lower() in words.american_states:
            return word, "place"
    return None


def within(parsed: Parsed, n: NameWords, mentions: dict[int, MentionWords]) -> NameWords:
    """The name that begins a description which the tags took whole: «Tashpur» of «Tashpur's security service», «West Bank» of «West
    Bank town». What it names is for the mention that it heads to say: no name without one, and the whole is given back."""
    first, last = n.words
    if not describes(parsed, first, last) or first == last:
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


def goes_on(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether a person's name goes on with the next: «Ognian | Marek», where one noun phrase holds both and ends with them, and
    «A. | Marek»."""
    if before.type != "person" or n.type not in _SURNAMES or before.words[1] + 1 != n.words[0]:
        return False
    if any(parsed.upos[w] != "PROPN" for w in (before.words[1], n.words[0])):
        return False
    if all(INITIALS.fullmatch(parsed.words[w]) for w in range(before.words[0], before.words[1] + 1)):
        return n.type == "person"
    return any(
        m.words[0] <= before.words[0] and m.words[1] == n.words[1] and m.type == "person" and m.kind == "name"
        for m in parsed.mentions
        if before.words[0] <= m.head <= n.words[1]
    )


def is_called_after(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether an organization bears the name of a person in its own: «Piet Ambrose | Motors»."""
    head = parsed.head_of(before.words)
    return (
        before.type == "person" and n.type == "organization" and n.words[0] == before.words[1] + 1
        and parsed.relation[head] in ("compound", "flat") and n.words[0] <= int(parsed.head[head]) <= n.words[1]
    )  # fmt: skip


def is_for(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether an organization's name goes on behind «for»: «Front | for | National Salvation»."""
    gap = before.words[1] + 1
    return (
        before.type == n.type == "organization" and n.words[0] == gap + 1 and parsed.words[gap] == "for"
        and parsed.sentence[before.words[0]] == parsed.sentence[n.words[0]] and parsed.words[n.words[0]][0].isupper()
    )  # fmt: skip
