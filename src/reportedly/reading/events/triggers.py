"""Which words state something: two models' probabilities and the tables of words, weighed together."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.language.labels import UPOS
from reportedly.language.parsed import OBJECTS, Parsed, RoleWord
from reportedly.reading.events.event_features import (
    event_features,
    is_likely,
    mention_types,
    part_of_word,
    party_words,
)
from reportedly.reading.events.event_model import EventModel, shipped
from reportedly.reading.events.framed import (
    EMBEDDING,
    is_counted_in_time,
    is_embedded,
    is_framed,
    is_happening,
    is_undone,
)
from reportedly.reading.events.frames import Match, match_event
from reportedly.reading.events.hyphens import begins_verb
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.signs import event_signs, relation_signs
from reportedly.reading.events.trigger_weights import odds, probability
from reportedly.reading.relations.relation_frames import is_of_no_group, match_relations
from reportedly.records import EVENT_TYPES

LEAST_WORDS = 0.03
"""Probability by the log-linear model from which a type is weighed that nothing else names."""
LEAST_MODEL = 0.1
"""Probability by the neural model from which a word is weighed that no table and no other model names."""
LEAST_EVENT = 0.33
LEAST_RELATION = 0.36
"""Probabilities above which an event, a relation is stated; best types F1 on the corpus dev part."""
LEAST_OF = {"ACCUSE": 0.43}
"""The same of types of which fewer than one in four less likely ones are right there: what is called something is not accused. Of
verbs that the table lists for the type half are right between the two, in training passages read before they were learnt from."""
LEAST_FRAMED = 0.1
"""The same where the tree speaks for it (``framed``). On the corpus dev part types F1 loses 0.002 by it; who did it to whom
gains on every set."""
LEAST_TOLD = 0.2
"""The same of a REQUEST: whoever is told or advised anything is framed just so («advised the militia», «told them a joke»)."""
LEAST_HAPPENING = 0.25
"""The same of a fight or protest that a verb of happening tells of («clashes broke out»)."""
ALONE = 0.5
"""Least probability of what an entry of the table states alone («slapped a travel ban on», «laid siege to»)."""
COUNTED_IN_TIME = 0.6
"""The same of a fight or protest that went on for a number of days («nine nights of protest»), whoever took part."""
_EVENTS = frozenset(EVENT_TYPES)
_GIVING = frozenset({"AID", "SUPPORT"})
_OF_BODIES = frozenset({"part_of", "membership"})
_BODIES = frozenset({"organization", "state"})
_GROUPS = frozenset({"organization"})
"""What one can join: who joins a state does something with it («joined Osmark in the exercise»)."""
_OF_ONE = frozenset({"my", "your", "his", "her"})
_NO_WORDS = frozenset({"PUNCT", "SYM"})
_TAGS = frozenset({"NN", "JJ", "VB"})
_JOINING = frozenset({"ADP", "ADV"})
"""Parts of speech of words that state relations and no events: «campaigners *from* the League», «she is *abroad*»."""
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
    happening: bool = False  # whether a verb says of the event only that it happened («clashes broke out»)


def with_added(triggers: list[Trigger], found: Iterable[Trigger]) -> list[Trigger]:
    """The triggers with others among them, in order of the text; as they are where there are no others."""
    more = list(found)
    return sorted([*triggers, *more], key=lambda t: (t.anchor, t.type)) if more else triggers


def is_candidate(parsed: Parsed, word: int) -> bool:
    """Whether the word may state something at all: a verb, a noun, an adjective."""
    part = parsed.upos[word]
    if part in _STATING:
        return True
    if part in _NO_WORDS and parsed.words[word][0].isalpha():
        return parsed.xpos[word][:2] in _TAGS  # the two tags disagree, and this one cannot be right
    return is_predicate_verb(parsed, word)


def find_triggers(parsed: Parsed) -> list[Trigger]:
    """What the text states, in order; at most one event and one relation for each word."""
    scores: dict[int, dict[str, float]] = {}
    roles: dict[int, tuple[RoleWord, ...]] = {}
    for t in parsed.triggers:
        scores.setdefault(t.anchor, {})[t.type] = t.score
        roles[t.anchor] = t.roles
    types, parties, model = mention_types(parsed), party_words(parsed), shipped()
    out: list[Trigger] = []
    unlikely: list[Trigger] = []
    for word in range(len(parsed)):
        given, links = scores.get(word, {}), roles.get(word, ())
        if not is_candidate(parsed, word):
            if parsed.upos[word] in _JOINING and given:
                out += _relations(parsed, word, given, links, [], parties)
            continue
        if begins_verb(parsed, word):
            continue
        match = match_event(parsed, word)
        words = _by_words(parsed, word, model, match, given, types, parties)
        event = _event(parsed, word, given, words, links, match, parties) if words is not None else None
        if event is not None:
            (out if _is_stated(parsed, event, match, parties) else unlikely).append(event)
        if not _EVENTS.issuperset(given):
            out += _relations(parsed, word, given, links, match_relations(parsed, word), parties)
    embedding = {t.anchor for t in out if t.type in EMBEDDING}
    embedded = [t for t in unlikely if t.match is not None and is_embedded(parsed, t.anchor, embedding)]
    return _backed_once(parsed, sorted(out + embedded, key=lambda t: t.anchor) if embedded else out)


def _backed_once(parsed: Parsed, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers without one of a gift and a standing support that a word states: it says one of them, the likelier, and a gift
    where what is backed is counted («trained sixty fighters»)."""
    support = {t.anchor: t.score for t in triggers if t.type == "support"}
    giving = {t.anchor: t.score for t in triggers if t.type in _GIVING}
    gifts = {w for w in support.keys() & giving.keys() if giving[w] > support[w] or _is_counted(parsed, w)}
    return [
        t for t in triggers
        if not (t.type == "support" and t.anchor in gifts)
        and not (t.type in _GIVING and t.anchor in support and t.anchor not in gifts)
    ]  # fmt: skip


def _is_counted(parsed: Parsed, verb: int) -> bool:
    """Whether its object, or a passive's subject, has a number."""
    things = (c for c in parsed.children(verb) if parsed.relation[c] in OBJECTS)
    return any(parsed.child(c, "nummod") is not None for c in things)


def is_weighed(parsed: Parsed, word: int, model: EventModel, match: Match | None, given: Mapping[str, float]) -> bool:
    """Whether anything speaks for an event at that word: a table, the neural model, the word itself, or words like it."""
    if match is not None and match.type is not None:
        return True
    if any(p >= LEAST_MODEL and t in _EVENTS for t, p in given.items()):
        return True
    return model.leans(f"l={lemma(parsed, word)}") or is_likely(parsed, word)


def _by_words(
    parsed: Parsed, word: int, model: EventModel, match: Match | None, given: Mapping[str, float], types: dict[int, str],
    parties: set[int],
) -> dict[str, float] | None:  # fmt: skip
    """The log-linear model's probability of each event type at that word; None where nothing speaks for an event, or the model
    alone does and cannot be sure enough, as of two in three words that are weighed."""
    if not is_weighed(parsed, word, model, match, given):
        return None
    features = event_features(parsed, word, match, types, parties)
    alone = match is None and _EVENTS.isdisjoint(given)
    return model.types_leading(features, _least_lead()) if alone else model.types(features)


@cache
def _least_lead() -> float:
    """The log-odds over «none» below which the log-linear model cannot make a word an event by itself, whatever the type and the
    part of speech."""

    def suffices(percent: int) -> bool:
        every = (event_signs(kind, 0.0, percent / 100, part, None, set()) for kind in EVENT_TYPES for part in UPOS)
        return any(probability("event", signs) >= LEAST_EVENT for signs in every)

    return odds((bisect_left(range(100), True, key=suffices) - 1) / 100)  # a percent less, for what rounding does


def weighed_events(
    parsed: Parsed, word: int, given: dict[str, float], words: dict[str, float], match: Match | None, parties: set[int]
) -> dict[str, dict[str, float]]:
    """The signs of each event type that anything speaks for at that word."""
    part = part_of_word(parsed, word)
    listed = match.type if match is not None else None
    return {
        kind: event_signs(kind, given.get(kind, 0.0), words[kind], part, match, parties)
        for kind in EVENT_TYPES
        if kind in given or kind == listed or words[kind] >= LEAST_WORDS
    }


def _event(
    parsed: Parsed, word: int, given: dict[str, float], words: dict[str, float], roles: tuple[RoleWord, ...],
    match: Match | None, parties: set[int],
) -> Trigger | None:  # fmt: skip
    """The likeliest event at that word: of those likely enough by themselves, else the table's; None where there is none."""
    weighed = weighed_events(parsed, word, given, words, match, parties)
    refused: frozenset[str] = match.refused if match is not None else frozenset()
    scores = {kind: probability("event", signs) for kind, signs in weighed.items() if kind not in refused}
    listed = match.type if match is not None else None
    if match is not None and match.alone and listed is not None:
        scores = {listed: max(ALONE, scores[listed])}
    elif match is not None and listed in scores and match.refused:
        # what is meant is as sure as what it looks like
        alike = (probability("event", signs) for kind, signs in weighed.items() if kind in match.refused)
        scores[listed] = max(scores[listed], *alike, 0.0)
    elif match is not None and listed in scores and is_counted_in_time(parsed, word, match):
        scores = {listed: max(COUNTED_IN_TIME, scores[listed])}
    least = LEAST_TOLD if listed == "REQUEST" else LEAST_FRAMED
    likely = {k: p for k, p in scores.items() if p >= _least(parsed, word, k, match) or (k == listed and p >= least)}
    if not likely:
        return None
    kind = max(likely, key=lambda k: likely[k])
    why = [f"«{parsed.words[word]}» states {kind}: model {given.get(kind, 0.0):.2f}, words {words[kind]:.2f}"]
    if match is not None and match.type in (kind, None):
        why.append(match.entry)
    happening = (
        match is not None and kind == listed and likely[kind] >= LEAST_HAPPENING and is_happening(parsed, word, match)
    )
    return Trigger(word, kind, likely[kind], roles, match if kind == listed else None, tuple(why), happening)


def _least(parsed: Parsed, word: int, kind: str, match: Match | None) -> float:
    """The least probability of an event of that type by itself; a verb that the table lists for it needs no more than any other:
    «lampooned the barge» accuses, and «the charge», «a trial» only speak of what somebody did."""
    listed = match is not None and match.type == kind and is_predicate_verb(parsed, word)
    return LEAST_EVENT if listed else LEAST_OF.get(kind, LEAST_EVENT)


def _is_stated(parsed: Parsed, t: Trigger, match: Match | None, parties: set[int]) -> bool:
    if t.score >= _least(parsed, t.anchor, t.type, match) or t.happening:
        return True
    return match is not None and (
        is_framed(parsed, t.anchor, match, parties) or is_undone(parsed, t.anchor, match, parties)
    )


def _relations(
    parsed: Parsed, word: int, given: dict[str, float], roles: tuple[RoleWord, ...], matches: list[Match], parties: set[int]
) -> list[Trigger]:  # fmt: skip
    """The relation that the word states, the likeliest: of second ones at a word none is right on the corpus dev part. The table
    alone states none here: of full frames that the model finds unlikely one in ten is right there (of events, one in four)."""
    by_type = {m.type: m for m in matches if m.type is not None}
    alone = {k: m.likely for k, m in by_type.items() if m.likely is not None and _has_both(parsed, word, m, parties)}
    out = []
    for kind in dict.fromkeys([*(k for k in given if k not in _EVENTS), *alone]):
        if kind == "membership" and is_of_no_group(parsed, word):
            continue
        match, p = by_type.get(kind), given.get(kind, 0.0)
        likely = probability("relation", relation_signs(kind, p, match, parties))
        score = max(likely, alone.get(kind, 0.0))
        if kind == "ownership" and match is not None and _are_people(parsed, match.recipients):
            continue  # «men belonging to the Guard» are nobody's property
        if kind == "part_of" and _is_somebodys(parsed, word):
            continue
        if score >= LEAST_RELATION:
            why = [f"«{parsed.words[word]}» states {kind}: model {p:.2f}"]
            if match is not None:
                why.append(match.entry)
            out.append(Trigger(word, kind, score, roles if likely >= LEAST_RELATION else (), match, tuple(why)))
    return [max(out, key=lambda t: (_is_phrase(t), t.score))] if out else []


def _is_somebodys(parsed: Parsed, body: int) -> bool:
    """Whether it is called by the person whose it is: «the *prosecutor's* office», «*his* ministry» are no parts of them."""
    owner = parsed.child(body, "nmod:poss")
    if owner is None:
        return False
    told = parsed.mention_of(owner)
    return parsed.words[owner].lower() in _OF_ONE or (told is not None and told.type == "person")


def _are_people(parsed: Parsed, words: Iterable[int]) -> bool:
    """Whether persons stand at those words, and nothing else."""
    types = {m.type for w in words if (m := parsed.mention_of(w)) is not None}
    return types == {"person"}


def _is_phrase(t: Trigger) -> bool:
    """Whether an entry of several words that states it alone is what matches («the long arm of Osmark»)."""
    return t.match is not None and t.match.likely is not None and t.match.narrow


def _has_both(parsed: Parsed, word: int, match: Match, parties: set[int]) -> bool:
    """Whether either side of the frame is held by somebody; of a whole and a group only by a body («*his* ministry» is no part
    of him)."""
    wholes = [w for w in match.recipients if w in parties]
    if match.type in _OF_BODIES:
        joins = match.type == "membership" and is_predicate_verb(parsed, word)
        bodies = _GROUPS if joins else _BODIES
        wholes = [w for w in wholes if (m := parsed.mention_of(w)) is None or m.type in bodies]
    return any(w in parties for w in match.actors) and bool(wholes)
