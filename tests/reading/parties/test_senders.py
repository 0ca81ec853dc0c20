"""Whose weapon it is that hits, and that a weapon does nothing of its own."""

import pytest
from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.arguments import find_arguments
from reportedly.reading.parties.senders import is_sent, senders


def hit(weapon: str, *behind: str) -> Parsed:
    """«Rockets … hit Vell»."""
    rows = [f"{weapon} NOUN {2 + len(behind)} nsubj {weapon.lower().removesuffix('s')} NNS", *behind]
    rows += ["hit VERB 0 root hit VBD", f"Vell PROPN {2 + len(behind)} obj"]
    p = tree("\n".join(rows))
    name(p, "Vell", "place")
    mention(p, weapon, "nominal", "weapon")
    return p


def parties(p: Parsed) -> set[tuple[str, str]]:
    roles = (RoleWord("actor", 0, 0.95), RoleWord("recipient", at(p, "Vell")[0], 0.95))
    found = entities(p)
    names = {e.id: e.name for e in found.entities}
    return {
        (a.role, names[a.entity])
        for a in find_arguments(p, found, Trigger(at(p, "hit")[0], "ASSAULT", 0.9, roles, None, ()))
    }


FIRED = ("fired VERB 1 acl fire VBN", "by ADP 4 case", "Osmark PROPN 2 obl")
FROM = ("from ADP 3 case", "Osmark PROPN 1 nmod")


@pytest.mark.parametrize("behind", [FIRED, FROM])
def test_who_sent_the_rockets_attacks_and_the_rockets_are_what_with(behind: tuple[str, ...]) -> None:
    p = hit("Rockets", *behind)
    name(p, "Osmark", "state")
    assert parties(p) == {("actor", "Osmark"), ("instrument", "Rockets"), ("recipient", "Vell")}


def test_rockets_of_nobody_leave_the_deed_without_a_doer() -> None:
    assert parties(hit("Rockets")) == {("instrument", "Rockets"), ("recipient", "Vell")}


def test_near_miss_soldiers_act_for_themselves() -> None:
    p = hit("Soldiers", *FROM)
    name(p, "Osmark", "state")
    assert not is_sent(p, 0)
    assert ("actor", "Soldiers") in parties(p)


def test_senders_in_order() -> None:
    p = hit("Rockets", *FIRED)
    assert [p.words[w] for w in senders(p, 0)] == ["Osmark"]
    assert list(senders(hit("Rockets"), 0)) == []
    p = hit("Rockets", "seen VERB 1 acl see VBN", "by ADP 4 case", "Osmark PROPN 2 obl")
    assert list(senders(p, 0)) == []  # who sees them has not sent them


@pytest.mark.parametrize(("word", "role"), [("mine", "instrument"), ("soldier", "actor")])
def test_a_relative_pronoun_for_a_weapon_is_what_with(word: str, role: str) -> None:
    p = tree(f"""
        {word} NOUN 0 root {word} NN
        that PRON 3 nsubj that WDT
        hit VERB 1 acl:relcl hit VBD
        Vell PROPN 3 obj Vell NNP
    """)
    name(p, "Vell", "place")
    mention(p, "that", "pronoun", "weapon" if role == "instrument" else "person")
    roles = (RoleWord("actor", 1, 0.95),)
    told = find_arguments(p, entities(p), Trigger(at(p, "hit")[0], "ASSAULT", 0.9, roles, None, ()))
    assert role in {a.role for a in told} and {a.role for a in told} <= {role, "recipient"}


@pytest.mark.parametrize(("members", "expected"), [("drones drone", True), ("bees bee", False)])
def test_a_swarm_is_sent_if_its_members_are(members: str, expected: bool) -> None:
    form, lemma = members.split()
    p = tree(f"""
        A DET 2 det
        swarm NOUN 5 nsubj
        of ADP 4 case
        {form} NOUN 2 nmod {lemma} NNS
        came VERB 0 root come VBD
    """)
    assert is_sent(p, at(p, "swarm")[0]) is expected


RAIDS = (
    ("Osmark PROPN 2 compound\nairstrikes NOUN 3 nsubj airstrike NNS", 3),
    ("a DET 2 det\nseries NOUN 6 nsubj\nof ADP 5 case\nOsmark PROPN 5 compound\nairstrikes NOUN 2 nmod airstrike NNS", 6),
)


@pytest.mark.parametrize(("rows", "verb"), RAIDS)
def test_whose_the_raids_are_has_killed(rows: str, verb: int) -> None:
    p = tree(f"{rows}\nhit VERB 0 root hit VBD\nVell PROPN {verb} obj")
    name(p, "Vell", "place")
    name(p, "Osmark", "state")
    head = at(p, "series" if "series" in rows else "airstrikes")[0]
    mention(p, p.words[head], "nominal", "event")
    found, roles = entities(p), (RoleWord("actor", head, 0.95), RoleWord("recipient", at(p, "Vell")[0], 0.95))
    names = {e.id: e.name for e in found.entities}
    t = Trigger(at(p, "hit")[0], "ASSAULT", 0.9, roles, None, ())
    assert {(a.role, names[a.entity]) for a in find_arguments(p, found, t)} == {("actor", "Osmark"), ("recipient", "Vell")}
