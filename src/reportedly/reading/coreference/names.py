"""The names that the model's tags give, trimmed to what a name can be by the parts of speech."""

from collections.abc import Callable
from functools import lru_cache

from reportedly.language.parsed import NameWords, Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.name_pieces import POSSESSIVE, joined, parts
from reportedly.reading.knowledge import countries, organizations
from reportedly.reading.knowledge.actors import sectors
from reportedly.reading.knowledge.given import Knowledge
from reportedly.records import EntityType

LEAST_NAME = 0.75
"""Score below which the tags' name is none; best on UNER's dev part."""

_NAMING = frozenset({"PROPN", "X"})
_CAPITALS = frozenset({"PROPN", "X", "ADJ", "NOUN"})
_FORMS = frozenset("inc. inc ltd. ltd corp. corp llc plc gmbh s.a. co. co n.v. ag llp".split())
_SURNAMES = frozenset({"person", "state", "place"})
"""What the tags may take a surname for that they have never met."""


def names(parsed: Parsed, knowledge: Knowledge) -> list[NameWords]:
    """The names in order of the text, none overlapping another.

    A company's legal form is joined to it («Orvane Salt, Inc.») wherever the tags cut it off; articles before, and
    prepositions and possessive signs behind a name are cut off; a description that holds a name («the Karsk official»,
    «Ilves's lawyer») is none. What the user's knowledge names is a name, whatever the tags say.
    """
    given = [*_given(parsed, knowledge), *_cases(parsed), *_occasions(parsed)]
    taken = {w for n in given for w in range(n.words[0], n.words[1] + 1)}
    out = _tagged(parsed, taken)
    taken |= {w for n in out for w in range(n.words[0], n.words[1] + 1)}
    out += _shipped(parsed, taken)
    taken |= {w for n in out for w in range(n.words[0], n.words[1] + 1)}
    return sorted([*given, *out, *_elsewhere(parsed, out, taken)], key=lambda n: n.words)


def _tagged(parsed: Parsed, taken: set[int]) -> list[NameWords]:
    """The tags' names that touch no word that is taken."""
    out: list[NameWords] = []
    for given in (part for whole in joined(parsed) for part in parts(parsed, whole)):
        if any(w in taken for w in range(given.words[0], given.words[1] + 1)):
            continue
        n = _trimmed(parsed, given)
        if n is None:
            continue
        first, last = n.words
        if all(parsed.words[w].lower() in _FORMS or parsed.words[w] == "," for w in range(first, last + 1)):
            if out and out[-1].words[1] >= first - 2 and out[-1].type in ("organization", "person"):
                out[-1] = NameWords((out[-1].words[0], last), "organization", out[-1].score)
            continue
        if n.type == "organization":
            n = NameWords((first, _with_form(parsed, last)), n.type, n.score)
        if out and _is_for(parsed, out[-1], n):
            n = NameWords((out.pop().words[0], n.words[1]), "organization", n.score)
        if out and _goes_on(parsed, out[-1], n):
            n = NameWords((out.pop().words[0], last), "person", n.score)
        out.append(n)
    return out


def _goes_on(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether a person's name goes on with the next: «Ognian | Marek», where one noun phrase holds both and ends with them."""
    if before.type != "person" or n.type not in _SURNAMES or before.words[1] + 1 != n.words[0]:
        return False
    if any(parsed.upos[w] != "PROPN" for w in (before.words[1], n.words[0])):
        return False
    return any(
        m.words[0] <= before.words[0] and m.words[1] == n.words[1] and m.type == "person" and m.kind == "name"
        for m in parsed.mentions
        if before.words[0] <= m.head <= n.words[1]
    )


def _is_for(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether an organization's name goes on behind «for»: «Front | for | National Salvation»."""
    gap = before.words[1] + 1
    return (
        before.type == n.type == "organization" and n.words[0] == gap + 1 and parsed.words[gap] == "for"
        and parsed.sentence[before.words[0]] == parsed.sentence[n.words[0]] and parsed.words[n.words[0]][0].isupper()
    )  # fmt: skip


def _occasions(parsed: Parsed) -> list[NameWords]:
    """Battles and treaties by where they were: «the Battle of Grey Ford», «the Treaty of Ossenburg»."""
    out: list[NameWords] = []
    words = entity_words()
    for word in range(len(parsed) - 2):
        if parsed.words[word + 1] != "of" or not parsed.words[word][0].isupper():
            continue
        form, end = parsed.words[word].lower(), int(parsed.bounds[parsed.sentence[word] + 1])
        if form not in words.occasions and form not in words.papers:
            continue
        last = word + 1
        while last + 1 < end and parsed.words[last + 1][0].isupper() and parsed.upos[last + 1] in _CAPITALS:
            last += 1
        if last > word + 1:
            out.append(NameWords((word, last), "event" if form in words.occasions else "work", SURE))
    return out


_VERSUS = frozenset({"v", "v.", "vs", "vs."})


def _cases(parsed: Parsed) -> list[NameWords]:
    """Cases before a court by their parties: «Cabrera v. Osmark», «Reed et al. v. Town of Korrin» from the last name on."""
    out: list[NameWords] = []
    for word in range(1, len(parsed) - 1):
        if parsed.words[word] not in _VERSUS or not parsed.words[word - 1][0].isupper() or not parsed.words[word + 1][0].isupper():
            continue
        first = last = word
        begin, end = int(parsed.bounds[parsed.sentence[word]]), int(parsed.bounds[parsed.sentence[word] + 1])
        while first > begin and _in_case(parsed, first - 1):
            first -= 1
        while last + 1 < end and _in_case(parsed, last + 1):
            last += 1
        if first < word < last:
            out.append(NameWords((first, last), "work", SURE))
    return out


def _in_case(parsed: Parsed, word: int) -> bool:
    return parsed.words[word][0].isupper() and parsed.upos[word] in _NAMING


SURE = 0.9
"""Score of a name that knowledge gives."""
_LONGEST = 5
"""Words of the longest name that is looked up in the shipped knowledge."""


def _given(parsed: Parsed, knowledge: Knowledge) -> list[NameWords]:
    """What the user's knowledge names; the longest that fits wins."""
    if not len(knowledge):
        return []
    tagged = {w: n.type for n in parsed.names for w in range(n.words[0], n.words[1] + 1)}

    def look(first: int, last: int) -> EntityType | None:
        found = knowledge.by_form(_written(parsed, first, last))
        return (found[0].type or tagged.get(last, "other")) if found else None

    return _looked_up(parsed, set(), knowledge.longest, lambda w: knowledge.may_begin(parsed.words[w]), look)


def _shipped(parsed: Parsed, taken: set[int]) -> list[NameWords]:
    """Names of the shipped knowledge that the tags lack; their last word must be a proper noun."""

    def may_begin(word: int) -> bool:
        return parsed.words[word][0].isupper() and parsed.upos[word] in ("PROPN", "ADJ", "NOUN", "X")

    def look(first: int, last: int) -> EntityType | None:
        return known_type(_written(parsed, first, last)) if parsed.upos[last] == "PROPN" else None

    return _looked_up(parsed, taken, _LONGEST, may_begin, look)


def _looked_up(
    parsed: Parsed, taken: set[int], longest: int, may_begin: Callable[[int], bool],
    look: Callable[[int, int], EntityType | None],
) -> list[NameWords]:  # fmt: skip
    """The names that ``look`` knows, from the left, the longest first, within sentences and beside the words taken."""
    out: list[NameWords] = []
    after = 0
    for first in range(len(parsed)):
        if first < after or first in taken or not may_begin(first):
            continue
        until = min(first + longest, int(parsed.bounds[parsed.sentence[first] + 1]))
        until = next((w for w in range(first, until) if w in taken), until)
        for last in reversed(range(first, until)):
            kind = look(first, last)
            if kind is not None:
                out.append(NameWords((first, last), kind, SURE))
                after = last + 1
                break
    return out


def _elsewhere(parsed: Parsed, found: list[NameWords], taken: set[int]) -> list[NameWords]:
    """Single words that the tags leave out where they stand alone, and name elsewhere, always of one type: «*Belmarra* and
    Tarvonia signed», at the beginning of a sentence."""
    types: dict[str, set[EntityType]] = {}
    for n in found:
        if n.words[0] == n.words[1] and n.score >= SURE:
            types.setdefault(parsed.words[n.words[0]], set()).add(n.type)
    out: list[NameWords] = []
    for w, form in enumerate(parsed.words):
        kinds = types.get(form, set())
        if w in taken or len(kinds) != 1 or parsed.upos[w] != "PROPN" or not form[0].isupper() or form.isupper():
            continue
        beside = [x for x in (w - 1, w + 1) if 0 <= x < len(parsed) and parsed.sentence[x] == parsed.sentence[w]]
        if not any(parsed.words[x][0].isupper() or parsed.words[x] == "-" for x in beside):
            out.append(NameWords((w, w), next(iter(kinds)), SURE))
    return out


def _written(parsed: Parsed, first: int, last: int) -> str:
    start, end = parsed.span((first, last))
    return " ".join(parsed.text[start:end].split())


@lru_cache(maxsize=65_536)
def known_type(written: str) -> EntityType | None:
    """What the knowledge says that a name means, of the names that mean one thing only; None where it does not know."""
    if countries.by_name(written) is not None and not countries.is_ambiguous(written):
        return "state"
    if organizations.by_name(written) is not None and not organizations.is_ambiguous(written):
        return "organization"
    return None


def _trimmed(parsed: Parsed, n: NameWords) -> NameWords | None:
    """The name without what cannot open or close one; None where nothing that names is left."""
    first, last = n.words
    words = range(first, last + 1)
    if n.score < LEAST_NAME or any("@" in parsed.words[w] for w in words):
        return None
    if all(parsed.words[w].lower() in _FORMS or parsed.words[w] == "," for w in words):
        return n
    while first < last and parsed.upos[first] in ("DET", "PUNCT"):
        first += 1
    while first < last and n.type == "person" and parsed.words[first].rstrip(".").lower() in _offices():
        first += 1
    while first < last and (parsed.upos[last] == "ADP" or parsed.words[last] in POSSESSIVE or _loose(parsed, last)):
        last -= 1
    if not any(_names_something(parsed, w) for w in range(first, last + 1)) or _describes(parsed, first, last):
        return None
    return NameWords((first, last), n.type, n.score)


def _offices() -> frozenset[str]:
    """Titles that are no part of a name."""
    return entity_words().titles - entity_words().by_birth


def _loose(parsed: Parsed, word: int) -> bool:
    """Whether it is a sign that no name ends with; the stop of an initial may."""
    return parsed.upos[word] in ("PUNCT", "SYM") and parsed.words[word] not in (".", "!", ")")


def _names_something(parsed: Parsed, word: int) -> bool:
    """A proper noun, or a noun with a capital that no sentence's beginning gave it («the Treasury»)."""
    if parsed.upos[word] in _NAMING:
        return True
    opens = word == int(parsed.bounds[parsed.sentence[word]])
    return parsed.upos[word] == "NOUN" and parsed.words[word][0].isupper() and not opens


def _describes(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a common noun heads it: «Karsk official», «Lonn's two parties», «Police» at a sentence's beginning."""
    if first == last:
        opens = first == int(parsed.bounds[parsed.sentence[first]])
        nouns = {parsed.lemma[first].lower(), parsed.words[first].lower()}
        if not opens or parsed.words[first].isupper():
            return False
        return any(sectors(noun) for noun in nouns) or _is_noun_elsewhere(parsed, first)
    return parsed.words[last].islower() and any(parsed.words[w][0].isupper() for w in range(first, last))


def _is_noun_elsewhere(parsed: Parsed, word: int) -> bool:
    """Whether the report writes the word small as a noun, and nowhere with a capital of its own: «Bridge destroyed», a headline
    says, and the report «the bridge»."""
    form, small = parsed.words[word], False
    for w, other in enumerate(parsed.words):
        if other == form and w != int(parsed.bounds[parsed.sentence[w]]) and parsed.upos[w] == "PROPN":
            return False
        small = small or (other == form.lower() and parsed.upos[w] == "NOUN")
    return small


def _with_form(parsed: Parsed, last: int) -> int:
    """The last word of the organization's name with the legal form behind it, a comma between or not."""
    after = last + 1
    if after < len(parsed) and parsed.words[after] == ",":
        after += 1
    if after < len(parsed) and parsed.words[after].lower() in _FORMS and parsed.sentence[after] == parsed.sentence[last]:
        return after
    return last
