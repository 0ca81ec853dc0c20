"""Where the tree itself speaks for an event of the table."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.framed import is_embedded, is_framed, is_undone
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.triggers import COUNTED_IN_TIME, find_triggers

DISCUSSED = """
    Osmark PROPN 4 nsubj
    and CCONJ 3 cc
    Veldania PROPN 1 conj
    discussed VERB 0 root discuss VBD
    the DET 6 det
    dam NOUN 4 obj
"""
DESTRUCTION = """
    The DET 2 det
    destruction NOUN 0 root
    of ADP 5 case
    the DET 5 det
    dam NOUN 2 nmod
    by ADP 7 case
    Osmark PROPN 2 nmod
"""


def framed(rows: str, word: str, *parties: str) -> bool:
    p = tree(rows)
    w = at(p, word)[0]
    match = match_event(p, w)
    assert match is not None
    return is_framed(p, w, match, {at(p, x)[0] for x in parties})


def test_both_parties_are_there() -> None:
    assert framed(DISCUSSED, "discussed", "Osmark", "Veldania")


def test_a_plural_is_two() -> None:
    plural = DISCUSSED.replace("Osmark PROPN 4 nsubj", "Ministers NOUN 4 nsubj minister NNS").replace("conj", "dep")
    assert framed(plural, "discussed", "Ministers")
    assert not framed(plural.replace("minister NNS", "minister NN"), "discussed", "Ministers")


def test_a_noun_with_by() -> None:
    assert framed(DESTRUCTION, "destruction", "Osmark")
    assert not framed(DESTRUCTION, "destruction")  # «by» nobody who can act
    assert not framed(DESTRUCTION.replace("by ADP", "near ADP"), "destruction", "Osmark")


def test_near_miss_nobody_in_particular() -> None:
    assert not framed(DISCUSSED.replace("Veldania PROPN 1 conj", "anyone PRON 1 conj"), "discussed", "Osmark", "anyone")


def demand(relation: str = "xcomp", head: str = "2") -> Parsed:
    return tree(f"""
        Rebels NOUN 2 nsubj rebel NNS
        threatened VERB 0 root threaten VBD
        to PART 4 mark
        kill VERB {head} {relation} kill VB
        and CCONJ 6 cc
        burn VERB 4 conj burn VB
        hostages NOUN 4 obj hostage
    """)


@pytest.mark.parametrize(
    ("word", "embedded"), [("kill", True), ("burn", True), ("hostages", False), ("threatened", False)]
)
def test_what_is_threatened(word: str, embedded: bool) -> None:
    p = demand()
    assert is_embedded(p, at(p, word)[0], {at(p, "threatened")[0]}) is embedded


def test_near_miss_what_else_hangs_on_a_threat() -> None:
    p = demand(relation="advcl")
    assert not is_embedded(p, at(p, "kill")[0], {at(p, "threatened")[0]})
    p = demand()
    assert not is_embedded(p, at(p, "kill")[0], set())  # the threat itself is not stated


def test_who_fight_together() -> None:
    rows = """
        militias NOUN 2 nsubj militia NNS
        fought VERB 0 root fight VBD
        for ADP 4 case
        control NOUN 2 obl
    """
    assert framed(rows, "fought", "militias")
    assert not framed(
        rows.replace("fought VERB 0 root fight", "bombed VERB 0 root bomb"), "bombed", "militias"
    )  # nobody else


def called_off(verb: str, lemma: str, subject: str = "nsubj:pass") -> Parsed:
    return tree(f"""
        summit NOUN 5 {subject}
        with ADP 3 case
        Osmark PROPN 1 nmod
        was AUX 5 aux:pass be VBD
        {verb} VERB 0 root {lemma} VBN
    """)


def undone(p: Parsed, *parties: str) -> bool:
    w = at(p, "summit")[0]
    match = match_event(p, w)
    assert match is not None
    return is_undone(p, w, match, {at(p, name)[0] for name in parties})


def test_what_is_cancelled_with_one_of_its_parties() -> None:
    assert undone(called_off("cancelled", "cancel"), "Osmark")
    assert not undone(called_off("cancelled", "cancel"))  # nobody's summit
    assert not undone(called_off("discussed", "discuss"), "Osmark")
    assert not undone(called_off("cancelled", "cancel", "obl"), "Osmark")


def nights(count: str) -> Parsed:
    return tree(f"""
        {count} 2 nummod
        nights NOUN 5 nsubj night NNS
        of ADP 4 case
        protest NOUN 2 nmod protest NN
        followed VERB 0 root follow VBD
    """)


def test_nights_of_protest_that_are_counted_are_stated_whoever_took_part() -> None:
    p = nights("Nine NUM")
    (found,) = [t for t in find_triggers(p) if t.type == "PROTEST"]
    assert p.words[found.anchor] == "protest" and found.score >= COUNTED_IN_TIME


def test_near_miss_nights_that_nobody_counts_and_nights_of_something_else() -> None:
    p = nights("The DET")
    p.relation[0] = "det"
    assert all(t.score < COUNTED_IN_TIME for t in find_triggers(p))
    aid = nights("Nine NUM")
    aid.words[3] = aid.lemma[3] = "help"
    assert [t.type for t in find_triggers(aid) if t.score >= COUNTED_IN_TIME] == []


@pytest.mark.parametrize(
    ("verb", "lemma", "thing", "expected"),
    [
        ("condemned", "condemn", "raids", True),
        ("condemned", "condemn", "weather", False),  # near misses: no deed, and no condemning
        ("praised", "praise", "raids", False),
    ],
)
def test_a_deed_that_is_condemned_whoever_has_done_it(verb: str, lemma: str, thing: str, expected: bool) -> None:
    rows = f"Osmark PROPN 2 nsubj\n{verb} VERB 0 root {lemma} VBD\n{thing} NOUN 2 obj {thing.removesuffix('s')} NNS"
    assert framed(rows, verb, "Osmark") == expected
