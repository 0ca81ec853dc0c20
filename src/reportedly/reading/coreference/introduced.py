"""Initials that a report introduces in brackets: «the Housing Authority of Korrin (HAKO)»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.name_forms import is_acronym
from reportedly.reading.coreference.names import known_type
from reportedly.reading.coreference.place import PLACES, Place
from reportedly.records import EntityType

LONGEST_INTRODUCED = 9
"""Words of the longest name that initials are looked for in."""
MOST_LETTERS = 2
"""Letters of one word that initials may hold."""


def settle_introduced(parsed: Parsed, found: list[Place]) -> None:
    """Give initials the type of what they shorten, all through the report: an organization's where no mention is that name."""
    short: dict[str, EntityType] = {}
    by_start = {p.words[0]: p for p in found if p.name is not None and not p.demonym}
    for p in found:
        if p.kind != "name" or p.name is None or p.words[0] != p.words[1] or not is_acronym(p.name):
            continue
        first = _shortened(parsed, p.words[0])
        if first is not None:
            longer = by_start.get(first)
            whole = longer is not None and longer.words[1] == p.words[0] - 2
            short[p.name] = longer.type if whole and longer is not None else "organization"
    taken = {p.name for p in found if p.kind == "name" and p.name is not None and p.type in PLACES} - short.keys()
    for word in range(len(parsed)) if taken else ():
        form = parsed.words[word]
        if form in taken and is_acronym(form) and _stands_for_body(parsed, found, word):
            short[form] = "organization"
    for p in found if short else ():
        kind = short.get(p.name or "")
        if kind is not None and p.type != kind and not p.evident and known_type(p.name or "") is None:
            p.kind, p.type = "name", kind


def _stands_for_body(parsed: Parsed, found: list[Place], word: int) -> bool:
    """Whether the word stands in brackets right behind a noun's phrase for a body, whose initials in another tongue it may be:
    «the UN mission in Korrin (MINUK)»."""
    if word < 2 or parsed.words[word - 1] != "(" or parsed.words[word + 1 : word + 2] != [")"]:
        return False
    return any(
        p.kind == "nominal" and p.type == "organization" and word - 2 in (p.shown[1], p.phrase[1]) for p in found
    )


def _shortened(parsed: Parsed, word: int) -> int | None:
    """The first word of the name before the bracket that the word stands in, where its initials spell the word; None where none."""
    if word < 2 or parsed.words[word - 1] != "(" or parsed.words[word + 1 : word + 2] != [")"]:
        return None
    form, begin = parsed.words[word].replace(".", "").lower(), int(parsed.bounds[parsed.sentence[word]])
    for first in range(word - 3, max(begin - 1, word - 2 - LONGEST_INTRODUCED), -1):
        if parsed.words[first][0].isupper() and _spell(parsed.words[first : word - 1], form):
            return first
    return None


def _spell(words: list[str], form: str) -> bool:
    """Whether the form is made of the words' beginnings, in order, of each word with a capital at least one letter."""
    if not words:
        return not form
    word = words[0].lower()
    if not words[0][0].isupper() and _spell(words[1:], form):
        return True
    return any(
        form.startswith(word[:n]) and _spell(words[1:], form[n:]) for n in range(1, MOST_LETTERS + 1) if len(word) >= n
    )
