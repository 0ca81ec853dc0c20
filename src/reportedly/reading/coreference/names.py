"""The names that the model's tags give, trimmed to what a name can be by the parts of speech."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from reportedly.language.parsed import NameWords, Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.hyphen_names import hyphened
from reportedly.reading.coreference.name_edges import (
    NAMING,
    is_form,
    is_one_of_many,
    is_sure,
    trimmed,
    with_form,
    with_initials,
    words_of,
    written,
)
from reportedly.reading.coreference.name_forms import is_acronym
from reportedly.reading.coreference.name_joining import goes_on, is_called_after, is_for, is_partner, joined
from reportedly.reading.coreference.name_parting import parts, places_apart, within
from reportedly.reading.coreference.second_halves import with_second_half
from reportedly.reading.coreference.spelling import Spelling, spelling
from reportedly.reading.knowledge import countries, organizations
from reportedly.reading.knowledge.given import Knowledge
from reportedly.records import EntityType

_CAPITALS = frozenset({"PROPN", "X", "ADJ", "NOUN"})


def names(parsed: Parsed, knowledge: Knowledge) -> list[NameWords]:
    """The names in order of the text, none overlapping another.

    A company's legal form is joined to it («Orvane Salt, Inc.») wherever the tags cut it off; articles before, and
    prepositions and possessive signs behind a name are cut off; a description that holds a name («the Karsk official»,
    «Ilves's lawyer») is none. What the user's knowledge names is a name, whatever the tags say.
    """
    given = [*_given(parsed, knowledge), *_cases(parsed), *_occasions(parsed)]
    taken, spelt = words_of(given), spelling(parsed)
    out = _tagged(parsed, taken, spelt)
    taken |= words_of(out)
    found = [*given, *out, *_shipped(parsed, taken)]
    taken |= words_of(found)
    found += _acronyms(parsed, taken)
    taken |= words_of(found)
    found += _again(parsed, found, taken)
    found += hyphened(parsed, found, taken, spelt)
    taken |= words_of(found)
    return sorted([*found, *_elsewhere(parsed, found, taken)], key=lambda n: n.words)


def _tagged(parsed: Parsed, taken: set[int], spelt: Spelling) -> list[NameWords]:
    """The tags' names that touch no word that is taken."""
    out: list[NameWords] = []
    mentions = {m.head: m for m in parsed.mentions}
    pieces = (
        part for whole in joined(parsed) for piece in parts(parsed, whole) for part in places_apart(parsed, piece)
    )
    for given in pieces:
        if any(w in taken for w in range(given.words[0], given.words[1] + 1)):
            continue
        begun = within(parsed, given, mentions)
        n = trimmed(parsed, begun, spelt) if is_sure(begun, mentions) else None
        if n is None:
            continue
        first, last = n.words
        if is_form(parsed, n.words):
            if out and out[-1].words[1] >= first - 2 and out[-1].type in ("organization", "person"):
                out[-1] = NameWords((out[-1].words[0], last), "organization", out[-1].score)
            continue
        if n.type == "person" and first - 1 not in taken and (not out or out[-1].words[1] < first - 1):
            n = NameWords((with_initials(parsed, first), last), n.type, n.score)
        if n.type == "person":
            n = NameWords((n.words[0], with_second_half(parsed, last, taken)), n.type, n.score)
        if n.type == "organization":
            n = NameWords((first, with_form(parsed, last)), n.type, n.score)
        if out and (is_for(parsed, out[-1], n) or is_partner(parsed, out[-1], n)):
            n = NameWords((out.pop().words[0], n.words[1]), "organization", n.score)
        if out and is_called_after(parsed, out[-1], n):
            n = NameWords((out.pop().words[0], n.words[1]), "organization", n.score)
        if out and goes_on(parsed, out[-1], n):
            n = NameWords((out.pop().words[0], last), "person", n.score)
        out.append(n)
    return out


def _acronyms(parsed: Parsed, taken: set[int]) -> list[NameWords]:
    """Organizations by their initials that the tags lack and that a mention is sure of: «the CPA»."""
    return [
        NameWords((m.head, with_form(parsed, m.head)), "organization", m.score)
        for m in parsed.mentions
        if m.kind == "name" and m.type == "organization" and m.score >= LEAST_ACRONYM and m.head not in taken
        and parsed.upos[m.head] == "PROPN" and parsed.words[m.head].isupper() and is_acronym(parsed.words[m.head])
        and not is_one_of_many(parsed, m.head)
    ]  # fmt: skip


LEAST_ACRONYM = 0.8
"""Score of a mention that makes a name of initials which the tags do not know."""
_NAMED_ONCE = frozenset({"person", "organization", "vehicle"})
"""Types of names of which one word means the same all through a report; a place's may be in others («Korrin» in «Korrin Steel»)."""


def _again(parsed: Parsed, found: list[NameWords], taken: set[int]) -> list[NameWords]:
    """The same words once more, letter for letter, where none are taken: who is named once is named by them all through. What is
    found is taken from then on."""
    known: dict[str, dict[tuple[str, ...], NameWords]] = {}
    types: dict[tuple[str, ...], set[EntityType]] = {}
    for n in found:
        types.setdefault(tuple(parsed.words[n.words[0] : n.words[1] + 1]), set()).add(n.type)
    for n in found:
        words = tuple(parsed.words[n.words[0] : n.words[1] + 1])
        proper = words[0][0].isupper() and (
            parsed.upos[n.words[0]] == parsed.upos[n.words[1]] == "PROPN" or _is_numbered(words)
        )
        if proper and n.score >= SURE and len(types[words]) == 1 and (n.type in _NAMED_ONCE or len(words) > 1):
            same = known.setdefault(words[0], {})
            if words not in same or same[words].score < n.score:
                same[words] = n
    out: list[NameWords] = []
    for w, word in enumerate(parsed.words):
        if word not in known or w in taken or _is_in_longer(parsed, w):
            continue
        for words, n in sorted(known[word].items(), key=lambda item: -len(item[0])):
            last = w + len(words) - 1
            if (
                tuple(parsed.words[w : last + 1]) != words
                or not (parsed.upos[last] == "PROPN" or _is_numbered(words))
                or taken & set(range(w, last + 1))
                or (_is_numbered(words) and _goes_on(parsed, last))
            ):
                continue
            last = with_form(parsed, last) if n.type == "organization" else last
            out.append(NameWords((w, last), n.type, n.score))
            taken.update(range(w, last + 1))
            break
    return out


def _is_numbered(words: tuple[str, ...]) -> bool:
    """«Kilometre 40», «Camp 7»: what such a name begins with may be tagged as any noun, and its number as one."""
    return len(words) > 1 and words[-1].isdigit()


def _goes_on(parsed: Parsed, last: int) -> bool:
    """Whether a number or a capital follows in the sentence: «Brigade 20 | *000* men», «Camp 7 | *Road*»."""
    behind = last + 1
    return behind < int(parsed.bounds[parsed.sentence[last] + 1]) and (
        parsed.words[behind][0].isdigit() or parsed.words[behind][0].isupper()
    )


def _elsewhere(parsed: Parsed, found: list[NameWords], taken: set[int]) -> list[NameWords]:
    """Single words that the tags leave out where they stand alone, and name elsewhere, always of one type: «*Belmarra* and
    Tarvonia signed», at the beginning of a sentence."""
    types: dict[str, set[EntityType]] = {}
    for n in found:
        if n.words[0] == n.words[1] and n.score >= SURE:
            types.setdefault(parsed.words[n.words[0]], set()).add(n.type)
    out: list[NameWords] = []
    for w, form in enumerate(parsed.words):
        kinds = types.get(form)
        if (
            kinds is None
            or len(kinds) != 1
            or w in taken
            or parsed.upos[w] != "PROPN"
            or not form[0].isupper()
            or form.isupper()
        ):
            continue
        beside = [x for x in (w - 1, w + 1) if 0 <= x < len(parsed) and parsed.sentence[x] == parsed.sentence[w]]
        if not any(parsed.words[x][0].isupper() or parsed.words[x] == "-" for x in beside):
            out.append(NameWords((w, w), next(iter(kinds)), SURE))
    return out


def _is_in_longer(parsed: Parsed, word: int) -> bool:
    """Whether a name goes on with it behind «of»: «Foreign Affairs» of «Ministry of Foreign Affairs» is not met once more."""
    return word > 1 and parsed.words[word - 1] == "of" and parsed.words[word - 2][0].isupper()


def _occasions(parsed: Parsed) -> list[NameWords]:
    """Battles and treaties by where they were: «the Battle of Grey Ford», «the Treaty of Ossenburg»."""
    out: list[NameWords] = []
    words = entity_words()
    ofs = [w for w, form in enumerate(parsed.words) if form == "of"]
    for word in (of - 1 for of in ofs if 0 < of < len(parsed) - 1):
        if not parsed.words[word][0].isupper():
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
    against = [w for w, form in enumerate(parsed.words) if form in _VERSUS]
    for word in (w for w in against if 0 < w < len(parsed) - 1):
        if not (parsed.words[word - 1][0].isupper() and parsed.words[word + 1][0].isupper()):
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
    return parsed.words[word][0].isupper() and parsed.upos[word] in NAMING


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
        found = knowledge.by_form(written(parsed, first, last))
        return (found[0].type or tagged.get(last, "other")) if found else None

    begin = [w for w, form in enumerate(parsed.words) if knowledge.may_begin(form)]
    return _looked_up(parsed, set(), knowledge.longest, begin, look)


def _shipped(parsed: Parsed, taken: set[int]) -> list[NameWords]:
    """Names of the shipped knowledge that the tags lack; their last word must be a proper noun."""
    begin = [w for w, form in enumerate(parsed.words) if form[0].isupper() and parsed.upos[w] in _CAPITALS]

    def look(first: int, last: int) -> EntityType | None:
        if parsed.upos[last] != "PROPN" or _is_portfolio(parsed, first):
            return None
        return known_type(written(parsed, first, last))

    return _looked_up(parsed, taken, _LONGEST, begin, look)


def _is_portfolio(parsed: Parsed, first: int) -> bool:
    """Whether it is what a minister or ministry is there for: «Foreign Affairs» of «Minister of Foreign Affairs» is no magazine."""
    return (
        first > 1
        and parsed.words[first - 1] in ("of", "for")
        and parsed.lemma[first - 2].lower() in entity_words().portfolios
    )


def _looked_up(
    parsed: Parsed, taken: set[int], longest: int, begin: Iterable[int],
    look: Callable[[int, int], EntityType | None],
) -> list[NameWords]:  # fmt: skip
    """The names that ``look`` knows and that ``begin`` there, from the left, the longest first, in one sentence, none of their words
    taken."""
    out: list[NameWords] = []
    after = 0
    for first in begin:
        if first < after or first in taken:
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


@lru_cache(maxsize=65_536)
def known_type(written: str) -> EntityType | None:
    """What the knowledge says that a name means, of the names that mean one thing only; None where it does not know."""
    if countries.by_name(written) is not None and not countries.is_ambiguous(written):
        return "state"
    if organizations.by_name(written) is not None and not organizations.is_ambiguous(written):
        return "organization"
    return None
