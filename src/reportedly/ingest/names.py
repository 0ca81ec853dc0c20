"""Telling an outlet's name from a person's, by its words. Conservative: what is neither stays neither."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise

from reportedly.ingest.dates import MONTHS, WEEKDAYS

_JOINERS = frozenset(["of", "the", "for", "and", "in", "on", "de", "du", "des", "la", "le", "et"])
_PARTICLES = frozenset([
    "al", "bin", "ibn", "von", "van", "der", "den", "de", "da", "dos", "di", "del", "la", "le", "el", "y", "e",
    "abu", "ben",
])  # fmt: skip
_PERSON_WORD = re.compile(r"(?:(?:al|el|as|ad|an|ar|ash|d|o|l)[-'’])?[^\W\d_](?:[^\W\d_]|['’.-])*")
_BETWEEN_PERSONS = re.compile(r"\s*(?:,\s*and\s|,|;|&|\sand\s)\s*")


@cache
def _words() -> dict[str, frozenset[str]]:
    raw = files("reportedly.ingest").joinpath("data/outlet_words.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(raw).items()}


def is_outlet(name: str) -> bool:
    """Whether the words of this name are an outlet's: «Norrin Wire», «Radio Lissand», «Ministry of Water»."""
    tokens = name.split()
    if (
        is_impersonal(name)
        or not 1 < len(tokens) <= 12
        or any(c.isdigit() for c in name)
        or name.rstrip()[-1] in ".!?:;,"
    ):
        return False
    if not all(t[0].isupper() or t.lower() in _JOINERS for t in tokens):
        return False
    low, words = [t.lower() for t in tokens], _words()
    return (
        low[-1] in words["last"]
        or low[0] in words["first"]
        or any(a in words["inner"] and b in ("for", "of", "on") for a, b in pairwise(low))
    )


def is_public_body(name: str) -> bool:
    """Whether this is the name of a ministry or another body that publishes in its own name: «Ministry of Water»."""
    tokens = name.split()
    if not 1 < len(tokens) <= 12 or not all(t[0].isupper() or t.lower() in _JOINERS for t in tokens):
        return False
    return tokens[0].lower() in _words()["bodies"] or tokens[-1].lower() in _words()["bodies"]


def is_person(name: str) -> bool:
    """Whether this has the shape of a person's full name («Mara al-Jarrahi», «J. R. Okoro») and not an outlet's."""
    tokens = name.split()
    if not 2 <= len(tokens) <= 6 or is_outlet(name) or is_impersonal(name):
        return False
    if any(t.lower().strip(".") in MONTHS.keys() | WEEKDAYS or t.lower() == "the" for t in tokens):
        return False
    if not all(_PERSON_WORD.fullmatch(t) for t in tokens):
        return False
    named = [t for t in tokens if t.lower() not in _PARTICLES]
    return len(named) >= 2 and all(any(c.isupper() for c in t[:4]) for t in named)


def is_impersonal(name: str) -> bool:
    """Whether a byline like this names nobody («Staff and agencies», «Admin»)."""
    return " ".join(name.lower().strip(" .").split()) in _words()["impersonal"]


def pieces(names: str) -> list[str]:
    """The names of a list as bylines write it: at commas, semicolons, «&» and «and»; empty ones left out."""
    return [p.strip() for p in _BETWEEN_PERSONS.split(names) if p.strip()]
