"""Which state an entity belongs to, by what stands beside it in its report."""

import re
from collections import Counter

from reportedly.merge.entities.institutions import owner_key
from reportedly.records import Entity, Reading

_BEFORE = re.compile(r"(?:['’]s?)? ?$")
_BEHIND = re.compile(r" (?:of|in) (?:the )?$")
_OWNERS = frozenset({"state", "place"})


def owners(reading: Reading) -> Counter[str]:
    """Keys of the states that the report speaks of, with how often it does."""
    found: Counter[str] = Counter()
    for e in reading.entities:
        if e.type == "state" and (
            e.identifiers or any(m.kind == "name" for m in e.mentions)
        ):  # «two neighbors» is none
            found[key_of(e)] += e.times_mentioned
    return found


def owner_of(reading: Reading) -> dict[str, str]:
    """The owner's key of each entity that is possessed («Orvezia's Foreign Ministry», «its army») or said to be part of a state."""
    text = reading.document.text
    ends: dict[int, Entity] = {}
    starts: dict[int, Entity] = {}
    for e in reading.entities:
        if e.type in _OWNERS:
            for m in e.mentions:
                ends[m.end] = e
                starts.setdefault(m.start, e)
    by_id = {e.id: e for e in reading.entities}
    out: dict[str, str] = {}
    for e in reading.entities:
        if e.type != "organization":
            continue
        for m in e.mentions:
            owner = None if m.kind == "pronoun" else _beside(text, m.start, m.end, ends, starts)
            if owner is not None and owner is not e:
                out.setdefault(e.id, key_of(owner))
    for s in reading.statements:
        if s.type == "part_of" and s.polarity == "+":
            part = next((a.entity for a in s.arguments if a.role == "actor"), None)
            whole = next((a.entity for a in s.arguments if a.role == "recipient"), None)
            if part is not None and whole is not None and part != whole and by_id[whole].type == "state":
                out.setdefault(part, key_of(by_id[whole]))
    return out


def _beside(text: str, start: int, end: int, ends: dict[int, Entity], starts: dict[int, Entity]) -> Entity | None:
    """The state whose mention stands right before, as owner or demonym, or right behind an «of»."""
    for k in range(max(0, start - 3), start):
        if k in ends and _BEFORE.fullmatch(text[k:start]):
            return ends[k]
    inside = next((e for k, e in ends.items() if start < k < end and re.match(r"['’]s? ", text[k : k + 3])), None)
    if inside is not None:
        return inside
    for k in range(end + 4, min(len(text), end + 9)):
        if k in starts and starts[k].type == "state" and _BEHIND.fullmatch(text[end:k]):
            return starts[k]
    return None


def key_of(e: Entity) -> str:
    """The key of a state."""
    return owner_key(e.name, e.identifiers.get("iso3166"))
