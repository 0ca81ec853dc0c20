"""Some of those whom it happened to, told behind a comma: «killed 38 people, *among them 14 children*»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.records import Argument

_THEM = frozenset({"them", "whom", "these"})
_FAR = 24
"""Words behind the trigger within which such an addition stands."""


def with_some_of_them(
    parsed: Parsed, entities: Entities, anchor: int, arguments: tuple[Argument, ...]
) -> tuple[Argument, ...]:
    """The arguments with those «among them» as recipients too; unchanged where nobody is a recipient or none are named so."""
    recipients = [a for a in arguments if a.role == "recipient"]
    if not recipients:
        return arguments
    first = int(parsed.bounds[parsed.sentence[anchor]])
    last = int(parsed.bounds[parsed.sentence[anchor] + 1])
    for w in range(max(first, anchor - _FAR), min(last - 2, anchor + _FAR)):
        if not _opens(parsed, w) or parsed.words[w - 1] not in (",", "—", "–", "("):
            continue
        behind = range(w + 2, min(last, w + 8))
        some = next((m for m in behind if m in entities.place_of and entities.place_of[m].words[0] == w + 2), None)
        if some is None or any(a.entity == entities.by_head[some] for a in arguments):
            continue
        phrase = entities.place_of[some].phrase
        return (*arguments, Argument(role="recipient", entity=entities.by_head[some], spans=(parsed.span(phrase),)))
    return arguments


def is_some_of_them(parsed: Parsed, word: int) -> bool:
    """Whether the word stands right behind «among them»: «among them 14 children» are nobody's children there."""
    return any(_opens(parsed, w) for w in range(max(0, word - 4), word - 1))


def _opens(parsed: Parsed, word: int) -> bool:
    return parsed.words[word].lower() == "among" and word + 1 < len(parsed) and parsed.words[word + 1].lower() in _THEM
