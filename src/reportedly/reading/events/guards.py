"""Uses in which an event word states nothing or something else: figures of speech, and the language of sport, trade, weather."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.language.parsed import OBJECTS, Parsed
from reportedly.reading.circumstances.measures import counting
from reportedly.reading.events.conditions import kind_of
from reportedly.reading.events.light import near_words
from reportedly.reading.events.predicates import is_predicate_verb, noun_forms
from reportedly.reading.events.predicates import lemma as lemma_of
from reportedly.reading.lexicon import Context, Guard, event_guards, events
from reportedly.reading.parties.slots import Slots, antecedent

_SCORE = re.compile(r"(?<![\w$€£.,:/–-])\d{1,3}[-–]\d{1,3}(?![\w%/–-]|[.,:]\d)")
_SIGNS = 2
"""Words of a field that show it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A guard that holds: what the word states so, None where nothing, and why; ``field``: by the language of a field, which is a
    weaker sign than the words that stand with it."""

    type: str | None
    why: str
    field: bool = False


def guard(parsed: Parsed, word: int, lemma: str, around: Slots, rest: tuple[str, ...]) -> Held | None:
    """The guard, or the field's language, by which the word means something else here; None where it is to be taken as it is.

    ``around``: what fills the slots around the word; ``rest``: the further words of the entry that fits, as a guard about one
    of them is no guard against it («backed down»).
    """
    for g in event_guards(lemma):
        if g.words.isdisjoint(rest) and _holds(parsed, word, g, around):
            return Held(g.then, f"guard «{lemma}»: {g.why}")
    return field(parsed, word, lemma)


def _holds(parsed: Parsed, word: int, g: Guard, around: Slots) -> bool:
    """Whether one of the guard's words stands where it asks for one."""
    if g.slot == "near":
        return not g.words.isdisjoint(near_words(parsed, word))
    if g.slot in ("before", "after"):
        other = word - 1 if g.slot == "before" else word + 1
        return 0 <= other < len(parsed) and not g.words.isdisjoint(
            (parsed.words[other].lower(), parsed.lemma[other].lower())
        )
    if g.slot == "under":
        above = _told_by(parsed, word)
        return above is not None and lemma_of(parsed, above) in g.words
    if g.slot == "clause":
        clauses = (c for c in parsed.children(word) if parsed.relation[c] in ("advcl", "ccomp"))
        return any(lemma_of(parsed, c) in g.words for c in clauses)
    # a passive's «by» is its subject
    held_by = [*around.get(g.slot, []), *(around.get("subj", []) if g.slot == "by" else ())]
    return any(not g.words.isdisjoint(_called(parsed, antecedent(parsed, w))) for w in held_by)


def _told_by(parsed: Parsed, noun: int) -> int | None:
    """The verb of which the event noun, or what counts it, is the subject or the object; None where there is none."""
    whole = counting(parsed, noun)
    above = int(parsed.head[whole])
    told = above >= 0 and parsed.relation[whole] in ("nsubj", *OBJECTS)
    return above if told and is_predicate_verb(parsed, above) else None


def _called(parsed: Parsed, word: int) -> set[str]:
    """The word's lemma, by itself and behind each noun that describes it («attack», «heart attack»), and what kind of thing it is a
    mention of («@event»)."""
    own = noun_forms(parsed, word)
    described = [parsed.lemma[c].lower() for c in parsed.children(word) if parsed.relation[c] == "compound"]
    return {*own, *(f"{d} {form}" for d in described for form in own), kind_of(parsed, word)}


def field(parsed: Parsed, word: int, lemma: str) -> Held | None:
    """The field whose language the sentence speaks, where the word means nothing hostile in it."""
    contexts = _fields().get(lemma)
    if contexts is None:
        return None
    sentence = parsed.sentence_words(word)
    words = _lemmas(parsed, sentence)
    for context in contexts:
        said = words
        if context.sure and len(words & context.signs) == 1:  # «an unbeaten run … Coach Arto said»
            around = _around(parsed, word)
            said = around if around & context.sure else words
        result = context.name == "sport" and is_predicate_verb(parsed, word) and _is_result(parsed, sentence, words)
        if result or len(said & context.signs) >= _SIGNS:
            return Held(None, f"language of {context.name}", field=True)
    return None


def _lemmas(parsed: Parsed, words: range) -> set[str]:
    return {parsed.lemma[i].lower() for i in words}


def _around(parsed: Parsed, word: int) -> set[str]:
    """Lemmas of the word's sentence and of those right before and behind."""
    sentence, edges = int(parsed.sentence[word]), parsed.bounds
    low, high = max(0, sentence - 1), min(len(edges) - 1, sentence + 2)
    return _lemmas(parsed, range(int(edges[low]), int(edges[high])))


@cache
def _fields() -> dict[str, list[Context]]:
    """The fields in which an event word means nothing hostile, by the word."""
    out: dict[str, list[Context]] = {}
    for context in events().contexts:
        for head in context.heads:
            out.setdefault(head, []).append(context)
    return out


def _is_result(parsed: Parsed, sentence: range, words: set[str]) -> bool:
    """Whether a score like «2-1» stands in the sentence, and nothing that is voted, measured or counted so."""
    span = parsed.text[parsed.starts[sentence.start] : parsed.ends[sentence.stop - 1]]
    return words.isdisjoint(events().counted) and _SCORE.search(span) is not None
