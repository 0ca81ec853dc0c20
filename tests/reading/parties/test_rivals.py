"""Which of several that might take a part have it."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.rivals import Best, drop_afar, drop_doubles


def stated(p: Parsed, word: str, kind: str) -> Trigger:
    return Trigger(at(p, word)[0], kind, 0.9, (), None, ())


TWO = """
    Korrin PROPN 2 nsubj
    slept VERB 0 root sleep VBD

    Osmark PROPN 2 nsubj
    shelled VERB 0 root shell VBD
    Veldania PROPN 2 obj
"""


def test_nobody_from_another_sentence_has_a_part_that_is_filled_beside_the_word() -> None:
    p = tree(TWO)
    best: Best = {("actor", "e1"): (0.9, 0), ("actor", "e2"): (0.4, 2)}
    drop_afar(p, best, stated(p, "shelled", "ASSAULT"))
    assert set(best) == {("actor", "e2")}


def test_near_miss_who_alone_has_it_keeps_it_from_afar() -> None:
    p = tree(TWO)
    best: Best = {("actor", "e1"): (0.9, 0), ("recipient", "e3"): (0.4, 4)}
    drop_afar(p, best, stated(p, "shelled", "ASSAULT"))
    assert set(best) == {("actor", "e1"), ("recipient", "e3")}


def test_an_entity_plays_the_part_of_which_most_is_known() -> None:
    p = tree(TWO)
    best: Best = {("actor", "e2"): (0.5, 2), ("recipient", "e2"): (0.7, 2), ("topic", "e2"): (0.9, 2)}
    drop_doubles(best, stated(p, "shelled", "ASSAULT"))
    assert set(best) == {("recipient", "e2")}


def test_one_that_is_said_to_be_itself_keeps_both_sides() -> None:
    p = tree(TWO)
    best: Best = {("actor", "e2"): (0.5, 2), ("recipient", "e2"): (0.7, 2)}
    drop_doubles(best, stated(p, "shelled", "same_as"))
    assert len(best) == 2


def test_a_modifier_in_a_partys_phrase_is_no_party_of_its_own() -> None:
    rows = """
        Guards NOUN 2 nsubj
        fought VERB 0 root fight VBD
        Osmark PROPN 4 {}
        rebels NOUN 2 obj
    """
    for relation, apart in (("compound", True), ("nmod:poss", False)):
        p = tree(rows.format(relation))
        best: Best = {("actor", "e1"): (0.9, 0), ("recipient", "e2"): (0.9, 3), ("recipient", "e3"): (0.9, 2)}
        drop_afar(p, best, stated(p, "fought", "ASSAULT"))
        assert (("recipient", "e3") not in best) is apart


def test_whose_the_target_is_does_not_act_where_somebody_else_does() -> None:
    p = tree("""
        Korrin PROPN 2 nsubj
        shelled VERB 0 root shell VBD
        its PRON 4 nmod:poss
        ports NOUN 2 obj
    """)
    best: Best = {("actor", "e1"): (0.9, 0), ("actor", "e2"): (0.9, 2), ("recipient", "e3"): (0.9, 3)}
    drop_afar(p, best, stated(p, "shelled", "ASSAULT"))
    assert set(best) == {("actor", "e1"), ("recipient", "e3")}
    alone: Best = {("actor", "e2"): (0.9, 2), ("recipient", "e3"): (0.9, 3)}
    drop_afar(p, alone, stated(p, "shelled", "ASSAULT"))
    assert ("actor", "e2") in alone
