"""Words as they are compared: one character for each, so that a sentence is a short string."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from tomllib import loads
from zlib import crc32

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
"""A number with its points and commas, or letters with the apostrophes within."""

QUOTED = "\U000ffffc"
"""Stands for the words of a quotation: two reports of one speech share them, and neither has copied the other."""

_FIRST = 0x10002  # above the surrogates; a multiple of three
_PLACES = 0x40000
KINDS, _NUMBER = 3, 2
"""A character's remainder by three: 0 for a tie between words («the», «said»), 1 for a word that tells something, 2 a number."""
_KEPT = 400_000
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_NUMBERS = {word: str(value) for value, word in enumerate(_SMALL.split())}
_NUMBERS |= {
    word: str(10 * value) for value, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
}
_NUMBERS["dozen"] = "12"
_STEM = 5
"""Characters: «injured» and «injuries», «Sorvia» and «Sorvian», «arrest» and «arrests» begin with the same ones."""


def load(name: str) -> dict[str, list[str] | str]:
    """The tables of one of this folder's data files."""
    return dict(loads((files(__package__) / "data" / name).read_text(encoding="utf8")))


@cache
def function_words() -> frozenset[str]:
    """Words that tie sentences together, in lower case."""
    words = load("furniture.toml")["function"]
    assert isinstance(words, str)
    return frozenset(words.split())


def plain(word: str) -> str:
    """The word in lower case without accents and «’s»; a small number in digits.

    >>> plain("Orvezia’s"), plain("twelve"), plain("Café")
    ('orvezia', '12', 'cafe')
    """
    low = word.lower().replace("’", "'").removesuffix("'s")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return _NUMBERS.get(low, low)


def stem(low: str) -> str:
    """What a word that :func:`plain` gave begins with; a number in digits as it is, without the marks between thousands.

    >>> stem("injuries"), stem("4,200")
    ('injur', '4200')
    """
    return low.replace(",", "") if low[0].isdigit() else low[:_STEM]


class _Codes(dict[str, str]):
    """Characters by word as it stands in the text; emptied when it has grown beyond ``_KEPT``, which changes no result."""

    def __missing__(self, word: str) -> str:
        if len(self) > _KEPT:
            self.clear()
        low = plain(word)
        kind = _NUMBER if low[0].isdigit() else low not in function_words()
        found = self[word] = chr(_FIRST + KINDS * (crc32(low.encode()) % _PLACES) + kind)
        return found


code = _Codes().__getitem__
"""The character that stands for a word: the same in every run."""


def is_number(character: str) -> bool:
    """Whether the word that it stands for is a number, in digits or letters."""
    return ord(character) % KINDS == _NUMBER


def telling(character: str) -> bool:
    """Whether the word that it stands for is more than a tie between others."""
    return ord(character) % KINDS != 0
