"""One form of words, and what it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.reading.times.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern matched where an expression may begin.

    ``build`` gives the meaning, or None where the words turn out not to speak of time.
    """

    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Meaning | None]


def group(match: re.Match[str], name: str) -> str | None:
    """A named group's text; None where it took no part or the pattern has no such group."""
    return match.groupdict().get(name)


def written_like_a_name(word: str) -> bool:
    """Whether «May», «March», «Sun» stand with a capital: in small letters they are other words."""
    return word[:1].isupper()


def behind(match: re.Match[str], length: int, name: str | int = 0) -> str:
    """At most so many characters before the match, or before one of its groups."""
    start = match.start(name)
    return match.string[max(0, start - length) : start]


def ahead(match: re.Match[str], length: int = 40) -> str:
    """At most so many characters after the match."""
    return match.string[match.end() : match.end() + length]
