"""Names in normal form, so that spellings that differ in nothing that matters are one."""

import re
from functools import lru_cache

from anyascii import anyascii

from reportedly.merge.entities.words import words

_APOSTROPHES = re.compile(r"[’ʼʻ‘`´]")
_POSSESSIVE = re.compile(r"'s?$|'s(?=\W)", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_APART = re.compile(r"[^\w]+|_")


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """A name's words in ASCII and lower case, each in its one spelling, without punctuation; () where none is left.

    «U.S.» is one word; an apostrophe inside a word vanishes («O'Brien»); a possessive's «'s» is left out.
    """
    text = _APOSTROPHES.sub("'", anyascii(_APOSTROPHES.sub("'", text)))
    text = _INITIALS.sub(lambda m: m[0].replace(".", "") + " ", text)
    text = _POSSESSIVE.sub("", text.strip()).replace("'", "").casefold()
    variants = words().variants
    return tuple(variants.get(w, w) for w in _APART.split(text) if w)


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """What any spelling of a name is looked up by: its words without articles, titles and particles; "" where none is left.

    «Col. Tariq al-Louzi» and «TARIQ LOUZI» have one key, «tariq louzi»; «the U.N.» has «un». Where nothing else is left a
    title or particle is kept («the General»).
    """
    found = without_articles(tokens(text))
    return " ".join(without_particles(without_titles(found)) or found)


def without_articles(found: tuple[str, ...]) -> tuple[str, ...]:
    """Without the article at the head; an article alone stays."""
    return found[1:] if len(found) > 1 and found[0] in words().articles else found


def without_titles(found: tuple[str, ...]) -> tuple[str, ...]:
    """Without titles at the head and what stands before them; of a title alone the last word stays."""
    titles, before = words().titles, words().before_titles
    while len(found) > 1:
        k = next((k for k, w in enumerate(found) if w not in before), len(found))
        if k + 1 < len(found) and found[k] in titles:
            found = found[k + 1 :]
        elif found[0] in titles:
            found = found[1:]
        else:
            break
    return found


def without_particles(found: tuple[str, ...]) -> tuple[str, ...]:
    """Without «al», «el» and their kin before another word."""
    return tuple(w for k, w in enumerate(found) if w not in words().particles or k + 1 == len(found))


def bare(name: str, *, person: bool, thing: bool = False) -> str:
    """A name as written, without what its phrase says of it: articles and owners before it, a possessive's «'s» behind.

    Of a person also the small words before the name and what stands before them («shipping owner Tarek Louzi», «Osmark's
    Mara Ilves»), and titles before a full name; of a phrase without a name the whole phrase is left. A ship or work loses
    small words alike («freighter Anneliese»).
    """
    found = name.split()
    while len(found) > 1 and found[0].lower() in words().determiners:
        found = found[1:]
    if found and len(found[-1]) > 2 and found[-1][-2:] in ("'s", "’s"):
        found[-1] = found[-1][:-2]
    if person or thing:
        for k in range(len(found) - 1, 0, -1):
            before = found[k - 1]
            if before[-2:] in ("'s", "’s") or (_small(before) and before.strip(".").lower() not in words().name_links):
                found = found[k:] if not _small(found[-1]) else found
                break
    if person:
        kept = len(without_titles(tuple(w.strip(".").lower() for w in found)))
        found = found[-kept:] if kept > 1 else found
    return " ".join(found)


def name_in(phrase: str, *, place: bool) -> str | None:
    """The name that a description is made of («the Coastal League», «the Karzan bridge»); None where it is none.

    The article tells that the capital behind it is no sentence's. Of a place the last word may be small; of anything else
    an institution's («the Orvan army»).
    """
    found = phrase.split()
    if len(found) < (2 if phrase.startswith("the ") else 3) or found[0].lower() not in words().determiners:
        return None
    found = found[1:]
    is_site = place and len(found) > 2 and found[1] == "at" and _small(found[0]) and not any(map(_small, found[2:]))
    if is_site:
        found = [*found[2:], found[0]]  # «the crossing at Orsk» is «the Orsk crossing»
    first, last = found[0], found[-1]
    if not first[:1].isupper() or any(_small(w) and w not in words().edges for w in found[:-1]):
        return None
    if _small(last):
        of_a_place = place and (is_site or not _DEMONYM.search(first))
        if not of_a_place and not words().institutions.intersection(tokens(last)):
            return None
    name = bare(" ".join(found), person=False)
    return name if is_name(name, person=False) else None


_DEMONYM = re.compile(r"(?:i|ians?|eans?|ese|ish)$")


def _small(word: str) -> bool:
    return any(c.islower() for c in word) and not any(c.isupper() for c in word)


def is_name(text: str, *, person: bool) -> bool:
    """Whether it can be a name: a capital or digit in it, nothing cut off at its edges, no pronoun or bare description."""
    found = without_articles(tokens(text))
    if not found or found[0] in words().edges or found[-1] in words().edges - {"s"}:
        return False
    if not any(c.isupper() or c.isdigit() or (c.isalpha() and c.lower() == c.upper()) for c in text):
        return False
    if person and "and" in found:  # two people
        return False
    if len(found) == 1 and (found[0] in words().no_names or len(found[0]) < 2):
        return False
    return not (_small(text.split()[-1]) and (person or found[-1] in words().descriptions))


def initials(found: tuple[str, ...]) -> frozenset[str]:
    """What the first letters of a name of several words may spell, with and without its small words."""
    if len(found) < 2:
        return frozenset()
    small = words().edges | words().particles
    return frozenset({"".join(w[0] for w in found), "".join(w[0] for w in found if w not in small)})


def is_acronym(text: str) -> bool:
    """Whether it is written as an acronym: capitals, perhaps with digits, points or «&» («UN», «P.L.O.», «G7»)."""
    return re.fullmatch(r"(?:the )?[A-Z](?:[A-Z0-9&]|\.(?=[A-Z0-9.]|$)){1,7}s?", text.strip()) is not None


def plain(text: str) -> str:
    """A name's words without the article alone: how a form is named, titles and particles kept («general motors»)."""
    return " ".join(without_articles(tokens(text)))
