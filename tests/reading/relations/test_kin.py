"""Kinship that only the place of the names states; each with what is nobody's kin there."""

import pytest
from hand_built import entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import find_triggers
from reportedly.reading.relations.kin import kin


def found(p: Parsed) -> list[tuple[str, list[str], list[str]]]:
    return [
        (p.words[t.anchor], [p.words[w] for w in t.match.actors], [p.words[w] for w in t.match.recipients])
        for t in kin(p, entities(p), find_triggers(p)) if t.type == "kinship" and t.match is not None
    ]  # fmt: skip


def pair(noun: str, lemma: str, tag: str, joint: str = "and", owner: str = "old ADJ 2 amod old JJ") -> Parsed:
    p = tree(f"""
        {owner}
        {noun} NOUN 6 nsubj {lemma} {tag}
        Ilves PROPN 2 appos
        {joint} CCONJ 5 cc
        Oster PROPN 3 conj
        left VERB 0 root leave VBD
    """)
    name(p, "Ilves", "person")
    name(p, "Oster", "person")
    return p


@pytest.mark.parametrize(
    ("noun", "lemma", "tag"), [("brothers", "brother", "NNS"), ("cousins", "cousin", "NNS"), ("couple", "couple", "NN")]
)
def test_two_names_behind_the_plural(noun: str, lemma: str, tag: str) -> None:
    assert found(pair(noun, lemma, tag)) == [(noun, ["Ilves"], ["Oster"])]


def test_near_misses_of_two_names() -> None:
    assert found(pair("lawyers", "lawyer", "NNS")) == []
    assert found(pair("brothers", "brother", "NNS", joint="or")) == []
    his = pair("brothers", "brother", "NNS", owner="his PRON 2 nmod:poss he PRP$")
    assert all(second != ["Oster"] for _, _, second in found(his))


def beside(noun: str, relation: str = "obj", subject: str = "person") -> Parsed:
    p = tree(f"""
        Ilves PROPN 2 nsubj
        left VERB 0 root leave VBD
        {noun} NOUN 2 {relation} {noun.lower()} NN
        Oster PROPN 3 appos
        today ADV 2 advmod
    """)
    name(p, "Ilves", subject)
    name(p, "Oster", "person")
    return p


def test_whose_husband_is_who_does_it() -> None:
    assert found(beside("hubby")) == [("hubby", ["Ilves"], ["Oster"])]
    p = beside("husband")
    trigger(p, "husband", "kinship", score=0.9)
    assert found(p) == [("husband", ["Ilves"], ["Oster"])]


def test_and_who_is_coordinated_with_him() -> None:
    p = tree("""
        Ilves PROPN 5 nsubj
        and CCONJ 3 cc
        wife NOUN 1 conj wife NN
        Oster PROPN 3 appos
        left VERB 0 root leave VBD
    """)
    name(p, "Ilves", "person")
    name(p, "Oster", "person")
    assert found(p) == [("wife", ["Ilves"], ["Oster"])]


@pytest.mark.parametrize(
    ("noun", "relation", "subject"),
    [
        ("widow", "obj", "person"),
        ("Father", "obj", "person"),
        ("husband", "obj", "organization"),
        ("husband", "advmod", "person"),
    ],
)
def test_near_misses_of_one_name(noun: str, relation: str, subject: str) -> None:
    assert found(beside(noun, relation, subject)) == []


def test_an_owner_is_left_to_the_frame() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        left VERB 0 root leave VBD
        her PRON 4 nmod:poss she PRP$
        husband NOUN 2 obj husband NN
        Oster PROPN 4 appos
    """)
    name(p, "Ilves", "person")
    name(p, "Oster", "person")
    mention(p, "her", "pronoun", "person", antecedent="Ilves")
    assert kin(p, entities(p), []) == []
