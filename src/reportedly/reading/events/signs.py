"""The signs that a word states an event or a relation, by name: what the models say, and what the tables do."""

from reportedly.reading.events.frames import Match
from reportedly.reading.events.trigger_weights import UNSEEN, odds

Signs = dict[str, float]


def event_signs(kind: str, model: float, words: float, part: str, match: Match | None, parties: set[int]) -> Signs:
    """Signs of one event type: ``model`` is the neural model's probability of it (0 where it reports none), ``words`` the
    log-linear model's, ``part`` the word's part of speech, ``match`` what the event table says of the word."""
    told = odds(words)
    out = {f"type={kind}": 1.0, f"part={part}": 1.0, "model": odds(model or UNSEEN), "words": told}
    if not model:
        out["unseen"], out["words, unseen"] = 1.0, told
    if match is None:
        return out
    if match.type != kind:
        out["guarded" if match.type is None else "other type in table"] = 1.0
        if match.type is not None and match.narrow:
            out["other type in table, narrow"] = 1.0
        return out
    out["table"] = 1.0
    out |= _frame(match, parties)
    if match.narrow:
        out["narrow"] = 1.0
    if not model:
        out["table, unseen"] = 1.0
    if part in ("NOUN", "PROPN"):
        out["table, noun"] = 1.0
    return out


def relation_signs(kind: str, model: float, match: Match | None, parties: set[int]) -> Signs:
    """Signs of one relation; ``match`` is what the relation table says of it here."""
    out = {f"type={kind}": 1.0, "model": odds(model or UNSEEN)}
    if match is not None:
        out["table"] = 1.0
        out |= _frame(match, parties)
    return out


def is_full(match: Match, parties: set[int]) -> bool:
    """Whether both sides of the frame are filled by somebody who can act, or one by several who act together."""
    actors, recipient = _sides(match, parties)
    return (bool(actors) and recipient) or len(actors) > 1


def _sides(match: Match, parties: set[int]) -> tuple[list[int], bool]:
    actors = [w for w in match.actors if w in parties]
    return actors, any(w in parties and w not in actors for w in match.recipients)


def _frame(match: Match, parties: set[int]) -> Signs:
    """Which sides of the frame are filled by somebody who can act."""
    out: Signs = {}
    actors, recipient = _sides(match, parties)
    if actors:
        out["actor"] = 1.0
    if recipient:
        out["recipient"] = 1.0
    if actors and recipient:
        out["both"] = 1.0
    if len(actors) > 1:
        out["several actors"] = 1.0
    return out
