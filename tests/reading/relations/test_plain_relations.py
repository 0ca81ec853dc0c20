"""Words that state a relation alone, where both their parties stand in the frame."""

import pytest
from hand_built import entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger, find_triggers
from reportedly.reading.relations.plain_relations import plain_relations


def owned(noun: str, kind: str, owner: str = "PROPN") -> Parsed:
    p = tree(f"""
        Osmark {owner} 3 nmod:poss
        's PART 1 case
        {noun} NOUN 4 nsubj {noun} NN
        slept VERB 0 root sleep VBD
    """)
    name(p, "Osmark", "state")
    mention(p, noun, "nominal", kind)
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, list[str], list[str]]]:
    return [
        (t.type, [p.words[w] for w in t.match.actors], [p.words[w] for w in t.match.recipients])
        for t in plain_relations(p, entities(p), given or []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "kind", "relation"),
    [("navy", "organization", "part_of"), ("lawyer", "person", "affiliation"), ("ally", "organization", "alliance"),
     ("proxy", "organization", "proxy"), ("backer", "organization", "support")],
)  # fmt: skip
def test_whose_it_is(noun: str, kind: str, relation: str) -> None:
    assert found(owned(noun, kind)) == [(relation, [noun], ["Osmark"])]


@pytest.mark.parametrize(
    ("noun", "kind"), [("bridge", "place"), ("navy", "person"), ("lettuce", "other"), ("neighbour", "person")]
)
def test_near_misses(noun: str, kind: str) -> None:
    assert found(owned(noun, kind)) == []


def test_a_persons_ministry_is_no_part_of_him() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        left VERB 0 root leave VBD

        His PRON 2 nmod:poss he PRP$
        ministry NOUN 3 nsubj ministry NN
        slept VERB 0 root sleep VBD
    """)
    name(p, "Ilves", "person")
    mention(p, "His", "pronoun", "person", antecedent="Ilves")
    mention(p, "ministry", "nominal", "organization")
    assert found(p) == []


def test_nothing_is_added_where_the_word_states_something() -> None:
    p = owned("navy", "organization")
    given = [Trigger(2, "presence", 0.9, (), None, ())]
    assert plain_relations(p, entities(p), given) == given


def test_what_the_verb_lends_is_no_part_of_what_is_owned() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        reopened VERB 0 root reopen VBD
        its PRON 4 nmod:poss its PRP$
        embassy NOUN 2 obj embassy NN
    """)
    name(p, "Osmark", "state")
    mention(p, "its", "pronoun", "state", antecedent="Osmark")
    mention(p, "embassy", "nominal", "organization")
    assert found(p) == [("part_of", ["embassy"], ["its"])]


def test_a_phrase_wins_over_its_word() -> None:
    p = tree("""
        Redfang PROPN 5 nsubj
        is AUX 5 cop be VBZ
        the DET 5 det
        long ADJ 5 amod
        arm NOUN 0 root arm NN
        of ADP 7 case
        Osmark PROPN 5 nmod
    """)
    name(p, "Redfang", "organization")
    name(p, "Osmark", "state")
    trigger(p, "arm", "part_of", actor="Redfang", recipient="Osmark")
    assert [t.type for t in find_triggers(p)] == ["proxy"]


def test_what_a_hyphen_joins_does_not_own() -> None:
    p = tree("""
        Osmark PROPN 5 compound
        - PUNCT 1 punct
        trained VERB 5 amod train VBN
        Lynx PROPN 5 compound
        Brigade PROPN 6 nsubj brigade NNP
        slept VERB 0 root sleep VBD
    """)
    name(p, "Osmark", "state")
    name(p, "Lynx Brigade", "organization")
    assert found(p) == []


def test_a_participle_states_whose_it_is() -> None:
    def paper(preposition: str) -> Parsed:
        p = tree(f"""
            paper NOUN 5 nsubj paper NN
            affiliated VERB 1 acl affiliate VBN
            {preposition} ADP 4 case
            Osmark PROPN 2 obl
            slept VERB 0 root sleep VBD
        """)
        mention(p, "paper", "nominal", "organization")
        name(p, "Osmark", "state")
        return p

    assert found(paper("with")) == [("affiliation", ["paper"], ["Osmark"])]
    assert found(paper("near")) == []
