"""Relations that a noun phrase states with both its parties."""

import pytest
from hand_built import entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger, find_triggers
from reportedly.reading.relations.noun_phrases import phrased_relations


def owned(noun: str, lemma: str, preposition: str) -> Parsed:
    p = tree(f"""
        Osmark PROPN 3 nmod:poss
        's PART 1 case
        {noun} NOUN 6 nsubj {lemma}
        {preposition} ADP 5 case
        Veldania PROPN 3 nmod
        grew VERB 0 root grow VBD
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    return p


def exampled(noun: str, lemma: str, opening: str = "including") -> Parsed:
    p = tree(f"""
        Veldanian ADJ 2 amod
        {noun} NOUN 6 nsubj {lemma} NNS
        {opening} ADP 4 case {opening}
        Redfang PROPN 2 nmod
        all DET 2 det
        left VERB 0 root leave VBD
    """)
    name(p, "Veldanian", "state")
    name(p, "Redfang", "organization")
    return p


def joined(participle: str, second: str = "militia", hyphen: str = "-") -> Parsed:
    p = tree(f"""
        Osmark PROPN 4 compound
        {hyphen} PUNCT 1 punct
        {participle} VERB 4 amod
        {second} NOUN 5 nsubj
        left VERB 0 root leave VBD
    """)
    name(p, "Osmark", "state")
    mention(p, second, "nominal", "organization")
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, list[str], list[str]]]:
    return [
        (t.type, [p.words[w] for w in t.match.actors], [p.words[w] for w in t.match.recipients])
        for t in phrased_relations(p, entities(p), given or []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "lemma", "preposition", "kind"),
    [("backing", "backing", "for", "support"), ("pact", "pact", "with", "alliance"), ("enmity", "enmity", "with", "hostility")],
)
def test_a_possessor_and_what_the_preposition_marks(noun: str, lemma: str, preposition: str, kind: str) -> None:
    assert found(owned(noun, lemma, preposition)) == [(kind, ["Osmark"], ["Veldania"])]


@pytest.mark.parametrize(("noun", "lemma", "preposition"), [("backing", "backing", "before"), ("bread", "bread", "for")])
def test_near_misses_another_preposition_or_noun(noun: str, lemma: str, preposition: str) -> None:
    assert found(owned(noun, lemma, preposition)) == []


def test_presence_is_at_a_place_and_not_in_a_company() -> None:
    p = owned("presence", "presence", "in")
    assert found(p) == [("presence", ["Osmark"], ["Veldania"])]
    p.names[1:], p.mentions[1:] = [], []
    name(p, "Veldania", "organization")
    assert found(p) == []


def test_whose_they_are_and_one_of_them() -> None:
    assert found(exampled("allies", "ally")) == [("alliance", ["Redfang"], ["Veldanian"])]
    assert found(exampled("proxies", "proxy")) == [("proxy", ["Redfang"], ["Veldanian"])]


def test_near_misses_no_example_or_no_relation() -> None:
    assert found(exampled("allies", "ally", "near")) == []
    assert found(exampled("towns", "town")) == []


@pytest.mark.parametrize(
    ("participle", "expected"),
    [("backed", ("support", ["Osmark"], ["militia"])), ("affiliated", ("affiliation", ["militia"], ["Osmark"]))],
)
def test_who_stands_before_the_hyphen(participle: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert found(joined(participle)) == [expected]


def test_who_leads_is_a_leader_or_a_power_to_which_it_belongs() -> None:
    assert found(joined("led")) == [("affiliation", ["militia"], ["Osmark"])]
    p = joined("led")
    p.names.clear()
    p.mentions = [m for m in p.mentions if m.kind != "name"]
    name(p, "Osmark", "person")
    assert found(p) == [("office", ["Osmark"], ["militia"])]


def test_for_whom_and_against_whom_wherever_the_tree_hangs_the_name() -> None:
    for heads in ("4 amod/1 flat", "3 amod/4 compound"):
        first, second = heads.split("/")
        p = tree(f"""
            anti ADJ {first}
            - PUNCT 1 punct
            Osmark PROPN {second}
            marchers NOUN 5 nsubj marcher NNS
            left VERB 0 root leave VBD
        """)
        name(p, "Osmark", "state")
        mention(p, "marchers", "nominal", "person")
        assert found(p) == [("hostility", ["marchers"], ["Osmark"])]


def test_near_misses_of_hyphens() -> None:
    assert found(joined("painted")) == []
    assert found(joined("backed", hyphen=",")) == []


def test_what_the_model_finds_gets_its_parties() -> None:
    p = joined("backed")
    trigger(p, "backed", "support")
    given = [Trigger(2, "support", 0.9, (), None, ())]
    (t,) = phrased_relations(p, entities(p), given)
    assert t.score == 0.9 and t.match is not None and t.match.actors == (0,)


def test_what_states_something_already_is_left_alone() -> None:
    p = owned("backing", "backing", "for")
    given = [Trigger(2, "AID", 0.9, (), None, ())]
    assert phrased_relations(p, entities(p), given) == given


def said(noun: str, whole: str, kind: str = "organization") -> Parsed:
    p = tree(f"""
        Osmark PROPN 3 nsubj
        is AUX 3 cop be VBZ
        {noun} NOUN 0 root
        of ADP 6 case
        the DET 6 det
        {whole} NOUN 3 nmod
    """)
    name(p, "Osmark", "state")
    mention(p, f"the {whole}", "nominal", kind)
    return p


@pytest.mark.parametrize(("whole", "kind"), [("league", "organization"), ("axis", "other")])
def test_what_a_state_is_part_of(whole: str, kind: str) -> None:
    assert found(said("part", whole, kind)) == [("part_of", ["Osmark"], [whole])]


def test_near_misses_of_parts() -> None:
    assert found(said("part", "problem", "other")) == []
    assert found(said("land", "league")) == []


def adjective(before: str, behind: str, noun: str, kind: str) -> Parsed:
    p = tree(f"""
        {before} PROPN 4 compound
        - PUNCT 3 punct
        {behind} VERB 4 amod {behind}
        {noun} NOUN 5 nsubj {noun}
        slept VERB 0 root sleep VBD
    """)
    for word in (before, behind):
        if word in ("Osmark", "Korrin"):
            name(p, word, "place" if word == "Korrin" else "state")
    mention(p, noun, "nominal", kind)
    return p


def test_where_it_sits_and_what_is_held() -> None:
    assert found(adjective("Korrin", "based", "group", "organization")) == [("presence", ["group"], ["Korrin"])]
    assert found(adjective("Osmark", "held", "town", "place")) == [("presence", ["Osmark"], ["town"])]


def test_for_whom_and_against_whom() -> None:
    assert found(adjective("pro", "Osmark", "daily", "organization")) == [("affiliation", ["daily"], ["Osmark"])]
    assert found(adjective("anti", "Osmark", "bloc", "organization")) == [("hostility", ["bloc"], ["Osmark"])]


def test_near_misses_of_what_hyphens_join() -> None:
    assert found(adjective("Korrin", "based", "idea", "other")) == []
    assert found(adjective("ex", "Osmark", "daily", "organization")) == []


def test_nothing_is_part_of_what_it_is_against() -> None:
    p = adjective("anti", "Osmark", "bloc", "organization")
    trigger(p, "bloc", "part_of", recipient="Osmark")
    assert "part_of" not in [kind for kind, *_ in found(p, find_triggers(p))]


def test_whose_support_stands_as_an_adjective_too() -> None:
    p = tree("""
        Osmarkian ADJ 2 amod
        support NOUN 5 nsubj support NN
        for ADP 4 case
        Redfang PROPN 2 nmod
        grew VERB 0 root grow VBD
    """)
    name(p, "Osmarkian", "state")
    name(p, "Redfang", "organization")
    assert found(p) == [("support", ["Osmarkian"], ["Redfang"])]
