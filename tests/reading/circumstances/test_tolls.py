"""How many died where a noun of counting says it, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.quantities import quantity_of
from reportedly.reading.circumstances.tolls import counting_noun, is_only_counted, is_toll, toll_number, with_tolls
from reportedly.reading.events.triggers import Trigger


def toll(verb: str, number: str) -> Parsed:
    return tree(f"""
        The DET 3 det
        death NOUN 3 compound
        toll NOUN 4 nsubj
        {verb} VERB 0 root
        {number}
    """)


@pytest.mark.parametrize(
    ("verb", "number"),
    [
        ("rose", "to ADP 6 case\n31 NUM 4 obl"),
        ("stands", "at ADP 6 case\n31 NUM 4 obl"),
        ("reached", "31 NUM 4 obj"),
    ],
)
def test_what_a_toll_has_come_to(verb: str, number: str) -> None:
    lemmas = {"rose": "rise", "stands": "stand", "reached": "reach"}
    p = toll(verb, number)
    p.lemma[3] = lemmas[verb]
    noun = at(p, "toll")[0]
    assert is_toll(p, noun) and toll_number(p, noun) == "31"


def test_a_toll_states_deaths_with_their_number() -> None:
    p = toll("rose", "to ADP 6 case\n31 NUM 4 obl")
    p.lemma[3] = "rise"
    (t,) = with_tolls(p, [])
    assert (t.type, p.words[t.anchor]) == ("OTHER", "death")
    assert quantity_of(p, t) == "31"


def test_a_corrected_toll_is_the_last_one_wherever_the_tree_hangs_it() -> None:
    p = tree("""
        The DET 2 det
        army NOUN 3 nsubj
        lowered VERB 0 root lower VBD
        its PRON 5 nmod:poss
        toll NOUN 3 obj
        from ADP 8 case
        17 NUM 8 nummod
        soldiers NOUN 3 obl soldier
        to ADP 10 case
        11 NUM 8 nmod
    """)
    assert toll_number(p, at(p, "toll")[0]) == "11"
    conceding = Trigger(at(p, "lowered")[0], "CONCEDE", 0.5, (), None, ())
    assert [t.type for t in with_tolls(p, [conceding])] == ["OTHER"]  # the verb only says what the toll has come to


def test_the_number_of_people_killed_counts_the_killing() -> None:
    p = tree("""
        The DET 2 det
        number NOUN 6 nsubj
        of ADP 4 case
        people NOUN 2 nmod
        killed VERB 4 acl kill VBN
        passed VERB 0 root pass VBD
        200 NUM 6 obj
    """)
    killed = Trigger(at(p, "killed")[0], "ASSAULT", 0.5, (), None, ())
    assert counting_noun(p, killed.anchor) == at(p, "number")[0]
    (t,) = with_tolls(p, [killed])
    assert (t.type, quantity_of(p, t)) == ("ASSAULT", "200") and t.score > killed.score


def test_who_tells_the_number_of_wounded_wounded_nobody() -> None:
    p = tree("""
        The DET 2 det
        ministry NOUN 3 nsubj
        put VERB 0 root put VBD
        the DET 5 det
        number NOUN 3 obj
        of ADP 7 case
        wounded ADJ 5 nmod
        at ADP 9 case
        230 NUM 3 obl
    """)
    assert is_only_counted(p, at(p, "wounded")[0]) and toll_number(p, at(p, "number")[0]) == "230"
    assert not is_only_counted(p, at(p, "ministry")[0])


def test_near_misses_of_a_toll() -> None:
    road = tree("""
        The DET 3 det
        bridge NOUN 3 compound
        toll NOUN 4 nsubj
        rose VERB 0 root rise VBD
        to ADP 6 case
        14 NUM 4 obl
    """)
    assert with_tolls(road, []) == []
    migrants = tree("""
        The DET 2 det
        number NOUN 5 nsubj
        of ADP 4 case
        migrants NOUN 2 nmod migrant
        rose VERB 0 root rise VBD
        to ADP 7 case
        3,000 NUM 5 obl
    """)
    assert with_tolls(migrants, []) == []
    heavy = tree("The DET 2 det\ntoll NOUN 3 nsubj\nrose VERB 0 root rise VBD")
    assert with_tolls(heavy, []) == []
