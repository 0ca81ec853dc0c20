"""Which words state something: the model's probabilities weighed with the event table."""

import math
from dataclasses import dataclass

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.frames import Match, match_event, match_relations
from reportedly.records import EVENT_TYPES

TABLE_BONUS = 1.6
"""Log-odds that an entry of the event table adds to its own type; this and the next three by a grid on the corpus dev part."""
TABLE_CLASH = 0.8
"""Log-odds that it takes from other event types."""
GUARDED = 2.5
"""Log-odds that a guard or a field's figurative language takes from every event type."""
FULL_FRAME = 2.4
"""Log-odds that it adds where its frame's parties stand there, and are parties."""
RELATION_BONUS = 1.6
"""Log-odds that an entry of the relation table adds to its own relation."""
FULL_RELATION = 1.0
"""Log-odds that it adds where both its parties stand there."""
HALF_FRAME = 0.8
"""Log-odds that it adds where only an actor stands there."""
NARROW = 1.2
"""Log-odds that an entry adds which asks for more than its own word («restore ties»): it fits seldom by chance."""
UNSEEN = 0.04
"""Probability assumed for a type of which the model gives less than it reports."""
LEAST_EVENT = 0.36
LEAST_RELATION = 0.38
"""Probabilities above which an event, a relation is stated."""
_PARTIES = frozenset({"person", "organization", "state", "office"})
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


def find_triggers(parsed: Parsed) -> list[Trigger]:
    """What the text states, in order; at most one event and any relations for each word."""
    scores: dict[int, dict[str, float]] = {}
    roles: dict[int, tuple[RoleWord, ...]] = {}
    for t in parsed.triggers:
        scores.setdefault(t.anchor, {})[t.type] = t.score
        roles[t.anchor] = t.roles
    parties = {m.head for m in parsed.mentions if m.type in _PARTIES or m.kind == "pronoun"}
    parties |= {w for n in parsed.names if n.type in _PARTIES for w in range(n.words[0], n.words[1] + 1)}
    out: list[Trigger] = []
    for word in range(len(parsed)):
        if parsed.upos[word] not in _STATING:
            continue
        match, relations = match_event(parsed, word), match_relations(parsed, word)
        given = scores.get(word, {})
        if match is not None or relations or given:
            out += _event(parsed, word, given, roles.get(word, ()), match, parties)
            out += _relations(parsed, word, given, roles.get(word, ()), relations, parties)
    return out


def _frame_bonus(match: Match, parties: set[int]) -> float:
    if _is_full(match, parties):
        frame = FULL_FRAME
    else:
        frame = HALF_FRAME if any(w in parties for w in match.actors) else 0.0
    return frame + (NARROW if match.narrow else 0.0)


def _is_full(match: Match, parties: set[int]) -> bool:
    """Whether two different parties fill the frame."""
    actors = [w for w in match.actors if w in parties]
    return bool(actors) and (len(actors) > 1 or any(w in parties and w not in actors for w in match.recipients))


def _event(
    parsed: Parsed,
    word: int,
    given: dict[str, float],
    roles: tuple[RoleWord, ...],
    match: Match | None,
    parties: set[int],
) -> list[Trigger]:
    """The one event that the word states, or none."""
    weighed = {t: p for t, p in given.items() if t in EVENT_TYPES}
    if match is not None and match.type is not None:
        weighed.setdefault(match.type, UNSEEN)
    best: Trigger | None = None
    for name, p in weighed.items():
        odds, why = _odds(p), [f"«{parsed.words[word]}» states {name}: model {p:.2f}"]
        if match is not None and match.type == name:
            odds += TABLE_BONUS + _frame_bonus(match, parties)
            why.append(match.entry)
        elif match is not None and match.type is None:
            odds -= GUARDED
            why.append(match.entry)
        elif match is not None:
            odds -= TABLE_CLASH
        score = _probability(odds)
        if score >= LEAST_EVENT and (best is None or score > best.score):
            best = Trigger(
                word, name, score, roles, match if match is not None and match.type == name else None, tuple(why)
            )
    return [best] if best is not None else []


def _relations(
    parsed: Parsed,
    word: int,
    given: dict[str, float],
    roles: tuple[RoleWord, ...],
    matches: list[Match],
    parties: set[int],
) -> list[Trigger]:
    """The relations that the word states. The table alone states none: of full frames that the model finds unlikely one in
    ten is right on the corpus dev part (of events, one in four)."""
    by_type = {m.type: m for m in matches}
    weighed = {t: p for t, p in given.items() if t not in EVENT_TYPES}
    out = []
    for name, p in weighed.items():
        odds, why = _odds(p), [f"«{parsed.words[word]}» states {name}: model {p:.2f}"]
        match = by_type.get(name)
        if match is not None:
            odds += RELATION_BONUS + (FULL_RELATION if _is_full(match, parties) else 0)
            why.append(match.entry)
        score = _probability(odds)
        if score >= LEAST_RELATION:
            out.append(Trigger(word, name, score, roles, match, tuple(why)))
    return out


def _odds(p: float) -> float:
    return math.log(max(p, 1e-4) / max(1e-4, 1 - p))


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
