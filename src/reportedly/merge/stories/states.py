"""Bodies and people who stand for one state, by what a report says of them: its Coast Guard, its president."""

from collections.abc import Callable, Iterable, Mapping

from reportedly.merge.stories.terms import ACTORS, RECIPIENTS
from reportedly.merge.stories.words import tokens, words
from reportedly.records import EntityType, Reading, Statement

Named = Callable[[str], str]
"""The archive's entity of a reading's named entity; "" for an unnamed one."""


def organs(reading: Reading, named: Named) -> dict[str, str]:
    """The state of each body that the report calls a part of one and no other, both as the archive's entities."""
    types = {e.id: e.type for e in reading.entities}
    parts = (s for s in reading.statements if s.type == "part_of" and s.mood == "actual")
    return _of_one(parts, types, named, lambda entity: types[entity] == "organization")


def statesmen(reading: Reading, named: Named) -> dict[str, str]:
    """The state for which a holder of its office speaks, as the report gives it; both as the archive's entities."""
    types = {e.id: e.type for e in reading.entities}
    offices = (
        s
        for s in reading.statements
        if s.type == "office" and not s.qualifiers and set(tokens(s.title or "")) & words().statesmen
    )
    return _of_one(offices, types, named, lambda _: True)


def _of_one(
    told: Iterable[Statement], types: Mapping[str, EntityType], named: Named, fits: Callable[[str], bool]
) -> dict[str, str]:
    """The state to which what is told ties each that fits; nobody who is tied to two, or of whom it is denied."""
    found: dict[str, set[str]] = {}
    for s in told:
        if s.polarity == "-":
            continue
        states = {named(a.entity) for a in s.arguments if types[a.entity] == "state" and a.role in RECIPIENTS}
        for a in s.arguments:
            if a.role in ACTORS and fits(a.entity) and (one := named(a.entity)):
                found.setdefault(one, set()).update(states - {"", one})
    return {one: min(states) for one, states in found.items() if len(states) == 1}
