"""With what force was used, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.parties.weapons import weapons


def used(p: Parsed, verb: str) -> list[str]:
    return [p.words[w] for w in weapons(p, at(p, verb)[0])]


@pytest.mark.parametrize(("by", "expected"), [("bomb", ["bomb"]), ("rebels", [])])
def test_a_weapon_behind_by_is_what_it_was_done_with(by: str, expected: list[str]) -> None:
    p = tree(f"""
        Convoys NOUN 3 nsubj:pass
        were AUX 3 aux:pass
        hit VERB 0 root hit VBN
        by ADP 6 case
        a DET 6 det
        {by} NOUN 3 obl
    """)
    assert used(p, "hit") == expected


def test_what_is_used_to_do_it() -> None:
    p = tree("""
        Rebels NOUN 2 nsubj
        used VERB 0 root use VBD
        tanks NOUN 2 obj tank
        and CCONJ 5 cc
        mortars NOUN 3 conj mortar
        to PART 7 mark
        shell VERB 2 xcomp shell VB
        Korrin PROPN 7 obj
    """)
    assert used(p, "shell") == ["tanks", "mortars"]


def test_the_tools_of_a_clause_with_using() -> None:
    p = tree("""
        Police NOUN 2 nsubj
        dispersed VERB 0 root disperse VBD
        them PRON 2 obj
        using VERB 2 advcl use VBG
        batons NOUN 4 obj baton
    """)
    assert used(p, "dispersed") == ["batons"]


def test_weapons_that_are_joined_as_subjects() -> None:
    p = tree("""
        Rockets NOUN 4 nsubj rocket
        and CCONJ 3 cc
        drones NOUN 1 conj drone
        hit VERB 0 root hit VBD
        Korrin PROPN 4 obj
    """)
    assert used(p, "hit") == ["drones"]  # the first is what the model and `senders` know


def test_near_miss_what_is_used_for_something_else() -> None:
    p = tree("""
        Rebels NOUN 2 nsubj
        shelled VERB 0 root shell VBD
        Korrin PROPN 2 obj
        to PART 5 mark
        use VERB 2 advcl use VB
        roads NOUN 5 obj road
    """)
    assert used(p, "shelled") == []
