"""Whom an event befalls that a noun tells."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.parties.bystanders import with_part
from reportedly.reading.parties.sufferers import sufferers

DIED = """
Guests NOUN 2 nsubj guest NNS
{verb} VERB 0 root {lemma} VBD
in ADP 6 case
an DET 6 det
Osmark PROPN 6 compound Osmark NNP
raid NOUN 2 obl raid NN
"""
LOSSES = """
Guards NOUN 2 nsubj guard NNS
took VERB 0 root take VBD
{} NOUN 2 obj {} NNS
in ADP 6 case
a DET 6 det
raid NOUN 3 nmod raid NN
"""


def found(p: Parsed, noun: str, kind: str = "ASSAULT") -> list[str]:
    return [p.words[w] for w in sufferers(p, at(p, noun)[0], kind)]


def test_who_died_in_it() -> None:
    assert found(tree(DIED.format(verb="died", lemma="die")), "raid") == ["Guests"]
    assert found(tree(DIED.format(verb="joined", lemma="join")), "raid") == []
    assert found(tree(DIED.format(verb="died", lemma="die")), "raid", "CONSULT") == []


@pytest.mark.parametrize(("thing", "who"), [("loss", ["Guards"]), ("photo", [])])
def test_who_had_losses_in_it(thing: str, who: list[str]) -> None:
    assert found(tree(LOSSES.format(thing, thing)), "raid") == who


def test_whom_a_light_verb_gives_it() -> None:
    rows = "Osmark PROPN 2 nsubj\n{} VERB 0 root {} VBZ\nsanctions NOUN 2 obj sanction NNS"
    assert found(tree(rows.format("faces", "face")), "sanctions", "SANCTION") == ["Osmark"]
    assert found(tree(rows.format("imposes", "impose")), "sanctions", "SANCTION") == []


def test_the_frame_says_who_did_it_to_them() -> None:
    p = tree(DIED.format(verb="died", lemma="die"))
    raid, guests, osmark = (at(p, w)[0] for w in ("raid", "Guests", "Osmark"))
    links = [RoleWord("actor", guests, 0.9), RoleWord("recipient", osmark, 0.9)]
    roles, framed = with_part(p, raid, "ASSAULT", links, [("actor", osmark)])
    assert [(r.role, r.mention) for r in roles] == [("actor", osmark)]
    assert set(framed) == {("recipient", guests), ("actor", osmark)}
