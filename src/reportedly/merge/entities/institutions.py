"""Offices of state that every country has: what they are, and whose.

«Qasmara's Interior Ministry», «the Interior Ministry of Qasmara», «the Qasmari Interior Ministry» are one; «the Interior
Ministry» alone is somebody's, and its report has to say whose.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.merge.entities.names import tokens, without_articles
from reportedly.merge.entities.words import words
from reportedly.reading.knowledge import countries

_SMALL = frozenset("of the and for s".split())
_SAME = {
    "affairs": "",
    "external": "foreign",
    "home": "interior",
    "prosecutors": "prosecutor",
    "ministries": "ministry",
}
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_ENDINGS = re.compile(r"(?:ians?|eans?|ans?|is|i|ese|ish|ia|ea|[aeo])$")


@dataclass(frozen=True, slots=True)
class Institution:
    """``core`` are its own words in normal order, ``owner`` the key of what it belongs to, None where the name is silent."""

    core: str
    owner: str | None


def owner_key(name: str, iso3166: str | None = None) -> str:
    """One key for a state by any of its names or by its demonym: its code where that is known, else its stem."""
    country = countries.by_name(name) or countries.by_demonym(name)
    if iso3166 is None and country is not None and not countries.is_ambiguous(name):
        iso3166 = country.alpha2
    return iso3166 or stem(without_forms(without_articles(tokens(name))))


def is_only_capital(name: str) -> bool:
    """Whether a known state's capital is called so, and no state («Tehran», not «Singapore»); without regard to case."""
    written = name.title()
    return countries.by_capital(written) is not None and countries.by_name(written) is None


def stem(found: tuple[str, ...]) -> str:
    """What a state's name and its demonym begin with alike («qasmar» of «qasmara», «qasmari»)."""
    if not found:
        return ""
    last = found[-1]
    short = _ENDINGS.sub("", last)
    return " ".join((*found[:-1], short if len(short) >= 3 else last))


def without_forms(found: tuple[str, ...]) -> tuple[str, ...]:
    """A state's name without what kind of state it is: «republic of qasmara» is «qasmara»."""
    kept = found
    while len(kept) > 1 and (kept[0] in words().state_forms or kept[0] in _SMALL):
        kept = kept[1:]
    if kept != found and "of" not in found:
        return found  # «Union Town», «Islamic Front»: no «… of»
    return kept


@lru_cache(maxsize=65536)
def institution(name: str) -> Institution | None:
    """What an institution's name says; None where it names something of its own («Northern Dawn Brigades»)."""
    found = [(core, owner) for owner, core in _splits(name) if _is_institution(core)]
    if not found and (of_another := re.fullmatch(r"(.+?)['’]s? (.+ Ministry)", name)):  # whatever it is the ministry of
        found = [(tokens(of_another[2]), of_another[1])]
    if not found:
        return None
    core, owner = max(found, key=lambda split: len(split[0]))
    return Institution(_ordered(core), owner_key(owner) if owner else None)


def belonging(name: str) -> tuple[str, str] | None:
    """(noun, owner as written) of «X's office» and «office of X»; None for any other name."""
    plain = name.replace("’", "'")
    found = re.fullmatch(r"(?P<owner>.+)'s? (?P<noun>\w+)", plain) or re.fullmatch(
        r"(?P<noun>\w+) of (?:the )?(?P<owner>.+)", plain
    )
    if found is None or found["noun"].lower() not in words().belongings:
        return None
    return found["noun"].lower(), found["owner"]


def _splits(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Ways to part a name in an owner, as written, and the institution's own words."""
    name = re.sub(r"^(?:the|a|an) ", "", " ".join(name.replace("’", "'").split()), flags=re.IGNORECASE)
    out = [("", tokens(name))]
    if possessive := re.match(r"(.+?)'s? (.+)", name):
        out.append((possessive[1], tokens(possessive[2])))
    written = name.split(" ")
    for k in range(1, len(written)):
        if written[k].lower() == "of" and k + 1 < len(written):
            out.append((" ".join(written[k + 1 :]), tokens(" ".join(written[:k]))))
        elif k <= 2 and written[k - 1][0].isupper() and not _counts(written[0]) and not name[:-1].count("'"):
            out.append((" ".join(written[:k]), tokens(" ".join(written[k:]))))
    return out


def _counts(word: str) -> bool:
    return word[0].isdigit() or word.lower() in _ORDINALS


def _is_institution(core: tuple[str, ...]) -> bool:
    known = words().institutions | words().institution_words | words().qualified_institutions
    if not core or not all(w in known for w in core):
        return False
    return any(w in words().institutions for w in core) or (
        core[-1] in words().qualified_institutions and any(w in words().institution_words - _SMALL for w in core[:-1])
    )


def _ordered(core: tuple[str, ...]) -> str:
    plain = {_SAME.get(w, w) for w in core if w not in _SMALL} - {""}
    return " ".join(sorted(plain))
