"""Whom a demand, promise or refusal is about, on trees made by hand."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.parties.goals import aims, goals, hosts, owners, receivers


def found(p: Parsed, anchor: str, kind: str) -> list[str]:
    return [p.words[w] for w in goals(p, at(p, anchor)[0], kind)]


def test_the_withdrawal_that_is_demanded_is_somebodys() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        demanded VERB 0 root demand VBD
        the DET 4 det
        withdrawal NOUN 2 obj
        of ADP 7 case
        Veldanian ADJ 7 amod
        troops NOUN 4 nmod troop
    """)
    assert found(p, "demanded", "REQUEST")[0] == "troops"
    assert found(p, "demanded", "AGREE") == []  # what is promised concerns others than who does it


def test_who_is_to_act_under_that() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        demanded VERB 0 root demand VBD
        that SCONJ 5 mark
        Veldania PROPN 5 nsubj
        withdraw VERB 2 ccomp withdraw VB
    """)
    assert found(p, "demanded", "REQUEST") == ["Veldania"]


def test_an_infinitives_object_and_what_it_is_for() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        refused VERB 0 root refuse VBD
        to PART 4 mark
        send VERB 2 xcomp send VB
        arms NOUN 4 obj arm
        to ADP 7 case
        Veldania PROPN 4 obl
    """)
    assert found(p, "refused", "REJECT") == ["Veldania"]


def test_an_infinitive_within_an_infinitive() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        offered VERB 0 root offer VBD
        to PART 4 mark
        march VERB 2 xcomp march VB
        to PART 6 mark
        help VERB 4 advcl help VB
        Korrin PROPN 6 obj
    """)
    assert found(p, "offered", "AGREE") == ["Korrin"]


def test_near_miss_nothing_is_embedded() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        refused VERB 0 root refuse VBD
        on ADP 4 case
        Monday PROPN 2 obl
    """)
    assert found(p, "refused", "REJECT") == []


AIM = """
    Osmark PROPN 2 nsubj
    sent VERB 0 root send VBD
    troops NOUN 2 obj troop
    to PART 5 mark
    fight VERB 2 advcl fight VB
    against ADP 7 case
    Veldania PROPN 5 obl
"""


def test_against_whom_troops_are_sent() -> None:
    p = tree(AIM)
    assert [p.words[w] for w in aims(p, at(p, "sent")[0])] == ["Veldania"]


def test_near_misses_of_aims() -> None:
    p = tree(AIM.replace("fight VERB 2 advcl fight", "look VERB 2 advcl look"))
    assert list(aims(p, at(p, "sent")[0])) == []  # nobody is harmed
    p = tree(AIM.replace("to PART 5 mark", "while SCONJ 5 mark"))
    assert list(aims(p, at(p, "sent")[0])) == []  # no purpose


def test_whose_the_praised_thing_is() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        praised VERB 0 root praise VBD
        the DET 4 det
        courage NOUN 2 obj
        of ADP 6 case
        rescuers NOUN 4 nmod rescuer
    """
    p = tree(rows)
    assert [p.words[w] for w in owners(p, at(p, "praised")[0])] == ["rescuers"]
    p = tree(rows.replace("of ADP 6 case\n        rescuers NOUN 4 nmod", "in ADP 6 case\n        floods NOUN 4 nmod"))
    assert list(owners(p, at(p, "praised")[0])) == []


def test_whom_somebody_travels_to_see_and_near_miss_whom_he_travels_to_help() -> None:
    for verb, seen in (("meet", ["Brekke"]), ("help", [])):
        p = tree(f"""
            Torv PROPN 2 nsubj
            flew VERB 0 root fly VBD
            to ADP 4 case
            Korrin PROPN 2 obl
            to PART 6 mark
            {verb} VERB 2 advcl {verb} VB
            Brekke PROPN 6 obj
        """)
        assert [p.words[w] for w in hosts(p, 1)] == seen


def test_who_is_released_is_not_asked_and_who_withdraws_is() -> None:
    for noun, asked in (("release", []), ("withdrawal", ["Torv"])):
        p = tree(f"Osmark PROPN 2 nsubj\ndemanded VERB 0 root demand VBD\nthe DET 4 det\n{noun} NOUN 2 obj\nof ADP 6 case\nTorv PROPN 4 nmod")
        assert found(p, "demanded", "REQUEST") == asked


def test_a_refusal_to_send_police_is_a_refusal_to_whom_they_were_to_go_to() -> None:
    rows = "Osmark PROPN 2 nsubj\nrefused VERB 0 root refuse VBD\nto PART 4 mark\nsend VERB 2 xcomp send VB\npolice NOUN 4 obj"
    assert found(tree(rows), "refused", "REJECT") == []
    assert found(tree(rows + "\nto ADP 7 case\nKorrin PROPN 4 obl"), "refused", "REJECT") == ["Korrin"]


def test_whom_the_goods_come_to_that_are_paid_for() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        paid VERB 0 root pay VBD
        for ADP 4 case
        rifles NOUN 2 obl rifle NNS
        that PRON 6 nsubj that WDT
        {}
        Front PROPN 6 {}
    """
    for verb, side, come in (
        ("reached VERB 4 acl:relcl reach VBD", "obj", ["Front"]),
        ("angered VERB 4 acl:relcl anger VBD", "obj", []),
        ("reached VERB 2 advcl reach VBD", "obj", []),
    ):
        p = tree(rows.format(verb, side))
        assert [p.words[w] for w in receivers(p, at(p, "paid")[0])] == come
    p = tree(rows.format("went VERB 4 acl:relcl go VBD\n        to ADP 8 case", "obl"))
    assert [p.words[w] for w in receivers(p, at(p, "paid")[0])] == ["Front"]
