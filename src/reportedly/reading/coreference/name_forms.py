"""How one name is written twice: without accents, shortened, as an acronym, in another spelling."""

import re
import unicodedata
from functools import lru_cache

from reportedly.reading.coreference.entity_words import entity_words

_ACRONYM = re.compile(r"^[A-Z][A-Z0-9.&-]{1,9}s?$")
_SMALL = frozenset("of the for and in on to de la le du des al el und van von da do".split())
_WORD = re.compile(r"[\w’'.-]+")


@lru_cache(maxsize=65_536)
def normal(name: str) -> str:
    """A name without article, accents, case, possessive and punctuation, for comparing."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"'s$|'$", "", text)
    text = " ".join(re.sub(r"[^\w ]+", " ", text).split())
    return re.sub(r"^(?:(?:the|a|an) )+", "", text)


def is_acronym(name: str) -> bool:
    """Whether it is written like one: «UNSC», «U.N.», «G20»."""
    return _ACRONYM.match(name) is not None


@lru_cache(maxsize=65_536)
def initials(written: str) -> frozenset[str]:
    """What a name's initials may spell, in lower case, with and without its small words."""
    words = [w for w in _WORD.findall(written.replace("-", " ")) if w]
    big = "".join(w[0] for w in words if w.lower() not in _SMALL).lower()
    return frozenset((big, "".join(w[0] for w in words).lower()))


def shortens_person(short: list[str], longer: list[str]) -> bool:
    """Whether the words are a surname or first name of the longer form, or both without what stands between: «Ilves», «Mara»,
    «Mara Ilves» of «President Mara K. Ilves»."""
    bare, own = _untitled(longer), _untitled(short)
    if len(own) >= len(bare):
        return own == bare
    if len(own) == 2 and own == [bare[0], bare[-1]]:
        return True
    return own == bare[-len(own) :] or (len(own) == 1 and own[0] == bare[0])


def _untitled(words: list[str]) -> list[str]:
    """The words without the titles before them; the last is a name, whatever it is: «Amartya Sen»."""
    first = next((k for k, w in enumerate(words) if w not in entity_words().titles), len(words) - 1)
    return words[first:]


def shortens(short: list[str], longer: list[str]) -> bool:
    """Whether the words end the longer form, or are its first two or more: «Front» of «Lowland Front»."""
    if len(short) >= len(longer):
        return False
    # what stands behind «of» is somebody else: «Korrin» is not the «Bank of Korrin»
    ends = short == longer[-len(short) :] and longer[-len(short) - 1] not in _SMALL
    return ends or (len(short) >= 2 and short == longer[: len(short)])


def shortens_state(short: list[str], longer: list[str]) -> bool:
    """The same, or the name that stands behind what the state calls itself: «Osmark» of «Republic of Osmark»."""
    form = longer[: -len(short)]
    official = (
        len(form) > 1
        and form[-1] == "of"
        and form[-2] in entity_words().forms_of_state
        and longer[len(form) :] == short
    )
    return official or shortens(short, longer)


def shortens_organization(short: list[str], longer: list[str]) -> bool:
    """The same, or a first word that is long enough to be nobody else's: «Orvane» of «Orvane Salt»."""
    return shortens(short, longer) or (
        len(short) == 1 < len(longer) and short[0] == longer[0] and len(short[0]) > LEAST_FIRST
    )


LEAST_FIRST = 3
"""Letters that a first word must have more than to stand for an organization."""


STEM = 4
"""Letters that a demonym and its place share at least."""


def same_stem(demonym: str, name: str) -> bool:
    """«korrinese» and «korrin», «veldanian» and «veldania»; both in their normal form."""
    common = 0
    for a, b in zip(demonym, name, strict=False):
        if a != b:
            break
        common += 1
    return common >= max(STEM, len(name) - 2) and " " not in demonym


_ARTICLES = frozenset("al el ul as ash ad ar at az an".split())
_LETTERS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(.)\1", r"\1"), (r"sch|sh", "š"), (r"tch|ch", "č"), (r"dzh|dj", "j"), (r"ts|tz", "c"), (r"ph", "f"), (r"dh", "d"),
        (r"th", "t"), (r"kh|gh|ck|[qgkc]", "k"), (r"w", "v"),
    )
]  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=65_536)
def _sounds(word: str) -> tuple[str, tuple[str, ...]]:
    """A word's consonants, alike for letters that transliterations exchange, and its vowels in three classes."""
    for pattern, sound in _LETTERS:
        word = pattern.sub(sound, word)
    vowels = tuple("u" if set(v) & set("ou") else "i" if set(v) & set("eiy") else "a" for v in _VOWELS.findall(word))
    return _VOWELS.sub("", word), vowels


_SERVANT = re.compile(r"\babd(?: (?:al|el|ul|ur|ar|er|as|us) |(?:al|el|ul|ur|ar|er) )(?=\w)")
"""«Abd al-Rahim», «Abdul Rahim», «Abdel Rahim»: two words of one name, which are written in one or in three."""


def _spoken(form: str) -> list[str]:
    words = (_SERVANT.sub("abdul ", form) if "abd" in form else form).split()
    return [w for w in words if w not in _ARTICLES] or words


@lru_cache(maxsize=65_536)
def sound(form: str) -> str:
    """What normal forms have in common that may transliterate one name; cheaper to look up than to compare."""
    return " ".join(_sounds(w)[0] for w in _spoken(form))


def same_sound(one: str, other: str) -> bool:
    """Whether two normal forms may transliterate one name: «mohammed», «muhammad»; «al sadr», «as sadr».

    Each word must have the other's consonants and vowels; of three vowels one may differ. Short words must be equal.
    """
    a, b = _spoken(one), _spoken(other)
    return len(a) == len(b) and all(x == y or _word_sounds_like(x, y) for x, y in zip(a, b, strict=True))


def _word_sounds_like(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 4 or not (a.isalpha() and b.isalpha()):
        return False
    (first, vowels), (second, others) = _sounds(a), _sounds(b)
    if first != second or len(first) < 2 or len(vowels) != len(others):
        return False
    different = sum(x != y for x, y in zip(vowels, others, strict=True))
    return different == 0 or (different == 1 and len(vowels) >= 3 and len(first) >= 3)
