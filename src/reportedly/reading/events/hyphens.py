"""Words of the event table that a hyphen makes of two: «co-operated», «sit-in»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.lexicon import event_noun, event_verb

HYPHENS = frozenset({"-", "‐", "‑"})


def is_hyphenated(parsed: Parsed, word: int) -> bool:
    """Whether a hyphen stands right before the word or right behind it."""
    return (word > 0 and parsed.words[word - 1] in HYPHENS) or (
        word + 1 < len(parsed) and parsed.words[word + 1] in HYPHENS
    )


def hyphenated_verb(parsed: Parsed, word: int, form: str) -> str:
    """The verb of the table that a hyphen makes of the lemma and the word before («co-operated», «court-martialled»); the lemma
    itself where there is none."""
    if word < 2 or parsed.words[word - 1] not in HYPHENS or parsed.ends[word - 1] != parsed.starts[word]:
        return form
    joined = f"{parsed.words[word - 2]}-{form}".lower()
    return joined if parsed.ends[word - 2] == parsed.starts[word - 1] and event_verb(joined) else form


def begins_verb(parsed: Parsed, word: int) -> bool:
    """Whether the word is the first half of a verb of the table with a hyphen («*co*-operate»), which states nothing of its own."""
    if word + 2 >= len(parsed) or parsed.words[word + 1] not in HYPHENS or not is_predicate_verb(parsed, word + 2):
        return False
    form = lemma(parsed, word + 2)
    return hyphenated_verb(parsed, word + 2, form) != form


def hyphenated_noun(parsed: Parsed, word: int) -> str | None:
    """The noun of the table that a hyphen makes of the word and the one before or behind («sit-in», «pull-outs»);
    None where there is none."""
    if HYPHENS.isdisjoint(parsed.words[max(0, word - 1) : word + 2]):
        return None
    for first in (word, word - 2):
        if first < 0 or first + 2 >= len(parsed) or parsed.words[first + 1] not in HYPHENS:
            continue
        if parsed.starts[first + 1] != parsed.ends[first] or parsed.starts[first + 2] != parsed.ends[first + 1]:
            continue
        form = f"{parsed.words[first]}-{parsed.words[first + 2]}".lower()
        for candidate in (form, f"{parsed.words[first]}-{parsed.lemma[first + 2]}".lower(), form.removesuffix("s")):
            if event_noun(candidate):
                return candidate
    return None
