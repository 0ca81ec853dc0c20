"""Hostility by what is said of relations."""

import pytest
from hand_built import entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.relations.strained import strained


def between(predicate: str, noun: str = "relations NOUN {} nsubj relation NNS", joint: str = "between") -> Parsed:
    p = tree(f"""
        {noun.format(6)}
        {joint} ADP 3 case
        Osmark PROPN 1 nmod
        and CCONJ 5 cc
        Veldania PROPN 3 conj
        {predicate}
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, list[str], list[str]]]:
    return [
        (p.words[t.anchor], [p.words[w] for w in t.match.actors], [p.words[w] for w in t.match.recipients])
        for t in strained(p, entities(p), given or []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize("predicate", ["soured VERB 0 root sour VBD", "tense ADJ 0 root tense JJ", "worsened VERB 0 root worsen VBD"])
def test_what_is_said_of_their_relations(predicate: str) -> None:
    assert found(between(predicate)) == [(predicate.split()[0], ["Osmark"], ["Veldania"])]


def test_the_second_wherever_the_tree_hangs_it() -> None:
    p = between("tense ADJ 0 root tense JJ")
    p.head[4], p.relation[4] = 0, "nmod"
    assert found(p) == [("tense", ["Osmark"], ["Veldania"])]


@pytest.mark.parametrize(
    ("predicate", "noun", "joint"),
    [
        ("improved VERB 0 root improve VBD", "relations NOUN {} nsubj relation NNS", "between"),
        ("soured VERB 0 root sour VBD", "milk NOUN {} nsubj milk NN", "between"),
        ("soured VERB 0 root sour VBD", "relations NOUN {} nsubj relation NNS", "beyond"),
        ("soured VERB 0 root sour VBD", "relations NOUN {} obj relation NNS", "between"),
    ],
)
def test_near_misses(predicate: str, noun: str, joint: str) -> None:
    assert found(between(predicate, noun, joint)) == []


def test_whose_and_with_whom_and_an_adjective_before() -> None:
    p = tree("""
        its PRON 3 nmod:poss its PRP$
        frosty ADJ 3 amod frosty JJ
        ties NOUN 6 nsubj tie NNS
        with ADP 5 case
        Veldania PROPN 3 nmod
        last VERB 0 root last VBP
    """)
    mention(p, "its", "pronoun", "state")
    name(p, "Veldania", "state")
    assert found(p) == [("frosty", ["its"], ["Veldania"])]


def test_one_that_is_stated_already_is_not_added() -> None:
    given = [Trigger(5, "hostility", 0.9, (), None, ())]
    p = between("soured VERB 0 root sour VBD")
    assert strained(p, entities(p), given) == given
