"""Names whose last word a hyphen joins in lower case: «Kim Soo-hyun», «Park Ji-won»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.events.hyphens import HYPHENS

_LONGEST_HALF = 6
"""Letters of the longest such half: «Soo-hyeong»'s last has six."""
_LONGEST_ENDING = 4
"""Letters of the longest such half that ends like a participle: «Chen Wei-ling»."""


def is_second_half(parsed: Parsed, word: int) -> bool:
    """Whether it may end a name behind a capital and a hyphen: «Kim Soo-*hyun*», not «Ilves-*led*» or «Ilves-*style*»."""
    form = parsed.words[word].lower()
    words = entity_words()
    said = form in words.hyphened or form in words.hyphened_places
    said |= len(form) > _LONGEST_ENDING and form.endswith(("ed", "ing", "style", "era", "like"))
    return parsed.words[word - 2][0].isupper() and not said


def with_second_half(parsed: Parsed, last: int, taken: set[int]) -> int:
    """The last word of a person's name with what a hyphen joins to it in lower case, no blank between: «Park Ji-won»."""
    half = last + 2
    if half >= len(parsed) or parsed.words[last + 1] not in HYPHENS or half in taken:
        return last
    joined = parsed.ends[last] == parsed.starts[last + 1] and parsed.ends[last + 1] == parsed.starts[half]
    short = parsed.words[half].isalpha() and parsed.words[half].islower() and len(parsed.words[half]) <= _LONGEST_HALF
    behind = parsed.words[half + 1] if half + 1 < len(parsed) else ""
    return half if joined and short and behind not in HYPHENS and is_second_half(parsed, half) else last
