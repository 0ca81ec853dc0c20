"""Which words state something: two models' probabilities and the tables of words, weighed together."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.event_features import event_features, mention_types, party_words
from reportedly.reading.event_model import EventModel, shipped
from reportedly.reading.frames import Match, match_event, match_relations
from reportedly.reading.predicates import is_predicate_verb, lemma
from reportedly.reading.signs import event_signs, is_full, relation_signs
from reportedly.reading.trigger_weights import probability
from reportedly.records import EVENT_TYPES, SYMMETRIC_TYPES

LEAST_WORDS = 0.03
"""Probability by the log-linear model from which a type is weighed that nothing else names."""
LEAST_MODEL = 0.1
"""Probability by the neural model from which a word is weighed that no table and no other model names."""
LEAST_EVENT = 0.3
LEAST_RELATION = 0.36
"""Probabilities above which an event, a relation is stated; best types F1 on the corpus dev part."""
LEAST_FRAMED = 0.1
"""The same for a verb of the event table whose two parties stand in its frame («Osmark and Veldania discussed …»). On the
corpus dev part types F1 is the same with 0.3 (within 0.001); who did it to whom gains on every set."""
_STANDING = frozenset({"in", "at", "near", "outside", "inside"})
_PLURAL = frozenset({"NNS", "NNPS"})
_STATING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "AUX"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that states something, with the reasons."""

    anchor: int
    type: str
    score: float
    roles: tuple[RoleWord, ...]
    match: Match | None
    why: tuple[str, ...]


def is_candidate(parsed: Parsed, word: int) -> bool:
    """Whether the word may state something at all: a verb, a noun, an adjective."""
    return parsed.upos[word] in _STATING or is_predicate_verb(parsed, word)


def find_triggers(parsed: Parsed) -> list[Trigger]:
    """What the text states, in order; at most one event and any relations for each word."""
    scores: dict[int, dict[str, float]] = {}
    roles: dict[int, tuple[RoleWord, ...]] = {}
    for t in parsed.triggers:
        scores.setdefault(t.anchor, {})[t.type] = t.score
        roles[t.anchor] = t.roles
    types, parties, model = mention_types(parsed), party_words(parsed), shipped()
    out: list[Trigger] = []
    for word in range(len(parsed)):
        if not is_candidate(parsed, word):
            continue
        given, links = scores.get(word, {}), roles.get(word, ())
        match = match_event(parsed, word)
        if is_weighed(parsed, word, model, match, given):
            words = model.types(event_features(parsed, word, match, types, parties))
            out += _event(parsed, word, given, words, links, match, parties)
        if any(t not in EVENT_TYPES for t in given):
            out += _relations(parsed, word, given, links, match_relations(parsed, word), parties)
    return out


def is_weighed(parsed: Parsed, word: int, model: EventModel, match: Match | None, given: Mapping[str, float]) -> bool:
    """Whether anything speaks for an event at that word: a table, the neural model, or the word itself."""
    if match is not None and match.type is not None:
        return True
    return any(p >= LEAST_MODEL and t in EVENT_TYPES for t, p in given.items()) or model.leans(f"l={lemma(parsed, word)}")


def weighed_events(
    parsed: Parsed, word: int, given: dict[str, float], words: dict[str, float], match: Match | None, parties: set[int]
) -> dict[str, dict[str, float]]:
    """The signs of each event type that anything speaks for at that word."""
    part = "VERB" if is_predicate_verb(parsed, word) else parsed.upos[word]
    listed = match.type if match is not None else None
    return {
        kind: event_signs(kind, given.get(kind, 0.0), words[kind], part, match, parties)
        for kind in EVENT_TYPES
        if kind in given or kind == listed or words[kind] >= LEAST_WORDS
    }


def _event(
    parsed: Parsed, word: int, given: dict[str, float], words: dict[str, float], roles: tuple[RoleWord, ...],
    match: Match | None, parties: set[int],
) -> list[Trigger]:  # fmt: skip
    """The one event that the word states, or none."""
    best: Trigger | None = None
    weighed = weighed_events(parsed, word, given, words, match, parties)
    scores = {kind: probability("event", signs) for kind, signs in weighed.items()}
    framed = match is not None and is_predicate_verb(parsed, word) and _is_framed(parsed, word, match, parties)
    for kind, score in scores.items():
        fits = match is not None and match.type == kind
        if score < (LEAST_FRAMED if framed and fits else LEAST_EVENT) or (best is not None and score <= best.score):
            continue
        why = [f"«{parsed.words[word]}» states {kind}: model {given.get(kind, 0.0):.2f}, words {words[kind]:.2f}"]
        if match is not None and (fits or match.type is None):
            why.append(match.entry)
        best = Trigger(word, kind, score, roles, match if fits else None, tuple(why))
    return [best] if best is not None else []


def _is_framed(parsed: Parsed, word: int, match: Match, parties: set[int]) -> bool:
    """Whether both parties are there; «the ministers met» are two."""
    several = match.type in SYMMETRIC_TYPES and any(parsed.xpos[w] in _PLURAL for w in match.actors if w in parties)
    return several or is_full(match, parties) or (bool(set(match.actors) & parties) and _is_somewhere(parsed, word))


def _is_somewhere(parsed: Parsed, word: int) -> bool:
    """Whether a place is named in which it happens («fought in Korrin»)."""
    named = {w for n in parsed.names if n.type in ("place", "state") for w in range(n.words[0], n.words[1] + 1)}
    return any(parsed.marker(c) in _STANDING and c in named for c in parsed.children(word))


def _relations(
    parsed: Parsed, word: int, given: dict[str, float], roles: tuple[RoleWord, ...], matches: list[Match], parties: set[int]
) -> list[Trigger]:  # fmt: skip
    """The relations that the word states. The table alone states none: of full frames that the model finds unlikely one in
    ten is right on the corpus dev part (of events, one in four)."""
    by_type = {m.type: m for m in matches}
    out = []
    for kind, p in given.items():
        if kind in EVENT_TYPES:
            continue
        match = by_type.get(kind)
        score = probability("relation", relation_signs(kind, p, match, parties))
        if score >= LEAST_RELATION:
            why = [f"«{parsed.words[word]}» states {kind}: model {p:.2f}"]
            if match is not None:
                why.append(match.entry)
            out.append(Trigger(word, kind, score, roles, match, tuple(why)))
    return out
