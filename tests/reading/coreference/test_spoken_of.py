"""Whose office it is where no body is named: the state or town that the report speaks of, or keeps the ministry of."""

import pytest
from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.spoken_of import body_spoken_of


def body(p: Parsed, title: str) -> str | None:
    found = body_spoken_of(p, entities(p), at(p, title)[0])
    return None if found is None else p.words[found]


def after_a_protest(title: str, kind: str = "state") -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        protested VERB 0 root protest VBD
        . PUNCT 2 punct

        The DET 2 det
        {title} NOUN 3 nsubj {title} NN
        said VERB 0 root say VBD
    """)
    name(p, "Osmark", kind)
    mention(p, f"The {title}", "nominal", "person")
    return p


def test_a_minister_is_of_the_state_that_is_spoken_of() -> None:
    assert body(after_a_protest("minister"), "minister") == "Osmark"


def test_a_mayor_is_of_the_town() -> None:
    assert body(after_a_protest("mayor", "place"), "mayor") == "Osmark"


@pytest.mark.parametrize(("title", "kind"), [("coach", "state"), ("editor", "state"), ("minister", "place"), ("mayor", "state")])
def test_near_misses(title: str, kind: str) -> None:
    assert body(after_a_protest(title, kind), title) is None


def two_states(verb: str) -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        {verb} VERB 0 root warn VBD
        Veldania PROPN 2 obj
        . PUNCT 2 punct

        The DET 2 det
        minister NOUN 3 nsubj minister NN
        left VERB 0 root leave VBD
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    mention(p, "The minister", "nominal", "person")
    return p


def test_of_two_states_the_one_that_acts() -> None:
    assert body(two_states("warned"), "minister") == "Osmark"


def test_of_two_states_spoken_of_alike_neither() -> None:
    p = two_states("warned")
    p.relation[0] = "obl"
    assert body(p, "minister") is None


def ministries(field: str) -> Parsed:
    p = tree(f"""
        Lissand PROPN 4 nmod:poss
        's PART 1 case
        {field} PROPN 4 compound
        Ministry PROPN 6 nsubj ministry NNP
        never ADV 6 advmod
        answered VERB 0 root answer VBD
        Osmark PROPN 6 obj
        . PUNCT 6 punct

        Osmark PROPN 2 nsubj
        complained VERB 0 root complain VBD
        . PUNCT 2 punct

        Interior ADJ 2 amod interior
        Minister PROPN 4 nsubj minister NNP
        Ilves PROPN 2 flat
        left VERB 0 root leave VBD
    """)
    name(p, "Lissand", "state")
    name(p, "Osmark", "state")
    name(p, "Osmark#2", "state")
    name(p, f"{field} Ministry", "organization")
    name(p, "Ilves", "person")
    return p


def test_a_minister_belongs_where_the_ministry_of_that_field_does() -> None:
    assert body(ministries("Interior"), "Minister") == "Lissand"


def test_near_miss_a_ministry_of_another_field() -> None:
    assert body(ministries("Trade"), "Minister") == "Osmark"


def dated(dash: str) -> Parsed:
    p = tree(f"""
        KORRIN PROPN 4 nsubj
        {dash} PUNCT 4 punct
        Floods NOUN 4 nsubj
        hit VERB 0 root hit VBD
        Tessel PROPN 4 obj

        The DET 2 det
        mayor NOUN 3 nsubj mayor NN
        left VERB 0 root leave VBD
    """)
    name(p, "KORRIN", "place")
    name(p, "Tessel", "place")
    mention(p, "The mayor", "nominal", "person")
    return p


def test_where_a_report_was_written_it_does_not_speak_of() -> None:
    assert body(dated("—"), "mayor") == "Tessel"
    assert body(dated(";"), "mayor") == "KORRIN"  # no dateline: who acts is spoken of


@pytest.mark.parametrize(("between", "expected"), [(39, "Osmark"), (40, None)])
def test_a_state_named_forty_sentences_before_is_spoken_of_no_more(between: int, expected: str | None) -> None:
    p = tree("Osmark PROPN 2 nsubj\nprotested VERB 0 root protest VBD\n\n" + "Rain NOUN 2 nsubj\nfell VERB 0 root fall VBD\n\n" * between + """
        The DET 2 det
        minister NOUN 3 nsubj minister NN
        left VERB 0 root leave VBD
    """)  # fmt: skip
    name(p, "Osmark", "state")
    mention(p, "The minister", "nominal", "person")
    assert body(p, "minister") == expected


def test_mentions_by_where_their_heads_stand() -> None:
    p = two_states("warned")
    found = entities(p)
    assert [q.text for q in found.headed_in(0, 3)] == ["Osmark", "Veldania"]
    assert [q.text for q in found.headed_in(1, 3)] == ["Veldania"]
    assert [q.text for q in found.headed_in(0, len(p))] == [q.text for q in found.place_of.values()]
    assert found.headed_in(1, 2) == []
