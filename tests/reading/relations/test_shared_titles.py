"""One title for several."""

from hand_built import entities, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.parties.arguments import find_arguments
from reportedly.reading.relations.shared_titles import shared_titles


def listed(title: str, lemma: str, preposition: str = "of") -> Parsed:
    p = tree(f"""
        {title} NOUN 2 nmod {lemma} NNS
        Ilves PROPN 9 nsubj
        {preposition} ADP 4 case
        Osmark PROPN 2 nmod
        and CCONJ 6 cc
        Oster PROPN 2 conj
        {preposition} ADP 8 case
        Veldania PROPN 6 nmod
        slept VERB 0 root sleep VBD
    """)
    for person in ("Ilves", "Oster"):
        name(p, person, "person")
    for state in ("Osmark", "Veldania"):
        name(p, state, "state")
    return p


def seats(p: Parsed) -> list[list[str]]:
    e = entities(p)
    return [[p.text[s:t] for a in find_arguments(p, e, t_) for s, t in a.spans] for t_ in shared_titles(p, e, [])]


def test_each_has_his_own_body() -> None:
    assert seats(listed("Presidents", "president")) == [["Ilves", "Osmark"], ["Oster", "Veldania"]]


def test_near_misses() -> None:
    assert seats(listed("Friends", "friend")) == []
    assert seats(listed("Presidents", "president", "against")) == []
