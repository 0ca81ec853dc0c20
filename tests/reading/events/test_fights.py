"""Hostility by the words for a fight that goes on."""

import pytest
from hand_built import entities, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.fights import standing_fights
from reportedly.reading.events.triggers import Trigger


def aim(verb: str, mark: str = "to") -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        works VERB 0 root work VBZ
        {mark} PART 4 mark
        {verb} VERB 2 xcomp {verb} VB
        Redfang PROPN 4 obj
    """)
    name(p, "Osmark", "state")
    name(p, "Redfang", "organization")
    return p


def fight(noun: str, preposition: str = "against", helps: str = "helps") -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        {helps} VERB 0 root help VBZ
        Veldania PROPN 2 obj
        in ADP 6 case
        the DET 6 det
        {noun} NOUN 2 obl
        {preposition} ADP 8 case
        Redfang PROPN 6 nmod
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    name(p, "Redfang", "organization")
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, str, str]]:
    return [
        (p.words[t.match.actors[0]], p.words[t.anchor], p.words[t.match.recipients[0]])
        for t in standing_fights(p, entities(p), given or []) if t.match is not None and t.type == "hostility"
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["defeat", "combat", "dismantle"])
def test_whom_somebody_works_to_defeat(verb: str) -> None:
    assert found(aim(verb)) == [("Osmark", verb, "Redfang")]


@pytest.mark.parametrize("verb", ["visit", "obey"])
def test_near_miss_another_aim(verb: str) -> None:
    assert found(aim(verb)) == []


def test_near_miss_a_deed_is_an_event() -> None:
    p = tree("Osmark PROPN 2 nsubj\ndefeated VERB 0 root defeat VBD\nRedfang PROPN 2 obj")
    name(p, "Osmark", "state")
    name(p, "Redfang", "organization")
    assert found(p) == []


@pytest.mark.parametrize("noun", ["fight", "struggle", "campaign"])
def test_who_is_helped_in_the_fight_is_the_enemy(noun: str) -> None:
    assert found(fight(noun)) == [("Veldania", noun, "Redfang")]


@pytest.mark.parametrize(("noun", "preposition"), [("fight", "beside"), ("meeting", "against")])
def test_near_misses(noun: str, preposition: str) -> None:
    assert found(fight(noun, preposition)) == []


def test_near_miss_an_enemy_that_is_nobody() -> None:
    p = fight("fight")
    p.names[-1:], p.mentions[-1:] = [], []  # «the fight against malaria»
    assert found(p) == []


def test_what_states_an_event_is_left_alone() -> None:
    given = [Trigger(5, "ASSAULT", 0.9, (), None, ())]
    assert found(fight("fight"), given) == []
