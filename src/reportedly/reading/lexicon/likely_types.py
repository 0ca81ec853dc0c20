"""``likely_types.txt``: what words that the event table does not have are likely to state, by the words they resemble."""

from functools import cache
from importlib import resources
from typing import NamedTuple

from reportedly.reading.lexicon.vocabulary import LexiconError
from reportedly.records import EVENT_TYPES

_FILE = "likely_types.txt"
_PARTS = {"verb": "VERB", "noun": "NOUN"}
_LEVELS = frozenset("012345")
_TYPE_LEVELS = frozenset("1234")


class LikelyTypes(NamedTuple):
    """``any``: how likely the word states some event, 0 to 5; ``types``: the same of each likely type, 1 to 4, likeliest first."""

    any: int
    types: tuple[tuple[str, int], ...]


NONE = LikelyTypes(0, ())


def likely_types(lemma: str, part: str) -> LikelyTypes:
    """What a verb («VERB») or noun («NOUN») of that lemma is likely to state; :data:`NONE` for words that the file does not have
    and for other parts of speech. Words of the event table are in it too, as they would be judged without the table."""
    return _likely().get((lemma, part), NONE)


@cache
def _likely() -> dict[tuple[str, str], LikelyTypes]:
    """Raises LexiconError for a line that is not part, level, types with levels, colon and words."""
    out: dict[tuple[str, str], LikelyTypes] = {}
    text = resources.files("reportedly.reading.data").joinpath(_FILE).read_text(encoding="utf8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, words = line.partition(":")
        cells = head.split()
        types = tuple((name, level) for name, _, level in (c.partition("=") for c in cells[2:]))
        if (
            len(cells) < 2
            or cells[0] not in _PARTS
            or cells[1] not in _LEVELS
            or not _TYPE_LEVELS.issuperset(n for _, n in types)
        ):
            raise LexiconError(
                f"{_FILE}, «{head}»", "a line is «verb» or «noun», a level, types with levels, and words"
            )
        if strange := [name for name, _ in types if name not in EVENT_TYPES]:
            raise LexiconError(f"{_FILE}, «{head}»", f"no type of event: {', '.join(strange)}")
        likely = LikelyTypes(int(cells[1]), tuple((name, int(level)) for name, level in types))
        part = _PARTS[cells[0]]
        for word in words.split():
            out[word, part] = likely
    return out
