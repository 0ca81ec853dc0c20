"""Names that a hyphen joins to a word of belonging: «Osmark-backed», «Ilves-led», «Korrin-based», «pro-Osmark».

The model marks few of them where it has not met the name, and takes others for the beginning of the name behind
(«the Korrin-based Centre for River Studies»).
"""

from collections.abc import Iterable

from reportedly.language.parsed import NameWords, Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.name_edges import is_common
from reportedly.reading.coreference.spelling import Spelling
from reportedly.reading.events.hyphens import HYPHENS
from reportedly.records import EntityType

HYPHENED = 0.9
"""Score of a name by such a word."""
_SIDES = frozenset({"pro", "anti"})
_NAMES = frozenset({"PROPN", "X", "ADJ", "NOUN"})


def hyphened(parsed: Parsed, found: Iterable[NameWords], taken: set[int], spelling: Spelling) -> list[NameWords]:
    """Such names where no word of theirs is taken; of the type of the same words in ``found``, else of what the word joined to
    them says of: a place of «based», a power of all others."""
    signs = [w for w, form in enumerate(parsed.words) if form in HYPHENS and 0 < w < len(parsed) - 1]
    if not signs:
        return []
    types = {tuple(parsed.words[n.words[0] : n.words[1] + 1]): n.type for n in found}
    out: list[NameWords] = []
    for sign in signs:
        kind = joined_type(parsed, sign)
        words = None
        if kind is not None:
            words = _ending(parsed, sign - 1, taken, spelling)
        elif parsed.words[sign - 1].lower() in _SIDES and _is_capital(parsed, sign + 1, taken):
            kind, words = "state", (sign + 1, sign + 1)
        if kind is not None and words is not None:
            known = types.get(tuple(parsed.words[words[0] : words[1] + 1]))
            out.append(NameWords(words, known or kind, HYPHENED))
    return out


def joined_type(parsed: Parsed, sign: int) -> EntityType | None:
    """What stands before the hyphen, by the word behind it; None where that is no word of belonging, or blanks stand between."""
    if sign < 1 or sign + 1 >= len(parsed) or parsed.words[sign] not in HYPHENS:
        return None
    if parsed.ends[sign - 1] != parsed.starts[sign] or parsed.ends[sign] != parsed.starts[sign + 1]:
        return None
    behind = parsed.words[sign + 1].lower()
    if behind in entity_words().hyphened_places:
        return "place"
    return "state" if behind in entity_words().hyphened else None


def _ending(parsed: Parsed, last: int, taken: set[int], spelling: Spelling) -> tuple[int, int] | None:
    """The words with capitals that end there, none of them taken; None where there are none, or only a common noun."""
    first = last + 1
    begin = int(parsed.bounds[parsed.sentence[last]])
    while first > begin and _is_capital(parsed, first - 1, taken):
        first -= 1
    if first > last:
        return None
    common = is_common(parsed, last, spelling) or parsed.words[last].lower() in entity_words().hyphened_common
    if first == last and common:
        return None  # «Rebel-held», «State-owned» at a sentence's beginning
    return first, last


def _is_capital(parsed: Parsed, word: int, taken: set[int]) -> bool:
    form = parsed.words[word]
    return word not in taken and form[0].isupper() and parsed.upos[word] in _NAMES
