"""Where a name begins and ends: what the tags mark without what cannot open or close a name, and with what belongs to one."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from reportedly.language.parsed import POSSESSIVE, MentionWords, NameWords, Parsed, Words
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.place import PLACES
from reportedly.reading.coreference.second_halves import is_second_half
from reportedly.reading.coreference.spelling import Spelling
from reportedly.reading.events.hyphens import HYPHENS
from reportedly.reading.knowledge.actors import sectors
from reportedly.records import EntityType

LEAST_NAME = 0.9
"""Score below which the tags' name is none that no mention agrees with; best for UNER's dev part and the corpus's together."""
LEAST_AGREED = 0.75
"""Score that it needs where a name of its type is headed in it, by a mention of the score ``LEAST_NAME``."""
NAMING = frozenset({"PROPN", "X"})
"""Parts of speech of names."""
FORMS = frozenset("inc. inc ltd. ltd corp. corp llc plc gmbh s.a. co. co n.v. ag llp".split())
"""Legal forms of companies."""


def words_of(names: Iterable[NameWords]) -> set[int]:
    """All words that are part of one of the names."""
    return {w for n in names for w in range(n.words[0], n.words[1] + 1)}


def is_sure(n: NameWords, mentions: Mapping[int, MentionWords]) -> bool:
    """Whether the tags are sure of the name, or its mention (by head word) is and says the same: they are learnt from other texts."""
    if n.score >= LEAST_NAME or n.score < LEAST_AGREED:
        return n.score >= LEAST_NAME
    inside = (mentions.get(w) for w in range(n.words[0], n.words[1] + 1))
    return any(
        m is not None and m.kind == "name" and m.score >= LEAST_NAME and _same_type(m.type, n.type) for m in inside
    )


def _same_type(one: EntityType, other: EntityType) -> bool:
    return one == other or {one, other} <= PLACES


def trimmed(parsed: Parsed, n: NameWords, spelling: Spelling) -> NameWords | None:
    """The name without what cannot open or close one; None where nothing that names is left.

    Who writes carefully writes names with a capital, and without one what is said of them.
    """
    first, last = n.words
    if any(_ADDRESS.search(parsed.words[w]) for w in range(first, last + 1)) or _in_address(parsed, n.words):
        return None
    if first == last and n.type == "organization" and is_one_of_many(parsed, first):
        return None
    if is_form(parsed, n.words):
        return n
    while first < last and parsed.upos[first] in ("DET", "PUNCT"):
        first += 1
    while first < last and n.type == "person" and parsed.words[first].rstrip(".").lower() in _offices():
        first += 1
    while spelling.careful and first < last and parsed.words[first].islower() and _is_noun_before(parsed, first):
        first += 1
    while first < last and (parsed.upos[last] == "ADP" or parsed.words[last] in POSSESSIVE or _loose(parsed, last)):
        last -= 1
    if not any(_names_something(parsed, w) for w in range(first, last + 1)):
        return None
    if is_common(parsed, first, spelling) if first == last else describes(parsed, first, last, n.type):
        return None
    if spelling.careful and _is_low(parsed, first, last):
        return None
    return NameWords((first, last), n.type, n.score)


_ADDRESS = re.compile(r"@|[^\W_]_[^\W_]|\w\.[a-z]{2,}")
_ADDRESS_BEHIND = re.compile(r"_(?!_)|\.[a-z]{2,}")
_ADDRESS_BEFORE = re.compile(r"(?:[^_]_|@|\bwww\.|//)$")


def _in_address(parsed: Parsed, words: Words) -> bool:
    """Whether it stands in a web address, a handle or a file's name: «goldmark.example», «osk_plan.doc»."""
    start, end = parsed.span(words)
    return (
        _ADDRESS_BEHIND.match(parsed.text, end) is not None
        or _ADDRESS_BEFORE.search(parsed.text[max(0, start - 4) : start]) is not None
    )


@cache
def _offices() -> frozenset[str]:
    """Titles that are no part of a name."""
    return entity_words().titles - entity_words().by_birth


def _is_noun_before(parsed: Parsed, word: int) -> bool:
    """Whether it is a noun that says what the name behind it names: «trawler | Sant Elm», «republic of | Soulana»; particles of
    names («van», «al») and adjectives («northwestern Syria») are none."""
    form = parsed.words[word]
    return form in ("of", "the") or (
        len(form) > LONGEST_PARTICLE and form.isalpha() and parsed.upos[word] in ("NOUN", "PROPN")
    )


LONGEST_PARTICLE = 3
"""Letters of «van», «der», «bin» and of what else a surname is written with in lower case."""


def _is_low(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a letter opens it, and no letter or figure in it is more than that: «laundry», not «iPhone», «k2»."""
    text = written(parsed, first, last)
    return text[0].isalpha() and text.islower() and not any(c.isdigit() for c in text)


def _loose(parsed: Parsed, word: int) -> bool:
    """Whether it is a sign that no name ends with; the stop of an initial may."""
    return parsed.upos[word] in ("PUNCT", "SYM") and parsed.words[word] not in (".", "!", ")")


def _names_something(parsed: Parsed, word: int) -> bool:
    """A proper noun, or a noun with a capital that no sentence's beginning gave it («the Treasury»)."""
    if parsed.upos[word] in NAMING:
        return True
    opens = word == int(parsed.bounds[parsed.sentence[word]])
    return parsed.upos[word] == "NOUN" and parsed.words[word][0].isupper() and not opens


def is_common(parsed: Parsed, word: int, spelling: Spelling) -> bool:
    """Whether it is a common noun with the capital of a sentence's beginning: «Police», «Bridge destroyed»."""
    form = parsed.words[word]
    if word != int(parsed.bounds[parsed.sentence[word]]) or form.isupper():
        return False
    return any(sectors(noun) for noun in {parsed.lemma[word].lower(), form.lower()}) or spelling.is_noun(form)


def describes(parsed: Parsed, first: int, last: int, kind: EntityType) -> bool:
    """Whether a common noun heads the words, two or more: «Karsk official», «Lonn's two parties»."""
    proper = kind == "person" or parsed.upos[last] == "PROPN"
    if last - 2 >= first and parsed.words[last - 1] in HYPHENS and proper and is_second_half(parsed, last):
        return False
    return parsed.words[last].islower() and any(parsed.words[w][0].isupper() for w in range(first, last))


def is_one_of_many(parsed: Parsed, word: int) -> bool:
    """Whether it is a noun in capitals, as «an» before it says: «Vigil, *an NGO* in Korrin»."""
    article = parsed.child(word, "det")
    return article == word - 1 and parsed.words[article].lower() in ("a", "an") and parsed.words[word].isupper()


INITIALS = re.compile(r"(?!P\.S\.)(?:[A-Z]\.)+")
"""Those of given names; a postscript has two, too."""


def with_initials(parsed: Parsed, first: int) -> int:
    """The first word of the person's name with the initials before it: «R.E. Glenn»."""
    begin = int(parsed.bounds[parsed.sentence[first]])
    while first > begin and parsed.upos[first - 1] == "PROPN" and INITIALS.fullmatch(parsed.words[first - 1]):
        first -= 1
    return first


def is_form(parsed: Parsed, words: Words) -> bool:
    """Whether the words are nothing but a company's legal form, a comma with it or not: «, Inc.»."""
    return all(parsed.words[w].lower() in FORMS or parsed.words[w] == "," for w in range(words[0], words[1] + 1))


def has_form(parsed: Parsed, last: int) -> bool:
    """Whether a company's legal form ends the name, behind which only its seat can follow: «Orvane Salt, Inc. of Korrin»."""
    return parsed.words[last].lower() in FORMS


def with_form(parsed: Parsed, last: int) -> int:
    """The last word of the organization's name with the legal form behind it, a comma between or not."""
    after = last + 1
    if after < len(parsed) and parsed.words[after] == ",":
        after += 1
    if after < len(parsed) and parsed.words[after].lower() in FORMS and parsed.sentence[after] == parsed.sentence[last]:
        return after
    return last


def written(parsed: Parsed, first: int, last: int) -> str:
    """The text of the words, with one blank where any stood."""
    start, end = parsed.span((first, last))
    return " ".join(parsed.text[start:end].split())
