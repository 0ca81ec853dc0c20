"""Mentions to which the tree gives another part than the network does."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.elsewhere import is_elsewhere


def apart(p: Parsed, word: str, role: str, mention: str, kind: str = "ASSAULT") -> bool:
    return is_elsewhere(p, RoleWord(role, at(p, mention)[1], 0.9), Trigger(at(p, word)[0], kind, 0.9, (), None, ()))


KILLED = """
Raiders NOUN 2 nsubj raider NNS
killed VERB 0 root kill VBD
guards NOUN 2 obj guard NNS
and CCONJ 5 cc
wounded VERB 2 conj wound VBD
{} 5 {}"""


def test_the_object_of_a_verb_that_is_joined() -> None:
    p = tree(KILLED.format("five NUM", "obj"))
    assert apart(p, "wounded", "recipient", "guards")
    assert not apart(p, "wounded", "recipient", "five")
    assert not apart(p, "killed", "recipient", "guards")
    assert not apart(
        tree(KILLED.format("badly ADV", "advmod")), "wounded", "recipient", "guards"
    )  # it has none of its own


@pytest.mark.parametrize(("words", "told"), [(("according", "to"), True), (("close", "to"), False)])
def test_according_to_somebody(words: tuple[str, str], told: bool) -> None:
    p = tree(f"""
Guards NOUN 3 nsubj:pass guard NNS
were AUX 3 aux:pass be VBD
killed VERB 0 root kill VBN
{words[0]} VERB 7 case
{words[1]} ADP 4 fixed
the DET 7 det
army NOUN 3 obl army NN""")
    assert apart(p, "killed", "actor", "army") is told


def test_whose_act_is_done_to_who_acts() -> None:
    rows = """
Police NOUN 2 nsubj police NNS
dispersed VERB 0 root disperse VBD
marchers NOUN 2 obj marcher NNS
{}demanding VERB {} demand VBG
bread NOUN {} obj"""
    assert apart(tree(rows.format("", "3 acl", 4)), "demanding", "actor", "Police", "REQUEST")
    assert apart(tree(rows.format("", "2 advcl", 4)), "demanding", "actor", "Police", "REQUEST")
    p = tree(rows.format(", PUNCT 5 punct\n", "2 advcl", 5))
    assert not apart(p, "demanding", "actor", "Police", "REQUEST")


def test_the_agent_of_another_verb() -> None:
    p = tree("""
Pilots NOUN 5 nsubj:pass pilot NNS
shot VERB 1 acl shoot VBN
down ADP 2 compound:prt
were AUX 5 aux:pass be VBD
rescued VERB 0 root rescue VBN
by ADP 7 case
fishermen NOUN 5 obl fisherman NNS""")
    assert apart(p, "shot", "actor", "fishermen")
    assert not apart(p, "rescued", "actor", "fishermen", "AID")


def test_who_acts_only_in_a_clause_about_a_party() -> None:
    rows = """
        The DET 2 det
        blast NOUN 6 nsubj blast NN
        which PRON 5 obj which WDT
        rebels NOUN 5 nsubj rebel NNS
        claimed VERB {} claim VBD
        killed VERB 0 root kill VBD
        guards NOUN 6 obj guard NNS"""
    assert apart(tree(rows.format("2 acl:relcl")), "killed", "actor", "rebels")
    assert not apart(tree(rows.format("6 advcl")), "killed", "actor", "rebels")


@pytest.mark.parametrize(("verb", "kind", "side", "told"), [
    ("seized", "RETREAT", "nsubj:pass", False),
    ("detained", "RETREAT", "nsubj:pass", False),
    ("visited", "RETREAT", "nsubj:pass", True),
    ("detained", "ASSAULT", "nsubj:pass", True),
    ("detained", "RETREAT", "obj", True),  # «freed the nurses whom rebels detained»
])  # fmt: skip
def test_who_holds_somebody_frees_him_and_who_visits_him_does_not(verb: str, kind: str, side: str, told: bool) -> None:
    lemma = verb.removesuffix("ed") if verb != "seized" else "seize"
    p = tree(f"""
        The DET 2 det
        nurses NOUN 7 {side} nurse NNS
        whom PRON 5 obj whom WP
        rebels NOUN 5 nsubj rebel NNS
        {verb} VERB 2 acl:relcl {lemma} VBD
        were AUX 7 {"aux" if side == "obj" else "aux:pass"} be VBD
        freed VERB 0 root free VBN""")
    assert apart(p, "freed", "actor", "rebels", kind) is told


CLOSED = """
Guards NOUN 2 nsubj guard NNS
fled VERB 0 root flee VBD
after SCONJ 6 mark after IN
{}
shells NOUN 6 nsubj shell NNS
killed VERB 2 {} kill VBD
six NUM 6 obj six CD"""


def test_who_acts_around_an_aside_that_has_a_subject_of_its_own() -> None:
    assert apart(tree(CLOSED.format("enemy NOUN 5 compound enemy NN", "advcl")), "killed", "actor", "Guards")
    assert not apart(tree(CLOSED.format("their PRON 5 nmod:poss their PRP$", "advcl")), "killed", "actor", "Guards")
    assert not apart(tree(CLOSED.format("enemy NOUN 5 compound enemy NN", "ccomp")), "killed", "actor", "Guards")
    assert not apart(tree(CLOSED.format("enemy NOUN 5 compound enemy NN", "advcl")), "killed", "actor", "shells")
