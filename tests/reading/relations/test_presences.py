"""Where armed parties are, by the noun phrase."""

import pytest
from hand_built import entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.relations.presences import phrased_presences


def phrase(noun: str, lemma: str, preposition: str = "in") -> Parsed:
    p = tree(f"""
        Osmarkian ADJ 2 amod
        {noun} NOUN 5 nsubj {lemma} NNS
        {preposition} ADP 4 case
        Korrin PROPN 2 nmod
        slept VERB 0 root sleep VBD
    """)
    mention(p, f"Osmarkian {noun}", "nominal", "person")
    name(p, "Korrin", "place")
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, str, str]]:
    return [
        (p.words[t.match.actors[0]], p.words[t.anchor], p.words[t.match.recipients[0]])
        for t in phrased_presences(p, entities(p), given or []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize(("noun", "lemma"), [("troops", "troop"), ("rebels", "rebel"), ("militants", "militant"), ("forces", "force"), ("servicemen", "serviceman")])
def test_who_bears_arms_is_somewhere(noun: str, lemma: str) -> None:
    assert found(phrase(noun, lemma)) == [(noun, "in", "Korrin")]


@pytest.mark.parametrize(
    ("noun", "lemma", "preposition"),
    [("teachers", "teacher", "in"), ("residents", "resident", "in"), ("members", "member", "in"), ("troops", "troop", "from"), ("troops", "troop", "against")],
)
def test_near_misses(noun: str, lemma: str, preposition: str) -> None:
    assert found(phrase(noun, lemma, preposition)) == []


def test_a_place_that_has_no_name_says_nothing() -> None:
    p = tree("troops NOUN 0 root troop NNS\nin ADP 4 case\nthe DET 4 det\nhills NOUN 1 nmod hill NNS")
    mention(p, "troops", "nominal", "person")
    mention(p, "the hills", "nominal", "place")
    assert found(p) == []


def test_what_states_a_presence_already_is_left_alone() -> None:
    p = phrase("troops", "troop")
    trigger(p, "troops", "presence")
    given = [Trigger(1, "presence", 0.9, (), None, ())]
    assert phrased_presences(p, entities(p), given) == given


def strike(target: str, preposition: str = "in") -> Parsed:
    p = tree(f"""
        Jets NOUN 2 nsubj jet NNS
        hit VERB 0 root hit VBD
        {target} PROPN 2 obj
        {preposition} ADP 5 case
        Korrin PROPN 2 obl
        and CCONJ 7 cc
        Tessel PROPN 5 conj
    """)
    name(p, target, "organization")
    name(p, "Korrin", "place")
    name(p, "Tessel", "place")
    return p


def test_a_known_militia_is_where_it_is_fought_wherever_the_tree_hangs_the_place() -> None:
    p = strike("Hezbollah")
    (t,) = phrased_presences(p, entities(p), [])
    assert t.match is not None
    assert (t.match.actors, t.match.recipients) == ((2,), (4, 6))


@pytest.mark.parametrize(("target", "preposition"), [("UNICEF", "in"), ("Hezbollah", "from")])
def test_near_misses_of_names(target: str, preposition: str) -> None:
    assert found(strike(target, preposition)) == []


def predicated(adjective: str, place: str = "place") -> Parsed:
    p = tree(f"""
        Smugglers NOUN 3 nsubj smuggler NNS
        are AUX 3 cop be VBP
        {adjective} ADJ 0 root
        in ADP 5 case
        Korrin PROPN 3 obl
    """)
    mention(p, "Smugglers", "nominal", "person")
    name(p, "Korrin", place)
    return p


def test_an_adjective_says_where_its_subject_is() -> None:
    assert found(predicated("active")) == [("Smugglers", "active", "Korrin")]


@pytest.mark.parametrize(("adjective", "place"), [("interested", "place"), ("active", "organization")])
def test_near_misses_of_adjectives(adjective: str, place: str) -> None:
    assert found(predicated(adjective, place)) == []
