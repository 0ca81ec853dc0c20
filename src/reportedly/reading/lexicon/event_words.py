"""``events.toml``: the words that state an event, and the uses in which they do not."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

import msgspec

from reportedly.reading.lexicon.lines import EFFECT_KEYS, Line, headed, lines, read
from reportedly.reading.lexicon.records import Context, EventWord, Guard, LightVerb
from reportedly.reading.lexicon.table import Table
from reportedly.reading.lexicon.vocabulary import MODES, SLOTS, VALENCIES, LexiconError
from reportedly.records import EVENT_TYPES, EntityType

_FILE = "events.toml"
_TYPES = frozenset(EVENT_TYPES)
_KINDS = frozenset(get_args(EntityType))
"""What «@person» in a table may name."""
_GUARD_SLOTS = SLOTS | {"near", "before", "after", "clause", "under"}


class Events(msgspec.Struct, frozen=True):
    """``events.toml``."""

    verbs: Table[EventWord]
    nouns: Table[EventWord]
    adjectives: Table[EventWord]
    light_verbs: Table[LightVerb]
    guards: Table[Guard]
    contexts: tuple[Context, ...]
    happening: frozenset[tuple[str, ...]]
    figures: frozenset[str]
    """Nouns of entries that name no thing there («give a hand»)."""
    counted: frozenset[str]
    """Words beside which two numbers and a hyphen are no result of a match («a 5-4 ruling»)."""


@cache
def events() -> Events:
    """The words that state events. Raises LexiconError where the table is wrong."""
    data = read(_FILE)
    return Events(
        verbs=_words(data, "verb"),
        nouns=_words(data, "noun"),
        adjectives=_words(data, "adjective"),
        light_verbs=Table(_light_verbs(data)),
        guards=Table(_guards(data)),
        contexts=tuple(
            Context(c["name"], *(frozenset(c.get(key, "").split()) for key in ("signs", "heads", "sure")))
            for c in data["context"]
        ),
        happening=frozenset(tuple(w.split()) for w in data["happening"]["words"].split(",")),
        figures=frozenset(data["figures"]["words"].split()),
        counted=frozenset(data["counted"]["words"].split()),
    )


def event_verb(lemma: str) -> tuple[EventWord, ...]:
    """The senses of a verb that state an event, those with further words («open fire») first; empty where there is none."""
    return events().verbs.all(lemma)


def event_noun(lemma: str) -> tuple[EventWord, ...]:
    """The senses of a noun that state an event («raid», «exchange of fire»); empty where there is none."""
    return events().nouns.all(lemma)


def event_adjective(lemma: str) -> tuple[EventWord, ...]:
    """The senses of an adjective or predicate that state an event («dead», «under arrest» by «arrest»); empty where none."""
    return events().adjectives.all(lemma)


def light_verb(lemma: str) -> tuple[LightVerb, ...]:
    """The uses of a verb that only lend an event noun a subject («carry out», «suffer»); empty where there is none."""
    return events().light_verbs.all(lemma)


def event_guards(lemma: str) -> tuple[Guard, ...]:
    """The uses in which an event word states nothing or something else; empty where there is none."""
    return events().guards.all(lemma)


def _words(data: dict[str, Any], part: str) -> Table[EventWord]:
    table = Table(_event_words(data, part))
    for word in table:
        _refuse_rival(word, table.all(word.head))
    return table


def _event_words(data: dict[str, Any], part: str) -> Iterator[EventWord]:
    keys = frozenset(("type", "mode", "frame", "obj", "subj", "valency", "alone", "as"))
    for line in lines(_FILE, data.get(part, ()), keys):
        event = line.one_of("type", _TYPES)
        mode = line.keys.get("mode")
        if mode is not None and mode not in MODES.get(event, ()):
            raise LexiconError(line.where, f"mode «{mode}» is none of {event}'s")
        objects, subjects = frozenset(line.several("obj")), frozenset(line.several("subj"))
        if strange := [w for w in sorted(objects | subjects) if w.startswith("@") and w[1:] not in _KINDS]:
            raise LexiconError(line.where, f"no kind of thing: {', '.join(strange)}")
        head, rest = headed(line.words, part)
        yield EventWord(
            head, rest, part, event, mode, line.frame(), objects, subjects, line.one_of("valency", VALENCIES, "any"),
            line.one_of("alone", ("yes", "no"), "no") == "yes", _judgement(data, line),
        )  # fmt: skip


def _judgement(data: dict[str, Any], line: Line) -> frozenset[str]:
    """The words of the judgement that the entry names; empty where it names none."""
    if "as" not in line.keys:
        return frozenset()
    judgements = data.get("judgement", {})
    return frozenset(judgements[line.one_of("as", judgements)].split())


def _refuse_rival(word: EventWord, others: Iterable[EventWord]) -> None:
    """Raise LexiconError if another entry has the same words and conditions and another type."""
    for other in others:
        if other.type != word.type and other.rest == word.rest and _may_both_fit(word, other):
            raise LexiconError(
                f"{_FILE}, {word.part} «{' '.join((word.head, *word.rest))}»",
                f"{word.type} and {other.type}, and nothing tells them apart",
            )


def _may_both_fit(one: EventWord, other: EventWord) -> bool:
    """Whether neither is the narrower and some use fits both: a condition on one side only tells them apart."""
    if {one.valency, other.valency} == {"transitive", "intransitive"}:
        return False
    for mine, yours in ((one.objects, other.objects), (one.subjects, other.subjects), (one.named, other.named)):
        if bool(mine) != bool(yours) or (mine and not mine & yours):
            return False
    return one.valency == other.valency or bool(one.objects)


def _light_verbs(data: dict[str, Any]) -> Iterator[LightVerb]:
    keys = frozenset(("subject",)) | EFFECT_KEYS
    for line in lines(_FILE, data["light"], keys):
        yield LightVerb(
            line.words[0], line.words[1:], line.one_of("subject", ("actor", "recipient", "none")), line.effect()
        )


def _guards(data: dict[str, Any]) -> Iterator[Guard]:
    """A guard's entry is «head slot ; with=… ; then=…»."""
    for line in lines(_FILE, data["guard"], frozenset(("with", "then", "why"))):
        if len(line.words) != 2 or line.words[1] not in _GUARD_SLOTS:
            raise LexiconError(line.where, "a guard is «head slot ; with=…»")
        words = frozenset(line.several("with"))
        if not words:
            raise LexiconError(line.where, "a guard needs the words that it is about, «with=…»")
        then = line.one_of("then", _TYPES) if "then" in line.keys else None
        yield Guard(line.words[0], (), line.words[1], words, then, line.keys.get("why", ""))
