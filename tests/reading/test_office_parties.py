"""Whose an office is and of what, where the tree leaves no doubt."""

from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.office_parties import office_holder, office_organization


def holders(p: Parsed, title: str) -> list[str]:
    return [p.words[w] for w in office_holder(p, entities(p), at(p, title)[0])]


def test_who_is_named_to_an_office_holds_it() -> None:
    p = tree("""
        Oster PROPN 2 nsubj
        appointed VERB 0 root appoint VBD
        Ilves PROPN 2 obj
        minister NOUN 2 xcomp minister NN
    """)
    name(p, "Oster", "person")
    name(p, "Ilves", "person")
    assert holders(p, "minister") == ["Ilves"]


def test_who_resigns_from_an_office_held_it() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        resigned VERB 0 root resign VBD
        as ADP 4 case
        minister NOUN 2 obl minister NN
    """)
    name(p, "Ilves", "person")
    assert holders(p, "minister") == ["Ilves"]


def test_near_miss_who_meets_a_minister_is_none() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        met VERB 0 root meet VBD
        the DET 4 det
        minister NOUN 2 obj minister NN
    """)
    name(p, "Ilves", "person")
    assert holders(p, "minister") == []


def test_what_belongs_to_the_title_is_no_body() -> None:
    p = tree("""
        Minister PROPN 0 root minister NNP
        of ADP 4 case
        Foreign PROPN 4 compound
        Affairs PROPN 1 nmod affairs
        of ADP 6 case
        Osmark PROPN 4 nmod
    """)
    name(p, "Foreign Affairs", "organization")
    name(p, "Osmark", "state")
    found = office_organization(p, entities(p), 0)
    assert found is not None and p.words[found] == "Osmark"


def until(adverb: str) -> Parsed:
    p = tree(f"""
        Ilves PROPN 7 nsubj
        , PUNCT 1 punct
        {adverb} ADV 7 advmod
        the DET 5 det
        mayor NOUN 7 nsubj mayor NN
        , PUNCT 1 punct
        left VERB 0 root leave VBD
    """)
    name(p, "Ilves", "person")
    return p


def test_who_is_named_before_the_time_of_the_office_holds_it() -> None:
    assert holders(until("now"), "mayor") == ["Ilves"]


def test_near_miss_of_a_time_of_office() -> None:
    assert holders(until("unlike"), "mayor") == []


def envoy(noun: str) -> Parsed:
    p = tree(f"""
        envoy NOUN 0 root envoy NN
        of ADP 4 case
        the DET 4 det
        {noun} NOUN 1 nmod {noun} NN
        of ADP 6 case
        Osmark PROPN 4 nmod
    """)
    mention(p, f"the {noun}", "nominal", "person")
    name(p, "Osmark", "state")
    return p


def test_an_envoy_of_who_holds_an_office_is_of_the_same_body() -> None:
    p = envoy("president")
    assert p.words[office_organization(p, entities(p), 0) or 0] == "Osmark"


def test_near_miss_an_envoy_of_somebody_without_office() -> None:
    p = envoy("poet")
    assert p.words[office_organization(p, entities(p), 0) or 0] == "poet"
