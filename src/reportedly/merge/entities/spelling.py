"""Whether two spellings can be one word, written in another alphabet first.

Consonants have to agree once their digraphs are made one; vowels may differ only as transcriptions of one sound do
(«Tarek» and «Tariq», «Darwazi» and «Derwazi»), so that «Karim» and «Karam», «Hassan» and «Hussein», «Mona» and «Mina»
stay two. A last vowel that one has and the other lacks, or that turns «o» into «a», tells a man's name from a woman's.
"""

import re
from functools import lru_cache

_STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"^ye|^je(?=[^aeiouy])", "e"), (r"^yu|^iu", "u"), (r"ph", "f"), (r"qu(?=[eiy])", "k"),
        (r"sch", "sh"), (r"tch|tsh", "ch"), (r"dzh|dj|zh", "j"),
        (r"q|ck|kh", "k"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"),
        (r"(?<=[aeiou])nh(?=[aeiou])", "n"), (r"(?<=[aeiou])lh(?=[aeiou])", "l"), (r"ts|tz", "z"), (r"x", "ks"), (r"w", "v"),
        (r"c(?=[aou]|[^aeiouyh]|$)", "k"), (r"(?:iy|ij|yy|ii|ey|ei)$", "i"), (r"ou|oo", "u"), (r"ee|ie", "i"), (r"aa", "a"),
        (r"(?<=.)y(?![aeiou])", "i"), (r"(.)\1+", r"\1"), (r"(?<=[aeiou])h$", ""),
    )
)  # fmt: skip
_SOUND = frozenset(
    frozenset(pair)
    for pair in (("e", "i"), ("o", "u"), ("a", "e"), ("ai", "e"), ("ei", "e"), ("ei", "i"), ("ai", "ei"))
)
_VOWELS = re.compile(r"[aeiou]+")

SAME, VARIANT = 1.0, 0.9
"""How alike two words are: written alike but for what is left out, or as two transcriptions of one sound."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A lower-case ASCII word with its digraphs made one letter and its doubled letters single."""
    for pattern, new in _STEPS:
        word = pattern.sub(new, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Its consonants, by which the spellings of one word are found; the word itself where it has none."""
    return _VOWELS.sub("", folded(word)) or word


@lru_cache(maxsize=65536)
def hard(word: str) -> str:
    """The word with a «ch» inside it written «k», as other languages do («Joachim», «Joaquim»); as it is where it has none."""
    return _HARD.sub("k", word)


_HARD = re.compile(r"(?<=[a-z])(?<!s)(?<!t)ch")


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> float:
    """1.0 for one spelling, 0.9 for two of one word, 0.0 for two words. Digits have to agree."""
    if a == b:
        return SAME
    if any(c.isdigit() for c in a + b) or min(len(a), len(b)) < 3:
        return 0.0
    return _alike(folded(a), folded(b)) or _alike(folded(hard(a)), folded(hard(b)))


def _alike(a: str, b: str) -> float:
    if a == b:
        return VARIANT
    if _VOWELS.sub("", a) != _VOWELS.sub("", b):
        return 0.0
    left, right = _slots(a), _slots(b)
    if len(left) != len(right):
        return 0.0
    differing = [(x, y, k in (0, len(left) - 1)) for k, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(differing) > 2 or 2 * len(differing) > len(left):
        return 0.0
    return VARIANT if all(_one_sound(x, y, edge) for x, y, edge in differing) else 0.0


def _slots(word: str) -> list[str]:
    """What stands between its consonants, before the first and behind the last."""
    return re.split(r"[^aeiou]", word)


def _one_sound(x: str, y: str, edge: bool) -> bool:
    if not x or not y:
        return not edge and len(x + y) == 1  # «Mhamed»; at an edge it makes another name: «Ivan», «Ivana»
    return frozenset((x, y)) in _SOUND
